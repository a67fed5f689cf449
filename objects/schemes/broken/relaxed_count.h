// relaxed_count: atomic_count whose decrements are relaxed. No update is lost, and no thread passes
// on what it did to the object before it let go: the one that frees may do so while another's last
// writes are still on their way. x86-64 forgives that, the language and other machines do not.
//
// Thread safety: none that one may rely on.

#ifndef OBJECTS_SCHEMES_BROKEN_RELAXED_COUNT_H_
#define OBJECTS_SCHEMES_BROKEN_RELAXED_COUNT_H_

#include "objects/schemes/atomic_count.h"

namespace objects {

template <class Mem>
struct RelaxedCount : AtomicCount<Mem> {
  using typename AtomicCount<Mem>::Count;
  using typename AtomicCount<Mem>::Thread;
  static constexpr SchemeInfo kInfo =
      Broken(AtomicCount<Mem>::kInfo, "relaxed_count", "a decrement passes nothing on");
  static constexpr Defect kDefect{.base = "atomic_count",
                                  .caught_by = {.thread_sanitizer = true, .explorer = true}};

  static bool Decref(Thread&, Count& count) {
    return count.references.FetchSub(1, std::memory_order_relaxed) == 1;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_RELAXED_COUNT_H_
