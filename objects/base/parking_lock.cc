#include "objects/base/parking_lock.h"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace objects {
namespace {

// The kernel compares the word and sleeps in one step, so a release in between is not missed
// (futex(2)). A null time waits until woken or interrupted.
void Park(std::atomic<uint32_t>& word, uint32_t expected, const timespec* time) {
  syscall(SYS_futex, reinterpret_cast<uint32_t*>(&word), FUTEX_WAIT_PRIVATE, expected, time,
          nullptr, 0);
}

}  // namespace

// Whoever had to wait leaves the state at kParked when it gets the lock: there may be others behind
// it. That costs one needless wake-up now and then and loses none.
void ParkingLock::AcquireSlow() {
  while (state_.exchange(kParked, std::memory_order_acquire) != kFree) {
    Park(state_, kParked, nullptr);
  }
}

bool ParkingLock::AcquireFor(std::chrono::nanoseconds time) {
  if (TryAcquire()) return true;
  if (state_.exchange(kParked, std::memory_order_acquire) == kFree) return true;
  const timespec left{static_cast<time_t>(time.count() / 1'000'000'000),
                      static_cast<long>(time.count() % 1'000'000'000)};
  Park(state_, kParked, time.count() < 0 ? nullptr : &left);
  return state_.exchange(kParked, std::memory_order_acquire) == kFree;
}

void ParkingLock::WakeOne() {
  syscall(SYS_futex, reinterpret_cast<uint32_t*>(&state_), FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr,
          0);
}

}  // namespace objects
