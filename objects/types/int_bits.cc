// Shifts and the operators that see an int as bits.

#include <functional>

#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/int_slots.h"

namespace objects {
namespace {

// bool & bool is a bool.
template <class S, class Op>
Object<S>* Bitwise(Thread<S>& thread, Object<S>* left, Object<S>* right, Op op,
                   bigint::Value (*big_op)(const bigint::Operand&, const bigint::Operand&)) {
  using Ints = IntApi<S>;
  if (Ints::IntFits64(left) && Ints::IntFits64(right)) [[likely]] {
    const int64_t result = op(Ints::IntValue(thread, left), Ints::IntValue(thread, right));
    if (Ints::BoolCheck(left) && Ints::BoolCheck(right)) {
      return Ints::BoolFromBool(thread, result != 0);
    }
    return Ints::IntFromInt64(thread, result);
  }
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  return IntSlots<S>::FromValue(thread,
                                big_op(IntOperand(thread, left), IntOperand(thread, right)));
}

// How far, clamped; -1 with ValueError.
template <class S>
int64_t ShiftCount(Thread<S>& thread, Object<S>* object) {
  const int64_t count = IntApi<S>::IntAsClamped(thread, object);
  if (count >= 0) return count;
  thread.Fail(ErrorKind::kValueError, "negative shift count");
  return -1;
}

}  // namespace

template <class S>
Object<S>* IntBitSlots<S>::And(Thread<S>& thread, Obj* left, Obj* right) {
  return Bitwise(thread, left, right, std::bit_and<int64_t>(), bigint::BitAnd);
}

template <class S>
Object<S>* IntBitSlots<S>::Or(Thread<S>& thread, Obj* left, Obj* right) {
  return Bitwise(thread, left, right, std::bit_or<int64_t>(), bigint::BitOr);
}

template <class S>
Object<S>* IntBitSlots<S>::Xor(Thread<S>& thread, Obj* left, Obj* right) {
  return Bitwise(thread, left, right, std::bit_xor<int64_t>(), bigint::BitXor);
}

template <class S>
Object<S>* IntBitSlots<S>::LeftShift(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const int64_t count = ShiftCount(thread, right);
  if (count < 0) return nullptr;
  if (Ints::IntFits64(left)) {
    const int64_t value = Ints::IntValue(thread, left);
    if (value == 0) return Ints::IntFromInt64(thread, 0);
    if (count < 64) {
      const auto shifted = static_cast<int64_t>(static_cast<uint64_t>(value) << count);
      if (shifted >> count == value) return Ints::IntFromInt64(thread, shifted);
    }
  }
  if (count == INT64_MAX) {
    return thread.Fail(ErrorKind::kOverflowError, "too many digits in integer");
  }
  if (count > bigint::kMostBits) return thread.Fail(ErrorKind::kMemoryError, "");
  return IntSlots<S>::FromValue(thread, bigint::ShiftLeft(IntOperand(thread, left), count));
}

template <class S>
Object<S>* IntBitSlots<S>::RightShift(Thread<S>& thread, Obj* left, Obj* right) {
  using Ints = IntApi<S>;
  if (!Ints::IntCheck(left) || !Ints::IntCheck(right)) return nullptr;
  const int64_t count = ShiftCount(thread, right);
  if (count < 0) return nullptr;
  if (Ints::IntFits64(left)) {
    return Ints::IntFromInt64(thread, Ints::IntValue(thread, left) >> (count < 64 ? count : 63));
  }
  return IntSlots<S>::FromValue(thread, bigint::ShiftRight(IntOperand(thread, left), count));
}

template <class S>
Object<S>* IntBitSlots<S>::Invert(Thread<S>& thread, Obj* object) {
  using Ints = IntApi<S>;
  if (Ints::IntFits64(object)) return Ints::IntFromInt64(thread, ~Ints::IntValue(thread, object));
  return IntSlots<S>::FromValue(thread,
                                bigint::Subtract(bigint::Operand(-1), IntOperand(thread, object)));
}

OBJECTS_INSTANTIATE(struct IntBitSlots)

}  // namespace objects
