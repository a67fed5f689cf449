// Questions about one code point, with the answers of CPython 3.11's unicodedata. The tables are
// in ranges.h and mappings.h.
//
// Thread safety: functions of their arguments; tables are unpacked at the first question, once.

#ifndef LAB_MINIPY_TEXT_UNICODE_PROPERTIES_H_
#define LAB_MINIPY_TEXT_UNICODE_PROPERTIES_H_

#include <string>

namespace minipy::text::unicode {

bool IsAlpha(char32_t point);
bool IsDecimal(char32_t point);
bool IsDigit(char32_t point);
bool IsNumeric(char32_t point);
bool IsSpace(char32_t point);
bool IsUpper(char32_t point);
bool IsLower(char32_t point);
bool IsTitle(char32_t point);
bool IsPrintable(char32_t point);
bool IsCaseIgnorable(char32_t point);
bool StartsIdentifier(char32_t point);
bool ContinuesIdentifier(char32_t point);
inline bool IsCased(char32_t point) { return IsUpper(point) || IsLower(point) || IsTitle(point); }

// 0 to 9, or -1 if the point is no decimal digit.
int DecimalValue(char32_t point);

// Append what the point becomes: one code point or up to three.
void AppendUpper(char32_t point, std::string* out);
void AppendLower(char32_t point, std::string* out);
void AppendTitle(char32_t point, std::string* out);
void AppendFold(char32_t point, std::string* out);

}  // namespace minipy::text::unicode

#endif  // LAB_MINIPY_TEXT_UNICODE_PROPERTIES_H_
