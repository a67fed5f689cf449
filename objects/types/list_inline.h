// The list operations that loops are made of, small enough to be compiled into whoever calls them.
// Whoever includes only list.h calls the copies in list.cc.
//
// Thread safety: as list.h.

#ifndef OBJECTS_TYPES_LIST_INLINE_H_
#define OBJECTS_TYPES_LIST_INLINE_H_

#include "objects/types/list.h"

namespace objects {

// One look at a list, inside the guard: what it holds, in bounds whatever other threads do.
template <class S>
struct ListView {
  using Slot = typename S::Memory::template Plain<Object<S>*>;
  ListView(const Operation<S>& operation, Object<S>* object)
      : items(static_cast<ListObject<S>*>(object)->items.Load()),
        size(static_cast<ListObject<S>*>(object)->size.Load()),
        dead(operation.dead()) {
    if (dead) items = nullptr;  // poison, or about to be
  }
  // The slot of an index that is in bounds, or null.
  Slot* At(int64_t index) const {
    const bool inside = items != nullptr &&
                        static_cast<uint64_t>(index) < static_cast<uint64_t>(size) &&
                        index < items->capacity;
    return inside ? &items->slots[index] : nullptr;
  }
  // The items there are: no more than the buffer holds.
  int64_t length() const {
    if (items == nullptr || size < 0) return 0;
    return size < items->capacity ? size : items->capacity;
  }

  typename ListObject<S>::Items* items;
  int64_t size;
  bool dead;
};

// What list.cc keeps for the rare cases of what is here.
template <class S>
struct ListSlow {
  // As ListAppendSteal, with room to be made.
  static int AppendSteal(Thread<S>& thread, Object<S>* list, Object<S>* item);
};

template <class S>
inline Object<S>* ListApi<S>::ListTryItemRef(Thread<S>& thread, Obj* list, int64_t index) {
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) return FailDead(thread, list);
  auto* slot = view.At(index);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  return item != nullptr ? NewRef(thread, item) : nullptr;
}

template <class S>
inline int ListApi<S>::ListAppendSteal(Thread<S>& thread, Obj* list, Obj* item) {
  if (ListCheck(list)) [[likely]] {
    Operation<S> operation(thread, list);
    const ListView<S> view(operation, list);
    if (view.items != nullptr && view.size < view.items->capacity) [[likely]] {
      view.items->slots[view.size].Store(item);
      static_cast<ListObject<S>*>(list)->size.Store(view.size + 1);
      return 0;
    }
  }
  return ListSlow<S>::AppendSteal(thread, list, item);
}

template <class S>
inline int ListApi<S>::ListAppend(Thread<S>& thread, Obj* list, Obj* item) {
  return ListAppendSteal(thread, list, NewRef(thread, item));
}

}  // namespace objects

#endif  // OBJECTS_TYPES_LIST_INLINE_H_
