// A sum in float that loses what double would have kept.

#include <stdio.h>

float Sum(int count) {
  float sum = 1e8f;
  for (int i = 0; i < count; ++i) sum += 1.0f;
  return sum - 1e8f;
}

int main(int count, char**) { printf("%f\n", Sum(count * 1000)); }
