// A virtual call on an object that another thread has just deleted.

#include "sanitizers/samples/programs/together.h"

struct Task {
  virtual ~Task() {}
  virtual int Run() { return 1; }
};

void* Deletes(void* task) {
  delete static_cast<Task*>(task);
  Meet();
  return nullptr;
}

void* Runs(void* task) {
  Meet();
  static_cast<Task*>(task)->Run();
  return nullptr;
}

int main() { Together(Deletes, Runs, new Task); }
