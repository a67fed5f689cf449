#include "lab/minipy/vm/attributes.h"

#include "lab/minipy/vm/bytecode.h"
#include "lab/minipy/vm/module.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/types/attribute.h"

namespace minipy {
namespace {

using objects::Special;

template <class S>
using Classes = objects::ClassApi<S>;
template <class S>
using Instances = objects::InstanceApi<S>;

// Does reading an attribute of the object follow the generic rules?
template <class S>
bool IsGeneric(Thread<S>& thread, Object<S>* object) {
  if (!Instances<S>::InstanceCheck(object)) return object->type->getattr == nullptr;
  Object<S>* cls = Instances<S>::InstanceClass(thread, object);
  return cls != nullptr && !Classes<S>::ClassHas(cls, Special::kGetAttribute) &&
         !Classes<S>::ClassHas(cls, Special::kGetAttr);
}

// What the class says of the name: new, or null without an error.
template <class S>
Object<S>* OfClass(Thread<S>& thread, Object<S>* cls, Object<S>* name) {
  Object<S>* value;
  if (Classes<S>::ClassLookup(thread, cls, name, &value) < 0) thread.ClearError();
  return value;
}

template <class S>
int SlotOf(Thread<S>& thread, Object<S>* instance, Object<S>* cls, Object<S>* name) {
  auto* self = static_cast<objects::InstanceObject<S>*>(instance);
  const int key = Classes<S>::ClassKey(thread, cls, name, false);
  const int slot = self->native + key;
  return key >= 0 && slot < self->capacity ? slot : -1;
}

void Specialise(Word* at, Opcode opcode) { *at = MakeWord(opcode, ArgumentOf(*at)); }

// Caches the slot in which an instance keeps the attribute, if it does and its class has no say in
// it.
template <class S>
void SpecialiseSlot(Thread<S>& thread, Object<S>* instance, Object<S>* name, Word* at,
                    Opcode opcode) {
  if (!Instances<S>::InstanceInSlots(instance)) return;
  Object<S>* cls = Instances<S>::InstanceClass(thread, instance);
  const uint32_t version = Classes<S>::ClassVersion(cls);
  Object<S>* of_class = OfClass(thread, cls, name);
  const bool data = of_class != nullptr && objects::IsDataDescriptor(thread, of_class);
  XDecref(thread, of_class);
  const int slot = data ? -1 : SlotOf(thread, instance, cls, name);
  if (slot < 0) return;
  Specialise(at, opcode);
  at[1] = version;
  at[2] = static_cast<Word>(slot);
}

template <class S>
bool SpecialiseModule(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at,
                      Opcode opcode) {
  if (!ModuleApi<S>::ModuleCheck(object)) return false;
  Object<S>* dict = ModuleApi<S>::ModuleDict(object);
  const int64_t hint = objects::DictApi<S>::DictFindHint(thread, dict, name);
  if (hint < 0) return true;
  Specialise(at, opcode);
  at[2] = static_cast<Word>(hint);
  return true;
}

}  // namespace

template <class S>
Object<S>* LoadMethod(Thread<S>& thread, Object<S>* object, Object<S>* name, Object<S>** function) {
  *function = nullptr;
  if (!IsGeneric(thread, object) || ModuleApi<S>::ModuleCheck(object)) {
    return thread.failed() ? nullptr : objects::ProtocolApi<S>::ObjectGetAttr(thread, object, name);
  }
  Object<S>* cls = Classes<S>::ClassOf(thread, object);
  Object<S>* of_class;
  if (Classes<S>::ClassLookup(thread, cls, name, &of_class) < 0) return nullptr;
  if (of_class != nullptr && of_class->type->method) {
    Object<S>* own = nullptr;
    if (Instances<S>::InstanceCheck(object) &&
        Instances<S>::InstanceGet(thread, object, name, &own) < 0) {
      Decref(thread, of_class);
      return nullptr;
    }
    if (own == nullptr) {
      *function = of_class;
      return nullptr;
    }
    Decref(thread, of_class);
    return own;
  }
  XDecref(thread, of_class);
  return objects::ProtocolApi<S>::ObjectGetAttr(thread, object, name);
}

template <class S>
void SpecialiseLoadAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at) {
  if (SpecialiseModule(thread, object, name, at, Opcode::LOAD_ATTR_MODULE)) return;
  if (Classes<S>::ClassCheck(object)) {
    const uint32_t version = Classes<S>::ClassVersion(object);
    Object<S>* meta = OfClass(thread, Classes<S>::ClassOf(thread, object), name);
    XDecref(thread, meta);
    Object<S>* value = meta == nullptr ? OfClass(thread, object, name) : nullptr;
    if (value == nullptr) return;
    if (value->type->bind != nullptr || Instances<S>::InstanceCheck(value)) {
      Decref(thread, value);
      return;
    }
    Specialise(at, Opcode::LOAD_ATTR_CLASS);
    at[1] = version;
    SetCached(at + 3, value);
    return;
  }
  if (!Instances<S>::InstanceCheck(object) || !IsGeneric(thread, object)) return;
  SpecialiseSlot(thread, object, name, at, Opcode::LOAD_ATTR_SLOT);
}

template <class S>
void SpecialiseLoadMethod(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at) {
  if (SpecialiseModule(thread, object, name, at, Opcode::LOAD_METHOD_MODULE)) return;
  if (!IsGeneric(thread, object)) {
    thread.ClearError();
    return;
  }
  const bool instance = Instances<S>::InstanceCheck(object);
  if (object->type->class_of != nullptr) return;
  Object<S>* cls = Classes<S>::ClassOf(thread, object);
  const uint32_t version = Classes<S>::ClassVersion(cls);
  Object<S>* function = OfClass(thread, cls, name);
  const bool shadowed = instance && (!Instances<S>::InstanceInSlots(object) ||
                                     Classes<S>::ClassKey(thread, cls, name, false) >= 0);
  if (function == nullptr || !function->type->method || shadowed) {
    XDecref(thread, function);
    return;
  }
  if (instance) {
    Specialise(at, Opcode::LOAD_METHOD_CLASS);
    at[1] = version;
  } else {
    Specialise(at, Opcode::LOAD_METHOD_BUILTIN);
    SetCached(at + 1, object->type);
  }
  SetCached(at + 3, function);
}

template <class S>
void SpecialiseStoreAttr(Thread<S>& thread, Object<S>* object, Object<S>* name, Word* at) {
  if (!Instances<S>::InstanceCheck(object)) return;
  Object<S>* cls = Instances<S>::InstanceClass(thread, object);
  if (cls == nullptr || Classes<S>::ClassHas(cls, Special::kSetAttr)) return;
  SpecialiseSlot(thread, object, name, at, Opcode::STORE_ATTR_SLOT);
}

template <class S>
bool ModuleHint(Thread<S>& thread, Object<S>* object, Object<S>* name, uint32_t hint,
                Object<S>** value) {
  return ModuleApi<S>::ModuleCheck(object) &&
         objects::DictApi<S>::DictGetHint(thread, ModuleApi<S>::ModuleDict(object), name, hint,
                                          value);
}

#define INSTANTIATE(S)                                                             \
  template Object<S>* LoadMethod(Thread<S>&, Object<S>*, Object<S>*, Object<S>**); \
  template void SpecialiseLoadAttr(Thread<S>&, Object<S>*, Object<S>*, Word*);     \
  template void SpecialiseLoadMethod(Thread<S>&, Object<S>*, Object<S>*, Word*);   \
  template void SpecialiseStoreAttr(Thread<S>&, Object<S>*, Object<S>*, Word*);    \
  template bool ModuleHint(Thread<S>&, Object<S>*, Object<S>*, uint32_t, Object<S>**);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
