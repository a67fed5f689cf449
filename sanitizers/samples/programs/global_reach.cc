// Reads behind a global array, a static of a function and a string literal.

#include <string.h>

#include "sanitizers/samples/programs/choose.h"

int primes[5] = {2, 3, 5, 7, 11};
volatile int sink, four = 4;

int Month(int number) {
  static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths[number];
}

void Array() { sink = primes[four + 1]; }
void Static() { sink = Month(3 * four); }
void Literal() { sink = memcmp("winter", "winter!", 2 * four); }

int main(int, char** arguments) {
  return Choose(arguments[1], {{"array", Array}, {"static", Static}, {"literal", Literal}});
}
