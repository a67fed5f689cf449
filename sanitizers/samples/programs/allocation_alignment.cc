// Requests for an alignment that is no power of two.

#include <malloc.h>
#include <stdlib.h>

#include <new>

#include "sanitizers/samples/programs/choose.h"

void* volatile kept;
volatile size_t odd = 17;

void Aligned() { kept = aligned_alloc(odd, 32); }
void Posix() {
  void* block = nullptr;
  if (posix_memalign(&block, odd, 32) == 0) kept = block;
}
void Old() { kept = memalign(odd, 32); }
void New() { kept = operator new(64, std::align_val_t(odd)); }

int main(int, char** arguments) {
  return Choose(arguments[1], {{"aligned", Aligned}, {"posix", Posix}, {"old", Old}, {"new", New}});
}
