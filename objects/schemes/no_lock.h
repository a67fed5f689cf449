// no_lock: a plain count and nothing else. What CPython would be if the GIL were simply taken out.
//
// Incref and Decref are a load, an add and a store. Two threads that interleave theirs lose one of
// the updates: a lost increment frees the object under somebody's feet, a lost decrement leaks it.
//
// Thread safety: none. That is the lesson.

#ifndef OBJECTS_SCHEMES_NO_LOCK_H_
#define OBJECTS_SCHEMES_NO_LOCK_H_

#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct NoLock : ThreadsRunFreely<Mem>, EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  using typename ThreadsRunFreely<Mem>::Thread;
  static constexpr SchemeInfo kInfo{
      .name = "no_lock",
      .summary = "plain counts, no lock: CPython with the GIL simply taken out",
      .order = 1,
      .header_bytes = 16,
      .promises = {.counts_exact = false, .contents_guarded = false, .serial = false}};

  struct Count {
    typename Mem::template Plain<int64_t> references{1};
  };
  using Guard = NoGuard;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) { count.references.Add(1); }
  static bool Decref(Thread&, Count& count) { return count.references.Add(-1) == 0; }
  static bool TryIncref(Thread& thread, Count& count) {
    if (count.references.Load() == 0) return false;
    Incref(thread, count);
    return true;
  }
  static bool Unique(const Thread&, const Count& count) { return Stored(count) == 1; }
  static int64_t Stored(const Count& count) { return count.references.Load(); }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_NO_LOCK_H_
