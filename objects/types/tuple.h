// tuple: a fixed number of references inside the object itself. Filled by its maker, then
// immutable: readers need no guard, and a borrowed item lives as long as the tuple.
//
// Representation: a size and the items after it, each null until set.
//
// Thread safety: TupleSetItem only before the tuple is published; after that it never changes. What
// goes wrong otherwise: a reader may see an item that is given back at that moment.

#ifndef OBJECTS_TYPES_TUPLE_H_
#define OBJECTS_TYPES_TUPLE_H_

#include "absl/types/span.h"
#include "objects/heap/world.h"
#include "objects/types/slice.h"

namespace objects {

template <class S>
struct TupleObject : Object<S> {
  typename S::Memory::template Plain<int64_t> size;
  typename S::Memory::template Plain<Object<S>*> items[];
};

template <class S>
struct TupleApi {
  using Obj = Object<S>;
  using Item = typename S::Memory::template Plain<Obj*>;
  static const Type<S> kTupleType;
  static bool TupleCheck(const Obj* object) { return object->type == &kTupleType; }

  // New, of `size` items to be set; null with MemoryError, or SystemError if size < 0.
  // (PyTuple_New)
  static Obj* TupleNew(Thread<S>& thread, int64_t size);
  // New, with a reference taken to each item. (PyTuple_Pack)
  static Obj* TuplePack(Thread<S>& thread, absl::Span<Obj* const> items);
  // As TuplePack, but steals the references, also on error.
  static Obj* TupleFromSpanSteal(Thread<S>& thread, absl::Span<Obj* const> items);
  // New, of what an iterable gives; itself if it is a tuple. (PySequence_Tuple)
  static Obj* TupleFromIterable(Thread<S>& thread, Obj* iterable);
  // The number of items; -1 with SystemError if it is no tuple. (PyTuple_Size)
  static int64_t TupleSize(Thread<S>& thread, Obj* tuple);
  // Borrowed from the tuple. IndexError unless 0 <= index < size, SystemError if not set.
  // (PyTuple_GetItem)
  static Obj* TupleGetItem(Thread<S>& thread, Obj* tuple, int64_t index);
  // The items, borrowed from the tuple. REQUIRES: TupleCheck, and all of them are set. (Where
  // counts are wrong the tuple can die behind the caller's back, and its items with it:
  // TupleTryItem.)
  static absl::Span<const Item> TupleItems(Thread<S>& thread, Obj* tuple) {
    Reading<S> reading(thread, tuple);
    const auto* self = static_cast<TupleObject<S>*>(tuple);
    const int64_t size = self->size.Load();
    if (reading.dead()) return {};
    return {self->items, static_cast<size_t>(size)};
  }
  // Borrowed, or null if it is out of range, without an error. REQUIRES: TupleCheck.
  static Obj* TupleTryItem(Thread<S>& thread, Obj* tuple, int64_t index) {
    Reading<S> reading(thread, tuple);
    const auto* self = static_cast<TupleObject<S>*>(tuple);
    const int64_t size = self->size.Load();
    if (reading.dead() || static_cast<uint64_t>(index) >= static_cast<uint64_t>(size)) {
      return nullptr;
    }
    Obj* item = self->items[index].Load();
    return reading.dead() ? nullptr : item;  // it may have died since
  }
  // New tuple. (tuplesubscript)
  static Obj* TupleGetSlice(Thread<S>& thread, Obj* tuple, const SliceBounds& bounds);
  // Steals `item`, also on error; gives the old one back. 0, or -1 with IndexError.
  // REQUIRES: only the caller knows of the tuple. (PyTuple_SetItem)
  static int TupleSetItem(Thread<S>& thread, Obj* tuple, int64_t index, Obj* item);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_TUPLE_H_
