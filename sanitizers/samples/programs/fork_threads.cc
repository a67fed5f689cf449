// Threads started in a child of a process that had threads: TSan refuses to go on.

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

void* Waits(void*) {
  pause();
  return nullptr;
}

int main() {
  pthread_t thread;
  pthread_create(&thread, nullptr, Waits, nullptr);
  if (fork() == 0) {
    pthread_create(&thread, nullptr, Waits, nullptr);
    _exit(0);
  }
  wait(nullptr);
}
