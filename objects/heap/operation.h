// What is done with an object and a thread, one scope each: a look at what never changes (Reading),
// an operation on what does (Operation), a wait (Blocking), a nested call (Recursion). Part of
// world.h, which includes it.
//
// Thread safety: a scope belongs to the thread that opens it.

#ifndef OBJECTS_HEAP_OPERATION_H_
#define OBJECTS_HEAP_OPERATION_H_

#include <string>

#include "objects/heap/world.h"

namespace objects {

// --- Switch points and waits ---

// Other threads may run here, if the world's model of switch points has one at such a place.
template <class S>
OBJECTS_INLINE void SwitchPoint(Thread<S>& thread, SwitchPointAt at) {
  World<S>& world = thread.world();
  if (at == SwitchPointAt::kOp &&
      world.options().scheme.switch_points == SwitchPoints::kCallsAndLoops) {
    return;
  }
  S::SwitchPoint(world.shared(), thread.scheme, thread.reaper());
}

// What the scheme has put off to a switch point is freed, however little it is. To be called where
// one could be.
template <class S>
void Settle([[maybe_unused]] Thread<S>& thread) {
  if constexpr (S::kInfo.defers) {
    S::Settle(thread.world().shared(), thread.scheme, thread.reaper());
  }
}

// The thread waits for something while this lives, and touches no object.
template <class S>
class Blocking {
 public:
  explicit Blocking(Thread<S>& thread) : thread_(thread) {
    S::BeginBlocking(thread.world().shared(), thread.scheme, thread.reaper());
  }
  ~Blocking() { S::EndBlocking(thread_.world().shared(), thread_.scheme); }
  Blocking(const Blocking&) = delete;
  Blocking& operator=(const Blocking&) = delete;

 private:
  Thread<S>& thread_;
};

// A look at what never changes in an object (an int's value): a checked memory notices if it is
// dead.
template <class S>
class Reading {
 public:
  Reading(Thread<S>& thread, Object<S>* object)
      : thread_(thread), object_(object), touch_(object->life.word()) {}
  ~Reading() {
    if (touch_.dead()) [[unlikely]]
      RecordUseAfterFree(thread_, object_);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  // The object is known to be dead: what was read from it may be poison, do not follow it. To be
  // asked after the reads: an object that was alive when asked may die before the next one, but
  // what was read from a live object stays readable in quarantine.
  bool dead() const { return S::Memory::kChecked && (touch_.dead() || !object_->life.alive()); }

 private:
  Thread<S>& thread_;
  Object<S>* const object_;
  [[no_unique_address]] typename S::Memory::Touch touch_;
};

// An operation on what does change: indivisible as far as the scheme guards contents.
template <class S>
class Operation {
 public:
  Operation(Thread<S>& thread, Object<S>* object)
      : reading_(thread, object), guard_(thread.scheme, object->count) {}
  Operation(const Operation&) = delete;
  Operation& operator=(const Operation&) = delete;
  // As Reading's: to be asked after pointers were read, before they are followed.
  bool dead() const { return reading_.dead(); }

 private:
  Reading<S> reading_;
  [[no_unique_address]] typename S::Guard guard_;
};

// For an operation that met a dead object: SystemError and null.
template <class S>
[[gnu::noinline, gnu::cold]] std::nullptr_t FailDead(Thread<S>& thread, Object<S>* object) {
  return thread.Fail(ErrorKind::kSystemError,
                     std::string("use after free of a ") + object->type->name);
}

// For a function that was handed an object of another type: SystemError and null.
// (PyErr_BadInternalCall)
template <class S>
[[gnu::noinline, gnu::cold]] std::nullptr_t FailType(Thread<S>& thread, const char* expected,
                                                     Object<S>* object) {
  return thread.Fail(ErrorKind::kSystemError,
                     std::string("expected a ") + expected + ", not a " + object->type->name);
}

// A nested call, counted while this lives.
template <class S>
class Recursion {
 public:
  Recursion(Thread<S>& thread, const char* where)
      : thread_(thread), ok_(thread.EnterRecursion(where)) {}
  ~Recursion() { thread_.LeaveRecursion(); }
  Recursion(const Recursion&) = delete;
  Recursion& operator=(const Recursion&) = delete;
  // False: too deep, RuntimeError is pending, go no further.
  bool ok() const { return ok_; }

 private:
  Thread<S>& thread_;
  const bool ok_;
};

}  // namespace objects

#endif  // OBJECTS_HEAP_OPERATION_H_
