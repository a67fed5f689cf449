// list: a growing array of references. Every operation is one guarded step: a reader that wants an
// item to outlive the guard must take a new reference inside it (ListGetItemRef); ListGetItem's
// borrowed one is good only for as long as nobody else can touch the list.
//
// Representation: a size and a pointer to a buffer that knows its own capacity, so that a reader
// who sees an old buffer or a new size stays in bounds: what breaks under no lock is the
// references.
//
// Thread safety: as the scheme guards contents. What takes another object's items as well (extend,
// concatenation) takes them in a step of its own, before.

#ifndef OBJECTS_TYPES_LIST_H_
#define OBJECTS_TYPES_LIST_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "objects/heap/world.h"
#include "objects/types/slice.h"

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

// The items of a list that is being sorted, owned, and the buffer they go back into.
template <class S>
struct ListLoan {
  std::vector<Object<S>*> items;
  typename ListObject<S>::Items* buffer = nullptr;
};

// The part of ListApi below that rearranges.
template <class S>
struct ListEditApi {
  using Obj = Object<S>;
  static void ListReverse(Thread<S>& thread, Obj* list);
  // What a list of ints from 0 to 255 holds at one moment, appended. 0, or -1 with SystemError.
  static int ListBytes(Thread<S>& thread, Obj* list, std::string* bytes);
  // Empties the list for as long as its items are sorted: comparing them may look at it. False with
  // SystemError.
  static bool ListTakeItems(Thread<S>& thread, Obj* list, ListLoan<S>* loan);
  // Puts the items back, in their new order; what the list held meanwhile is dropped. 0, or -1 with
  // ValueError if it held anything. REQUIRES: the items are those that were taken.
  static int ListPutItems(Thread<S>& thread, Obj* list, ListLoan<S>* loan);
};

template <class S>
struct ListApi : ListEditApi<S> {
  using Obj = Object<S>;
  static const Type<S> kListType;
  static bool ListCheck(const Obj* object) { return object->type == &kListType; }

  // SystemError everywhere for what is no list. An index counts from the start and is not negative,
  // unless it is said to be as written.

  // New, empty. (PyList_New(0))
  static Obj* ListNew(Thread<S>& thread);
  // New, with a reference taken to each item; the other one steals them, also on error.
  static Obj* ListFromSpan(Thread<S>& thread, absl::Span<Obj* const> items);
  static Obj* ListFromSpanSteal(Thread<S>& thread, absl::Span<Obj* const> items);
  // New, of what an iterable gives. (PySequence_List)
  static Obj* ListFromIterable(Thread<S>& thread, Obj* iterable);
  // The number of items; -1 with SystemError if it is no list. (PyList_Size)
  static int64_t ListSize(Thread<S>& thread, Obj* list);
  // Borrowed. IndexError unless 0 <= index < size.
  static Obj* ListGetItem(Thread<S>& thread, Obj* list, int64_t index);
  // New: taken inside the list's guard. IndexError as above. (3.13's PyList_GetItemRef)
  static Obj* ListGetItemRef(Thread<S>& thread, Obj* list, int64_t index);
  // As ListGetItemRef, but out of range is null without an error: for loops.
  // REQUIRES: ListCheck.
  static Obj* ListTryItemRef(Thread<S>& thread, Obj* list, int64_t index);
  // Steals `item`, also on error; gives the old item's reference back. 0, or -1 with IndexError.
  static int ListSetItem(Thread<S>& thread, Obj* list, int64_t index, Obj* item);
  // Does not steal; the other one does, also on error. 0, or -1 with MemoryError.
  static int ListAppend(Thread<S>& thread, Obj* list, Obj* item);
  static int ListAppendSteal(Thread<S>& thread, Obj* list, Obj* item);
  // Does not steal. The index is clamped to [0, size]. 0, or -1 with MemoryError.
  static int ListInsert(Thread<S>& thread, Obj* list, int64_t index, Obj* item);
  // New: the last item, taken out. IndexError if empty.
  static Obj* ListPop(Thread<S>& thread, Obj* list);
  // New: the item at an index as written, taken out. IndexError. (list.pop(index))
  static Obj* ListPopAt(Thread<S>& thread, Obj* list, int64_t index);
  // Gives the item's reference back and moves the rest down. 0, or -1 with IndexError.
  // (PySequence_DelItem)
  static int ListDelItem(Thread<S>& thread, Obj* list, int64_t index);
  // Drops all items. (PyList_Clear)
  static void ListClear(Thread<S>& thread, Obj* list);

  // New list. (list_slice, list_subscript)
  static Obj* ListGetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds);
  // Puts the values in the slice's place; null: takes the slice out. 0, or -1 with TypeError if the
  // values cannot be iterated, ValueError if an extended slice has another length.
  // (list_ass_slice, list_ass_subscript)
  static int ListSetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds, Obj* values);
  // Appends what an iterable gives. 0, or -1 with an error. (list.extend)
  static int ListExtend(Thread<S>& thread, Obj* list, Obj* iterable);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_LIST_H_
