#include "lab/explorer/machine/arena.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "objects/base/check.h"

namespace lab::explorer {
namespace {

thread_local Arena* current = nullptr;

}  // namespace

Arena::Arena(int owners) : used_(owners) {
  void* memory = mmap(nullptr, owners * kRegion, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  objects::Check(memory != MAP_FAILED, "address space for the explored program");
  memory_ = static_cast<char*>(memory);
}

Arena::~Arena() {
  if (current == this) current = nullptr;
  munmap(memory_, used_.size() * kRegion);
}

void Arena::Reset() {
  std::fill(used_.begin(), used_.end(), 0);
  new_.clear();
}

void Arena::SetOwner(int owner) {
  owner_ = owner;
  current = this;
}

std::vector<Arena::Block> Arena::TakeNew() { return std::exchange(new_, {}); }

bool Arena::Exists() { return current != nullptr; }

void* Arena::Allocate(size_t bytes) {
  Arena& arena = *current;
  const size_t size = (bytes + 15) & ~size_t{15};
  size_t& used = arena.used_[arena.owner_];
  if (size > kRegion - used) return nullptr;
  char* block = arena.memory_ + arena.owner_ * kRegion + used;
  used += size;
  std::memset(block, 0, size);
  arena.new_.push_back({block, size});
  return block;
}

}  // namespace lab::explorer
