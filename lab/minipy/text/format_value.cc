#include "lab/minipy/text/format_value.h"

#include <algorithm>
#include <limits>

#include "absl/strings/ascii.h"
#include "lab/minipy/text/float_text.h"
#include "lab/minipy/text/format_spec.h"
#include "lab/minipy/text/points.h"

namespace minipy::text {
namespace {

// A number's text in parts that padding and grouping treat apart.
struct Number {
  std::string sign;
  std::string prefix;  // "0x"
  std::string digits;  // before the point: the part that is grouped
  std::string rest;    // point, fraction, exponent, per cent
};

[[noreturn]] void Refuse(const std::string& message) { throw Error(Kind::kValueError, message); }

std::string SignFor(bool negative, const FormatSpec& spec) {
  if (negative) return "-";
  return spec.sign == '+' || spec.sign == ' ' ? std::string(1, spec.sign) : "";
}

// Zeros in front until `width` is reached, and separators between groups. The separators count for
// the width, and none comes first, so that the text may come out one longer.
std::string Grouped(const std::string& digits, char separator, int64_t group, int64_t width) {
  if (digits.empty()) return digits;
  const auto size = static_cast<int64_t>(digits.size());
  if (separator == '\0') return std::string(std::max<int64_t>(0, width - size), '0') + digits;
  // n digits take n + (n - 1) / group places: the least n that takes `width` or, where a separator
  // would come first, one more.
  const int64_t filling = width - width / (group + 1) + (width % (group + 1) == 0);
  const int64_t padded = width > 0 ? std::max(size, filling) : size;
  const std::string all = std::string(padded - size, '0') + digits;
  std::string out;
  for (int64_t i = 0; i < padded; ++i) {
    if (i > 0 && (padded - i) % group == 0) out += separator;
    out += all[i];
  }
  return out;
}

std::string Padded(std::string_view head, std::string_view body, const FormatSpec& spec) {
  const int64_t missing = std::max<int64_t>(0, spec.width - Length(head) - Length(body));
  const int64_t before = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
  const int64_t between = spec.align == '=' ? missing : 0;
  std::string out = Repeat(spec.fill, before);
  out.append(head).append(Repeat(spec.fill, between)).append(body);
  return out += Repeat(spec.fill, missing - before - between);
}

std::string Assembled(const Number& number, const FormatSpec& spec, int64_t group) {
  const std::string head = number.sign + number.prefix;
  const bool zeros = spec.fill == '0' && spec.align == '=';
  const int64_t width =
      zeros ? spec.width - static_cast<int64_t>(head.size() + number.rest.size()) : 0;
  return Padded(head, Grouped(number.digits, spec.grouping, group, width) + number.rest, spec);
}

bool IsFloatType(char32_t type) {
  const std::u32string_view types = U"eEfFgG%";
  return types.find(type) != types.npos;
}

std::string FloatBySpec(double value, const FormatSpec& spec) {
  if (spec.precision > std::numeric_limits<int>::max()) Refuse("precision too big");
  FloatStyle style{.precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision),
                   .alternate = spec.alternate,
                   .no_negative_zero = spec.no_negative_zero};
  const bool percent = spec.type == '%';
  if (spec.type == '\0') {
    style.point_zero = true;
    style.type = spec.precision < 0 ? 'r' : 'g';
  } else {
    style.type = percent ? 'f' : spec.type == 'n' ? 'g' : static_cast<char>(spec.type);
  }
  std::string text = FormatDouble(percent ? value * 100 : value, style);
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  if (percent) text += '%';
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return Assembled({SignFor(negative, spec), "", text.substr(0, digits), text.substr(digits)}, spec,
                   3);
}

std::string CharacterBySpec(const IntegerValue& value, const FormatSpec& spec) {
  if (spec.sign != '\0') Refuse("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) Refuse("Alternate form (#) not allowed with integer format specifier 'c'");
  const std::optional<int64_t> point = value.Small();
  if (!point) throw Error(Kind::kOverflowError, "Python int too large to convert to C long");
  // Surrogates are no text here, which is UTF-8.
  if (*point < 0 || *point > 0x10FFFF || (*point >= 0xD800 && *point <= 0xDFFF)) {
    throw Error(Kind::kOverflowError, "%c arg not in range(0x110000)");
  }
  return Padded("", PointText(static_cast<char32_t>(*point)), spec);
}

std::string IntegerBySpec(const IntegerValue& value, const FormatSpec& spec) {
  if (spec.precision >= 0) Refuse("Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) {
    Refuse("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == 'c') return CharacterBySpec(value, spec);
  const int64_t base = spec.type == 'b'                       ? 2
                       : spec.type == 'o'                     ? 8
                       : spec.type == 'x' || spec.type == 'X' ? 16
                                                              : 10;
  Number number{SignFor(value.Negative(), spec), "", value.Digits(base), ""};
  if (spec.type == 'X') absl::AsciiStrToUpper(&number.digits);
  if (spec.alternate && base != 10) number.prefix = {'0', static_cast<char>(spec.type)};
  return Assembled(number, spec, base == 10 ? 3 : 4);
}

}  // namespace

std::string FormatText(std::string_view value, std::string_view spec, std::string_view type_name) {
  if (spec.empty()) return std::string(value);
  const FormatSpec parsed = ParseFormatSpec(spec, {type_name, '<', 's'});
  if (parsed.type != 's') throw UnknownFormatCode(parsed.type, type_name);
  if (parsed.sign == ' ') Refuse("Space not allowed in string format specifier");
  if (parsed.sign != '\0') Refuse("Sign not allowed in string format specifier");
  if (parsed.no_negative_zero) {
    Refuse("Negative zero coercion (z) not allowed in string format specifier");
  }
  if (parsed.alternate) Refuse("Alternate form (#) not allowed in string format specifier");
  if (parsed.align == '=') Refuse("'=' alignment not allowed in string format specifier");
  if (parsed.precision >= 0) value = value.substr(0, ByteAt(value, parsed.precision));
  return Padded("", value, parsed);
}

std::string FormatInteger(const IntegerValue& value, std::string_view spec,
                          std::string_view type_name) {
  if (spec.empty()) return (value.Negative() ? "-" : "") + value.Digits(10);
  const FormatSpec parsed = ParseFormatSpec(spec, {type_name, '>', 'd'});
  if (IsFloatType(parsed.type)) return FloatBySpec(value.AsDouble(), parsed);
  const std::u32string_view types = U"bcdoxXn";
  if (types.find(parsed.type) == types.npos) throw UnknownFormatCode(parsed.type, type_name);
  return IntegerBySpec(value, parsed);
}

std::string FormatBool(bool value, std::string_view spec) {
  if (spec.empty()) return value ? "True" : "False";
  return FormatInteger(SmallInteger(value), spec, "bool");
}

std::string FormatFloat(double value, std::string_view spec, std::string_view type_name) {
  if (spec.empty()) return FloatRepr(value);
  const FormatSpec parsed = ParseFormatSpec(spec, {type_name, '>', '\0'});
  if (parsed.type != '\0' && parsed.type != 'n' && !IsFloatType(parsed.type)) {
    throw UnknownFormatCode(parsed.type, type_name);
  }
  return FloatBySpec(value, parsed);
}

}  // namespace minipy::text
