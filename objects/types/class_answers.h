// What a class does when it is used as a container itself: `Stack[int]`, `for colour in Colour`. In
// Python a metaclass would say; here a class method of the class or of an ancestor does, by the
// names
// __class_getitem__ (PEP 560) and, after its pattern, __class_iter__, __class_len__,
// __class_contains__, __class_setattr__ (asked before an attribute is set; it may refuse) and
// __class_repr__. Included by klass.cc.
//
// Thread safety: lookups, and calls of what they find.

#ifndef OBJECTS_TYPES_CLASS_ANSWERS_H_
#define OBJECTS_TYPES_CLASS_ANSWERS_H_

#include <cstdint>

#include "objects/types/klass.h"

namespace objects {

// But for Ask: slots of the type of classes; each fails with the TypeError of an object that
// cannot.
template <class S>
struct ClassAnswers {
  using Obj = Object<S>;
  // What the method named `hook` says that the class has, bound to `self` or, null, to the class: 1
  // with a new reference in *answer; 0 if there is none; -1.
  static int Ask(Thread<S>& thread, Obj* cls, std::string_view hook,
                 absl::Span<Obj* const> arguments, Obj** answer, Obj* self = nullptr);
  static Obj* Iter(Thread<S>& thread, Obj* cls);
  static int64_t Length(Thread<S>& thread, Obj* cls);
  static int Contains(Thread<S>& thread, Obj* cls, Obj* item);
  static Obj* Subscript(Thread<S>& thread, Obj* cls, Obj* key);
  static int AssignSubscript(Thread<S>& thread, Obj* cls, Obj* key, Obj* value);
  // `int | None`: the class of classes has `__or__` and `__ror__`.
  static Obj* Unite(Thread<S>& thread, Obj* left, Obj* right);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_CLASS_ANSWERS_H_
