// The twin of uninstrumented_lock.cc without the false positive: the same lock of the same
// uninstrumented library, with calls around it that tell ThreadSanitizer "a mutex is taken here,
// and released here". Nothing is suppressed: a write outside the lock would still be reported.

#include <sanitizer/tsan_interface.h>

#include <cstdio>

#include "absl/synchronization/mutex.h"
#include "sanitizers/expected/order.h"

// `pre` opens a region in which the lock's own memory accesses are ignored and `post` closes it;
// the edge between two holders goes from pre_unlock to post_lock.
class AnnotatedLock {
 public:
  AnnotatedLock() { __tsan_mutex_create(&lock_, 0); }
  ~AnnotatedLock() { __tsan_mutex_destroy(&lock_, 0); }
  AnnotatedLock(const AnnotatedLock&) = delete;
  AnnotatedLock& operator=(const AnnotatedLock&) = delete;

  void Lock() ABSL_NO_THREAD_SAFETY_ANALYSIS {
    __tsan_mutex_pre_lock(&lock_, 0);
    lock_.Lock();
    __tsan_mutex_post_lock(&lock_, 0, /*recursion=*/0);
  }
  void Unlock() ABSL_NO_THREAD_SAFETY_ANALYSIS {
    __tsan_mutex_pre_unlock(&lock_, 0);
    lock_.Unlock();
    __tsan_mutex_post_unlock(&lock_, 0);
  }

 private:
  absl::Mutex lock_;
};

struct Object {
  AnnotatedLock lock;
  long count = 1;
};

void Incref(Object* object) {
  object->lock.Lock();
  ++object->count;
  object->lock.Unlock();
}

int main() {
  Object* object = new Object;
  InOrder([&] { Incref(object); }, [&] { Incref(object); });
  std::printf("count %ld\n", object->count);
  // CHECK: count 3
  // CHECK-NOT: ThreadSanitizer
  delete object;
}
