// Slices of a list, and what joins lists: extension, concatenation, repetition.

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/klass.h"
#include "objects/types/list_items.h"
#include "objects/types/number.h"
#include "objects/types/protocol.h"
#include "objects/types/tuple.h"

namespace objects {
namespace {

template <class S>
ListObject<S>* AsList(Object<S>* object) {
  return static_cast<ListObject<S>*>(object);
}

template <class S>
int FailedDead(Thread<S>& thread, Object<S>* list) {
  FailDead(thread, list);
  return -1;
}

// References to the items of a range, taken inside the guard.
template <class S>
std::vector<Object<S>*> Selected(Thread<S>& thread, Object<S>* list, const SliceBounds& bounds) {
  std::vector<Object<S>*> items;
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  const SliceRange range = AdjustSlice(bounds, view.length());
  items.reserve(static_cast<size_t>(range.count));
  for (int64_t i = 0; i < range.count; ++i) {
    Object<S>* item = view.items->slots[range.start + i * range.step].Load();
    if (item != nullptr) items.push_back(NewRef(thread, item));
  }
  return items;
}

// Puts `values` where a range of step 1 was; steals them, unless it fails. What was there is added
// to `dropped`.
template <class S>
int Replace(Thread<S>& thread, Object<S>* list, const SliceBounds& bounds,
            absl::Span<Object<S>* const> values, std::vector<Object<S>*>* dropped) {
  typename ListObject<S>::Items* old = nullptr;
  typename ListObject<S>::Items* items = nullptr;
  {
    Operation<S> operation(thread, list);
    const ListView<S> view(operation, list);
    if (view.dead) return FailedDead(thread, list);
    const int64_t size = view.length();
    const SliceRange range = AdjustSlice(bounds, size);
    const auto added = static_cast<int64_t>(values.size());
    const int64_t growth = added - range.count;
    items = ListItems<S>::Room(thread, list, view, std::max<int64_t>(growth, 0), &old);
    if (items == nullptr) return -1;
    for (int64_t i = 0; i < range.count; ++i) {
      if (Object<S>* item = items->slots[range.start + i].Load()) dropped->push_back(item);
    }
    const int64_t tail = range.start + range.count;
    if (growth > 0) {
      for (int64_t i = size; i-- > tail;) items->slots[i + growth].Store(items->slots[i].Load());
    } else if (growth < 0) {
      for (int64_t i = tail; i < size; ++i) items->slots[i + growth].Store(items->slots[i].Load());
      for (int64_t i = size + growth; i < size; ++i) items->slots[i].Store(nullptr);
    }
    for (int64_t i = 0; i < added; ++i) items->slots[range.start + i].Store(values[i]);
    AsList(list)->size.Store(size + growth);
  }
  ListItems<S>::Free(thread, old);
  return 0;
}

// Exchanges the items of an extended slice for as many values, which it steals unless it fails.
template <class S>
int Exchange(Thread<S>& thread, Object<S>* list, const SliceBounds& bounds,
             absl::Span<Object<S>* const> values, std::vector<Object<S>*>* dropped) {
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) return FailedDead(thread, list);
  const SliceRange range = AdjustSlice(bounds, view.length());
  if (range.count != static_cast<int64_t>(values.size())) {
    thread.Fail(ErrorKind::kValueError,
                absl::StrCat("attempt to assign sequence of size ", values.size(),
                             " to extended slice of size ", range.count));
    return -1;
  }
  for (int64_t i = 0; i < range.count; ++i) {
    auto& slot = view.items->slots[range.start + i * range.step];
    if (Object<S>* item = slot.Load()) dropped->push_back(item);
    slot.Store(values[i]);
  }
  return 0;
}

// Takes the items of an extended slice out and moves the others together.
template <class S>
int Remove(Thread<S>& thread, Object<S>* list, const SliceBounds& bounds,
           std::vector<Object<S>*>* dropped) {
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) return FailedDead(thread, list);
  const int64_t size = view.length();
  SliceRange range = AdjustSlice(bounds, size);
  if (range.count == 0) return 0;
  if (range.step < 0) {
    range.start += (range.count - 1) * range.step;
    range.step = -range.step;
  }
  int64_t kept = range.start;
  int64_t next = range.start;  // of those to go
  for (int64_t i = range.start; i < size; ++i) {
    Object<S>* item = view.items->slots[i].Load();
    if (i == next && range.count > 0) {
      if (item != nullptr) dropped->push_back(item);
      if (--range.count > 0) next += range.step;
    } else {
      view.items->slots[kept++].Store(item);
    }
  }
  for (int64_t i = kept; i < size; ++i) view.items->slots[i].Store(nullptr);
  AsList(list)->size.Store(kept);
  return 0;
}

template <class S>
void Give(Thread<S>& thread, const std::vector<Object<S>*>& items) {
  for (Object<S>* item : items) Decref(thread, item);
}

template <class S>
bool ListOrTuple(Object<S>* object) {
  return ListApi<S>::ListCheck(object) || TupleApi<S>::TupleCheck(object);
}

template <class S>
Object<S>* RepeatedItems(Thread<S>& thread, const std::vector<Object<S>*>& items, int64_t times) {
  times = items.empty() ? 0 : std::max<int64_t>(times, 0);
  const auto size = static_cast<int64_t>(items.size());
  if (times > 0 && size > ListItems<S>::kMost / times) {
    return thread.Fail(ErrorKind::kMemoryError, "out of memory");
  }
  Object<S>* list = ListApi<S>::ListNew(thread);
  if (list == nullptr || times == 0) return list;
  auto* buffer = ListItems<S>::New(thread, size * times);
  if (buffer == nullptr) {
    Decref(thread, list);
    return nullptr;
  }
  for (int64_t i = 0; i < size * times;) {
    for (Object<S>* item : items) buffer->slots[i++].Store(NewRef(thread, item));
  }
  AsList(list)->items.Store(buffer);
  AsList(list)->size.Store(size * times);
  return list;
}

}  // namespace

template <class S>
ItemsHeld<S>::ItemsHeld(Thread<S>& thread, Object<S>* sequence) : thread_(thread) {
  if (ListApi<S>::ListCheck(sequence)) {
    items_ = Selected(thread, sequence, SliceBounds{});
    return;
  }
  const auto items = TupleApi<S>::TupleItems(thread, sequence);
  items_.reserve(items.size());
  for (const auto& item : items) items_.push_back(NewRef(thread, item.Load()));
}

template <class S>
Object<S>* ListSlots<S>::Fast(Thread<S>& thread, Obj* iterable) {
  if (ListOrTuple(iterable)) return NewRef(thread, iterable);
  Obj* iterator = ProtocolApi<S>::ObjectGetIter(thread, iterable);
  if (iterator == nullptr) return nullptr;
  Obj* list = ListApi<S>::ListFromIterable(thread, iterator);
  Decref(thread, iterator);
  return list;
}

template <class S>
Object<S>* ListSlots<S>::GetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds) {
  return ListApi<S>::ListFromSpanSteal(thread, Selected(thread, list, bounds));
}

template <class S>
int ListSlots<S>::SetSlice(Thread<S>& thread, Obj* list, const SliceBounds& bounds, Obj* values) {
  std::vector<Obj*> dropped;
  int result;
  if (values == nullptr) {
    result = bounds.step == 1 ? Replace<S>(thread, list, bounds, {}, &dropped)
                              : Remove(thread, list, bounds, &dropped);
  } else {
    Obj* source = Fast(thread, values);
    if (source == nullptr) {
      const bool no_iterable =
          thread.error().kind == ErrorKind::kTypeError && values->type->iter == nullptr;
      if (no_iterable) {
        thread.Fail(ErrorKind::kTypeError, bounds.step == 1
                                               ? "can only assign an iterable"
                                               : "must assign iterable to extended slice");
      }
      return -1;
    }
    ItemsHeld<S> held(thread, source);
    Decref(thread, source);
    result = bounds.step == 1 ? Replace(thread, list, bounds, held.items(), &dropped)
                              : Exchange(thread, list, bounds, held.items(), &dropped);
    if (result == 0) held.Release();
  }
  Give(thread, dropped);  // outside the guard: a dealloc may do anything
  return result;
}

template <class S>
int ListSlots<S>::Extend(Thread<S>& thread, Obj* list, Obj* iterable) {
  if (ListOrTuple(iterable)) {
    ItemsHeld<S> held(thread, iterable);
    std::vector<Obj*> dropped;
    const int result = Replace(thread, list, {INT64_MAX, INT64_MAX, 1}, held.items(), &dropped);
    if (result == 0) held.Release();
    return result;
  }
  Obj* iterator = ProtocolApi<S>::ObjectGetIter(thread, iterable);
  if (iterator == nullptr) return -1;
  const bool measured = ProtocolApi<S>::ObjectLengthHint(thread, iterable) == 0;
  while (Obj* item = measured ? ProtocolApi<S>::IterNext(thread, iterator) : nullptr) {
    if (ListApi<S>::ListAppendSteal(thread, list, item) < 0) break;
  }
  Decref(thread, iterator);
  return thread.failed() ? -1 : 0;
}

template <class S>
Object<S>* ListSlots<S>::Subscript(Thread<S>& thread, Obj* list, Obj* key) {
  int64_t index;
  SliceBounds bounds;
  const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "list", &index, &bounds);
  if (kind < 0) return nullptr;
  if (kind == 0) return GetSlice(thread, list, bounds);
  if (index < 0) index += ListApi<S>::ListSize(thread, list);
  return ListApi<S>::ListGetItemRef(thread, list, index);
}

template <class S>
int ListSlots<S>::AssignSubscript(Thread<S>& thread, Obj* list, Obj* key, Obj* value) {
  int64_t index;
  SliceBounds bounds;
  const int kind = SliceApi<S>::SubscriptUnpack(thread, key, "list", &index, &bounds);
  if (kind < 0) return -1;
  if (kind == 0) return SetSlice(thread, list, bounds, value);
  if (index < 0) index += ListApi<S>::ListSize(thread, list);
  if (value == nullptr) return ListApi<S>::ListDelItem(thread, list, index);
  return ListApi<S>::ListSetItem(thread, list, index, NewRef(thread, value));
}

template <class S>
Object<S>* ListSlots<S>::Concat(Thread<S>& thread, Obj* left, Obj* right) {
  if (!ListApi<S>::ListCheck(right)) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat("can only concatenate list (not \"",
                                    ClassApi<S>::ClassNameOf(thread, right), "\") to list"));
  }
  std::vector<Obj*> items = Selected(thread, left, SliceBounds{});
  ItemsHeld<S> more(thread, right);
  for (Obj* item : more.Release()) items.push_back(item);
  return ListApi<S>::ListFromSpanSteal(thread, items);
}

template <class S>
Object<S>* ListSlots<S>::Repeat(Thread<S>& thread, Obj* list, int64_t times) {
  ItemsHeld<S> held(thread, list);
  const std::vector<Obj*> items = held.Release();
  Obj* result = RepeatedItems(thread, items, times);
  Give(thread, items);
  return result;
}

template <class S>
Object<S>* ListSlots<S>::InplaceConcat(Thread<S>& thread, Obj* list, Obj* values) {
  return Extend(thread, list, values) == 0 ? NewRef(thread, list) : nullptr;
}

template <class S>
Object<S>* ListSlots<S>::InplaceRepeat(Thread<S>& thread, Obj* list, Obj* times) {
  int64_t count;
  if (!NumberApi<S>::IndexCheck(thread, times)) {
    return thread.Fail(ErrorKind::kTypeError,
                       absl::StrCat("can't multiply sequence by non-int of type '",
                                    ClassApi<S>::ClassNameOf(thread, times), "'"));
  }
  if (NumberApi<S>::NumberAsClamped(thread, times, &count) < 0) return nullptr;
  Obj* result = Repeat(thread, list, count);
  if (result == nullptr) return nullptr;
  const int done = SetSlice(thread, list, SliceBounds{}, result);
  Decref(thread, result);
  return done == 0 ? NewRef(thread, list) : nullptr;
}

OBJECTS_INSTANTIATE(struct ListSlots)
OBJECTS_INSTANTIATE(class ItemsHeld)

}  // namespace objects
