// What instances do when they are added, compared, called, indexed: the slots of the instance type
// (CPython: Objects/typeobject.c, the slot_tp_… functions). Included by instance.cc.
//
// Thread safety: as klass; what a special method does is its own affair.

#ifndef OBJECTS_TYPES_INSTANCE_SLOTS_H_
#define OBJECTS_TYPES_INSTANCE_SLOTS_H_

#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace objects {

template <class S>
struct InstanceSlots {
  using Obj = Object<S>;
  static const typename Type<S>::Number kNumber;
  static const typename Type<S>::Number kInplace;
  static const typename Type<S>::Sequence kSequence;
  static const typename Type<S>::Mapping kMapping;

  static void Finalize(Thread<S>& thread, Obj* self);
  static Obj* Repr(Thread<S>& thread, Obj* self);
  static Obj* Str(Thread<S>& thread, Obj* self);
  static int Hash(Thread<S>& thread, Obj* self, int64_t* out);
  static Obj* Compare(Thread<S>& thread, Obj* left, Obj* right, Comparison how);
  static Obj* Call(Thread<S>& thread, Obj* self, absl::Span<Obj* const> arguments, Obj* names);
  static Obj* Iter(Thread<S>& thread, Obj* self);
  static Obj* Next(Thread<S>& thread, Obj* self);
  static Obj* GetAttr(Thread<S>& thread, Obj* self, Obj* name);
  static int SetAttr(Thread<S>& thread, Obj* self, Obj* name, Obj* value);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_INSTANCE_SLOTS_H_
