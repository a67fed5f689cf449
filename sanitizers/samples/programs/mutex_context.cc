// A callback that must not be called under a lock, and is.

#include <pthread.h>

extern "C" void __tsan_check_no_mutexes_held();

pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

void Callback() { __tsan_check_no_mutexes_held(); }

int main() {
  pthread_mutex_lock(&mutex);
  Callback();
  pthread_mutex_unlock(&mutex);
}
