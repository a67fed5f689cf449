// Heap memory touched outside its bounds or after its end.

#include <stdlib.h>

#include "sanitizers/samples/programs/choose.h"

char* block;
volatile long sink;

void Release() { free(block); }
void Behind() { block[10] = 'x'; }
void Before() { sink = block[-1]; }
void FarBehind() { sink = block[4000]; }
void Partly() { sink = *reinterpret_cast<long*>(block + 8); }
void Afterwards() {
  Release();
  sink = block[3];
}
void Shrunk() {
  block = static_cast<char*>(realloc(block, 4));
  sink = block[4];
}

int main(int, char** arguments) {
  block = static_cast<char*>(malloc(10));
  return Choose(arguments[1], {{"behind", Behind},
                               {"before", Before},
                               {"far_behind", FarBehind},
                               {"partly", Partly},
                               {"afterwards", Afterwards},
                               {"shrunk", Shrunk}});
}
