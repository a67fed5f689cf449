// QuarantineHeap: the contained heap, for runs that corrupt memory. What is freed stays where it
// is, so a use after free meets a dead object that says so instead of crashing at random.
//
// The quarantine is bounded. A block that leaves it is reused for an object of the same kind only
// (type-stable memory, as Linux's SLAB_TYPESAFE_BY_RCU): a stale pointer then finds an object of
// the type it expects. Each departure is counted, because a use of that block is no longer noticed.
// Nothing is unmapped before the heap is destroyed.
//
// Thread safety: a Cache belongs to one thread; the heap's lists are under its mutex.

#ifndef OBJECTS_HEAP_QUARANTINE_HEAP_H_
#define OBJECTS_HEAP_QUARANTINE_HEAP_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/functional/function_ref.h"
#include "objects/base/mutex.h"

namespace objects {

class QuarantineHeap {
 public:
  struct Options {
    size_t quarantine_bytes = 16 << 20;  // per thread
    // Where blocks come from, which then owns them; null: malloc. Null result: out of memory.
    void* (*source)(size_t bytes) = nullptr;
  };
  explicit QuarantineHeap(const Options& options) : options_(options) {}
  ~QuarantineHeap();
  QuarantineHeap(const QuarantineHeap&) = delete;
  QuarantineHeap& operator=(const QuarantineHeap&) = delete;

  class Cache {
   public:
    explicit Cache(QuarantineHeap& heap);
    ~Cache();
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    void* Allocate(size_t bytes, const void* kind);
    void Free(void* block, size_t bytes, const void* kind);
    void* AllocateBuffer(size_t bytes) { return Allocate(bytes, nullptr); }
    void FreeBuffer(void* buffer, size_t bytes) { Free(buffer, bytes, nullptr); }
    int64_t evicted() const { return evicted_; }

   private:
    friend class QuarantineHeap;
    using Key = std::pair<const void*, size_t>;  // kind (null: a buffer) and size
    struct Entry {
      void* block;
      Key key;
    };

    QuarantineHeap& heap_;
    std::vector<void*> blocks_;  // every object block this thread ever made
    std::vector<void*> buffers_;
    std::deque<Entry> quarantine_;
    size_t quarantined_bytes_ = 0;
    int64_t evicted_ = 0;
    absl::flat_hash_map<Key, std::vector<void*>> reusable_;
  };

  // Every block there ever was, dead ones too. At a quiescent point.
  void ForEachBlock(absl::FunctionRef<void(void*)> visit);

 private:
  const Options options_;
  Mutex mutex_;
  std::vector<Cache*> caches_ ABSL_GUARDED_BY(mutex_);
  std::vector<void*> blocks_ ABSL_GUARDED_BY(mutex_);
  std::vector<void*> buffers_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace objects

#endif  // OBJECTS_HEAP_QUARANTINE_HEAP_H_
