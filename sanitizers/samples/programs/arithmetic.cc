// Every computation that UndefinedBehaviorSanitizer knows and both compilers check.

#include <limits.h>

volatile int most = INT_MAX, least = INT_MIN, one = 1, minus_one = -1, zero, thirty_three = 33;
volatile long sink;
volatile double huge = 1e30, nothing;

void Sums() {
  sink = most + one;
  sink = least - one;
  sink = most * 2;
  sink = -least;
  int counter = most;
  ++counter;
  sink = counter;
}

void Shifts() {
  sink = one << thirty_three;
  sink = one << minus_one;
  sink = most << 2;
  sink = minus_one << 1;
}

void Division() { sink = static_cast<long>(1.0 / nothing > 0); }

void Conversions() {
  sink = static_cast<int>(huge);
  sink = static_cast<long>(huge);
}

void Builtins() {
  sink = __builtin_clz(zero);
  sink = __builtin_ctz(zero);
}

void Bounds() {
  char array[minus_one + zero];
  array[0] = 1;
}

int main() {
  Sums();
  Shifts();
  Division();
  Conversions();
  Builtins();
  Bounds();
}
