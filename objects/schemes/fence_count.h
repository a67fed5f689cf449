// fence_count: atomic_count with the cheapest order that is right: a decrement releases, and only
// the last one acquires, by a fence. boost::intrusive_ptr's older kin, Swift, Rust's Arc and many
// hand-written counts do it like this.
//
// ThreadSanitizer does not know fences and reports every such free as a race: a false alarm, which
// the lab promises and checks (sanitizers/expected/fence_count.cc). On x86-64 the two are the same
// instructions.
//
// Thread safety: as atomic_count.

#ifndef OBJECTS_SCHEMES_FENCE_COUNT_H_
#define OBJECTS_SCHEMES_FENCE_COUNT_H_

#include <atomic>

#include "objects/schemes/atomic_count.h"

namespace objects {

template <class Mem>
struct FenceCount : AtomicCount<Mem> {
  using typename AtomicCount<Mem>::Thread;
  using typename AtomicCount<Mem>::Count;
  static constexpr SchemeInfo kInfo{
      .name = "fence_count",
      .summary = "atomic_count by release decrement and acquire fence: right, and reported by TSan",
      .order = 9,
      .header_bytes = 24,
      .promises = {
          .counts_exact = true, .contents_guarded = true, .serial = false, .fences = true}};

  static bool Decref(Thread&, Count& count) {
    // release: hands on what this thread did to the object.
    if (count.references.FetchSub(1, std::memory_order_release) != 1) return false;
    // Pairs with the releases of all the others, before the object is taken apart.
    Mem::Fence(std::memory_order_acquire);
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_FENCE_COUNT_H_
