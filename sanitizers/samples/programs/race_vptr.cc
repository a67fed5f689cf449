// A virtual call while the destructor of a base runs: the pointer to the table of functions races.

#include <new>

#include "sanitizers/samples/programs/together.h"

int corners;

struct Shape {
  virtual ~Shape() { corners = Corners(); }
  virtual int Corners() { return 0; }
};
struct Square : Shape {
  ~Square() override { Meet(); }
  int Corners() override { return 4; }
};

alignas(Square) char memory[sizeof(Square)];
Shape* shape;
int seen;

void* Calls(void*) {
  seen = shape->Corners();
  Meet();
  return nullptr;
}

void* Destroys(void*) {
  shape->~Shape();
  return nullptr;
}

int main() {
  shape = new (static_cast<void*>(memory)) Square;
  Together(Calls, Destroys);
}
