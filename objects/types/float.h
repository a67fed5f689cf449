// float: a double, immutable.
//
// Thread safety: values never change after construction.

#ifndef OBJECTS_TYPES_FLOAT_H_
#define OBJECTS_TYPES_FLOAT_H_

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
  // New; null with MemoryError. (PyFloat_FromDouble)
  static Obj* FloatFromDouble(Thread<S>& thread, double value);
  // The value of a float or an int; -1 with TypeError for anything else. (PyFloat_AsDouble)
  static double FloatAsDouble(Thread<S>& thread, Obj* object);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_FLOAT_H_
