#include "objects/types/instance.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/attribute.h"
#include "objects/types/builtins.h"
#include "objects/types/dict.h"
#include "objects/types/instance_slots.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

// The first instances of a class, whose attributes nobody knows yet, get so many slots.
constexpr int kSlotsAtFirst = 6;

template <class S>
InstanceObject<S>* AsInstance(Object<S>* object) {
  return static_cast<InstanceObject<S>*>(object);
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  InstanceObject<S>* self = AsInstance(object);
  for (int i = 0; i < self->capacity; ++i) XDecref(thread, self->slots[i].Load());
  // Relaxed: the last reference is gone.
  XDecref(thread, self->dict.Load(std::memory_order_relaxed));
  XDecref(thread, self->cls.Load());
  thread.Free(self, self->capacity * sizeof(self->slots[0]));
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  InstanceObject<S>* self = AsInstance(object);
  for (int i = 0; i < self->capacity; ++i) {
    if (Object<S>* value = self->slots[i].Load()) visit(value);
  }
  if (Object<S>* dict = self->dict.Load(std::memory_order_relaxed)) visit(dict);  // quiescent
  if (Object<S>* cls = self->cls.Load()) visit(cls);
}

// The dict, borrowed; null if the attributes are in slots, or with an error.
template <class S>
Object<S>* ExistingDict(Thread<S>& thread, Object<S>* object) {
  Reading<S> reading(thread, object);
  // Acquire, of the release in MoveIntoDict: the dict may be another thread's work.
  Object<S>* dict = AsInstance(object)->dict.Load(std::memory_order_acquire);
  return reading.dead() ? FailDead(thread, object) : dict;
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  InstanceObject<S>* self = AsInstance(object);
  for (int i = 0; i < self->capacity; ++i) {
    Object<S>* old;
    {
      Operation<S> operation(thread, object);
      old = self->slots[i].Load();
      if (operation.dead()) return;
      self->slots[i].Store(nullptr);
    }
    XDecref(thread, old);
  }
  if (Object<S>* dict = ExistingDict(thread, object)) DictApi<S>::DictClear(thread, dict);
}

// Moves the attributes out of the slots into a dict, in one guarded step: an attribute that another
// thread sets is set before, in a slot that is moved, or after, in the dict. Borrowed; null with an
// error.
template <class S>
Object<S>* MoveIntoDict(Thread<S>& thread, Object<S>* object) {
  InstanceObject<S>* self = AsInstance(object);
  auto* cls = static_cast<ClassObject<S>*>(InstanceApi<S>::InstanceClass(thread, object));
  Object<S>* made = cls != nullptr ? DictApi<S>::DictNew(thread) : nullptr;
  DictTable<S>* table =
      made != nullptr ? DictTable<S>::New(thread, self->capacity - self->native) : nullptr;
  if (table == nullptr) {
    XDecref(thread, made);
    return nullptr;
  }
  auto* fresh = static_cast<DictObject<S>*>(made);
  fresh->table.Store(table);
  Object<S>* dict;
  {
    Operation<S> operation(thread, object);
    dict = self->dict.Load(std::memory_order_relaxed);
    if (dict == nullptr && !operation.dead()) {
      for (int i = self->native; i < self->capacity; ++i) {
        Object<S>* value = self->slots[i].Load();
        if (value == nullptr) continue;
        Object<S>* key = cls->keys[i - self->native].Load();
        table->AppendNew(StrApi<S>::StrHash(thread, key), NewRef(thread, key), value);
        fresh->size.Store(fresh->size.Load() + 1);
        self->slots[i].Store(nullptr);
      }
      dict = std::exchange(made, nullptr);
      self->dict.Store(dict, std::memory_order_release);  // pairs with the acquire in ExistingDict
    }
  }
  XDecref(thread, made);  // another thread was quicker
  return dict != nullptr ? dict : FailDead(thread, object);
}

template <class S>
int NativeSlots(ClassObject<S>* cls) {
  if (cls->exception) return kExceptionSlots;
  return cls->values != nullptr ? kValueSlots : 0;
}

// Empties a slot. True if there was something in it.
template <class S>
bool EmptySlot(Thread<S>& thread, Object<S>* object, int slot) {
  Object<S>* old = nullptr;
  {
    Operation<S> operation(thread, object);
    if (slot < AsInstance(object)->capacity && !operation.dead()) {
      old = AsInstance(object)->slots[slot].Load();
      AsInstance(object)->slots[slot].Store(nullptr);
    }
  }
  XDecref(thread, old);
  return old != nullptr;
}

}  // namespace

template <class S>
const Type<S> InstanceApi<S>::kInstanceType{
    .name = "instance",
    .dealloc = Dealloc<S>,
    .finalize = InstanceSlots<S>::Finalize,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = InstanceSlots<S>::Repr,
    .str = InstanceSlots<S>::Str,
    .hash = InstanceSlots<S>::Hash,
    .compare = InstanceSlots<S>::Compare,
    .number = &InstanceSlots<S>::kNumber,
    .inplace = &InstanceSlots<S>::kInplace,
    .sequence = &InstanceSlots<S>::kSequence,
    .mapping = &InstanceSlots<S>::kMapping,
    .call = InstanceSlots<S>::Call,
    .iter = InstanceSlots<S>::Iter,
    .next = InstanceSlots<S>::Next,
    .getattr = InstanceSlots<S>::GetAttr,
    .setattr = InstanceSlots<S>::SetAttr,
};

template <class S>
Object<S>* InstanceApi<S>::InstanceNew(Thread<S>& thread, Obj* object) {
  if (!ClassApi<S>::ClassCheck(object)) return FailType(thread, "class", object);
  auto* cls = static_cast<ClassObject<S>*>(object);
  const int keys = cls->key_count.Load(std::memory_order_relaxed);
  const int native = NativeSlots(cls);
  const int capacity = native + (keys > 0 ? keys : kSlotsAtFirst);
  auto* instance = thread.template New<InstanceObject<S>>(
      kInstanceType, capacity * sizeof(InstanceObject<S>::slots[0]));
  if (instance == nullptr) return nullptr;
  instance->native = native;
  instance->capacity = capacity;
  instance->finalized = false;
  for (int i = 0; i < capacity; ++i) new (&instance->slots[i]) typename InstanceObject<S>::Slot();
  instance->cls.Store(NewRef(thread, object));
  return instance;
}

template <class S>
Object<S>* InstanceApi<S>::InstanceClass(Thread<S>& thread, Obj* instance) {
  if (!InstanceCheck(instance)) return FailType(thread, "instance", instance);
  Reading<S> reading(thread, instance);
  Obj* cls = AsInstance(instance)->cls.Load();
  return reading.dead() ? FailDead(thread, instance) : cls;
}

template <class S>
Object<S>* InstanceApi<S>::InstanceValueRepr(Thread<S>& thread, Obj* object) {
  Obj* value = InstanceValue(object);
  if (value == object || value->type->repr_as == nullptr) {
    return ProtocolApi<S>::ObjectRepr(thread, value);
  }
  return value->type->repr_as(thread, value, ClassApi<S>::ClassNameOf(thread, object));
}

template <class S>
Object<S>* InstanceApi<S>::InstanceDict(Thread<S>& thread, Obj* instance) {
  if (!InstanceCheck(instance)) return FailType(thread, "instance", instance);
  Obj* dict = ExistingDict(thread, instance);
  return dict != nullptr || thread.failed() ? dict : MoveIntoDict(thread, instance);
}

template <class S>
int InstanceApi<S>::InstanceGet(Thread<S>& thread, Obj* instance, Obj* name, Obj** value) {
  *value = nullptr;
  if (Obj* dict = ExistingDict(thread, instance)) {
    return DictApi<S>::DictGetItemRef(thread, dict, name, value);
  }
  Obj* cls = thread.failed() ? nullptr : InstanceClass(thread, instance);
  if (cls == nullptr) return -1;
  const int key = ClassApi<S>::ClassKey(thread, cls, name, false);
  if (key < 0) return 0;
  *value = InstanceSlot(thread, instance, AsInstance(instance)->native + key);
  if (*value != nullptr) return 1;
  Obj* dict = ExistingDict(thread, instance);  // it may have moved there meanwhile
  return dict != nullptr ? DictApi<S>::DictGetItemRef(thread, dict, name, value) : 0;
}

template <class S>
int InstanceApi<S>::InstanceSet(Thread<S>& thread, Obj* instance, Obj* name, Obj* value) {
  Obj* dict = ExistingDict(thread, instance);
  Obj* cls = thread.failed() ? nullptr : InstanceClass(thread, instance);
  if (cls == nullptr) return -1;
  if (static_cast<ClassObject<S>*>(cls)->sealed &&
      ClassApi<S>::ClassKey(thread, cls, name, false) < 0) {
    return 1;
  }
  if (dict == nullptr) {
    const int key = ClassApi<S>::ClassKey(thread, cls, name, value != nullptr);
    const int slot = AsInstance(instance)->native + key;
    if (value == nullptr) {
      if (key >= 0 && EmptySlot(thread, instance, slot)) return 0;
      if ((dict = ExistingDict(thread, instance)) == nullptr) return thread.failed() ? -1 : 1;
    } else if (key >= 0 && InstanceSetSlot(thread, instance, slot, NewRef(thread, value))) {
      return 0;
    } else {
      if (key >= 0) Decref(thread, value);
      if ((dict = InstanceDict(thread, instance)) == nullptr) return -1;
    }
  }
  if (value != nullptr) return DictApi<S>::DictSetItem(thread, dict, name, value);
  if (DictApi<S>::DictDelItem(thread, dict, name) == 0) return 0;
  if (thread.error().kind != ErrorKind::kKeyError) return -1;
  thread.ClearError();
  return 1;
}

OBJECTS_INSTANTIATE(struct InstanceApi)

}  // namespace objects
