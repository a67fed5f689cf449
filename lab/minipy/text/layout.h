// str methods that set text in columns (center, ljust, rjust, zfill, expandtabs), and translate.
// Widths are in code points.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_LAYOUT_H_
#define LAB_MINIPY_TEXT_LAYOUT_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace minipy::text {

// The fill of center, ljust and rjust. TypeError if the text is not one code point.
char32_t FillPoint(std::string_view fill);

std::string Center(std::string_view text, int64_t width, char32_t fill = ' ');
std::string LJust(std::string_view text, int64_t width, char32_t fill = ' ');
std::string RJust(std::string_view text, int64_t width, char32_t fill = ' ');
std::string ZFill(std::string_view text, int64_t width);
std::string ExpandTabs(std::string_view text, int64_t tab_size = 8);

// `becomes` is asked once for each different point of the text: nothing means that it stays, an
// empty text that it goes.
std::string Translate(std::string_view text,
                      const std::function<std::optional<std::string>(char32_t)>& becomes);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_LAYOUT_H_
