// The values of literals: numbers, and strings with their escapes.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_SYNTAX_LITERAL_H_
#define LAB_MINIPY_SYNTAX_LITERAL_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "lab/minipy/syntax/ast_expr.h"

namespace minipy {

struct NumberValue {
  ConstantKind kind = ConstantKind::kInt;  // kInt, kBigInt or kFloat
  int64_t integer = 0;
  double real = 0;
  std::string digits;  // kBigInt
  std::string error;   // a message; empty: it is a number
};
// REQUIRES: the text of a kNumber token.
NumberValue ReadNumber(std::string_view text);

// A string token taken apart: rb'abc' has body abc.
struct StringParts {
  bool bytes = false;
  bool raw = false;
  bool format = false;
  size_t body_start = 0;  // in the token's text
  std::string_view body;
};
StringParts TakeApart(std::string_view text);

// Appends what `body` means. Returns a message if an escape is wrong or refused, else "".
std::string DecodeStr(std::string_view body, std::string* value);
std::string DecodeBytes(std::string_view body, std::string* value);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_LITERAL_H_
