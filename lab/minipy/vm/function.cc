#include "lab/minipy/vm/function.h"

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

template <class S>
FunctionObject<S>* AsFunction(Object<S>* object) {
  return static_cast<FunctionObject<S>*>(object);
}

template <class S>
Object<S>* Bind(Thread<S>& thread, Object<S>* function, Object<S>* instance, Object<S>*) {
  return instance == nullptr ? NewRef(thread, function)
                             : objects::MethodApi<S>::MethodNew(thread, function, instance);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* function) {
  Object<S>* name = PyFunctionApi<S>::PyFunctionField(thread, function, kFunctionQualifiedName);
  if (name == nullptr) return nullptr;
  const std::string text(objects::StrApi<S>::StrAsView(thread, name));
  Decref(thread, name);
  return objects::StrApi<S>::StrFromView(
      thread, absl::StrCat("<", objects::Located("function " + text, function), ">"));
}

// The dict of a function's own attributes: new, or null without an error if it has none yet.
template <class S>
Object<S>* OwnDict(Thread<S>& thread, Object<S>* function) {
  return PyFunctionApi<S>::PyFunctionField(thread, function, kFunctionDict);
}

// What its class has, then what a program has set.
template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* function, Object<S>* name) {
  if (Object<S>* dict = OwnDict(thread, function)) {
    Object<S>* own;
    const int found = objects::DictApi<S>::DictGetItemRef(thread, dict, name, &own);
    Decref(thread, dict);
    if (found != 0) return own;
  }
  return objects::GenericGetAttr(thread, function, name);
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* function, Object<S>* name, Object<S>* value) {
  using Dicts = objects::DictApi<S>;
  Object<S>* cls = objects::ClassApi<S>::ClassOf(thread, function);
  const int done = objects::SetThroughDescriptor(thread, cls, function, name, value);
  if (done != 0) return done < 0 ? -1 : 0;
  Object<S>* dict = OwnDict(thread, function);
  if (dict == nullptr) {
    if (value == nullptr) return objects::GenericSetAttr(thread, function, name, value);
    dict = Dicts::DictNew(thread);
    if (dict == nullptr) return -1;
    PyFunctionApi<S>::PyFunctionSetField(thread, function, kFunctionDict, NewRef(thread, dict));
  }
  int result = 0;
  if (value != nullptr) {
    result = Dicts::DictSetItem(thread, dict, name, value);
  } else {
    Object<S>* old;
    result = Dicts::DictPop(thread, dict, name, &old);
    XDecref(thread, old);
    if (result == 0) result = objects::GenericSetAttr(thread, function, name, value);
  }
  Decref(thread, dict);
  return result < 0 ? -1 : 0;
}

}  // namespace

template <class S>
const Type<S> PyFunctionApi<S>::kPyFunctionType{
    .name = "function",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          for (auto& field : AsFunction(object)->fields) XDecref(thread, field.Load());
          thread.Free(AsFunction(object));
        },
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          for (auto& field : AsFunction(object)->fields) {
            if (Object<S>* value = field.Load()) visit(value);
          }
        },
    .clear =
        [](Thread<S>& thread, Object<S>* object) {
          for (int field = kFunctionDefaults; field < kFunctionFields; ++field) {
            PyFunctionApi<S>::PyFunctionSetField(thread, object, field, nullptr);
          }
        },
    .repr = Repr<S>,
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .call = CallFunction<S>,
    .getattr = GetAttr<S>,
    .setattr = SetAttr<S>,
    .bind = Bind<S>,
    .method = true,
    .leaf = true,
};

template <class S>
Object<S>* PyFunctionApi<S>::PyFunctionNew(Thread<S>& thread, Obj* code, Obj* globals) {
  auto* self = thread.template New<FunctionObject<S>>(kPyFunctionType);
  if (self == nullptr) return nullptr;
  const auto set = [&](int field, Obj* value) {
    self->fields[field].Store(value != nullptr ? NewRef(thread, value) : nullptr);
  };
  auto* compiled = static_cast<CodeObject<S>*>(code);
  set(kFunctionCode, code);
  set(kFunctionGlobals, globals);
  self->fields[kFunctionName].Store(objects::StrApi<S>::StrIntern(thread, compiled->code->name));
  self->fields[kFunctionQualifiedName].Store(
      objects::StrApi<S>::StrIntern(thread, compiled->code->qualified_name));
  if (!compiled->constants.empty()) set(kFunctionDoc, compiled->constants[0]);
  Obj* module = nullptr;
  if (!thread.failed()) {
    objects::DictApi<S>::DictGetItemStringRef(thread, globals, "__name__", &module);
  }
  self->fields[kFunctionModule].Store(module);
  if (!thread.failed()) return self;
  Decref<S>(thread, self);
  return nullptr;
}

template <class S>
Object<S>* PyFunctionApi<S>::PyFunctionField(Thread<S>& thread, Obj* function, int field) {
  objects::Operation<S> operation(thread, function);
  Obj* value = AsFunction(function)->fields[field].Load();
  return value != nullptr && !operation.dead() ? NewRef(thread, value) : nullptr;
}

template <class S>
void PyFunctionApi<S>::PyFunctionSetField(Thread<S>& thread, Obj* function, int field, Obj* value) {
  Obj* old = value;
  {
    objects::Operation<S> operation(thread, function);
    Obj* before = AsFunction(function)->fields[field].Load();
    if (!operation.dead()) {
      AsFunction(function)->fields[field].Store(value);
      old = before;
    }
  }
  XDecref(thread, old);
}

#define INSTANTIATE_PYFUNCTIONAPI(S) template struct PyFunctionApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_PYFUNCTIONAPI)

}  // namespace minipy
