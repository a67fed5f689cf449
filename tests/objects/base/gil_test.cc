// The GIL's protocol, against what CPython's promises: who waits asks, who holds lets go at a
// switch point and lets somebody else have the next turn, nobody starves and no two turns overlap.
// What is asserted of time are lower bounds, which a slow machine keeps too.

#include "objects/base/gil.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <barrier>

#include "objects/base/check.h"
#include "objects/base/real_mem.h"
#include "tests/objects/base/paced_team.h"

namespace objects::test {
namespace {

using std::chrono::microseconds;
using Gil = InterpreterLock<RealMem>;

class GilTest : public testing::Test {
 protected:
  // The switch point of a thread that holds the lock.
  static void SwitchPoint(Gil& gil, Gil::Holder& me) {
    if (!gil.DropRequested()) return;
    gil.Drop(me);
    gil.Take(me);
  }
  // Computes until `count` requests have been seen and served; returns how many have.
  static int ServeRequests(Gil& gil, Gil::Holder& me, int count) {
    int served = 0;
    while (served < count) {
      if (!gil.DropRequested()) continue;
      gil.Drop(me);
      gil.Take(me);
      ++served;
    }
    return served;
  }

  static void ExpectTurnsInOrder(const Gil& gil) {
    const std::vector<GilTurn>& turns = gil.turns();
    for (size_t i = 0; i < turns.size(); ++i) {
      ASSERT_LE(turns[i].taken_ns, turns[i].dropped_ns) << "turn " << i;
      if (i > 0) {
        ASSERT_LE(turns[i - 1].dropped_ns, turns[i].taken_ns) << "turn " << i;
      }
    }
  }

  Watchdog watchdog_;
};

TEST_F(GilTest, ThreadsAreNumberedInTheOrderOfTheirFirstTurn) {
  Gil gil(microseconds(5000), true);
  Gil::Holder first, second;
  gil.Take(first);
  gil.Drop(first);
  gil.Take(second);
  gil.Drop(second);
  gil.Take(first);
  gil.Drop(first);
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(second.number, 2);
  ASSERT_EQ(gil.turns().size(), 3u);
  EXPECT_EQ(gil.turns()[0].thread, 1);
  EXPECT_EQ(gil.turns()[1].thread, 2);
  EXPECT_EQ(gil.turns()[2].thread, 1);
  EXPECT_FALSE(gil.turns()[0].requested);
}

TEST_F(GilTest, SwitchesCountChangesOfHolderNotTurns) {
  Gil gil(microseconds(5000), true);
  Gil::Holder first, second;
  for (Gil::Holder* holder : {&first, &first, &first, &second, &second, &first}) {
    gil.Take(*holder);
    gil.Drop(*holder);
  }
  EXPECT_EQ(gil.switches(), 3);
  EXPECT_EQ(gil.turns().size(), 6u);
}

// The holder never blocks and would go on for ever; the waiter gets the lock all the same, after
// one interval's notice, at the holder's very next look, and nobody comes between.
TEST_F(GilTest, WaiterGetsALockWhoseHolderNeverBlocks) {
  constexpr microseconds kInterval(2000);
  Gil gil(kInterval, true);
  Gil::Holder holder, waiter;
  gil.Take(holder);
  const auto before = std::chrono::steady_clock::now();
  std::thread waiting([&] {
    gil.Take(waiter);
    gil.Drop(waiter);
  });
  while (!gil.DropRequested()) continue;
  EXPECT_GE(std::chrono::steady_clock::now() - before, kInterval);
  gil.Drop(holder);
  gil.Take(holder);
  gil.Drop(holder);
  waiting.join();
  ASSERT_EQ(gil.turns().size(), 3u);
  EXPECT_EQ(gil.turns()[0].thread, 1);
  EXPECT_TRUE(gil.turns()[0].requested);
  EXPECT_EQ(gil.turns()[1].thread, 2);
  EXPECT_FALSE(gil.turns()[1].requested);
  EXPECT_EQ(gil.turns()[2].thread, 1);
}

// A request is a request: nothing happens before the holder looks. When it lets go on request, the
// waiter has had its turn before the holder is back.
TEST_F(GilTest, RequestIsServedAtASwitchPointOnly) {
  Gil gil(microseconds(500), true);
  Gil::Holder holder, waiter;
  std::atomic<bool> waiter_ran{false};
  gil.Take(holder);
  std::thread waiting([&] {
    gil.Take(waiter);
    waiter_ran = true;
    gil.Drop(waiter);
  });
  while (!gil.DropRequested()) continue;
  for (int i = 0; i < 1'000'000; ++i) {
    ASSERT_FALSE(waiter_ran.load(std::memory_order_relaxed));
  }
  SwitchPoint(gil, holder);
  EXPECT_TRUE(waiter_ran);
  gil.Drop(holder);
  waiting.join();
}

TEST_F(GilTest, RequestIsOverWhenItIsServed) {
  Gil gil(microseconds(500), true);
  Gil::Holder holder, waiter;
  gil.Take(holder);
  std::thread waiting([&] {
    gil.Take(waiter);
    gil.Drop(waiter);
  });
  while (!gil.DropRequested()) continue;
  gil.Drop(holder);
  waiting.join();
  gil.Take(holder);
  EXPECT_FALSE(gil.DropRequested());
  gil.Drop(holder);
}

// Forced switching: without it the thread that lets go is on a warm core and takes the lock again
// before the sleeper has woken. With it the turn after a request is always somebody else's.
TEST_F(GilTest, AfterARequestSomebodyElseAlwaysHasTheNextTurn) {
  for (const int threads : {2, 4}) {
    Gil gil(microseconds(200), true);
    std::atomic<int> running{threads};
    RunJittered(1, 0, threads, [&](int) {
      Gil::Holder me;
      gil.Take(me);
      // The last one waits for nobody's request.
      for (int served = 0; served < 25 && running > 1;) {
        if (!gil.DropRequested()) continue;
        gil.Drop(me);
        gil.Take(me);
        ++served;
      }
      --running;
      gil.Drop(me);
    });
    ExpectTurnsInOrder(gil);
    const std::vector<GilTurn>& turns = gil.turns();
    int requested = 0;
    for (size_t i = 0; i + 1 < turns.size(); ++i) {
      if (!turns[i].requested) continue;
      ++requested;
      EXPECT_NE(turns[i].thread, turns[i + 1].thread) << "turn " << i;
    }
    EXPECT_GE(requested, 25);
  }
}

// A holder that lets go on request had a whole interval to itself: a request is made of a wait in
// which the lock did not change hands.
TEST_F(GilTest, TurnEndedByARequestLastedAnIntervalAtLeast) {
  constexpr microseconds kInterval(1000);
  Gil gil(kInterval, true);
  std::atomic<int> running{3};
  RunJittered(1, 0, 3, [&](int) {
    Gil::Holder me;
    gil.Take(me);
    for (int served = 0; served < 10 && running > 1;) {
      if (!gil.DropRequested()) continue;
      gil.Drop(me);
      gil.Take(me);
      ++served;
    }
    --running;
    gil.Drop(me);
  });
  for (const GilTurn& turn : gil.turns()) {
    if (turn.requested) {
      EXPECT_GE(std::chrono::nanoseconds(turn.dropped_ns - turn.taken_ns), kInterval);
    }
  }
}

// It ends only when every thread has had ten requests served, which takes eleven turns each: a
// thread that starved would keep the others waiting for ever.
TEST_F(GilTest, NobodyStarves) {
  constexpr int kThreads = 4;
  Gil gil(microseconds(200), true);
  std::atomic<int> to_come{kThreads};
  RunJittered(1, 0, kThreads, [&](int) {
    Gil::Holder me;
    gil.Take(me);
    ServeRequests(gil, me, 10);
    --to_come;
    while (to_come > 0) SwitchPoint(gil, me);
    gil.Drop(me);
  });
  ExpectTurnsInOrder(gil);
  for (int thread = 1; thread <= kThreads; ++thread) {
    EXPECT_GE(std::count_if(gil.turns().begin(), gil.turns().end(),
                            [&](const GilTurn& turn) { return turn.thread == thread; }),
              11)
        << "thread " << thread;
  }
}

// Nobody waits ten seconds for these loops, so nobody asks: each thread has one turn.
TEST_F(GilTest, LongSwitchIntervalMeansFewSwitches) {
  Gil gil(std::chrono::seconds(100), true);
  RunJittered(1, 0, 2, [&](int) {
    Gil::Holder me;
    gil.Take(me);
    for (int i = 0; i < 200'000; ++i) SwitchPoint(gil, me);
    gil.Drop(me);
  });
  EXPECT_EQ(gil.switches(), 2);
  EXPECT_EQ(gil.turns().size(), 2u);
}

// Who waits for something else lets go unasked and waits for nobody: with an interval of a minute
// the other thread's turn can only come from that.
TEST_F(GilTest, ThreadThatLetsGoToWaitDoesNotWaitForAnother) {
  Gil gil(std::chrono::minutes(1), true);
  Gil::Holder me, other;
  gil.Take(me);
  gil.Drop(me);  // nobody else is there
  std::thread([&] {
    gil.Take(other);
    gil.Drop(other);
  }).join();
  gil.Take(me);
  gil.Drop(me);
  ASSERT_EQ(gil.turns().size(), 3u);
  EXPECT_EQ(gil.turns()[1].thread, 2);
  EXPECT_FALSE(gil.turns()[0].requested);
}

// The lock orders what is done under it: a plain counter is exact, and ThreadSanitizer, which knows
// nothing of GILs, agrees.
TEST_F(GilTest, PlainCounterUnderItIsExact) {
  for (const bool forced : {true, false}) {
    Gil gil(microseconds(50), forced);
    int64_t counter = 0;
    RunJittered(1, 0, 4, [&](int) {
      Gil::Holder me;
      gil.Take(me);
      for (int i = 0; i < 20'000; ++i) {
        ++counter;
        SwitchPoint(gil, me);
      }
      gil.Drop(me);
    });
    EXPECT_EQ(counter, 80'000);
    ExpectTurnsInOrder(gil);
  }
}

// Turns beyond the bound are not recorded; the count of switches goes on.
TEST_F(GilTest, RecordOfTurnsIsBounded) {
  Gil gil(microseconds(5000), true);
  Gil::Holder first, second;
  const size_t rounds = Gil::kMaxTurns / 2 + 10;
  for (size_t i = 0; i < rounds; ++i) {
    gil.Take(first);
    gil.Drop(first);
    gil.Take(second);
    gil.Drop(second);
  }
  EXPECT_EQ(gil.turns().size(), Gil::kMaxTurns);
  EXPECT_EQ(gil.switches(), static_cast<int64_t>(2 * rounds));
}

TEST_F(GilTest, DropByAThreadThatHoldsNothingIsABugInTheLab) {
  Gil gil(microseconds(5000), true);
  Gil::Holder me;
  EXPECT_EXIT(gil.Drop(me), testing::ExitedWithCode(kExitBug), "dropped by a thread that holds it");
}

}  // namespace
}  // namespace objects::test
