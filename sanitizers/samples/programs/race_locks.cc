// Each side holds locks, two of them nested, but never the same one.

#include "sanitizers/samples/programs/together.h"

pthread_mutex_t accounts = PTHREAD_MUTEX_INITIALIZER, audit = PTHREAD_MUTEX_INITIALIZER;
pthread_rwlock_t rates = PTHREAD_RWLOCK_INITIALIZER;
long balance;

void* Deposits(void*) {
  pthread_mutex_lock(&accounts);
  pthread_rwlock_rdlock(&rates);
  balance += 100;
  pthread_rwlock_unlock(&rates);
  pthread_mutex_unlock(&accounts);
  Meet();
  return nullptr;
}

void* Audits(void*) {
  Meet();
  pthread_mutex_lock(&audit);
  balance -= 1;
  pthread_mutex_unlock(&audit);
  return nullptr;
}

int main() { Together(Deposits, Audits); }
