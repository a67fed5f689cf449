// What is told of a witness: names, values, stale stores, counts beside references, and why.

#include "lab/explorer/output/telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;

// The leak of own_reference: the step of each row is checked against what the code does, an incref
// or decref being a load and a store.
constexpr const char* kLeak = "AAAAABABBBBB";

TEST(Telling, ALeakShowsInWhatMainFindsAfterTheJoin) {
  const Telling telling = TellOf("own_reference", "no_lock", Damage::kLeak, kLeak);
  ASSERT_EQ(telling.rows.size(), 13u);
  const Row& last = telling.rows.back();
  EXPECT_EQ(last.thread, -1);
  EXPECT_EQ(last.step, -1);
  EXPECT_EQ(last.values, "all have ended: count 1, 0 references exist: leak");
  EXPECT_EQ(last.damage, Bit(Damage::kLeak));
  EXPECT_EQ(last.stored, 1);
  EXPECT_EQ(last.references, 0);
  for (size_t i = 0; i + 1 < telling.rows.size(); ++i) EXPECT_EQ(telling.rows[i].damage, 0u) << i;
}

TEST(Telling, ARowHasItsThreadItsWordAndItsValues) {
  const Telling telling = TellOf("own_reference", "no_lock", Damage::kLeak, kLeak);
  EXPECT_EQ(telling.rows[0].thread, 0);
  EXPECT_EQ(telling.rows[0].what, "load");
  EXPECT_EQ(telling.rows[0].name, "count");
  EXPECT_EQ(telling.rows[0].values, "reads 2");
  EXPECT_EQ(telling.rows[1].what, "store");
  EXPECT_EQ(telling.rows[1].values, "2 → 3");
  EXPECT_EQ(telling.rows[5].thread, 1);
  for (int i = 0; i < 12; ++i) EXPECT_EQ(telling.rows[i].step, i);
}

TEST(Telling, AStoreOfWhatIsNoLongerThereIsStaleAndNoOther) {
  const Telling telling = TellOf("own_reference", "no_lock", Damage::kLeak, kLeak);
  for (int i = 0; i < 12; ++i) EXPECT_EQ(telling.rows[i].stale, i == 7) << i;
  EXPECT_EQ(telling.rows[7].values, "2 → 3, stale: memory says 1");
  EXPECT_EQ(telling.rows[7].stored, 3);
}

// In turns nothing is lost: between operations the count is what exists.
TEST(Telling, CountAndReferencesAgreeBetweenOperationsThatDoNotInterleave) {
  const Telling telling = TellOf("own_reference", "no_lock", Damage::kLeak, "AAAAAABBBBBBB");
  ASSERT_GE(telling.rows.size(), 13u);
  for (int i = 1; i < 12; i += 2) {
    EXPECT_EQ(telling.rows[i].stored, telling.rows[i].references) << "after the store of row " << i;
  }
  EXPECT_EQ(telling.rows[12].what, "free");
  EXPECT_EQ(telling.rows[12].values, "frees object");
  EXPECT_FALSE(telling.rows[12].stored.has_value()) << "there is no count in a dead object";
  EXPECT_EQ(telling.rows[12].references, 0);
  EXPECT_EQ(telling.rows[12].damage, 0u);
  EXPECT_EQ(telling.why, "") << "nothing went wrong";
}

TEST(Telling, SaysWhichRowsCanStillEndWell) {
  const Exploration found = Shortest("own_reference", "no_lock");
  const Telling& leak = Of(found, Damage::kLeak);
  ASSERT_GE(leak.inevitable_after, 0);
  for (int i = 0; i < static_cast<int>(leak.rows.size()); ++i) {
    EXPECT_EQ((leak.rows[i].can_end_in & kFine) != 0, i < leak.inevitable_after) << i;
    EXPECT_TRUE(leak.rows[i].can_end_in & Bit(Damage::kLeak)) << i;
  }
  EXPECT_TRUE(leak.can_end_in & kFine);
  EXPECT_EQ(leak.rows[leak.inevitable_after].damage, 0u);
}

TEST(Telling, WithoutAGraphNothingIsSaidOfWhatMayCome) {
  const Telling telling = TellOf("own_reference", "no_lock", Damage::kEarlyFree, "AAAAABBABBB");
  EXPECT_THAT(telling.rows, Each(Field(&Row::can_end_in, 0u)));
  EXPECT_EQ(telling.inevitable_after, -1);
}

TEST(Telling, TheStepThatDoesTheDamageIsMarked) {
  const Telling early = TellOf("own_reference", "no_lock", Damage::kEarlyFree, "AAAAABBABBB");
  EXPECT_EQ(early.rows.back().values, "frees object");
  EXPECT_EQ(early.rows.back().damage, Bit(Damage::kEarlyFree));
  EXPECT_EQ(early.rows.back().references, 1);
  const Telling use = TellOf("own_reference", "no_lock", Damage::kUseAfterFree, "AAAAABBABBBB");
  EXPECT_EQ(use.rows.back().damage, Bit(Damage::kUseAfterFree));
}

TEST(Telling, WhyNamesTheUpdateThatIsLostAndWhatComesOfIt) {
  EXPECT_EQ(TellOf("own_reference", "no_lock", Damage::kLeak, kLeak).why,
            "B's store to count put back 3, computed from a value that A had changed in between: "
            "A's decrement is lost, the object is never freed");
  EXPECT_EQ(TellOf("own_reference", "no_lock", Damage::kEarlyFree, "AAAAABBABBB").why,
            "A's store to count put back 1, computed from a value that B had changed in between: "
            "B's increment is lost, B frees the object while 1 reference to it exists");
  EXPECT_THAT(TellOf("own_reference", "no_lock", Damage::kUseAfterFree, "AAAAABBABBBB").why,
              HasSubstr("B's increment is lost, B frees the object and uses it afterwards"));
  EXPECT_THAT(TellOf("own_reference", "no_lock", Damage::kDoubleFree, "AAABBABBABABAB").why,
              HasSubstr("A frees the object, and B frees it again"));
  EXPECT_THAT(TellOf("incref_decref", "no_lock", Damage::kLostUpdate, "AAABABBB").why,
              HasSubstr("A's decrement is lost, the result is +1"));
}

TEST(Telling, ARaceNamesBothAccesses) {
  EXPECT_EQ(TellOf("own_reference", "no_lock", Damage::kRace, "AAB").why,
            "A's store and B's load of count are ordered by nothing, and not both are atomic");
}

TEST(Telling, WhatMainDoesAfterTheJoinIsItsOwnRow) {
  const Exploration found = Shortest("owner_joins", "no_lock");
  const Telling& leak = Of(found, Damage::kLeak);
  EXPECT_EQ(leak.rows.back().values, "main drops its reference: count 1, 0 references exist: leak");
  const Telling& use = Of(found, Damage::kUseAfterFree);
  EXPECT_EQ(use.rows.back().thread, -1);
  EXPECT_THAT(use.why, HasSubstr("B frees the object, and main uses it afterwards"));
}

TEST(Telling, LocksAreTaken) {
  const Telling telling =
      TellOf("own_reference", "object_lock", Damage::kLeak, "AAABBBAAABBBAAABBBB");
  EXPECT_EQ(telling.rows[0].what, "acquire");
  EXPECT_EQ(telling.rows[0].name, "object's lock");
  EXPECT_EQ(telling.rows[0].values, "takes");
  EXPECT_EQ(telling.rows[2].stored, 3) << "the count is read though its lock is held";
}

TEST(Telling, AnAtomicUpdateIsOneRowWithItsOrder) {
  const Telling telling = TellOf("own_reference", "atomic_count", Damage::kLeak, "ABABABB");
  EXPECT_EQ(telling.rows[0].what, "update relaxed");
  EXPECT_EQ(telling.rows[0].values, "2 → 3");
  EXPECT_EQ(telling.rows[2].what, "update acq_rel");
  EXPECT_EQ(telling.rows[2].values, "4 → 3");
}

// Under a GIL a step is many accesses; those to named words are told, and counts after the last.
TEST(Telling, AStepOfSeveralAccessesHasARowForEachWordWithAName) {
  const Telling telling = TellOf("own_reference", "gil", Damage::kLeak, "ABAB");
  ASSERT_GE(telling.rows.size(), 2u);
  EXPECT_EQ(telling.rows[0].step, 0);
  EXPECT_EQ(telling.rows[0].values, "reads 2");
  EXPECT_FALSE(telling.rows[0].stored.has_value());
  EXPECT_EQ(telling.rows[1].step, 0);
  EXPECT_EQ(telling.rows[1].values, "2 → 3");
  EXPECT_EQ(telling.rows[1].stored, 3);
}

TEST(Telling, IsReplayedByLabRunIfAnExperimentIsTheSame) {
  EXPECT_EQ(TellOf("own_reference", "no_lock", Damage::kLeak, kLeak).replay,
            "lab run refcount_race --rounds=1 --scheme=no_lock --threads=2 --iterations=1 "
            "--schedule=AAAAABABBBBB");
  EXPECT_EQ(TellOf("increment", "no_lock", Damage::kLostUpdate, "ABAB").replay, "");
}

TEST(Telling, IsTheSameEveryTime) {
  const Telling first = TellOf("own_reference", "no_lock", Damage::kLeak, kLeak);
  const Telling second = TellOf("own_reference", "no_lock", Damage::kLeak, kLeak);
  ASSERT_EQ(first.rows.size(), second.rows.size());
  for (size_t i = 0; i < first.rows.size(); ++i) {
    EXPECT_EQ(first.rows[i].name, second.rows[i].name);
    EXPECT_EQ(first.rows[i].values, second.rows[i].values);
  }
}

}  // namespace
}  // namespace lab::explorer
