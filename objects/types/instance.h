// instance: an object of a class, with a dict of attributes of its own. `counter.x += 1` is a
// lookup here, an addition and a store here: three operations, and no scheme makes them one.
//
// Representation: two references that never change: the class and the dict.
//
// Thread safety: attributes as dict.

#ifndef OBJECTS_TYPES_INSTANCE_H_
#define OBJECTS_TYPES_INSTANCE_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct InstanceApi {
  using Obj = Object<S>;
  static const Type<S> kInstanceType;
  static bool InstanceCheck(const Obj* object) { return object->type == &kInstanceType; }
  // New, without attributes and without calling `__init__`: to do both, call the class. Null with
  // MemoryError, or SystemError if `cls` is no class.
  static Obj* InstanceNew(Thread<S>& thread, Obj* cls);
  // Borrowed class and dict, which live as long as the instance; null with SystemError if it is
  // none. Attributes are read with ObjectGetAttr: first the instance's, then the class's, where a
  // function becomes a bound method.
  static Obj* InstanceClass(Thread<S>& thread, Obj* instance);
  static Obj* InstanceDict(Thread<S>& thread, Obj* instance);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INSTANCE_H_
