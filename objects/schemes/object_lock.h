// object_lock: every object carries its locks: one around its count, one around its contents.
//
// Two words and not one, because a container's guard must take a reference to an item while it is
// held: with a single lock per object two lists that contain each other would wait for each other
// for ever, and a list that contains itself for itself. The count's lock is a leaf: nothing is
// taken inside it. Every incref is then a lock and an unlock, which is what it costs.
//
// Thread safety: counts exact, container operations indivisible, threads run in parallel.

#ifndef OBJECTS_SCHEMES_OBJECT_LOCK_H_
#define OBJECTS_SCHEMES_OBJECT_LOCK_H_

#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct ObjectLock : ThreadsRunFreely<Mem>, EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  using typename ThreadsRunFreely<Mem>::Thread;
  static constexpr SchemeInfo kInfo{
      .name = "object_lock",
      .summary = "a lock in every object, around its count and its contents",
      .order = 3,
      .header_bytes = 24,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = false}};

  struct Count {
    typename Mem::template Plain<int64_t> references{1};
    mutable typename Mem::Lock lock;
    typename Mem::Lock contents;
  };
  using Guard = ContentsGuard<Count>;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) {
    count.lock.Acquire();
    count.references.Add(1);
    count.lock.Release();
  }
  static bool Decref(Thread&, Count& count) {
    count.lock.Acquire();
    const bool last = count.references.Add(-1) == 0;
    count.lock.Release();
    return last;
  }
  static bool TryIncref(Thread&, Count& count) {
    count.lock.Acquire();
    const bool alive = count.references.Load() != 0;
    if (alive) count.references.Add(1);
    count.lock.Release();
    return alive;
  }
  static bool Unique(const Thread&, const Count& count) { return Stored(count) == 1; }
  static int64_t Stored(const Count& count) {
    count.lock.Acquire();
    const int64_t references = count.references.Load();
    count.lock.Release();
    return references;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_OBJECT_LOCK_H_
