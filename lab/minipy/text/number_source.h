// What int() and float() do to a text before they read it: white space at the ends goes, and
// decimal digits of any script become ASCII ones.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_TEXT_NUMBER_SOURCE_H_
#define LAB_MINIPY_TEXT_NUMBER_SOURCE_H_

#include <string>
#include <string_view>

namespace minipy::text {

// Of ASCII's white space only what C knows counts, as in CPython: the separators U+001C to U+001F
// stay, though str.strip takes them. Points beyond ASCII that are neither become '?'.
std::string NumberSource(std::string_view text);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_NUMBER_SOURCE_H_
