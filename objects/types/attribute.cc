#include "objects/types/attribute.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/builtins.h"
#include "objects/types/instance.h"
#include "objects/types/klass.h"
#include "objects/types/none.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
std::nullptr_t NoAttribute(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const std::string attribute(StrApi<S>::StrAsView(thread, name));
  return thread.Fail(ErrorKind::kAttributeError,
                     absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, object),
                                  "' object has no attribute '", attribute, "'"));
}

// The class, if `value` is an instance whose class defines the special method; else null.
template <class S>
Object<S>* DefinedBy(Thread<S>& thread, Object<S>* value, Special special) {
  if (!InstanceApi<S>::InstanceCheck(value)) return nullptr;
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, value);
  return cls != nullptr && ClassApi<S>::ClassHas(cls, special) ? cls : nullptr;
}

}  // namespace

template <class S>
bool IsDataDescriptor(Thread<S>& thread, Object<S>* value) {
  if (!InstanceApi<S>::InstanceCheck(value)) return value->type->bind_set != nullptr;
  return DefinedBy(thread, value, Special::kSet) != nullptr ||
         DefinedBy(thread, value, Special::kDelete) != nullptr;
}

template <class S>
Object<S>* BindStolen(Thread<S>& thread, Object<S>* value, Object<S>* instance, Object<S>* cls) {
  Object<S>* bound;
  if (value->type->bind != nullptr) {
    bound = value->type->bind(thread, value, instance, cls);
  } else if (Object<S>* owner = DefinedBy(thread, value, Special::kGet)) {
    Object<S>* get = ClassApi<S>::ClassSpecial(thread, owner, Special::kGet);
    if (get == nullptr) return value;
    Object<S>* through = instance != nullptr ? instance : thread.builtins().none;
    bound = ProtocolApi<S>::ObjectCall(thread, get, {value, through, cls});
    Decref(thread, get);
  } else {
    return value;
  }
  Decref(thread, value);
  return bound;
}

template <class S>
int SetThroughDescriptor(Thread<S>& thread, Object<S>* cls, Object<S>* object, Object<S>* name,
                         Object<S>* value) {
  Object<S>* descriptor = nullptr;
  if (cls == nullptr) return 0;
  if (const int found = ClassApi<S>::ClassLookup(thread, cls, name, &descriptor); found <= 0) {
    return found;
  }
  int result = 0;
  if (!InstanceApi<S>::InstanceCheck(descriptor)) {
    if (descriptor->type->bind_set != nullptr) {
      result = descriptor->type->bind_set(thread, descriptor, object, value) < 0 ? -1 : 1;
    }
  } else if (const Special special = value != nullptr ? Special::kSet : Special::kDelete;
             Object<S>* owner = DefinedBy(thread, descriptor, special)) {
    Object<S>* set = ClassApi<S>::ClassSpecial(thread, owner, special);
    Object<S>* done = value != nullptr
                          ? ProtocolApi<S>::ObjectCall(thread, set, {descriptor, object, value})
                          : ProtocolApi<S>::ObjectCall(thread, set, {descriptor, object});
    Decref(thread, set);
    XDecref(thread, done);
    result = done != nullptr ? 1 : -1;
  } else if (IsDataDescriptor(thread, descriptor)) {  // it has the other one of the two
    thread.Fail(ErrorKind::kAttributeError, SpecialName(special));
    result = -1;
  }
  Decref(thread, descriptor);
  return result;
}

template <class S>
Object<S>* GenericGetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  Object<S>* cls = ClassApi<S>::ClassOf(thread, object);
  Object<S>* of_class = nullptr;
  if (cls == nullptr || !ClassApi<S>::ClassCheck(cls)) {
    return thread.failed() ? nullptr : NoAttribute(thread, object, name);
  }
  if (ClassApi<S>::ClassLookup(thread, cls, name, &of_class) < 0) return nullptr;
  if (of_class != nullptr && IsDataDescriptor(thread, of_class)) {
    return BindStolen(thread, of_class, object, cls);
  }
  if (InstanceApi<S>::InstanceCheck(object)) {
    Object<S>* own;
    const int found = InstanceApi<S>::InstanceGet(thread, object, name, &own);
    if (found != 0) {
      XDecref(thread, of_class);
      return own;
    }
  }
  if (of_class != nullptr) return BindStolen(thread, of_class, object, cls);
  return NoAttribute(thread, object, name);
}

template <class S>
int GenericSetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  Object<S>* cls = ClassApi<S>::ClassOf(thread, object);
  if (const int done = SetThroughDescriptor(thread, cls, object, name, value); done != 0) {
    return done < 0 ? -1 : 0;
  }
  // object() itself has no room for attributes.
  const bool bare = cls == thread.builtins().object_class;
  if (!thread.failed() && InstanceApi<S>::InstanceCheck(object) && !bare) {
    const int result = InstanceApi<S>::InstanceSet(thread, object, name, value);
    if (result <= 0) return result;
  }
  if (thread.failed()) return -1;
  // An attribute that the class has can be read and not be set: CPython says so.
  Object<S>* of_class = nullptr;
  const bool sealed = cls != nullptr && static_cast<ClassObject<S>*>(cls)->sealed;
  if (cls != nullptr && (sealed || !InstanceApi<S>::InstanceCheck(object)) &&
      ClassApi<S>::ClassLookup(thread, cls, name, &of_class) > 0) {
    Decref(thread, of_class);
    const std::string attribute(StrApi<S>::StrAsView(thread, name));
    thread.Fail(ErrorKind::kAttributeError,
                absl::StrCat("'", ClassApi<S>::ClassNameOf(thread, object), "' object attribute '",
                             attribute, "' is read-only"));
    return -1;
  }
  NoAttribute(thread, object, name);
  return -1;
}

#define INSTANTIATE(S)                                                                           \
  template bool IsDataDescriptor(Thread<S>&, Object<S>*);                                        \
  template Object<S>* BindStolen(Thread<S>&, Object<S>*, Object<S>*, Object<S>*);                \
  template int SetThroughDescriptor(Thread<S>&, Object<S>*, Object<S>*, Object<S>*, Object<S>*); \
  template Object<S>* GenericGetAttr(Thread<S>&, Object<S>*, Object<S>*);                        \
  template int GenericSetAttr(Thread<S>&, Object<S>*, Object<S>*, Object<S>*);
OBJECTS_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace objects
