// How an object dies, and how a use of a dead one is noted. world.cc instantiates it for the
// schemes of objects/schemes; whoever has a scheme of their own (a test that breaks one on purpose)
// includes this.
//
// Thread safety: as the scheme promises.

#ifndef OBJECTS_HEAP_DEALLOCATE_H_
#define OBJECTS_HEAP_DEALLOCATE_H_

#include <cstdlib>

#include "objects/heap/world.h"

namespace objects {

namespace internal {

// Deeper than this, a death is postponed until the outer ones are done, or a long chain of objects
// would overflow the stack (CPython's trashcan, Include/cpython/object.h).
inline constexpr int kMaxDeallocDepth = 50;

template <class S>
void Note(Thread<S>& thread, Damage damage, const char* type_name, int64_t stored,
          int64_t references) {
  thread.page().Record(damage, type_name, stored, references);
  if (thread.world().damaged != nullptr) {
    thread.world().damaged(thread, DescribeDamage(damage, type_name, stored, references));
  }
}

// To tell of damage takes no step of the program's.
template <class S>
int64_t StoredAside(const Object<S>* object) {
  const typename S::Memory::Aside aside;
  return S::Stored(object->count);
}

}  // namespace internal

template <class S>
void RecordUseAfterFree(Thread<S>& thread, Object<S>* object) {
  if (!object->life.intact()) {
    Check(false, "an object's canary is gone: something wrote through a stale pointer");
  }
  internal::Note(thread, Damage::kUseAfterFree, object->type->name,
                 internal::StoredAside<S>(object), object->life.references());
}

template <class S>
void RecordPinned(Thread<S>& thread, Object<S>* object) {
  internal::Note(thread, Damage::kPinned, object->type->name, internal::StoredAside<S>(object),
                 object->life.references());
}

namespace internal {

// Runs the finalizer of an object whose last reference is gone. True if it made a new one.
template <class S>
bool Revives(Thread<S>& thread, Object<S>* object) {
  if constexpr (requires { S::Resurrect(thread.scheme, object->count); }) {
    S::Resurrect(thread.scheme, object->count);
  } else {
    S::Incref(thread.scheme, object->count);
  }
  object->life.Took();
  object->type->finalize(thread, object);
  object->life.Gave();
  return !S::Decref(thread.scheme, object->count);
}

}  // namespace internal

template <class S>
void Deallocate(Thread<S>& thread, Object<S>* object) {
  if (object->life.alive() && object->type->finalize != nullptr &&
      internal::Revives(thread, object))
    return;
  S::Memory::Retire(object->life.word());
  if constexpr (S::Memory::kChecked) {
    const bool first = object->life.BeginDeath();
    const int64_t references = object->life.references();
#if OBJECTS_SYSTEM_HEAP
    // The sanitizer is shown the second free itself. To read as much as the object's type first
    // would make its report one of a use after free.
    if (!first) {
      internal::Note(thread, Damage::kDoubleFree, "dead object", 0, references);
      std::free(object);
      return;
    }
#endif
    if (!first || references > 0) {
      internal::Note(thread, first ? Damage::kEarlyFree : Damage::kDoubleFree, object->type->name,
                     internal::StoredAside<S>(object), references);
    }
    if (!first) return;
  }
  if (object->type->traverse == nullptr) {  // it refers to nothing: no chain begins here
    object->type->dealloc(thread, object);
    return;
  }
  if (thread.dealloc_depth_ >= internal::kMaxDeallocDepth) {
    thread.postponed_.push_back(object);
    return;
  }
  ++thread.dealloc_depth_;
  object->type->dealloc(thread, object);
  --thread.dealloc_depth_;
  while (thread.dealloc_depth_ == 0 && !thread.postponed_.empty()) {
    Object<S>* next = thread.postponed_.back();
    thread.postponed_.pop_back();
    ++thread.dealloc_depth_;
    next->type->dealloc(thread, next);
    --thread.dealloc_depth_;
  }
}

}  // namespace objects

#endif  // OBJECTS_HEAP_DEALLOCATE_H_
