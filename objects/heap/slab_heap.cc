#include "objects/heap/slab_heap.h"

#include <cstring>

namespace objects {

SlabHeap::~SlabHeap() {
  MutexLock lock(mutex_);
  for (void* block : large_) std::free(block);
}

SlabHeap::Cache::~Cache() {
  for (size_t i = 0; i < lists_.size(); ++i) heap_.TakeBack(i, lists_[i], lists_[i].size);
}

bool SlabHeap::Refill(size_t size_class, List& list) {
  MutexLock lock(mutex_);
  List& central = central_[size_class];
  if (central.head == nullptr) {
    const size_t slot_bytes = (size_class + 1) * kGrain;
    auto* bytes = static_cast<std::byte*>(std::aligned_alloc(kLine, kChunkBytes));
    if (bytes == nullptr) return false;
    std::memset(bytes, 0, kChunkBytes);
    chunks_.push_back({std::unique_ptr<std::byte, Release>(bytes), slot_bytes});
    for (size_t i = kChunkBytes / slot_bytes; i-- > 0;) {  // the list begins at the lowest address
      auto* slot = reinterpret_cast<Cache::Slot*>(bytes + i * slot_bytes);
      slot->next = central.head;
      central.head = slot;
      ++central.size;
    }
  }
  Cache::Slot* last = central.head;
  int count = 1;
  while (count < kBatch && last->next != nullptr) {
    last = last->next;
    ++count;
  }
  list.head = central.head;
  list.size = count;
  central.head = last->next;
  central.size -= count;
  last->next = nullptr;
  return true;
}

void SlabHeap::TakeBack(size_t size_class, List& list, int count) {
  if (count == 0) return;
  Cache::Slot* first = list.head;
  Cache::Slot* last = first;
  for (int i = 1; i < count; ++i) last = last->next;
  list.head = last->next;
  list.size -= count;
  MutexLock lock(mutex_);
  last->next = central_[size_class].head;
  central_[size_class].head = first;
  central_[size_class].size += count;
}

void* SlabHeap::AllocateLarge(size_t bytes) {
  void* block = std::malloc(bytes);
  if (block == nullptr) return nullptr;
  MutexLock lock(mutex_);
  large_.insert(block);
  return block;
}

void SlabHeap::FreeLarge(void* block) {
  {
    MutexLock lock(mutex_);
    large_.erase(block);
  }
  std::free(block);
}

void SlabHeap::ForEachBlock(absl::FunctionRef<void(void*)> visit) {
  MutexLock lock(mutex_);
  for (const Chunk& chunk : chunks_) {
    for (size_t at = 0; at + chunk.slot_bytes <= kChunkBytes; at += chunk.slot_bytes) {
      visit(chunk.bytes.get() + at);
    }
  }
  for (void* block : large_) visit(block);
}

}  // namespace objects
