// Whoever waits for an AsymmetricLock finds its owner outside, on real cores and without its help.

#include "objects/base/asymmetric_lock.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "tests/objects/base/paced_team.h"

namespace objects::test {
namespace {

// Something that its owner works on until another thread closes it, waits, and finds it at rest.
struct Workshop {
  AsymmetricLock lock;
  std::atomic<bool> closed{false};
  std::atomic<bool> open{false};
  int64_t work = 0;
};

// A cache line that its next writer has to fetch: until then no later store of his is seen.
struct alignas(64) Far {
  std::atomic<int> word{0};
};

// Each round has one moment that counts: the owner says that it is inside, and looks, while the
// other closes, and looks. With one fence less both miss the other once in some thousand rounds
// where two cores run them, and `work` goes on after Await.
TEST(AsymmetricLock, NobodyIsInsideAfterTheWait) {
  constexpr int kRounds = 40'000;
  Watchdog watchdog;
  std::vector<Workshop> workshops(kRounds);
  std::vector<Far> far(64);
  std::thread owner([&] {
    for (Workshop& at : workshops) {
      at.open.store(true, std::memory_order_release);
      for (int i = 0;; ++i) {
        far[i % far.size()].word.store(i, std::memory_order_relaxed);
        at.lock.Enter();
        const bool closed = at.closed.load(std::memory_order_acquire);
        if (!closed) ++at.work;
        at.lock.Leave();
        if (closed) break;
      }
    }
  });
  int moved = 0;
  for (int round = 0; round < kRounds; ++round) {
    Workshop& at = workshops[round];
    while (!at.open.load(std::memory_order_acquire)) {
    }
    for (Far& each : far) each.word.store(round, std::memory_order_relaxed);
    for (int i = 0; i < round % 64; ++i) asm volatile("");
    at.closed.store(true, std::memory_order_release);
    at.lock.Await();
    const int64_t work = at.work;
    for (int i = 0; i < 20; ++i) asm volatile("" : : : "memory");
    moved += at.work != work;
  }
  owner.join();
  EXPECT_EQ(moved, 0);
}

TEST(AsymmetricLock, TheWaitIsForWhoIsInside) {
  Watchdog watchdog;
  for (int round = 0; round < 200; ++round) {
    AsymmetricLock lock;
    std::atomic<bool> inside{false};
    bool done = false;
    std::thread owner([&] {
      lock.Enter();
      inside.store(true, std::memory_order_relaxed);
      for (int i = 0; i < 2000; ++i) asm volatile("");
      done = true;
      lock.Leave();
    });
    while (!inside.load(std::memory_order_relaxed)) {
    }
    lock.Await();
    EXPECT_TRUE(done);
    owner.join();
  }
}

}  // namespace
}  // namespace objects::test
