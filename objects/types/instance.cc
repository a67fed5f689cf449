#include "objects/types/instance.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/dict.h"
#include "objects/types/klass.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
struct InstanceObject : Object<S> {
  typename S::Memory::template Plain<Object<S>*> cls;
  typename S::Memory::template Plain<Object<S>*> dict;
};

template <class S>
InstanceObject<S>* AsInstance(Object<S>* object) {
  return static_cast<InstanceObject<S>*>(object);
}

template <class S>
using Field = typename S::Memory::template Plain<Object<S>*> InstanceObject<S>::*;

// A field, borrowed; null with an error.
template <class S>
Object<S>* Get(Thread<S>& thread, Object<S>* object, Field<S> field) {
  if (!InstanceApi<S>::InstanceCheck(object)) return FailType(thread, "instance", object);
  Reading<S> reading(thread, object);
  Object<S>* value = (AsInstance(object)->*field).Load();
  return reading.dead() ? FailDead(thread, object) : value;
}

template <class S>
std::string ClassNameOf(Thread<S>& thread, Object<S>* object) {
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, object);
  Object<S>* name = cls != nullptr ? ClassApi<S>::ClassName(thread, cls) : nullptr;
  return name != nullptr ? std::string(StrApi<S>::StrAsView(thread, name)) : std::string();
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsInstance(object)->dict.Load());
  XDecref(thread, AsInstance(object)->cls.Load());
  thread.Free(AsInstance(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  if (Object<S>* dict = AsInstance(object)->dict.Load()) visit(dict);
  if (Object<S>* cls = AsInstance(object)->cls.Load()) visit(cls);
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  if (Object<S>* dict = InstanceApi<S>::InstanceDict(thread, object)) {
    DictApi<S>::DictClear(thread, dict);
  }
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, absl::StrCat("<", ClassNameOf(thread, object), " object>"));
}

template <class S>
std::nullptr_t NoAttribute(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const std::string attribute(StrApi<S>::StrAsView(thread, name));
  return thread.Fail(ErrorKind::kAttributeError,
                     absl::StrCat("'", ClassNameOf(thread, object), "' object has no attribute '",
                                  attribute, "'"));
}

// 1 with a new reference, 0 or -1.
template <class S>
int FromClass(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>** value) {
  *value = nullptr;
  Object<S>* cls = InstanceApi<S>::InstanceClass(thread, object);
  Object<S>* dict = cls != nullptr ? ClassApi<S>::ClassDict(thread, cls) : nullptr;
  if (dict == nullptr) return -1;
  const int found = DictApi<S>::DictGetItemRef(thread, dict, name, value);
  if (found <= 0 || (*value)->type->bind == nullptr) return found;
  Object<S>* unbound = *value;
  *value = unbound->type->bind(thread, unbound, object, cls);
  Decref(thread, unbound);
  return *value != nullptr ? 1 : -1;
}

template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  Object<S>* dict = InstanceApi<S>::InstanceDict(thread, object);
  if (dict == nullptr) return nullptr;
  Object<S>* value;
  int found = DictApi<S>::DictGetItemRef(thread, dict, name, &value);
  if (found == 0) found = FromClass(thread, object, name, &value);
  return found != 0 ? value : NoAttribute(thread, object, name);
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  Object<S>* dict = InstanceApi<S>::InstanceDict(thread, object);
  if (dict == nullptr) return -1;
  if (value != nullptr) return DictApi<S>::DictSetItem(thread, dict, name, value);
  const int result = DictApi<S>::DictDelItem(thread, dict, name);
  if (result < 0 && thread.error().kind == ErrorKind::kKeyError) NoAttribute(thread, object, name);
  return result;
}

}  // namespace

template <class S>
const Type<S> InstanceApi<S>::kInstanceType{
    .name = "instance",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = Repr<S>,
    .hash = ProtocolApi<S>::ObjectHashPointer,
    .getattr = GetAttr<S>,
    .setattr = SetAttr<S>,
    .leaf = true,
};

template <class S>
Object<S>* InstanceApi<S>::InstanceNew(Thread<S>& thread, Obj* cls) {
  if (!ClassApi<S>::ClassCheck(cls)) return FailType(thread, "class", cls);
  Obj* dict = DictApi<S>::DictNew(thread);
  if (dict == nullptr) return nullptr;
  auto* instance = thread.template New<InstanceObject<S>>(kInstanceType);
  if (instance == nullptr) {
    Decref(thread, dict);
    return nullptr;
  }
  instance->cls.Store(NewRef(thread, cls));
  instance->dict.Store(dict);
  return instance;
}

template <class S>
Object<S>* InstanceApi<S>::InstanceClass(Thread<S>& thread, Obj* instance) {
  return Get(thread, instance, &InstanceObject<S>::cls);
}

template <class S>
Object<S>* InstanceApi<S>::InstanceDict(Thread<S>& thread, Obj* instance) {
  return Get(thread, instance, &InstanceObject<S>::dict);
}

OBJECTS_INSTANTIATE(struct InstanceApi)

}  // namespace objects
