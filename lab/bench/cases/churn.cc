// Objects that are born and die: by one thread alone, and handed to another one that gives the last
// reference back, as a queue between threads does.

#include <array>
#include <atomic>
#include <thread>

#include "benchmark/benchmark.h"
#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/jobs.h"

namespace lab::bench {
namespace {

constexpr char kMalloc[] = "new + delete";
constexpr size_t kBlock = 24;  // bytes, as a float object has where a count is one word
constexpr int kSpins = 2000;   // some microseconds; beyond that the other one needs this core

// Places between two threads: one puts, the other takes, each in its turn.
class Ring {
 public:
  // True once the i-th can be put, or taken.
  bool MayPut(int64_t i) const { return At(i).load(std::memory_order_acquire) == nullptr; }
  bool MayTake(int64_t i) const { return !MayPut(i); }
  // Release: pairs with the acquire above, of who takes it, and of who puts the next one there.
  void Put(int64_t i, void* what) { At(i).store(what, std::memory_order_release); }
  void* Take(int64_t i) {
    void* const what = At(i).load(std::memory_order_relaxed);
    At(i).store(nullptr, std::memory_order_release);
    return what;
  }

 private:
  struct alignas(64) Slot {
    std::atomic<void*> what{nullptr};
  };
  std::atomic<void*>& At(int64_t i) { return slots_[static_cast<size_t>(i % kItems)].what; }
  const std::atomic<void*>& At(int64_t i) const {
    return slots_[static_cast<size_t>(i % kItems)].what;
  }
  std::array<Slot, kItems> slots_;
};

template <class Ready>
void Await(const Ready& ready) {
  for (int spin = 0; !ready(); ++spin) {
    if (spin > kSpins) std::this_thread::yield();
  }
}

// A thread that waits lets go of what others need: a GIL, say.
template <class S, class Ready>
void AwaitAttached(objects::Thread<S>& thread, const Ready& ready) {
  if (ready()) return;
  objects::Blocking<S> waiting(thread);
  Await(ready);
}

template <class S>
class BornAndDead : public Job<S> {
 public:
  using typename Job<S>::Thread;
  void Prepare(Thread&, int) override {}
  void Work(Thread& thread, int, int64_t times) override {
    Repeat(thread, times,
           [&](int i) { objects::Decref(thread, objects::Api<S>::FloatFromDouble(thread, i)); });
  }
  void Finish(Thread&, int) override {}
};

template <class S>
class HandOff : public Job<S> {
 public:
  using typename Job<S>::Thread;
  using typename Job<S>::Obj;
  static constexpr int kBesides = 1;

  Role RoleOf(int member) const override { return member == 0 ? Role::kMeasured : Role::kBusy; }
  void Prepare(Thread&, int) override {}
  void Work(Thread& thread, int member, int64_t times) override {
    int64_t next = 0;
    if (member == 0) {
      Repeat(thread, times, [&](int i) {
        Obj* const object = objects::Api<S>::FloatFromDouble(thread, i);
        AwaitAttached(thread, [&] { return ring_.MayPut(next); });
        ring_.Put(next++, object);
      });
    } else {
      Repeat(thread, times, [&](int) {
        AwaitAttached(thread, [&] { return ring_.MayTake(next); });
        objects::Decref(thread, static_cast<Obj*>(ring_.Take(next++)));
      });
    }
  }
  void Finish(Thread&, int) override {}

 private:
  Ring ring_;
};

Timing AllocateAndFree(const Amount& amount) {
  const auto body = [&](int, Lap& lap) {
    lap.AwaitStart();
    lap.Begin(Role::kMeasured);
    Repeat(amount.times, [](int) {
      void* block = ::operator new(kBlock);
      benchmark::DoNotOptimize(block);
      ::operator delete(block, kBlock);
    });
    lap.End();
    lap.AwaitEnd();
  };
  return TimingOf(RunTeam(1, body), amount.clock, amount.times);
}

Timing AllocateAndHandOff(const Amount& amount) {
  Ring ring;
  const auto body = [&](int member, Lap& lap) {
    int64_t next = 0;
    lap.AwaitStart();
    lap.Begin(member == 0 ? Role::kMeasured : Role::kBusy);
    Repeat(amount.times, [&](int) {
      if (member == 0) {
        void* const block = ::operator new(kBlock);
        Await([&] { return ring.MayPut(next); });
        ring.Put(next++, block);
      } else {
        Await([&] { return ring.MayTake(next); });
        ::operator delete(ring.Take(next++), kBlock);
      }
    });
    lap.End();
    lap.AwaitEnd();
  };
  return TimingOf(RunTeam(2, body), amount.clock, amount.times);
}

}  // namespace

void AddChurn(std::vector<Case>* cases) {
  cases->push_back({.name = "churn/alone",
                    .says = "a float is made and dies, in one thread",
                    .operation = "allocate, count, free",
                    .floor = kMalloc,
                    .peers = {{kMalloc, true, AllocateAndFree}},
                    .run = RunJob<BornAndDead>});
  // Each object is in one thread's hands at a time: counts that are not atomic stay right.
  cases->push_back({.name = "churn/hand_off",
                    .says = "one thread makes floats, the other one gives the last reference back",
                    .operation = "allocate, hand over by a slot, free",
                    .threads_in_all = 2,
                    .clock = Clock::kWall,
                    .floor = kMalloc,
                    .peers = {{kMalloc, true, AllocateAndHandOff}},
                    .run = RunJob<HandOff>});
}

}  // namespace lab::bench
