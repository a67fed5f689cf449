// Defined, yet seldom meant: what only clang checks, with -fsanitize=integer,implicit-conversion.

#include <stdint.h>

volatile uint32_t big = 4000000000u;
volatile int32_t negative = -1, large = 300;
volatile uint64_t sink;

void Unsigned() {
  sink = big + big;
  sink = 1u - big;
  sink = big << 3;
}

void Truncated() {
  uint8_t byte = big;
  int8_t small = large;
  sink = byte + small;
}

void ChangedSign() {
  uint32_t wrapped = negative;
  int32_t folded = big;
  sink = wrapped + static_cast<uint32_t>(folded);
}

int main() {
  Unsigned();
  Truncated();
  ChangedSign();
}
