// A FALSE positive. The count is guarded by a correct lock, but the lock's code comes from a
// distribution package compiled without ThreadSanitizer. The tool sees two plain writes and no
// reason why one comes after the other. annotated_lock.cc is the twin that tells it.
//
// This is why the object model's locks are std::mutex, which the runtime intercepts.

#include "absl/synchronization/mutex.h"
#include "sanitizers/expected/order.h"

struct Object {
  absl::Mutex lock;
  long count = 1;
};

void Incref(Object* object) {
  absl::MutexLock hold(&object->lock);
  ++object->count;
  // CHECK: WARNING: ThreadSanitizer: data race
  // CHECK-NEXT: Write of size 8 at 0x{{[0-9a-f]+}} by thread T2:
  // CHECK-NEXT: #0 Incref(Object*) {{.*}}uninstrumented_lock.cc:[[@LINE-3]]
  // CHECK: Previous write of size 8 at 0x{{[0-9a-f]+}} by thread T1:
  // CHECK-NEXT: #0 Incref(Object*) {{.*}}uninstrumented_lock.cc:[[@LINE-5]]
}

int main() {
  Object* object = new Object;
  InOrder([&] { Incref(object); }, [&] { Incref(object); });
  delete object;
}
// CHECK: SUMMARY: ThreadSanitizer: data race {{.*}} in Incref(Object*)
