#include "objects/types/function.h"

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/method.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
struct FunctionObject : Object<S> {
  template <class T>
  using Plain = typename S::Memory::template Plain<T>;
  Plain<typename FunctionApi<S>::Pointer> pointer;
  Plain<Object<S>*> name;
  Plain<Object<S>*> self;  // may be null
};

template <class S>
FunctionObject<S>* AsFunction(Object<S>* object) {
  return static_cast<FunctionObject<S>*>(object);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsFunction(object)->self.Load());
  XDecref(thread, AsFunction(object)->name.Load());
  thread.Free(AsFunction(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  if (Object<S>* name = AsFunction(object)->name.Load()) visit(name);
  if (Object<S>* self = AsFunction(object)->self.Load()) visit(self);
}

// What the function holds, borrowed from it; null pointer with an error if it is dead.
template <class S>
struct Parts {
  Parts(Thread<S>& thread, Object<S>* object) {
    Reading<S> reading(thread, object);
    pointer = AsFunction(object)->pointer.Load();
    name = AsFunction(object)->name.Load();
    self = AsFunction(object)->self.Load();
    if (!reading.dead()) return;
    FailDead(thread, object);
    pointer = nullptr;
  }
  typename FunctionApi<S>::Pointer pointer;
  Object<S>* name;
  Object<S>* self;
};

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* object, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  const Parts<S> parts(thread, object);
  if (parts.pointer == nullptr) return nullptr;
  if (names != nullptr && TupleApi<S>::TupleSize(thread, names) > 0) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat(std::string(StrApi<S>::StrAsView(thread, parts.name)),
                                    "() takes no keyword arguments"));
  }
  return parts.pointer(thread, parts.self, arguments);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const Parts<S> parts(thread, object);
  if (parts.pointer == nullptr) return nullptr;
  const std::string name(StrApi<S>::StrAsView(thread, parts.name));
  if (parts.self == nullptr) {
    return StrApi<S>::StrFromView(thread, absl::StrCat("<built-in function ", name, ">"));
  }
  const std::string owner = absl::StrCat(parts.self->type->name, " object");
  return StrApi<S>::StrFromView(
      thread, absl::StrCat("<built-in method ", name, " of ", Located(owner, parts.self), ">"));
}

template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* object, Object<S>* name) {
  const std::string_view text = StrApi<S>::StrAsView(thread, name);
  if (text == "__name__") {
    const Parts<S> parts(thread, object);
    return parts.pointer != nullptr ? NewRef(thread, parts.name) : nullptr;
  }
  return thread.Fail(
      ErrorKind::kAttributeError,
      absl::StrCat("'", object->type->name, "' object has no attribute '", std::string(text), "'"));
}

template <class S>
Object<S>* Bind(Thread<S>& thread, Object<S>* object, Object<S>* instance, Object<S>*) {
  if (instance == nullptr) return NewRef(thread, object);
  const Parts<S> parts(thread, object);
  if (parts.pointer == nullptr) return nullptr;
  if (parts.self != nullptr) return NewRef(thread, object);  // has its self already
  return MethodApi<S>::MethodNew(thread, object, instance);
}

}  // namespace

template <class S>
const Type<S> FunctionApi<S>::kFunctionType{
    .name = "builtin_function_or_method",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .repr = Repr<S>,
    .hash = ProtocolApi<S>::ObjectHashPointer,
    .call = Call<S>,
    .getattr = GetAttr<S>,
    .bind = Bind<S>,
    .leaf = true,
};

template <class S>
Object<S>* FunctionApi<S>::FunctionNew(Thread<S>& thread, std::string_view name, Pointer pointer,
                                       Obj* self) {
  Obj* text = StrApi<S>::StrIntern(thread, name);
  if (text == nullptr) return nullptr;
  auto* function = thread.template New<FunctionObject<S>>(kFunctionType);
  if (function == nullptr) {
    Decref(thread, text);
    return nullptr;
  }
  function->pointer.Store(pointer);
  function->name.Store(text);
  if (self != nullptr) function->self.Store(NewRef(thread, self));
  return function;
}

OBJECTS_INSTANTIATE(struct FunctionApi)

}  // namespace objects
