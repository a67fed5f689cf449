// atomic_only: atomic counts and nothing else. The fix that everybody proposes first.
//
// The counts are right, always. It is not enough: between reading a pointer out of a list and
// increfing what it points to, another thread can take the item out and drop the last reference.
// The count was right, and the object is dead.
//
// Thread safety: counts exact as long as everybody who increfs really holds a reference; reading
// one out of a shared container is not protected.

#ifndef OBJECTS_SCHEMES_ATOMIC_ONLY_H_
#define OBJECTS_SCHEMES_ATOMIC_ONLY_H_

#include <atomic>

#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct AtomicOnly : ThreadsRunFreely<Mem>, EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  using typename ThreadsRunFreely<Mem>::Thread;
  static constexpr SchemeInfo kInfo{
      .name = "atomic_only",
      .summary = "atomic counts, contents unguarded: counts are right, a read can touch the dead",
      .order = 5,
      .header_bytes = 16,
      .promises = {.counts_exact = true, .contents_guarded = false, .serial = false}};

  struct Count {
    typename Mem::template Atomic<int64_t> references{1};
  };
  using Guard = NoGuard;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) {
    // relaxed: see atomic_count.
    count.references.FetchAdd(1, std::memory_order_relaxed);
  }
  static bool Decref(Thread&, Count& count) {
    // acq_rel: pairs with the other threads' decrefs, see atomic_count.
    return count.references.FetchSub(1, std::memory_order_acq_rel) == 1;
  }
  static bool TryIncref(Thread&, Count& count) {
    int64_t seen = count.references.Load(std::memory_order_relaxed);  // see atomic_count
    while (seen != 0) {
      if (count.references.CompareExchange(seen, seen + 1, std::memory_order_relaxed,
                                           std::memory_order_relaxed)) {
        return true;
      }
    }
    return false;
  }
  static bool Unique(const Thread&, const Count& count) { return Stored(count) == 1; }
  static int64_t Stored(const Count& count) {
    return count.references.Load(std::memory_order_acquire);  // of those decrefs, see atomic_count
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_ATOMIC_ONLY_H_
