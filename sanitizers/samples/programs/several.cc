// Goes on after each error (-fsanitize-recover=address, halt_on_error=0): one log, many reports.

#include <cstdio>

int* volatile numbers;
volatile int sink;

void Read(int at) { sink = numbers[at]; }
void Write(int at) { numbers[at] = 1; }

int main() {
  numbers = new int[4];
  for (int i = 0; i < 3; ++i) Read(4);
  std::puts("between");
  Write(5);
  delete[] numbers;
  Read(1);
}
