// A correct counter under absl::Mutex, which Debian builds without TSan: a false positive.

#include <absl/synchronization/mutex.h>

#include "sanitizers/samples/programs/together.h"

absl::Mutex mutex;
int guarded;

void* Early(void*) {
  {
    absl::MutexLock lock(&mutex);
    ++guarded;
  }
  Meet();
  return nullptr;
}

void* Late(void*) {
  Meet();
  absl::MutexLock lock(&mutex);
  ++guarded;
  return nullptr;
}

int main() { Together(Early, Late); }
