#include "lab/minipy/syntax/literal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "lab/minipy/syntax/characters.h"
#include "lab/minipy/syntax/refused.h"

namespace minipy {
namespace {

// CPython's limit on the digits of an int in decimal (sys.get_int_max_str_digits).
constexpr size_t kMostDigits = 4300;

// Digits of any base to decimal ones, in limbs of nine. Quadratic, which the limit above keeps
// short.
std::string ToDecimal(std::string_view digits, uint32_t base) {
  constexpr uint64_t kLimb = 1'000'000'000;
  std::vector<uint32_t> limbs = {0};  // the least first
  for (const char digit : digits) {
    uint64_t carry = DigitValue(digit);
    for (uint32_t& limb : limbs) {
      carry += static_cast<uint64_t>(limb) * base;
      limb = static_cast<uint32_t>(carry % kLimb);
      carry /= kLimb;
    }
    if (carry != 0) limbs.push_back(static_cast<uint32_t>(carry));
  }
  std::string decimal = std::to_string(limbs.back());
  for (size_t i = limbs.size() - 1; i-- > 0;) {
    const std::string part = std::to_string(limbs[i]);
    decimal.append(9 - part.size(), '0').append(part);
  }
  return decimal;
}

NumberValue ReadInteger(std::string_view digits, int base) {
  NumberValue value;
  const auto [end, code] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value.integer, base);
  if (code == std::errc()) return value;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (base == 10 && digits.size() > kMostDigits) {
    value.error = "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                  std::to_string(digits.size()) +
                  " digits; use sys.set_int_max_str_digits() to increase limit - Consider "
                  "hexadecimal for huge integer literals to avoid decimal conversion limits.";
    return value;
  }
  value.kind = ConstantKind::kBigInt;
  if (digits.size() <= 4 * kMostDigits)
    value.digits = base == 10 ? digits : ToDecimal(digits, base);
  if (value.digits.empty() || value.digits.size() > kMostDigits) {
    value.error = Refusal(Form::kHugeInteger);
  }
  return value;
}

NumberValue ReadFloat(const std::string& text) {
  NumberValue value;
  value.kind = ConstantKind::kFloat;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value.real);
  // Too large is infinity and too small is zero, which from_chars does not tell apart.
  if (code == std::errc::result_out_of_range) value.real = std::strtod(text.c_str(), nullptr);
  return value;
}

}  // namespace

NumberValue ReadNumber(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '_');
  const char letter = plain.size() > 1 ? static_cast<char>(plain[1] | 0x20) : '\0';
  if (plain[0] == '0' && letter == 'x') return ReadInteger(std::string_view(plain).substr(2), 16);
  if (plain[0] == '0' && letter == 'o') return ReadInteger(std::string_view(plain).substr(2), 8);
  if (plain[0] == '0' && letter == 'b') return ReadInteger(std::string_view(plain).substr(2), 2);
  if ((plain.back() | 0x20) == 'j') {
    NumberValue value;
    value.error = Refusal(Form::kComplex);
    return value;
  }
  if (plain.find_first_of(".eE") != std::string::npos) return ReadFloat(plain);
  return ReadInteger(plain, 10);
}

StringParts TakeApart(std::string_view text) {
  StringParts parts;
  size_t at = 0;
  for (; text[at] != '"' && text[at] != '\''; ++at) {
    const char c = static_cast<char>(text[at] | 0x20);
    parts.bytes |= c == 'b';
    parts.raw |= c == 'r';
    parts.format |= c == 'f';
  }
  const bool triple = text.size() >= at + 6 && text[at + 1] == text[at] && text[at + 2] == text[at];
  const size_t quotes = triple ? 3 : 1;
  parts.body_start = at + quotes;
  parts.body = text.substr(at + quotes, text.size() - at - 2 * quotes);
  return parts;
}

}  // namespace minipy
