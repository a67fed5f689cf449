// A plain counter that two threads add to.

#include "sanitizers/samples/programs/together.h"

int visits;

void AddOne() { ++visits; }

void* Early(void*) {
  AddOne();
  Meet();
  return nullptr;
}

void* Late(void*) {
  Meet();
  AddOne();
  return nullptr;
}

int main() { Together(Early, Late); }
