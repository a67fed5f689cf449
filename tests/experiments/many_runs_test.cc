// How sure a broken count is to be seen, and a right one never: a lesson that fails one time in ten
// teaches that the bug is not there. Runs the experiment that is about nothing but the count, on
// all cores and on one, where threads meet only if the kernel switches between them.

#include <sched.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "lab/experiments/support/catalogue.h"
#include "sanitizers/console/text.h"
#include "tests/experiments/attempt.h"
#include "tests/experiments/cases.h"

namespace lab {
namespace {

using console::Cat;

constexpr char kExperiment[] = "refcount_race";
constexpr int kBrokenRuns = 100;
constexpr int kMustBeCorrupt = 99;
constexpr int kSafeRuns = 200;

// The children inherit it: all their threads share one core.
class PinnedToOneCpu {
 public:
  PinnedToOneCpu() {
    CPU_ZERO(&before_);
    EXPECT_EQ(sched_getaffinity(0, sizeof(before_), &before_), 0);
    int first = 0;
    while (first < CPU_SETSIZE && !CPU_ISSET(first, &before_)) ++first;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(first, &one);
    EXPECT_EQ(sched_setaffinity(0, sizeof(one), &one), 0);
  }
  ~PinnedToOneCpu() { sched_setaffinity(0, sizeof(before_), &before_); }
  PinnedToOneCpu(const PinnedToOneCpu&) = delete;
  PinnedToOneCpu& operator=(const PinnedToOneCpu&) = delete;

 private:
  cpu_set_t before_;
};

// The experiment with its defaults, under each scheme that promises `memory`. Never empty.
std::vector<Case> Promising(Memory memory) {
  std::vector<Case> cases;
  for (const Experiment* experiment : MakeCatalogue().experiments) {
    if (experiment->name != kExperiment) continue;
    for (const SchemeCard& scheme : MakeCatalogue().schemes) {
      Case run{experiment, DefaultOptions(*experiment), "by_default"};
      run.options.scheme = scheme.name;
      if (PromiseOf(*experiment, run.options).memory == memory) cases.push_back(run);
    }
  }
  EXPECT_FALSE(cases.empty());
  return cases;
}

void ExpectCorruptionAlmostAlways() {
  for (Case run : Promising(Memory::kCorrupt)) {
    int corrupt = 0;
    for (int i = 0; i < kBrokenRuns; ++i) {
      run.options.seed = static_cast<uint64_t>(i) + 1;
      const Attempt attempt = Try(run);
      // The heap contains the damage: the child itself ends in good order.
      ASSERT_EQ(attempt.outcome.exit, "ok") << Describe(run, attempt);
      ASSERT_FALSE(attempt.broke) << Describe(run, attempt);
      corrupt += attempt.outcome.memory == Memory::kCorrupt ? 1 : 0;
    }
    EXPECT_GE(corrupt, kMustBeCorrupt) << run.options.scheme;
    testing::Test::RecordProperty(Cat("corrupt_", run.options.scheme), corrupt);
  }
}

TEST(AHundredRuns, OfABrokenCountAreCorruptAndNoneCrashes) { ExpectCorruptionAlmostAlways(); }

TEST(AHundredRuns, OfABrokenCountAreCorruptOnOneCoreToo) {
  PinnedToOneCpu pinned;
  ExpectCorruptionAlmostAlways();
}

TEST(TwoHundredRuns, OfEachSafeSchemeAreAsPromised) {
  for (Case run : Promising(Memory::kSafe)) {
    for (int i = 0; i < kSafeRuns; ++i) {
      run.options.seed = static_cast<uint64_t>(i) + 1;
      const Attempt attempt = Try(run);
      ASSERT_TRUE(attempt.verdict.as_promised) << Describe(run, attempt);
    }
  }
}

}  // namespace
}  // namespace lab
