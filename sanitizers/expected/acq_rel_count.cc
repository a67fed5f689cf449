// The twin of relaxed_count.cc that is right, and that ThreadSanitizer believes: the decrement
// releases what this thread did to the object and acquires what the others did. The first Decref
// pairs with the second one's read of the same word.

#include <atomic>
#include <cstdio>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{2};
  long value = 0;
  ~Object() { value = -1; }
};

void Decref(Object* object) {
  if (object->count.fetch_sub(1, std::memory_order_acq_rel) == 1) {
    delete object;
    std::puts("deleted once");
    // CHECK: deleted once
    // CHECK-NOT: ThreadSanitizer
  }
}

int main() {
  Object* object = new Object;
  InOrder(
      [&] {
        object->value = 42;
        Decref(object);
      },
      [&] { Decref(object); });
}
