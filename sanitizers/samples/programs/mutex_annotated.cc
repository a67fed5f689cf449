// A lock of one's own, told to TSan by annotation, and used wrongly.

#include <pthread.h>
#include <sanitizer/tsan_interface.h>

#include "sanitizers/samples/programs/choose.h"

int word;
constexpr unsigned kRead = __tsan_mutex_read_lock;

void Lock(unsigned flags) {
  __tsan_mutex_pre_lock(&word, flags);
  __tsan_mutex_post_lock(&word, flags, 0);
}

void Unlock(unsigned flags) {
  __tsan_mutex_pre_unlock(&word, flags);
  __tsan_mutex_post_unlock(&word, flags);
}

void* LockElsewhere(void*) {
  Lock(0);
  return nullptr;
}
void LockAgain() {
  pthread_t thread;
  pthread_create(&thread, nullptr, LockElsewhere, nullptr);
  pthread_join(thread, nullptr);
}
void LockToRead() { Lock(kRead); }
void UnlockAsReader() { Unlock(kRead); }

int main(int, char** arguments) {
  __tsan_mutex_create(&word, 0);
  Lock(0);
  return Choose(arguments[1], {{"lock_again", LockAgain},
                               {"lock_to_read", LockToRead},
                               {"unlock_as_reader", UnlockAsReader}});
}
