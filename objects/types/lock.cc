#include "objects/types/lock.h"

#include "absl/base/thread_annotations.h"
#include "generated/schemes.h"
#include "objects/types/protocol.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
struct LockObject : Object<S> {
  typename S::Memory::Lock lock;
};

template <class S>
LockObject<S>* AsLock(Object<S>* object) {
  return static_cast<LockObject<S>*>(object);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  const int locked = LockApi<S>::LockLocked(thread, object);
  return StrApi<S>::StrFromView(thread, locked > 0 ? "<locked lock>" : "<unlocked lock>");
}

}  // namespace

template <class S>
const Type<S> LockApi<S>::kLockType{
    .name = "lock",
    .dealloc = [](Thread<S>& thread, Object<S>* object) { thread.Free(AsLock(object)); },
    .repr = Repr<S>,
    .hash = ProtocolApi<S>::ObjectHashPointer,
    .leaf = true,
};

template <class S>
Object<S>* LockApi<S>::LockNew(Thread<S>& thread) {
  return thread.template New<LockObject<S>>(kLockType);
}

// Taken here, released in LockRelease, perhaps by another thread: the analysis cannot follow.
template <class S>
int LockApi<S>::LockAcquire(Thread<S>& thread, Obj* lock,
                            bool blocking) ABSL_NO_THREAD_SAFETY_ANALYSIS {
  if (!LockCheck(lock)) {
    FailType(thread, "lock", lock);
    return -1;
  }
  {
    Reading<S> reading(thread, lock);
    if (AsLock(lock)->lock.TryAcquire()) return 1;
    if (reading.dead()) {  // nobody will ever release it
      FailDead(thread, lock);
      return -1;
    }
  }
  if (!blocking) return 0;
  Blocking<S> waiting(thread);
  AsLock(lock)->lock.Acquire();
  return 1;
}

template <class S>
bool LockApi<S>::LockWait(Thread<S>& thread, Obj* lock,
                          std::chrono::nanoseconds time) ABSL_NO_THREAD_SAFETY_ANALYSIS {
  Blocking<S> waiting(thread);
  return AsLock(lock)->lock.AcquireFor(time);
}

template <class S>
int LockApi<S>::LockRelease(Thread<S>& thread, Obj* lock) ABSL_NO_THREAD_SAFETY_ANALYSIS {
  if (!LockCheck(lock)) {
    FailType(thread, "lock", lock);
    return -1;
  }
  {
    Operation<S> operation(thread, lock);  // of two threads that release it, one is told off
    if (AsLock(lock)->lock.held()) {
      AsLock(lock)->lock.Release();
      return 0;
    }
  }
  thread.Fail(ErrorKind::kRuntimeError, "release unlocked lock");
  return -1;
}

template <class S>
int LockApi<S>::LockLocked(Thread<S>& thread, Obj* lock) {
  if (!LockCheck(lock)) {
    FailType(thread, "lock", lock);
    return -1;
  }
  Reading<S> reading(thread, lock);
  return AsLock(lock)->lock.held();
}

OBJECTS_INSTANTIATE(struct LockApi)

}  // namespace objects
