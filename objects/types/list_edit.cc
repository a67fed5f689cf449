// Rearranging a list.

#include <string>

#include "generated/schemes.h"
#include "objects/types/int_inline.h"
#include "objects/types/list_items.h"

namespace objects {
namespace {

template <class S>
bool RequireList(Thread<S>& thread, Object<S>* object) {
  if (ListApi<S>::ListCheck(object)) return true;
  FailType(thread, "list", object);
  return false;
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
int ListEditApi<S>::ListBytes(Thread<S>& thread, Obj* list, std::string* bytes) {
  if (!RequireList(thread, list)) return -1;
  const ItemsHeld<S> held(thread, list);
  bytes->reserve(bytes->size() + held.items().size());
  for (Obj* item : held.items()) {
    bytes->push_back(static_cast<char>(IntApi<S>::IntAsClamped(thread, item)));
  }
  return thread.failed() ? -1 : 0;
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
