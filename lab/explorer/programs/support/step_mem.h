// StepMem: ReplayMem whose Mutex and Condition are steps too, for what is built of them: the GIL.
// On ReplayMem the GIL's inside is no step of a schedule, because there a letter moves a whole
// turn. Schedules found on StepMem are therefore none of `lab run`.
//
// A condition wakes whoever it likes of those who wait when it is signalled. A timed wait may time
// out whenever nobody has woken it: at most kTimeouts times on each condition, then it waits for a
// signal alone. That is what bounds an execution, and it hides nothing that is looked for: a
// wake-up that is lost is a deadlock then, where in truth the next interval would mend it.
//
// Thread safety: fibers of one system thread. Nothing here orders anything but by Mutex.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_STEP_MEM_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_STEP_MEM_H_

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>

#include "absl/base/thread_annotations.h"
#include "lab/explorer/program.h"
#include "objects/base/pace.h"
#include "objects/base/replay_mem.h"

namespace lab::explorer {

struct StepMem : objects::ReplayMem {
  template <class T>
  using Guarded = Plain<T>;

  class ABSL_LOCKABLE Mutex {
   public:
    Mutex() { Changed(&held_, sizeof held_); }
    void Lock() ABSL_EXCLUSIVE_LOCK_FUNCTION() {
      objects::pace::TakeLock(&held_);
      held_ = 1;
    }
    void Unlock() ABSL_UNLOCK_FUNCTION() {
      held_ = 0;
      objects::pace::Note({.kind = objects::EventKind::kReleased, .place = &held_});
    }

   private:
    volatile uint32_t held_ = 0;
  };

  class Condition {
   public:
    static constexpr int kTimeouts = 2;

    Condition() {
      Changed(&packed_, sizeof packed_);
      for (uint32_t& asleep : asleep_) Changed(&asleep, sizeof asleep);
    }

    void Signal() {
      State state = Look();
      if (state.tokens < std::popcount(state.waiting)) ++state.tokens;
      state.called = state.waiting;
      Keep(state);
      for (int i = 0; i < kPlaces; ++i) {
        if (state.called & (1u << i)) SetAsleep(i, 0);
      }
    }
    void Wait(Mutex& mutex) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
      AwaitSignal(Leave(mutex, nullptr));
      mutex.Lock();
    }
    // False: timed out.
    bool WaitFor(Mutex& mutex, std::chrono::microseconds) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
      bool timed = false;
      const int place = Leave(mutex, &timed);
      bool signalled = true;
      if (timed) {
        State state = Look();
        signalled = Claim(&state, place);
        if (!signalled) {
          state.waiting &= ~(1u << place);
          ++state.timeouts;
        }
        Keep(state);
      } else {
        AwaitSignal(place);
      }
      mutex.Lock();
      return signalled;
    }

   private:
    static constexpr int kPlaces = kMaxThreads;

    struct State {
      uint8_t waiting = 0;  // a bit for each place somebody waits at
      uint8_t called = 0;   // of those: who waited when there was a signal that nobody has taken
      uint8_t tokens = 0;   // signals that nobody has taken
      uint8_t timeouts = 0;
    };

    // One step, that ends with Keep: what is done with the state is seen with it.
    State Look() {
      objects::pace::Access({.kind = objects::AccessKind::kUpdate,
                             .atomic = true,
                             .size = sizeof packed_,
                             .word = &packed_});
      return std::bit_cast<State>(packed_);
    }
    void Keep(State state) { packed_ = std::bit_cast<uint32_t>(state); }

    // Gives the mutex back, and waits at a place from then on.
    int Leave(Mutex& mutex, bool* timed) ABSL_UNLOCK_FUNCTION(mutex) {
      State state = Look();
      const int place = std::countr_one(state.waiting);
      objects::Check(place < kPlaces, "no more than eight threads wait");
      state.waiting |= 1u << place;
      if (timed != nullptr) *timed = state.timeouts < kTimeouts;
      Keep(state);
      SetAsleep(place, 1);
      mutex.Unlock();
      return place;
    }
    void AwaitSignal(int place) {
      for (bool woken = false; !woken;) {
        objects::pace::TakeLock(&asleep_[place]);
        State state = Look();
        woken = Claim(&state, place);
        if (!woken) SetAsleep(place, 1);  // another was quicker
        Keep(state);
      }
    }
    bool Claim(State* state, int place) {
      if ((state->called & (1u << place)) == 0 || state->tokens == 0) return false;
      state->waiting &= ~(1u << place);
      state->called &= ~(1u << place);
      if (--state->tokens > 0) return true;
      for (int i = 0; i < kPlaces; ++i) {
        if (state->called & (1u << i)) SetAsleep(i, 1);
      }
      state->called = 0;
      return true;
    }
    void SetAsleep(int place, uint32_t asleep) {
      asleep_[place] = asleep;
      Changed(&asleep_[place], sizeof asleep);
    }

    uint32_t packed_ = 0;
    std::array<uint32_t, kPlaces> asleep_{};  // by place: 1 while there is no signal for it
  };

  // Every access is a step.
  static void SetExclusive(bool) {}

 private:
  // What a step does to a word besides the one that it accesses: as if it were made anew.
  static void Changed(const volatile void* word, uint8_t size) {
    objects::pace::Note({.kind = objects::EventKind::kConstructed, .size = size, .place = word});
  }
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_STEP_MEM_H_
