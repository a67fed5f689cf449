// Searching and rearranging a list.

#include <string>

#include "absl/strings/str_cat.h"
#include "generated/schemes.h"
#include "objects/types/list_items.h"
#include "objects/types/protocol.h"
#include "objects/types/quick_equal.h"
#include "objects/types/str.h"

namespace objects {
namespace {

template <class S>
bool RequireList(Thread<S>& thread, Object<S>* object) {
  if (ListApi<S>::ListCheck(object)) return true;
  FailType(thread, "list", object);
  return false;
}

// The index of the first item from `index` on that equals the value; -1 if there is none below
// `stop`, -2 with an error. The list may change meanwhile: each item is looked at in its own step.
template <class S>
int64_t Find(Thread<S>& thread, Object<S>* list, Object<S>* value, int64_t index, int64_t stop) {
  for (; index < stop; ++index) {
    Object<S>* item = ListApi<S>::ListTryItemRef(thread, list, index);
    if (item == nullptr) return thread.failed() ? -2 : -1;
    const Quick quick = QuickEqual(thread, item, value);
    const int equal = quick != Quick::kUnknown ? quick == Quick::kEqual
                                               : ProtocolApi<S>::ObjectRichCompareBool(
                                                     thread, item, value, Comparison::kEqual);
    Decref(thread, item);
    if (equal != 0) return equal > 0 ? index : -2;
  }
  return -1;
}

}  // namespace

template <class S>
void ListEditApi<S>::ListReverse(Thread<S>& thread, Obj* list) {
  if (!RequireList(thread, list)) return;
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  for (int64_t i = 0, j = view.length() - 1; i < j; ++i, --j) {
    Obj* item = view.items->slots[i].Load();
    view.items->slots[i].Store(view.items->slots[j].Load());
    view.items->slots[j].Store(item);
  }
}

template <class S>
int ListEditApi<S>::ListRemove(Thread<S>& thread, Obj* list, Obj* value) {
  if (!RequireList(thread, list)) return -1;
  const int64_t index = Find(thread, list, value, 0, INT64_MAX);
  if (index >= 0) return ListApi<S>::ListDelItem(thread, list, index);
  if (index == -1) thread.Fail(ErrorKind::kValueError, "list.remove(x): x not in list");
  return -1;
}

template <class S>
int64_t ListEditApi<S>::ListIndex(Thread<S>& thread, Obj* list, Obj* value, int64_t start,
                                  int64_t stop) {
  const int64_t size = ListApi<S>::ListSize(thread, list);
  if (size < 0) return -1;
  if (start < 0) start = std::max<int64_t>(start + size, 0);
  if (stop < 0) stop += size;
  const int64_t index = Find(thread, list, value, start, stop);
  if (index != -1) return std::max<int64_t>(index, -1);
  Obj* repr = ProtocolApi<S>::ObjectRepr(thread, value);
  if (repr == nullptr) return -1;
  std::string message(StrApi<S>::StrAsView(thread, repr));
  Decref(thread, repr);
  thread.Fail(ErrorKind::kValueError, message + " is not in list");
  return -1;
}

template <class S>
int64_t ListEditApi<S>::ListCount(Thread<S>& thread, Obj* list, Obj* value) {
  if (!RequireList(thread, list)) return -1;
  int64_t count = 0;
  for (int64_t index = 0;; ++index, ++count) {
    index = Find(thread, list, value, index, INT64_MAX);
    if (index < 0) return index == -1 ? count : -1;
  }
}

template <class S>
bool ListEditApi<S>::ListTakeItems(Thread<S>& thread, Obj* list, ListLoan<S>* loan) {
  if (!RequireList(thread, list)) return false;
  Operation<S> operation(thread, list);
  const ListView<S> view(operation, list);
  if (view.dead) {
    FailDead(thread, list);
    return false;
  }
  loan->buffer = view.items;
  loan->items.reserve(static_cast<size_t>(view.length()));
  for (int64_t i = 0; i < view.length(); ++i) {
    if (Obj* item = view.items->slots[i].Load()) loan->items.push_back(item);
  }
  static_cast<ListObject<S>*>(list)->items.Store(nullptr);
  static_cast<ListObject<S>*>(list)->size.Store(0);
  return true;
}

template <class S>
int ListEditApi<S>::ListPutItems(Thread<S>& thread, Obj* list, ListLoan<S>* loan) {
  const auto size = static_cast<int64_t>(loan->items.size());
  for (int64_t i = 0; i < size; ++i) loan->buffer->slots[i].Store(loan->items[i]);
  typename ListObject<S>::Items* meanwhile;
  int64_t meanwhile_size;
  {
    Operation<S> operation(thread, list);
    const ListView<S> view(operation, list);
    meanwhile = view.items;
    meanwhile_size = view.size;
    static_cast<ListObject<S>*>(list)->items.Store(std::exchange(loan->buffer, nullptr));
    static_cast<ListObject<S>*>(list)->size.Store(size);
  }
  loan->items.clear();
  ListItems<S>::Drop(thread, meanwhile, meanwhile_size);
  if (meanwhile == nullptr) return 0;
  thread.Fail(ErrorKind::kValueError, "list modified during sort");
  return -1;
}

OBJECTS_INSTANTIATE(struct ListEditApi)

}  // namespace objects
