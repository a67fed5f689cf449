// biased_late_owner: biased whose owner says that the object is nobody's only after the exchange
// that makes it so. From that exchange on another thread may free it: the owner writes into what is
// freed (CPython issue 119999).
//
// Thread safety: none.

#ifndef OBJECTS_SCHEMES_BROKEN_BIASED_LATE_OWNER_H_
#define OBJECTS_SCHEMES_BROKEN_BIASED_LATE_OWNER_H_

#include "objects/schemes/biased.h"

namespace objects {

template <class Mem>
struct BiasedLateOwner : Biased<Mem> {
  using typename Biased<Mem>::Count;
  using typename Biased<Mem>::Thread;
  static constexpr SchemeInfo kInfo = Broken(Biased<Mem>::kInfo, "biased_late_owner",
                                             "gives an object up after others may free it");
  static constexpr Defect kDefect{
      .base = "biased",
      .source = "CPython issue 119999",
      .caught_by = {
          .audit = true, .thread_sanitizer = true, .address_sanitizer = true, .explorer = true}};

  static bool Decref(Thread& thread, Count& count) {
    return Biased<Mem>::DecrefOr(thread, count, GiveUp);
  }

 private:
  static bool GiveUp(Count& count) {
    if (count.shared.Load(std::memory_order_acquire) == 0) return true;
    const bool last = Biased<Mem>::Merge(count);
    count.owner.Store(nullptr, Biased<Mem>::kGivenUp);
    return last;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_BIASED_LATE_OWNER_H_
