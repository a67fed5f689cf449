// The early free: a thread borrows a reference, the owner drops the last counted one, and the
// borrower's Incref writes into freed memory. AddressSanitizer shows three stacks: who touched it,
// who freed it, who made it.

#include "sanitizers/expected/order.h"

struct Object {
  long count = 1;
};

[[gnu::noinline]] Object* MakeObject() { return new Object; }

[[gnu::noinline]] void Decref(Object* object) {
  if (--object->count == 0) delete object;
}

[[gnu::noinline]] void Incref(Object* object) {
  ++object->count;
  // CHECK: ERROR: AddressSanitizer: heap-use-after-free on address
  // CHECK-NEXT: READ of size 8 at 0x{{[0-9a-f]+}} thread T2
  // CHECK-NEXT: #0 {{.*}} in Incref(Object*) {{.*}}use_after_free_count.cc:[[@LINE-3]]
  // CHECK: freed by thread T1 here:
  // CHECK-NEXT: #0 {{.*}} in operator delete
  // CHECK-NEXT: #1 {{.*}} in Decref(Object*) {{.*}}use_after_free_count.cc:[[@LINE-10]]
  // CHECK: previously allocated by thread T0 here:
  // CHECK-NEXT: #0 {{.*}} in operator new
  // CHECK-NEXT: #1 {{.*}} in MakeObject() {{.*}}use_after_free_count.cc:[[@LINE-16]]
}

int main() {
  Object* owned = MakeObject();
  Object* borrowed = owned;
  InOrder([&] { Decref(owned); }, [&] { Incref(borrowed); });
}
// CHECK: SUMMARY: AddressSanitizer: heap-use-after-free {{.*}} in Incref(Object*)
