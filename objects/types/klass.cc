#include "objects/types/klass.h"

#include <string>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/dict.h"
#include "objects/types/instance.h"
#include "objects/types/none.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
struct ClassObject : Object<S> {
  typename S::Memory::template Plain<Object<S>*> name;
  typename S::Memory::template Plain<Object<S>*> dict;
  typename S::Memory::template Plain<Object<S>*> init;  // the str "__init__"
};

template <class S>
ClassObject<S>* AsClass(Object<S>* object) {
  return static_cast<ClassObject<S>*>(object);
}

template <class S>
using Field = typename S::Memory::template Plain<Object<S>*> ClassObject<S>::*;

// A field, borrowed; null with an error.
template <class S>
Object<S>* Get(Thread<S>& thread, Object<S>* object, Field<S> field) {
  if (!ClassApi<S>::ClassCheck(object)) return FailType(thread, "class", object);
  Reading<S> reading(thread, object);
  Object<S>* value = (AsClass(object)->*field).Load();
  return reading.dead() ? FailDead(thread, object) : value;
}

template <class S>
std::string NameOf(Thread<S>& thread, Object<S>* object) {
  Object<S>* name = ClassApi<S>::ClassName(thread, object);
  return name != nullptr ? std::string(StrApi<S>::StrAsView(thread, name)) : std::string();
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsClass(object)->dict.Load());
  XDecref(thread, AsClass(object)->name.Load());
  XDecref(thread, AsClass(object)->init.Load());
  thread.Free(AsClass(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  for (const auto& field : {&ClassObject<S>::dict, &ClassObject<S>::name, &ClassObject<S>::init}) {
    if (Object<S>* value = (AsClass(object)->*field).Load()) visit(value);
  }
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  if (Object<S>* dict = ClassApi<S>::ClassDict(thread, object)) {
    DictApi<S>::DictClear(thread, dict);
  }
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return StrApi<S>::StrFromView(thread, absl::StrCat("<class '", NameOf(thread, object), "'>"));
}

template <class S>
std::nullptr_t NoAttribute(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const std::string attribute(StrApi<S>::StrAsView(thread, name));
  return thread.Fail(ErrorKind::kAttributeError,
                     absl::StrCat("type object '", NameOf(thread, object), "' has no attribute '",
                                  attribute, "'"));
}

template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  Object<S>* dict = ClassApi<S>::ClassDict(thread, object);
  if (dict == nullptr) return nullptr;
  Object<S>* value;
  const int found = DictApi<S>::DictGetItemRef(thread, dict, name, &value);
  return found != 0 ? value : NoAttribute(thread, object, name);
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>* value) {
  Object<S>* dict = ClassApi<S>::ClassDict(thread, object);
  if (dict == nullptr) return -1;
  if (value != nullptr) return DictApi<S>::DictSetItem(thread, dict, name, value);
  const int result = DictApi<S>::DictDelItem(thread, dict, name);
  if (result < 0 && thread.error().kind == ErrorKind::kKeyError) NoAttribute(thread, object, name);
  return result;
}

// Calls `__init__` on a new instance. False with an error.
template <class S>
bool Initialise(Thread<S>& thread, Object<S>* cls, Object<S>* instance,
                absl::Span<Object<S>* const> arguments, Object<S>* names) {
  Object<S>* dict = ClassApi<S>::ClassDict(thread, cls);
  Object<S>* name = Get(thread, cls, &ClassObject<S>::init);
  if (dict == nullptr || name == nullptr) return false;
  Object<S>* init;
  const int found = DictApi<S>::DictGetItemRef(thread, dict, name, &init);
  if (found == 0 && !arguments.empty()) {
    thread.Fail(ErrorKind::kTypeError, absl::StrCat(NameOf(thread, cls), "() takes no arguments"));
  }
  if (found <= 0) return !thread.failed();
  absl::InlinedVector<Object<S>*, 8> all;
  all.reserve(arguments.size() + 1);
  all.push_back(instance);
  all.insert(all.end(), arguments.begin(), arguments.end());
  Object<S>* result = ProtocolApi<S>::ObjectCall(thread, init, all, names);
  Decref(thread, init);
  if (result == nullptr) return false;
  const bool none = NoneApi<S>::NoneCheck(result);
  if (!none) {
    thread.Fail(ErrorKind::kTypeError,
                absl::StrCat("__init__() should return None, not '", result->type->name, "'"));
  }
  Decref(thread, result);
  return none;
}

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* cls, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  Object<S>* instance = InstanceApi<S>::InstanceNew(thread, cls);
  if (instance == nullptr || Initialise(thread, cls, instance, arguments, names)) return instance;
  Decref(thread, instance);
  return nullptr;
}

}  // namespace

template <class S>
const Type<S> ClassApi<S>::kClassType{
    .name = "type",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = Repr<S>,
    .hash = ProtocolApi<S>::ObjectHashPointer,
    .call = Call<S>,
    .getattr = GetAttr<S>,
    .setattr = SetAttr<S>,
    .leaf = true,
};

template <class S>
Object<S>* ClassApi<S>::ClassNew(Thread<S>& thread, std::string_view name) {
  auto* cls = thread.template New<ClassObject<S>>(kClassType);
  if (cls == nullptr) return nullptr;
  cls->name.Store(StrApi<S>::StrIntern(thread, name));
  if (!thread.failed()) cls->dict.Store(DictApi<S>::DictNew(thread));
  if (!thread.failed()) cls->init.Store(StrApi<S>::StrIntern(thread, "__init__"));
  if (!thread.failed()) return cls;
  Decref<S>(thread, cls);
  return nullptr;
}

template <class S>
Object<S>* ClassApi<S>::ClassName(Thread<S>& thread, Obj* cls) {
  return Get(thread, cls, &ClassObject<S>::name);
}

template <class S>
Object<S>* ClassApi<S>::ClassDict(Thread<S>& thread, Obj* cls) {
  return Get(thread, cls, &ClassObject<S>::dict);
}

OBJECTS_INSTANTIATE(struct ClassApi)

}  // namespace objects
