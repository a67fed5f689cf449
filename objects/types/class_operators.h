// Operators on classes: list[int] asks the class for `__class_getitem__`, int | None asks the class
// of classes for `__or__`. Included by klass.cc.
//
// Thread safety: as the methods asked.

#ifndef OBJECTS_TYPES_CLASS_OPERATORS_H_
#define OBJECTS_TYPES_CLASS_OPERATORS_H_

#include "absl/strings/str_cat.h"
#include "objects/types/attribute.h"
#include "objects/types/builtins.h"
#include "objects/types/klass.h"
#include "objects/types/none.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {

// Calls what `cls` says of a name, bound to `self` (null: to the class). Null without an error if
// it says nothing.
template <class S>
Object<S>* AskClass(Thread<S>& thread, Object<S>* cls, std::string_view name, Object<S>* self,
                    Object<S>* argument) {
  Object<S>* key = StrApi<S>::StrIntern(thread, name);
  if (key == nullptr) return nullptr;
  Object<S>* method;
  const int found = ClassApi<S>::ClassLookup(thread, cls, key, &method);
  Decref(thread, key);
  if (found <= 0) return nullptr;
  Object<S>* bound = BindStolen(thread, method, self, cls);
  if (bound == nullptr) return nullptr;
  Object<S>* result = ProtocolApi<S>::ObjectCall(thread, bound, {&argument, 1});
  Decref(thread, bound);
  return result;
}

template <class S>
Object<S>* UniteClasses(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  const bool reflected = !ClassApi<S>::ClassCheck(left);
  Object<S>* cls = reflected ? right : left;
  Object<S>* result = AskClass(thread, ClassApi<S>::ClassOf(thread, cls),
                               reflected ? "__ror__" : "__or__", cls, reflected ? left : right);
  if (result == nullptr || result != thread.builtins().not_implemented) return result;
  Decref(thread, result);
  return nullptr;
}

}  // namespace objects

#endif  // OBJECTS_TYPES_CLASS_OPERATORS_H_
