// No program shows under any scheme what the scheme's promises exclude: not to the search for the
// shortest witness, not to that for classes, not to that for races.

#include <gtest/gtest.h>

#include "tests/explorer/programs/explore.h"

namespace lab::explorer::test {
namespace {

const Setup kNewPython = {.scheme = "gil", .switch_points = objects::SwitchPoints::kCallsAndLoops};
constexpr Damages kRaces = Bit(Damage::kRace);

std::string Names(Damages damages) {
  std::string names;
  for (int kind = 0; kind < kDamages; ++kind) {
    if (damages & (Damages{1} << kind)) names.append(kDamageNames[kind]).append(" ");
  }
  return names;
}

TEST(Promises, WhatASchemeExcludesIsNotFound) {
  for (const Program* program : Programs()) {
    for (const std::string_view scheme : SchemesOf(*program)) {
      SCOPED_TRACE(Under(program->name, scheme));
      const Explored explored = Explore(program->name, scheme);
      const Damages excluded = ExcludedUnder(*program, scheme);
      EXPECT_EQ(Names(explored.found() & excluded), "") << explored.text();
      EXPECT_EQ(Names(explored.in_classes & excluded), "");
      // Both are exhaustive, so that they agree.
      EXPECT_EQ(Names(explored.in_classes), Names(explored.found() & ~kRaces));
    }
  }
}

TEST(Promises, HoldWithSwitchPointsAtCallsAndLoopsOnly) {
  for (const Program* program : Programs()) {
    SCOPED_TRACE(program->name);
    if (!program->variants.empty()) continue;
    const Explored explored = Explore(*program, kNewPython);
    EXPECT_EQ(Names(explored.found() & ExcludedUnder(*program, "gil")), "");
  }
}

// Where a scheme or a variant excludes nothing, that is because something happens.
TEST(Promises, WhatExcludesNothingIsBroken) {
  for (const Program* program : Programs()) {
    for (const std::string_view scheme : SchemesOf(*program)) {
      SCOPED_TRACE(Under(program->name, scheme));
      if (ExcludedUnder(*program, scheme) != 0) continue;
      EXPECT_NE(Explore(program->name, scheme).found(), 0u);
    }
  }
}

TEST(Promises, NoSchemeExcludesWhatTheProgramBringsOnItself) {
  for (const objects::SchemeInfo* scheme : Schemes()) {
    SCOPED_TRACE(scheme->name);
    EXPECT_NE(Explore("lost_update", scheme->name).found() & Bit(Damage::kLostUpdate), 0u);
    EXPECT_EQ(Explore("locked_update", scheme->name).text(), "nothing");
  }
}

TEST(Promises, AnOldPythonLosesAnUpdateAndANewOneDoesNot) {
  EXPECT_EQ(Explore("lost_update", "gil").results, (std::set<std::string>{"1", "2"}));
  EXPECT_EQ(Explore(*FindProgram("lost_update"), kNewPython).results, std::set<std::string>{"2"});
}

}  // namespace
}  // namespace lab::explorer::test
