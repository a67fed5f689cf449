// Copies whose source and target overlap, and one of a negative length.

#include <string.h>

#include "sanitizers/samples/programs/choose.h"

char text[32] = "the quick brown fox";
volatile int five = 5;

void Move() { memcpy(text + five, text, 12); }
void Copy() { strcpy(text + five, text); }
void Join() { strcat(text, text + five); }
void Negative() { memmove(text, text + 1, static_cast<size_t>(five - 6)); }

int main(int, char** arguments) {
  return Choose(arguments[1],
                {{"move", Move}, {"copy", Copy}, {"join", Join}, {"negative", Negative}});
}
