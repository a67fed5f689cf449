// Counts that independent tools agree on (GenMC 0.11, herd7 7.57 with rc11.cat, and a search by
// brute force): how many interleavings there are of small programs over one count, how many classes
// of them differ by more than the order of independent steps, how they end, and how far a witness
// of each kind of damage is.

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "lab/explorer/catalogue.h"
#include "lab/explorer/search/classes.h"
#include "lab/explorer/search/shortest.h"

namespace lab::explorer {
namespace {

using Results = std::map<std::string, int64_t>;

Model ModelOf(const char* program, const char* scheme, int threads, int iterations = 1) {
  Setup setup;
  setup.scheme = scheme;
  setup.threads = threads;
  setup.iterations = iterations;
  return Model(*FindProgram(program), setup);
}

struct Row {
  const char* program;
  const char* scheme;  // no_lock counts by load and store, atomic_count by one atomic step
  int threads;
  double interleavings;
  int64_t classes;
  Results results;  // by classes
};

class GroundTruth : public testing::TestWithParam<Row> {};

TEST_P(GroundTruth, ClassesAreCountedOnceEach) {
  const Row& row = GetParam();
  Model model = ModelOf(row.program, row.scheme, row.threads);
  const ClassesResult found = SearchClasses(model, {}, {});
  EXPECT_EQ(found.classes, row.classes);
  EXPECT_EQ(found.results, row.results);
  EXPECT_TRUE(found.exact);
}

TEST_P(GroundTruth, InterleavingsAreCountedWithoutBeingRun) {
  const Row& row = GetParam();
  for (const bool symmetry : {false, true}) {
    Model model = ModelOf(row.program, row.scheme, row.threads);
    SearchOptions options;
    options.symmetry = symmetry;
    const ShortestResult found = SearchShortest(model, options);
    EXPECT_EQ(found.interleavings, row.interleavings);
    EXPECT_LE(model.executions(), 400);
  }
}

INSTANTIATE_TEST_SUITE_P(
    OneLocation, GroundTruth,
    testing::Values(Row{"increment", "no_lock", 2, 6, 4, {{"+1", 2}, {"+2", 2}}},
                    Row{"increment", "no_lock", 3, 90, 36, {{"+1", 12}, {"+2", 18}, {"+3", 6}}},
                    Row{"incref_decref", "no_lock", 2, 70, 34, {{"-1", 8}, {"0", 18}, {"+1", 8}}},
                    Row{"incref_decref",
                        "no_lock",
                        3,
                        34'650,
                        7'134,
                        {{"-2", 312}, {"-1", 1680}, {"0", 2964}, {"+1", 1830}, {"+2", 348}}},
                    Row{"incref_decref", "atomic_count", 2, 6, 6, {{"0", 6}}},
                    Row{"incref_decref", "atomic_count", 3, 90, 90, {{"0", 90}}},
                    Row{"own_reference", "atomic_count", 2, 20, 20, {{"freed", 20}}}),
    [](const auto& info) {
      return std::string(info.param.program) + "_" + info.param.scheme + "_" +
             std::to_string(info.param.threads);
    });

// N threads of m atomic steps on one location: (N·m)! / (m!)^N.
TEST(GroundTruthAtSize, FourThreadsOfThreeAtomicStepsAreAMultinomial) {
  Model model = ModelOf("own_reference", "atomic_count", 4);
  EXPECT_EQ(SearchClasses(model, {}, {}).classes, 369'600);
}

TEST(GroundTruthAtSize, FourThreadsOfLoadAndStore) {
  Model model = ModelOf("incref_decref", "no_lock", 4);
  EXPECT_EQ(SearchClasses(model, {}, {}).classes, 5'189'880);
}

std::map<Damage, Witness> Witnesses(const char* program, int preemptions) {
  Model model = ModelOf(program, "no_lock", 2);
  SearchOptions options;
  options.preemptions = preemptions;
  std::map<Damage, Witness> witnesses;
  for (const Witness& witness : SearchShortest(model, options).witnesses) {
    witnesses[witness.damage] = witness;
  }
  return witnesses;
}

TEST(ShortestWitness, OfAnObjectThatTheOwnerReleasesAfterTheJoin) {
  auto shortest = Witnesses("owner_joins", -1);
  EXPECT_EQ(shortest[Damage::kLeak].letters.size(), 8u);
  EXPECT_EQ(shortest[Damage::kUseAfterFree].letters.size(), 9u);
  EXPECT_FALSE(shortest.contains(Damage::kDoubleFree));
  auto fewest = Witnesses("owner_joins", 20);
  EXPECT_EQ(fewest[Damage::kLeak].preemptions, 2);
  EXPECT_EQ(fewest[Damage::kUseAfterFree].preemptions, 2);
  EXPECT_FALSE(fewest.contains(Damage::kDoubleFree));
}

TEST(ShortestWitness, OfAnObjectThatEachThreadOwnsAReferenceTo) {
  auto shortest = Witnesses("own_reference", -1);
  EXPECT_EQ(shortest[Damage::kLeak].letters.size(), 12u);
  EXPECT_EQ(shortest[Damage::kUseAfterFree].letters.size(), 12u);
  EXPECT_EQ(shortest[Damage::kDoubleFree].letters.size(), 14u);
  auto fewest = Witnesses("own_reference", 20);
  EXPECT_EQ(fewest[Damage::kLeak].preemptions, 1);
  EXPECT_EQ(fewest[Damage::kUseAfterFree].preemptions, 2);
  EXPECT_EQ(fewest[Damage::kDoubleFree].preemptions, 5);
}

// With a bound below the fewest there is nothing to find.
TEST(ShortestWitness, NeedsItsPreemptions) {
  EXPECT_FALSE(Witnesses("own_reference", 0).contains(Damage::kLeak));
  EXPECT_TRUE(Witnesses("own_reference", 1).contains(Damage::kLeak));
  EXPECT_FALSE(Witnesses("own_reference", 4).contains(Damage::kDoubleFree));
  EXPECT_TRUE(Witnesses("own_reference", 5).contains(Damage::kDoubleFree));
}

}  // namespace
}  // namespace lab::explorer
