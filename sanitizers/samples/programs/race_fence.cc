// A count dropped with release and a fence before the delete: right, but TSan knows no fences.

#include <atomic>

#include "sanitizers/samples/programs/together.h"

struct Counted {
  std::atomic<int> count{2};
  int value = 0;

  void Drop() {
    if (count.fetch_sub(1, std::memory_order_release) != 1) return;
    std::atomic_thread_fence(std::memory_order_acquire);
    delete this;
  }
};

void* Writes(void* object) {
  static_cast<Counted*>(object)->value = 1;
  static_cast<Counted*>(object)->Drop();
  Meet();
  return nullptr;
}

void* Frees(void* object) {
  Meet();
  static_cast<Counted*>(object)->Drop();
  return nullptr;
}

int main() { Together(Writes, Frees, new Counted); }
