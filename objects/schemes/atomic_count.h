// atomic_count: counts are atomic read-modify-writes, contents have a lock per object. What Larry
// Hastings's Gilectomy did to CPython 3.6 in 2016, and what made it 3.5 times slower on one thread.
//
// Thread safety: counts exact, container operations indivisible, threads run in parallel.

#ifndef OBJECTS_SCHEMES_ATOMIC_COUNT_H_
#define OBJECTS_SCHEMES_ATOMIC_COUNT_H_

#include <atomic>

#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct AtomicCount : ThreadsRunFreely<Mem>, EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  using typename ThreadsRunFreely<Mem>::Thread;
  static constexpr SchemeInfo kInfo{
      .name = "atomic_count",
      .summary = "atomic counts, a lock around each container's contents: the Gilectomy",
      .order = 4,
      .header_bytes = 24,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = false}};

  struct Count {
    typename Mem::template Atomic<int64_t> references{1};
    typename Mem::Lock contents;
  };
  using Guard = ContentsGuard<Count>;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) {
    // relaxed: whoever increfs holds a reference, so the object is alive and published already.
    count.references.FetchAdd(1, std::memory_order_relaxed);
  }
  static bool Decref(Thread&, Count& count) {
    // acq_rel: the release half hands on what this thread did to the object, the acquire half of
    // the last decref receives it from all the others, before the object is taken apart. A release
    // decrement and an acquire fence would do for the hardware, but not for ThreadSanitizer.
    return count.references.FetchSub(1, std::memory_order_acq_rel) == 1;
  }
  static bool TryIncref(Thread&, Count& count) {
    // Never brings a count of 0 back. It tries again only after another thread has changed the
    // count. Relaxed: what orders uses of the object against its death are the decrements.
    int64_t seen = count.references.Load(std::memory_order_relaxed);
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
    // Acquire: who reads 1 owns the object alone, and may change it after the others' last looks.
    // Pairs with the release half of their decrements.
    return count.references.Load(std::memory_order_acquire);
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_ATOMIC_COUNT_H_
