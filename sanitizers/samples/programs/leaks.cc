// Direct and indirect leaks, several of one kind, and one that is still reachable (no leak).

#include <stdlib.h>
#include <string.h>

struct Node {
  Node* next = nullptr;
  char* name = nullptr;
};

Node* MakeNode(Node* next) {
  Node* node = new Node;
  node->next = next;
  node->name = strdup("a name");
  return node;
}

void MakeList() {
  Node* head = nullptr;
  for (int i = 0; i < 4; ++i) head = MakeNode(head);
}

void* MakeBuffer() { return malloc(1000); }
void* reachable;

int main() {
  MakeList();
  for (int i = 0; i < 3; ++i) MakeBuffer();
  int* volatile array = new int[7];
  array = nullptr;
  reachable = malloc(5);
}
