// What exactly is found, and in how many steps: facts that hold whatever order a search takes.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/explorer/programs/explore.h"

namespace lab::explorer::test {
namespace {

using Results = std::set<std::string>;

struct Fact {
  std::string_view program;
  std::string_view scheme;
  std::string_view found;  // kinds of damage, and the steps of the shortest way to each
};

// What is not listed is free of damage.
constexpr Fact kFacts[] = {
    {"borrowed_read", "no_lock",
     "leak 15, early_free 11, use_after_free 12, double_free 17, race 8"},
    {"borrowed_read", "object_lock", "early_free 14, use_after_free 15, double_free 22, race 16"},
    {"borrowed_read", "atomic_count", "early_free 12, use_after_free 13, double_free 16, race 13"},
    {"borrowed_read", "atomic_only", "early_free 10, use_after_free 11, double_free 14, race 8"},
    {"borrowed_read", "biased", "early_free 36, use_after_free 37, double_free 44, race 37"},
    {"borrowed_read", "saturating_count", "early_free 12, use_after_free 13, race 13"},
    {"borrowed_read", "fence_count", "early_free 12, use_after_free 13, double_free 16, race 13"},
    {"boxed_read", "no_lock", "leak 11, early_free 6, use_after_free 7, double_free 11, race 3"},
    {"boxed_read", "atomic_only", "early_free 5, use_after_free 6, double_free 8, race 3"},
    {"boxed_read", "early_unlock", "early_free 7, use_after_free 8, double_free 10, race 5"},
    {"container_append", "no_lock", "leak 25, lost_update 25, race 12"},
    {"container_append", "atomic_only", "leak 19, lost_update 19, race 10"},
    {"decrement_order", "relaxed", "race 5"},
    {"decrement_order", "acquire", "race 5"},
    {"decrement_order", "release", "race 5"},
    // That others may starve. Nobody waits for ever.
    {"gil_handover", "unforced", "deadlock 69"},
    {"given_away", "no_lock", "leak 6, race 5"},
    {"incref_decref", "no_lock", "lost_update 8, race 3"},
    {"increment", "no_lock", "lost_update 4, race 3"},
    {"iterator_exhaustion", "no_lock",
     "leak 24, early_free 25, use_after_free 26, double_free 28, race 5"},
    {"iterator_exhaustion", "atomic_only", "early_free 23, race 5"},
    {"lazy_cache", "no_lock", "leak 16, early_free 17, use_after_free 17, lost_update 22, race 6"},
    {"lazy_cache", "atomic_only", "leak 14, lost_update 14, race 5"},
    {"lost_update", "no_lock", "lost_update 6, race 2"},
    {"lost_update", "gil", "lost_update 6"},
    {"lost_update", "object_lock", "lost_update 6"},
    {"lost_update", "atomic_count", "lost_update 6"},
    {"lost_update", "atomic_only", "lost_update 6, race 4"},
    {"lost_update", "biased", "lost_update 6"},
    {"lost_update", "immortal", "lost_update 6"},
    {"lost_update", "saturating_count", "lost_update 6"},
    {"lost_update", "fence_count", "lost_update 6"},
    {"lost_update", "deferred_count", "lost_update 6"},
    {"new_reference_read", "no_lock",
     "leak 15, early_free 11, use_after_free 12, double_free 17, race 8"},
    {"new_reference_read", "atomic_only",
     "early_free 10, use_after_free 11, double_free 14, race 8"},
    {"own_reference", "no_lock",
     "leak 12, early_free 11, use_after_free 12, double_free 14, race 3"},
    {"own_reference", "relaxed_count", "race 7"},
    {"own_reference", "torn_count",
     "leak 12, early_free 11, use_after_free 12, double_free 14, race 12"},
    {"owner_and_others", "no_lock", "leak 6, race 5"},
    {"owner_and_others", "biased_relaxed_merge", "race 16"},
    {"owner_and_others", "biased_late_owner", "use_after_free 19, race 19"},
    {"owner_joins", "no_lock", "leak 8, early_free 9, use_after_free 9, race 3"},
    {"resurrection", "no_lock", "leak 14, race 11"},
    {"resurrection", "atomic_only", "leak 10, race 8"},
    {"resurrection", "biased_lost_owner", "leak 38"},
    {"weak_upgrade", "no_lock", "leak 8, use_after_free 8, double_free 10, race 4"},
    {"weak_upgrade", "atomic_only", "race 4"},
    {"weak_upgrade", "check_then_incref", "use_after_free 7, double_free 8, race 7"},
};

std::string_view Expected(std::string_view program, std::string_view scheme) {
  for (const Fact& fact : kFacts) {
    if (fact.program == program && fact.scheme == scheme) return fact.found;
  }
  return "nothing";
}

// A scheme that no fact is about is new here: promises_test holds it to what it says of itself.
bool IsKnown(std::string_view scheme) {
  return FindScheme(scheme) == nullptr || std::ranges::count(kFacts, scheme, &Fact::scheme) > 0;
}

TEST(Found, EachKindOfDamageInAsFewStepsAsThereCanBe) {
  for (const Program* program : Programs()) {
    for (const std::string_view scheme : SchemesOf(*program)) {
      if (!IsKnown(scheme)) continue;
      SCOPED_TRACE(Under(program->name, scheme));
      EXPECT_EQ(Explore(program->name, scheme).text(), Expected(program->name, scheme));
    }
  }
}

TEST(Found, TheLastOneReadsThePayloadOnlyIfTheDecrementsAreOrdered) {
  for (const int threads : {2, 3}) {
    for (const std::string_view order : {"relaxed", "acquire", "release"}) {
      SCOPED_TRACE(order);
      // All but the last write and drop; the last does too, and then frees.
      EXPECT_EQ(Explore("decrement_order", order, threads).text(),
                "race " + std::to_string(2 * threads + 1));
    }
    for (const std::string_view order :
         {"release_fence", "release_acquire_load", "acq_rel", "seq_cst"}) {
      SCOPED_TRACE(order);
      EXPECT_EQ(Explore("decrement_order", order, threads).text(), "nothing");
    }
  }
}

TEST(Found, ACountOfZeroIsNeverRevived) {
  for (const int threads : {2, 3, 4}) {
    EXPECT_EQ(Explore("weak_upgrade", "atomic_count", threads).text(), "nothing");
  }
  EXPECT_EQ(Explore("weak_upgrade", "atomic_count").results, (Results{"upgraded 0", "upgraded 1"}));
}

TEST(Found, ACacheWithoutAGuardHandsOutTwoObjects) {
  EXPECT_EQ(Explore("lazy_cache", "atomic_only").results, (Results{"one object", "two objects"}));
  for (const int threads : {2, 3}) {
    EXPECT_EQ(Explore("lazy_cache", "atomic_count", threads).results, Results{"one object"});
  }
}

TEST(Found, AnExhaustedIteratorGivesItsListBackOnceOrTwice) {
  EXPECT_EQ(Explore("iterator_exhaustion", "object_lock").results,
            Results{"the list's count is 1"});
  EXPECT_EQ(Explore("iterator_exhaustion", "atomic_only").results,
            (Results{"the list's count is 1", "the list is dead"}));
}

TEST(Found, ThreeThreadsLoseUpToTwoOfThreeUpdates) {
  EXPECT_EQ(Explore("lost_update", "gil", 3).results, (Results{"1", "2", "3"}));
  EXPECT_EQ(Explore("locked_update", "gil", 3).results, Results{"3"});
}

}  // namespace
}  // namespace lab::explorer::test
