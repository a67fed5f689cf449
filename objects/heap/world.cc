#include "objects/heap/world.h"

#include <cstdlib>

#include "generated/schemes.h"

namespace objects {

namespace {

struct ErrorEntry {
  const char* name;
  ErrorKind base;
};
constexpr ErrorEntry kErrors[] = {
    {"", ErrorKind::kNone},
#define OBJECTS_ERROR_ENTRY(Name, Base) {#Name, ErrorKind::k##Base},
    OBJECTS_FOR_EACH_ERROR(OBJECTS_ERROR_ENTRY)
#undef OBJECTS_ERROR_ENTRY
        {"", ErrorKind::kNone},
};

}  // namespace

const char* ErrorName(ErrorKind kind) { return kErrors[static_cast<int>(kind)].name; }

ErrorKind ErrorBase(ErrorKind kind) {
  return kind == ErrorKind::kBaseException ? ErrorKind::kNone
                                           : kErrors[static_cast<int>(kind)].base;
}

namespace {

// Deeper than this, a death is postponed until the outer ones are done, or a long chain of objects
// would overflow the stack (CPython's trashcan, Include/cpython/object.h).
constexpr int kMaxDeallocDepth = 50;

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

}  // namespace

template <class S>
void RecordUseAfterFree(Thread<S>& thread, Object<S>* object) {
  if (!object->life.intact()) {
    Check(false, "an object's canary is gone: something wrote through a stale pointer");
  }
  Note(thread, Damage::kUseAfterFree, object->type->name, StoredAside<S>(object),
       object->life.references());
}

namespace {

// Runs the finalizer of an object whose last reference is gone. True if it made a new one.
template <class S>
bool Revives(Thread<S>& thread, Object<S>* object) {
  S::Incref(thread.scheme, object->count);
  object->life.Took();
  object->type->finalize(thread, object);
  object->life.Gave();
  return !S::Decref(thread.scheme, object->count);
}

}  // namespace

template <class S>
void Deallocate(Thread<S>& thread, Object<S>* object) {
  if (object->life.alive() && object->type->finalize != nullptr && Revives(thread, object)) return;
  S::Memory::Retire(object->life.word());
  if constexpr (S::Memory::kChecked) {
    const bool first = object->life.BeginDeath();
    const int64_t references = object->life.references();
#if OBJECTS_SYSTEM_HEAP
    // The sanitizer is shown the second free itself. To read as much as the object's type first
    // would make its report one of a use after free.
    if (!first) {
      Note(thread, Damage::kDoubleFree, "dead object", 0, references);
      std::free(object);
      return;
    }
#endif
    if (!first || references > 0) {
      Note(thread, first ? Damage::kEarlyFree : Damage::kDoubleFree, object->type->name,
           StoredAside<S>(object), references);
    }
    if (!first) return;
  }
  if (object->type->traverse == nullptr) {  // it refers to nothing: no chain begins here
    object->type->dealloc(thread, object);
    return;
  }
  if (thread.dealloc_depth_ >= kMaxDeallocDepth) {
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

#define CHECK_SCHEME(S)                                                              \
  static_assert(Scheme<S<RealMem>> && Scheme<S<ReplayMem>>);                         \
  static_assert(std::is_standard_layout_v<Object<S<RealMem>>>, "Count comes first"); \
  static_assert(sizeof(Object<S<RealMem>>) <= S<RealMem>::kInfo.header_bytes, #S);   \
  template void Deallocate(Thread<S<RealMem>>&, Object<S<RealMem>>*);                \
  template void Deallocate(Thread<S<ReplayMem>>&, Object<S<ReplayMem>>*);            \
  template void RecordUseAfterFree(Thread<S<RealMem>>&, Object<S<RealMem>>*);        \
  template void RecordUseAfterFree(Thread<S<ReplayMem>>&, Object<S<ReplayMem>>*);
OBJECTS_FOR_EACH_SCHEME(CHECK_SCHEME)

}  // namespace objects
