// Pointers into two blocks, subtracted and compared.

#include "sanitizers/samples/programs/choose.h"

char* first = new char[16];
char* second = new char[16];
volatile long sink;

long Distance(const char* a, const char* b) { return a - b; }
bool IsBefore(const char* a, const char* b) { return a < b; }

void Subtract() { sink = Distance(first, second); }
void Compare() { sink = IsBefore(first, second); }

int main(int, char** arguments) {
  return Choose(arguments[1], {{"subtract", Subtract}, {"compare", Compare}});
}
