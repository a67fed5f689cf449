// Happens-before in C++20's sense, by vector clocks: what each thread knows of the others'
// accesses. Values are those of one interleaving; what is missing here is what the hardware and the
// compiler need not keep in that order. So a data race, or a free that is not ordered after
// somebody's last use, is found in an execution that went well.
//
// A release store heads a release sequence that later read-modify-writes of any thread continue and
// any other store ends (C++20 [intro.races]; no longer stores of the same thread). Fences as in
// [atomics.fences].
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_MODEL_CLOCKS_H_
#define LAB_EXPLORER_MODEL_CLOCKS_H_

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"

namespace lab::explorer {

class Clocks {
 public:
  explicit Clocks(int threads) : threads_(threads), all_(static_cast<size_t>(threads) * Fixed()) {
    for (int i = 0; i < threads; ++i) ++Known(i)[i];
  }

  // As all() gave them; numbers that are missing at the end are 0.
  Clocks(int threads, absl::Span<const uint32_t> all) : Clocks(threads) {
    if (all_.size() < all.size()) all_.resize(all.size());
    std::fill(std::copy(all.begin(), all.end(), all_.begin()), all_.end(), 0);
  }

  // An access by `thread`. False if it races with an earlier one.
  bool Plain(int thread, uint32_t place, bool writes);
  bool Atomic(int thread, uint32_t place, bool reads, bool writes, std::memory_order order);
  // The object with this life is used by `thread`; Retire: false if somebody's last use is not
  // ordered before.
  void Use(int thread, uint32_t life);
  bool Retire(int thread, uint32_t life);
  // A lock's, or the GIL's.
  void Acquire(int thread, uint32_t lock) {
    Reach(lock);
    Join(Known(thread), At(lock, kReleased));
  }
  void Release(int thread, uint32_t lock);
  void EnterExclusive(int thread) { Join(Known(thread), Gil()); }
  void LeaveExclusive(int thread);
  void Fence(int thread, std::memory_order order);

  // The same with thread i in the place of order[i].
  Clocks Permuted(absl::Span<const uint8_t> order) const;

  // All there is to know, for the comparison of states.
  const std::vector<uint16_t>& all() const { return all_; }

 private:
  // A clock is one number for each thread; all of them lie in one row, so that a copy is cheap.
  using Clock = uint16_t*;
  enum Field {
    kReleased,           // by the release sequence the word ends, or by the lock
    kWritten,            // by each thread, plainly
    kRead,               //
    kWrittenAtomically,  //
    kReadAtomically,     //
    kUsed,               // of a life: the object, by each thread
    kFields
  };

  // Clocks that are there whatever the places: of each thread what it knows, what relaxed loads
  // have seen (for an acquire fence to come), what the last release fence released (for relaxed
  // stores to come); and the GIL's.
  int Fixed() const { return 3 * threads_ + 1; }
  Clock Nth(int n) { return all_.data() + static_cast<size_t>(n) * threads_; }
  Clock Known(int thread) { return Nth(thread); }
  Clock Seen(int thread) { return Nth(threads_ + thread); }
  Clock Fenced(int thread) { return Nth(2 * threads_ + thread); }
  Clock Gil() { return Nth(3 * threads_); }
  Clock At(uint32_t place, Field field) {
    return Nth(Fixed() + static_cast<int>(place) * kFields + field);
  }
  void Reach(uint32_t place) {
    const size_t size = (static_cast<size_t>(Fixed()) + (place + 1) * kFields) * threads_;
    if (all_.size() < size) all_.resize(size);
  }
  void Join(Clock into, const uint16_t* from) const {
    for (int i = 0; i < threads_; ++i) {
      if (into[i] < from[i]) into[i] = from[i];
    }
  }
  bool Ordered(int thread, const uint16_t* accesses);

  int threads_;
  std::vector<uint16_t> all_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MODEL_CLOCKS_H_
