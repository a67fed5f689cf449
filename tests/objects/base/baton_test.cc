// A schedule is worth nothing if it is followed only nearly: the baton lets one thread run between
// two steps, the one whose letter it is, and says so when it cannot.

#include "objects/base/baton.h"

#include <gtest/gtest.h>
#include <sched.h>

#include <algorithm>
#include <random>

#include "objects/base/check.h"
#include "objects/base/replay_mem.h"
#include "tests/objects/base/paced_team.h"

namespace objects::test {
namespace {

// Each thread takes `steps` steps and leaves its letter at each.
Followed Walk(const std::string& letters, int threads, int steps, Trace* trace) {
  return RunScheduled(letters, threads, [&](int index) {
    for (int i = 0; i < steps; ++i) {
      pace::Access();
      trace->Add(static_cast<char>('A' + index));
    }
  });
}

TEST(Baton, ScheduleIsFollowedLetterByLetter) {
  Trace trace;
  const Followed followed = Walk("ABBABA", 2, 3, &trace);
  EXPECT_EQ(trace.Text(), "ABBABA");
  EXPECT_EQ(followed.letters, 6);
  EXPECT_EQ(followed.refusal, "");
}

TEST(Baton, AfterTheLastLetterThreadsRunToTheirEndAFirst) {
  Trace trace;
  const Followed followed = Walk("CB", 3, 3, &trace);
  EXPECT_EQ(trace.Text(), "CBAAABBCC");
  EXPECT_EQ(followed.letters, 2);
  EXPECT_EQ(followed.refusal, "");
}

TEST(Baton, EmptyScheduleRunsOneThreadAfterTheOther) {
  Trace trace;
  Walk("", 3, 2, &trace);
  EXPECT_EQ(trace.Text(), "AABBCC");
}

TEST(Baton, LetterOfAFinishedThreadIsRefusedAndEndsTheSchedule) {
  Trace trace;
  const Followed followed = Walk("AABABB", 2, 2, &trace);
  EXPECT_EQ(followed.letters, 3);
  EXPECT_EQ(followed.refusal, "thread A has finished");
  EXPECT_EQ(trace.Text(), "AABB");
}

TEST(Baton, ThreadWithoutStepsIsFinishedFromTheStart) {
  const Followed followed = RunScheduled("BA", 2, [](int index) {
    if (index == 1) pace::Access();
  });
  EXPECT_EQ(followed.letters, 1);
  EXPECT_EQ(followed.refusal, "thread A has finished");
}

// A takes the lock and stops before its next step; B would have to wait for the lock, so its letter
// asks for the impossible. The rest is run A first, and B gets the lock when A has given it back.
TEST(Baton, LetterOfAThreadThatWaitsForALockIsRefused) {
  ReplayMem::Lock lock;
  Trace trace;
  const Followed followed = RunScheduled("AB", 2, [&](int index) {
    lock.Acquire();
    trace.Add(static_cast<char>('A' + index));
    pace::Access();
    trace.Add(static_cast<char>('a' + index));
    lock.Release();
  });
  EXPECT_EQ(followed.letters, 1);
  EXPECT_EQ(followed.refusal, "thread B waits for a lock that is held");
  EXPECT_EQ(trace.Text(), "AaBb");
}

TEST(Baton, LockGivenBackCanBeTakenByTheNextLetter) {
  ReplayMem::Lock lock;
  Trace trace;
  const Followed followed = RunScheduled("AAB", 2, [&](int index) {
    lock.Acquire();
    pace::Access();
    lock.Release();
    trace.Add(static_cast<char>('A' + index));
    pace::Access();
  });
  EXPECT_EQ(followed.letters, 3);
  EXPECT_EQ(followed.refusal, "");
  EXPECT_EQ(trace.Text(), "AB");
}

// What is not ordered by C++ is ordered all the same: the interleaving of real threads is a
// function of the letters and nothing else.
TEST(Baton, SameScheduleShowsTheSameInterleavingEveryTime) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::string letters(12, ' ');
    for (int i = 0; i < 12; ++i) letters[i] = static_cast<char>('A' + i % 3);
    std::shuffle(letters.begin(), letters.end(), random);
    Trace trace;
    const Followed followed = Walk(letters, 3, 4, &trace);
    ASSERT_EQ(trace.Text(), letters) << "round " << round;
    ASSERT_EQ(followed.letters, 12);
  }
}

// A thread without a letter takes and gives back the lock all the time. It costs the others time,
// and neither a letter nor the schedule.
TEST(Baton, LockOfAThreadBesideTheScheduleIsWaitedFor) {
  ReplayMem::Lock lock;
  std::atomic<bool> done{false};
  std::thread beside([&] {
    while (!done.load()) {
      lock.Acquire();
      lock.Release();
    }
  });
  for (int round = 0; round < 200; ++round) {
    Trace trace;
    const auto body = [&](int index) {
      for (int i = 0; i < 4; ++i) {
        pace::Turn();
        lock.Acquire();
        trace.Add(static_cast<char>('A' + index));
        lock.Release();
      }
    };
    const Followed followed =
        RunScheduled("ABBABAAB", 2, body, Grain::kSwitchPoint, Baton::Others::kBeside);
    EXPECT_EQ(trace.Text(), "ABBABAAB") << "round " << round;
    EXPECT_EQ(followed.letters, 8) << followed.refusal;
  }
  done = true;
  beside.join();
}

// One that is kept for the threads of the schedule to wait for is a lock like any other: A waits
// until B gives it back.
TEST(Baton, LockThatIsKeptBesideTheScheduleIsGivenBackWithinIt) {
  ReplayMem::Lock lock;
  lock.Acquire();
  Trace trace;
  const Followed followed = RunScheduled(
      "ABA", 2,
      [&](int index) {
        pace::Turn();
        index == 0 ? lock.Acquire() : lock.Release();
        trace.Add(static_cast<char>('A' + index));
      },
      Grain::kSwitchPoint, Baton::Others::kBeside);
  EXPECT_EQ(followed.refusal, "");
  EXPECT_EQ(trace.Text(), "BA");
  lock.Release();
}

// A has ended and left the lock taken, B waits for it: nobody of the schedule can go on, but one
// beside it gives the lock back.
TEST(Baton, NobodyIsDeadlockedWhileThoseBesideCanHelp) {
  Watchdog watchdog;
  ReplayMem::Lock lock;
  Baton baton("AB", 2, Baton::Others::kBeside);
  std::atomic<bool> kept{false};
  bool got = false;
  std::thread a([&] {
    const PacedThread pace(baton, 0, Grain::kSwitchPoint);
    pace::Turn();
    lock.Acquire();
    kept = true;
  });
  std::thread b([&] {
    const PacedThread pace(baton, 1, Grain::kSwitchPoint);
    pace::Turn();
    lock.Acquire();
    got = true;
    lock.Release();
  });
  while (!kept.load()) sched_yield();
  a.join();
  lock.Release();
  b.join();
  EXPECT_TRUE(got);
  EXPECT_FALSE(baton.deadlocked());
}

TEST(Baton, TwentySixThreadsHaveALetterEach) {
  std::string letters;
  for (int i = Baton::kMaxThreads; i-- > 0;) letters += static_cast<char>('A' + i);
  Trace trace;
  Walk(letters, Baton::kMaxThreads, 1, &trace);
  EXPECT_EQ(trace.Text(), letters);
}

// Each holds what the other wants. Nobody can be woken; the run's time limit has to end it.
TEST(BatonDeathTest, ThreadsThatWaitForEachOtherAreSaidToBeDeadlocked) {
  EXPECT_EXIT(
      {
        Watchdog watchdog(60);
        Baton baton("AB", 2);
        ReplayMem::Lock locks[2];
        std::vector<std::thread> team;
        for (int index = 0; index < 2; ++index) {
          team.emplace_back([&, index] {
            PacedThread pace(baton, index, Grain::kAccess);
            locks[index].Acquire();
            locks[1 - index].Acquire();
            locks[1 - index].Release();
            locks[index].Release();
          });
        }
        while (!baton.deadlocked()) sched_yield();
        _exit(baton.followed() == 2 ? 3 : 4);
      },
      testing::ExitedWithCode(3), "");
}

TEST(BatonDeathTest, LetterThatNamesNoThreadIsABugInTheLab) {
  EXPECT_EXIT(Baton("ABC", 2), testing::ExitedWithCode(kExitBug), "letter names no thread");
  EXPECT_EXIT(Baton("Ab", 2), testing::ExitedWithCode(kExitBug), "letter names no thread");
}

TEST(BatonDeathTest, MoreThreadsThanLettersIsABugInTheLab) {
  EXPECT_EXIT(Baton("A", 27), testing::ExitedWithCode(kExitBug), "1 to 26 threads");
  EXPECT_EXIT(Baton("", 0), testing::ExitedWithCode(kExitBug), "1 to 26 threads");
}

}  // namespace
}  // namespace objects::test
