// A thread writes to a variable on main's stack while another reads it.

#include "sanitizers/samples/programs/together.h"

void* Writes(void* total) {
  *static_cast<long*>(total) = 1;
  Meet();
  return nullptr;
}

void* Reads(void* total) {
  Meet();
  return reinterpret_cast<void*>(*static_cast<long*>(total));
}

int main() {
  long total = 0;
  Together(Writes, Reads, &total);
}
