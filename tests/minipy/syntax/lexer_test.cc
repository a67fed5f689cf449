// Tokens: where each begins and ends, and which lines make indentation.

#include "lab/minipy/syntax/lexer.h"

#include <string>

#include "gtest/gtest.h"

namespace minipy {
namespace {

// Kinds without a text by name, the others by their text, blanks between them.
std::string TokensOf(std::string_view text) {
  Arena arena;
  const Source source(arena, text, "prog.py");
  Lexer lexer(source);
  lexer.Run();
  if (lexer.error()) return lexer.error()->message;
  std::string shown;
  for (const Token& token : lexer.tokens()) {
    if (!shown.empty()) shown += ' ';
    switch (token.kind) {
      case Tok::kNewline:
        shown += "NEWLINE";
        break;
      case Tok::kIndent:
        shown += "INDENT";
        break;
      case Tok::kDedent:
        shown += "DEDENT";
        break;
      case Tok::kEndMarker:
        shown += "END";
        break;
      case Tok::kUnclosed:
        shown += "UNCLOSED";
        break;
      default:
        shown += token.text;
    }
  }
  return shown;
}

TEST(Lexer, TakesTheLongestOperator) {
  EXPECT_EQ(TokensOf("a**=b//=c>>=d<<=e"), "a **= b //= c >>= d <<= e NEWLINE END");
  EXPECT_EQ(TokensOf("a**b*c//d/e"), "a ** b * c // d / e NEWLINE END");
  EXPECT_EQ(TokensOf("a->b-c:=d:e==f=g!=h"), "a -> b - c := d : e == f = g != h NEWLINE END");
  EXPECT_EQ(TokensOf("a...b..c.d"), "a ... b . . c . d NEWLINE END");
  EXPECT_EQ(TokensOf("a<>b"), "a <> b NEWLINE END");
}

TEST(Lexer, NumbersEndWhereTheyMust) {
  EXPECT_EQ(TokensOf("1.e5 1.5.real 1..real"), "1.e5 1.5 . real 1. . real NEWLINE END");
  EXPECT_EQ(TokensOf("0x1for x in 1else 2"), "0x1f or x in 1 else 2 NEWLINE END");
  EXPECT_EQ(TokensOf("0b1and 1or 1_0if"), "0b1 and 1 or 1_0 if NEWLINE END");
}

TEST(Lexer, StringsKeepTheirPrefix) {
  EXPECT_EQ(TokensOf("rb'a'Rb\"\"u'''b'''"), "rb'a' Rb\"\" u'''b''' NEWLINE END");
  EXPECT_EQ(TokensOf("bu'a'"), "bu 'a' NEWLINE END");
  EXPECT_EQ(TokensOf("'a\\'b' '''a'b''c\\''''"), "'a\\'b' '''a'b''c\\'''' NEWLINE END");
}

TEST(Lexer, BlankLinesAndCommentsMakeNoIndentation) {
  EXPECT_EQ(TokensOf("a:\n  b\n\n # c\n        # d\n  e\n# f\ng"),
            "a : NEWLINE INDENT b NEWLINE e NEWLINE DEDENT g NEWLINE END");
}

TEST(Lexer, IndentationEndsWithTheFile) {
  EXPECT_EQ(TokensOf("a:\n b:\n  c"),
            "a : NEWLINE INDENT b : NEWLINE INDENT c NEWLINE DEDENT DEDENT END");
}

TEST(Lexer, ParenthesesJoinLines) {
  EXPECT_EQ(TokensOf("a(\n  b, # c\n\nd\n)\ne"), "a ( b , d ) NEWLINE e NEWLINE END");
  EXPECT_EQ(TokensOf("a(\n  b"), "a ( b UNCLOSED");
}

TEST(Lexer, ABackslashJoinsLines) {
  EXPECT_EQ(TokensOf("a \\\n      b\nc"), "a b NEWLINE c NEWLINE END");
  EXPECT_EQ(TokensOf("if a:\n  \\\n      b\n  c"),
            "if a : NEWLINE INDENT b NEWLINE c NEWLINE DEDENT END");
}

}  // namespace
}  // namespace minipy
