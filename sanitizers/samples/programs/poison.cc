// A pool that poisons what it has not given out, and a reader that looks there.

#include <sanitizer/asan_interface.h>

alignas(8) char pool[128];

char Look(int at) { return pool[at]; }

int main(int count, char**) {
  ASAN_POISON_MEMORY_REGION(pool + 64, 64);
  return Look(69 + count);
}
