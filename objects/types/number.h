// Operators: what `+`, `-`, `<<` and their kin do with any two objects.
//
// The left operand's slot is asked, then the right one's; sequences concatenate and repeat where no
// number answers; CPython's TypeError ends it (CPython: Objects/abstract.c, binary_op1).
//
// Thread safety: as that of the slots called.
//
// REQUIRES, everywhere: no error is pending on entry.

#ifndef OBJECTS_TYPES_NUMBER_H_
#define OBJECTS_TYPES_NUMBER_H_

#include <cstdint>

#include "objects/heap/world.h"
#include "objects/types/operators.h"

namespace objects {

template <class S>
struct NumberApi {
  using Obj = Object<S>;
  // New `left op right`; TypeError "unsupported operand type(s) for +: 'int' and 'str'"; + and *
  // also concatenate and repeat sequences. (PyNumber_Add and its peers)
  static Obj* NumberBinary(Thread<S>& thread, BinaryOperator op, Obj* left, Obj* right);
  // `left op= right`: new, and left itself where it can change itself. (PyNumber_InPlaceAdd …)
  static Obj* NumberInplace(Thread<S>& thread, BinaryOperator op, Obj* left, Obj* right);
  static Obj* NumberAdd(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kAdd, left, right);
  }
  static Obj* NumberSubtract(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kSubtract, left, right);
  }
  static Obj* NumberMultiply(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kMultiply, left, right);
  }
  static Obj* NumberTrueDivide(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kTrueDivide, left, right);
  }
  static Obj* NumberFloorDivide(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kFloorDivide, left, right);
  }
  static Obj* NumberRemainder(Thread<S>& thread, Obj* left, Obj* right) {
    return NumberBinary(thread, BinaryOperator::kRemainder, left, right);
  }
  // -x, +x, ~x. TypeError "bad operand type for unary -: 'str'". (PyNumber_Negative …)
  static Obj* NumberNegative(Thread<S>& thread, Obj* object);
  static Obj* NumberPositive(Thread<S>& thread, Obj* object);
  static Obj* NumberInvert(Thread<S>& thread, Obj* object);
  // Does it stand for an int? (PyIndex_Check)
  static bool IndexCheck(Thread<S>& thread, Obj* object);
  // New int: the object itself or the int it holds, else what its index slot says; TypeError
  // "'float' object cannot be interpreted as an integer" or "__index__ returned non-int (type
  // str)". (PyNumber_Index)
  static Obj* NumberIndex(Thread<S>& thread, Obj* object);
  // New int (no bool) or float, as the object's own slot makes it; null without an error if it has
  // none; TypeError "__int__ returned non-int (type str)". (PyNumber_Long and PyNumber_Float of
  // what is no text)
  static Obj* NumberToInt(Thread<S>& thread, Obj* object);
  static Obj* NumberToFloat(Thread<S>& thread, Obj* object);
  // Its value clamped to 64 bits into *out: for slices and repetition. 0, or -1 with TypeError.
  // (PyNumber_AsSsize_t with null)
  static int NumberAsClamped(Thread<S>& thread, Obj* object, int64_t* out);
  // New; TypeError "'int' object can't be concatenated". (PySequence_Concat)
  static Obj* SequenceConcat(Thread<S>& thread, Obj* left, Obj* right);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_NUMBER_H_
