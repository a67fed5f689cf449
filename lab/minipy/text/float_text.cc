#include "lab/minipy/text/float_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>

#include "absl/strings/ascii.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/number_source.h"
#include "lab/minipy/text/quote.h"

namespace minipy::text {
namespace {

// 0.digits * 10^point, digits[0] not zero unless the value is.
struct Decimal {
  std::string digits;
  int point;
};

// From "d.ddde±xx".
Decimal FromScientific(std::string_view text) {
  const size_t e = text.find('e');
  Decimal decimal;
  decimal.digits = text[0];
  if (e > 1) decimal.digits += text.substr(2, e - 2);
  std::string_view exponent = text.substr(e + 1);
  if (exponent[0] == '+') exponent.remove_prefix(1);
  std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.point);
  ++decimal.point;
  return decimal;
}

// A long precision makes long text: asked for its size first, so that it fits.
std::string Print(const char* format, int precision, double value) {
  const int size = std::snprintf(nullptr, 0, format, precision, value);
  if (size < 0) throw Error(Kind::kOverflowError, "precision too large");
  std::string text(size, '\0');
  std::snprintf(text.data(), text.size() + 1, format, precision, value);
  const size_t comma = text.find(',');  // a locale's decimal point
  if (comma != text.npos) text[comma] = '.';
  return text;
}

Decimal Shortest(double magnitude) {
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof(buffer), magnitude, std::chars_format::scientific);
  return FromScientific(std::string_view(buffer, end.ptr - buffer));
}

void WithoutTrailingZeros(std::string* digits) {
  digits->resize(digits->find_last_not_of('0') + 1);
}

std::string Exponent(int exponent, bool capital) {
  std::string text = capital ? "E" : "e";
  text += exponent < 0 ? '-' : '+';
  const std::string digits = std::to_string(std::abs(exponent));
  return text.append(digits.size() < 2 ? "0" : "").append(digits);
}

// As many digits before the point as there are, at least one.
std::string Plain(const Decimal& decimal, const FloatStyle& style) {
  const std::string& digits = decimal.digits;
  const int size = static_cast<int>(digits.size());
  std::string text, fraction;
  if (decimal.point <= 0) {
    text = "0";
    if (size > 0) fraction = std::string(-decimal.point, '0') + digits;
  } else if (decimal.point >= size) {
    text = digits + std::string(decimal.point - size, '0');
  } else {
    text = digits.substr(0, decimal.point);
    fraction = digits.substr(decimal.point);
  }
  if (fraction.empty() && style.point_zero) fraction = "0";
  if (!fraction.empty() || style.alternate) text += '.';
  return text += fraction;
}

std::string Scientific(const Decimal& decimal, const FloatStyle& style) {
  std::string text(1, decimal.digits[0]);
  if (decimal.digits.size() > 1 || style.alternate) text += '.';
  text.append(decimal.digits, 1);
  return text += Exponent(decimal.point - 1, absl::ascii_isupper(style.type));
}

// g: as many significant digits as the precision says, without the zeros at their end.
std::string General(double magnitude, const FloatStyle& style) {
  const int precision = style.precision == 0 ? 1 : style.precision;
  Decimal decimal = FromScientific(Print("%.*e", precision - 1, magnitude));
  const int most = precision - (style.point_zero ? 1 : 0);
  const bool with_exponent = decimal.point <= -4 || decimal.point > most;
  if (!style.alternate) WithoutTrailingZeros(&decimal.digits);
  if (decimal.digits.empty()) decimal.digits = "0";
  return with_exponent ? Scientific(decimal, style) : Plain(decimal, style);
}

std::string Magnitude(double magnitude, const FloatStyle& style) {
  switch (absl::ascii_tolower(style.type)) {
    case 'r': {
      const Decimal decimal = Shortest(magnitude);
      const bool with_exponent = decimal.point <= -4 || decimal.point > 16;
      return with_exponent ? Scientific(decimal, style) : Plain(decimal, style);
    }
    case 'e':
      return Scientific(FromScientific(Print("%.*e", style.precision, magnitude)), style);
    case 'f':
      return Print(style.alternate ? "%#.*f" : "%.*f", style.precision, magnitude);
    default:
      return General(magnitude, style);
  }
}

// A text that stands for a number, less its underscores; nothing where one is not between digits.
std::optional<std::string> WithoutUnderscores(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
      continue;
    }
    const bool between = i > 0 && i + 1 < text.size() && absl::ascii_isdigit(text[i - 1]) &&
                         absl::ascii_isdigit(text[i + 1]);
    if (!between) return std::nullopt;
  }
  return out;
}

std::optional<double> ReadWord(std::string_view text) {
  const std::string word = absl::AsciiStrToLower({text.data(), text.size()});
  if (word == "inf" || word == "infinity") return std::numeric_limits<double>::infinity();
  if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
  return std::nullopt;
}

// Whether a number too far from 1 for a double is far above it or far below.
bool IsHuge(std::string_view number) {
  const size_t e = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, e);
  const auto point = static_cast<int64_t>(std::min(mantissa.find('.'), mantissa.size()));
  const auto first = static_cast<int64_t>(mantissa.find_first_of("123456789"));
  int64_t exponent = 0;
  if (e != number.npos) {
    std::string_view digits = number.substr(e + 1);
    if (digits[0] == '+') digits.remove_prefix(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec != std::errc()) return digits[0] != '-';
  }
  return exponent + point - first > 0;
}

std::optional<double> ReadUnsigned(std::string_view text) {
  if (text.empty() || !(absl::ascii_isdigit(text[0]) || text[0] == '.')) return ReadWord(text);
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ptr != end) return std::nullopt;
  if (read.ec == std::errc::result_out_of_range) {
    return IsHuge(text) ? std::numeric_limits<double>::infinity() : 0.0;
  }
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

std::optional<double> Read(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::optional<double> value = ReadUnsigned(text);
  return value && negative ? -*value : value;
}

}  // namespace

std::string FloatRepr(double value) {
  return FormatDouble(value, {.type = 'r', .point_zero = true});
}

std::string FormatDouble(double value, const FloatStyle& style) {
  const bool capital = absl::ascii_isupper(style.type);
  if (std::isnan(value)) return capital ? "NAN" : "nan";
  const bool negative = std::signbit(value);
  std::string text = negative ? "-" : "";
  if (std::isinf(value)) return text += capital ? "INF" : "inf";
  const std::string magnitude = Magnitude(std::fabs(value), style);
  if (negative && style.no_negative_zero) {
    const std::string_view digits = std::string_view(magnitude).substr(0, magnitude.find('e'));
    if (digits.find_first_of("123456789") == digits.npos) return magnitude;
  }
  return text += magnitude;
}

double ParseFloat(std::string_view text) {
  const std::optional<std::string> number = WithoutUnderscores(NumberSource(text));
  if (number) {
    if (const std::optional<double> value = Read(*number)) return *value;
  }
  throw Error(Kind::kValueError, "could not convert string to float: " + Repr(text));
}

}  // namespace minipy::text
