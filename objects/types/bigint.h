// Arithmetic on integers of any size, for the ints that 64 bits do not hold.
//
// No object appears here: an Operand is a look at limbs that lie in an object, a Value is a result
// on its way into one. Boost.Multiprecision does the work; only bigint.cc includes it, because
// every file that does compiles for seconds.
//
// Representation: sign and magnitude, 64-bit limbs, the least significant first, none zero at the
// end; zero has no limb.
//
// Thread safety: functions of their arguments.

#ifndef OBJECTS_TYPES_BIGINT_H_
#define OBJECTS_TYPES_BIGINT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"

namespace objects::bigint {

struct Value {
  bool negative = false;
  absl::InlinedVector<uint64_t, 4> limbs;
};

// Borrows the limbs.
class Operand {
 public:
  explicit Operand(int64_t value)
      : negative_(value < 0), small_(Magnitude(value)), size_(value != 0) {}
  Operand(bool negative, absl::Span<const uint64_t> limbs)
      : negative_(negative), big_(limbs.data()), size_(limbs.size()) {}
  explicit Operand(const Value& value)
      : Operand(value.negative, absl::MakeConstSpan(value.limbs)) {}

  bool negative() const { return negative_; }
  bool zero() const { return size_ == 0; }
  absl::Span<const uint64_t> limbs() const { return {big_ != nullptr ? big_ : &small_, size_}; }

 private:
  static uint64_t Magnitude(int64_t value) {
    return value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  }
  bool negative_;
  uint64_t small_ = 0;
  const uint64_t* big_ = nullptr;
  size_t size_;
};

// No result may be longer: the caller refuses what would be, before it is computed.
inline constexpr int64_t kMostBits = int64_t{1} << 32;

Value FromInt128(__int128 value);
// The integer part. REQUIRES: finite.
Value FromDouble(double value);
// True, and the value in *out, if 64 bits hold it.
bool FitsInt64(const Operand& value, int64_t* out);

Value Add(const Operand& left, const Operand& right);
Value Subtract(const Operand& left, const Operand& right);
Value Multiply(const Operand& left, const Operand& right);
// Towards minus infinity, the remainder with the sign of the divisor. Either result may be null.
// REQUIRES: right is not zero.
void DivMod(const Operand& left, const Operand& right, Value* quotient, Value* remainder);
Value Power(const Operand& base, uint64_t exponent);
// base ** exponent % modulus; false if the exponent is negative and base has no inverse.
// REQUIRES: modulus is not zero.
bool PowerModulo(const Operand& base, const Operand& exponent, const Operand& modulus, Value* out);
// As if written in two's complement with infinitely many signs in front.
Value BitAnd(const Operand& left, const Operand& right);
Value BitOr(const Operand& left, const Operand& right);
Value BitXor(const Operand& left, const Operand& right);
// REQUIRES: by >= 0. To the right: towards minus infinity.
Value ShiftLeft(const Operand& value, int64_t by);
Value ShiftRight(const Operand& value, int64_t by);

// Less than, equal to or greater than zero as left is than right.
int Compare(const Operand& left, const Operand& right);
// Bits of the magnitude; 0 for 0.
int64_t BitLength(const Operand& value);
// Modulo 2**61 - 1, as every number's in CPython; -2 instead of -1 (Include/pyhash.h).
int64_t Hash(const Operand& value);
int64_t HashDouble(double value);
// The nearest double, ties to even; infinite if none is near.
double ToDouble(const Operand& value);
// left / right as the nearest double, ties to even; infinite if none is near.
// REQUIRES: right is not zero.
double Quotient(const Operand& left, const Operand& right);

// REQUIRES: not empty, nothing but digits of the base, 2 <= base <= 36.
Value FromDigits(std::string_view digits, int base);
// Digits with a minus sign where due, no prefix. REQUIRES: base 2, 8, 10 or 16.
std::string ToText(const Operand& value, int base);

}  // namespace objects::bigint

#endif  // OBJECTS_TYPES_BIGINT_H_
