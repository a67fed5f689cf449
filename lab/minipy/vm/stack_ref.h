// A slot of the evaluation stack, or of a frame's locals.
//
// Representation. Where every reference is counted a slot is a plain pointer, and the functions
// below are Incref and Decref by other names. Under a scheme that defers it is one word: null, a
// reference that is counted, or one that is not, with its low bit set. What is pushed only to be
// looked at (a local, a constant) is not counted; what leaves the stack for another owner is owned
// first. (CPython 3.14: _PyStackRef, LOAD_FAST_BORROW)
//
// Who keeps an object alive that only an uncounted slot refers to: the scheme, which looks through
// all stacks before it frees what has no counted reference. So such a slot must lie where
// ThreadState shows it: between a frame's locals and its top.
//
// Thread safety: a slot is its thread's own.

#ifndef LAB_MINIPY_VM_STACK_REF_H_
#define LAB_MINIPY_VM_STACK_REF_H_

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace minipy {

template <class S>
class DeferredRef {
 public:
  using Obj = objects::Object<S>;
  DeferredRef() = default;
  // A counted reference, which becomes the slot's. Null is fine.
  OBJECTS_INLINE DeferredRef(Obj* counted) : word_(reinterpret_cast<uintptr_t>(counted)) {}
  OBJECTS_INLINE static DeferredRef Uncounted(Obj* object) {
    DeferredRef ref(object);
    ref.word_ |= objects::kUncounted;
    return ref;
  }
  // Borrowed: a look at the object.
  OBJECTS_INLINE operator Obj*() const {
    return reinterpret_cast<Obj*>(word_ & ~objects::kUncounted);
  }
  OBJECTS_INLINE Obj* operator->() const { return *this; }
  OBJECTS_INLINE bool counted() const { return (word_ & objects::kUncounted) == 0; }

 private:
  uintptr_t word_ = 0;
};

template <class S>
using StackRef = std::conditional_t<S::kInfo.defers, DeferredRef<S>, typename objects::Object<S>*>;

// For a slot: a reference to an object that somebody holds. Not null.
template <class S>
OBJECTS_INLINE StackRef<S> Borrowed(objects::Thread<S>& thread, objects::Object<S>* object) {
  if constexpr (S::kInfo.defers) {
    S::Borrow(object->count);
    return DeferredRef<S>::Uncounted(object);
  } else {
    return NewRef(thread, object);
  }
}

// The slot's reference becomes the caller's, counted. Null is fine.
template <class S>
OBJECTS_INLINE objects::Object<S>* Owned([[maybe_unused]] objects::Thread<S>& thread,
                                         std::type_identity_t<StackRef<S>> ref) {
  if constexpr (S::kInfo.defers) {
    objects::Object<S>* object = ref;
    if (!ref.counted()) Incref(thread, object);
    return object;
  } else {
    return ref;
  }
}

// The slot's reference is counted from now on, and can be taken by who steals it.
template <class S>
OBJECTS_INLINE objects::Object<S>* OwnedIn([[maybe_unused]] objects::Thread<S>& thread,
                                           StackRef<S>* slot) {
  if constexpr (S::kInfo.defers) {
    *slot = Owned<S>(thread, *slot);
  }
  return *slot;
}
template <class S>
OBJECTS_INLINE void OwnAll([[maybe_unused]] objects::Thread<S>& thread,
                           [[maybe_unused]] StackRef<S>* slots, [[maybe_unused]] int64_t count) {
  if constexpr (S::kInfo.defers) {
    for (int64_t i = 0; i < count; ++i) OwnedIn<S>(thread, slots + i);
  }
}

// Gives the slot's reference back.
template <class S>
OBJECTS_INLINE void Give(objects::Thread<S>& thread, std::type_identity_t<StackRef<S>> ref) {
  if constexpr (S::kInfo.defers) {
    if (ref.counted()) Decref<S>(thread, ref);
  } else {
    Decref(thread, ref);
  }
}
// Null is fine.
template <class S>
OBJECTS_INLINE void XGive(objects::Thread<S>& thread, std::type_identity_t<StackRef<S>> ref) {
  if (ref != nullptr) Give<S>(thread, ref);
}

// Two slots refer to one object and one of them goes: what is counted stays.
template <class S>
OBJECTS_INLINE void KeepOne(objects::Thread<S>& thread,
                            [[maybe_unused]] std::type_identity_t<StackRef<S>>* kept,
                            std::type_identity_t<StackRef<S>> gone) {
  if constexpr (S::kInfo.defers) {
    if (!kept->counted()) {
      *kept = gone;
      return;
    }
  }
  Give<S>(thread, gone);
}

// Slots as borrowed pointers. While this lives they must stay where they are.
template <class S>
class Looked {
 public:
  using Obj = objects::Object<S>;
  Looked(const StackRef<S>* slots, int count) {
    if constexpr (S::kInfo.defers) {
      objects_.assign(slots, slots + count);
    } else {
      objects_ = absl::MakeConstSpan(slots, static_cast<size_t>(count));
    }
  }
  absl::Span<Obj* const> span() const { return objects_; }

 private:
  std::conditional_t<S::kInfo.defers, absl::InlinedVector<Obj*, 6>, absl::Span<Obj* const>>
      objects_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_STACK_REF_H_
