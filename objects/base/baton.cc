#include "objects/base/baton.h"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <utility>

#include "objects/base/check.h"

namespace objects {
namespace {

constexpr timespec kMillisecond = {0, 1'000'000};
constexpr int kPatience = 2000;  // milliseconds

// A millisecond; less if the word has changed already. Nobody wakes who naps here.
OBJECTS_UNSEEN void Nap(const volatile uint32_t* word, uint32_t value) {
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, &kMillisecond, nullptr, 0);
}

}  // namespace

Baton::Baton(std::string letters, int threads, Others others)
    : letters_(std::move(letters)),
      letter_data_(letters_.data()),
      letter_count_(static_cast<int>(letters_.size())),
      threads_(threads),
      others_(others),
      coming_(threads) {
  Check(threads >= 1 && threads <= kMaxThreads, "a schedule has 1 to 26 threads");
  for (char letter : letters_) {
    Check(letter >= 'A' && letter < 'A' + threads, "a schedule's letter names no thread");
  }
}

void Baton::Wake(int thread) {
  Seat& seat = seats_[thread];
  seat.state = State::kRunning;
  __atomic_store_n(&seat.go, 1, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, &seat.go, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

bool Baton::Blocked(Seat& seat) {
  if (seat.held == nullptr) return false;
  const uint32_t holder =
      seat.awaited ? __atomic_load_n(seat.held, __ATOMIC_SEQ_CST) : AwaitThoseBeside(seat.held);
  seat.awaited = true;
  return holder != kHeldByNobody;
}

uint32_t Baton::AwaitThoseBeside(const volatile uint32_t* held) {
  for (int i = 0; i < kPatience; ++i) {
    const uint32_t holder = __atomic_load_n(held, __ATOMIC_SEQ_CST);
    if (holder != kHeldBeside) return holder;
    Nap(held, kHeldBeside);
  }
  return kHeldBeside;
}

bool Baton::WakeAnyReady(bool* somebody_waits) {
  for (int next = 0; next < threads_; ++next) {
    if (seats_[next].state != State::kAtStep) continue;
    if (!Blocked(seats_[next])) {
      Wake(next);
      return true;
    }
    *somebody_waits = true;
  }
  return false;
}

// Called by the one thread that runs, at its own step or end: chooses who runs next.
void Baton::HandOver() {
  if (!over_ && position_ < letter_count_) {
    const int next = letter_data_[position_] - 'A';
    if (seats_[next].state == State::kGone) {
      refusal_ = Refusal::kFinished;
    } else if (Blocked(seats_[next])) {
      refusal_ = Refusal::kWaits;
    } else {
      ++position_;
      Wake(next);
      return;
    }
    over_ = true;
  }
  bool somebody_waits = false;
  uint32_t never = 0;
  while (!WakeAnyReady(&somebody_waits) && somebody_waits) {
    if (others_ == Others::kNone) {
      deadlocked_ = true;  // nobody is woken: the run's time limit ends it
      return;
    }
    Nap(&never, 0);  // any thread may give back any lock
  }
}

// The schedule begins when every thread stands before its first step.
void Baton::Arrive() {
  if (__atomic_sub_fetch(&coming_, 1, __ATOMIC_SEQ_CST) == 0) HandOver();
  syscall(SYS_futex, &coming_, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

void Baton::AwaitArrivals(int threads) {
  while (true) {
    const int coming = __atomic_load_n(&coming_, __ATOMIC_SEQ_CST);
    if (coming <= threads_ - threads) return;
    syscall(SYS_futex, &coming_, FUTEX_WAIT_PRIVATE, coming, nullptr, nullptr, 0);
  }
}

void Baton::Step(int thread, const volatile uint32_t* held, bool awaited) {
  Seat& seat = seats_[thread];
  const bool first = seat.state == State::kComing;
  seat.held = held;
  seat.awaited = awaited;
  __atomic_store_n(&seat.go, 0, __ATOMIC_SEQ_CST);
  seat.state = State::kAtStep;
  if (first) {
    Arrive();
  } else {
    HandOver();
  }
  while (__atomic_load_n(&seat.go, __ATOMIC_SEQ_CST) == 0) {
    syscall(SYS_futex, &seat.go, FUTEX_WAIT_PRIVATE, 0, nullptr, nullptr, 0);
  }
}

void Baton::Leave(int thread) {
  Seat& seat = seats_[thread];
  const bool first = seat.state == State::kComing;
  seat.state = State::kGone;
  if (first) {
    Arrive();
  } else {
    HandOver();
  }
}

std::string Baton::refusal() const {
  if (refusal_ == Refusal::kNone) return "";
  return std::string("thread ") + letter_data_[position_] +
         (refusal_ == Refusal::kFinished ? " has finished" : " waits for a lock that is held");
}

}  // namespace objects
