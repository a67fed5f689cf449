#include "objects/types/list.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/iterator.h"
#include "objects/types/sequence.h"

namespace objects {
namespace {

template <class S>
using Items = typename ListObject<S>::Items;

template <class S>
using Slot = typename S::Memory::template Plain<Object<S>*>;

template <class S>
ListObject<S>* AsList(Object<S>* object) {
  return static_cast<ListObject<S>*>(object);
}

template <class S>
size_t BytesFor(int64_t capacity) {
  return sizeof(Items<S>) + static_cast<size_t>(capacity) * sizeof(Slot<S>);
}

template <class S>
void FreeItems(Thread<S>& thread, Items<S>* items) {
  if (items != nullptr) thread.FreeBuffer(items, BytesFor<S>(items->capacity));
}

template <class S>
bool RequireList(Thread<S>& thread, Object<S>* object) {
  if (ListApi<S>::ListCheck(object)) return true;
  FailType(thread, "list", object);
  return false;
}

// One look at a list, inside the guard: what it holds, in bounds whatever other threads do.
template <class S>
struct View {
  View(const Operation<S>& operation, ListObject<S>* list)
      : items(list->items.Load()), size(list->size.Load()), dead(operation.dead()) {
    if (dead) items = nullptr;  // poison, or about to be
  }
  // The slot of an index that is in bounds, or null.
  Slot<S>* At(int64_t index) const {
    const bool inside = items != nullptr && index >= 0 && index < size && index < items->capacity;
    return inside ? &items->slots[index] : nullptr;
  }

  Items<S>* items;
  int64_t size;
  bool dead;
};

template <class S>
std::nullptr_t OutOfRange(Thread<S>& thread, const char* what) {
  return thread.Fail(ErrorKind::kIndexError, what);
}

// CPython's growth: an eighth more, and a little (Objects/listobject.c, list_resize).
int64_t Grown(int64_t size) { return size + (size >> 3) + 6; }

// Opens a gap at index by moving the rest up, growing the buffer if it must. Returns the buffer in
// use, or null with MemoryError. `*old` is a buffer to free once the guard is gone, or null.
template <class S>
Items<S>* OpenGap(Thread<S>& thread, ListObject<S>* list, const View<S>& view, int64_t index,
                  Items<S>** old) {
  Items<S>* items = view.items;
  if (items == nullptr || view.size >= items->capacity) {
    const int64_t capacity = Grown(view.size);
    auto* grown = static_cast<Items<S>*>(thread.NewBuffer(BytesFor<S>(capacity)));
    if (grown == nullptr) return nullptr;
    grown->capacity = capacity;
    const int64_t kept = items == nullptr ? 0 : std::min(view.size, items->capacity);
    for (int64_t i = 0; i < kept; ++i) new (&grown->slots[i]) Slot<S>(items->slots[i].Load());
    for (int64_t i = kept; i < capacity; ++i) new (&grown->slots[i]) Slot<S>();
    *old = items;
    items = grown;
    list->items.Store(grown);
  }
  for (int64_t i = view.size; i > index; --i) items->slots[i].Store(items->slots[i - 1].Load());
  return items;
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  ListObject<S>* list = AsList(object);
  Items<S>* items;
  int64_t size;
  {
    Operation<S> operation(thread, object);
    const View<S> view(operation, list);
    if (view.dead) return;
    items = view.items;
    size = view.size;
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
    return thread.Fail(ErrorKind::kTypeError, absl::StrCat("can only concatenate list (not \"",
                                                           right->type->name, "\") to list"));
  }
  Object<S>* result = ListApi<S>::ListNew(thread);
  if (result == nullptr) return nullptr;
  for (Object<S>* source : {left, right}) {
    // The length is looked at once: `x + x` while another thread appends would never end.
    const int64_t size = ListApi<S>::ListSize(thread, source);
    for (int64_t i = 0; i < size; ++i) {
      Object<S>* item = ListApi<S>::ListGetItemRef(thread, source, i);
      if (item == nullptr) {  // it shrank meanwhile
        thread.ClearError();
        break;
      }
      const int appended = ListApi<S>::ListAppend(thread, result, item);
      Decref(thread, item);
      if (appended < 0) {
        Decref(thread, result);
        return nullptr;
      }
    }
  }
  return result;
}

template <class S>
int AssignItem(Thread<S>& thread, Object<S>* list, int64_t index, Object<S>* value) {
  if (value == nullptr) return ListApi<S>::ListDelItem(thread, list, index);
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
  const int64_t size = AsList(list)->size.Load();
  return operation.dead() ? 0 : size;
}

template <class S>
Object<S>* ListApi<S>::ListGetItem(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  const View<S> view(operation, AsList(list));
  if (view.dead) return FailDead(thread, list);
  Slot<S>* slot = view.At(index);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  return item != nullptr ? item : OutOfRange(thread, "list index out of range");
}

template <class S>
Object<S>* ListApi<S>::ListGetItemRef(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  const View<S> view(operation, AsList(list));
  if (view.dead) return FailDead(thread, list);
  Slot<S>* slot = view.At(index);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  return item != nullptr ? NewRef(thread, item) : OutOfRange(thread, "list index out of range");
}

template <class S>
int ListApi<S>::ListSetItem(Thread<S>& thread, Obj* list, int64_t index, Obj* item) {
  Obj* back = item;  // what is given back: the old item, or on error the new one
  bool ok = false;
  if (RequireList(thread, list)) {
    Operation<S> operation(thread, list);
    const View<S> view(operation, AsList(list));
    if (view.dead) {
      FailDead(thread, list);
    } else if (Slot<S>* slot = view.At(index)) {
      back = slot->Load();
      slot->Store(item);
      ok = true;
    } else {
      OutOfRange(thread, "list assignment index out of range");
    }
  }
  XDecref(thread, back);  // outside the guard: a dealloc may do anything
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
  Items<S>* items = nullptr;
  {
    Operation<S> operation(thread, list);
    const View<S> view(operation, AsList(list));
    if (view.dead) {
      FailDead(thread, list);
      return -1;
    }
    index = std::clamp<int64_t>(index, 0, view.size);
    items = OpenGap(thread, AsList(list), view, index, &old);
    if (items != nullptr) {
      Incref(thread, item);
      items->slots[index].Store(item);
      AsList(list)->size.Store(view.size + 1);
    }
  }
  FreeItems(thread, old);
  return items != nullptr ? 0 : -1;
}

template <class S>
Object<S>* ListApi<S>::ListPop(Thread<S>& thread, Obj* list) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  const View<S> view(operation, AsList(list));
  if (view.dead) return FailDead(thread, list);
  Slot<S>* slot = view.At(view.size - 1);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  if (item == nullptr) return OutOfRange(thread, "pop from empty list");
  slot->Store(nullptr);
  AsList(list)->size.Store(view.size - 1);
  return item;
}

template <class S>
int ListApi<S>::ListDelItem(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return -1;
  Obj* item = nullptr;
  {
    Operation<S> operation(thread, list);
    const View<S> view(operation, AsList(list));
    if (view.dead) {
      FailDead(thread, list);
      return -1;
    }
    if (Slot<S>* slot = view.At(index)) {
      item = slot->Load();
      const int64_t last = std::min(view.size, view.items->capacity) - 1;
      for (int64_t i = index; i < last; ++i) {
        view.items->slots[i].Store(view.items->slots[i + 1].Load());
      }
      view.items->slots[last].Store(nullptr);
      AsList(list)->size.Store(view.size - 1);
    }
  }
  if (item == nullptr) {
    OutOfRange(thread, "list assignment index out of range");
    return -1;
  }
  Decref(thread, item);
  return 0;
}

template <class S>
void ListApi<S>::ListClear(Thread<S>& thread, Obj* list) {
  if (RequireList(thread, list)) Clear(thread, list);
}

OBJECTS_INSTANTIATE(struct ListApi)

}  // namespace objects
