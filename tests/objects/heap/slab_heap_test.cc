// The heap that ships: what it hands out is aligned, does not overlap, is used again, also by other
// threads, and the audit can look at all of it.

#include "objects/heap/slab_heap.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <thread>
#include <vector>

namespace objects::test {
namespace {

using Cache = SlabHeap::Cache;

std::set<void*> Blocks(SlabHeap& heap) {
  std::set<void*> blocks;
  heap.ForEachBlock(
      [&](void* block) { EXPECT_TRUE(blocks.insert(block).second) << "shown twice"; });
  return blocks;
}

TEST(SlabHeap, FreedSlotIsTheNextToBeUsed) {
  SlabHeap heap({});
  Cache cache(heap);
  void* slot = cache.Allocate(32, nullptr);
  cache.Free(slot, 32, nullptr);
  EXPECT_EQ(cache.Allocate(32, nullptr), slot);
}

TEST(SlabHeap, SizesShareSlotsOfTheSameGrain) {
  SlabHeap heap({});
  Cache cache(heap);
  void* slot = cache.Allocate(17, nullptr);
  cache.Free(slot, 17, nullptr);
  EXPECT_NE(cache.Allocate(33, nullptr), slot);
  EXPECT_NE(cache.Allocate(16, nullptr), slot);
  EXPECT_EQ(cache.Allocate(32, nullptr), slot);
}

// Every size up to the largest, filled to the last byte with a value of its own.
TEST(SlabHeap, BlocksAreAlignedAndDoNotOverlap) {
  SlabHeap heap({});
  Cache cache(heap);
  struct Block {
    unsigned char* bytes;
    size_t size;
  };
  std::vector<Block> blocks;
  for (int round = 0; round < 4; ++round) {
    for (size_t size = 1; size <= SlabHeap::kLargest + 32; ++size) {
      auto* bytes = static_cast<unsigned char*>(cache.Allocate(size, nullptr));
      ASSERT_EQ(reinterpret_cast<uintptr_t>(bytes) % SlabHeap::kGrain, 0u) << size;
      std::memset(bytes, static_cast<int>(blocks.size() % 251), size);
      blocks.push_back({bytes, size});
    }
  }
  for (size_t i = 0; i < blocks.size(); ++i) {
    for (size_t at = 0; at < blocks[i].size; ++at) ASSERT_EQ(blocks[i].bytes[at], i % 251);
    cache.Free(blocks[i].bytes, blocks[i].size, nullptr);
  }
}

// The audit tells a fresh slot from an object by its type, which is not the first word: that one is
// the free list's.
// Counts of small objects that nobody shares would else go to and fro with a neighbour's.
TEST(SlabHeap, FreshSlotsOfTwoThreadsShareNoCacheLine) {
  for (size_t bytes = 16; bytes <= SlabHeap::kLargest; bytes += 16) {
    SlabHeap heap({});
    Cache caches[2] = {Cache(heap), Cache(heap)};
    std::set<uintptr_t> lines[2];
    for (int i = 0; i < 4 * SlabHeap::kBatch; ++i) {
      for (int which : {0, 1}) {
        const auto block = reinterpret_cast<uintptr_t>(caches[which].Allocate(bytes, nullptr));
        for (uintptr_t at = block; at < block + bytes; at += 16) lines[which].insert(at / 64);
      }
    }
    for (const uintptr_t line : lines[0]) ASSERT_FALSE(lines[1].contains(line)) << bytes;
  }
}

TEST(SlabHeap, FreshSlotsAreZeroBehindTheirFirstWord) {
  SlabHeap heap({});
  Cache cache(heap);
  for (int i = 0; i < 3000; ++i) {
    auto* words = static_cast<uint64_t*>(cache.Allocate(48, nullptr));
    for (int word = 1; word < 6; ++word) ASSERT_EQ(words[word], 0u);
  }
}

TEST(SlabHeap, EveryBlockHandedOutIsShown) {
  SlabHeap heap({});
  Cache cache(heap);
  std::set<void*> handed_out;
  for (const size_t size : {16, 48, 512, 513, 4096}) {
    for (int i = 0; i < 200; ++i) {
      EXPECT_TRUE(handed_out.insert(cache.Allocate(size, nullptr)).second);
    }
  }
  const std::set<void*> shown = Blocks(heap);
  for (void* block : handed_out) EXPECT_TRUE(shown.contains(block));
}

TEST(SlabHeap, LargeBlocksAreShownWhileTheyLive) {
  SlabHeap heap({});
  Cache cache(heap);
  void* large = cache.Allocate(SlabHeap::kLargest + 1, nullptr);
  EXPECT_EQ(Blocks(heap), std::set<void*>{large});
  cache.Free(large, SlabHeap::kLargest + 1, nullptr);
  EXPECT_TRUE(Blocks(heap).empty());
}

TEST(SlabHeap, LargeBlocksThatAreLeftGoWithTheHeap) {
  SlabHeap heap({});
  Cache cache(heap);
  EXPECT_NE(cache.Allocate(100'000, nullptr), nullptr);  // LeakSanitizer would say so
}

// One thread allocates, another frees: the slots come back in batches, so that the first goes on
// without new chunks for ever.
TEST(SlabHeap, SlotsFreedByAnotherThreadComeBackInBatches) {
  SlabHeap heap({});
  Cache cache(heap);
  constexpr int kObjects = 5000;
  size_t blocks_at_first = 0;
  for (int round = 0; round < 5; ++round) {
    std::vector<void*> slots;
    for (int i = 0; i < kObjects; ++i) slots.push_back(cache.Allocate(64, nullptr));
    EXPECT_EQ(std::set<void*>(slots.begin(), slots.end()).size(), slots.size());
    if (round == 0) blocks_at_first = Blocks(heap).size();
    std::thread([&] {
      Cache other(heap);
      for (void* slot : slots) other.Free(slot, 64, nullptr);
    }).join();
    EXPECT_EQ(Blocks(heap).size(), blocks_at_first) << "round " << round;
  }
}

// A thread that only frees keeps two batches at most: the rest is there for others at once.
TEST(SlabHeap, ThreadKeepsTwoBatchesAtMost) {
  SlabHeap heap({});
  Cache first(heap);
  Cache second(heap);
  std::vector<void*> slots;
  for (int i = 0; i < 1024; ++i) slots.push_back(first.Allocate(32, nullptr));
  const size_t blocks = Blocks(heap).size();
  EXPECT_EQ(blocks, 1024u) << "a chunk of 32 KiB";
  for (void* slot : slots) second.Free(slot, 32, nullptr);
  for (int i = 0; i < 1024 - 2 * SlabHeap::kBatch; ++i) first.Allocate(32, nullptr);
  EXPECT_EQ(Blocks(heap).size(), blocks);
}

TEST(SlabHeap, SlotsOfAThreadThatEndsAreUsedByOthers) {
  SlabHeap heap({});
  std::set<void*> before;
  {
    Cache cache(heap);
    void* slot = cache.Allocate(128, nullptr);
    cache.Free(slot, 128, nullptr);
    before = Blocks(heap);
  }
  Cache cache(heap);
  for (size_t i = 0; i < before.size(); ++i) {
    EXPECT_TRUE(before.contains(cache.Allocate(128, nullptr)));
  }
  EXPECT_EQ(Blocks(heap), before);
}

// Four threads allocate, fill, check and free at once: no slot is two threads' at a time.
TEST(SlabHeap, NoSlotBelongsToTwoThreads) {
  SlabHeap heap({});
  std::vector<std::thread> team;
  for (int index = 0; index < 4; ++index) {
    team.emplace_back([&, index] {
      Cache cache(heap);
      std::vector<int64_t*> mine;
      for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 500; ++i) {
          mine.push_back(static_cast<int64_t*>(cache.Allocate(40, nullptr)));
          *mine.back() = index;
        }
        for (int i = 0; i < 400; ++i) {
          ASSERT_EQ(*mine.back(), index);
          cache.Free(mine.back(), 40, nullptr);
          mine.pop_back();
        }
      }
      for (int64_t* slot : mine) cache.Free(slot, 40, nullptr);
    });
  }
  for (std::thread& thread : team) thread.join();
}

}  // namespace
}  // namespace objects::test
