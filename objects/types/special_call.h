// Calling a special method, if the object's class defines it. Included by the instance slots.
//
// Thread safety: as klass.

#ifndef OBJECTS_TYPES_SPECIAL_CALL_H_
#define OBJECTS_TYPES_SPECIAL_CALL_H_

#include <initializer_list>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "objects/types/attribute.h"
#include "objects/types/builtins.h"
#include "objects/types/instance.h"
#include "objects/types/klass.h"
#include "objects/types/none.h"
#include "objects/types/protocol.h"

namespace objects {

// Calls self's special method. False: its class defines none, nothing was called. Else *result is
// new, or null with an error.
template <class S>
bool CallSpecial(Thread<S>& thread, Object<S>* self, Special special,
                 absl::Span<Object<S>* const> arguments, Object<S>* names, Object<S>** result) {
  *result = nullptr;
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, self);
  if (cls == nullptr) return true;
  Object<S>* function = ClassApi<S>::ClassSpecial(thread, cls, special);
  if (function == nullptr) return false;
  if (function->type->method) {
    absl::InlinedVector<Object<S>*, 8> all;
    all.push_back(self);
    all.insert(all.end(), arguments.begin(), arguments.end());
    *result = ProtocolApi<S>::ObjectCall(thread, function, all, names);
    Decref(thread, function);
    return true;
  }
  Object<S>* bound = BindStolen(thread, function, self, cls);
  if (bound == nullptr) return true;
  *result = ProtocolApi<S>::ObjectCall(thread, bound, arguments, names);
  Decref(thread, bound);
  return true;
}

template <class S>
bool CallSpecial(Thread<S>& thread, Object<S>* self, Special special,
                 std::initializer_list<Object<S>*> arguments, Object<S>** result) {
  return CallSpecial<S>(thread, self, special,
                        absl::Span<Object<S>* const>(arguments.begin(), arguments.size()), nullptr,
                        result);
}

// Does the instance's class define the method? False also with an error, where it has no class.
template <class S>
bool HasSpecial(Thread<S>& thread, Object<S>* self, Special special) {
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, self);
  return cls != nullptr && ClassApi<S>::ClassHas(cls, special);
}

// Did the program say that the class cannot: `__iter__ = None`?
template <class S>
bool SpecialIsNone(Thread<S>& thread, Object<S>* cls, Special special) {
  Object<S>* function = ClassApi<S>::ClassSpecial(thread, cls, special);
  const bool none = function != nullptr && NoneApi<S>::NoneCheck(function);
  XDecref(thread, function);
  return none;
}

// The built-in value the instance holds, borrowed; null if it holds none.
template <class S>
Object<S>* HeldValue(Object<S>* self) {
  Object<S>* value = InstanceApi<S>::InstanceValue(self);
  return value != self ? value : nullptr;
}

// Null without an error instead of NotImplemented, as slots say it. Steals.
template <class S>
Object<S>* OrNotImplemented(Thread<S>& thread, Object<S>* result) {
  if (result != nullptr && result == thread.builtins().not_implemented) {
    Decref(thread, result);
    return nullptr;
  }
  return result;
}

}  // namespace objects

#endif  // OBJECTS_TYPES_SPECIAL_CALL_H_
