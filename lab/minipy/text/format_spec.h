// The mini-language of format() and of what follows the colon in a replacement field:
// [[fill]align][sign][z][#][0][width][grouping][.precision][type]. (PEP 3101, PEP 378, PEP 682)
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_TEXT_FORMAT_SPEC_H_
#define LAB_MINIPY_TEXT_FORMAT_SPEC_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "lab/minipy/text/error.h"

namespace minipy::text {

struct FormatSpec {
  char32_t fill = ' ';
  char align = '<';  // one of < > = ^
  char sign = '\0';  // '+', '-', ' ' or none
  bool no_negative_zero = false;
  bool alternate = false;
  int64_t width = -1;      // code points; -1: none
  char grouping = '\0';    // ',', '_' or none
  int64_t precision = -1;  // -1: none
  char32_t type = '\0';    // '\0': none
};

// What the spec is for, which decides defaults and appears in messages.
struct FormatTarget {
  std::string_view type_name;  // "str", or the name of a class
  char default_align;
  char32_t default_type;  // '\0' for numbers that have a form of their own
};

// ValueError if the text is no spec; whether the spec suits the object is for the formatters.
FormatSpec ParseFormatSpec(std::string_view text, const FormatTarget& target);

// "Unknown format code 'd' for object of type 'str'"
Error UnknownFormatCode(char32_t type, std::string_view type_name);

// The number that begins at byte *at, which moves past it; -1 if no digit is there. Decimal digits
// of any script count. ValueError if it does not fit 64 bits.
int64_t ReadNumber(std::string_view text, size_t* at);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_FORMAT_SPEC_H_
