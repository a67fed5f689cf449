#include "lab/minipy/library/sort.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "lab/minipy/library/merge_sort.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

template <typename Key>
struct Entry {
  Key key;
  size_t index;  // of the item
};

// Sorts by a key's own `<`, then by what `tie` says of two indices whose keys neither precedes.
template <typename Key, typename Tie>
std::vector<size_t> Order(std::vector<Entry<Key>> entries, bool reverse, Tie tie) {
  const auto less = [&](const Entry<Key>& a, const Entry<Key>& b) {
    if (a.key < b.key) return true;
    if (b.key < a.key) return false;
    return tie(a.index, b.index);
  };
  // Turned round the sort is as stable, which a sort that is turned round afterwards is not.
  if (reverse) {
    SortStably(absl::MakeSpan(entries), [&](const auto& a, const auto& b) { return less(b, a); });
  } else {
    SortStably(absl::MakeSpan(entries), less);
  }
  std::vector<size_t> order(entries.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = entries[i].index;
  return order;
}

bool NoTie(size_t, size_t) { return false; }

int64_t IntKey(Host& py, View object) { return py.AsInt64(object); }
double FloatKey(Host& py, View object) { return py.AsDouble(object); }
std::string_view StrKey(Host& py, View object) { return py.Text(object); }

template <typename Key, typename Item>
std::vector<Entry<Key>> Entries(Host& py, size_t size, Key (*read)(Host&, View), Item item) {
  std::vector<Entry<Key>> entries(size);
  for (size_t i = 0; i < size; ++i) entries[i] = {read(py, item(i)), i};
  return entries;
}

// What all objects are: kInt (64 bits), kFloat, kStr, kTuple (none of them empty); else kOther.
template <typename Item>
Kind CommonKind(Host& py, size_t size, Item item) {
  const Kind kind = py.KindOf(item(0));
  if (kind != Kind::kInt && kind != Kind::kFloat && kind != Kind::kStr && kind != Kind::kTuple)
    return Kind::kOther;
  for (size_t i = 0; i < size; ++i) {
    const View object = item(i);
    if (py.KindOf(object) != kind) return Kind::kOther;
    if (kind == Kind::kInt && !py.FitsInt64(object)) return Kind::kOther;
    if (kind == Kind::kTuple && py.Size(object) == 0) return Kind::kOther;
  }
  return kind;
}

// By keys that C++ can compare; false if they are none. Strs sort by their bytes: UTF-8 keeps the
// order of code points.
template <typename Item, typename Tie>
bool OrderSimply(Host& py, size_t size, Item item, bool reverse, Tie tie,
                 std::vector<size_t>* order) {
  switch (CommonKind(py, size, item)) {
    case Kind::kInt:
      *order = Order(Entries<int64_t>(py, size, IntKey, item), reverse, tie);
      return true;
    case Kind::kFloat:
      *order = Order(Entries<double>(py, size, FloatKey, item), reverse, tie);
      return true;
    case Kind::kStr:
      *order = Order(Entries<std::string_view>(py, size, StrKey, item), reverse, tie);
      return true;
    default:
      return false;
  }
}

struct Ask {
  Host& py;
  absl::Span<const Ref> keys;
  bool operator()(size_t a, size_t b) const {
    return py.Holds(keys[a], keys[b], Comparison::kLess);
  }
};

std::vector<size_t> OrderByAsking(const Ask& ask, bool reverse) {
  std::vector<size_t> order(ask.keys.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (reverse) {
    SortStably(absl::MakeSpan(order), [&](size_t a, size_t b) { return ask(b, a); });
  } else {
    SortStably(absl::MakeSpan(order), ask);
  }
  return order;
}

std::vector<size_t> OrderOf(Host& py, absl::Span<const Ref> keys, bool reverse) {
  std::vector<size_t> order;
  const auto key = [&](size_t i) -> View { return keys[i]; };
  if (OrderSimply(py, keys.size(), key, reverse, NoTie, &order)) return order;
  const Ask ask{py, keys};
  if (CommonKind(py, keys.size(), key) == Kind::kTuple) {
    std::vector<Ref> firsts;
    firsts.reserve(keys.size());
    for (const Ref& tuple : keys) firsts.push_back(py.Item(tuple, 0));
    const auto first = [&](size_t i) -> View { return firsts[i]; };
    if (OrderSimply(py, keys.size(), first, reverse, ask, &order)) return order;
  }
  return OrderByAsking(ask, reverse);
}

// Sorts by key(item), or by the items if `key` is empty or None. When a comparison raises, the
// items are in the order they came in.
void SortItems(Host& py, std::vector<Ref>* items, View key, bool reverse) {
  if (items->empty()) return;
  std::vector<size_t> order;
  if (key && !IsNone(py, key)) {
    std::vector<Ref> keys;
    keys.reserve(items->size());
    for (const Ref& item : *items) keys.push_back(py.Call(key, {item}));
    order = OrderOf(py, keys, reverse);
  } else {
    order = OrderOf(py, *items, reverse);
  }
  std::vector<Ref> sorted;
  sorted.reserve(items->size());
  for (size_t index : order) sorted.push_back(std::move((*items)[index]));
  *items = std::move(sorted);
}

}  // namespace

void SortList(Host& py, View list, View key, bool reverse) {
  std::vector<Ref> items = py.ListTake(list);
  try {
    SortItems(py, &items, key, reverse);
  } catch (...) {
    // What the list got meanwhile is lost, as in CPython; the error is told, of memory too.
    py.ListPut(list, items);
    throw;
  }
  if (!py.ListPut(list, items)) FailValue(py, "list modified during sort");
}

}  // namespace minipy
