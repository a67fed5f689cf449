// + - * / // % ** of ints.

#include <algorithm>
#include <cmath>
#include <limits>

#include "generated/schemes.h"
#include "objects/types/float.h"
#include "objects/types/int_inline.h"
#include "objects/types/int_slots.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

using BigOp = bigint::Value (*)(const bigint::Operand&, const bigint::Operand&);

template <class S>
[[gnu::noinline]] Object<S>* BigArithmetic(Thread<S>& thread, Object<S>* left, Object<S>* right,
                                           BigOp op) {
  using Ints = IntApi<S>;
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const bigint::Operand a = IntOperand(thread, left);
  const bigint::Operand b = IntOperand(thread, right);
  if (bigint::BitLength(a) + bigint::BitLength(b) > bigint::kMostBits) {
    return thread.Fail(ErrorKind::kMemoryError, "");
  }
  return IntSlots<S>::FromValue(thread, op(a, b));
}

template <class S>
bool BothFit(Object<S>* left, Object<S>* right) {
  return IntApi<S>::IntFits64(left) && IntApi<S>::IntFits64(right);
}

template <class S>
std::nullptr_t DividedByZero(Thread<S>& thread, const char* message) {
  return thread.Fail(ErrorKind::kZeroDivisionError, message);
}

// Python divides towards minus infinity, C towards zero. False if the quotient does not fit.
bool FloorDivMod(int64_t a, int64_t b, int64_t* quotient, int64_t* remainder) {
  if (b == -1 && a == std::numeric_limits<int64_t>::min()) [[unlikely]]
    return false;
  *quotient = a / b;
  *remainder = a % b;
  if (*remainder != 0 && (*remainder < 0) != (b < 0)) {
    --*quotient;
    *remainder += b;
  }
  return true;
}

enum class Part { kQuotient, kRemainder };

template <class S>
Object<S>* Divide(Thread<S>& thread, Object<S>* left, Object<S>* right, Part part) {
  using Ints = IntApi<S>;
  constexpr const char* kMessages[] = {"integer division or modulo by zero",
                                       "integer modulo by zero"};
  const char* const message = kMessages[static_cast<int>(part)];
  if (BothFit(left, right)) [[likely]] {
    const int64_t b = Ints::IntValue(thread, right);
    if (b == 0) [[unlikely]]
      return DividedByZero(thread, message);
    int64_t quotient, remainder;
    if (FloorDivMod(Ints::IntValue(thread, left), b, &quotient, &remainder)) {
      return Ints::IntFromInt64(thread, part == Part::kQuotient ? quotient : remainder);
    }
  }
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const bigint::Operand b = IntOperand(thread, right);
  if (b.zero()) return DividedByZero(thread, message);
  bigint::Value result;
  const bool quotient = part == Part::kQuotient;
  bigint::DivMod(IntOperand(thread, left), b, quotient ? &result : nullptr,
                 quotient ? nullptr : &result);
  return IntSlots<S>::FromValue(thread, result);
}

// base ** exponent by 64 bits; false if it does not fit. REQUIRES: exponent >= 0.
bool SmallPower(int64_t base, int64_t exponent, int64_t* out) {
  int64_t result = 1;
  while (true) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return false;
    exponent >>= 1;
    if (exponent == 0) break;
    if (__builtin_mul_overflow(base, base, &base)) return false;
  }
  *out = result;
  return true;
}

}  // namespace

template <class S>
Object<S>* IntSlots<S>::FromValue(Thread<S>& thread, const bigint::Value& value) {
  int64_t small;
  if (bigint::FitsInt64(bigint::Operand(value), &small)) {
    return IntApi<S>::IntFromInt64(thread, small);
  }
  const size_t bytes = value.limbs.size() * sizeof(uint64_t);
  auto* big = thread.template New<BigIntObject<S>>(IntApi<S>::kBigIntType, bytes);
  if (big == nullptr) return nullptr;
  const auto size = static_cast<int64_t>(value.limbs.size());
  big->size = value.negative ? -size : size;
  std::copy(value.limbs.begin(), value.limbs.end(), big->limbs);
  return big;
}

template <class S>
Object<S>* IntSlots<S>::Add(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (BothFit(left, right)) [[likely]] {
    const int64_t a = Ints::IntValue(thread, left);
    const int64_t b = Ints::IntValue(thread, right);
    int64_t sum;
    if (!__builtin_add_overflow(a, b, &sum)) [[likely]]
      return Ints::IntFromInt64(thread, sum);
    return FromValue(thread, bigint::FromInt128(static_cast<__int128>(a) + b));
  }
  return BigArithmetic(thread, left, right, bigint::Add);
}

template <class S>
Object<S>* IntSlots<S>::Subtract(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (BothFit(left, right)) [[likely]] {
    const int64_t a = Ints::IntValue(thread, left);
    const int64_t b = Ints::IntValue(thread, right);
    int64_t difference;
    if (!__builtin_sub_overflow(a, b, &difference)) [[likely]]
      return Ints::IntFromInt64(thread, difference);
    return FromValue(thread, bigint::FromInt128(static_cast<__int128>(a) - b));
  }
  return BigArithmetic(thread, left, right, bigint::Subtract);
}

template <class S>
Object<S>* IntSlots<S>::Multiply(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (BothFit(left, right)) [[likely]] {
    const int64_t a = Ints::IntValue(thread, left);
    const int64_t b = Ints::IntValue(thread, right);
    int64_t product;
    if (!__builtin_mul_overflow(a, b, &product)) [[likely]]
      return Ints::IntFromInt64(thread, product);
    return FromValue(thread, bigint::FromInt128(static_cast<__int128>(a) * b));
  }
  return BigArithmetic(thread, left, right, bigint::Multiply);
}

template <class S>
Object<S>* IntSlots<S>::TrueDivide(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const bigint::Operand b = IntOperand(thread, right);
  if (b.zero()) return DividedByZero(thread, "division by zero");
  constexpr int64_t kExact = int64_t{1} << 53;  // doubles hold every int up to here
  if (BothFit(left, right)) {
    const int64_t dividend = Ints::IntValue(thread, left);
    const int64_t divisor = Ints::IntValue(thread, right);
    if (dividend >= -kExact && dividend <= kExact && divisor >= -kExact && divisor <= kExact) {
      return FloatApi<S>::FloatFromDouble(
          thread, static_cast<double>(dividend) / static_cast<double>(divisor));
    }
  }
  const double quotient = bigint::Quotient(IntOperand(thread, left), b);
  if (!std::isinf(quotient)) return FloatApi<S>::FloatFromDouble(thread, quotient);
  return thread.Fail(ErrorKind::kOverflowError, "integer division result too large for a float");
}

template <class S>
Object<S>* IntSlots<S>::FloorDivide(Thread<S>& thread, Obj* left, Obj* right) {
  return Divide(thread, left, right, Part::kQuotient);
}

template <class S>
Object<S>* IntSlots<S>::Remainder(Thread<S>& thread, Obj* left, Obj* right) {
  return Divide(thread, left, right, Part::kRemainder);
}

template <class S>
Object<S>* IntSlots<S>::Power(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const int64_t exponent = Ints::IntAsClamped(thread, right);
  if (exponent < 0) {
    const double a = Ints::IntAsDouble(thread, left);
    const double b = Ints::IntAsDouble(thread, right);
    return thread.failed() ? nullptr : FloatApi<S>::FloatPower(thread, a, b);
  }
  if (Ints::IntFits64(left)) {
    const int64_t base = Ints::IntValue(thread, left);
    if (base == 0) return Ints::IntFromInt64(thread, exponent == 0);
    // ±1 to a power beyond 64 bits: its last bit is all that matters.
    if (base == 1 || base == -1) {
      const bigint::Operand power = IntOperand(thread, right);
      const bool odd = !power.zero() && (power.limbs()[0] & 1) != 0;
      return Ints::IntFromInt64(thread, odd ? base : 1);
    }
    int64_t result;
    if (SmallPower(base, exponent, &result)) return Ints::IntFromInt64(thread, result);
  }
  const bigint::Operand base = IntOperand(thread, left);
  if (exponent > bigint::kMostBits / bigint::BitLength(base)) {
    return thread.Fail(ErrorKind::kMemoryError, "");
  }
  return FromValue(thread, bigint::Power(base, static_cast<uint64_t>(exponent)));
}

template <class S>
Object<S>* IntSlots<S>::Negative(Thread<S>& thread, Obj* object) {
  using Ints = IntApi<S>;
  int64_t result;
  if (Ints::IntFits64(object) &&
      !__builtin_sub_overflow(int64_t{0}, Ints::IntValue(thread, object), &result)) {
    return Ints::IntFromInt64(thread, result);
  }
  return FromValue(thread, bigint::Subtract(bigint::Operand(0), IntOperand(thread, object)));
}

template <class S>
Object<S>* IntSlots<S>::DivMod(Thread<S>& thread, Obj* left, Obj* right) {
  Obj* parts[2] = {FloorDivide(thread, left, right), nullptr};
  if (parts[0] == nullptr) return nullptr;
  parts[1] = Remainder(thread, left, right);
  Obj* pair = parts[1] != nullptr ? TupleApi<S>::TuplePack(thread, parts) : nullptr;
  for (Obj* part : parts) XDecref(thread, part);
  return pair;
}

template <class S>
Object<S>* IntSlots<S>::PowMod(Thread<S>& thread, Obj* base, Obj* exponent, Obj* modulus) {
  const bigint::Operand by = IntOperand(thread, modulus);
  if (by.zero()) return thread.Fail(ErrorKind::kValueError, "pow() 3rd argument cannot be 0");
  bigint::Value result;
  if (!bigint::PowerModulo(IntOperand(thread, base), IntOperand(thread, exponent), by, &result)) {
    return thread.Fail(ErrorKind::kValueError, "base is not invertible for the given modulus");
  }
  return FromValue(thread, result);
}

OBJECTS_INSTANTIATE(struct IntSlots)

}  // namespace objects
