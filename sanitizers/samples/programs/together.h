// Two threads that overlap without TSan seeing an order between them: its own test barrier meets
// and leaves no happens-before edge, so a race behind it is reported every time.
//
// Thread safety: Together() once per program; its two functions run in two threads.

#ifndef SANITIZERS_SAMPLES_PROGRAMS_TOGETHER_H_
#define SANITIZERS_SAMPLES_PROGRAMS_TOGETHER_H_

#include <pthread.h>

extern "C" void __tsan_testonly_barrier_init(unsigned long long* barrier, unsigned threads);
extern "C" void __tsan_testonly_barrier_wait(unsigned long long* barrier);

inline unsigned long long barrier;

// To be called by the second thread before its step, by the first after its own.
inline void Meet() { __tsan_testonly_barrier_wait(&barrier); }

inline void Together(void* (*first)(void*), void* (*second)(void*), void* argument = nullptr) {
  __tsan_testonly_barrier_init(&barrier, 2);
  pthread_t threads[2];
  pthread_create(&threads[0], nullptr, first, argument);
  pthread_create(&threads[1], nullptr, second, argument);
  for (pthread_t thread : threads) pthread_join(thread, nullptr);
}

#endif  // SANITIZERS_SAMPLES_PROGRAMS_TOGETHER_H_
