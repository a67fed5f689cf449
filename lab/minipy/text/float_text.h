// A double as Python writes it, and back: repr's shortest text that reads back as the same double,
// a fixed number of digits rounded half to even from the exact value, and float("…").
//
// Thread safety: functions of their arguments. Reads nothing of the C locale's decimal point.

#ifndef LAB_MINIPY_TEXT_FLOAT_TEXT_H_
#define LAB_MINIPY_TEXT_FLOAT_TEXT_H_

#include <string>
#include <string_view>

namespace minipy::text {

// "1.0", "1e+16", "nan". repr and str.
std::string FloatRepr(double value);

struct FloatStyle {
  char type = 'g';         // e, f, g; in capitals for E, INF and NAN; r is repr's
  int precision = 6;       // REQUIRES: >= 0; of no meaning to r
  bool alternate = false;  // '#': the point always, and g keeps its zeros
  // A number without exponent has a digit after its point; g then leaves one digit less for numbers
  // without exponent. What format(x, ".3") does.
  bool point_zero = false;
  bool no_negative_zero = false;  // 'z': what rounds to -0 is written as 0
};

// With '-' for negative numbers and -0.0, without '+'.
std::string FormatDouble(double value, const FloatStyle& style);

// White space at the ends, underscores between digits, decimal digits of any script. ValueError
// "could not convert string to float: '…'".
double ParseFloat(std::string_view text);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_FLOAT_TEXT_H_
