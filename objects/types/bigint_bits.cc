// The part of bigint.h that looks at bits: no arithmetic of Boost's, so that it compiles at once.

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

#include "objects/types/bigint.h"

namespace objects::bigint {
namespace {

constexpr int kHashBits = 61;
constexpr uint64_t kHashModulus = (uint64_t{1} << kHashBits) - 1;

void Trim(Value* value) {
  while (!value->limbs.empty() && value->limbs.back() == 0) value->limbs.pop_back();
  if (value->limbs.empty()) value->negative = false;
}

// Adds one to a magnitude.
void Increment(Value* value) {
  for (uint64_t& limb : value->limbs) {
    if (++limb != 0) return;
  }
  value->limbs.push_back(1);
}

// Two's complement of a given width, in place; the same both ways.
void Complement(absl::InlinedVector<uint64_t, 4>* limbs) {
  bool carry = true;
  for (uint64_t& limb : *limbs) {
    limb = ~limb + carry;
    carry = carry && limb == 0;
  }
}

absl::InlinedVector<uint64_t, 4> TwosComplement(const Operand& operand, size_t width) {
  const auto limbs = operand.limbs();
  absl::InlinedVector<uint64_t, 4> result(limbs.begin(), limbs.end());
  result.resize(width, 0);
  if (operand.negative()) Complement(&result);
  return result;
}

template <class Op>
Value Bitwise(const Operand& left, const Operand& right, Op op) {
  const size_t width = std::max(left.limbs().size(), right.limbs().size()) + 1;  // one for the sign
  Value result;
  result.limbs = TwosComplement(left, width);
  const auto other = TwosComplement(right, width);
  for (size_t i = 0; i < width; ++i) result.limbs[i] = op(result.limbs[i], other[i]);
  result.negative = static_cast<int64_t>(result.limbs.back()) < 0;
  if (result.negative) Complement(&result.limbs);
  Trim(&result);
  return result;
}

int64_t Signed(uint64_t hash, bool negative) {
  const auto value = static_cast<int64_t>(hash);
  const int64_t result = negative ? -value : value;
  return result == -1 ? -2 : result;
}

}  // namespace

Value FromInt128(__int128 number) {
  Value value;
  value.negative = number < 0;
  const auto magnitude = value.negative ? 0 - static_cast<unsigned __int128>(number)
                                        : static_cast<unsigned __int128>(number);
  value.limbs = {static_cast<uint64_t>(magnitude), static_cast<uint64_t>(magnitude >> 64)};
  Trim(&value);
  return value;
}

Value FromDouble(double number) {
  int exponent;
  const double fraction = std::frexp(std::fabs(number), &exponent);
  const auto mantissa = static_cast<uint64_t>(std::ldexp(fraction, 64));
  Value value =
      ShiftLeft(Operand(false, {&mantissa, size_t{mantissa != 0}}), std::max(exponent, 0));
  value = ShiftRight(Operand(value), 64 + std::max(-exponent, 0));
  value.negative = number < 0 && !value.limbs.empty();
  return value;
}

bool FitsInt64(const Operand& value, int64_t* out) {
  const auto limbs = value.limbs();
  if (limbs.size() > 1) return false;
  const uint64_t magnitude = limbs.empty() ? 0 : limbs[0];
  if (magnitude > uint64_t{INT64_MAX} + value.negative()) return false;
  *out = static_cast<int64_t>(value.negative() ? 0 - magnitude : magnitude);
  return true;
}

Value BitAnd(const Operand& left, const Operand& right) {
  return Bitwise(left, right, std::bit_and<uint64_t>());
}

Value BitOr(const Operand& left, const Operand& right) {
  return Bitwise(left, right, std::bit_or<uint64_t>());
}

Value BitXor(const Operand& left, const Operand& right) {
  return Bitwise(left, right, std::bit_xor<uint64_t>());
}

Value ShiftLeft(const Operand& value, int64_t by) {
  Value result;
  const auto limbs = value.limbs();
  if (limbs.empty()) return result;
  result.negative = value.negative();
  const auto whole = static_cast<size_t>(by / 64);
  const auto part = static_cast<int>(by % 64);
  result.limbs.resize(limbs.size() + whole + 1, 0);
  for (size_t i = 0; i < limbs.size(); ++i) {
    result.limbs[i + whole] |= limbs[i] << part;
    if (part != 0) result.limbs[i + whole + 1] = limbs[i] >> (64 - part);
  }
  Trim(&result);
  return result;
}

Value ShiftRight(const Operand& value, int64_t by) {
  Value result;
  const auto limbs = value.limbs();
  const auto whole = static_cast<size_t>(by / 64);
  const auto part = static_cast<int>(by % 64);
  bool lost = false;
  for (size_t i = 0; i < std::min(whole, limbs.size()); ++i) lost = lost || limbs[i] != 0;
  if (whole < limbs.size()) {
    lost = lost || (part != 0 && limbs[whole] << (64 - part) != 0);
    for (size_t i = whole; i < limbs.size(); ++i) {
      const uint64_t above = part != 0 && i + 1 < limbs.size() ? limbs[i + 1] << (64 - part) : 0;
      result.limbs.push_back(limbs[i] >> part | above);
    }
  }
  Trim(&result);
  result.negative = value.negative();
  if (result.negative && lost) Increment(&result);
  Trim(&result);
  return result;
}

int Compare(const Operand& left, const Operand& right) {
  if (left.negative() != right.negative()) return left.negative() ? -1 : 1;
  const int greater = left.negative() ? -1 : 1;
  const auto a = left.limbs();
  const auto b = right.limbs();
  if (a.size() != b.size()) return a.size() < b.size() ? -greater : greater;
  for (size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -greater : greater;
  }
  return 0;
}

int64_t BitLength(const Operand& value) {
  const auto limbs = value.limbs();
  if (limbs.empty()) return 0;
  return static_cast<int64_t>(limbs.size()) * 64 - __builtin_clzll(limbs.back());
}

int64_t Hash(const Operand& value) {
  unsigned __int128 rest = 0;
  const auto limbs = value.limbs();
  for (size_t i = limbs.size(); i-- > 0;) rest = ((rest << 64) | limbs[i]) % kHashModulus;
  return Signed(static_cast<uint64_t>(rest), value.negative());
}

int64_t HashDouble(double value) {
  if (!std::isfinite(value)) return value > 0 ? 314159 : value < 0 ? -314159 : 0;
  int exponent;
  const double fraction = std::frexp(std::fabs(value), &exponent);
  uint64_t hash = static_cast<uint64_t>(std::ldexp(fraction, 53)) % kHashModulus;
  exponent = ((exponent - 53) % kHashBits + kHashBits) % kHashBits;
  // Times a power of two modulo 2**61 - 1 is a rotation of 61 bits.
  hash = (hash << exponent & kHashModulus) | hash >> (kHashBits - exponent);
  return Signed(hash, value < 0);
}

double ToDouble(const Operand& value) {
  const int64_t length = BitLength(value);
  if (length > 1024) return value.negative() ? -HUGE_VAL : HUGE_VAL;
  // The first 64 bits, the last of them also standing for all that is lost: enough to round once.
  const int64_t shift = std::max<int64_t>(length - 64, 0);
  const Value top = ShiftRight(Operand(false, value.limbs()), shift);
  uint64_t bits = top.limbs.empty() ? 0 : top.limbs[0];
  if (Compare(Operand(ShiftLeft(Operand(top), shift)), Operand(false, value.limbs())) != 0)
    bits |= 1;
  const double result = std::ldexp(static_cast<double>(bits), static_cast<int>(shift));
  return value.negative() ? -result : result;
}

}  // namespace objects::bigint
