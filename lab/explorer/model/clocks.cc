#include "lab/explorer/model/clocks.h"

#include <algorithm>

namespace lab::explorer {
namespace {

bool Acquires(std::memory_order order) {
  return order == std::memory_order_acquire || order == std::memory_order_consume ||
         order == std::memory_order_acq_rel || order == std::memory_order_seq_cst;
}
bool Releases(std::memory_order order) {
  return order == std::memory_order_release || order == std::memory_order_acq_rel ||
         order == std::memory_order_seq_cst;
}

}  // namespace

// Does the thread know of all these accesses of others?
bool Clocks::Ordered(int thread, const uint16_t* accesses) {
  const uint16_t* known = Known(thread);
  for (int i = 0; i < threads_; ++i) {
    if (i != thread && accesses[i] > known[i]) return false;
  }
  return true;
}

bool Clocks::Plain(int thread, uint32_t place, bool writes) {
  Reach(place);
  const bool ordered =
      Ordered(thread, At(place, kWritten)) && Ordered(thread, At(place, kWrittenAtomically)) &&
      (!writes ||
       (Ordered(thread, At(place, kRead)) && Ordered(thread, At(place, kReadAtomically))));
  At(place, writes ? kWritten : kRead)[thread] = Known(thread)[thread];
  return ordered;
}

bool Clocks::Atomic(int thread, uint32_t place, bool reads, bool writes, std::memory_order order) {
  Reach(place);
  const bool ordered =
      Ordered(thread, At(place, kWritten)) && (!writes || Ordered(thread, At(place, kRead)));
  uint16_t* released = At(place, kReleased);
  if (reads) {
    if (Acquires(order)) Join(Known(thread), released);
    Join(Seen(thread), released);
    At(place, kReadAtomically)[thread] = Known(thread)[thread];
  }
  if (writes) {
    At(place, kWrittenAtomically)[thread] = Known(thread)[thread];
    if (!reads) std::fill_n(released, threads_, uint16_t{0});  // ends the release sequence
    Join(released, Releases(order) ? Known(thread) : Fenced(thread));
    if (Releases(order)) ++Known(thread)[thread];
  }
  return ordered;
}

Clocks Clocks::Permuted(absl::Span<const uint8_t> order) const {
  Clocks permuted(*this);
  const size_t clocks = all_.size() / threads_;
  for (size_t n = 0; n < clocks; ++n) {
    // The first three groups have a clock for each thread.
    const size_t group = n / threads_;
    const size_t from = group < 3 ? group * threads_ + order[n % threads_] : n;
    for (int i = 0; i < threads_; ++i) {
      permuted.all_[n * threads_ + i] = all_[from * threads_ + order[i]];
    }
  }
  return permuted;
}

void Clocks::Use(int thread, uint32_t life) {
  Reach(life);
  At(life, kUsed)[thread] = Known(thread)[thread];
}

bool Clocks::Retire(int thread, uint32_t life) {
  Reach(life);
  return Ordered(thread, At(life, kUsed));
}

void Clocks::Release(int thread, uint32_t lock) {
  Reach(lock);
  Join(At(lock, kReleased), Known(thread));
  ++Known(thread)[thread];
}

void Clocks::LeaveExclusive(int thread) {
  Join(Gil(), Known(thread));
  ++Known(thread)[thread];
}

void Clocks::Fence(int thread, std::memory_order order) {
  if (Acquires(order)) Join(Known(thread), Seen(thread));
  if (Releases(order)) {
    Join(Fenced(thread), Known(thread));
    ++Known(thread)[thread];
  }
}

}  // namespace lab::explorer
