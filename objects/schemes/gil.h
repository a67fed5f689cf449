// gil: the plain counts of no_lock, made safe by one lock for the whole world. CPython's answer
// from 1992 to 3.12, and still the default after.
//
// Thread safety: an attached thread holds the lock while it runs, so no two threads touch a count
// or a container at once, and a thread changes only at switch points and around waits. What that
// does not give: a program's own `x += 1` is several operations, and a switch point may lie between
// them.

#ifndef OBJECTS_SCHEMES_GIL_H_
#define OBJECTS_SCHEMES_GIL_H_

#include "objects/base/gil.h"
#include "objects/scheme.h"

namespace objects {

template <class Mem>
struct Gil : EveryObjectIsCounted, EveryObjectIsWatched {
  using Memory = Mem;
  static constexpr SchemeInfo kInfo{
      .name = "gil",
      .summary = "plain counts under one global interpreter lock: CPython's default",
      .order = 2,
      .header_bytes = 16,
      .promises = {.counts_exact = true, .contents_guarded = true, .serial = true}};

  struct Count {
    typename Mem::template Plain<int64_t> references{1};
  };
  struct Shared {
    explicit Shared(const SchemeOptions& options)
        : lock(options.switch_interval, options.forced_switching) {}
    InterpreterLock<Mem> lock;
  };
  using Thread = typename InterpreterLock<Mem>::Holder;
  using Guard = NoGuard;

  static void Born(Thread&, Count&) {}
  static void Incref(Thread&, Count& count) { count.references.Add(1); }
  static bool Decref(Thread&, Count& count) { return count.references.Add(-1) == 0; }
  static bool TryIncref(Thread& thread, Count& count) {
    if (count.references.Load() == 0) return false;
    Incref(thread, count);
    return true;
  }
  static bool Unique(const Thread&, const Count& count) { return Stored(count) == 1; }
  static int64_t Stored(const Count& count) { return count.references.Load(); }

  static void Attach(Shared& shared, Thread& thread) { shared.lock.Take(thread); }
  template <class Reap>
  static void Detach(Shared& shared, Thread& thread, const Reap&) {
    shared.lock.Drop(thread);
  }
  template <class Reap>
  static void SwitchPoint(Shared& shared, Thread& thread, const Reap&) {
    if (!shared.lock.DropRequested() && !Mem::SwitchPointIsStep()) [[likely]]
      return;
    shared.lock.Drop(thread);
    Mem::Turn();
    shared.lock.Take(thread);
  }
  static void SetSwitchInterval(Shared& shared, std::chrono::microseconds interval) {
    shared.lock.SetInterval(interval);
  }
  template <class Reap>
  static void BeginBlocking(Shared& shared, Thread& thread, const Reap&) {
    shared.lock.Drop(thread);
  }
  static void EndBlocking(Shared& shared, Thread& thread) { shared.lock.Take(thread); }
};

}  // namespace objects

#endif  // OBJECTS_SCHEMES_GIL_H_
