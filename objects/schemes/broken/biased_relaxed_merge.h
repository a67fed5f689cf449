// biased_relaxed_merge: biased whose owner, when its own last reference is gone, looks for others
// without acquiring. It sees that another thread's are gone too, and takes the object apart while
// that thread's last writes to it are still on their way (CPython issue 118111).
//
// Thread safety: none that one may rely on.

#ifndef OBJECTS_SCHEMES_BROKEN_BIASED_RELAXED_MERGE_H_
#define OBJECTS_SCHEMES_BROKEN_BIASED_RELAXED_MERGE_H_

#include "objects/schemes/biased.h"

namespace objects {

template <class Mem>
struct BiasedRelaxedMerge : Biased<Mem> {
  using typename Biased<Mem>::Count;
  using typename Biased<Mem>::Thread;
  static constexpr SchemeInfo kInfo = Broken(Biased<Mem>::kInfo, "biased_relaxed_merge",
                                             "the owner's last look at others acquires nothing");
  static constexpr Defect kDefect{.base = "biased",
                                  .source = "CPython issue 118111",
                                  .caught_by = {.thread_sanitizer = true, .explorer = true}};

  static bool Decref(Thread& thread, Count& count) {
    return Biased<Mem>::DecrefOr(thread, count, GiveUp);
  }

 private:
  static bool GiveUp(Count& count) {
    if (count.shared.Load(std::memory_order_relaxed) == 0) return true;
    return Biased<Mem>::GiveUp(count);
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_BIASED_RELAXED_MERGE_H_
