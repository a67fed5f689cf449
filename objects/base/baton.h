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
// Threads without a letter may run beside the schedule (a main thread that joins the others). What
// they do is no step, so a lock that one of them holds is waited for before a step is chosen: how
// long they take must not change the interleaving.
//
// Thread safety: Step and Leave are called by the scheduled threads, the rest when they are joined.
// Invariant: from the moment all threads have entered, one of them at most is not waiting.

#ifndef OBJECTS_BASE_BATON_H_
#define OBJECTS_BASE_BATON_H_

#include <cstdint>
#include <string>

#include "objects/base/attributes.h"

namespace objects {

// The word beside a lock that says who holds it.
inline constexpr uint32_t kHeldByNobody = 0;
inline constexpr uint32_t kHeldInSchedule = 1;
inline constexpr uint32_t kHeldBeside = 2;  // by a thread that has no letter
inline constexpr uint32_t kHeldByBias = 3;  // by nobody, and yet not free: its owner does without

class Baton {
 public:
  static constexpr int kMaxThreads = 26;
  // Do threads without a letter touch what the scheduled ones touch?
  enum class Others { kNone, kBeside };

  // REQUIRES: 1 <= threads <= kMaxThreads, letters only 'A' … 'A' + threads - 1. A letter that
  // names no thread is a bug here; the command line refuses it before.
  Baton(std::string letters, int threads, Others others = Others::kNone);
  Baton(const Baton&) = delete;
  Baton& operator=(const Baton&) = delete;

  // Waits for the calling thread's next letter. `held` not null: the step takes the lock whose
  // holder's word it is and cannot run while somebody has it; `awaited`: those beside the schedule
  // had their time to give it back.
  OBJECTS_UNSEEN void Step(int thread, const volatile uint32_t* held, bool awaited = false);
  // Waits until no thread beside the schedule holds the lock. Gives up after two seconds: then it
  // is kept for the scheduled threads to wait for, and they do as if one of them had it. Who held
  // it when the waiting was over.
  OBJECTS_UNSEEN static uint32_t AwaitThoseBeside(const volatile uint32_t* held);
  // By whoever starts the threads: waits until so many have come to their first step, or left.
  OBJECTS_UNSEEN void AwaitArrivals(int threads);
  // The thread takes no further step.
  OBJECTS_UNSEEN void Leave(int thread);

  int followed() const { return position_; }
  int letters() const { return static_cast<int>(letters_.size()); }
  // Why letter followed() could not be followed; empty if all could.
  std::string refusal() const;
  // All threads that have not finished wait for locks, and nobody else could give one back.
  bool deadlocked() const { return deadlocked_; }

 private:
  enum class State : uint8_t { kComing, kAtStep, kRunning, kGone };
  enum class Refusal : uint8_t { kNone, kFinished, kWaits };
  struct Seat {
    volatile uint32_t go = 0;  // futex word: 1 = run
    State state = State::kComing;
    const volatile uint32_t* held = nullptr;
    bool awaited = false;  // those beside the schedule had their time to give it back
  };

  OBJECTS_UNSEEN void Arrive();
  OBJECTS_UNSEEN void HandOver();
  OBJECTS_UNSEEN bool WakeAnyReady(bool* somebody_waits);
  OBJECTS_UNSEEN bool Blocked(Seat& seat);
  OBJECTS_UNSEEN void Wake(int thread);

  std::string letters_;
  const char* letter_data_;  // std::string is instrumented when not inlined
  int letter_count_;
  int threads_;
  Others others_;
  volatile int coming_;
  int position_ = 0;
  Refusal refusal_ = Refusal::kNone;
  bool over_ = false;
  bool deadlocked_ = false;
  Seat seats_[kMaxThreads];
};

}  // namespace objects

#endif  // OBJECTS_BASE_BATON_H_
