#include "objects/heap/system_heap.h"

#include <algorithm>

namespace objects {

SystemHeap::Cache::Cache(SystemHeap& heap) : heap_(heap) {
  MutexLock lock(heap_.mutex_);
  heap_.caches_.push_back(this);
}

SystemHeap::Cache::~Cache() {
  MutexLock lock(heap_.mutex_);
  for (const auto& [key, count] : tally_) Add(heap_.tally_, key, count);
  std::erase(heap_.caches_, this);
}

void SystemHeap::Add(Cache::Tally& tally, uintptr_t key, int delta) {
  auto [it, added] = tally.try_emplace(key, delta);
  if (!added && (it->second += delta) == 0) tally.erase(it);
}

void SystemHeap::Cache::Count(void* block, int delta) {
  Add(tally_, ~reinterpret_cast<uintptr_t>(block), delta);
}

void SystemHeap::ForEachBlock(absl::FunctionRef<void(void*)> visit) {
  MutexLock lock(mutex_);
  Cache::Tally all = tally_;
  for (const Cache* cache : caches_) {
    for (const auto& [key, count] : cache->tally_) Add(all, key, count);
  }
  for (const auto& [key, count] : all) {
    if (count > 0) visit(reinterpret_cast<void*>(~key));
  }
}

}  // namespace objects
