// early_unlock: atomic_count whose guard is released as soon as it is taken, before the new
// reference to the item is: `lock; item = list[0]; unlock; incref(item)`. Each of the steps is
// right. (A borrowed reference that is increfed at once is the same: pygit2 issue 1434.)
//
// Thread safety: counts exact, contents unguarded.

#ifndef OBJECTS_SCHEMES_BROKEN_EARLY_UNLOCK_H_
#define OBJECTS_SCHEMES_BROKEN_EARLY_UNLOCK_H_

#include "objects/schemes/atomic_count.h"

namespace objects {

template <class Mem>
struct EarlyUnlock : AtomicCount<Mem> {
  using typename AtomicCount<Mem>::Count;
  static constexpr SchemeInfo kInfo =
      Broken(AtomicCount<Mem>::kInfo, "early_unlock", "unlocks before the item is increfed");
  static constexpr Defect kDefect{
      .base = "atomic_count",
      .source = "pygit2 issue 1434",
      .caught_by = {
          .audit = true, .thread_sanitizer = true, .address_sanitizer = true, .explorer = true}};

  struct Guard {
    template <class Thread>
    Guard(Thread& thread, Count& count) {
      ContentsGuard<Count> guard(thread, count);
    }
  };
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_EARLY_UNLOCK_H_
