// Ways to be stopped by the processor or the kernel.

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "sanitizers/samples/programs/choose.h"

volatile int sink, zero;

void Load(int* place) { sink = *place; }
void Store(volatile int* place) { *place = 1; }

void Null() { Load(nullptr); }
void Member() { Store(reinterpret_cast<int*>(0x10)); }
void Wild() { Load(reinterpret_cast<int*>(0x123456789000)); }
void NotCanonical() { Load(reinterpret_cast<int*>(0xdeadbeefdeadbeef)); }
void ReadOnly() { Store(static_cast<int*>(mmap(nullptr, 4096, PROT_READ, 34, -1, 0))); }
void Jump() { reinterpret_cast<void (*)()>(0x20)(); }
__attribute__((no_sanitize("all"))) void Divide() { sink = 100 / zero; }
void Illegal() { __asm__ volatile("ud2"); }
void Abort() { abort(); }
void Trap() { __asm__ volatile("int3"); }
void BehindFile() {
  FILE* empty = tmpfile();
  Store(static_cast<int*>(mmap(nullptr, 4096, PROT_WRITE, MAP_SHARED, fileno(empty), 0)));
}

int main(int, char** arguments) {
  return Choose(arguments[1], {{"null", Null},
                               {"member", Member},
                               {"wild", Wild},
                               {"not_canonical", NotCanonical},
                               {"read_only", ReadOnly},
                               {"jump", Jump},
                               {"divide", Divide},
                               {"illegal", Illegal},
                               {"abort", Abort},
                               {"trap", Trap},
                               {"behind_file", BehindFile}});
}
