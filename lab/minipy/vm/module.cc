#include "lab/minipy/vm/module.h"

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

template <class S>
std::string NameOf(Thread<S>& thread, Object<S>* module) {
  Object<S>* name;
  Object<S>* dict = ModuleApi<S>::ModuleDict(module);
  if (objects::DictApi<S>::DictGetItemStringRef(thread, dict, "__name__", &name) <= 0) return "?";
  const bool is_str = objects::StrApi<S>::StrCheck(name);
  std::string text(is_str ? objects::StrApi<S>::StrAsView(thread, name) : "?");
  Decref(thread, name);
  return text;
}

template <class S>
Object<S>* GetAttr(Thread<S>& thread, Object<S>* module, Object<S>* name) {
  Object<S>* value;
  const int found =
      objects::DictApi<S>::DictGetItemRef(thread, ModuleApi<S>::ModuleDict(module), name, &value);
  if (found != 0) return value;
  value = objects::GenericGetAttr(thread, module, name);
  if (value != nullptr ||
      !objects::ExceptionApi<S>::ErrorMatches(thread, objects::ErrorKind::kAttributeError)) {
    return value;
  }
  const std::string text(objects::StrApi<S>::StrAsView(thread, name));
  return thread.Fail(
      objects::ErrorKind::kAttributeError,
      absl::StrCat("module '", NameOf(thread, module), "' has no attribute '", text, "'"));
}

template <class S>
int SetAttr(Thread<S>& thread, Object<S>* module, Object<S>* name, Object<S>* value) {
  Object<S>* dict = ModuleApi<S>::ModuleDict(module);
  if (value != nullptr) return objects::DictApi<S>::DictSetItem(thread, dict, name, value);
  return objects::DictApi<S>::DictDelItem(thread, dict, name);
}

}  // namespace

template <class S>
const Type<S> ModuleApi<S>::kModuleType{
    .name = "module",
    .dealloc =
        [](Thread<S>& thread, Object<S>* object) {
          auto* self = static_cast<ModuleObject<S>*>(object);
          XDecref(thread, self->dict);
          thread.Free(self);
        },
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          if (Object<S>* dict = ModuleApi<S>::ModuleDict(object)) visit(dict);
        },
    .clear =
        [](Thread<S>& thread, Object<S>* object) {
          objects::DictApi<S>::DictClear(thread, ModuleApi<S>::ModuleDict(object));
        },
    .repr = [](Thread<S>& thread, Object<S>* object) -> Object<S>* {
      return objects::StrApi<S>::StrFromView(
          thread, absl::StrCat("<module '", NameOf(thread, object), "'>"));
    },
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .getattr = GetAttr<S>,
    .setattr = SetAttr<S>,
    .leaf = true,
};

template <class S>
Object<S>* ModuleApi<S>::ModuleNew(Thread<S>& thread, std::string_view name) {
  Obj* dict = objects::DictApi<S>::DictNew(thread);
  if (dict == nullptr) return nullptr;
  auto* self = thread.template New<ModuleObject<S>>(kModuleType);
  if (self == nullptr) {
    Decref(thread, dict);
    return nullptr;
  }
  self->dict = dict;
  Obj* text = objects::StrApi<S>::StrIntern(thread, name);
  if (text != nullptr) {
    const int set = objects::DictApi<S>::DictSetItemString(thread, dict, "__name__", text);
    Decref(thread, text);
    if (set == 0) return self;
  }
  Decref<S>(thread, self);
  return nullptr;
}

#define INSTANTIATE_MODULEAPI(S) template struct ModuleApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_MODULEAPI)

}  // namespace minipy
