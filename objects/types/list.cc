#include "objects/types/list.h"

#include <algorithm>

#include "generated/schemes.h"
#include "objects/types/int.h"
#include "objects/types/iterator.h"
#include "objects/types/sequence.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
using Items = typename ListObject<S>::Items;

template <class S>
ListObject<S>* AsList(Object<S>* object) {
  return static_cast<ListObject<S>*>(object);
}

template <class S>
size_t BytesFor(int64_t capacity) {
  return sizeof(Items<S>) + capacity * sizeof(Items<S>::slots[0]);
}

template <class S>
void FreeItems(Thread<S>& thread, Items<S>* items) {
  if (items != nullptr) thread.FreeBuffer(items, BytesFor<S>(items->capacity));
}

template <class S>
bool RequireList(Thread<S>& thread, Object<S>* object) {
  if (ListApi<S>::ListCheck(object)) return true;
  thread.Fail(ErrorKind::kSystemError, "a list operation on something that is no list");
  return false;
}

// The slot of an index that is in bounds, or null. Inside the guard.
template <class S>
auto* SlotAt(ListObject<S>* list, int64_t index) {
  Items<S>* items = list->items.Load();
  const int64_t size = list->size.Load();
  const bool inside = items != nullptr && index >= 0 && index < size && index < items->capacity;
  return inside ? &items->slots[index] : nullptr;
}

template <class S>
std::nullptr_t OutOfRange(Thread<S>& thread, const char* what) {
  return thread.Fail(ErrorKind::kIndexError, what);
}

// Dead lists hold poison, not pointers.
template <class S>
std::nullptr_t IsDead(Thread<S>& thread) {
  return thread.Fail(ErrorKind::kSystemError, "use after free of a list");
}

// CPython's growth: an eighth more, and a little (Objects/listobject.c, list_resize).
int64_t Grown(int64_t size) { return size + (size >> 3) + 6; }

// Opens a gap at index by moving the rest up, growing the buffer if it must. Returns the buffer in
// use, or null with MemoryError. `*old` is a buffer to free once the guard is gone, or null.
template <class S>
Items<S>* OpenGap(Thread<S>& thread, ListObject<S>* list, int64_t index, Items<S>** old) {
  *old = nullptr;
  Items<S>* items = list->items.Load();
  const int64_t size = list->size.Load();
  if (items == nullptr || size >= items->capacity) {
    const int64_t capacity = Grown(size);
    auto* grown = static_cast<Items<S>*>(thread.NewBuffer(BytesFor<S>(capacity)));
    if (grown == nullptr) return nullptr;
    grown->capacity = capacity;
    const int64_t kept = items == nullptr ? 0 : std::min(size, items->capacity);
    for (int64_t i = 0; i < kept; ++i) grown->slots[i].Store(items->slots[i].Load());
    for (int64_t i = kept; i < capacity; ++i) grown->slots[i].Store(nullptr);
    *old = items;
    items = grown;
    list->items.Store(grown);
  }
  for (int64_t i = size; i > index; --i) items->slots[i].Store(items->slots[i - 1].Load());
  return items;
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  ListObject<S>* list = AsList(object);
  Items<S>* items;
  int64_t size;
  {
    Operation<S> operation(thread, object);
    if (operation.dead()) return;
    items = list->items.Load();
    size = list->size.Load();
    list->items.Store(nullptr);
    list->size.Store(0);
  }
  if (items == nullptr) return;
  for (int64_t i = std::min(size, items->capacity); i-- > 0;) {
    XDecref(thread, items->slots[i].Load());
  }
  FreeItems(thread, items);
}

// The last reference is gone: nobody else looks, no guard is needed.
template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  ListObject<S>* list = AsList(object);
  Items<S>* items = list->items.Load();
  if (items != nullptr) {
    const int64_t size = std::min(list->size.Load(), items->capacity);
    for (int64_t i = size; i-- > 0;) XDecref(thread, items->slots[i].Load());
    FreeItems(thread, items);
  }
  thread.Free(list);
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  ListObject<S>* list = AsList(object);
  Items<S>* items = list->items.Load();
  if (items == nullptr) return;
  const int64_t size = std::min(list->size.Load(), items->capacity);
  for (int64_t i = 0; i < size; ++i) {
    if (Object<S>* item = items->slots[i].Load()) visit(item);
  }
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  return SequenceApi<S>::SequenceRepr(thread, object, "[", "]");
}

template <class S>
Object<S>* Compare(Thread<S>& thread, Object<S>* left, Object<S>* right, Comparison how) {
  if (!ListApi<S>::ListCheck(left) || !ListApi<S>::ListCheck(right)) return nullptr;
  return SequenceApi<S>::SequenceCompare(thread, left, right, how);
}

template <class S>
Object<S>* Concat(Thread<S>& thread, Object<S>* left, Object<S>* right) {
  if (!ListApi<S>::ListCheck(right)) {
    return thread.Fail(ErrorKind::kTypeError, "can only concatenate list to list");
  }
  Object<S>* result = ListApi<S>::ListNew(thread);
  if (result == nullptr) return nullptr;
  for (Object<S>* source : {left, right}) {
    for (int64_t i = 0; i < ListApi<S>::ListSize(thread, source); ++i) {
      Object<S>* item = ListApi<S>::ListGetItemRef(thread, source, i);
      const bool ok = item != nullptr && ListApi<S>::ListAppend(thread, result, item) == 0;
      XDecref(thread, item);
      if (!ok) {
        Decref(thread, result);
        return nullptr;
      }
    }
  }
  return result;
}

template <class S>
int AssignItem(Thread<S>& thread, Object<S>* list, int64_t index, Object<S>* value) {
  return ListApi<S>::ListSetItem(thread, list, index, NewRef(thread, value));
}

template <class S>
constexpr typename Type<S>::Sequence kSequence{
    .length = ListApi<S>::ListSize,
    .item = ListApi<S>::ListGetItemRef,
    .assign_item = AssignItem<S>,
    .contains = SequenceApi<S>::SequenceContains,
    .concat = Concat<S>,
};

}  // namespace

template <class S>
const Type<S> ListApi<S>::kListType{
    .name = "list",
    .dealloc = Dealloc<S>,
    .traverse = Traverse<S>,
    .clear = Clear<S>,
    .repr = Repr<S>,
    .compare = Compare<S>,
    .sequence = &kSequence<S>,
    .iter = IteratorApi<S>::IteratorNew,
};

template <class S>
Object<S>* ListApi<S>::ListNew(Thread<S>& thread) {
  return thread.template New<ListObject<S>>(kListType);
}

template <class S>
int64_t ListApi<S>::ListSize(Thread<S>& thread, Obj* list) {
  if (!RequireList(thread, list)) return -1;
  Operation<S> operation(thread, list);
  return AsList(list)->size.Load();
}

template <class S>
Object<S>* ListApi<S>::ListGetItem(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  if (operation.dead()) return IsDead(thread);
  auto* slot = SlotAt(AsList(list), index);
  return slot != nullptr ? slot->Load() : OutOfRange(thread, "list index out of range");
}

template <class S>
Object<S>* ListApi<S>::ListGetItemRef(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  if (operation.dead()) return IsDead(thread);
  auto* slot = SlotAt(AsList(list), index);
  if (slot == nullptr) return OutOfRange(thread, "list index out of range");
  Obj* item = slot->Load();
  return item != nullptr ? NewRef(thread, item) : OutOfRange(thread, "list index out of range");
}

template <class S>
int ListApi<S>::ListSetItem(Thread<S>& thread, Obj* list, int64_t index, Obj* item) {
  Obj* old = item;  // what is given back: the old item, or on error the new one
  bool ok = false;
  if (RequireList(thread, list)) {
    Operation<S> operation(thread, list);
    if (operation.dead()) {
      IsDead(thread);
    } else if (auto* slot = SlotAt(AsList(list), index)) {
      old = slot->Load();
      slot->Store(item);
      ok = true;
    } else {
      OutOfRange(thread, "list assignment index out of range");
    }
  }
  XDecref(thread, old);  // outside the guard: a dealloc may do anything
  return ok ? 0 : -1;
}

template <class S>
int ListApi<S>::ListAppend(Thread<S>& thread, Obj* list, Obj* item) {
  return ListInsert(thread, list, INT64_MAX, item);
}

template <class S>
int ListApi<S>::ListInsert(Thread<S>& thread, Obj* list, int64_t index, Obj* item) {
  if (!RequireList(thread, list)) return -1;
  Items<S>* old = nullptr;
  Items<S>* items;
  {
    Operation<S> operation(thread, list);
    if (operation.dead()) {
      IsDead(thread);
      return -1;
    }
    ListObject<S>* self = AsList(list);
    const int64_t size = self->size.Load();
    index = std::clamp<int64_t>(index, 0, size);
    items = OpenGap(thread, self, index, &old);
    if (items != nullptr) {
      Incref(thread, item);
      items->slots[index].Store(item);
      self->size.Store(size + 1);
    }
  }
  FreeItems(thread, old);
  return items != nullptr ? 0 : -1;
}

template <class S>
Object<S>* ListApi<S>::ListPop(Thread<S>& thread, Obj* list) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  if (operation.dead()) return IsDead(thread);
  ListObject<S>* self = AsList(list);
  const int64_t size = self->size.Load();
  auto* slot = SlotAt(self, size - 1);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  if (item == nullptr) return OutOfRange(thread, "pop from empty list");
  slot->Store(nullptr);
  self->size.Store(size - 1);
  return item;
}

template <class S>
void ListApi<S>::ListClear(Thread<S>& thread, Obj* list) {
  if (RequireList(thread, list)) Clear(thread, list);
}

OBJECTS_INSTANTIATE(struct ListApi)

}  // namespace objects
