// Threads that end and are never joined; one of them has a name.

#include <pthread.h>
#include <unistd.h>

void* Named(void*) {
  pthread_setname_np(pthread_self(), "forgotten");
  return nullptr;
}

void* Unnamed(void*) { return nullptr; }

int main() {
  pthread_t thread;
  pthread_create(&thread, nullptr, Named, nullptr);
  for (int i = 0; i < 3; ++i) pthread_create(&thread, nullptr, Unnamed, nullptr);
  sleep(1);
}
