// An exploration as people read it.

#include "lab/explorer/output/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "lab/explorer/output/telling.h"
#include "lab/explorer/output/words.h"
#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// Threads as columns, one step a row; a schedule of this length was chosen by hand.
TEST(Text, TheLeakOfOwnReferenceToTheLetter) {
  Exploration found = Shortest("own_reference", "no_lock", Bit(Damage::kLeak));
  Model model(*found.program, found.setup);
  Witness witness{.damage = Damage::kLeak, .letters = Spelling("AAAAABABBBBB")};
  witness.preemptions = Preemptions(model, witness.letters);
  found.tellings = {Tell(model, witness, &found.shortest->graph)};
  found.executions = 7;
  EXPECT_EQ(AsText(found, false), R"(GOLDEN)");
}

TEST(Text, ColourAddsNothingButColour) {
  const Exploration found = Shortest("own_reference", "no_lock", Bit(Damage::kLeak));
  std::string coloured = AsText(found, true);
  EXPECT_THAT(coloured, HasSubstr("\033[1mleak\033[0m after"));
  for (const std::string code : {"\033[1m", "\033[0m"}) {
    for (size_t at; (at = coloured.find(code)) != std::string::npos;)
      coloured.erase(at, code.size());
  }
  EXPECT_EQ(coloured, AsText(found, false));
}

TEST(Text, WhatWasNotFoundDoesNotExistWithinBoundsThatAreSaid) {
  const Exploration found = Shortest("own_reference", "atomic_count");
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("leak, early_free, use_after_free, double_free, lost_update, race, "
                              "deadlock: none exists within these bounds (2 threads, 1 iteration)"),
                    HasSubstr("As promised.")));
}

TEST(Text, APreemptionBoundIsOneOfTheBounds) {
  Exploration found = Shortest("own_reference", "atomic_count");
  found.preemptions = 1;
  EXPECT_THAT(AsText(found, false), HasSubstr("(2 threads, 1 iteration, at most 1 preemption)"));
}

TEST(Text, RacesThatNobodyLookedForAreNotExcluded) {
  Exploration found = Shortest("own_reference", "atomic_count");
  found.races.reset();
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("lost_update, deadlock: none exists"),
                    HasSubstr("race: not looked for"), Not(HasSubstr("As promised."))));
}

TEST(Text, ASearchThatWasStoppedClaimsNothing) {
  Exploration found = Shortest("own_reference", "atomic_count");
  found.stopped = Stopped::kInterrupted;
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("the search was interrupted; covered so far: "),
                    HasSubstr(std::to_string(found.shortest->graph.states()) + " states"),
                    Not(HasSubstr("none exists")), Not(HasSubstr("As promised."))));
}

TEST(Text, AShardClaimsNothingBeyondItself) {
  const Exploration found = Classes("own_reference", "atomic_count", 3, {1, 4});
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("shard 2/4"), HasSubstr("holds for this shard only"),
                    Not(HasSubstr("none exists")), Not(HasSubstr("As promised."))));
}

TEST(Text, ABrokenPromiseIsSaid) {
  Exploration found = Shortest("own_reference", "no_lock", Bit(Damage::kLeak));
  EXPECT_THAT(AsText(found, false), Not(HasSubstr("Not as promised")));
  found.excluded = kAllDamages;
  EXPECT_THAT(AsText(found, false), HasSubstr("Not as promised: leak"));
}

TEST(Text, ResultsAreAHistogramOfClasses) {
  const Exploration found = Classes("incref_decref", "no_lock", 2, {});
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("34 classes"), HasSubstr("  +1   8  #"), HasSubstr("  -1   8  #"),
                    HasSubstr("  0   18  ########################################\n")));
}

TEST(Words, NumbersAreExactAsLongAsADoubleIs) {
  EXPECT_EQ(Rounded(9007199254740991.0), "9007199254740991");
  EXPECT_EQ(Rounded(1.234e20), "~1.2e+20");
}

}  // namespace
}  // namespace lab::explorer
