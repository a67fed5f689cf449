// float: a double, immutable.
//
// Thread safety: values never change after construction.

#ifndef OBJECTS_TYPES_FLOAT_H_
#define OBJECTS_TYPES_FLOAT_H_

#include <string>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct FloatObject : Object<S> {
  typename S::Memory::template Plain<double> value;
};

template <class S>
struct FloatApi {
  using Obj = Object<S>;
  static const Type<S> kFloatType;
  static bool FloatCheck(const Obj* object) { return object->type == &kFloatType; }
  // REQUIRES: FloatCheck.
  static double FloatValue(Thread<S>& thread, Obj* object) {
    Reading<S> reading(thread, object);
    return static_cast<FloatObject<S>*>(object)->value.Load();
  }
  // New; null with MemoryError. (PyFloat_FromDouble)
  static Obj* FloatFromDouble(Thread<S>& thread, double value) {
    auto* object = thread.template New<FloatObject<S>>(kFloatType);
    if (object != nullptr) [[likely]]
      object->value.Store(value);
    return object;
  }
  // The value of a float or an int; -1 with TypeError for anything else, with OverflowError for an
  // int that is too large. (PyFloat_AsDouble)
  static double FloatAsDouble(Thread<S>& thread, Obj* object);
  // New tuple of quotient and remainder; null without an error if an operand is no number.
  static Obj* FloatDivmod(Thread<S>& thread, Obj* left, Obj* right);
  // New: base ** exponent. ValueError where the result is complex.
  static Obj* FloatPower(Thread<S>& thread, double base, double exponent);
};

// The shortest text that reads back as the same double, as Python's repr.
std::string FloatText(double value);

}  // namespace objects

#endif  // OBJECTS_TYPES_FLOAT_H_
