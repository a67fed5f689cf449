// Ways to misuse a pthread lock.

#include <pthread.h>

#include "sanitizers/samples/programs/choose.h"

pthread_mutex_t mutex;

void Lock() { pthread_mutex_lock(&mutex); }
void Unlock() { pthread_mutex_unlock(&mutex); }
void Destroy() { pthread_mutex_destroy(&mutex); }

void UnlockTwice() {
  Lock();
  Unlock();
  Unlock();
}
void DestroyLocked() {
  Lock();
  Destroy();
}
void LockDestroyed() {
  Destroy();
  Lock();
}
int main(int, char** arguments) {
  pthread_mutex_init(&mutex, nullptr);
  return Choose(arguments[1], {{"unlock_twice", UnlockTwice},
                               {"destroy_locked", DestroyLocked},
                               {"lock_destroyed", LockDestroyed}});
}
