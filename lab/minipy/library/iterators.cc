// enumerate, zip, map and filter, and what iter(callable, sentinel) makes: iterators over
// iterators.
//
// Thread safety: as in CPython they may give an item twice or skip one when two threads share them,
// and count on nothing.

#include "lab/minipy/library/iterators.h"
#include "absl/container/inlined_vector.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref Itself(Host&, View self) { return self; }

// --- enumerate ----------------------------------------------------------------------------------
enum { kEnumerated };

constexpr RecordKind kEnumerate = {
    .name = "enumerate",
    .fields = 1,
    .numbers = 1,  // the next index
    .iter = Itself,
    .next = [](Host& py, View self) -> Ref {
      const Ref item = py.Next(py.Field(self, kEnumerated));
      if (!item) return {};
      return py.Tuple({py.Int(py.AddNumber(self, 0, 1)), item});
    },
};

constexpr NativeSpec kMakeEnumerate = {
    "enumerate(cls, /, iterable, start=0)", [](Host& py, const Args& args) {
      const int64_t start = args.Has(2) ? py.AsInt64(args[2]) : 0;
      Ref record = py.Record(kEnumerate, {py.Iter(args[1])});
      if (start != 0) py.SetNumber(record, 0, start);
      return record;
    }};

// --- zip and map --------------------------------------------------------------------------------
// Field 0 of both is a tuple of iterators, or the iterator if there is one only.
Ref Iterators(Host& py, absl::Span<const View> iterables) {
  if (iterables.size() == 1) return py.Iter(iterables[0]);
  std::vector<Ref> iterators;
  for (const View& iterable : iterables) iterators.push_back(py.Iter(iterable));
  return TupleOf(py, iterators);
}

using Items = absl::InlinedVector<Ref, 4>;

// One item of each; the number of iterators that gave one before the first that was exhausted.
size_t NextOfEach(Host& py, View iterators, Items* items) {
  const auto size = static_cast<size_t>(py.Size(iterators));
  for (size_t i = 0; i < size; ++i) {
    Ref item = py.Next(py.Item(iterators, static_cast<int64_t>(i)));
    if (!item) return i;
    items->push_back(std::move(item));
  }
  return size;
}

absl::InlinedVector<View, 4> Views(const Items& items) { return {items.begin(), items.end()}; }

// "zip() argument 2 is shorter than argument 1"
[[noreturn]] void FailLength(Host& py, size_t argument, std::string_view how) {
  FailValue(py, "zip() argument ", argument + 1, " is ", how, " than argument",
            argument == 1 ? " 1" : Cat("s 1-", argument));
}

// zip(strict=True), when iterator `ended` had no more.
void CheckOthersEnd(Host& py, View iterators, size_t ended) {
  if (ended > 0) FailLength(py, ended, "shorter");
  for (int64_t i = 1; i < py.Size(iterators); ++i) {
    if (py.Next(py.Item(iterators, i))) FailLength(py, static_cast<size_t>(i), "longer");
  }
}

Ref NextOfZip(Host& py, View self) {
  const Ref iterators = py.Field(self, 0);
  if (!iterators) return {};
  if (py.Number(self, 0) == 1) {
    const Ref item = py.Next(iterators);
    return item ? py.Tuple({item}) : Ref();
  }
  Items items;
  const size_t size = static_cast<size_t>(py.Size(iterators));
  const size_t got = NextOfEach(py, iterators, &items);
  if (got == size) return py.Tuple(Views(items));
  if (py.Number(self, 1) != 0) CheckOthersEnd(py, iterators, got);
  return {};
}

constexpr RecordKind kZip = {
    .name = "zip",
    .fields = 1,   // nothing: zip()
    .numbers = 2,  // how many iterators; is it strict?
    .iter = Itself,
    .next = NextOfZip,
};

constexpr NativeSpec kMakeZip = {
    "zip(cls, /, *iterables, strict=False)", [](Host& py, const Args& args) {
      Ref record = py.Record(kZip, {});
      if (args.rest().empty()) return record;
      py.SetField(record, 0, Iterators(py, args.rest()));
      py.SetNumber(record, 0, static_cast<int64_t>(args.rest().size()));
      py.SetNumber(record, 1, args.Has(1) && py.IsTrue(args[1]));
      return record;
    }};

constexpr RecordKind kMap = {
    .name = "map",
    .fields = 2,   // iterators, function
    .numbers = 1,  // how many iterators
    .iter = Itself,
    .next = [](Host& py, View self) -> Ref {
      const Ref iterators = py.Field(self, 0);
      if (py.Number(self, 0) == 1) {
        const Ref item = py.Next(iterators);
        return item ? py.Call(py.Field(self, 1), {item}) : Ref();
      }
      Items items;
      if (NextOfEach(py, iterators, &items) < static_cast<size_t>(py.Size(iterators))) return {};
      return py.Call(py.Field(self, 1), Views(items));
    },
};

constexpr NativeSpec kMakeMap = {
    "map(cls, /, *arguments)", [](Host& py, const Args& args) {
      if (args.rest().size() < 2) FailType(py, "map() must have at least two arguments.");
      Ref record = py.Record(kMap, {Iterators(py, args.rest().subspan(1)), args.rest()[0]});
      py.SetNumber(record, 0, static_cast<int64_t>(args.rest().size()) - 1);
      return record;
    }};

// --- filter -------------------------------------------------------------------------------------
constexpr RecordKind kFilter = {
    .name = "filter",
    .fields = 2,  // iterator, function or None
    .iter = Itself,
    .next = [](Host& py, View self) -> Ref {
      const Ref iterator = py.Field(self, 0);
      const Ref function = py.Field(self, 1);
      const bool plain = IsNone(py, function) || function.Is(py.BuiltInClass("bool"));
      while (Ref item = py.Next(iterator)) {
        if (py.IsTrue(plain ? item : py.Call(function, {item}))) return item;
      }
      return {};
    },
};

Ref MakeFilter(Host& py, const Args& args) {
  return py.Record(kFilter, {py.Iter(args[2]), args[1]});
}
constexpr NativeSpec kMakeFilter = {"filter(cls, function, iterable, /)", MakeFilter};

// --- iter(callable, sentinel) -------------------------------------------------------------------
constexpr RecordKind kCallableIterator = {
    .name = "callable_iterator",
    .fields = 2,  // function, sentinel; both go when it ends
    .iter = Itself,
    .next = [](Host& py, View self) -> Ref {
      const Ref function = py.Field(self, 0);
      if (!function) return {};
      Ref item = py.Call(function, absl::Span<const View>());
      if (!py.Equal(item, py.Field(self, 1))) return item;
      py.SetField(self, 0, {});
      py.SetField(self, 1, {});
      return {};
    },
};

}  // namespace

Ref CallableIterator(Host& py, View function, View sentinel) {
  return py.Record(kCallableIterator, {function, sentinel});
}

namespace {

// Those that the object model makes itself.
constexpr const char* kModelIterators[] = {
    "iterator",           "list_iterator",     "tuple_iterator", "str_ascii_iterator",
    "bytes_iterator",     "range_iterator",    "set_iterator",   "dict_keyiterator",
    "dict_valueiterator", "dict_itemiterator",
};

}  // namespace

void InstallIterators(Host& py, View builtins) {
  const auto install = [&](const RecordKind& kind, const NativeSpec* construct) {
    const View cls = py.DefineRecord(kind, construct);
    DefineIterator(py, cls);
    if (construct != nullptr) AddTo(py, builtins, kind.name, cls);
  };
  install(kEnumerate, &kMakeEnumerate);
  install(kZip, &kMakeZip);
  install(kMap, &kMakeMap);
  install(kFilter, &kMakeFilter);
  install(kCallableIterator, nullptr);
  for (const char* name : kModelIterators) DefineIterator(py, py.BuiltInClass(name));
}

}  // namespace minipy
