// The leak: two threads drop their references at once, one of the two updates is lost, the count
// stays at one and nobody ever deletes the object. LeakSanitizer finds the block at exit, because
// no pointer to it is left.

#include <atomic>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{2};
};

void TornDecref(Object* object, InvisibleBarrier* both_have_read) {
  const long seen = object->count.load(std::memory_order_relaxed);
  both_have_read->Wait();
  object->count.store(seen - 1, std::memory_order_relaxed);
  if (seen - 1 == 0) delete object;
}

// A function of its own, so that main's frame and registers hold no pointer when the search starts.
[[gnu::noinline]] void DropBothReferences() {
  Object* object = new Object;
  // CHECK: ERROR: LeakSanitizer: detected memory leaks
  // CHECK: Direct leak of 8 byte(s) in 1 object(s) allocated from:
  // CHECK-NEXT: #0 {{.*}} in operator new
  // CHECK-NEXT: #1 {{.*}} in DropBothReferences() {{.*}}leak_count.cc:[[@LINE-4]]
  InvisibleBarrier both_have_read;
  std::thread one([=, &both_have_read] { TornDecref(object, &both_have_read); });
  std::thread two([=, &both_have_read] { TornDecref(object, &both_have_read); });
  one.join();
  two.join();
}

int main() { DropBothReferences(); }
// CHECK: SUMMARY: AddressSanitizer: 8 byte(s) leaked in 1 allocation(s).
