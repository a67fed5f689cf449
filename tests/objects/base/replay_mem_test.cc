// ReplayMem forces what luck would have to bring: an Add by two threads loses an update under the
// schedule that lets it, and under no other.

#include "objects/base/replay_mem.h"

#include <gtest/gtest.h>

#include "tests/objects/base/paced_team.h"

namespace objects::test {
namespace {

using Plain = ReplayMem::Plain<int64_t>;
using Atomic = ReplayMem::Atomic<int64_t>;

// What two threads that add 1 each leave of a plain word.
int64_t AddTwice(const std::string& letters) {
  Plain word;
  RunScheduled(letters, 2, [&](int) { word.Add(1); });
  return word.Load();
}

// An Add is a load and a store, a step each: A loads 0, B loads 0, both store 1.
TEST(ReplayMem, PlainAddsThatInterleaveLoseAnUpdate) {
  if (kThreadSanitizer) GTEST_SKIP() << "a race on purpose";
  EXPECT_EQ(AddTwice("ABAB"), 1);
  EXPECT_EQ(AddTwice("ABBA"), 1);
  EXPECT_EQ(AddTwice("BAAB"), 1);
  EXPECT_EQ(AddTwice("BABA"), 1);
}

TEST(ReplayMem, PlainAddsOneAfterTheOtherLoseNone) {
  if (kThreadSanitizer) GTEST_SKIP() << "ordered by the schedule, which is no order to C++";
  EXPECT_EQ(AddTwice("AABB"), 2);
  EXPECT_EQ(AddTwice("BBAA"), 2);
  EXPECT_EQ(AddTwice(""), 2);
}

TEST(ReplayMem, LostUpdateIsTheSameEveryTime) {
  if (kThreadSanitizer) GTEST_SKIP() << "a race on purpose";
  for (int round = 0; round < 200; ++round) ASSERT_EQ(AddTwice("ABAB"), 1) << "round " << round;
}

TEST(ReplayMem, AtomicAddIsOneStepAndNeverLosesAnUpdate) {
  ForEachSchedule([](const std::string& letters) {
    Atomic word;
    const Followed followed = RunScheduled(letters, 2, [&](int) {
      word.FetchAdd(3, std::memory_order_relaxed);
      word.FetchSub(1, std::memory_order_relaxed);
    });
    EXPECT_EQ(word.Load(std::memory_order_relaxed), 4) << letters;
    EXPECT_LE(followed.letters, 4) << letters;
    return followed;
  });
}

// Atomics do not help an update that is made of two of them.
TEST(ReplayMem, AtomicLoadAndAtomicStoreLoseAnUpdate) {
  Atomic word;
  RunScheduled("ABAB", 2, [&](int) {
    const int64_t seen = word.Load(std::memory_order_relaxed);
    word.Store(seen + 1, std::memory_order_relaxed);
  });
  EXPECT_EQ(word.Load(std::memory_order_relaxed), 1);
}

TEST(ReplayMem, CompareExchangeNoticesWhatCameBetween) {
  Atomic word;
  std::atomic<int> failed{0};
  RunScheduled("ABAB", 2, [&](int) {
    int64_t seen = word.Load(std::memory_order_relaxed);
    if (!word.CompareExchange(seen, seen + 1, std::memory_order_acq_rel,
                              std::memory_order_relaxed)) {
      ++failed;
      EXPECT_EQ(seen, 1);
    }
  });
  EXPECT_EQ(word.Load(std::memory_order_relaxed), 1);
  EXPECT_EQ(failed, 1);
}

// Whatever the schedule: a plain counter inside the lock misses nothing, and no sanitizer objects.
TEST(ReplayMem, LockNeverLetsTwoIn) {
  Watchdog watchdog;
  ForEachSchedule([](const std::string& letters) {
    ReplayMem::Lock lock;
    Plain word;
    const Followed followed = RunScheduled(letters, 2, [&](int) {
      for (int i = 0; i < 2; ++i) {
        lock.Acquire();
        word.Add(1);
        lock.Release();
      }
    });
    EXPECT_EQ(word.Load(), 4) << letters;
    return followed;
  });
}

TEST(ReplayMem, LockNeverLetsTwoInWhenThreadsRunFree) {
  Watchdog watchdog;
  for (uint64_t seed = 1; seed <= 3; ++seed) {
    ReplayMem::Lock lock;
    Plain word;
    RunJittered(seed, 16, 4, [&](int) {
      for (int i = 0; i < 2000; ++i) {
        lock.Acquire();
        word.Add(1);
        lock.Release();
      }
    });
    EXPECT_EQ(word.Load(), 8000) << "seed " << seed;
  }
}

TEST(ReplayMem, TryAcquireOfAHeldLockFailsAndDoesNotWait) {
  ReplayMem::Lock lock;
  bool got[2] = {};
  RunScheduled("ABB", 2, [&](int index) {
    got[index] = lock.TryAcquire();
    pace::Access();
    if (got[index]) lock.Release();
  });
  EXPECT_TRUE(got[0]);
  EXPECT_FALSE(got[1]);
  EXPECT_FALSE(lock.held());
}

// An object's death is a step of its own, so that a schedule can put something before it.
TEST(ReplayMem, RetireIsAStep) {
  EXPECT_EQ(RunScheduled("AA", 1,
                         [](int) {
                           LifeWord life = kLifeAlive;
                           ReplayMem::Retire(&life);
                         })
                .letters,
            1);
}

// A stands in the middle with the lock, and cannot go on before B has said what it has to say.
TEST(ReplayMem, WhoLooksAsideWaitsForNoLock) {
  ReplayMem::Lock lock;
  Atomic word;
  const Followed followed = RunScheduled("AB", 2, [&](int index) {
    if (index == 0) lock.Acquire();
    word.FetchAdd(1, std::memory_order_relaxed);
    if (index == 0) return lock.Release();
    const ReplayMem::Aside aside;
    lock.Acquire();
    lock.Release();
    EXPECT_TRUE(lock.held());
  });
  EXPECT_EQ(followed.letters, 2);
  EXPECT_FALSE(lock.held());
}

}  // namespace
}  // namespace objects::test
