// torn_count: atomic_count that adds by an atomic load and an atomic store. Every access to the
// count is atomic, so that ThreadSanitizer has nothing to say about it; that another thread's
// update between the two is lost only an account of the references shows, or what follows when an
// object dies of it.
//
// Thread safety: as no_lock.

#ifndef OBJECTS_SCHEMES_BROKEN_TORN_COUNT_H_
#define OBJECTS_SCHEMES_BROKEN_TORN_COUNT_H_

#include "objects/schemes/atomic_count.h"

namespace objects {

template <class Mem>
struct TornCount : AtomicCount<Mem> {
  using typename AtomicCount<Mem>::Count;
  using typename AtomicCount<Mem>::Thread;
  static constexpr SchemeInfo kInfo =
      Broken(AtomicCount<Mem>::kInfo, "torn_count", "adds by an atomic load and an atomic store");
  static constexpr Defect kDefect{
      .base = "atomic_count",
      .caught_by = {.audit = true, .address_sanitizer = true, .explorer = true}};

  static void Incref(Thread&, Count& count) { Add(count, 1); }
  static bool Decref(Thread&, Count& count) { return Add(count, -1) == 0; }

 private:
  // The orders are beyond reproach.
  static int64_t Add(Count& count, int64_t delta) {
    const int64_t references = count.references.Load(std::memory_order_acquire) + delta;
    count.references.Store(references, std::memory_order_release);
    return references;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_TORN_COUNT_H_
