// class: a name and a dict of attributes; calling it makes an instance. No inheritance, no
// metaclasses: a lesson on counts needs somewhere to keep attributes and methods, nothing more.
//
// Representation: three references that never change: the name, the dict, and the interned str
// "__init__", kept here because interning takes a lock that would order the threads under study.
//
// Thread safety: attributes as dict.

#ifndef OBJECTS_TYPES_KLASS_H_
#define OBJECTS_TYPES_KLASS_H_

#include <string_view>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct ClassApi {
  using Obj = Object<S>;
  static const Type<S> kClassType;
  static bool ClassCheck(const Obj* object) { return object->type == &kClassType; }
  // New, without attributes (set them with ObjectSetAttr). Called, it makes an instance and calls
  // `__init__`, if it has one, which must return None. Null with MemoryError.
  static Obj* ClassNew(Thread<S>& thread, std::string_view name);
  // Borrowed str and dict, which live as long as the class; null with SystemError if it is none.
  static Obj* ClassName(Thread<S>& thread, Obj* cls);
  static Obj* ClassDict(Thread<S>& thread, Obj* cls);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_KLASS_H_
