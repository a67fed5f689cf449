// Iterators over a dict's keys, values or items, in order, by position in its table. Like CPython's
// they refuse to go on when the dict's size has changed since they were made, or, where it is the
// same again, when there are more entries than there were.
//
// Thread safety: as the scheme guards contents, one guard at a time: its own, then the dict's, then
// its own again. Two threads that share one iterator may both be handed the same key.

#ifndef OBJECTS_TYPES_DICT_ITERATOR_H_
#define OBJECTS_TYPES_DICT_ITERATOR_H_

#include "objects/heap/world.h"

namespace objects {

enum class DictPart { kKeys, kValues, kItems };

template <class S>
struct DictIteratorApi {
  using Obj = Object<S>;
  static const Type<S> kDictIteratorType;  // of keys
  static const Type<S> kDictValueIteratorType;
  static const Type<S> kDictItemIteratorType;
  // New iterator over `dict`, which it takes a reference to. Its next slot fails with RuntimeError
  // "dictionary changed size during iteration" or "dictionary keys changed during iteration".
  static Obj* DictIteratorOver(Thread<S>& thread, Obj* dict, DictPart part);
  // Over keys: the iter slot of dict.
  static Obj* DictIteratorNew(Thread<S>& thread, Obj* dict);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_DICT_ITERATOR_H_
