// Requests for more than there is, or for a product that wraps around.

#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "sanitizers/samples/programs/choose.h"

void* volatile kept;
volatile size_t half = SIZE_MAX / 2;

void Zeroed() { kept = calloc(half, 3); }
void Array() { kept = reallocarray(nullptr, half, 3); }
void Plain() { kept = malloc(half); }
void New() { kept = new char[half]; }
void Pages() { kept = pvalloc(SIZE_MAX - 4096); }
void Limited() {
  // What the sanitizer has mapped already, and a little for its report.
  rlim_t pages = 0;
  FILE* sizes = fopen("/proc/self/statm", "r");
  if (sizes == nullptr || fscanf(sizes, "%lu", &pages) != 1) return;
  const rlimit limit{(pages + 70000) << 12, RLIM_INFINITY};
  setrlimit(RLIMIT_AS, &limit);
  kept = malloc(size_t{1} << 32);
}
void Much() {
  for (int i = 0; i < 2000; ++i) kept = new char[1 << 20]();
}

int main(int, char** arguments) {
  return Choose(arguments[1], {{"zeroed", Zeroed},
                               {"array", Array},
                               {"plain", Plain},
                               {"new", New},
                               {"pages", Pages},
                               {"limited", Limited},
                               {"much", Much}});
}
