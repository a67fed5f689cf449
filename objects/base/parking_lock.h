// A lock in four bytes, small enough to sit in every object's header, as in free-threaded CPython
// (PyMutex, Include/internal/pycore_lock.h: two bits, one compare-exchange, a place to park).
//
// Representation: 0 free, 1 held, 2 held and somebody may be parked; 3 biased: it was born with an
// owner who does without it, until somebody else wants it (schemes/biased.h). The uncontended path
// is one compare-exchange to take and one exchange to release. Built on std::atomic, so
// ThreadSanitizer knows what it orders.
//
// Thread safety: any thread takes, any thread releases (Python's Lock allows both). Not recursive.

#ifndef OBJECTS_BASE_PARKING_LOCK_H_
#define OBJECTS_BASE_PARKING_LOCK_H_

#include <atomic>
#include <chrono>
#include <cstdint>

#include "absl/base/thread_annotations.h"

namespace objects {

// How a lock is born.
enum class Bias { kNone, kOwner };

class ABSL_LOCKABLE ParkingLock {
 public:
  ParkingLock() = default;
  explicit ParkingLock(Bias bias) : state_(bias == Bias::kOwner ? kBiased : kFree) {}

  // May its owner do without? Once it may not it never may again.
  bool biased() const { return state_.load(std::memory_order_acquire) == kBiased; }
  // Takes it from its owner. False: somebody did before, and it must be acquired. REQUIRES of the
  // other functions that take it: it is not biased.
  bool Unbias() ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true) {
    uint32_t biased = kBiased;
    return state_.compare_exchange_strong(biased, kHeld, std::memory_order_acquire,
                                          std::memory_order_relaxed);
  }
  bool TryAcquire() ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true) {
    uint32_t free = kFree;
    // acquire pairs with the release in Release: what the last holder wrote is seen.
    return state_.compare_exchange_strong(free, kHeld, std::memory_order_acquire,
                                          std::memory_order_relaxed);
  }
  void Acquire() ABSL_EXCLUSIVE_LOCK_FUNCTION() {
    if (!TryAcquire()) [[unlikely]]
      AcquireSlow();
  }
  // Waits for so long (negative: until it is free). False: the time is over, or a signal came.
  bool AcquireFor(std::chrono::nanoseconds time) ABSL_EXCLUSIVE_TRYLOCK_FUNCTION(true);
  void Release() ABSL_UNLOCK_FUNCTION() {
    // release pairs with the acquires of TryAcquire, AcquireSlow and AcquireFor.
    if (state_.exchange(kFree, std::memory_order_release) == kParked) [[unlikely]] {
      WakeOne();
    }
  }
  // A snapshot, for reports.
  bool held() const {
    const uint32_t state = state_.load(std::memory_order_relaxed);
    return state == kHeld || state == kParked;
  }

 private:
  static constexpr uint32_t kFree = 0;
  static constexpr uint32_t kHeld = 1;
  static constexpr uint32_t kParked = 2;
  static constexpr uint32_t kBiased = 3;

  void AcquireSlow();
  void WakeOne();

  std::atomic<uint32_t> state_{kFree};
};

}  // namespace objects

#endif  // OBJECTS_BASE_PARKING_LOCK_H_
