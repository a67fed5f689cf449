// std::mutex and std::condition_variable with the annotations that let -Wthread-safety check who
// holds what. Not absl::Mutex: Debian's build of it is not instrumented, and ThreadSanitizer then
// reports correct programs (sanitizers/samples/uninstrumented_lock shows it).
//
// Thread safety: that is what they are for.

#ifndef OBJECTS_BASE_MUTEX_H_
#define OBJECTS_BASE_MUTEX_H_

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "absl/base/thread_annotations.h"

namespace objects {

class ABSL_LOCKABLE Mutex {
 public:
  void Lock() ABSL_EXCLUSIVE_LOCK_FUNCTION() { mutex_.lock(); }
  void Unlock() ABSL_UNLOCK_FUNCTION() { mutex_.unlock(); }

 private:
  friend class Condition;
  std::mutex mutex_;
};

class ABSL_SCOPED_LOCKABLE MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) ABSL_EXCLUSIVE_LOCK_FUNCTION(mutex) : mutex_(mutex) {
    mutex_.Lock();
  }
  ~MutexLock() ABSL_UNLOCK_FUNCTION() { mutex_.Unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

class Condition {
 public:
  void Signal() { condition_.notify_one(); }

  void Wait(Mutex& mutex) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
    std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
    condition_.wait(lock);
    lock.release();
  }

  // False if the time ran out first. Wakes early now and then: callers loop.
  bool WaitFor(Mutex& mutex, std::chrono::microseconds time) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
    std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
    const bool signalled = condition_.wait_for(lock, time) == std::cv_status::no_timeout;
    lock.release();
    return signalled;
  }

 private:
  std::condition_variable condition_;
};

}  // namespace objects

#endif  // OBJECTS_BASE_MUTEX_H_
