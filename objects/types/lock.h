// lock: Python's threading.Lock. It is the program's, not the model's: it protects what the program
// does between operations, while a scheme protects the operations.
//
// Whoever waits for it gives the GIL away first, or the holder could never run to release it. Any
// thread may release it. A lock that dies while held is no error.
//
// Representation: one Mem::Lock.
//
// Thread safety: any thread. The caller of LockAcquire holds a reference while it waits.

#ifndef OBJECTS_TYPES_LOCK_H_
#define OBJECTS_TYPES_LOCK_H_

#include <chrono>

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct LockApi {
  using Obj = Object<S>;
  static const Type<S> kLockType;
  static bool LockCheck(const Obj* object) { return object->type == &kLockType; }
  // New, unlocked; null with MemoryError. (PyThread_allocate_lock)
  static Obj* LockNew(Thread<S>& thread);
  // 1: taken; 0: it is held and the caller would not wait; -1 with SystemError if it is no lock.
  // (lock.acquire(blocking))
  static int LockAcquire(Thread<S>& thread, Obj* lock, bool blocking);
  // Waits, without the GIL, for so long (negative: until it is free). True: taken. False: the time
  // is over, or a signal came: the caller decides what follows. REQUIRES: a lock.
  static bool LockWait(Thread<S>& thread, Obj* lock, std::chrono::nanoseconds time);
  // 0, or -1 with RuntimeError "release unlocked lock". (lock.release())
  static int LockRelease(Thread<S>& thread, Obj* lock);
  // 1, 0, or -1 with SystemError: of this moment. (lock.locked())
  static int LockLocked(Thread<S>& thread, Obj* lock);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_LOCK_H_
