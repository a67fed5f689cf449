// Memory given back wrongly: twice, not at its beginning, to another allocator, of another type.

#include <malloc.h>
#include <stdlib.h>

#include "sanitizers/samples/programs/choose.h"

struct Base {
  int a = 0;
};
struct Derived : Base {
  int b[8] = {};
};

char* volatile block;
int global;

char* Allocate() { return static_cast<char*>(malloc(10)); }
void Release(void* memory) { free(memory); }

void Twice() {
  Release(block);
  Release(block);
}
void Inside() { Release(block + 4); }
void Global() { Release(&global); }
void Nowhere() { Release(reinterpret_cast<void*>(0x10007fff8010)); }
void Mismatch() { delete block; }
void OtherSize() { delete static_cast<Base*>(new Derived); }
void Resize() {
  Release(block);
  block = static_cast<char*>(realloc(block, 20));
}
void Stack() {
  int local = 0;
  Release(&local);
}
void Ask() { global = static_cast<int>(malloc_usable_size(block + 1)); }

int main(int, char** arguments) {
  block = Allocate();
  return Choose(arguments[1], {{"twice", Twice},
                               {"inside", Inside},
                               {"global", Global},
                               {"nowhere", Nowhere},
                               {"mismatch", Mismatch},
                               {"other_size", OtherSize},
                               {"resize", Resize},
                               {"stack", Stack},
                               {"ask", Ask}});
}
