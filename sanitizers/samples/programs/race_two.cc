// Several races in one run: one line that races on four words, and two lines that race on one.

#include "sanitizers/samples/programs/together.h"

int shelves[4], sold, checked;

void Sell() {
  for (int& shelf : shelves) --shelf;
  ++sold;
}

void Check() { checked = sold; }

void* Early(void*) {
  Sell();
  Check();
  Meet();
  return nullptr;
}

void* Late(void*) {
  Meet();
  Check();
  Sell();
  return nullptr;
}

int main() { Together(Early, Late); }
