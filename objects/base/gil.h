// The global interpreter lock, faithful to CPython's (Python/ceval_gil.c, 3.2 to 3.12; Antoine
// Pitrou's "new GIL").
//
// A mutex alone would starve: the thread that lets go is running, on a warm core, and takes it
// again before a sleeper wakes. So the GIL is a flag under a mutex, and a protocol:
// - Who wants it waits one switch interval at a time. If an interval passes and nobody new has had
// it
//   in between, it asks the holder to let go (the eval breaker's bit).
// - The holder looks at the request at switch points only. Letting go on request, it then waits
// until
//   somebody else has had a turn (forced switching); without that it wins its own race.
// - Who waits for something else (I/O, a lock) lets go unasked and waits for nobody.
//
// Turns are recorded (who, from when, to when) up to a bound, for gil_turns' timeline.
//
// Thread safety: Take and Drop by the thread whose Holder it is; DropRequested by the holder;
// turns() when no other thread runs. Invariant: at most one Holder is between Take and Drop.

#ifndef OBJECTS_BASE_GIL_H_
#define OBJECTS_BASE_GIL_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <vector>

#include "absl/base/thread_annotations.h"

namespace objects {

// One thread's uninterrupted possession of the GIL.
struct GilTurn {
  int thread;        // Holder::number
  int64_t taken_ns;  // steady clock
  int64_t dropped_ns;
  bool requested;  // let go because somebody asked (else: to wait for something, or at the end)
};

template <class Mem>
class InterpreterLock {
 public:
  static constexpr size_t kMaxTurns = 1 << 16;

  // State of one attached thread.
  struct Holder {
    int number = 0;  // order of first Take: 1, 2, …
    int64_t taken_ns = 0;
  };

  InterpreterLock(std::chrono::microseconds switch_interval, bool forced_switching)
      : interval_(switch_interval), forced_switching_(forced_switching) {}

  // By the holder: who waits from now on waits so long.
  void SetInterval(std::chrono::microseconds interval) {
    interval_.store(interval, std::memory_order_relaxed);
  }

  void Take(Holder& me);
  void Drop(Holder& me);

  // Somebody has waited a whole interval for the calling holder.
  bool DropRequested() const { return drop_requested_.Load(std::memory_order_relaxed); }

  // By which names to tell of its words: name(place, bytes, text) for each. For whoever steps
  // through the lock itself (lab/explorer).
  template <class Name>
  void NameWords(const Name& name) const ABSL_NO_THREAD_SAFETY_ANALYSIS {
    name(&drop_requested_, sizeof drop_requested_, "drop request");
    name(&mutex_, sizeof mutex_, "GIL's mutex");
    name(&released_, sizeof released_, "'released'");
    name(&locked_, sizeof locked_, "locked");
    name(&switch_number_, sizeof switch_number_, "switches");
    name(&holders_, sizeof holders_, "holders");
    name(&switch_mutex_, sizeof switch_mutex_, "switch mutex");
    name(&switched_, sizeof switched_, "'switched'");
    name(&last_holder_, sizeof last_holder_, "last holder");
  }

  // The first kMaxTurns turns, in order.
  const std::vector<GilTurn>& turns() const { return turns_; }
  int64_t switches() const { return switch_number_.Load(); }

 private:
  // Relaxed: nothing else is passed on with it.
  std::atomic<std::chrono::microseconds> interval_;
  const bool forced_switching_;

  // A hint: the decisions are taken under mutex_. Relaxed, because the holder only has to notice
  // some time soon, and what passes from holder to holder is ordered by mutex_.
  typename Mem::template Atomic<bool> drop_requested_{false};

  template <class T>
  using Guarded = typename Mem::template Guarded<T>;

  typename Mem::Mutex mutex_;
  typename Mem::Condition released_;
  Guarded<bool> locked_ ABSL_GUARDED_BY(mutex_){false};
  Guarded<int64_t> switch_number_{0};  // written under mutex_ and switch_mutex_
  Guarded<int> holders_ ABSL_GUARDED_BY(mutex_){0};
  std::vector<GilTurn> turns_;  // written by the holder under mutex_

  // For forced switching: who had the last turn.
  typename Mem::Mutex switch_mutex_;
  typename Mem::Condition switched_;
  Guarded<int> last_holder_ ABSL_GUARDED_BY(switch_mutex_){0};
};

}  // namespace objects

#endif  // OBJECTS_BASE_GIL_H_
