#include "lab/explorer/minipy/stage.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <new>

#include "lab/explorer/machine/backstage.h"
#include "objects/base/check.h"

namespace lab::explorer {
namespace {

// Address space: a thread's frames and stack alone take 20 MB of it, and touch a few pages.
constexpr size_t kBytes = size_t{2} << 30;
constexpr size_t kAlignment = 64;

char* begin = nullptr;
int file = -1;

// At the beginning of the mapping, so that it goes back with the rest.
size_t& Used() { return *reinterpret_cast<size_t*>(begin); }

void Map(int how) {
  void* const at = mmap(begin, kBytes, PROT_READ | PROT_WRITE,
                        how | MAP_NORESERVE | (begin != nullptr ? MAP_FIXED : 0), file, 0);
  objects::Check(at != MAP_FAILED, "address space for the explored program");
  begin = static_cast<char*>(at);
}

}  // namespace

bool Stage::Open() {
  file = memfd_create("explored", MFD_CLOEXEC);
  if (file < 0 || ftruncate(file, static_cast<off_t>(kBytes)) != 0) return false;
  Map(MAP_SHARED);
  Used() = kAlignment;
  return true;
}

void* Stage::Allocate(size_t bytes) {
  const size_t size = (bytes + kAlignment - 1) & ~(kAlignment - 1);
  if (size < bytes || size > kBytes - Used()) return nullptr;
  char* const block = begin + Used();
  Used() += size;
  return block;
}

bool Stage::Owns(const void* block) {
  const auto at = reinterpret_cast<uintptr_t>(block), from = reinterpret_cast<uintptr_t>(begin);
  return begin != nullptr && at >= from && at < from + kBytes;
}

void Stage::Freeze() { Map(MAP_PRIVATE); }

void Stage::Restore() {
  objects::Check(madvise(begin, kBytes, MADV_DONTNEED) == 0, "the explored program begins again");
}

}  // namespace lab::explorer

namespace {

void* Allocate(size_t bytes) {
  void* const block =
      lab::explorer::on_stage ? lab::explorer::Stage::Allocate(bytes) : std::malloc(bytes);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

void Free(void* block) {
  if (!lab::explorer::Stage::Owns(block)) std::free(block);
}

}  // namespace

void* operator new(size_t bytes) { return Allocate(bytes); }
void* operator new[](size_t bytes) { return Allocate(bytes); }
void operator delete(void* block) noexcept { Free(block); }
void operator delete[](void* block) noexcept { Free(block); }
void operator delete(void* block, size_t) noexcept { Free(block); }
void operator delete[](void* block, size_t) noexcept { Free(block); }
