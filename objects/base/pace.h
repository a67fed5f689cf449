// Pace is what ReplayMem asks before every access to a shared word: may this thread go on? A thread
// runs freely, or jittered (a seeded coin makes it yield or spin between a load and its store, so
// that a race needs no luck), or it waits for its letter of a schedule.
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

namespace objects {

// What one letter of a schedule stands for.
enum class Grain {
  kAccess,       // one access to a shared word, one lock taken, one object freed
  kSwitchPoint,  // from one switch point to the next: an operation of the interpreter
};

// Life-cycle word of a checked object's header (objects/heap/life.h gives it its meaning).
using LifeWord = volatile uint32_t;
inline constexpr uint32_t kLifeAlive = 0xA11FE000;  // doubles as the header's canary

// Paces the calling thread for as long as it exists. REQUIRES: at most one per thread at a time.
class PacedThread {
 public:
  // The thread is letter 'A' + index of baton's schedule.
  PacedThread(Baton& baton, int index, Grain grain);
  // At one access in `one_in` (0: never) the thread lets others go first.
  PacedThread(uint64_t seed, uint32_t one_in);
  ~PacedThread();
  PacedThread(const PacedThread&) = delete;
  PacedThread& operator=(const PacedThread&) = delete;
};

namespace pace {

OBJECTS_UNSEEN void Access();                                 // before an access, or a free
OBJECTS_UNSEEN void TakeLock(const volatile uint32_t* held);  // before a lock is taken
OBJECTS_UNSEEN uint32_t Holder();           // what the calling thread's locks say: see baton.h
OBJECTS_UNSEEN bool SwitchPointIsStep();    // scheduled, and a switch point here ends a step
OBJECTS_UNSEEN void Turn();                 // scheduled: waits for the next letter
OBJECTS_UNSEEN void SetExclusive(bool on);  // a GIL is held: accesses cannot interleave

// Watches one object's life; returns the watch to restore. `hit` is set to true when an access
// finds it not alive.
struct Watch {
  const LifeWord* life = nullptr;
  bool* hit = nullptr;
};
OBJECTS_UNSEEN Watch SetWatch(Watch watch);

}  // namespace pace
}  // namespace objects

#endif  // OBJECTS_BASE_PACE_H_
