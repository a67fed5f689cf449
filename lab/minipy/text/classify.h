// The questions of str: isalpha and its kin. As in Python the answer of an empty text is no, but
// for isascii and isprintable.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_CLASSIFY_H_
#define LAB_MINIPY_TEXT_CLASSIFY_H_

#include <string_view>

namespace minipy::text {

bool IsAlpha(std::string_view text);
bool IsDecimal(std::string_view text);
bool IsDigit(std::string_view text);
bool IsNumeric(std::string_view text);
bool IsAlnum(std::string_view text);
bool IsSpace(std::string_view text);
bool IsUpper(std::string_view text);
bool IsLower(std::string_view text);
bool IsTitle(std::string_view text);
bool IsIdentifier(std::string_view text);
bool IsPrintable(std::string_view text);
// str.isascii is IsAscii in points.h.

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_CLASSIFY_H_
