// A pair: one incref and one decref, with nothing around them. What a scheme costs at every
// reference that a program takes.

#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/counters.h"
#include "lab/bench/cases/items.h"
#include "lab/bench/cases/loop.h"
#include "lab/bench/cases/runtime_of.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

// All members pair on objects that the first has made.
template <class S, int kDifferent>
class PairJob : public Job<S> {
 public:
  using typename Job<S>::Thread;
  using typename Job<S>::Obj;

  void Prepare(Thread& thread, int member) override {
    if (member == 0) items_ = NewItems(thread);
  }
  void Work(Thread& thread, int, int64_t times) override {
    if constexpr (kDifferent == 1) {
      Obj* const one = items_[0];
      Repeat(thread, times, [&](int) {
        objects::Incref(thread, one);
        objects::Decref(thread, one);
      });
    } else {
      Repeat(thread, times, [&](int i) {
        Obj* const item = items_[static_cast<size_t>(i % kItems)];
        objects::Incref(thread, item);
        objects::Decref(thread, item);
      });
    }
  }
  void Finish(Thread& thread, int member) override {
    if (member == 0) DropItems(thread, items_);
  }

 private:
  Items<S> items_{};
};

template <class S>
using OnOne = PairJob<S, 1>;
template <class S>
using OverMany = PairJob<S, kItems>;

constexpr char kOperation[] = "incref + decref";
constexpr char kOne[] = "pair/one_object";

}  // namespace

void AddPairs(int most_threads, std::vector<Case>* cases) {
  cases->push_back({.name = kOne,
                    .says = "one thread on one object: each count waits for the last one's store",
                    .operation = kOperation,
                    .floor = kPlain,
                    .peers = PairsOnOne(1, Which::kAll),
                    .run = RunJob<OnOne>});
  cases->push_back({.name = "pair/64_objects",
                    .says = "one thread over 64 objects in turn: how many pairs can be done",
                    .operation = kOperation,
                    .floor = kPlain,
                    .peers = PairsOverMany(1, Which::kAll),
                    .run = RunJob<OverMany>});
  for (int threads = 2; threads <= most_threads; ++threads) {
    // Every doubling, and as many as there may be.
    const bool power = (threads & (threads - 1)) == 0;
    cases->push_back(
        {.name = Cat(kOne, "/", threads, "_threads"),
         .says = Cat(threads, " threads on one object: its cache line goes to and fro"),
         .operation = kOperation,
         .threads = threads,
         .threads_in_all = threads,
         .clock = Clock::kWall,
         .needs = Needs::kExactCounts,
         .alone = kOne,
         .curated = power || threads == most_threads,
         .floor = kLockXadd,
         .peers = PairsOnOne(threads, Which::kAll),
         .run = RunJob<OnOne>});
  }
}

}  // namespace lab::bench
