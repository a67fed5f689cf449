// The heap for sanitizers: every object is malloc's, and the heap still knows which live, without a
// register that would order the threads or hold on to what leaked.

#include "objects/heap/system_heap.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <set>
#include <thread>
#include <vector>

#if SANITIZER_ADDRESS
#include <sanitizer/lsan_interface.h>
#endif

namespace objects::test {
namespace {

using Cache = SystemHeap::Cache;

std::set<void*> Live(SystemHeap& heap) {
  std::set<void*> live;
  heap.ForEachBlock([&](void* block) { EXPECT_TRUE(live.insert(block).second) << "shown twice"; });
  return live;
}

TEST(SystemHeap, LiveBlocksAreShownAndFreedOnesAreNot) {
  SystemHeap heap({});
  Cache cache(heap);
  void* first = cache.Allocate(32, nullptr);
  void* second = cache.Allocate(32, nullptr);
  EXPECT_EQ(Live(heap), (std::set<void*>{first, second}));
  cache.Free(first, 32, nullptr);
  EXPECT_EQ(Live(heap), std::set<void*>{second});
  cache.Free(second, 32, nullptr);
  EXPECT_TRUE(Live(heap).empty());
}

TEST(SystemHeap, BuffersAreNoObjects) {
  SystemHeap heap({});
  Cache cache(heap);
  void* buffer = cache.AllocateBuffer(100);
  EXPECT_TRUE(Live(heap).empty());
  cache.FreeBuffer(buffer, 100);
}

// Made here and freed there: neither thread's tally is right, their sum is, also after both ended.
TEST(SystemHeap, TalliesOfAllThreadsAddUp) {
  SystemHeap heap({});
  std::vector<void*> made;
  Cache main(heap);
  std::thread([&] {
    Cache maker(heap);
    for (int i = 0; i < 100; ++i) made.push_back(maker.Allocate(24, nullptr));
  }).join();
  std::thread([&] {
    Cache freer(heap);
    for (int i = 0; i < 60; ++i) freer.Free(made[i], 24, nullptr);
    // While this thread is still there.
    EXPECT_EQ(Live(heap), std::set<void*>(made.begin() + 60, made.end()));
  }).join();
  EXPECT_EQ(Live(heap), std::set<void*>(made.begin() + 60, made.end()));
  for (int i = 60; i < 100; ++i) main.Free(made[i], 24, nullptr);
  EXPECT_TRUE(Live(heap).empty());
}

// malloc hands out addresses again: allocated twice and freed once elsewhere is one live block.
TEST(SystemHeap, AddressThatIsUsedAgainIsCountedRight) {
  SystemHeap heap({});
  Cache maker(heap);
  Cache freer(heap);
  std::set<void*> live;
  for (int i = 0; i < 2000; ++i) {
    void* block = maker.Allocate(32, nullptr);
    live.insert(block);
    if (i % 3 != 0) {
      freer.Free(block, 32, nullptr);
      live.erase(block);
    }
  }
  EXPECT_EQ(Live(heap), live);
  for (void* block : live) freer.Free(block, 32, nullptr);
  EXPECT_TRUE(Live(heap).empty());
}

#if SANITIZER_ADDRESS
[[gnu::noinline]] void AllocateAndForget(Cache& cache) {
  for (int i = 0; i < 100; ++i) cache.Allocate(40, nullptr);
}

// Tallies that kept addresses as they are would be where LeakSanitizer finds every leaked object.
TEST(SystemHeapDeathTest, TallyDoesNotHideALeakFromLeakSanitizer) {
  EXPECT_EXIT(
      {
        SystemHeap heap({});
        Cache cache(heap);
        AllocateAndForget(cache);
        _exit(__lsan_do_recoverable_leak_check() != 0 ? 3 : 0);
      },
      testing::ExitedWithCode(3), "LeakSanitizer: detected memory leaks");
}
#endif

}  // namespace
}  // namespace objects::test
