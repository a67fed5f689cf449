// What the int types are made of besides int.h: the arithmetic slots, which fill files of their
// own, and the way between an int object and the limbs of objects/types/bigint.h.
//
// Every slot tries 64 bits first; what does not fit goes the long way round. Null without an error
// says NotImplemented: an operand is no int.
//
// Thread safety: as int.h.

#ifndef OBJECTS_TYPES_INT_SLOTS_H_
#define OBJECTS_TYPES_INT_SLOTS_H_

#include "objects/types/bigint.h"
#include "objects/types/int.h"

namespace objects {

// Looks at an int. REQUIRES: IntCheck; the int outlives what is returned.
template <class S>
bigint::Operand IntOperand(Thread<S>& thread, Object<S>* object) {
  if (IntApi<S>::IntFits64(object)) {
    return bigint::Operand(IntApi<S>::IntValue(thread, object));
  }
  Reading<S> reading(thread, object);
  const auto* big = static_cast<BigIntObject<S>*>(object);
  const int64_t size = big->size;
  if (reading.dead()) return bigint::Operand(0);  // the size may be poison
  return bigint::Operand(size < 0, {big->limbs, static_cast<size_t>(size < 0 ? -size : size)});
}

template <class S>
struct IntSlots {
  using Obj = Object<S>;
  // New: an IntObject if it fits.
  static Obj* FromValue(Thread<S>& thread, const bigint::Value& value);

  static Obj* Add(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Subtract(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Multiply(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* TrueDivide(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* FloorDivide(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Remainder(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Power(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Negative(Thread<S>& thread, Obj* object);
  // As IntDivmod and IntPowMod.
  static Obj* DivMod(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* PowMod(Thread<S>& thread, Obj* base, Obj* exponent, Obj* modulus);
};

template <class S>
struct IntBitSlots {
  using Obj = Object<S>;
  static Obj* LeftShift(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* RightShift(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* And(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Or(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Xor(Thread<S>& thread, Obj* left, Obj* right);
  static Obj* Invert(Thread<S>& thread, Obj* object);
};

// As IntFromDigits and IntToText.
template <class S>
struct IntText {
  using Obj = Object<S>;
  static Obj* Read(Thread<S>& thread, std::string_view digits, int base, bool negative);
  static Obj* Write(Thread<S>& thread, Obj* object, int base);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INT_SLOTS_H_
