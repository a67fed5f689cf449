// int and bool: 64 bits here, immutable. As in CPython the ints from -5 to 256 exist once per world
// and are handed out again and again, but they are counted like everything else, not immortal: two
// threads that share nothing else share the count of 1.
//
// Thread safety: values never change after construction; sharing costs counts only.

#ifndef OBJECTS_TYPES_INT_H_
#define OBJECTS_TYPES_INT_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct IntObject : Object<S> {
  typename S::Memory::template Plain<int64_t> value;
};

template <class S>
struct IntApi {
  using Obj = Object<S>;
  static constexpr int64_t kSmallest = -5;
  static constexpr int64_t kLargest = 256;

  static const Type<S> kIntType;
  static const Type<S> kBoolType;

  // bool is a kind of int.
  static bool IntCheck(const Obj* object) {
    return object->type == &kIntType || object->type == &kBoolType;
  }
  // New; null with MemoryError. (PyLong_FromLongLong)
  static Obj* IntFromInt64(Thread<S>& thread, int64_t value);
  // The value; -1 with TypeError if it is no int. (PyLong_AsLongLong)
  static int64_t IntAsInt64(Thread<S>& thread, Obj* object);
  // New: True or False. (PyBool_FromLong)
  static Obj* BoolFromBool(Thread<S>& thread, bool value);

  // New, not from the cache: for the built-ins' own set-up.
  static Obj* IntMake(Thread<S>& thread, const Type<S>& type, int64_t value);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INT_H_
