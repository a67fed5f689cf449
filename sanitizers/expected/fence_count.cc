// A FALSE positive. A release decrement, and an acquire fence by whoever saw it reach zero, is
// correct C++ and the cheapest form on machines with weak ordering; several well-known libraries
// count that way. ThreadSanitizer does not model fences, so it reports the delete as a race.
//
// Pinned because it decides how this lab's own schemes are written: acq_rel (acq_rel_count.cc), or
// a release decrement with an acquire load, both of which the tool can follow.

#include <atomic>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{2};
  long value = 0;
  ~Object() { value = -1; }
  // CHECK: WARNING: ThreadSanitizer: data race
  // CHECK-NEXT: Write of size 8 at 0x{{[0-9a-f]+}} by thread T2:
  // CHECK-NEXT: #0 Object::~Object() {{.*}}fence_count.cc:[[@LINE-3]]
};

void Decref(Object* object) {
  if (object->count.fetch_sub(1, std::memory_order_release) == 1) {
    std::atomic_thread_fence(std::memory_order_acquire);  // pairs with the release just above
    delete object;
  }
}

void Use(Object* object) {
  object->value = 42;
  // CHECK: Previous write of size 8 at 0x{{[0-9a-f]+}} by thread T1:
  // CHECK-NEXT: #0 Use(Object*) {{.*}}fence_count.cc:[[@LINE-2]]
}

int main() {
  Object* object = new Object;
  InOrder(
      [&] {
        Use(object);
        Decref(object);
      },
      [&] { Decref(object); });
}
// CHECK: SUMMARY: ThreadSanitizer: data race {{.*}} in Object::~Object()
