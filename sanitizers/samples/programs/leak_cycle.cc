// Two objects that own each other through shared_ptr: a cycle of references nobody can reach.

#include <memory>

struct Person {
  std::shared_ptr<Person> friend_of;
};

void Befriend() {
  auto ada = std::make_shared<Person>();
  auto bob = std::make_shared<Person>();
  ada->friend_of = bob;
  bob->friend_of = ada;
}

void Overwrite() {
  volatile char stack[4096];
  for (volatile char& byte : stack) byte = 0;
}

int main() {
  Befriend();
  Overwrite();
}
