// Iterators over sequences, by index, until an index is out of range. An exhausted one gives its
// reference to the sequence back, once: two threads that finish one iterator under no lock both
// give it back (the commonest real crash of unlocked CPython iterators).
//
// Representation: one object for all of them; list, tuple and str have types of their own, whose
// next slots need no IndexError to see the end. A str's index counts bytes: the n-th character of a
// text that is not ASCII would otherwise be searched for from the start each time.
//
// Thread safety: as the scheme guards contents.

#ifndef OBJECTS_TYPES_ITERATOR_H_
#define OBJECTS_TYPES_ITERATOR_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct IteratorObject : Object<S> {
  typename S::Memory::template Plain<int64_t> index;        // of the next item
  typename S::Memory::template Plain<Object<S>*> sequence;  // null once exhausted
};

template <class S>
struct IteratorApi {
  using Obj = Object<S>;
  static const Type<S> kIteratorType;
  static const Type<S> kListIteratorType;
  static const Type<S> kTupleIteratorType;
  static const Type<S> kStrIteratorType;
  static const Type<S> kBytesIteratorType;
  static const Type<S> kListReverseIteratorType;
  static const Type<S> kReversedType;
  // New iterator over `sequence`, which it takes a reference to. The iter slot of sequences.
  static Obj* IteratorNew(Thread<S>& thread, Obj* sequence);
  // New iterator from the last item to the first. TypeError "'set' object is not reversible".
  static Obj* IteratorReversed(Thread<S>& thread, Obj* sequence);
  // New iterator that asks any object for items 0, 1, … until IndexError. (PySeqIter_New)
  static Obj* IteratorOverItems(Thread<S>& thread, Obj* object);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_ITERATOR_H_
