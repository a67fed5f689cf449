// The lock in every object's header: four bytes, and all a lock must do.

#include "objects/base/parking_lock.h"

#include <gtest/gtest.h>

#include <barrier>
#include <chrono>

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

// Another thread writes and releases the lock that this one holds; `acquire` waits for it, and sees
// what was written.
template <class Acquire>
void ExpectHandedOver(const Acquire& acquire) {
  ParkingLock lock;
  int64_t written = 0;
  lock.Acquire();
  std::thread releaser([&] {
    written = 7;
    lock.Release();
  });
  acquire(lock);
  EXPECT_EQ(written, 7);
  releaser.join();
  lock.Release();
}

// Python's Lock may be released by a thread that never took it.
TEST(ParkingLock, ThreadThatDidNotTakeItMayReleaseIt) {
  Watchdog watchdog;
  ExpectHandedOver([](ParkingLock& lock) { lock.Acquire(); });
}

TEST(ParkingLock, WaitWithATimeEndsWhenItIsOver) {
  Watchdog watchdog;
  using Clock = std::chrono::steady_clock;
  ParkingLock lock;
  EXPECT_TRUE(lock.AcquireFor(std::chrono::nanoseconds(0))) << "it was free";
  EXPECT_FALSE(lock.AcquireFor(std::chrono::nanoseconds(0)));
  const auto begin = Clock::now();
  bool taken = false;
  // A signal may end a wait early, so the whole time may need more than one.
  while (!taken && Clock::now() - begin < std::chrono::milliseconds(20)) {
    taken = lock.AcquireFor(std::chrono::milliseconds(20));
  }
  EXPECT_FALSE(taken);
  EXPECT_TRUE(lock.held()) << "by who took it first";
  lock.Release();
  EXPECT_FALSE(lock.held());
}

// Without end, or longer than the lock is held.
TEST(ParkingLock, WaitWithATimeEndsWithTheRelease) {
  Watchdog watchdog;
  for (const std::chrono::nanoseconds time :
       {std::chrono::nanoseconds(-1), std::chrono::nanoseconds(std::chrono::hours(1))}) {
    ExpectHandedOver([time](ParkingLock& lock) {
      while (!lock.AcquireFor(time)) {
      }
    });
  }
}

TEST(ParkingLock, NeverLetsTwoInWhereSomeWaitsEndEarly) {
  Watchdog watchdog;
  ParkingLock lock;
  int64_t counter = 0;
  RunJittered(1, 0, 4, [&](int index) {
    for (int i = 0; i < 1000; ++i) {
      if (index % 2 == 0) {
        lock.Acquire();
      } else {
        while (!lock.AcquireFor(std::chrono::microseconds(50))) {
        }
      }
      ++counter;
      lock.Release();
    }
  });
  EXPECT_EQ(counter, 4'000);
  EXPECT_FALSE(lock.held());
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
