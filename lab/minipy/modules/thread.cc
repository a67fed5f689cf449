// _thread: threads and locks as the world has them; threading is written in Python on top.
//
// An RLock is here and not in Python: it is taken around every Condition, and a switch of threads
// in the middle of its own bookkeeping would have to be thought about.

#include <chrono>
#include <cmath>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

using std::chrono::nanoseconds;

// As CPython's on 64-bit Linux: what fits a wait of nanoseconds.
constexpr double kLongestWait = 9223372036.0;

// What acquire(blocking=True, timeout=-1) asks for: negative to wait for ever.
nanoseconds Timeout(Host& py, const View& blocking, const View& timeout) {
  const bool waits = !blocking || py.IsTrue(blocking);
  const double seconds = timeout ? py.AsDouble(timeout) : -1;
  if (!waits && seconds != -1) {
    py.Raise(ErrorKind::kValueError, "can't specify a timeout for a non-blocking call");
  }
  if (std::isnan(seconds)) py.Raise(ErrorKind::kValueError, "Invalid value NaN (not a number)");
  if (seconds < 0 && seconds != -1) {
    py.Raise(ErrorKind::kValueError, "timeout value must be a non-negative number");
  }
  if (seconds > kLongestWait) py.Raise(ErrorKind::kOverflowError, "timeout value is too large");
  if (!waits) return nanoseconds(0);
  if (seconds < 0) return nanoseconds(-1);
  // Rounded up, so that no timeout is cut short; a whole 0 stays "do not wait".
  return nanoseconds(static_cast<int64_t>(std::ceil(seconds * 1e9)));
}

Ref LockAcquire(Host& py, const Args& args) {
  return Ref(py.Bool(py.LockAcquire(args[0], Timeout(py, args[1], args[2]))));
}
Ref LockEnter(Host& py, const Args& args) {
  py.LockAcquire(args[0], nanoseconds(-1));
  return Ref(py.Bool(true));
}
Ref LockRelease(Host& py, const Args& args) {
  py.LockRelease(args[0]);
  return None(py);
}
Ref LockLocked(Host& py, const Args& args) { return Ref(py.Bool(py.LockLocked(args[0]))); }

constexpr NativeSpec kLockMethods[] = {
    {"acquire(self, blocking=True, timeout=-1)", LockAcquire},
    {"acquire_lock(self, blocking=True, timeout=-1)", LockAcquire},
    {"release(self)", LockRelease},
    {"release_lock(self)", LockRelease},
    {"locked(self)", LockLocked},
    {"locked_lock(self)", LockLocked},
    {"__enter__(self)", LockEnter},
    {"__exit__(self, *args)", LockRelease},
};

// --- RLock ---------------------------------------------------------------------------------------
// Field 0 is the lock. Who holds it and how often is written by the holder only; another thread
// that reads a stale owner still sees that it is not itself.
enum { kLock, kFields };
enum { kOwner, kDepth, kNumbers };
constexpr int64_t kNobody = -1;

Ref RLockRepr(Host& py, View self) {
  const int64_t owner = py.Number(self, kOwner);
  return py.Str(std::string(owner != kNobody ? "<locked" : "<unlocked") +
                " _thread.RLock object owner=" + std::to_string(owner) +
                " count=" + std::to_string(py.Number(self, kDepth)) + ">");
}
constexpr RecordKind kRLock = {"RLock", kFields, kNumbers, nullptr, nullptr, nullptr, RLockRepr};

Ref MakeRLock(Host& py, const Args&) {
  Ref lock = py.Record(kRLock, {py.NewLock()});
  py.SetNumber(lock, kOwner, kNobody);
  return lock;
}
constexpr NativeSpec kMakeRLock = {"RLock(cls)", MakeRLock};

bool Owns(Host& py, View self) { return py.Number(self, kOwner) == py.ThreadIdent(); }

bool Take(Host& py, View self, nanoseconds timeout, int64_t depth) {
  if (!py.LockAcquire(py.Field(self, kLock), timeout)) return false;
  py.SetNumber(self, kOwner, py.ThreadIdent());
  py.SetNumber(self, kDepth, depth);
  return true;
}

Ref RLockAcquire(Host& py, const Args& args) {
  const nanoseconds timeout =
      Timeout(py, args.size() > 1 ? args[1] : View(), args.size() > 2 ? args[2] : View());
  if (Owns(py, args[0])) {
    py.AddNumber(args[0], kDepth, 1);
    return Ref(py.Bool(true));
  }
  return Ref(py.Bool(Take(py, args[0], timeout, 1)));
}

Ref RLockRelease(Host& py, const Args& args) {
  if (!Owns(py, args[0])) py.Raise(ErrorKind::kRuntimeError, "cannot release un-acquired lock");
  if (py.AddNumber(args[0], kDepth, -1) == 1) {
    py.SetNumber(args[0], kOwner, kNobody);
    py.LockRelease(py.Field(args[0], kLock));
  }
  return None(py);
}

Ref RLockIsOwned(Host& py, const Args& args) { return Ref(py.Bool(Owns(py, args[0]))); }

// For Condition.wait, which gives up all levels at once and takes them back.
Ref RLockReleaseSave(Host& py, const Args& args) {
  if (!Owns(py, args[0])) py.Raise(ErrorKind::kRuntimeError, "cannot release un-acquired lock");
  const int64_t depth = py.Number(args[0], kDepth);
  py.SetNumber(args[0], kDepth, 0);
  py.SetNumber(args[0], kOwner, kNobody);
  py.LockRelease(py.Field(args[0], kLock));
  return py.Int(depth);
}

Ref RLockAcquireRestore(Host& py, const Args& args) {
  Take(py, args[0], nanoseconds(-1), py.AsInt64(args[1]));
  return None(py);
}

constexpr NativeSpec kRLockMethods[] = {
    {"acquire(self, blocking=True, timeout=-1)", RLockAcquire},
    {"release(self)", RLockRelease},
    {"__enter__(self)", RLockAcquire},
    {"__exit__(self, *args)", RLockRelease},
    {"_is_owned(self)", RLockIsOwned},
    {"_release_save(self)", RLockReleaseSave},
    {"_acquire_restore(self, state)", RLockAcquireRestore},
};

// For threading.Thread: the end of the program waits for those that are no daemons.
Ref StartThread(Host& py, const Args& args) {
  return py.Int(py.StartThread(args[0], py.Tuple({}), View(), py.IsTrue(args[1])));
}

// --- Functions -----------------------------------------------------------------------------------
Ref StartNewThread(Host& py, const Args& args) {
  if (!py.IsCallable(args[0])) py.Raise(ErrorKind::kTypeError, "first arg must be callable");
  if (py.KindOf(args[1]) != Kind::kTuple) {
    py.Raise(ErrorKind::kTypeError, "2nd arg must be a tuple");
  }
  if (args.Has(2) && py.KindOf(args[2]) != Kind::kDict) {
    py.Raise(ErrorKind::kTypeError, "optional 3rd arg must be a dictionary");
  }
  return py.Int(py.StartThread(args[0], args[1], args[2], /*daemon=*/true));
}

Ref AllocateLock(Host& py, const Args&) { return py.NewLock(); }
Ref GetIdent(Host& py, const Args&) { return py.Int(py.ThreadIdent()); }
// Without the main thread.
Ref Count(Host& py, const Args&) { return py.Int(py.ThreadCount()); }
Ref StackSize(Host& py, const Args&) { return py.Int(0); }
Ref Exit(Host& py, const Args&) { py.RaiseObject(py.BuiltInClass("SystemExit")); }

constexpr NativeSpec kFunctions[] = {
    {"_start_thread(function, daemon, /)", StartThread},
    {"start_new_thread(function, args, kwargs={}, /)", StartNewThread},
    {"start_new(function, args, kwargs={}, /)", StartNewThread},
    {"allocate_lock()", AllocateLock},
    {"allocate()", AllocateLock},
    {"get_ident()", GetIdent},
    {"get_native_id()", GetIdent},
    {"_count()", Count},
    {"stack_size(size=0, /)", StackSize},
    {"exit()", Exit},
    {"exit_thread()", Exit},
};

}  // namespace

void InitThread(Host& py, View module_dict) {
  const View lock = py.BuiltInClass("lock");
  py.DefineMethods(lock, kLockMethods);
  const View rlock = py.DefineRecord(kRLock, &kMakeRLock);
  py.DefineMethods(rlock, kRLockMethods);
  AddFunctions(py, module_dict, kFunctions);
  AddTo(py, module_dict, "LockType", lock);
  AddTo(py, module_dict, "RLock", rlock);
  AddTo(py, module_dict, "error", py.BuiltInClass("RuntimeError"));
  AddTo(py, module_dict, "TIMEOUT_MAX", py.Float(kLongestWait));
}

}  // namespace minipy
