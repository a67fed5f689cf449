// A thread reads a node that another has just deleted.

#include "sanitizers/samples/programs/together.h"

struct Node {
  int value = 7;
  Node* next = nullptr;
};

void Remove(Node* node) { delete node; }

void* Removes(void* node) {
  Remove(static_cast<Node*>(node));
  Meet();
  return nullptr;
}

void* Walks(void* node) {
  Meet();
  return static_cast<Node*>(node)->next;
}

int main() { Together(Removes, Walks, new Node); }
