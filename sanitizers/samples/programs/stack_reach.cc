// Variables on the stack touched outside their bounds, their scope or their function.

#include <alloca.h>

#include "sanitizers/samples/programs/choose.h"

int* volatile kept;
volatile int sink, zero;

void Fill(int* numbers, int at) { numbers[at] = 1; }

void Beside(int at) {
  int before[2] = {1, 2};
  int numbers[4] = {};
  int after[3] = {4, 5, 6};
  Fill(numbers, at);
  sink = before[zero] + after[zero];
}
void Behind() { Beside(4); }
void Underflow() {
  int only[4] = {};
  Fill(only, -1);
}
int* Local() {
  int local[4] = {1, 2, 3, 4};
  return kept = local;
}
void Returned() { sink = Local()[2]; }
void Scope() {
  for (int i = 0; i < 2; ++i) {
    int inner = i;
    kept = &inner;
  }
  sink = *kept;
}
int Recurse(int depth) {
  volatile char page[512];
  page[0] = static_cast<char>(depth);
  return Recurse(depth + 1) + page[0];
}
void Deep() { sink = Recurse(0); }
void Dynamic() { Fill(static_cast<int*>(alloca(40)), 10); }

int main(int, char** arguments) {
  return Choose(arguments[1], {{"behind", Behind},
                               {"underflow", Underflow},
                               {"returned", Returned},
                               {"scope", Scope},
                               {"deep", Deep},
                               {"dynamic", Dynamic}});
}
