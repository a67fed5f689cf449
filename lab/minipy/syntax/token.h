// The words of Python: what the lexer makes of a source and the parser reads.
//
// Thread safety: values.

#ifndef LAB_MINIPY_SYNTAX_TOKEN_H_
#define LAB_MINIPY_SYNTAX_TOKEN_H_

#include <cstdint>
#include <string_view>

#include "lab/minipy/syntax/ast_expr.h"

namespace minipy {

// X(name, spelling). A longer operator stands before those that it starts with.
#define MINIPY_OPERATORS(X)  \
  X(kPowerEqual, "**=")      \
  X(kFloorDivEqual, "//=")   \
  X(kLeftShiftEqual, "<<=")  \
  X(kRightShiftEqual, ">>=") \
  X(kEllipsis, "...")        \
  X(kPower, "**")            \
  X(kFloorDiv, "//")         \
  X(kLeftShift, "<<")        \
  X(kRightShift, ">>")       \
  X(kEqualEqual, "==")       \
  X(kNotEqual, "!=")         \
  X(kLessEqual, "<=")        \
  X(kGreaterEqual, ">=")     \
  X(kPlusEqual, "+=")        \
  X(kMinusEqual, "-=")       \
  X(kStarEqual, "*=")        \
  X(kSlashEqual, "/=")       \
  X(kPercentEqual, "%=")     \
  X(kAmpersandEqual, "&=")   \
  X(kBarEqual, "|=")         \
  X(kCaretEqual, "^=")       \
  X(kAtEqual, "@=")          \
  X(kArrow, "->")            \
  X(kColonEqual, ":=")       \
  X(kOpenParen, "(")         \
  X(kCloseParen, ")")        \
  X(kOpenBracket, "[")       \
  X(kCloseBracket, "]")      \
  X(kOpenBrace, "{")         \
  X(kCloseBrace, "}")        \
  X(kColon, ":")             \
  X(kComma, ",")             \
  X(kSemicolon, ";")         \
  X(kPlus, "+")              \
  X(kMinus, "-")             \
  X(kStar, "*")              \
  X(kSlash, "/")             \
  X(kBar, "|")               \
  X(kAmpersand, "&")         \
  X(kLess, "<")              \
  X(kGreater, ">")           \
  X(kEqual, "=")             \
  X(kDot, ".")               \
  X(kPercent, "%")           \
  X(kTilde, "~")             \
  X(kCaret, "^")             \
  X(kAt, "@")

// In the order of ASCII.
#define MINIPY_KEYWORDS(X) \
  X(kFalse, "False")       \
  X(kNone, "None")         \
  X(kTrue, "True")         \
  X(kAnd, "and")           \
  X(kAs, "as")             \
  X(kAssert, "assert")     \
  X(kAsync, "async")       \
  X(kAwait, "await")       \
  X(kBreak, "break")       \
  X(kClass, "class")       \
  X(kContinue, "continue") \
  X(kDef, "def")           \
  X(kDel, "del")           \
  X(kElif, "elif")         \
  X(kElse, "else")         \
  X(kExcept, "except")     \
  X(kFinally, "finally")   \
  X(kFor, "for")           \
  X(kFrom, "from")         \
  X(kGlobal, "global")     \
  X(kIf, "if")             \
  X(kImport, "import")     \
  X(kIn, "in")             \
  X(kIs, "is")             \
  X(kLambda, "lambda")     \
  X(kNonlocal, "nonlocal") \
  X(kNot, "not")           \
  X(kOr, "or")             \
  X(kPass, "pass")         \
  X(kRaise, "raise")       \
  X(kReturn, "return")     \
  X(kTry, "try")           \
  X(kWhile, "while")       \
  X(kWith, "with")         \
  X(kYield, "yield")

enum class Tok : uint8_t {
  kEndMarker,
  kNewline,
  kIndent,
  kDedent,
  kName,
  kNumber,
  kString,
  kUnknown,   // a character that no word starts with ('$', '?', '!'), or "<>"
  kUnclosed,  // the end of the file came within parentheses
  kError,     // the lexer could not read on
#define MINIPY_X(name, spelling) name,
  MINIPY_OPERATORS(MINIPY_X) MINIPY_KEYWORDS(MINIPY_X)
#undef MINIPY_X
};

struct Token {
  Tok kind;
  uint8_t level;  // parentheses that are open behind it
  Span span;      // column -1: it has no text of its own (Indent, Dedent)
  std::string_view text;
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_TOKEN_H_
