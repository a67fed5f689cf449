// What the searches promise besides their counts: that they agree with each other, that shards are
// disjoint and together complete, that chance is repeatable, and that a limit is heeded and said.

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "lab/explorer/catalogue.h"
#include "lab/explorer/machine/arena.h"
#include "lab/explorer/search/classes.h"
#include "lab/explorer/search/sampling.h"
#include "lab/explorer/search/shortest.h"
#include "objects/base/replay_mem.h"

namespace lab::explorer {
namespace {

Setup SetupOf(const char* scheme, int threads, int iterations = 1) {
  Setup setup;
  setup.scheme = scheme;
  setup.threads = threads;
  setup.iterations = iterations;
  return setup;
}

Damages Found(const std::vector<Witness>& witnesses) {
  Damages found = 0;
  for (const Witness& witness : witnesses) found |= Bit(witness.damage);
  return found;
}

class EveryScheme : public testing::TestWithParam<std::string_view> {};

// Breadth first over states and depth first over classes see the same kinds of damage.
TEST_P(EveryScheme, EnginesAgreeOnTheDamageThereIs) {
  for (const char* program : {"increment", "incref_decref", "owner_joins", "own_reference"}) {
    Model model(*FindProgram(program), SetupOf(std::string(GetParam()).c_str(), 2));
    EXPECT_EQ(Found(SearchShortest(model, {}).witnesses),
              Found(SearchClasses(model, {}, {}).witnesses))
        << program;
  }
}

TEST_P(EveryScheme, ThreadsThatChangePlacesChangeNothing) {
  if (FindScheme(GetParam())->owners) GTEST_SKIP() << "threads are not alike";
  for (const char* program : {"incref_decref", "own_reference"}) {
    Model model(*FindProgram(program), SetupOf(std::string(GetParam()).c_str(), 3));
    SearchOptions apart;
    apart.symmetry = false;
    const ShortestResult all = SearchShortest(model, apart);
    const ShortestResult folded = SearchShortest(model, {});
    EXPECT_LT(folded.graph.states(), all.graph.states());
    EXPECT_EQ(folded.interleavings, all.interleavings);
    ASSERT_EQ(folded.witnesses.size(), all.witnesses.size());
    for (size_t i = 0; i < all.witnesses.size(); ++i) {
      EXPECT_EQ(folded.witnesses[i].letters.size(), all.witnesses[i].letters.size());
    }
  }
}

// A folded graph can be walked along any schedule, to the same prospects.
TEST_P(EveryScheme, AFoldedGraphIsWalkedAlongASchedule) {
  Model model(*FindProgram("own_reference"), SetupOf(std::string(GetParam()).c_str(), 3));
  SearchOptions apart;
  apart.symmetry = false;
  const ShortestResult all = SearchShortest(model, apart);
  const ShortestResult folded = SearchShortest(model, {});
  for (const char* order : {"ABC", "CAB", "BCA", "CBA"}) {
    Walk here(all.graph);
    Walk there(folded.graph);
    for (int step = 0; step < 30; ++step) {
      const int thread = order[step % 3] - 'A';
      const bool went = here.Step(thread);
      ASSERT_EQ(went, there.Step(thread)) << order << " " << step;
      if (!went) continue;
      EXPECT_EQ(all.graph.can_end_in[here.at()], folded.graph.can_end_in[there.at()])
          << order << " " << step;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Schemes, EveryScheme, testing::ValuesIn([] {
                           std::vector<std::string_view> names;
                           for (const auto* scheme : Schemes()) names.push_back(scheme->name);
                           return names;
                         }()),
                         [](const auto& info) { return std::string(info.param); });

// What is counted is what is found, also where an early free is only the beginning.
TEST_P(EveryScheme, ClassesCountTheDamageTheyFind) {
  for (const char* program : {"owner_joins", "own_reference"}) {
    Model model(*FindProgram(program), SetupOf(std::string(GetParam()).c_str(), 2));
    const ClassesResult classes = SearchClasses(model, {}, {});
    Damages counted = 0;
    for (int kind = 0; kind < kDamages; ++kind) {
      if (classes.damaged[kind] > 0) counted |= Damages{1} << kind;
    }
    EXPECT_EQ(counted, Found(classes.witnesses)) << program;
  }
}

TEST(Shards, AreDisjointAndTogetherComplete) {
  Model whole(*FindProgram("incref_decref"), SetupOf("no_lock", 3));
  const ClassesResult all = SearchClasses(whole, {}, {});
  for (const int count : {1, 2, 3, 7, 100}) {
    std::map<std::string, int64_t> results;
    int64_t classes = 0;
    for (int index = 0; index < count; ++index) {
      Model model(*FindProgram("incref_decref"), SetupOf("no_lock", 3));
      const ClassesResult shard = SearchClasses(model, {}, {index, count});
      classes += shard.classes;
      for (const auto& [result, number] : shard.results) results[result] += number;
    }
    EXPECT_EQ(classes, all.classes) << count;
    EXPECT_EQ(results, all.results) << count;
  }
}

// A state is kept for the execution that got there with the fewest: how many of the others keep the
// bound nobody counts.
TEST(Preemptions, InterleavingsAreNotCountedUnderABound) {
  Model model(*FindProgram("incref_decref"), SetupOf("no_lock", 2));
  SearchOptions options;
  options.preemptions = 2;
  EXPECT_EQ(SearchShortest(model, options).interleavings, 0);
  options.preemptions = -1;
  EXPECT_EQ(SearchShortest(model, options).interleavings, 70);
}

// Executions shorter than the prefixes that are dealt out belong to the first shard only.
TEST(Shards, ShortExecutionsAreCountedOnce) {
  int64_t classes = 0;
  for (int index = 0; index < 3; ++index) {
    Model model(*FindProgram("increment"), SetupOf("no_lock", 2));
    classes += SearchClasses(model, {}, {index, 3}).classes;
  }
  EXPECT_EQ(classes, 4);
}

TEST(Sampling, TheSameSeedDrawsTheSame) {
  for (const bool pct : {false, true}) {
    SamplingOptions options{.pct = pct, .executions = 500, .seed = 7};
    Model once(*FindProgram("own_reference"), SetupOf("no_lock", 3));
    Model again(*FindProgram("own_reference"), SetupOf("no_lock", 3));
    const SamplingResult first = Sample(once, {}, options);
    EXPECT_EQ(first.results, Sample(again, {}, options).results);
    options.seed = 8;
    EXPECT_NE(first.results, Sample(again, {}, options).results);
  }
}

TEST(Sampling, PctFindsABugOfItsDepthAsOftenAsItsBoundSays) {
  // One preemption is enough for a leak: depth 2.
  SamplingOptions options{.pct = true, .depth = 2, .executions = 20'000};
  Model model(*FindProgram("own_reference"), SetupOf("no_lock", 2));
  const SamplingResult found = Sample(model, {}, options);
  EXPECT_GT(found.at_least, 0.01);
  EXPECT_GE(static_cast<double>(found.damaged[static_cast<int>(Damage::kLeak)]),
            found.at_least * static_cast<double>(found.executions) * 0.8);
}

TEST(Sampling, FindsNothingWhereNothingIs) {
  for (const bool pct : {false, true}) {
    Model model(*FindProgram("own_reference"), SetupOf("atomic_count", 3));
    EXPECT_TRUE(Sample(model, {}, {.pct = pct, .executions = 2'000}).witnesses.empty());
  }
}

TEST(Limits, MemoryEndsASearchAndIsSaid) {
  Model model(*FindProgram("incref_decref"), SetupOf("no_lock", 4, 2));
  SearchOptions options;
  options.memory_bytes = 1 << 20;
  EXPECT_EQ(SearchShortest(model, options).stopped, Stopped::kMemory);
}

TEST(Limits, WhoWatchesMayEndASearch) {
  Model model(*FindProgram("incref_decref"), SetupOf("no_lock", 4, 2));
  SearchOptions options;
  int64_t asked = 0;
  options.progress = [&](const Progress& progress) {
    EXPECT_GT(progress.done, 0);
    return ++asked < 3 ? Stopped::kNo : Stopped::kInterrupted;
  };
  EXPECT_EQ(SearchShortest(model, options).stopped, Stopped::kInterrupted);
  EXPECT_EQ(asked, 3);
  EXPECT_EQ(SearchClasses(model, options, {}).stopped, Stopped::kInterrupted);
}

// A waits for B by looking again and again.
class Spin : public Execution {
 public:
  void Run(int index) override {
    if (index == 1) return done_->Store(1, std::memory_order_release);
    while (done_->Load(std::memory_order_acquire) == 0) {
    }
  }
  Ending End() override { return {.result = "done"}; }

 private:
  using Word = objects::ReplayMem::Atomic<int>;
  Word* const done_ = new (Arena::Allocate(sizeof(Word))) Word();
};

std::unique_ptr<Execution> StartSpin(const Setup&) { return std::make_unique<Spin>(); }

TEST(Limits, AThreadThatSpinsIsNoticedAndSaid) {
  static const Program program = {.name = "spin", .start = StartSpin};
  Model breadth(program, SetupOf("no_lock", 2));
  EXPECT_EQ(SearchShortest(breadth, {}).stopped, Stopped::kSteps);
  Model depth(program, SetupOf("no_lock", 2));
  EXPECT_EQ(SearchClasses(depth, {}, {}).stopped, Stopped::kSteps);
}

// Without stores in between, what one thread does the other does not see: executions are few.
TEST(Learning, AHistoryIsRunOnce) {
  Model model(*FindProgram("incref_decref"), SetupOf("no_lock", 3));
  SearchClasses(model, {}, {});
  const int64_t executions = model.executions();
  SearchClasses(model, {}, {});
  EXPECT_EQ(model.executions(), executions);
}

}  // namespace
}  // namespace lab::explorer
