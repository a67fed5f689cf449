// An atomic flag that one thread sets as if it were plain memory.

#include <atomic>
#include <cstring>

#include "sanitizers/samples/programs/together.h"

std::atomic<int> ready;

void* Early(void*) {
  ready.store(1, std::memory_order_release);
  Meet();
  return nullptr;
}

void* Late(void*) {
  Meet();
  *reinterpret_cast<volatile int*>(&ready) = 0;
  return nullptr;
}

int main() { Together(Early, Late); }
