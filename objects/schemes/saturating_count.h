// saturating_count: atomic counts that never wrap. What Linux made of its counts after a leaked
// reference too many (CVE-2016-0728) had wrapped one to 0 and freed what a whole system used
// (refcount_t, include/linux/refcount.h, 4.11).
//
// Representation: 32 bits. From 1 up is a count; half of the numbers lie below 0, and whoever finds
// one there puts it back into their middle, where it stays: no number of threads can get it out
// again between that look and the last. The object is pinned, and lives for ever: a leak, said
// loudly, in the place of a use after free. A decrement of a count of 0 ends there too.
//
// Thread safety: as atomic_count. A pinned count is not exact, and harms nobody.

#ifndef OBJECTS_SCHEMES_SATURATING_COUNT_H_
#define OBJECTS_SCHEMES_SATURATING_COUNT_H_

#include <atomic>
#include <limits>

#include "objects/base/attributes.h"
#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct SaturatingCount : ThreadsRunFreely<Mem>, EveryObjectIsWatched {
  using Memory = Mem;
  static constexpr SchemeInfo kInfo{
      .name = "saturating_count",
      .summary = "atomic 32-bit counts that pin and leak before they wrap: Linux's refcount_t",
      .order = 8,
      .header_bytes = 16,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = false}};

  struct Count {
    typename Mem::template Atomic<int32_t> references{1};
    typename Mem::Lock contents;
  };
  using Guard = ContentsGuard<Count>;
  struct Thread : ThreadsRunFreely<Mem>::Thread {
    Told<Count> pinned;  // when a count is
  };

  static void Born(Thread&, Count&) {}
  OBJECTS_INLINE static void Incref(Thread& thread, Count& count) {
    // relaxed: see atomic_count.
    const int32_t before = count.references.FetchAdd(1, std::memory_order_relaxed);
    if (before <= 0 || before == kMost) [[unlikely]]
      Pin(thread, count);
  }
  OBJECTS_INLINE static bool Decref(Thread& thread, Count& count) {
    // acq_rel: see atomic_count.
    const int32_t before = count.references.FetchSub(1, std::memory_order_acq_rel);
    if (before <= 0) [[unlikely]]
      Pin(thread, count);
    return before == 1;
  }
  static void Resurrect(Thread&, Count& count) {
    count.references.FetchAdd(1, std::memory_order_relaxed);
  }
  static bool TryIncref(Thread& thread, Count& count) {
    int32_t seen = count.references.Load(std::memory_order_relaxed);
    do {
      if (seen == 0) return false;
      if (seen < 0) return true;
    } while (!count.references.CompareExchange(
        seen, seen + (seen != kMost), std::memory_order_relaxed, std::memory_order_relaxed));
    if (seen == kMost) Pin(thread, count);
    return true;
  }
  static bool Unique(const Thread&, const Count& count) { return Stored(count) == 1; }
  static int64_t Stored(const Count& count) {
    const int32_t references = count.references.Load(std::memory_order_acquire);  // of decrements
    return references < 0 ? kStoredOfImmortal : references;
  }

  // What is pinned is not counted.
  static bool IsImmortal(const Count& count) {
    return count.references.Load(std::memory_order_relaxed) < 0;
  }
  static void SetImmortal(Count&) {}
  static void SetMortal(Count& count, int64_t references) {
    count.references.Store(static_cast<int32_t>(references), std::memory_order_relaxed);
  }

 private:
  static constexpr int32_t kMost = std::numeric_limits<int32_t>::max();
  static constexpr int32_t kPinned = std::numeric_limits<int32_t>::min() / 2;
  static constexpr int32_t kNear = 1 << 28;  // no so many threads change a count at once

  [[gnu::noinline, gnu::cold]] static void Pin(Thread& thread, Count& count) {
    // relaxed: from here on it says nothing about the object. The first to come finds it far from
    // where it is put.
    const int32_t before = count.references.Exchange(kPinned, std::memory_order_relaxed);
    if (before < kPinned - kNear || before > kPinned + kNear) thread.pinned(&count);
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_SATURATING_COUNT_H_
