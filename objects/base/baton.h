// The baton makes real threads follow a schedule: a string of letters, one step each, `A` the first
// thread. Exactly one thread runs between two steps, so a schedule shows the same interleaving
// every time. It hands over with a bare futex and plain words in functions that no sanitizer sees:
// ThreadSanitizer must go on believing that the threads' accesses are unordered, or forcing a race
// would hide it (a normal barrier does).
//
// Letters that ask for the impossible (a thread that has finished, or that waits for a lock
// somebody holds) end the schedule there and are reported. After the last letter the threads run to
// their end one after the other, A first, each until it finishes or waits.
//
// Thread safety: Enter, Step and Leave are called by the scheduled threads, the rest when they are
// joined. Invariant: from the moment all threads have entered, one thread at most is not waiting.

#ifndef OBJECTS_BASE_BATON_H_
#define OBJECTS_BASE_BATON_H_

#include <cstdint>
#include <string>

#include "objects/base/attributes.h"

namespace objects {

class Baton {
 public:
  static constexpr int kMaxThreads = 26;

  // REQUIRES: 1 <= threads <= kMaxThreads, letters only 'A' … 'A' + threads - 1. A letter that
  // names no thread is a bug here; the command line refuses it before.
  Baton(std::string letters, int threads);
  Baton(const Baton&) = delete;
  Baton& operator=(const Baton&) = delete;

  // Waits for the calling thread's next letter. `held` not null: the step takes the lock whose
  // state word it is and cannot run while the word is not 0.
  OBJECTS_UNSEEN void Step(int thread, const volatile uint32_t* held);
  // The thread takes no further step.
  OBJECTS_UNSEEN void Leave(int thread);

  int followed() const { return position_; }
  int letters() const { return static_cast<int>(letters_.size()); }
  // Why letter followed() could not be followed; empty if all could.
  std::string refusal() const;
  // All threads that have not finished wait for locks.
  bool deadlocked() const { return deadlocked_; }

 private:
  enum class State : uint8_t { kComing, kAtStep, kRunning, kGone };
  enum class Refusal : uint8_t { kNone, kFinished, kWaits };
  struct Seat {
    volatile uint32_t go = 0;  // futex word: 1 = run
    State state = State::kComing;
    const volatile uint32_t* held = nullptr;
  };

  OBJECTS_UNSEEN void Arrive();
  OBJECTS_UNSEEN void HandOver();
  OBJECTS_UNSEEN bool Blocked(const Seat& seat) const;
  OBJECTS_UNSEEN void Wake(int thread);

  std::string letters_;
  const char* letter_data_;  // std::string is instrumented when not inlined
  int letter_count_;
  int threads_;
  volatile int coming_;
  int position_ = 0;
  Refusal refusal_ = Refusal::kNone;
  bool over_ = false;
  bool deadlocked_ = false;
  Seat seats_[kMaxThreads];
};

}  // namespace objects

#endif  // OBJECTS_BASE_BATON_H_
