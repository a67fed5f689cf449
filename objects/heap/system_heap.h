// SystemHeap: every object is a malloc block of its own, freed when it dies. Used when a sanitizer
// watches: its reports then carry the stacks of who allocated and who freed, and its quarantine is
// better than ours.
//
// What is alive is known from each thread's own tally, added up at a quiescent point: a shared
// register under a mutex would order the threads under study and hide their races. Tallies keep
// addresses inverted, or LeakSanitizer would find every leaked object through them.
//
// Thread safety: a Cache belongs to one thread; the heap's tally is under its mutex.

#ifndef OBJECTS_HEAP_SYSTEM_HEAP_H_
#define OBJECTS_HEAP_SYSTEM_HEAP_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "objects/base/mutex.h"

namespace objects {

class SystemHeap {
 public:
  struct Options {};
  explicit SystemHeap(const Options&) {}
  SystemHeap(const SystemHeap&) = delete;
  SystemHeap& operator=(const SystemHeap&) = delete;

  class Cache {
   public:
    explicit Cache(SystemHeap& heap);
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    void* Allocate(size_t bytes, const void* /*kind*/) {
      void* block = std::malloc(bytes);
      if (block != nullptr) Count(block, 1);
      return block;
    }
    void Free(void* block, size_t /*bytes*/, const void* /*kind*/) {
      Count(block, -1);
      std::free(block);
    }
    void* AllocateBuffer(size_t bytes) { return std::malloc(bytes); }
    void FreeBuffer(void* buffer, size_t /*bytes*/) { std::free(buffer); }
    static constexpr int64_t evicted() { return 0; }

   private:
    friend class SystemHeap;
    using Tally = absl::flat_hash_map<uintptr_t, int>;  // ~address → allocated - freed, never 0
    void Count(void* block, int delta);

    SystemHeap& heap_;
    Tally tally_;
  };

  // Every live block. At a quiescent point.
  void ForEachBlock(absl::FunctionRef<void(void*)> visit);

 private:
  static void Add(Cache::Tally& tally, uintptr_t key, int delta);

  Mutex mutex_;
  std::vector<Cache*> caches_ ABSL_GUARDED_BY(mutex_);
  Cache::Tally tally_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace objects

#endif  // OBJECTS_HEAP_SYSTEM_HEAP_H_
