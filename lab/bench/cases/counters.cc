#include "lab/bench/cases/counters.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

#include "absl/synchronization/mutex.h"
#include "benchmark/benchmark.h"
#include "boost/smart_ptr/intrusive_ptr.hpp"
#include "boost/smart_ptr/intrusive_ref_counter.hpp"
#include "lab/bench/cases/loop.h"
#include "objects/base/real_mem.h"
#include "sanitizers/built_with.h"

namespace lab::bench {
namespace {

// What is done when the last reference is given back, which never happens here. Apart, as
// Deallocate is in the model.
[[gnu::noinline, gnu::cold]] void Died(const void* object) { benchmark::DoNotOptimize(object); }

// As many bytes as an int object has, so that as many lie in a cache line.
struct alignas(32) Plain {
  objects::RealMem::Plain<int64_t> count{1};
  void Pair() {
    count.Add(1);
    if (count.Add(-1) == 0) [[unlikely]]
      Died(this);
  }
};

struct alignas(32) LockXadd {
  std::atomic<int64_t> count{1};
  void Pair() {
    count.fetch_add(1, std::memory_order_relaxed);
    if (count.fetch_sub(1, std::memory_order_acq_rel) == 1) [[unlikely]]
      Died(this);
  }
};

struct alignas(32) Cmpxchg {
  std::atomic<int64_t> count{1};
  int64_t Add(int64_t delta, std::memory_order order) {
    int64_t seen = count.load(std::memory_order_relaxed);
    while (!count.compare_exchange_weak(seen, seen + delta, order, std::memory_order_relaxed)) {
    }
    return seen + delta;
  }
  void Pair() {
    Add(1, std::memory_order_relaxed);
    if (Add(-1, std::memory_order_acq_rel) == 0) [[unlikely]]
      Died(this);
  }
};

// libstdc++ counts without LOCK in a process that never started a thread. Ours has: the team's.
struct alignas(32) SharedPtr {
  std::shared_ptr<int64_t> pointer = std::make_shared<int64_t>(1);
  void Pair() {
    std::shared_ptr<int64_t> copy = pointer;
    benchmark::DoNotOptimize(copy);
  }
};

struct Counted : boost::intrusive_ref_counter<Counted, boost::thread_safe_counter> {};
struct alignas(32) IntrusivePtr {
  boost::intrusive_ptr<Counted> pointer{new Counted};
  void Pair() {
    boost::intrusive_ptr<Counted> copy = pointer;
    benchmark::DoNotOptimize(copy);
  }
};

template <class Mutex, class Lock>
struct Locked {
  Mutex mutex;
  objects::RealMem::Plain<int64_t> count{1};
  void Pair() {
    {
      Lock lock(mutex);
      count.Add(1);
    }
    bool last;
    {
      Lock lock(mutex);
      last = count.Add(-1) == 0;
    }
    if (last) [[unlikely]]
      Died(this);
  }
};
using StdMutex = Locked<std::mutex, std::lock_guard<std::mutex>>;

class AbslLock {
 public:
  explicit AbslLock(absl::Mutex& mutex) ABSL_NO_THREAD_SAFETY_ANALYSIS : mutex_(mutex) {
    mutex_.Lock();
  }
  ~AbslLock() ABSL_NO_THREAD_SAFETY_ANALYSIS { mutex_.Unlock(); }

 private:
  absl::Mutex& mutex_;
};
using AbslMutex = Locked<absl::Mutex, AbslLock>;

template <class Counter>
using Counters = std::array<std::unique_ptr<Counter>, kItems>;

template <class Counter>
Counters<Counter> Make() {
  Counters<Counter> counters;
  for (auto& counter : counters) counter = std::make_unique<Counter>();
  return counters;
}

template <class Counter>
Timing RunOnOne(const Amount& amount) {
  std::unique_ptr<Counter> counter;
  return TimingOf(RunTeam(amount.threads,
                          [&](int member, Lap& lap) {
                            if (member == 0) counter = std::make_unique<Counter>();
                            lap.AwaitStart();
                            Counter* const one = counter.get();
                            lap.Begin(Role::kMeasured);
                            Repeat(amount.times, [&](int) { one->Pair(); });
                            lap.End();
                            lap.AwaitEnd();
                          }),
                  amount.clock, amount.times);
}

// One is measured; the other one is at it until that is done.
template <class Counter>
Timing RunBesideAnother(const Amount& amount) {
  std::unique_ptr<Counter> counter;
  alignas(128) std::atomic<bool> done{false};
  const auto body = [&](int member, Lap& lap) {
    if (member == 0) counter = std::make_unique<Counter>();
    lap.AwaitStart();
    Counter* const one = counter.get();
    lap.Begin(member == 0 ? Role::kMeasured : Role::kBusy);
    if (member == 0) {
      Repeat(amount.times, [&](int) { one->Pair(); });
      done.store(true, std::memory_order_relaxed);
    }
    while (!done.load(std::memory_order_relaxed)) {
      Repeat(kOperationsPerTurn, [&](int) { one->Pair(); });
    }
    lap.End();
    lap.AwaitEnd();
  };
  return TimingOf(RunTeam(2, body), amount.clock, amount.times);
}

template <class Counter, bool own>
Timing RunOverMany(const Amount& amount) {
  std::vector<Counters<Counter>> all(static_cast<size_t>(amount.threads));
  return TimingOf(RunTeam(amount.threads,
                          [&](int member, Lap& lap) {
                            const size_t mine = own ? static_cast<size_t>(member) : 0;
                            if (own || member == 0) all[mine] = Make<Counter>();
                            lap.AwaitStart();
                            const Counters<Counter>& counters = all[mine];
                            lap.Begin(Role::kMeasured);
                            Repeat(amount.times, [&](int i) {
                              counters[static_cast<size_t>(i % kItems)]->Pair();
                            });
                            lap.End();
                            lap.AwaitEnd();
                          }),
                  amount.clock, amount.times);
}

// `run` is asked for the function of each type of counter.
template <class Run>
std::vector<Peer> Each(int threads, Which which, const Run& run) {
  std::vector<Peer> peers;
  if (threads == 1) peers.push_back({kPlain, true, run.template operator()<Plain>()});
  peers.push_back({kLockXadd, true, run.template operator()<LockXadd>()});
  peers.push_back({kCmpxchg, true, run.template operator()<Cmpxchg>()});
  if (which == Which::kFloors) return peers;
  peers.push_back({kSharedPtr, false, run.template operator()<SharedPtr>()});
  peers.push_back({"boost::intrusive_ptr", false, run.template operator()<IntrusivePtr>()});
  peers.push_back({"std::mutex", false, run.template operator()<StdMutex>()});
  peers.push_back({"absl::Mutex", false, run.template operator()<AbslMutex>()});
  if (threads > 1 && sanitizers::BuiltWith() == sanitizers::Tool::kThread) {
    peers.back().why_not = "ThreadSanitizer cannot see into it";
  }
  return peers;
}

}  // namespace

std::vector<Peer> PairsOnOne(int threads, Which which) {
  return Each(threads, which, []<class Counter>() { return RunOnOne<Counter>; });
}

std::vector<Peer> PairsOverMany(int threads, Which which) {
  return Each(threads, which, []<class Counter>() { return RunOverMany<Counter, false>; });
}

std::vector<Peer> PairsBesideAnother() {
  return Each(2, Which::kFloors, []<class Counter>() { return RunBesideAnother<Counter>; });
}

std::vector<Peer> PairsOnOwn() { return {{kPlain, true, RunOverMany<Plain, true>}}; }

}  // namespace lab::bench
