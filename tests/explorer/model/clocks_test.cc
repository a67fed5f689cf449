// Happens-before as C++20 has it: what releases to what, and what does not.

#include "lab/explorer/model/clocks.h"

#include <gtest/gtest.h>

namespace lab::explorer {
namespace {

constexpr uint32_t kData = 0, kFlag = 1, kLife = 2, kLock = 3;
constexpr auto kRelaxed = std::memory_order_relaxed;
constexpr auto kAcquire = std::memory_order_acquire;
constexpr auto kRelease = std::memory_order_release;
constexpr auto kAcqRel = std::memory_order_acq_rel;

bool Store(Clocks& clocks, int thread, std::memory_order order) {
  return clocks.Atomic(thread, kFlag, false, true, order);
}
bool Load(Clocks& clocks, int thread, std::memory_order order) {
  return clocks.Atomic(thread, kFlag, true, false, order);
}
bool Update(Clocks& clocks, int thread, std::memory_order order) {
  return clocks.Atomic(thread, kFlag, true, true, order);
}

TEST(Clocks, PlainAccessesOfTwoThreadsRaceIfOneWrites) {
  Clocks clocks(2);
  EXPECT_TRUE(clocks.Plain(0, kData, false));
  EXPECT_TRUE(clocks.Plain(1, kData, false));
  EXPECT_FALSE(clocks.Plain(1, kData, true));
}

TEST(Clocks, AThreadDoesNotRaceWithItself) {
  Clocks clocks(2);
  EXPECT_TRUE(clocks.Plain(0, kData, true));
  EXPECT_TRUE(clocks.Plain(0, kData, true));
}

TEST(Clocks, AtomicsDoNotRaceWithAtomicsButWithPlainAccesses) {
  Clocks clocks(2);
  EXPECT_TRUE(Store(clocks, 0, kRelaxed));
  EXPECT_TRUE(Store(clocks, 1, kRelaxed));
  EXPECT_FALSE(clocks.Plain(1, kFlag, false));
}

bool Passes(std::memory_order store, std::memory_order load) {
  Clocks clocks(2);
  clocks.Plain(0, kData, true);
  Store(clocks, 0, store);
  Load(clocks, 1, load);
  return clocks.Plain(1, kData, false);
}

TEST(Clocks, MessagePassingNeedsBothReleaseAndAcquire) {
  EXPECT_TRUE(Passes(kRelease, kAcquire));
  EXPECT_FALSE(Passes(kRelaxed, kAcquire));
  EXPECT_FALSE(Passes(kRelease, kRelaxed));
  EXPECT_TRUE(Passes(std::memory_order_seq_cst, std::memory_order_seq_cst));
}

TEST(Clocks, WhatComesAfterTheReleaseIsNotReleased) {
  Clocks clocks(2);
  Store(clocks, 0, kRelease);
  clocks.Plain(0, kData, true);
  Load(clocks, 1, kAcquire);
  EXPECT_FALSE(clocks.Plain(1, kData, false));
}

TEST(Clocks, ReadModifyWritesContinueAReleaseSequence) {
  Clocks clocks(3);
  clocks.Plain(0, kData, true);
  Store(clocks, 0, kRelease);
  Update(clocks, 1, kRelaxed);
  Load(clocks, 2, kAcquire);
  EXPECT_TRUE(clocks.Plain(2, kData, false));
}

// As C++20 has it: also one by the same thread.
TEST(Clocks, AnyOtherStoreEndsIt) {
  for (const int by : {0, 1}) {
    Clocks clocks(3);
    clocks.Plain(0, kData, true);
    Store(clocks, 0, kRelease);
    Store(clocks, by, kRelaxed);
    Load(clocks, 2, kAcquire);
    EXPECT_FALSE(clocks.Plain(2, kData, false)) << by;
  }
}

TEST(Clocks, AReleaseFenceMakesALaterRelaxedStoreRelease) {
  Clocks clocks(2);
  clocks.Plain(0, kData, true);
  clocks.Fence(0, kRelease);
  Store(clocks, 0, kRelaxed);
  Load(clocks, 1, kAcquire);
  EXPECT_TRUE(clocks.Plain(1, kData, false));
}

TEST(Clocks, AnAcquireFenceMakesAnEarlierRelaxedLoadAcquire) {
  Clocks clocks(2);
  clocks.Plain(0, kData, true);
  Store(clocks, 0, kRelease);
  Load(clocks, 1, kRelaxed);
  clocks.Fence(1, kAcquire);
  EXPECT_TRUE(clocks.Plain(1, kData, false));
}

TEST(Clocks, AFenceBeforeTheLoadIsNoHelp) {
  Clocks clocks(2);
  clocks.Plain(0, kData, true);
  Store(clocks, 0, kRelease);
  clocks.Fence(1, kAcquire);
  Load(clocks, 1, kRelaxed);
  EXPECT_FALSE(clocks.Plain(1, kData, false));
}

bool LastDecrefMayFree(std::memory_order order) {
  Clocks clocks(2);
  for (const int thread : {0, 1}) {
    clocks.Use(thread, kLife);
    Update(clocks, thread, order);
  }
  return clocks.Retire(1, kLife);
}

TEST(Clocks, AnObjectMayDieOnlyAfterEverybodysLastUse) {
  EXPECT_TRUE(LastDecrefMayFree(kAcqRel));
  EXPECT_FALSE(LastDecrefMayFree(kRelaxed));
  EXPECT_FALSE(LastDecrefMayFree(kRelease));
  EXPECT_FALSE(LastDecrefMayFree(kAcquire));
}

TEST(Clocks, ALockOrdersItsHolders) {
  Clocks clocks(2);
  clocks.Acquire(0, kLock);
  clocks.Plain(0, kData, true);
  clocks.Release(0, kLock);
  clocks.Acquire(1, kLock);
  EXPECT_TRUE(clocks.Plain(1, kData, true));
}

TEST(Clocks, SoDoesTheGil) {
  Clocks clocks(2);
  clocks.EnterExclusive(0);
  clocks.Plain(0, kData, true);
  clocks.LeaveExclusive(0);
  clocks.EnterExclusive(1);
  EXPECT_TRUE(clocks.Plain(1, kData, true));
}

TEST(Clocks, ThreadsCanChangePlaces) {
  Clocks clocks(3);
  clocks.Plain(0, kData, true);
  Store(clocks, 0, kRelease);
  Load(clocks, 1, kAcquire);
  const uint8_t order[] = {2, 0, 1};  // thread 1 of the new is thread 0 of the old
  Clocks turned = clocks.Permuted(order);
  EXPECT_TRUE(Clocks(turned).Plain(2, kData, false));   // was 1
  EXPECT_FALSE(Clocks(turned).Plain(0, kData, false));  // was 2
  EXPECT_TRUE(Clocks(turned).Plain(1, kData, true));    // was 0
}

}  // namespace
}  // namespace lab::explorer
