// check_then_incref: atomic_count whose TryIncref asks whether the object lives, and then increfs.
// Between the two its last reference goes, and a dead object comes back: what a weak table or a
// cache does that reads `if (object->count > 0) ++object->count`.
//
// Thread safety: counts exact for those who hold references.

#ifndef OBJECTS_SCHEMES_BROKEN_CHECK_THEN_INCREF_H_
#define OBJECTS_SCHEMES_BROKEN_CHECK_THEN_INCREF_H_

#include "objects/schemes/atomic_count.h"

namespace objects {

template <class Mem>
struct CheckThenIncref : AtomicCount<Mem> {
  using typename AtomicCount<Mem>::Count;
  using typename AtomicCount<Mem>::Thread;
  static constexpr SchemeInfo kInfo =
      Broken(AtomicCount<Mem>::kInfo, "check_then_incref", "asks if it lives, and then increfs");
  static constexpr Defect kDefect{
      .base = "atomic_count",
      .caught_by = {
          .audit = true, .thread_sanitizer = true, .address_sanitizer = true, .explorer = true}};

  static bool TryIncref(Thread&, Count& count) {
    if (count.references.Load(std::memory_order_relaxed) == 0) return false;
    count.references.FetchAdd(1, std::memory_order_relaxed);
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_CHECK_THEN_INCREF_H_
