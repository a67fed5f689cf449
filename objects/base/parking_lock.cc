#include "objects/base/parking_lock.h"

namespace objects {

// Whoever had to wait leaves the state at kParked when it gets the lock: there may be others behind
// it. That costs one needless wake-up now and then and loses none.
void ParkingLock::AcquireSlow() {
  while (state_.exchange(kParked, std::memory_order_acquire) != kFree) {
    state_.wait(kParked, std::memory_order_relaxed);
  }
}

}  // namespace objects
