#include "objects/types/list.h"

#include <algorithm>

#include "generated/schemes.h"
#include "objects/types/iterator.h"
#include "objects/types/list_inline.h"
#include "objects/types/list_items.h"
#include "objects/types/sequence.h"

namespace objects {
namespace {

template <class S>
ListObject<S>* AsList(Object<S>* object) {
  return static_cast<ListObject<S>*>(object);
}

template <class S>
bool RequireList(Thread<S>& thread, Object<S>* object) {
  if (ListApi<S>::ListCheck(object)) return true;
  FailType(thread, "list", object);
  return false;
}

template <class S>
std::nullptr_t OutOfRange(Thread<S>& thread, const char* what) {
  return thread.Fail(ErrorKind::kIndexError, what);
}

template <class S>
void Clear(Thread<S>& thread, Object<S>* object) {
  typename ListObject<S>::Items* items;
  int64_t size;
  {
    Operation<S> operation(thread, object);
    const ListView<S> view(operation, object);
    if (view.dead) return;
    items = view.items;
    size = view.size;
    AsList(object)->items.Store(nullptr);
    AsList(object)->size.Store(0);
  }
  ListItems<S>::Drop(thread, items, size);
}

// The last reference is gone: nobody else looks, no guard is needed.
template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  ListObject<S>* list = AsList(object);
  ListItems<S>::Drop(thread, list->items.Load(), list->size.Load());
  thread.Free(list);
}

template <class S>
void Traverse(Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
  auto* items = AsList(object)->items.Load();
  if (items == nullptr) return;
  const int64_t size = std::min(AsList(object)->size.Load(), items->capacity);
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
    .concat = ListSlots<S>::Concat,
    .repeat = ListSlots<S>::Repeat,
};

template <class S>
constexpr typename Type<S>::Mapping kMapping{
    .length = ListApi<S>::ListSize,
    .subscript = ListSlots<S>::Subscript,
    .assign_subscript = ListSlots<S>::AssignSubscript,
};

template <class S>
constexpr typename Type<S>::Number kInplace{
    .add = ListSlots<S>::InplaceConcat,
    .multiply = ListSlots<S>::InplaceRepeat,
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
    .inplace = &kInplace<S>,
    .sequence = &kSequence<S>,
    .mapping = &kMapping<S>,
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
  const ListView<S> view(operation, list);
  if (view.dead) return FailDead(thread, list);
  auto* slot = view.At(index);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  return item != nullptr ? item : OutOfRange(thread, "list index out of range");
}

template <class S>
Object<S>* ListApi<S>::ListGetItemRef(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Obj* item = ListTryItemRef(thread, list, index);
  if (item != nullptr || thread.failed()) return item;
  return OutOfRange(thread, "list index out of range");
}

template <class S>
int ListApi<S>::ListSetItem(Thread<S>& thread, Obj* list, int64_t index, Obj* item) {
  Obj* back = item;  // what is given back: the old item, or on error the new one
  bool ok = false;
  if (RequireList(thread, list)) {
    Operation<S> operation(thread, list);
    const ListView<S> view(operation, list);
    if (view.dead) {
      FailDead(thread, list);
    } else if (auto* slot = view.At(index)) {
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
int ListSlow<S>::AppendSteal(Thread<S>& thread, Object<S>* list, Object<S>* item) {
  const int result = ListApi<S>::ListInsert(thread, list, INT64_MAX, item);
  Decref(thread, item);
  return result;
}

template <class S>
int ListApi<S>::ListInsert(Thread<S>& thread, Obj* list, int64_t index, Obj* item) {
  if (!RequireList(thread, list)) return -1;
  typename ListObject<S>::Items* old = nullptr;
  typename ListObject<S>::Items* items = nullptr;
  {
    Operation<S> operation(thread, list);
    const ListView<S> view(operation, list);
    if (view.dead) {
      FailDead(thread, list);
      return -1;
    }
    index = std::clamp<int64_t>(index, 0, view.size);
    items = ListItems<S>::Room(thread, list, view, 1, &old);
    if (items != nullptr) {
      for (int64_t i = view.size; i > index; --i) {
        items->slots[i].Store(items->slots[i - 1].Load());
      }
      Incref(thread, item);
      items->slots[index].Store(item);
      AsList(list)->size.Store(view.size + 1);
    }
  }
  ListItems<S>::Free(thread, old);
  return items != nullptr ? 0 : -1;
}

template <class S>
Object<S>* ListApi<S>::ListPop(Thread<S>& thread, Obj* list) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) return FailDead(thread, list);
  auto* slot = view.At(view.size - 1);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  if (item == nullptr) return OutOfRange(thread, "pop from empty list");
  slot->Store(nullptr);
  AsList(list)->size.Store(view.size - 1);
  return item;
}

template <class S>
Object<S>* ListApi<S>::ListPopAt(Thread<S>& thread, Obj* list, int64_t index) {
  if (!RequireList(thread, list)) return nullptr;
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) return FailDead(thread, list);
  const int64_t size = view.length();
  if (index < 0) index += size;
  auto* slot = view.At(index);
  Obj* item = slot != nullptr ? slot->Load() : nullptr;
  if (item == nullptr) {
    return OutOfRange(thread, size == 0 ? "pop from empty list" : "pop index out of range");
  }
  for (; index + 1 < size; ++index) {
    view.items->slots[index].Store(view.items->slots[index + 1].Load());
  }
  view.items->slots[size - 1].Store(nullptr);
  AsList(list)->size.Store(size - 1);
  return item;
}

template <class S>
int ListApi<S>::ListDelItem(Thread<S>& thread, Obj* list, int64_t index) {
  Obj* item = index >= 0 ? ListPopAt(thread, list, index) : nullptr;
  if (item != nullptr) {
    Decref(thread, item);
    return 0;
  }
  if (!thread.failed() || thread.error().kind == ErrorKind::kIndexError) {
    OutOfRange(thread, "list assignment index out of range");
  }
  return -1;
}

template <class S>
void ListApi<S>::ListClear(Thread<S>& thread, Obj* list) {
  if (RequireList(thread, list)) Clear(thread, list);
}

template <class S>
Object<S>* ListApi<S>::ListFromSpan(Thread<S>& thread, absl::Span<Obj* const> items) {
  for (Obj* item : items) Incref(thread, item);
  return ListFromSpanSteal(thread, items);
}

template <class S>
Object<S>* ListApi<S>::ListFromSpanSteal(Thread<S>& thread, absl::Span<Obj* const> items) {
  Obj* list = ListNew(thread);
  auto* buffer = list != nullptr && !items.empty()
                     ? ListItems<S>::New(thread, static_cast<int64_t>(items.size()))
                     : nullptr;
  if (thread.failed()) {
    for (Obj* item : items) Decref(thread, item);
    XDecref(thread, list);
    return nullptr;
  }
  for (size_t i = 0; i < items.size(); ++i) buffer->slots[i].Store(items[i]);
  AsList(list)->items.Store(buffer);
  AsList(list)->size.Store(static_cast<int64_t>(items.size()));
  return list;
}

template <class S>
Object<S>* ListApi<S>::ListFromIterable(Thread<S>& thread, Obj* iterable) {
  Obj* list = ListNew(thread);
  if (list == nullptr || ListExtend(thread, list, iterable) == 0) return list;
  Decref(thread, list);
  return nullptr;
}

template <class S>
Object<S>* ListApi<S>::ListGetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds) {
  return RequireList(thread, list) ? ListSlots<S>::GetSlice(thread, list, bounds) : nullptr;
}

template <class S>
int ListApi<S>::ListSetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds, Obj* values) {
  return RequireList(thread, list) ? ListSlots<S>::SetSlice(thread, list, bounds, values) : -1;
}

template <class S>
int ListApi<S>::ListExtend(Thread<S>& thread, Obj* list, Obj* iterable) {
  return RequireList(thread, list) ? ListSlots<S>::Extend(thread, list, iterable) : -1;
}

OBJECTS_INSTANTIATE(struct ListApi)
OBJECTS_INSTANTIATE(struct ListSlow)

}  // namespace objects
