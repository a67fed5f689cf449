// The race of the whole lab in its smallest form: two threads take a reference to one object and
// the count is a plain word. Found in every run, because the order is forced and not left to luck.

#include "sanitizers/expected/order.h"

struct Object {
  long count = 1;
};

void Incref(Object* object) {
  ++object->count;
  // CHECK: WARNING: ThreadSanitizer: data race
  // CHECK-NEXT: Write of size 8 at 0x{{[0-9a-f]+}} by thread T2:
  // CHECK-NEXT: #0 Incref(Object*) {{.*}}plain_count_forced.cc:[[@LINE-3]]
  // CHECK: Previous write of size 8 at 0x{{[0-9a-f]+}} by thread T1:
  // CHECK-NEXT: #0 Incref(Object*) {{.*}}plain_count_forced.cc:[[@LINE-5]]
}

int main() {
  Object* object = new Object;
  // CHECK: Location is heap block of size 8
  // CHECK: #1 main {{.*}}plain_count_forced.cc:[[@LINE-2]]
  InOrder([&] { Incref(object); }, [&] { Incref(object); });
  delete object;
}
// CHECK: SUMMARY: ThreadSanitizer: data race {{.*}} in Incref(Object*)
