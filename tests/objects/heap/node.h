// A type for tests of the heap, with nothing of objects/types: a node refers to up to two others.
//
// Thread safety: none.

#ifndef TESTS_OBJECTS_HEAP_NODE_H_
#define TESTS_OBJECTS_HEAP_NODE_H_

#include "objects/heap/world.h"

namespace objects::test {

template <class S>
struct Node : Object<S> {
  Object<S>* left;
  Object<S>* right;
};

template <class S>
Node<S>* AsNode(Object<S>* object) {
  return static_cast<Node<S>*>(object);
}

template <class S>
inline const Type<S> kNodeType = [] {
  Type<S> type;
  type.name = "node";
  type.dealloc = [](Thread<S>& thread, Object<S>* object) {
    XDecref(thread, AsNode(object)->left);
    XDecref(thread, AsNode(object)->right);
    thread.Free(AsNode(object));
  };
  type.traverse = [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
    for (Object<S>* child : {AsNode(object)->left, AsNode(object)->right}) {
      if (child != nullptr) visit(child);
    }
  };
  return type;
}();

// New; steals left and right. Null with MemoryError, and they are given back.
template <class S>
Object<S>* MakeNode(Thread<S>& thread, Object<S>* left = nullptr, Object<S>* right = nullptr) {
  auto* node = thread.template New<Node<S>>(kNodeType<S>);
  if (node == nullptr) {
    XDecref(thread, left);
    XDecref(thread, right);
    return nullptr;
  }
  node->left = left;
  node->right = right;
  return node;
}

}  // namespace objects::test

#endif  // TESTS_OBJECTS_HEAP_NODE_H_
