// Pointers that point nowhere, astray or between two words.

#include <stdint.h>
#include <string.h>

struct Pair {
  int first = 1, second = 2;
  int Sum() const { return 3; }
};

Pair* volatile none;
alignas(8) char bytes[16];
int numbers[4];
volatile int five = 5;
volatile uintptr_t enormous = UINTPTR_MAX - 8;
volatile long sink;

__attribute__((returns_nonnull)) char* Never(char* text) { return text; }
__attribute__((nonnull)) void Takes(const char* text) { sink = text == nullptr; }
void Look(const int& value) { sink = &value != nullptr; }

void Misaligned() {
  sink = *reinterpret_cast<int*>(bytes + five);
  *reinterpret_cast<long*>(bytes + 1) = 1;
  sink = reinterpret_cast<Pair*>(bytes + 2)->second;
}
void Null() {
  sink = none->Sum();
  Look(none->second);
}
void Attributes() {
  char* volatile nowhere = nullptr;
  Never(nowhere);
  Takes(nowhere);
  memcpy(bytes, nowhere, 0);
}
void Overflow() {
  char* volatile nothing = nullptr;
  char* volatile low = reinterpret_cast<char*>(16);
  sink = reinterpret_cast<intptr_t>(nothing + five);
  sink = reinterpret_cast<intptr_t>(low - 4 * five);
  sink = reinterpret_cast<intptr_t>(low + enormous);
}
void Bounds() {
  sink = numbers[five];
  sink = numbers[-five];
}

int main() {
  Misaligned();
  Null();
  Attributes();
  Overflow();
  Bounds();
}
