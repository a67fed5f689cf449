// SlabHeap: the heap that ships. Slots of one size in chunks, a free list per thread and size,
// batches moved to and from a central list, so that the common allocation is a pop and the common
// free a push.
//
// Chunks are never given back before the heap is destroyed, so the audit can look at every slot
// there ever was; who allocates must mark its free slots so that it knows them again (World clears
// `type`). Fresh slots are zero.
//
// Thread safety: a Cache belongs to one thread; the heap's lists are under its mutex.

#ifndef OBJECTS_HEAP_SLAB_HEAP_H_
#define OBJECTS_HEAP_SLAB_HEAP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "objects/base/mutex.h"

namespace objects {

class SlabHeap {
 public:
  static constexpr size_t kGrain = 16;
  static constexpr size_t kLargest = 512;  // larger blocks are malloc's
  static constexpr size_t kChunkBytes = 32 << 10;
  // A batch is whole cache lines, whatever the size: fresh ones of two threads share none.
  static constexpr int kBatch = 64;
  static constexpr size_t kLine = 64;
  static_assert(kBatch * kGrain % kLine == 0);

  struct Options {};
  explicit SlabHeap(const Options&) {}
  ~SlabHeap();
  SlabHeap(const SlabHeap&) = delete;
  SlabHeap& operator=(const SlabHeap&) = delete;

  class Cache {
   public:
    explicit Cache(SlabHeap& heap) : heap_(heap) {}
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    // Null when there is no memory. `kind` is for heaps that tell blocks apart.
    void* Allocate(size_t bytes, const void* /*kind*/) {
      if (bytes > kLargest) [[unlikely]]
        return heap_.AllocateLarge(bytes);
      List& list = lists_[ClassOf(bytes)];
      if (list.head == nullptr) [[unlikely]] {
        if (!heap_.Refill(ClassOf(bytes), list)) return nullptr;
      }
      Slot* slot = list.head;
      list.head = slot->next;
      --list.size;
      return slot;
    }
    void Free(void* block, size_t bytes, const void* /*kind*/) {
      if (bytes > kLargest) [[unlikely]]
        return heap_.FreeLarge(block);
      List& list = lists_[ClassOf(bytes)];
      Slot* slot = static_cast<Slot*>(block);
      slot->next = list.head;
      list.head = slot;
      if (++list.size > 2 * kBatch) [[unlikely]]
        heap_.TakeBack(ClassOf(bytes), list, kBatch);
    }
    void* AllocateBuffer(size_t bytes) { return std::malloc(bytes); }
    void FreeBuffer(void* buffer, size_t /*bytes*/) { std::free(buffer); }
    static constexpr int64_t evicted() { return 0; }

   private:
    friend class SlabHeap;
    struct Slot {
      Slot* next;
    };
    struct List {
      Slot* head = nullptr;
      int size = 0;
    };
    static constexpr size_t ClassOf(size_t bytes) { return (bytes + kGrain - 1) / kGrain - 1; }

    SlabHeap& heap_;
    std::array<List, kLargest / kGrain> lists_;
  };

  // Every slot of every chunk and every large block, allocated or not. At a quiescent point.
  void ForEachBlock(absl::FunctionRef<void(void*)> visit);

 private:
  using List = Cache::List;
  struct Release {
    void operator()(std::byte* bytes) const { std::free(bytes); }
  };
  struct Chunk {
    std::unique_ptr<std::byte, Release> bytes;
    size_t slot_bytes;
  };

  bool Refill(size_t size_class, List& list);
  void TakeBack(size_t size_class, List& list, int count);
  void* AllocateLarge(size_t bytes);
  void FreeLarge(void* block);

  Mutex mutex_;
  std::array<List, kLargest / kGrain> central_ ABSL_GUARDED_BY(mutex_);
  std::vector<Chunk> chunks_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_set<void*> large_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace objects

#endif  // OBJECTS_HEAP_SLAB_HEAP_H_
