// What the GIL does. gil.cc instantiates it for the house's memories; whoever has one of their own
// (the explorer, to take it apart step by step) includes this.
//
// Thread safety: see objects/base/gil.h.

#ifndef OBJECTS_BASE_GIL_INLINE_H_
#define OBJECTS_BASE_GIL_INLINE_H_

#include <chrono>

#include "objects/base/check.h"
#include "objects/base/gil.h"

namespace objects {

namespace internal {

inline int64_t Now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

}  // namespace internal

template <class Mem>
void InterpreterLock<Mem>::Take(Holder& me) {
  Mem::SetExclusive(true);  // no step of a schedule in here: what a letter moves is the whole turn
  mutex_.Lock();
  while (locked_.Load()) {
    const int64_t switches_before = switch_number_.Load();
    const bool signalled = released_.WaitFor(mutex_, interval_.load(std::memory_order_relaxed));
    // A whole interval has passed and the same thread still runs. Had the number changed, the new
    // holder would deserve an interval of its own first.
    if (!signalled && locked_.Load() && switch_number_.Load() == switches_before) {
      drop_requested_.Store(true, std::memory_order_relaxed);
    }
  }
  locked_.Store(true);
  if (me.number == 0) {
    me.number = holders_.Load() + 1;
    holders_.Store(me.number);
  }
  switch_mutex_.Lock();
  if (last_holder_.Load() != me.number) {
    last_holder_.Store(me.number);
    switch_number_.Store(switch_number_.Load() + 1);
  }
  switched_.Signal();
  switch_mutex_.Unlock();
  drop_requested_.Store(false, std::memory_order_relaxed);
  me.taken_ns = internal::Now();
  mutex_.Unlock();
}

template <class Mem>
void InterpreterLock<Mem>::Drop(Holder& me) {
  mutex_.Lock();
  Check(locked_.Load(), "the GIL is dropped by a thread that holds it");
  const bool requested = drop_requested_.Load(std::memory_order_relaxed);
  if (turns_.size() < kMaxTurns)
    turns_.push_back({me.number, me.taken_ns, internal::Now(), requested});
  locked_.Store(false);
  released_.Signal();
  mutex_.Unlock();
  if (forced_switching_ && requested) {
    switch_mutex_.Lock();
    // Whoever asked is on its way: having the GIL is the only way out of its loop.
    while (last_holder_.Load() == me.number) switched_.Wait(switch_mutex_);
    switch_mutex_.Unlock();
  }
  Mem::SetExclusive(false);
}

}  // namespace objects

#endif  // OBJECTS_BASE_GIL_INLINE_H_
