// Jitter has to be repeatable in what it decides, if not in what comes of it: a seed that found a
// race is worth keeping. Half of its decisions are calls of sched_yield, which this program
// replaces by one that writes down when it was called.

#include "objects/base/pace.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "objects/base/check.h"
#include "objects/base/replay_mem.h"
#include "tests/objects/base/paced_team.h"

namespace {

thread_local int64_t yields = 0;

}  // namespace

// In place of the C library's. The answer is the same, nobody has to be let in.
extern "C" int sched_yield() noexcept {
  ++yields;
  return 0;
}

namespace objects::test {
namespace {

// The accesses, of `accesses`, before which a thread paced so has yielded.
std::vector<int> Yields(uint64_t seed, uint32_t one_in, int accesses = 20'000) {
  std::vector<int> at;
  PacedThread pace(seed, one_in);
  for (int i = 0; i < accesses; ++i) {
    const int64_t before = yields;
    pace::Access();
    if (yields != before) at.push_back(i);
  }
  return at;
}

TEST(Pace, SameSeedDecidesTheSame) {
  const std::vector<int> once = Yields(42, 64);
  EXPECT_FALSE(once.empty());
  EXPECT_EQ(once, Yields(42, 64));
  std::vector<int> elsewhere;
  std::thread([&] { elsewhere = Yields(42, 64); }).join();
  EXPECT_EQ(once, elsewhere);
}

TEST(Pace, NeighbouringSeedsDecideDifferently) {
  EXPECT_NE(Yields(1, 64), Yields(2, 64));
  EXPECT_NE(Yields(0, 64), Yields(1, 64));
}

TEST(Pace, OneInNoneNeverLetsOthersGoFirst) { EXPECT_TRUE(Yields(42, 0).empty()); }

// Of 20,000 accesses one in 64 is about 312, half of which yield and half of which spin.
TEST(Pace, OneInIsAboutTheShareOfAccesses) {
  for (uint64_t seed = 0; seed < 20; ++seed) {
    const size_t times = Yields(seed, 64).size();
    EXPECT_GT(times, 100u) << "seed " << seed;
    EXPECT_LT(times, 220u) << "seed " << seed;
  }
}

TEST(Pace, ThreadThatIsNotPacedRunsOn) {
  const int64_t before = yields;
  for (int i = 0; i < 1000; ++i) pace::Access();
  EXPECT_EQ(yields, before);
  EXPECT_FALSE(pace::SwitchPointIsStep());
}

TEST(Pace, EndsWithThePacedThread) {
  {
    PacedThread pace(1, 1);
  }
  EXPECT_EQ(Yields(1, 0).size(), 0u);
}

TEST(PaceDeathTest, TwoPacesOnOneThreadAreABugInTheLab) {
  PacedThread pace(1, 0);
  EXPECT_EXIT(PacedThread(2, 0), testing::ExitedWithCode(kExitBug), "paced once at a time");
}

// With the coarse grain an access is no step, the switch point is; with the fine grain it is the
// other way round, unless a GIL is held, under which accesses cannot interleave.
TEST(Pace, GrainSaysWhatALetterMoves) {
  RunScheduled("", 1, [](int) { EXPECT_TRUE(pace::SwitchPointIsStep()); }, Grain::kSwitchPoint);
  RunScheduled(
      "", 1,
      [](int) {
        EXPECT_FALSE(pace::SwitchPointIsStep());
        pace::SetExclusive(true);
        EXPECT_TRUE(pace::SwitchPointIsStep());
        pace::SetExclusive(false);
      },
      Grain::kAccess);
}

TEST(Pace, AccessesAreNoStepsWhileAGilIsHeld) {
  Trace trace;
  const Followed followed = RunScheduled("ABAB", 2, [&](int index) {
    pace::Access();
    pace::SetExclusive(true);
    for (int i = 0; i < 3; ++i) {
      pace::Access();
      trace.Add(static_cast<char>('A' + index));
    }
    pace::SetExclusive(false);
    pace::Access();
    trace.Add(static_cast<char>('a' + index));
  });
  EXPECT_EQ(followed.letters, 4);
  EXPECT_EQ(trace.Text(), "AAABBBab");
}

// The question "is it alive?" is asked at the access, not before: an object that dies while the
// thread waits for its letter is found dead.
TEST(Pace, WatchedObjectThatDiesBeforeTheAccessIsNoticed) {
  LifeWord life = kLifeAlive;
  bool hit = false;
  const pace::Watch before = pace::SetWatch({&life, &hit});
  pace::Access();
  EXPECT_FALSE(hit);
  life = 0;
  EXPECT_FALSE(hit);
  pace::Access();
  EXPECT_TRUE(hit);
  EXPECT_EQ(pace::SetWatch(before).life, &life);
}

TEST(Pace, TouchesNestAndEachKeepsItsOwnAnswer) {
  LifeWord alive = kLifeAlive;
  LifeWord dead = 0;
  ReplayMem::Plain<int> word;
  ReplayMem::Touch outer(&alive);
  {
    ReplayMem::Touch inner(&dead);
    word.Load();
    EXPECT_TRUE(inner.dead());
    EXPECT_FALSE(outer.dead());
  }
  word.Load();
  EXPECT_FALSE(outer.dead());
}

}  // namespace
}  // namespace objects::test
