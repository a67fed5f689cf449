// What the lexer needs to know of characters: whether bytes are UTF-8, and which code points may
// stand in a name.
//
// Names: PEP 3131 takes Unicode's XID_Start and XID_Continue. Here a code point beyond ASCII may
// stand in a name unless it lies in one of the blocks of punctuation, symbols, spaces and private
// use that characters.cc lists; letters of every script pass, and so do some code points that are
// not assigned.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_SYNTAX_CHARACTERS_H_
#define LAB_MINIPY_SYNTAX_CHARACTERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minipy {

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsHexDigit(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
// Bytes beyond ASCII count as letters until the whole name is looked at.
inline bool IsNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
inline bool IsNameByte(char c) { return IsNameStart(c) || IsDigit(c); }
// 0 to 15. REQUIRES: a hexadecimal digit.
inline int DigitValue(char c) { return IsDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10; }

// The first byte that is not UTF-8 (RFC 3629: no surrogates, nothing overlong); npos if there is
// none.
size_t FirstBadUtf8(std::string_view text);

struct CodePoint {
  uint32_t value;
  int bytes;
};
// REQUIRES: text is valid and not empty.
CodePoint FirstPoint(std::string_view text);
// REQUIRES: at most U+10FFFF.
void AppendUtf8(uint32_t point, std::string* text);

// Where the first character that may not stand in a name starts; npos if all may.
size_t FirstNotInName(std::string_view name);
bool IsPrintable(uint32_t point);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_CHARACTERS_H_
