// Threads with names, one of them with a blank and a quotation mark in it.

#include "sanitizers/samples/programs/together.h"

double temperature;

void* Sensor(void*) {
  pthread_setname_np(pthread_self(), "sensor 'A'");
  temperature = 21.5;
  Meet();
  return nullptr;
}

void* Display(void*) {
  pthread_setname_np(pthread_self(), "display");
  Meet();
  return reinterpret_cast<void*>(static_cast<long>(temperature));
}

int main() { Together(Sensor, Display); }
