// str.upper and its kin, with Unicode's full mappings (the sharp s becomes two letters) and the
// one rule of context that Python keeps: a capital sigma at the end of a word.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_CASE_H_
#define LAB_MINIPY_TEXT_CASE_H_

#include <string>
#include <string_view>

namespace minipy::text {

std::string Upper(std::string_view text);
std::string Lower(std::string_view text);
std::string Title(std::string_view text);
std::string Capitalize(std::string_view text);
std::string SwapCase(std::string_view text);
std::string CaseFold(std::string_view text);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_CASE_H_
