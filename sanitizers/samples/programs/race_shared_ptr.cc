// One shared_ptr, not one copy each: the pointer itself races, its count does not.

#include <memory>

#include "sanitizers/samples/programs/together.h"

std::shared_ptr<int> latest = std::make_shared<int>(1);

void* Publishes(void*) {
  latest = std::make_shared<int>(2);
  Meet();
  return nullptr;
}

void* Reads(void*) {
  Meet();
  std::shared_ptr<int> mine = latest;
  return reinterpret_cast<void*>(static_cast<long>(*mine));
}

int main() { Together(Publishes, Reads); }
