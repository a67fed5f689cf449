// What is made of the clocks that the members of a team read, and that they begin together.

#include "lab/bench/measure/team.h"

#include <gtest/gtest.h>

namespace lab::bench {
namespace {

LapTimes Measured(int64_t began, int64_t ended) {
  return {.role = Role::kMeasured, .began_ns = began, .ended_ns = ended};
}

TEST(BenchTeam, SeveralAreTimedFromTheFirstBeginToTheLastEnd) {
  const Timing timing = TimingOf({Measured(100, 900), Measured(300, 1100)}, Clock::kWall, 5);
  EXPECT_EQ(timing.nanoseconds, 100);  // 1000 ns, 5 operations by each of two
  EXPECT_EQ(timing.together, 0.75);    // from 300 to 900, of 800
}

TEST(BenchTeam, OneAloneIsTimedByItsCore) {
  LapTimes lap = Measured(0, 1000);
  lap.core_ns = 400;
  EXPECT_EQ(TimingOf({lap}, Clock::kCore, 4).nanoseconds, 100);
  EXPECT_EQ(TimingOf({lap}, Clock::kWall, 4).core_nanoseconds, 100);
}

TEST(BenchTeam, WhoIsInTheWayIsNotTimedButMustKeepItsCore) {
  LapTimes busy = {.role = Role::kBusy, .began_ns = 50, .ended_ns = 5000, .involuntary = 2};
  busy.voluntary = 3;
  const Timing timing = TimingOf({Measured(100, 600), busy}, Clock::kWall, 5);
  EXPECT_EQ(timing.nanoseconds, 100);
  EXPECT_EQ(timing.involuntary, 2);
  EXPECT_EQ(timing.voluntary, 3);
  EXPECT_EQ(timing.together, 1);
}

TEST(BenchTeam, WhoIsIdleDoesNotCount) {
  const LapTimes idle = {.role = Role::kIdle, .involuntary = 9};
  const Timing timing = TimingOf({idle, Measured(100, 600)}, Clock::kWall, 5);
  EXPECT_EQ(timing.nanoseconds, 100);
  EXPECT_EQ(timing.involuntary, 0);
}

TEST(BenchTeam, WhoIsSoonDoneWasTogetherWithTheOthersAllTheSame) {
  EXPECT_EQ(TimingOf({Measured(0, 100), Measured(0, 1000)}, Clock::kWall, 1).together, 1);
}

TEST(BenchTeam, ThreadsOneAfterTheOtherWereNotTogether) {
  EXPECT_EQ(TimingOf({Measured(0, 10), Measured(20, 30)}, Clock::kWall, 1).together, 0);
}

TEST(BenchTeam, NobodyBeginsBeforeAllAreThereOrLeavesBeforeAllAreDone) {
  std::atomic<int> prepared{0};
  std::atomic<int> done{0};
  const std::vector<LapTimes> laps = RunTeam(3, [&](int, Lap& lap) {
    ++prepared;
    lap.AwaitStart();
    EXPECT_EQ(prepared, 3);
    lap.Begin(Role::kMeasured);
    ++done;
    lap.End();
    lap.AwaitEnd();
    EXPECT_EQ(done, 3);
  });
  ASSERT_EQ(laps.size(), 3u);
  for (const LapTimes& lap : laps) EXPECT_GE(lap.ended_ns, lap.began_ns);
}

}  // namespace
}  // namespace lab::bench
