// Atomic is not enough: with a relaxed decrement nothing orders one thread's last use of the object
// before another thread's delete. The count is right and the object is still destroyed under use.
// ThreadSanitizer says so. acq_rel_count.cc is the twin that is right.

#include <atomic>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{2};
  long value = 0;
  ~Object() { value = -1; }
  // CHECK: WARNING: ThreadSanitizer: data race
  // CHECK-NEXT: Write of size 8 at 0x{{[0-9a-f]+}} by thread T2:
  // CHECK-NEXT: #0 Object::~Object() {{.*}}relaxed_count.cc:[[@LINE-3]]
  // CHECK-NEXT: #1 Decref(Object*) {{.*}}relaxed_count.cc
};

void Decref(Object* object) {
  if (object->count.fetch_sub(1, std::memory_order_relaxed) == 1) delete object;
}

void Use(Object* object) {
  object->value = 42;
  // CHECK: Previous write of size 8 at 0x{{[0-9a-f]+}} by thread T1:
  // CHECK-NEXT: #0 Use(Object*) {{.*}}relaxed_count.cc:[[@LINE-2]]
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
