// instance: an object of a class a program defined, with attributes of its own. `counter.x += 1` is
// a lookup here, an addition and a store here: three operations, and no scheme makes them one.
//
// Representation: the class, and the attributes in slots that the class numbers (klass.h), room for
// so many as its other instances have. When the slots do not suffice, or somebody asks for
// `__dict__`, all of them move into a dict and stay there (CPython 3.11: inline values). An
// instance of an exception class, or of one derived from a built-in type, keeps what it is besides
// in its first slots (the kException… and kValueSlot below): `native` of them.
//
// What the instance type's slots do: ask the class for the special method (`__add__`, …) a program
// defined; else act as the built-in type whose value the instance holds; else as `object`.
//
// Thread safety: attributes as the scheme guards contents.

#ifndef OBJECTS_TYPES_INSTANCE_H_
#define OBJECTS_TYPES_INSTANCE_H_

#include "objects/heap/world.h"
#include "objects/types/klass.h"

namespace objects {

template <class S>
struct InstanceObject : Object<S> {
  using Mem = typename S::Memory;
  typename Mem::template Plain<Object<S>*> cls;
  // Null: the attributes are in slots. Set once, with release: who finds it without the guard
  // (acquire) finds the attributes in it.
  typename Mem::template Atomic<Object<S>*> dict;
  int32_t native;    // never changes
  int32_t capacity;  // never changes; native ones included
  bool finalized;
  using Slot = typename Mem::template Plain<Object<S>*>;
  Slot slots[];
};

// Slots of an exception; the value that an instance of a class derived from a built-in type holds.
enum : int {
  kExceptionArgs,
  kExceptionCause,
  kExceptionContext,
  kExceptionTraceback,
  kExceptionSuppress,
  kExceptionSlots
};
enum : int { kValueSlot, kValueSlots };

template <class S>
struct InstanceApi {
  using Obj = Object<S>;
  static const Type<S> kInstanceType;
  static bool InstanceCheck(const Obj* object) { return object->type == &kInstanceType; }

  // New, without attributes and without calling `__init__`: to do both, call the class. Null with
  // MemoryError, or SystemError if `cls` is no class.
  static Obj* InstanceNew(Thread<S>& thread, Obj* cls);
  // Borrowed class, which lives as long as the instance; null with SystemError if it is none.
  // Attributes are read with ObjectGetAttr: first the instance's, then the class's, where a
  // function becomes a bound method.
  static Obj* InstanceClass(Thread<S>& thread, Obj* instance);
  // Are the attributes in slots? Another thread may move them at any moment: what is done with the
  // answer asks again, under the guard. Hence relaxed. REQUIRES: an instance.
  static bool InstanceInSlots(Obj* instance) {
    return static_cast<InstanceObject<S>*>(instance)->dict.Load(std::memory_order_relaxed) ==
           nullptr;
  }
  // Borrowed dict, which lives as long as the instance; from now on the attributes are in it.
  static Obj* InstanceDict(Thread<S>& thread, Obj* instance);

  // The instance's own attribute: 1 with a new reference in *value, 0, or -1 with an error.
  static int InstanceGet(Thread<S>& thread, Obj* instance, Obj* name, Obj** value);
  // Sets or (value null) deletes it. Does not steal. 0, 1 if there was none to delete
  // or the class is sealed against it, or -1.
  static int InstanceSet(Thread<S>& thread, Obj* instance, Obj* name, Obj* value);

  // A slot by number, in one guarded step: new, or null without an error if it is empty or the
  // attributes are in a dict. REQUIRES: an instance.
  static Obj* InstanceSlot(Thread<S>& thread, Obj* instance, int slot) {
    auto* self = static_cast<InstanceObject<S>*>(instance);
    Operation<S> operation(thread, instance);
    if (slot >= self->capacity || operation.dead()) return nullptr;
    Obj* value = self->slots[slot].Load();
    return value != nullptr ? NewRef(thread, value) : nullptr;
  }
  // Stores into a slot, in one guarded step; steals the value. False, with nothing stolen, if there
  // is no such slot, the attributes are in a dict, or have to move there to keep the order in which
  // they were added.
  static bool InstanceSetSlot(Thread<S>& thread, Obj* instance, int slot, Obj* value) {
    auto* self = static_cast<InstanceObject<S>*>(instance);
    Obj* old;
    {
      Operation<S> operation(thread, instance);
      if (slot >= self->capacity || operation.dead()) return false;
      if (slot >= self->native && self->dict.Load(std::memory_order_relaxed) != nullptr) {
        return false;  // relaxed: it is written under this guard
      }
      old = self->slots[slot].Load();
      if (old == nullptr && !IsLast(self, slot)) return false;
      self->slots[slot].Store(value);
    }
    XDecref(thread, old);
    return true;
  }
  // The built-in value an instance of a derived class stands for, borrowed; else the object itself.
  static Obj* InstanceValue(Obj* object) {
    if (!InstanceCheck(object)) return object;
    auto* self = static_cast<InstanceObject<S>*>(object);
    if (self->native != kValueSlots) return object;
    Obj* value = self->slots[kValueSlot].Load();
    return value != nullptr ? value : object;
  }
  // The repr of that value; a class that it shows is the object's own. (set.__repr__)
  static Obj* InstanceValueRepr(Thread<S>& thread, Obj* object);

 private:
  // Is every slot after this one empty? Native ones come first and have no order.
  static bool IsLast(InstanceObject<S>* self, int slot) {
    if (slot < self->native) return true;
    for (int i = slot + 1; i < self->capacity; ++i) {
      if (self->slots[i].Load() != nullptr) return false;
    }
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INSTANCE_H_
