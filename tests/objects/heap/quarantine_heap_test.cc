// The contained heap: what is freed stays what it was for as long as the bound allows, and is never
// given to an object of another kind.

#include "objects/heap/quarantine_heap.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace objects::test {
namespace {

using Cache = QuarantineHeap::Cache;

constexpr size_t kBytes = 64;
const char kCat = 0;  // kinds are addresses: a Type's, in earnest
const char kDog = 0;

std::vector<void*> AllocateMany(Cache& cache, int count, size_t bytes, const void* kind) {
  std::vector<void*> blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(cache.Allocate(bytes, kind));
  return blocks;
}

bool Contains(const std::vector<void*>& blocks, void* block) {
  return std::set<void*>(blocks.begin(), blocks.end()).contains(block);
}

TEST(QuarantineHeap, FreedBlockIsNotUsedAgainWhileInQuarantine) {
  QuarantineHeap heap({.quarantine_bytes = 10 * kBytes});
  Cache cache(heap);
  const std::vector<void*> freed = AllocateMany(cache, 10, kBytes, &kCat);
  for (void* block : freed) cache.Free(block, kBytes, &kCat);
  EXPECT_EQ(cache.evicted(), 0);
  for (void* block : AllocateMany(cache, 100, kBytes, &kCat)) {
    EXPECT_FALSE(Contains(freed, block));
  }
}

// The oldest leave first, and each departure is counted.
TEST(QuarantineHeap, BlocksBeyondTheBoundAreEvictedOldestFirstAndCounted) {
  QuarantineHeap heap({.quarantine_bytes = 10 * kBytes});
  Cache cache(heap);
  const std::vector<void*> freed = AllocateMany(cache, 13, kBytes, &kCat);
  for (void* block : freed) cache.Free(block, kBytes, &kCat);
  EXPECT_EQ(cache.evicted(), 3);
  const std::vector<void*> reused = AllocateMany(cache, 3, kBytes, &kCat);
  EXPECT_EQ(std::set<void*>(reused.begin(), reused.end()),
            std::set<void*>(freed.begin(), freed.begin() + 3));
  EXPECT_FALSE(Contains(freed, cache.Allocate(kBytes, &kCat)));
}

TEST(QuarantineHeap, EvictedBlockIsUsedForTheSameKindAndSizeOnly) {
  QuarantineHeap heap({.quarantine_bytes = 0});
  Cache cache(heap);
  void* cat = cache.Allocate(kBytes, &kCat);
  cache.Free(cat, kBytes, &kCat);
  EXPECT_EQ(cache.evicted(), 1);
  EXPECT_NE(cache.Allocate(kBytes, &kDog), cat);
  EXPECT_NE(cache.Allocate(kBytes / 2, &kCat), cat);
  EXPECT_NE(cache.AllocateBuffer(kBytes), cat);
  EXPECT_EQ(cache.Allocate(kBytes, &kCat), cat);
}

TEST(QuarantineHeap, BuffersAreQuarantinedToo) {
  QuarantineHeap heap({.quarantine_bytes = kBytes});
  Cache cache(heap);
  void* buffer = cache.AllocateBuffer(kBytes);
  cache.FreeBuffer(buffer, kBytes);
  EXPECT_NE(cache.AllocateBuffer(kBytes), buffer);
  EXPECT_EQ(cache.evicted(), 0);
  cache.FreeBuffer(cache.AllocateBuffer(kBytes), kBytes);
  EXPECT_EQ(cache.evicted(), 1);
  EXPECT_EQ(cache.AllocateBuffer(kBytes), buffer);
}

TEST(QuarantineHeap, BlockLargerThanTheBoundLeavesAtOnce) {
  QuarantineHeap heap({.quarantine_bytes = 100});
  Cache cache(heap);
  void* block = cache.Allocate(1000, &kCat);
  cache.Free(block, 1000, &kCat);
  EXPECT_EQ(cache.evicted(), 1);
  EXPECT_EQ(cache.Allocate(1000, &kCat), block);
}

// The audit looks at the dead as well; buffers have no header to look at.
TEST(QuarantineHeap, EveryObjectThereEverWasIsShownAndNoBuffer) {
  QuarantineHeap heap({.quarantine_bytes = 2 * kBytes});
  Cache cache(heap);
  const std::vector<void*> made = AllocateMany(cache, 10, kBytes, &kCat);
  void* buffer = cache.AllocateBuffer(kBytes);
  for (void* block : made) cache.Free(block, kBytes, &kCat);
  AllocateMany(cache, 4, kBytes, &kCat);  // from the evicted
  std::vector<void*> shown;
  heap.ForEachBlock([&](void* block) { shown.push_back(block); });
  EXPECT_EQ(std::set<void*>(shown.begin(), shown.end()), std::set<void*>(made.begin(), made.end()));
  EXPECT_EQ(shown.size(), made.size());
  EXPECT_FALSE(Contains(shown, buffer));
}

// A stale pointer may outlive the thread that freed the block, and the thread that made it.
// AddressSanitizer would object to the write if anything had been unmapped.
TEST(QuarantineHeap, MemoryStaysReadableUntilTheHeapIsDestroyed) {
  QuarantineHeap heap({.quarantine_bytes = 0});
  int64_t* stale = nullptr;
  int64_t* stale_buffer = nullptr;
  std::thread([&] {
    Cache cache(heap);
    stale = static_cast<int64_t*>(cache.Allocate(kBytes, &kCat));
    stale_buffer = static_cast<int64_t*>(cache.AllocateBuffer(kBytes));
    *stale = *stale_buffer = 7;
    cache.Free(stale, kBytes, &kCat);
    cache.FreeBuffer(stale_buffer, kBytes);
  }).join();
  EXPECT_EQ(*stale, 7);
  EXPECT_EQ(*stale_buffer, 7);
  int shown = 0;
  heap.ForEachBlock([&](void* block) {
    ++shown;
    EXPECT_EQ(block, stale);
  });
  EXPECT_EQ(shown, 1);
}

// Whose quarantine a block is in is decided by who freed it; it is shown once all the same.
TEST(QuarantineHeap, BlockMayBeFreedByAnotherThread) {
  QuarantineHeap heap({.quarantine_bytes = 0});
  Cache maker(heap);
  Cache freer(heap);
  void* block = maker.Allocate(kBytes, &kCat);
  freer.Free(block, kBytes, &kCat);
  EXPECT_EQ(maker.evicted(), 0);
  EXPECT_EQ(freer.evicted(), 1);
  EXPECT_NE(maker.Allocate(kBytes, &kCat), block);
  EXPECT_EQ(freer.Allocate(kBytes, &kCat), block);
  int shown = 0;
  heap.ForEachBlock([&](void*) { ++shown; });
  EXPECT_EQ(shown, 2);
}

}  // namespace
}  // namespace objects::test
