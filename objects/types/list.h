// list: a growing array of references. Every operation is one guarded step: a reader that wants an
// item to outlive the guard must take a new reference inside it (ListGetItemRef); ListGetItem's
// borrowed one is good only for as long as nobody else can touch the list.
//
// Representation: a size and a pointer to a buffer that knows its own capacity, so that a reader
// who sees an old buffer or a new size stays in bounds: what breaks under no lock is the
// references.
//
// Thread safety: as the scheme guards contents.

#ifndef OBJECTS_TYPES_LIST_H_
#define OBJECTS_TYPES_LIST_H_

#include "objects/heap/world.h"

namespace objects {

template <class S>
struct ListObject : Object<S> {
  using Mem = typename S::Memory;
  struct Items {
    int64_t capacity;
    typename Mem::template Plain<Object<S>*> slots[];
  };
  typename Mem::template Plain<int64_t> size;
  typename Mem::template Plain<Items*> items;
};

template <class S>
struct ListApi {
  using Obj = Object<S>;
  static const Type<S> kListType;
  static bool ListCheck(const Obj* object) { return object->type == &kListType; }

  // New, empty. (PyList_New(0))
  static Obj* ListNew(Thread<S>& thread);
  // The number of items; -1 with SystemError if it is no list. (PyList_Size)
  static int64_t ListSize(Thread<S>& thread, Obj* list);
  // Borrowed. IndexError unless 0 <= index < size.
  static Obj* ListGetItem(Thread<S>& thread, Obj* list, int64_t index);
  // New: taken inside the list's guard. IndexError as above. (3.13's PyList_GetItemRef)
  static Obj* ListGetItemRef(Thread<S>& thread, Obj* list, int64_t index);
  // Steals `item`, also on error; gives the old item's reference back. 0, or -1 with IndexError.
  static int ListSetItem(Thread<S>& thread, Obj* list, int64_t index, Obj* item);
  // Does not steal. 0, or -1 with MemoryError.
  static int ListAppend(Thread<S>& thread, Obj* list, Obj* item);
  // Does not steal. Index is clamped to [0, size]. 0, or -1 with MemoryError.
  static int ListInsert(Thread<S>& thread, Obj* list, int64_t index, Obj* item);
  // New: the last item, taken out. IndexError if empty.
  static Obj* ListPop(Thread<S>& thread, Obj* list);
  // Gives the item's reference back and moves the rest down. 0, or -1 with IndexError.
  // (PySequence_DelItem)
  static int ListDelItem(Thread<S>& thread, Obj* list, int64_t index);
  // Drops all items. (PyList_Clear)
  static void ListClear(Thread<S>& thread, Obj* list);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_LIST_H_
