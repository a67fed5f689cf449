#include "objects/base/gil.h"

#include "objects/base/check.h"
#include "objects/base/real_mem.h"
#include "objects/base/replay_mem.h"

namespace objects {
namespace {

int64_t Now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

}  // namespace

template <class Mem>
void InterpreterLock<Mem>::Take(Holder& me) {
  Mem::SetExclusive(true);  // no step of a schedule in here: what a letter moves is the whole turn
  mutex_.Lock();
  while (locked_) {
    const int64_t switches_before = switch_number_;
    const bool signalled = released_.WaitFor(mutex_, interval_.load(std::memory_order_relaxed));
    // A whole interval has passed and the same thread still runs. Had the number changed, the new
    // holder would deserve an interval of its own first.
    if (!signalled && locked_ && switch_number_ == switches_before) {
      drop_requested_.Store(true, std::memory_order_relaxed);
    }
  }
  locked_ = true;
  if (me.number == 0) me.number = ++holders_;
  {
    MutexLock lock(switch_mutex_);
    if (last_holder_ != me.number) {
      last_holder_ = me.number;
      ++switch_number_;
    }
    switched_.Signal();
  }
  drop_requested_.Store(false, std::memory_order_relaxed);
  me.taken_ns = Now();
  mutex_.Unlock();
}

template <class Mem>
void InterpreterLock<Mem>::Drop(Holder& me) {
  mutex_.Lock();
  Check(locked_, "the GIL is dropped by a thread that holds it");
  const bool requested = drop_requested_.Load(std::memory_order_relaxed);
  if (turns_.size() < kMaxTurns) turns_.push_back({me.number, me.taken_ns, Now(), requested});
  locked_ = false;
  released_.Signal();
  mutex_.Unlock();
  if (forced_switching_ && requested) {
    MutexLock lock(switch_mutex_);
    // Whoever asked is on its way: having the GIL is the only way out of its loop.
    while (last_holder_ == me.number) switched_.Wait(switch_mutex_);
  }
  Mem::SetExclusive(false);
}

template class InterpreterLock<RealMem>;
template class InterpreterLock<ReplayMem>;

}  // namespace objects
