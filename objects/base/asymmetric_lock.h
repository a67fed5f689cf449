// A lock that one thread, its owner, takes at the cost of two plain stores, and that others only
// wait for: all the waiting and the ordering between processors is theirs. What quickly
// reacquirable
// ("biased") locks are made of (Dice, Moir, Scherer: "Quickly reacquirable locks", 2003;
// liburcu's and folly's asymmetric barriers).
//
// The owner says that it is inside, and then looks whether it may be (whatever that depends on);
// others change that, and then look whether the owner is inside. One of the two sees the other only
// if neither look comes before its own store. For the owner it is enough that the compiler keeps
// the order: whoever waits makes every processor that runs a thread of this process keep it, too,
// by a system call (membarrier(2), a microsecond or two).
//
// Thread safety: Enter and Leave by the owner, Await by any other thread. The owner waits for
// nothing inside.

#ifndef OBJECTS_BASE_ASYMMETRIC_LOCK_H_
#define OBJECTS_BASE_ASYMMETRIC_LOCK_H_

#include <atomic>
#include <cstdint>

#include "objects/base/attributes.h"

namespace objects {

class AsymmetricLock {
 public:
  OBJECTS_INLINE void Enter() {
    inside_.store(1, std::memory_order_relaxed);
    std::atomic_signal_fence(std::memory_order_seq_cst);
  }
  // Release: pairs with the acquire in Await, for what the owner did inside.
  OBJECTS_INLINE void Leave() { inside_.store(0, std::memory_order_release); }
  // Returns when the owner is not inside, or entered after what the caller did before.
  void Await() const;

 private:
  std::atomic<uint32_t> inside_{0};
};

}  // namespace objects

#endif  // OBJECTS_BASE_ASYMMETRIC_LOCK_H_
