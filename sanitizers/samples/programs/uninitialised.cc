// Decisions that depend on memory nobody wrote.

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <thread>

#include "sanitizers/samples/programs/choose.h"

volatile int sink;

struct Pair {
  int first = 1, second = 2;
  ~Pair() {}
};

void Decide(int value) {
  if (value > 3) sink = 1;
}
void Pass(int* to, const int* from) { *to = *from; }
char* Bytes() { return static_cast<char*>(malloc(8)); }

void Heap() { Decide(*new int); }
void Stack() {
  int local;
  int* volatile place = &local;
  Decide(*place);
}
void Copied() {
  int copy, copy_of_copy;
  Pass(&copy, new int);
  Pass(&copy_of_copy, &copy);
  Decide(copy_of_copy);
}
void Freed() {
  int* volatile number = new int(1);
  delete number;
  Decide(*number);
}
void Destroyed() {
  Pair* pair = new Pair;
  pair->~Pair();
  Decide(pair->first);
}
void Written() { sink = write(2, Bytes(), 4) > 0; }
void Measured() { sink = static_cast<int>(strlen(Bytes())); }
void Thread() { std::thread(Heap).join(); }
void Thrice() {
  int* numbers = new int[3];
  for (int i = 0; i < 3; ++i) Decide(numbers[i]);
}

int main(int, char** arguments) {
  return Choose(arguments[1], {{"heap", Heap},
                               {"stack", Stack},
                               {"copied", Copied},
                               {"freed", Freed},
                               {"destroyed", Destroyed},
                               {"written", Written},
                               {"measured", Measured},
                               {"thread", Thread},
                               {"thrice", Thrice}});
}
