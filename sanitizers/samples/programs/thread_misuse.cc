// Heap memory that one thread allocates, another frees and a third one writes to.

#include <pthread.h>

long* volatile shared;

void* Allocates(void*) {
  shared = new long(1);
  return nullptr;
}
void* Frees(void*) {
  delete shared;
  return nullptr;
}
void* Writes(void*) {
  pthread_setname_np(pthread_self(), "late writer");
  *shared = 2;
  return nullptr;
}

void Run(void* (*work)(void*)) {
  pthread_t thread;
  pthread_create(&thread, nullptr, work, nullptr);
  pthread_join(thread, nullptr);
}

int main() {
  Run(Allocates);
  Run(Frees);
  Run(Writes);
}
