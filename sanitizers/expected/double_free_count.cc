// The double free: decrement and test are two steps. Both threads subtract, both then read zero,
// and both believe to have dropped the last reference. Every access is atomic, so ThreadSanitizer
// has nothing to say about the count; AddressSanitizer catches the second delete.

#include <atomic>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{2};
};

[[gnu::noinline]] void Free(Object* object) {
  delete object;
  // CHECK: ERROR: AddressSanitizer: attempting double-free on 0x{{[0-9a-f]+}} in thread T2:
  // CHECK-NEXT: #0 {{.*}} in operator delete
  // CHECK-NEXT: #1 {{.*}} in Free(Object*) {{.*}}double_free_count.cc:[[@LINE-3]]
  // CHECK: freed by thread T1 here:
  // CHECK-NEXT: #0 {{.*}} in operator delete
  // CHECK-NEXT: #1 {{.*}} in Free(Object*) {{.*}}double_free_count.cc:[[@LINE-6]]
  // CHECK: previously allocated by thread T0 here:
}

// True: the caller must free the object. The answer should be the value that its own subtraction
// left; reading the word again asks about somebody else's.
bool DecrefThenTest(Object* object, InvisibleBarrier* both_have_subtracted) {
  object->count.fetch_sub(1);
  both_have_subtracted->Wait();
  return object->count.load() == 0;
}

int main() {
  Object* object = new Object;
  InvisibleBarrier both_have_subtracted, both_have_read, first_has_freed;
  std::thread one([&] {
    const bool last = DecrefThenTest(object, &both_have_subtracted);
    both_have_read.Wait();
    if (last) Free(object);
    first_has_freed.Wait();
  });
  std::thread two([&] {
    const bool last = DecrefThenTest(object, &both_have_subtracted);
    both_have_read.Wait();
    first_has_freed.Wait();
    if (last) Free(object);
  });
  one.join();
  two.join();
}
// CHECK: SUMMARY: AddressSanitizer: double-free
