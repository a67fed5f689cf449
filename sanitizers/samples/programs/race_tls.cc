// A thread hands the address of its own thread-local variable to another one.

#include "sanitizers/samples/programs/together.h"

thread_local int scratch;
int* handed_over;

void* Owner(void*) {
  __atomic_store_n(&handed_over, &scratch, __ATOMIC_RELAXED);
  scratch = 1;
  Meet();
  Meet();
  return nullptr;
}

void* Guest(void*) {
  Meet();
  *__atomic_load_n(&handed_over, __ATOMIC_RELAXED) = 2;
  Meet();
  return nullptr;
}

int main() { Together(Owner, Guest); }
