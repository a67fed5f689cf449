// The lock in every object's header: four bytes, and all a lock must do.

#include "objects/base/parking_lock.h"

#include <gtest/gtest.h>

#include <barrier>

#include "tests/objects/base/paced_team.h"

namespace objects::test {
namespace {

static_assert(sizeof(ParkingLock) == 4, "it sits in headers of 24 bytes, beside count and type");

// The counter is plain: two threads inside at once would lose an increment now and then, and be
// reported by ThreadSanitizer even when they do not.
TEST(ParkingLock, NeverLetsTwoInUnderContention) {
  Watchdog watchdog;
  ParkingLock lock;
  int64_t counter = 0;
  RunJittered(1, 0, 8, [&](int) {
    for (int i = 0; i < 5000; ++i) {
      lock.Acquire();
      ++counter;
      lock.Release();
    }
  });
  EXPECT_EQ(counter, 40'000);
  EXPECT_FALSE(lock.held());
}

TEST(ParkingLock, TryAcquireTakesAFreeLockOnly) {
  ParkingLock lock;
  EXPECT_TRUE(lock.TryAcquire());
  EXPECT_TRUE(lock.held());
  EXPECT_FALSE(lock.TryAcquire());
  lock.Release();
  EXPECT_FALSE(lock.held());
  EXPECT_TRUE(lock.TryAcquire());
  lock.Release();
}

// Python's Lock may be released by a thread that never took it. What was written before the release
// is seen by who takes it next.
TEST(ParkingLock, ThreadThatDidNotTakeItMayReleaseIt) {
  Watchdog watchdog;
  ParkingLock lock;
  int64_t written = 0;
  lock.Acquire();
  std::thread releaser([&] {
    written = 7;
    lock.Release();
  });
  lock.Acquire();
  EXPECT_EQ(written, 7);
  releaser.join();
  lock.Release();
}

// Used as a signal between two threads that take turns: a wake-up that got lost would stop them.
TEST(ParkingLock, NoWakeUpIsLost) {
  Watchdog watchdog;
  ParkingLock ping;
  ParkingLock pong;
  ping.Acquire();
  pong.Acquire();
  int64_t turns = 0;
  std::thread other([&] {
    for (int i = 0; i < 5000; ++i) {
      ping.Acquire();
      ++turns;
      pong.Release();
    }
  });
  for (int i = 0; i < 5000; ++i) {
    ++turns;
    ping.Release();
    pong.Acquire();
  }
  other.join();
  EXPECT_EQ(turns, 10'000);
}

// One waiter is woken per release and must wake the next: threads parked behind it are not
// forgotten.
TEST(ParkingLock, EveryParkedThreadGetsItsTurn) {
  Watchdog watchdog;
  for (int round = 0; round < 200; ++round) {
    ParkingLock lock;
    int64_t passed = 0;
    lock.Acquire();
    std::barrier here(5);
    std::vector<std::thread> team;
    for (int i = 0; i < 4; ++i) {
      team.emplace_back([&] {
        here.arrive_and_wait();
        lock.Acquire();
        ++passed;
        lock.Release();
      });
    }
    here.arrive_and_wait();
    lock.Release();
    for (std::thread& thread : team) thread.join();
    ASSERT_EQ(passed, 4);
  }
}

}  // namespace
}  // namespace objects::test
