// A pair: one incref and one decref, with nothing around them. What a scheme costs at every
// reference that a program takes.

#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/counters.h"
#include "lab/bench/cases/jobs.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

constexpr char kOperation[] = "incref + decref";
constexpr char kOne[] = "pair/one_object";

}  // namespace

void AddPairs(int most_threads, std::vector<Case>* cases) {
  cases->push_back({.name = kOne,
                    .says = "one thread on one object: each count waits for the last one's store",
                    .operation = kOperation,
                    .floor = kPlain,
                    .peers = PairsOnOne(1, Which::kAll),
                    .run = RunJob<OneObject>});
  cases->push_back({.name = "pair/64_objects",
                    .says = "one thread over 64 objects in turn: how many pairs can be done",
                    .operation = kOperation,
                    .floor = kPlain,
                    .peers = PairsOverMany(1, Which::kAll),
                    .run = RunJob<OwnObjects>});
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
         .run = RunJob<OneObject>});
  }
}

}  // namespace lab::bench
