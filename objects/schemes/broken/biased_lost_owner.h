// biased_lost_owner: biased whose owner forgets an object that it is told to free. Its finalizer is
// given a reference to it, which may stay: then the object belongs to nobody, and is not merged
// either, so that nobody ever finds out that its last reference is gone. Every object with a
// finalizer leaks (CPython issue 121794).
//
// Thread safety: as biased, for objects without a finalizer.

#ifndef OBJECTS_SCHEMES_BROKEN_BIASED_LOST_OWNER_H_
#define OBJECTS_SCHEMES_BROKEN_BIASED_LOST_OWNER_H_

#include "objects/schemes/biased.h"

namespace objects {

template <class Mem>
struct BiasedLostOwner : Biased<Mem> {
  using typename Biased<Mem>::Count;
  using typename Biased<Mem>::Thread;
  static constexpr SchemeInfo kInfo =
      Broken(Biased<Mem>::kInfo, "biased_lost_owner", "forgets the owner of what may be revived");
  static constexpr Defect kDefect{
      .base = "biased",
      .source = "CPython issue 121794",
      .caught_by = {.audit = true, .address_sanitizer = true, .explorer = true}};

  static bool Decref(Thread& thread, Count& count) {
    return Biased<Mem>::DecrefOr(thread, count, GiveUp);
  }

 private:
  static bool GiveUp(Count& count) {
    if (count.shared.Load(std::memory_order_acquire) != 0) return Biased<Mem>::GiveUp(count);
    count.owner.Store(nullptr, Biased<Mem>::kGivenUp);
    return true;
  }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_BROKEN_BIASED_LOST_OWNER_H_
