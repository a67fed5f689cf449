// Bytes that are no value of the type they are read as, and objects that are not of their class.

#include <string.h>

enum Colour { kRed, kGreen, kBlue };

struct Animal {
  virtual ~Animal() {}
  virtual int Legs() { return 4; }
};
struct Bird : Animal {
  int Legs() override { return 2; }
  int wings = 2;
};

volatile int sink;

void Values() {
  const unsigned char byte = 42;
  const int number = 42;
  bool truth;
  Colour colour;
  memcpy(&truth, &byte, 1);
  memcpy(&colour, &number, sizeof colour);
  sink = truth;
  sink = colour;
}

void Classes() {
  Animal animal;
  Bird* bird = static_cast<Bird*>(&animal);
  sink = bird->wings;
  sink = bird->Legs();
}

int main() {
  Values();
  Classes();
}
