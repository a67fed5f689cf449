// Pace is what ReplayMem asks before every access to a shared word: may this thread go on? A thread
// runs freely, or jittered (a seeded coin makes it yield or spin between a load and its store, so
// that a race needs no luck), or it waits for its letter of a schedule, or a
// stepper decides (objects/base/stepper.h).
//
// It also watches the object being touched: the moment to ask "is it still alive?" is the moment of
// the access, after any wait, not the moment before.
//
// Thread safety: all state is thread-local. Nothing here is seen by a sanitizer, and nothing here
// orders the caller's accesses in the C++ memory model's sense.

#ifndef OBJECTS_BASE_PACE_H_
#define OBJECTS_BASE_PACE_H_

#include <cstdint>

#include "objects/base/attributes.h"
#include "objects/base/baton.h"
#include "objects/base/stepper.h"

namespace objects {

// What one letter of a schedule stands for.
enum class Grain {
  kAccess,       // one access to a shared word, one lock taken, one object freed
  kSwitchPoint,  // from one switch point to the next: an operation of the interpreter
};

// What the life-cycle word of a live object says; doubles as the header's canary.
inline constexpr uint32_t kLifeAlive = 0xA11FE000;

// Paces the calling thread for as long as it exists. REQUIRES: at most one per thread at a time.
class PacedThread {
 public:
  // The thread is letter 'A' + index of baton's schedule.
  PacedThread(Baton& baton, int index, Grain grain);
  // At one access in `one_in` (0: never) the thread lets others go first.
  PacedThread(uint64_t seed, uint32_t one_in);
  // The stepper decides.
  explicit PacedThread(Stepper& stepper);
  ~PacedThread();
  PacedThread(const PacedThread&) = delete;
  PacedThread& operator=(const PacedThread&) = delete;
};

namespace pace {

// Before an access, or a free.
OBJECTS_UNSEEN void Access(const objects::Access& access);
inline void Access() { Access(objects::Access{}); }
// What happens besides: heeded by a stepper only.
OBJECTS_UNSEEN void Note(const Event& event);
OBJECTS_UNSEEN void TakeLock(const volatile uint32_t* held);  // before a lock is taken
OBJECTS_UNSEEN uint32_t Holder();           // what the calling thread's locks say: see baton.h
OBJECTS_UNSEEN bool SwitchPointIsStep();    // scheduled, and a switch point here ends a step
OBJECTS_UNSEEN bool Stepped();              // a stepper decides
OBJECTS_UNSEEN bool CountsAtOnce();         // of the stepper, in a GIL
OBJECTS_UNSEEN void Turn();                 // scheduled: waits for the next letter
OBJECTS_UNSEEN void SetExclusive(bool on);  // a GIL is held: accesses cannot interleave

// Watches one object's life; returns the watch to restore. `hit` is set to true when an access
// finds it not alive.
struct Watch {
  const LifeWord* life = nullptr;
  bool* hit = nullptr;
};
OBJECTS_UNSEEN Watch SetWatch(Watch watch);

// All there is to know of a thread's pace.
struct State {
  Baton* baton = nullptr;
  Stepper* stepper = nullptr;
  uint64_t random = 0;
  uint32_t one_in = 0;
  int yields_left = 0;
  int index = 0;
  Grain grain = Grain::kAccess;
  bool exclusive = false;
  bool paced = false;
  bool looks_aside = false;  // no step, and no waiting: others stand still in the middle of theirs
  bool looks_past = false;   // the lock it wanted is held, it goes on without
  Watch watch;
};
// Puts the calling thread's pace aside: for fibers, which run on one thread in turns.
State Exchange(const State& next);
// Puts it aside for what the lab does on its own; returns what Exchange puts back.
State LookAside();
OBJECTS_UNSEEN bool LooksAside();
OBJECTS_UNSEEN bool LooksPast();
OBJECTS_UNSEEN void LookPast(bool held);

}  // namespace pace
}  // namespace objects

#endif  // OBJECTS_BASE_PACE_H_
