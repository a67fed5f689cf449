// Which operator, keyword or prefix of a string some characters are.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_SYNTAX_WORDS_H_
#define LAB_MINIPY_SYNTAX_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "lab/minipy/syntax/token.h"

namespace minipy {

struct OperatorMatch {
  Tok kind;  // kUnknown if none
  int size;
};
// The longest operator that `text` starts with. REQUIRES: not empty.
OperatorMatch OperatorAt(std::string_view text);
Tok KeywordOrName(std::string_view word);
// The spelling of an operator or keyword.
const char* SpellingOf(Tok kind);
// r, b, u, f, br, rb, fr, rf and their capitals.
bool IsStringPrefix(std::string_view word);
// Tokens behind which a new logical line begins.
inline bool IsLineEnd(Tok kind) {
  return kind == Tok::kNewline || kind == Tok::kIndent || kind == Tok::kDedent;
}
// "U+00A0"
std::string CodeName(uint32_t point);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_WORDS_H_
