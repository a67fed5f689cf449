// memset of a block that another thread copies from, on the heap; and the file it was meant for.

#include <cstdlib>
#include <cstring>

#include "sanitizers/samples/programs/together.h"

void* Clears(void* block) {
  memset(block, 0, 100);
  Meet();
  return nullptr;
}

void* Copies(void* block) {
  char copy[100];
  Meet();
  memcpy(copy, block, 100);
  return reinterpret_cast<void*>(static_cast<long>(copy[3]));
}

int main() {
  void* block = calloc(10, 10);
  Together(Clears, Copies, block);
  free(block);
}
