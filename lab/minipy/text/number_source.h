// What int() and float() do to a text before they read it: white space at the ends goes, and
// decimal digits of any script become ASCII ones.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_TEXT_NUMBER_SOURCE_H_
#define LAB_MINIPY_TEXT_NUMBER_SOURCE_H_

#include <string>
#include <string_view>

namespace minipy::text {

// ASCII text loses only the white space that C knows, other text all of Unicode's: the separators
// U+001C to U+001F make the difference, in CPython too. Other points become '?'.
std::string NumberSource(std::string_view text);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_NUMBER_SOURCE_H_
