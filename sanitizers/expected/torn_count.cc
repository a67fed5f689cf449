// A real bug that ThreadSanitizer can NOT see: an increment made of an atomic load and an atomic
// store. No access is plain, so there is no data race to report, and still an update is lost. Only
// counting what should be there finds it, which is why the lab keeps a ledger.

#include <atomic>
#include <cstdio>

#include "sanitizers/expected/order.h"

struct Object {
  std::atomic<long> count{0};
};

void TornIncref(Object* object, InvisibleBarrier* both_have_read) {
  const long seen = object->count.load(std::memory_order_relaxed);
  both_have_read->Wait();
  object->count.store(seen + 1, std::memory_order_relaxed);
}

int main() {
  Object* object = new Object;
  InvisibleBarrier both_have_read;
  std::thread one([&] { TornIncref(object, &both_have_read); });
  std::thread two([&] { TornIncref(object, &both_have_read); });
  one.join();
  two.join();
  std::printf("2 references taken, %ld counted\n", object->count.load(std::memory_order_relaxed));
  // CHECK: 2 references taken, 1 counted
  // CHECK-NOT: ThreadSanitizer
  delete object;
}
