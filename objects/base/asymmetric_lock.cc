#include "objects/base/asymmetric_lock.h"

#include <linux/membarrier.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <mutex>

#include "objects/base/check.h"

namespace objects {
namespace {

bool Membarrier(int command) { return syscall(SYS_membarrier, command, 0, 0) == 0; }

// Where there is no membarrier: to take the right to write a page away, the kernel interrupts every
// processor that may have it cached (liburcu and folly do the same).
void InterruptAll() {
  static std::mutex mutex;
  static void* const page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                                 /*fd=*/-1, /*offset=*/0);
  std::lock_guard lock(mutex);
  Check(page != MAP_FAILED && mprotect(page, 4096, PROT_READ | PROT_WRITE) == 0, "mprotect");
  *static_cast<volatile char*>(page) = 1;  // or nobody would have it cached
  Check(mprotect(page, 4096, PROT_READ) == 0, "mprotect");
}

// A full fence of every processor that runs a thread of this process, and here.
void FenceAll() {
  std::atomic_thread_fence(std::memory_order_seq_cst);
  if (Membarrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED)) return;
  // A process says once that it is going to.
  if (Membarrier(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED) &&
      Membarrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED)) {
    return;
  }
  InterruptAll();
}

}  // namespace

void AsymmetricLock::Await() const {
  FenceAll();
  while (inside_.load(std::memory_order_acquire) != 0) sched_yield();
}

}  // namespace objects
