#include "lab/minipy/library/dict_views.h"

#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/iterators.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

enum Fields { kDict, kFields };
int64_t Length(Host& py, View self) { return py.DictSize(py.Field(self, kDict)); }

template <DictPart part>
Ref Iter(Host& py, View self) {
  return py.DictIter(py.Field(self, kDict), part);
}

bool HasKey(Host& py, View self, View item) { return py.Contains(py.Field(self, kDict), item); }

bool HasItem(Host& py, View self, View item) {
  if (ValueKind(py, item) != Kind::kTuple || py.Size(item) != 2) return false;
  const Ref value = py.DictGet(py.Field(self, kDict), py.Item(item, 0));
  return value && py.Equal(value, py.Item(item, 1));
}

bool IsSetLike(Host& py, View object) {
  const Kind kind = ValueKind(py, object);
  return kind == Kind::kSet || kind == Kind::kFrozenSet || IsSetView(py, object);
}

// Values may be unhashable, so no set is made of what a view shows.
bool AllIn(Host& py, View part, View whole) {
  const Ref iterator = py.Iter(part);
  while (const Ref item = py.Next(iterator)) {
    if (!py.Contains(whole, item)) return false;
  }
  return true;
}

// Sets compare by what they hold: < is "all of it is in the other, which has more".
bool Holds(Host& py, View self, View other, Comparison how) {
  const int64_t size = py.Length(self);
  const int64_t others = py.Length(other);
  switch (how) {
    case Comparison::kEqual:
      return size == others && AllIn(py, self, other);
    case Comparison::kNotEqual:
      return size != others || !AllIn(py, self, other);
    case Comparison::kLess:
      return size < others && AllIn(py, self, other);
    case Comparison::kLessEqual:
      return size <= others && AllIn(py, self, other);
    case Comparison::kGreater:
      return size > others && AllIn(py, other, self);
    case Comparison::kGreaterEqual:
      return size >= others && AllIn(py, other, self);
  }
}

bool Equal(Host& py, View self, View other) {
  return IsSetLike(py, other) && Holds(py, self, other, Comparison::kEqual);
}

// "dict_keys(['a', 'b'])"
Ref Repr(Host& py, View self) {
  const Printing printing(py, self);
  if (printing.nested()) return py.Str("...");
  const Ref list = py.List();
  py.ListExtend(list, self);
  return py.Str(Cat(py.NameOf(self), "(", py.ReprText(list), ")"));
}

constexpr RecordKind kKeys = {
    .name = "dict_keys",
    .fields = kFields,
    .iter = Iter<DictPart::kKeys>,
    .repr = Repr,
    .length = Length,
    .contains = HasKey,
    .equal = Equal,
    .hashable = false,
};
constexpr RecordKind kValues = {
    .name = "dict_values",
    .fields = kFields,
    .iter = Iter<DictPart::kValues>,
    .repr = Repr,
    .length = Length,
};
constexpr RecordKind kItems = {
    .name = "dict_items",
    .fields = kFields,
    .iter = Iter<DictPart::kItems>,
    .repr = Repr,
    .length = Length,
    .contains = HasItem,
    .equal = Equal,
    .hashable = false,
};

Ref ReversedView(Host& py, const Args& args) {
  const Ref list = py.List();
  py.ListExtend(list, args[0]);
  return ReversedKeys(py, list);
}

Ref Mapping(Host& py, View self, const Getset&) { return py.Field(self, kDict); }

constexpr NativeSpec kViewMethods[] = {
    {"__len__(self, /)", [](Host& py, const Args& args) { return py.Int(Length(py, args[0])); }},
    {"__iter__(self, /)", [](Host& py, const Args& args) { return py.Iter(args[0]); }},
    {"__reversed__(self, /)", ReversedView},
};

// The operators of sets, forward and reflected, for any iterable on the other side.
template <BinaryOperator op>
Ref SetOperator(Host& py, const Args& args) {
  return py.Binary(op, ToSet(py, args[0]), ToSet(py, args[1]));
}
template <BinaryOperator op>
Ref ReflectedOperator(Host& py, const Args& args) {
  return py.Binary(op, ToSet(py, args[1]), ToSet(py, args[0]));
}
template <Comparison how>
Ref SetComparison(Host& py, const Args& args) {
  if (!IsSetLike(py, args[1])) return py.NotImplemented();
  return py.Bool(Holds(py, args[0], args[1], how));
}

constexpr NativeSpec kSetMethods[] = {
    {"__contains__(self, item, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.Contains(args[0], args[1])); }},
    {"__and__(self, other, /)", SetOperator<BinaryOperator::kBitAnd>},
    {"__or__(self, other, /)", SetOperator<BinaryOperator::kBitOr>},
    {"__xor__(self, other, /)", SetOperator<BinaryOperator::kBitXor>},
    {"__sub__(self, other, /)", SetOperator<BinaryOperator::kSubtract>},
    {"__rand__(self, other, /)", ReflectedOperator<BinaryOperator::kBitAnd>},
    {"__ror__(self, other, /)", ReflectedOperator<BinaryOperator::kBitOr>},
    {"__rxor__(self, other, /)", ReflectedOperator<BinaryOperator::kBitXor>},
    {"__rsub__(self, other, /)", ReflectedOperator<BinaryOperator::kSubtract>},
    {"__eq__(self, other, /)", SetComparison<Comparison::kEqual>},
    {"__ne__(self, other, /)", SetComparison<Comparison::kNotEqual>},
    {"__lt__(self, other, /)", SetComparison<Comparison::kLess>},
    {"__le__(self, other, /)", SetComparison<Comparison::kLessEqual>},
    {"__gt__(self, other, /)", SetComparison<Comparison::kGreater>},
    {"__ge__(self, other, /)", SetComparison<Comparison::kGreaterEqual>},
    {"isdisjoint(self, other, /)",
     [](Host& py, const Args& args) -> Ref {
       const Ref common =
           py.Binary(BinaryOperator::kBitAnd, ToSet(py, args[0]), ToSet(py, args[1]));
       return py.Bool(py.SetSize(common) == 0);
     }},
};

constexpr Getset kAttributes[] = {{"mapping", Mapping}};

}  // namespace

Ref DictKeys(Host& py, View dict) { return py.Record(kKeys, {dict}); }
Ref DictValues(Host& py, View dict) { return py.Record(kValues, {dict}); }
Ref DictItems(Host& py, View dict) { return py.Record(kItems, {dict}); }

Ref ReversedDict(Host& py, View dict) {
  const Ref keys = py.List();
  py.ListExtend(keys, dict);
  return ReversedKeys(py, keys);
}

bool IsSetView(Host& py, View object) {
  return py.IsRecord(object, kKeys) || py.IsRecord(object, kItems);
}

void InstallDictViews(Host& py) {
  for (const RecordKind* kind : {&kKeys, &kValues, &kItems}) {
    const View cls = py.DefineRecord(*kind, nullptr);
    py.DefineMethods(cls, kViewMethods);
    if (kind != &kValues) py.DefineMethods(cls, kSetMethods);
    DefineGetsets(py, cls, kAttributes);
  }
}

}  // namespace minipy
