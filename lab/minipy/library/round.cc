#include "lab/minipy/library/round.h"

#include <cmath>
#include <cstdlib>
#include <string>

#include "lab/minipy/library/support.h"
#include "lab/minipy/text/float_text.h"

namespace minipy {
namespace {

// Beyond so many digits a double has none to lose; before so many it is all lost.
constexpr int64_t kMostDigits = 323;
constexpr int64_t kLeastDigits = -308;

// Decimal digits of a whole number, cut to a multiple of 10^places: rounded half to even, where
// `more` says that there was something behind the last digit.
std::string RoundDigits(std::string digits, size_t places, bool more) {
  if (digits.size() < places) return "0";
  digits.insert(digits.begin(), '0');
  const size_t cut = digits.size() - places;
  const char first = digits[cut];
  const bool beyond = more || digits.find_first_not_of('0', cut + 1) != std::string::npos;
  const bool odd = (digits[cut - 1] - '0') % 2 == 1;
  for (size_t i = cut; i < digits.size(); ++i) digits[i] = '0';
  if (first > '5' || (first == '5' && (beyond || odd))) {
    size_t i = cut - 1;
    while (digits[i] == '9') digits[i--] = '0';
    ++digits[i];
  }
  return digits;
}

// Exact, and rounded half to even.
std::string Fixed(double number, int digits) {
  return text::FormatDouble(number, {.type = 'f', .precision = digits});
}

double RoundDouble(Host& py, double number, int64_t digits) {
  if (!std::isfinite(number) || digits > kMostDigits) return number;
  if (digits < kLeastDigits) return std::copysign(0.0, number);
  std::string text;
  if (digits >= 0) {
    text = Fixed(number, static_cast<int>(digits));
  } else {
    const double whole = std::trunc(std::fabs(number));
    text = RoundDigits(Fixed(whole, 0), static_cast<size_t>(-digits), whole != std::fabs(number));
    if (std::signbit(number)) text.insert(text.begin(), '-');
  }
  const double rounded = std::strtod(text.c_str(), nullptr);
  if (!std::isfinite(rounded))
    Fail(py, ErrorKind::kOverflowError, "rounded value too large to represent");
  return rounded;
}

}  // namespace

Ref RoundFloat(Host& py, double number, View digits) {
  if (!digits || IsNone(py, digits)) {
    if (std::isnan(number)) FailValue(py, "cannot convert float NaN to integer");
    if (std::isinf(number))
      Fail(py, ErrorKind::kOverflowError, "cannot convert float infinity to integer");
    return py.IntFromDouble(std::nearbyint(number));
  }
  return py.Float(RoundDouble(py, number, py.AsClamped(digits)));
}

Ref RoundInt(Host& py, View number, View digits) {
  const int64_t count = digits && !IsNone(py, digits) ? py.AsClamped(digits) : 0;
  if (count >= 0) return py.Unary(UnaryOperator::kIndex, number);
  std::string text = py.IntDigits(number, 10);
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  if (static_cast<uint64_t>(-(count + 1)) >= text.size()) return py.Int(0);
  text = RoundDigits(text, static_cast<size_t>(-count), false);
  return py.IntFromDigits(text, 10, negative);
}

}  // namespace minipy
