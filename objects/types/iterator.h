// iterator: walks any sequence by index, until an index is out of range. When it is exhausted it
// gives its reference to the sequence back, once: two threads that finish one iterator under no
// lock both give it back (the commonest real crash of unlocked CPython iterators).
//
// Thread safety: as the scheme guards contents.

#ifndef OBJECTS_TYPES_ITERATOR_H_
#define OBJECTS_TYPES_ITERATOR_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct IteratorApi {
  using Obj = Object<S>;
  static const Type<S> kIteratorType;
  // New iterator over `sequence`, which it takes a reference to. The iter slot of sequences.
  static Obj* IteratorNew(Thread<S>& thread, Obj* sequence);
  // New iterator that asks any object for items 0, 1, … until IndexError. (PySeqIter_New)
  static Obj* IteratorOverItems(Thread<S>& thread, Obj* object);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_ITERATOR_H_
