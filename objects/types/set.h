// set and frozenset: a dict's table without values, so that keys are found and compared as there
// (objects/types/dict_lookup.h). The order is CPython's, that of the slots: what a program prints
// of a set of ints is what it prints there.
//
// Representation: as dict; an entry's value is the key once more, uncounted, because an entry
// without a value is one that is being deleted. `finger` is the slot that pop looks at first.
//
// Thread safety: as dict. A frozenset never changes once its maker has given it away.

#ifndef OBJECTS_TYPES_SET_H_
#define OBJECTS_TYPES_SET_H_

#include "objects/heap/world.h"
#include "objects/types/dict.h"

namespace objects {

template <class S>
struct SetObject : HashedObject<S> {
  typename S::Memory::template Plain<int64_t> finger;
};

enum class SetOperator { kUnion, kIntersection, kDifference, kSymmetricDifference };

// The part of SetApi below that takes two sets.
template <class S>
struct SetOperationApi {
  using Obj = Object<S>;
  // REQUIRES, of all: both are sets or frozensets, and one that is changed is no frozenset.

  // New set of the left one's type.
  static Obj* SetOperate(Thread<S>& thread, SetOperator op, Obj* left, Obj* right);
  // Changes the set itself. 0 or -1.
  static int SetOperateInplace(Thread<S>& thread, SetOperator op, Obj* set, Obj* right);
  // 1, 0, or -1 with an error.
  static int SetIsSubset(Thread<S>& thread, Obj* left, Obj* right);
};

// The part of SetApi below that adds or takes out many keys.
template <class S>
struct SetFillApi {
  using Obj = Object<S>;
  // Adds all that an iterable gives; of a set, of one moment. 0 or -1. REQUIRES: as SetAdd.
  // (_PySet_Update)
  static int SetUpdate(Thread<S>& thread, Obj* set, Obj* iterable);
  // Takes over the keys of a set that only the caller knows of.
  static void SetAdopt(Thread<S>& thread, Obj* set, Obj* from);
  // Takes out all that an iterable gives. 0 or -1.
  static int SetRemoveAll(Thread<S>& thread, Obj* set, Obj* iterable);
};

template <class S>
struct SetApi : SetOperationApi<S>, SetFillApi<S> {
  using Obj = Object<S>;
  static const Type<S> kSetType;
  static const Type<S> kFrozenSetType;
  static const Type<S> kSetIteratorType;
  static bool SetCheck(const Obj* object) { return object->type == &kSetType; }
  static bool FrozenSetCheck(const Obj* object) { return object->type == &kFrozenSetType; }
  static bool AnySetCheck(const Obj* object) { return SetCheck(object) || FrozenSetCheck(object); }

  // New, empty, or of what an iterable gives if it is not null. (PySet_New, PyFrozenSet_New)
  static Obj* SetNew(Thread<S>& thread, Obj* iterable = nullptr);
  static Obj* FrozenSetNew(Thread<S>& thread, Obj* iterable = nullptr);

  // REQUIRES, from here on: AnySetCheck. TypeError if a key cannot be hashed, what a key's
  // comparison raises.

  static int64_t SetSize(Thread<S>& thread, Obj* set);
  // 1, 0 or -1.
  static int SetContains(Thread<S>& thread, Obj* set, Obj* key);
  // Does not steal. 0 or -1. REQUIRES: SetCheck, or a frozenset only the caller knows of.
  static int SetAdd(Thread<S>& thread, Obj* set, Obj* key);
  // 1 if it was there, 0 or -1.
  static int SetDiscard(Thread<S>& thread, Obj* set, Obj* key);
  // New: any key, taken out. KeyError if there is none.
  static Obj* SetPop(Thread<S>& thread, Obj* set);
  static void SetClear(Thread<S>& thread, Obj* set);
  // The next key at or after *position, which is moved behind it; begin with 0. 1 with a new
  // reference in *key, 0 at the end, -1 with an error. (_PySet_NextEntry, which borrows)
  static int SetNextRef(Thread<S>& thread, Obj* set, int64_t* position, Obj** key);
  // New iterator. Its next slot fails with RuntimeError "Set changed size during iteration".
  static Obj* SetIterate(Thread<S>& thread, Obj* set);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_SET_H_
