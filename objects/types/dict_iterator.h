// dict_keyiterator: walks a dict's keys in order, by position in its table. Like CPython's it
// refuses to go on when the dict's size has changed since it was made.
//
// Thread safety: as the scheme guards contents, one guard at a time: its own, then the dict's, then
// its own again. Two threads that share one iterator may both be handed the same key.

#ifndef OBJECTS_TYPES_DICT_ITERATOR_H_
#define OBJECTS_TYPES_DICT_ITERATOR_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct DictIteratorApi {
  using Obj = Object<S>;
  static const Type<S> kDictIteratorType;
  // New iterator over `dict`, which it takes a reference to. Its next slot fails with RuntimeError
  // "dictionary changed size during iteration". The iter slot of dict.
  static Obj* DictIteratorNew(Thread<S>& thread, Obj* dict);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_ITERATOR_H_
