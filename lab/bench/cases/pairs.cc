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

}  // namespace

void AddPairs(int most_threads, std::vector<Case>* cases) {
  const Case one{.name = "pair/one_object",
                 .says = "one thread on one object: each count waits for the last one's store",
                 .operation = kOperation,
                 .floor = kPlain,
                 .peers = PairsOnOne(1, Which::kAll),
                 .run = RunJob<OneObject>};
  cases->push_back(one);
  cases->push_back({.name = "pair/64_objects",
                    .says = "one thread over 64 objects in turn: how many pairs can be done",
                    .operation = kOperation,
                    .floor = kPlain,
                    .peers = PairsOverMany(1, Which::kAll),
                    .run = RunJob<OwnObjects>});
  for (int threads = 2; threads <= most_threads; ++threads) {
    Case several = BySeveral(one, threads,
                             Cat(threads, " threads on one object: its cache line goes to and fro"),
                             Needs::kExactCounts, PairsOnOne(threads, Which::kAll));
    // Every doubling, and as many as there may be.
    const bool power = (threads & (threads - 1)) == 0;
    several.curated = power || threads == most_threads;
    cases->push_back(std::move(several));
  }
}

}  // namespace lab::bench
