// method: a function together with the instance it was read through. Each `counter.increment` makes
// one and each call of it drops one: two counts more that threads sharing the counter share.
//
// Representation: two references.
//
// Thread safety: never changes after construction.

#ifndef OBJECTS_TYPES_METHOD_H_
#define OBJECTS_TYPES_METHOD_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct MethodApi {
  using Obj = Object<S>;
  static const Type<S> kMethodType;
  static bool MethodCheck(const Obj* object) { return object->type == &kMethodType; }
  // New; takes a reference to both. Called, it calls `function` (any callable) with self before the
  // arguments. Null with MemoryError. (PyMethod_New)
  static Obj* MethodNew(Thread<S>& thread, Obj* function, Obj* self);
  // Borrowed from the method. REQUIRES: MethodCheck. (PyMethod_GET_FUNCTION)
  static Obj* MethodFunction(Obj* method);
  static Obj* MethodSelf(Obj* method);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_METHOD_H_
