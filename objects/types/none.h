// None, NotImplemented, Ellipsis: one of each per world, counted like everything else.
//
// Thread safety: never changes.

#ifndef OBJECTS_TYPES_NONE_H_
#define OBJECTS_TYPES_NONE_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct NoneApi {
  using Obj = Object<S>;
  static const Type<S> kNoneType;
  static const Type<S> kNotImplementedType;
  static const Type<S> kEllipsisType;
  static bool NoneCheck(const Obj* object) { return object->type == &kNoneType; }
  // New. (Py_NewRef(Py_None))
  static Obj* NoneNew(Thread<S>& thread);

  // New, another None: for the built-ins' own set-up.
  static Obj* NoneMake(Thread<S>& thread);
  static Obj* NotImplementedMake(Thread<S>& thread);
  static Obj* EllipsisMake(Thread<S>& thread);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_NONE_H_
