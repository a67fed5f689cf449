// An exploration as people read it.

#include "lab/explorer/output/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "lab/explorer/output/telling.h"
#include "lab/explorer/output/words.h"
#include "tests/explorer/output/explored.h"

namespace lab::explorer {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string AsText(const Exploration& exploration, bool colour) {
  std::ostringstream out;
  PrintText(exploration, colour, out);
  return out.str();
}

// Threads as columns, one step a row; a schedule of this length was chosen by hand.
TEST(Text, TheLeakOfOwnReferenceToTheLetter) {
  Exploration found = Shortest("own_reference", "no_lock", Bit(Damage::kLeak));
  Model model(*found.program, found.setup);
  Witness witness{.damage = Damage::kLeak, .letters = Spelling("AAAAABABBBBB")};
  witness.preemptions = Preemptions(model, witness.letters);
  found.tellings = {Tell(model, witness, &found.shortest->graph)};
  found.executions = 7;
  EXPECT_EQ(AsText(found, false), R"(own_reference under no_lock, 2 threads, 1 iteration
  each thread owns a reference, takes and drops another, drops its own
  looked for: leak; engine: shortest
  excluded by what is promised: nothing

leak after 12 steps, 2 preemptions

  step  thread A        thread B                            count  references  can still end in
  1     count: reads 2                                      2      3           fine, leak, early_free, use_after_free, double_free
  2     count: 2 → 3                                        3      3           fine, leak, early_free, use_after_free, double_free
  3     count: reads 3                                      3      2           fine, leak, early_free, use_after_free, double_free
  4     count: 3 → 2                                        2      2           fine, leak, early_free, use_after_free
  5     count: reads 2                                      2      1           fine, leak, early_free, use_after_free
  6                     count: reads 2                      2      2           fine, leak, early_free, use_after_free
  7     count: 2 → 1                                        1      2           leak
  ---- from here on damage is inevitable ----
  8                     count: 2 → 3, stale: memory says 1  3      2           leak
  9                     count: reads 3                      3      1           leak
  10                    count: 3 → 2                        2      1           leak
  11                    count: reads 2                      2      0           leak
  12                    count: 2 → 1                        1      0           leak
  all have ended: count 1, 0 references exist: leak

  Why: B's store to count put back 3, computed from a value that A had changed in between: A's decrement is lost, the object is never freed.
  Schedule: AAAAABABBBBB
  Replay: lab run refcount_race --rounds=1 --scheme=no_lock --threads=2 --iterations=1 --schedule=AAAAABABBBBB

936 states, 1092 steps, 1148 interleavings, 7 executions of the code, 0.000 s
results: alive, count 1; alive, count 2; alive, count 3; freed
Nothing is promised here.
)");
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
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("(2 threads, 1 iteration, at most 1 preemption)"),
                    Not(HasSubstr("interleavings"))));
}

// What was drawn by chance was looked at for races too.
TEST(Text, DrawnExecutionsWereLookedAtForRaces) {
  Exploration found = Shortest("own_reference", "atomic_count");
  found.shortest.reset();
  found.races.reset();
  found.sampling.emplace();
  EXPECT_THAT(AsText(found, false),
              AllOf(HasSubstr("race, deadlock: not found, which proves nothing"),
                    Not(HasSubstr("not looked for"))));
}

// That a race is inevitable is known from where races were looked for.
TEST(Text, AnInevitableRaceIsSoFromTheBeginning) {
  EXPECT_THAT(AsText(Shortest("decrement_order", "relaxed"), false),
              AllOf(HasSubstr("No execution ends without damage."),
                    Not(HasSubstr("count: 2 → 1 (update relaxed)                                 1 "
                                  "     1           fine"))));
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
