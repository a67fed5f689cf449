// int and bool, immutable, of any size.
//
// Representation: what 64 bits hold is an IntObject, always; what they do not is a BigIntObject of
// another type that is also called "int". So two ints of equal value have the same type, and a fast
// path asks for one type only. As in CPython the ints from -5 to 256 exist once per world and are
// handed out again and again, but they are counted like everything else, not immortal: two threads
// that share nothing else share the count of 1.
//
// Thread safety: values never change after construction; sharing costs counts only.

#ifndef OBJECTS_TYPES_INT_H_
#define OBJECTS_TYPES_INT_H_

#include <string_view>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct IntObject : Object<S> {
  typename S::Memory::template Plain<int64_t> value;
};

// See objects/types/bigint.h for the limbs.
template <class S>
struct BigIntObject : Object<S> {
  int64_t size;  // the number of limbs, negated for a negative int
  uint64_t limbs[];
};

template <class S>
struct IntApi {
  using Obj = Object<S>;
  static constexpr int64_t kSmallest = -5;
  static constexpr int64_t kLargest = 256;

  static const Type<S> kIntType;
  static const Type<S> kBoolType;
  static const Type<S> kBigIntType;

  // bool is a kind of int.
  static bool IntCheck(const Obj* object) {
    return IntFits64(object) || object->type == &kBigIntType;
  }
  static bool BoolCheck(const Obj* object) { return object->type == &kBoolType; }
  // True for an int or bool whose value 64 bits hold.
  static bool IntFits64(const Obj* object) {
    return object->type == &kIntType || object->type == &kBoolType;
  }
  // REQUIRES: IntFits64.
  static int64_t IntValue(Thread<S>& thread, Obj* object) {
    Reading<S> reading(thread, object);
    return static_cast<IntObject<S>*>(object)->value.Load();
  }

  // New; null with MemoryError. Inline for who includes objects/types/int_inline.h.
  // (PyLong_FromLongLong)
  static Obj* IntFromInt64(Thread<S>& thread, int64_t value);
  // New: the integer part; OverflowError or ValueError if there is none. (PyLong_FromDouble)
  static Obj* IntFromDouble(Thread<S>& thread, double value);
  // New; ValueError if there are too many digits to convert. REQUIRES: at least one, digits of that
  // base (2 to 36) and nothing else.
  static Obj* IntFromDigits(Thread<S>& thread, std::string_view digits, int base,
                            bool negative = false);
  // The value; -1 with TypeError if it is no int, with OverflowError if it does not fit.
  // (PyLong_AsLongLong)
  static int64_t IntAsInt64(Thread<S>& thread, Obj* object);
  // The value, or the bound it lies beyond. REQUIRES: IntCheck.
  static int64_t IntAsClamped(Thread<S>& thread, Obj* object);
  // The nearest; -1 with TypeError, or with OverflowError "int too large to convert to float".
  // (PyLong_AsDouble)
  static double IntAsDouble(Thread<S>& thread, Obj* object);
  // Bits of the magnitude. REQUIRES: IntCheck. (_PyLong_NumBits)
  static int64_t IntBitLength(Thread<S>& thread, Obj* object);
  // New str: digits in base 2, 8, 10 or 16 and a sign where due, no prefix; ValueError if there are
  // too many to convert. REQUIRES: IntCheck. (_PyLong_Format)
  static Obj* IntToText(Thread<S>& thread, Obj* object, int base);
  // New tuple of quotient and remainder. REQUIRES: IntCheck of both. (long_divmod)
  static Obj* IntDivmod(Thread<S>& thread, Obj* left, Obj* right);
  // New: pow(base, exponent, modulus). REQUIRES: IntCheck of all. (long_pow)
  static Obj* IntPowMod(Thread<S>& thread, Obj* base, Obj* exponent, Obj* modulus);
  // -1, 0 or 1 as `left` is less than, equal to or greater than a finite double or another int,
  // exactly. REQUIRES: IntCheck.
  static int IntOrder(Thread<S>& thread, Obj* left, Obj* right);
  static int IntOrderDouble(Thread<S>& thread, Obj* left, double right);

  // New: True or False. (PyBool_FromLong)
  static Obj* BoolFromBool(Thread<S>& thread, bool value);

  // New, not from the cache: for the built-ins' own set-up.
  static Obj* IntMake(Thread<S>& thread, const Type<S>& type, int64_t value);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INT_H_
