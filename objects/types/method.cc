#include "objects/types/method.h"

#include <string>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/int.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
struct MethodObject : Object<S> {
  typename S::Memory::template Plain<Object<S>*> function;
  typename S::Memory::template Plain<Object<S>*> self;
};

template <class S>
MethodObject<S>* AsMethod(Object<S>* object) {
  return static_cast<MethodObject<S>*>(object);
}

// Both, borrowed from the method; null with an error if it is dead.
template <class S>
struct Parts {
  Parts(Thread<S>& thread, Object<S>* object) {
    Reading<S> reading(thread, object);
    function = AsMethod(object)->function.Load();
    self = AsMethod(object)->self.Load();
    if (reading.dead()) function = self = FailDead(thread, object);
  }
  Object<S>* function;
  Object<S>* self;
};

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  XDecref(thread, AsMethod(object)->self.Load());
  XDecref(thread, AsMethod(object)->function.Load());
  thread.Free(AsMethod(object));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  if (Object<S>* function = AsMethod(object)->function.Load()) visit(function);
  if (Object<S>* self = AsMethod(object)->self.Load()) visit(self);
}

template <class S>
Object<S>* Call(Thread<S>& thread, Object<S>* object, absl::Span<Object<S>* const> arguments,
                Object<S>* names) {
  const Parts<S> parts(thread, object);
  if (parts.function == nullptr) return nullptr;
  absl::InlinedVector<Object<S>*, 8> all;
  all.reserve(arguments.size() + 1);
  all.push_back(parts.self);
  all.insert(all.end(), arguments.begin(), arguments.end());
  return ProtocolApi<S>::ObjectCall(thread, parts.function, all, names);
}

// "<bound method increment of <…>>"; "?" for a function without a name, as CPython's.
template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const Parts<S> parts(thread, object);
  if (parts.function == nullptr) return nullptr;
  Object<S>* name = ProtocolApi<S>::ObjectGetAttrString(thread, parts.function, "__name__");
  if (name == nullptr) {
    if (thread.error().kind != ErrorKind::kAttributeError) return nullptr;
    thread.ClearError();
  }
  const bool named = name != nullptr && StrApi<S>::StrCheck(name);
  std::string text = "<bound method ";
  text += named ? StrApi<S>::StrView(thread, name) : "?";
  text += " of ";
  XDecref(thread, name);
  if (!ProtocolApi<S>::AppendRepr(thread, parts.self, &text)) return nullptr;
  return StrApi<S>::StrFromView(thread, text + ">");
}

// Equal are two of one function and one object, whatever that object says. (method_richcompare)
template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (right->type != left->type) return nullptr;
  if (how != Comparison::kEqual && how != Comparison::kNotEqual) return nullptr;
  const Parts<S> first(thread, left), second(thread, right);
  if (first.function == nullptr || second.function == nullptr) return nullptr;
  const bool equal = first.function == second.function && first.self == second.self;
  return IntApi<S>::BoolFromBool(thread, equal == (how == Comparison::kEqual));
}

template <class S>
int Hash(Thread<S>& thread, Object<S>* object, int64_t* out) {
  const Parts<S> parts(thread, object);
  if (parts.function == nullptr) return -1;
  int64_t of_self = 0;
  ProtocolApi<S>::ObjectHashPointer(thread, parts.self, &of_self);
  ProtocolApi<S>::ObjectHashPointer(thread, parts.function, out);
  *out ^= of_self;
  return 0;
}

}  // namespace

template <class S>
const Type<S> MethodApi<S>::kMethodType{
    .name = "method",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .repr = Repr<S>,
    .hash = Hash<S>,
    .compare = Compare<S>,
    .call = Call<S>,
    .leaf = true,
};

template <class S>
Object<S>* MethodApi<S>::MethodNew(Thread<S>& thread, Obj* function, Obj* self) {
  auto* method = thread.template New<MethodObject<S>>(kMethodType);
  if (method == nullptr) return nullptr;
  method->function.Store(NewRef(thread, function));
  method->self.Store(NewRef(thread, self));
  return method;
}

template <class S>
Object<S>* MethodApi<S>::MethodFunction(Obj* method) {
  return AsMethod(method)->function.Load();
}

template <class S>
Object<S>* MethodApi<S>::MethodSelf(Obj* method) {
  return AsMethod(method)->self.Load();
}

OBJECTS_INSTANTIATE(struct MethodApi)

}  // namespace objects
