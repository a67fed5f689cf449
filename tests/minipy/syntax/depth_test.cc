// Nothing that is nested, however deeply, costs more than its length or the stack: it is parsed, or
// it is refused.

#include <string>

#include "gtest/gtest.h"
#include "lab/minipy/syntax/ast_expr.h"
#include "tests/minipy/syntax/corpus.h"

namespace minipy {
namespace {

constexpr int kMany = 100'000;
constexpr const char* kTooHigh = "maximum recursion depth exceeded during compilation";

std::string Times(int count, const std::string& part) {
  std::string text;
  for (int i = 0; i < count; ++i) text += part;
  return text;
}

TEST(Depth, WhatIsTooHighToWalkIsRefused) {
  for (const std::string& source : {
           "1" + Times(kMany, " + 1"),
           "1" + Times(kMany, " ** 1"),
           Times(kMany, "not ") + "1",
           Times(kMany, "-") + "1",
           Times(kMany, "lambda: ") + "1",
           Times(kMany, "a if b else ") + "c",
           "a" + Times(kMany, ".b"),
           "a" + Times(kMany, "()"),
           "a" + Times(kMany, "[0]"),
           "if a: b\n" + Times(kMany, "elif c: d\n"),
       }) {
    EXPECT_EQ(MessageFor(source), kTooHigh) << source.substr(0, 20);
    EXPECT_EQ(Shown(source), std::string("RecursionError: ") + kTooHigh + "\n");
  }
}

TEST(Depth, UpToTheHeightThatIsPromisedThereIsATree) {
  // A Name, the operators above it, and the statement.
  EXPECT_EQ(MessageFor(Times(kMaxHeight - 2, "-") + "a"), "");
  EXPECT_EQ(MessageFor(Times(kMaxHeight - 1, "-") + "a"), kTooHigh);
  EXPECT_EQ(MessageFor("a" + Times(kMaxHeight - 2, " + a")), "");
  EXPECT_EQ(MessageFor("a" + Times(kMaxHeight - 1, " + a")), kTooHigh);
}

TEST(Depth, WhatIsOnlyLongIsParsed) {
  for (const std::string& source : {
           "a" + Times(kMany, " and a"),
           "a" + Times(kMany, " < a"),
           "[" + Times(kMany, "a, ") + "]",
           "{" + Times(kMany, "a: b, ") + "}",
           Times(kMany, "a = ") + "b",
           Times(kMany, "'a' "),
           "f(" + Times(kMany, "a, ") + ")",
           "f'" + Times(kMany, "{a:{b}}") + "'",
           Times(kMany, "\\\n") + "a",
           Times(kMany, "@a\n") + "def f(): pass",
           Times(kMany, "a; ") + "b",
       }) {
    EXPECT_EQ(MessageFor(source), "") << source.substr(0, 20);
  }
}

TEST(Depth, ParenthesesAreLimitedAsInPython) {
  for (const auto& [open, close] : {std::pair("(", ")"), {"[", "]"}, {"{", "}"}, {"f(", ")"}}) {
    EXPECT_EQ(MessageFor(Times(200, open) + Times(200, close)), "") << open;
    EXPECT_EQ(MessageFor(Times(201, open) + Times(201, close)), "too many nested parentheses");
  }
  EXPECT_EQ(MessageFor("f'{" + Times(300, "(") + "}'"), "f-string: too many nested parenthesis");
}

TEST(Depth, IndentationIsLimitedAsInPython) {
  const auto blocks = [](int count) {
    std::string source;
    for (int i = 0; i < count; ++i) source += std::string(i, ' ') + "if a:\n";
    return source + std::string(count, ' ') + "b\n";
  };
  EXPECT_EQ(MessageFor(blocks(99)), "");
  EXPECT_EQ(MessageFor(blocks(100)), "too many levels of indentation");
}

// The second pass tries many rules at each place: without its memory it would take years for these.
TEST(Depth, AMistakeDeepInsideIsFoundInTime) {
  const std::string comma = "invalid syntax. Perhaps you forgot a comma?";
  EXPECT_EQ(MessageFor(Times(190, "(") + "a b" + Times(190, ")")), comma);
  EXPECT_EQ(MessageFor(Times(190, "[") + "a b" + Times(190, "]")), comma);
  EXPECT_EQ(MessageFor(Times(190, "{a: ") + "a b" + Times(190, "}")), comma);
  EXPECT_EQ(MessageFor(Times(190, "f(a=") + "a b" + Times(190, ")")), comma);
  EXPECT_EQ(MessageFor(Times(190, "[x for x in ") + "a b" + Times(190, "]")), "invalid syntax");
  EXPECT_EQ(MessageFor(Times(60, "(lambda a=(") + "a b" + Times(60, "): 1)")), comma);
  EXPECT_EQ(MessageFor(Times(40, "f([{1: (a, ") + "a b" + Times(40, ")}])")), comma);
}

}  // namespace
}  // namespace minipy
