#include "objects/types/bigint.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"

namespace objects::bigint {
namespace {

namespace mp = boost::multiprecision;
// Without expression templates: they make the errors long and these operations no faster.
using Number = mp::number<mp::cpp_int_backend<>, mp::et_off>;
static_assert(sizeof(mp::limb_type) == sizeof(uint64_t), "limbs are copied as they are");

Number NumberFrom(const Operand& operand) {
  Number number;
  const auto limbs = operand.limbs();
  if (limbs.empty()) return number;
  const auto size = static_cast<unsigned>(limbs.size());
  number.backend().resize(size, size);
  std::memcpy(number.backend().limbs(), limbs.data(), limbs.size() * sizeof(uint64_t));
  number.backend().normalize();
  number.backend().sign(operand.negative());
  return number;
}

Value ValueFrom(const Number& number) {
  Value value;
  if (number == 0) return value;
  const auto& backend = number.backend();
  value.negative = backend.sign();
  value.limbs.assign(backend.limbs(), backend.limbs() + backend.size());
  return value;
}

// Extended Euclid: the x in [0, modulus) with value * x = 1 (mod modulus); 0 if there is none.
Number Inverse(Number value, const Number& modulus) {
  Number rest = modulus;
  Number before = 0;
  Number factor = 1;
  value %= modulus;
  while (value != 0) {
    const Number quotient = rest / value;
    rest -= quotient * value;
    std::swap(rest, value);
    before -= quotient * factor;
    std::swap(before, factor);
  }
  if (rest != 1) return 0;
  return before < 0 ? Number(before + modulus) : before;
}

// Made towards zero; Python's go towards minus infinity.
void FloorDivide(const Number& left, const Number& right, Number* quotient, Number* remainder) {
  mp::divide_qr(left, right, *quotient, *remainder);
  if (*remainder != 0 && (*remainder < 0) != (right < 0)) {
    --*quotient;
    *remainder += right;
  }
}

int DigitOf(char c) { return absl::ascii_isdigit(c) ? c - '0' : absl::ascii_tolower(c) - 'a' + 10; }

}  // namespace

Value Add(const Operand& left, const Operand& right) {
  return ValueFrom(NumberFrom(left) + NumberFrom(right));
}

Value Subtract(const Operand& left, const Operand& right) {
  return ValueFrom(NumberFrom(left) - NumberFrom(right));
}

Value Multiply(const Operand& left, const Operand& right) {
  return ValueFrom(NumberFrom(left) * NumberFrom(right));
}

void DivMod(const Operand& left, const Operand& right, Value* quotient, Value* remainder) {
  Number quotient_number;
  Number remainder_number;
  FloorDivide(NumberFrom(left), NumberFrom(right), &quotient_number, &remainder_number);
  if (quotient != nullptr) *quotient = ValueFrom(quotient_number);
  if (remainder != nullptr) *remainder = ValueFrom(remainder_number);
}

Value Power(const Operand& base, uint64_t exponent) {
  Number result = 1;
  Number square = NumberFrom(base);
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result *= square;
    if (exponent > 1) square *= square;
  }
  return ValueFrom(result);
}

bool PowerModulo(const Operand& base, const Operand& exponent, const Operand& modulus, Value* out) {
  const Number signed_modulus = NumberFrom(modulus);
  const Number positive = mp::abs(signed_modulus);
  Number from = NumberFrom(base) % positive;
  if (from < 0) from += positive;
  if (exponent.negative()) {
    from = Inverse(from, positive);
    if (from == 0 && positive != 1) return false;
  }
  Number result = mp::powm(from, Number(mp::abs(NumberFrom(exponent))), positive);
  if (result != 0 && signed_modulus < 0) result += signed_modulus;
  *out = ValueFrom(result);
  return true;
}

double Quotient(const Operand& left, const Operand& right) {
  if (left.zero()) return right.negative() ? -0.0 : 0.0;
  constexpr int kMantissa = 53;
  constexpr int64_t kLeastExponent = -1021;  // of the smallest normal double, CPython's DBL_MIN_EXP
  const int64_t difference = BitLength(left) - BitLength(right);
  const bool negative = left.negative() != right.negative();
  if (difference > 1024) return negative ? -HUGE_VAL : HUGE_VAL;
  if (difference < -1080) return negative ? -0.0 : 0.0;
  // A quotient with at least two bits more than the result takes; what is lost below them only says
  // that something was lost.
  const int64_t shift = std::max(difference, kLeastExponent) - kMantissa - 2;
  Number dividend = mp::abs(NumberFrom(left));
  Number divisor = mp::abs(NumberFrom(right));
  if (shift <= 0) dividend <<= static_cast<unsigned>(-shift);
  if (shift > 0) divisor <<= static_cast<unsigned>(shift);
  Number quotient;
  Number remainder;
  mp::divide_qr(dividend, divisor, quotient, remainder);
  auto bits = static_cast<uint64_t>(quotient);
  if (remainder != 0) bits |= 1;
  const int64_t width = 64 - __builtin_clzll(bits | 1);
  const int64_t extra = std::max(width, kLeastExponent - shift) - kMantissa;
  const uint64_t half = uint64_t{1} << (extra - 1);
  const uint64_t low = bits & (2 * half - 1);
  bits -= low;
  if (low > half || (low == half && (bits & (2 * half)) != 0)) bits += 2 * half;
  const double result = std::ldexp(static_cast<double>(bits), static_cast<int>(shift));
  return negative ? -result : result;
}

Value FromDigits(std::string_view digits, int base) {
  Number number = 0;
  while (!digits.empty()) {
    uint64_t chunk = 0;
    uint64_t scale = 1;
    size_t taken = 0;
    while (taken < digits.size() && scale <= UINT64_MAX / 36 / 36) {
      chunk = chunk * base + DigitOf(digits[taken++]);
      scale *= base;
    }
    number *= scale;
    number += chunk;
    digits.remove_prefix(taken);
  }
  return ValueFrom(number);
}

std::string ToText(const Operand& value, int base) {
  if (base == 10) return NumberFrom(value).str();
  if (value.zero()) return "0";
  const int bits = base == 16 ? 4 : base == 8 ? 3 : 1;
  std::string text;
  const auto limbs = value.limbs();
  for (int64_t at = 0, length = BitLength(value); at < length; at += bits) {
    unsigned digit = 0;
    for (int k = 0; k < bits && at + k < length; ++k) {
      digit |= static_cast<unsigned>(limbs[(at + k) / 64] >> ((at + k) % 64) & 1) << k;
    }
    text += "0123456789abcdef"[digit];
  }
  if (value.negative()) text += '-';
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace objects::bigint
