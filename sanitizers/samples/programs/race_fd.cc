// One thread closes a file descriptor that another still reads from.

#include <unistd.h>

#include "sanitizers/samples/programs/together.h"

int ends[2];

void* Reads(void*) {
  char byte;
  ssize_t got = read(ends[0], &byte, 1);
  Meet();
  return reinterpret_cast<void*>(got);
}

void* Closes(void*) {
  Meet();
  close(ends[0]);
  return nullptr;
}

int main() {
  if (pipe(ends) != 0 || write(ends[1], "x", 1) != 1) return 2;
  Together(Reads, Closes);
}
