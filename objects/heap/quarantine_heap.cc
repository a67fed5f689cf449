#include "objects/heap/quarantine_heap.h"

#include <algorithm>
#include <cstdlib>

namespace objects {

QuarantineHeap::~QuarantineHeap() {
  if (options_.source != nullptr) return;
  MutexLock lock(mutex_);
  for (void* block : blocks_) std::free(block);
  for (void* buffer : buffers_) std::free(buffer);
}

QuarantineHeap::Cache::Cache(QuarantineHeap& heap) : heap_(heap) {
  MutexLock lock(heap_.mutex_);
  heap_.caches_.push_back(this);
}

QuarantineHeap::Cache::~Cache() {
  MutexLock lock(heap_.mutex_);
  heap_.blocks_.insert(heap_.blocks_.end(), blocks_.begin(), blocks_.end());
  heap_.buffers_.insert(heap_.buffers_.end(), buffers_.begin(), buffers_.end());
  std::erase(heap_.caches_, this);
}

void* QuarantineHeap::Cache::Allocate(size_t bytes, const void* kind) {
  if (auto it = reusable_.find(Key{kind, bytes}); it != reusable_.end() && !it->second.empty()) {
    void* block = it->second.back();
    it->second.pop_back();
    return block;
  }
  const auto source = heap_.options_.source != nullptr ? heap_.options_.source : &std::malloc;
  void* block = source(bytes);
  if (block != nullptr) (kind != nullptr ? blocks_ : buffers_).push_back(block);
  return block;
}

void QuarantineHeap::Cache::Free(void* block, size_t bytes, const void* kind) {
  const Key key{kind, bytes};
  quarantine_.push_back({block, key});
  quarantined_bytes_ += bytes;
  while (quarantined_bytes_ > heap_.options_.quarantine_bytes) {
    const Entry oldest = quarantine_.front();
    quarantine_.pop_front();
    quarantined_bytes_ -= oldest.key.second;
    reusable_[oldest.key].push_back(oldest.block);
    ++evicted_;
  }
}

void QuarantineHeap::ForEachBlock(absl::FunctionRef<void(void*)> visit) {
  MutexLock lock(mutex_);
  for (void* block : blocks_) visit(block);
  for (const Cache* cache : caches_) {
    for (void* block : cache->blocks_) visit(block);
  }
}

}  // namespace objects
