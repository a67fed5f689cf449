// A stepper decides when a thread may do its next access to a shared word, and is told what it is:
// whoever wants to see every interleaving runs the threads of a program as fibers, one stepper each
// (lab/explorer). The accesses are those that ReplayMem makes, so what is explored is what is
// replayed on real threads, letter by letter.
//
// Thread safety: a stepper is called by its own thread or fiber only.

#ifndef OBJECTS_BASE_STEPPER_H_
#define OBJECTS_BASE_STEPPER_H_

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace objects {

// Life-cycle word of a checked object's header (objects/heap/life.h gives it its meaning).
using LifeWord = volatile uint32_t;

enum class AccessKind : uint8_t {
  kNone,             // nothing in particular: a place where others may go first
  kLoad,             // reads a word
  kStore,            // writes it
  kUpdate,           // reads and writes it in one step: fetch_add, fetch_sub, exchange
  kCompareExchange,  // the same if it finds `expected`, else a load
  kAcquire,          // takes a lock (`word` says who holds it), and waits for that
  kTryAcquire,       // takes it if it is free
  kRetire,           // an object is about to die
  kTurn,             // a switch point: what follows may come later
  kCount,            // adds `expected` to a count; only whether nothing is left is looked at
};

struct Access {
  AccessKind kind = AccessKind::kNone;
  bool atomic = false;
  std::memory_order order = std::memory_order_relaxed;    // of an atomic
  std::memory_order failure = std::memory_order_relaxed;  // of a compare-exchange that fails
  uint8_t size = 0;                                       // of the word, in bytes; at most 8
  const volatile void* word = nullptr;
  uint64_t expected = 0;
};

// What happens between accesses and is no step: nobody else can be in its way.
enum class EventKind : uint8_t {
  kConstructed,  // a shared word (`place`, of `size` bytes)
  kReleased,     // a lock
  kFence,        // std::atomic_thread_fence
  kEntered,      // the GIL: from here to kLeft nobody else that needs it runs
  kLeft,
  kBorn,  // an object, with one reference; place: its life-cycle word
  kTook,  // a reference to it
  kGave,  // a reference to it back
};

struct Event {
  EventKind kind;
  uint8_t size = 0;
  std::memory_order order = std::memory_order_relaxed;
  const volatile void* place = nullptr;
};

class Stepper {
 public:
  virtual ~Stepper() = default;
  // Returns when the access may be done. `object`: the life-cycle word of the object being operated
  // on, or null. `exclusive`: the thread holds the GIL, nobody may come before the access.
  virtual void Step(const Access& access, const LifeWord* object, bool exclusive) = 0;
  virtual void Note(const Event& event) = 0;
  // Does a switch point end a step?
  virtual bool SwitchPointIsStep(bool exclusive) const = 0;
  // Is a count under the GIL added to in one access (kCount), and not by a load and a store?
  virtual bool CountsAtOnce() const { return false; }
};

}  // namespace objects

#endif  // OBJECTS_BASE_STEPPER_H_
