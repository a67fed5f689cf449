// Divisions that the processor cannot carry out either: reported, then the program is stopped.

#include <limits.h>

volatile int least = INT_MIN, minus_one = -1, zero;

int Divide(int a, int b) { return a / b; }

int main(int count, char**) { return Divide(least, count > 1 ? minus_one : zero); }
