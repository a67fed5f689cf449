// set and frozenset. Methods take any iterables, operators take sets.
//
// Thread safety: as Host; what goes over several items is no one operation, as in CPython.

#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"

namespace minipy {
namespace {

bool IsSet(Host& py, View object) {
  const Kind kind = ValueKind(py, object);
  return kind == Kind::kSet || kind == Kind::kFrozenSet;
}

Ref CopyOf(Host& py, View set) {
  Ref copy = py.Set(ValueKind(py, set) == Kind::kFrozenSet);
  py.SetUpdate(copy, set);
  return copy;
}

// A set, so that it can be asked what it holds; a set stays itself.
Ref AsSet(Host& py, View iterable) {
  return IsSet(py, iterable) ? Ref(py.Value(iterable)) : ToSet(py, iterable);
}

// Of the kind of `set`: the items of it that `other` has too.
Ref Common(Host& py, View set, View other) {
  if (IsSet(py, other)) return py.Binary(BinaryOperator::kBitAnd, py.Value(set), py.Value(other));
  Ref common = py.Set(ValueKind(py, set) == Kind::kFrozenSet);
  const View value = py.Value(set);
  ForEach(py, other, [&](const Ref& item) {
    if (py.Contains(value, item)) py.SetAdd(common, item);
  });
  return common;
}

bool Within(Host& py, View part, View whole) {
  const Ref set = AsSet(py, whole);
  const Ref iterator = py.Iter(part);
  while (const Ref item = py.Next(iterator)) {
    if (!py.Contains(set, item)) return false;
  }
  return true;
}

Ref Union(Host& py, const Args& args) {
  Ref result = CopyOf(py, args[0]);
  for (const View& other : args.rest()) {
    if (!other.Is(args[0])) py.SetUpdate(result, other);
  }
  return result;
}
Ref Intersection(Host& py, const Args& args) {
  Ref result = args.rest().empty() ? CopyOf(py, args[0]) : Ref(args[0]);
  for (const View& other : args.rest()) result = Common(py, result, other);
  return result;
}
// Of the kind of `set`: the items of it that `other` has not. What can be asked is asked, unless it
// is so much smaller that it is quicker to take its items out: the order of the rest depends on it.
Ref Rest(Host& py, View set, View other) {
  if (IsSet(py, other)) return py.Binary(BinaryOperator::kSubtract, py.Value(set), py.Value(other));
  const bool asked = py.KindOf(other) == Kind::kDict && py.SetSize(set) / 4 <= py.DictSize(other);
  if (!asked) {
    Ref rest = CopyOf(py, set);
    py.SetRemoveAll(rest, other);
    return rest;
  }
  Ref rest = py.Set(ValueKind(py, set) == Kind::kFrozenSet);
  const View value = py.Value(other);
  ForEach(py, set, [&](const Ref& item) {
    if (!py.Contains(value, item)) py.SetAdd(rest, item);
  });
  return rest;
}

Ref Difference(Host& py, const Args& args) {
  if (args.rest().empty()) return CopyOf(py, args[0]);
  Ref result = Rest(py, args[0], args.rest()[0]);
  for (const View& other : args.rest().subspan(1)) py.SetRemoveAll(result, other);
  return result;
}
Ref SymmetricDifference(Host& py, const Args& args) {
  return py.Binary(BinaryOperator::kBitXor, py.Value(args[0]), AsSet(py, args[1]));
}
Ref IsDisjoint(Host& py, const Args& args) {
  const View value = py.Value(args[0]);
  const Ref iterator = py.Iter(args[1]);
  while (const Ref item = py.Next(iterator)) {
    if (py.Contains(value, item)) return py.Bool(false);
  }
  return py.Bool(true);
}

template <BinaryOperator op>
Ref Operator(Host& py, const Args& args) {
  if (!IsSet(py, args[1])) return py.NotImplemented();
  return py.Binary(op, py.Value(args[0]), py.Value(args[1]));
}
template <BinaryOperator op>
Ref ReflectedOperator(Host& py, const Args& args) {
  if (!IsSet(py, args[1])) return py.NotImplemented();
  return py.Binary(op, py.Value(args[1]), py.Value(args[0]));
}
template <BinaryOperator op>
Ref InplaceOperator(Host& py, const Args& args) {
  if (!IsSet(py, args[1])) return py.NotImplemented();
  py.Inplace(op, py.Value(args[0]), py.Value(args[1]));
  return args[0];
}

constexpr NativeSpec kSharedMethods[] = {
    {"copy(self, /)",
     [](Host& py, const Args& args) {
       return py.KindOf(args[0]) == Kind::kFrozenSet ? Ref(args[0]) : CopyOf(py, args[0]);
     }},
    {"union(self, /, *others)", Union},
    {"intersection(self, /, *others)", Intersection},
    {"difference(self, /, *others)", Difference},
    {"symmetric_difference(self, other, /)", SymmetricDifference},
    {"isdisjoint(self, other, /)", IsDisjoint},
    {"issubset(self, other, /)",
     [](Host& py, const Args& args) -> Ref {
       return py.Bool(Within(py, py.Value(args[0]), args[1]));
     }},
    {"issuperset(self, other, /)",
     [](Host& py, const Args& args) -> Ref {
       return py.Bool(Within(py, args[1], py.Value(args[0])));
     }},
    {"__and__(self, value, /)", Operator<BinaryOperator::kBitAnd>},
    {"__or__(self, value, /)", Operator<BinaryOperator::kBitOr>},
    {"__xor__(self, value, /)", Operator<BinaryOperator::kBitXor>},
    {"__sub__(self, value, /)", Operator<BinaryOperator::kSubtract>},
    {"__rand__(self, value, /)", ReflectedOperator<BinaryOperator::kBitAnd>},
    {"__ror__(self, value, /)", ReflectedOperator<BinaryOperator::kBitOr>},
    {"__rxor__(self, value, /)", ReflectedOperator<BinaryOperator::kBitXor>},
    {"__rsub__(self, value, /)", ReflectedOperator<BinaryOperator::kSubtract>},
};

// set(), and set.__init__ for classes that have one of their own.
void CheckIterable(Host& py, const Args& args, const char* name) {
  if (args.keywords()) FailType(py, name, "() takes no keyword arguments");
  if (args.rest().size() > 1)
    FailType(py, name, " expected at most 1 argument, got ", args.rest().size());
}

constexpr NativeSpec kSet = {"set(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
                               Ref set = py.Set(false);
                               if (!Overrides(py, args[0], "__init__")) {
                                 CheckIterable(py, args, "set");
                                 if (!args.rest().empty()) py.SetUpdate(set, args.rest()[0]);
                               }
                               return Constructed(py, args[0], std::move(set));
                             }};

constexpr NativeSpec kFrozenSet = {"frozenset(cls, iterable=(), /)",
                                   [](Host& py, const Args& args) {
                                     if (args.Has(1) && args[0].Is(py.BuiltInClass("frozenset")) &&
                                         py.KindOf(args[1]) == Kind::kFrozenSet)
                                       return Ref(args[1]);
                                     Ref set = py.Set(true);
                                     if (args.Has(1)) py.SetUpdate(set, args[1]);
                                     return Constructed(py, args[0], std::move(set));
                                   }};

Ref Init(Host& py, const Args& args) {
  CheckIterable(py, args, "set");
  py.SetClear(args[0]);
  if (!args.rest().empty()) py.SetUpdate(args[0], args.rest()[0]);
  return {};
}

constexpr NativeSpec kSetMethods[] = {
    {"add(self, object, /)",
     [](Host& py, const Args& args) -> Ref {
       py.SetAdd(args[0], args[1]);
       return {};
     }},
    {"clear(self, /)",
     [](Host& py, const Args& args) -> Ref {
       py.SetClear(args[0]);
       return {};
     }},
    {"discard(self, object, /)",
     [](Host& py, const Args& args) -> Ref {
       py.SetDiscard(args[0], args[1]);
       return {};
     }},
    {"pop(self, /)", [](Host& py, const Args& args) { return py.SetPop(args[0]); }},
    {"remove(self, object, /)",
     [](Host& py, const Args& args) -> Ref {
       if (!py.SetDiscard(args[0], args[1])) py.RaiseWith(ErrorKind::kKeyError, args[1]);
       return {};
     }},
    {"update(self, /, *others)",
     [](Host& py, const Args& args) -> Ref {
       for (const View& other : args.rest()) py.SetUpdate(args[0], other);
       return {};
     }},
    {"intersection_update(self, /, *others)",
     [](Host& py, const Args& args) -> Ref {
       py.SetAdopt(args[0], Intersection(py, args));
       return {};
     }},
    {"difference_update(self, /, *others)",
     [](Host& py, const Args& args) -> Ref {
       for (const View& other : args.rest()) py.SetRemoveAll(args[0], other);
       return {};
     }},
    {"symmetric_difference_update(self, other, /)",
     [](Host& py, const Args& args) -> Ref {
       py.Inplace(BinaryOperator::kBitXor, py.Value(args[0]), AsSet(py, args[1]));
       return {};
     }},
    {"__init__(self, /, *args, **kwargs)", Init},
    {"__iand__(self, value, /)", InplaceOperator<BinaryOperator::kBitAnd>},
    {"__ior__(self, value, /)", InplaceOperator<BinaryOperator::kBitOr>},
    {"__ixor__(self, value, /)", InplaceOperator<BinaryOperator::kBitXor>},
    {"__isub__(self, value, /)", InplaceOperator<BinaryOperator::kSubtract>},
};

void InstallShared(Host& py, View cls) {
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kSharedMethods);
}

}  // namespace

void InstallSets(Host& py) {
  const View set = py.BuiltInClass("set");
  DefineNew(py, set, kSet);
  InstallShared(py, set);
  py.DefineMethods(set, kSetMethods);
  py.DefineAttribute(set, "__hash__", py.None());
  const View frozen = py.BuiltInClass("frozenset");
  DefineNew(py, frozen, kFrozenSet);
  InstallShared(py, frozen);
  py.DefineMethods(frozen, kHashMethods);
}

}  // namespace minipy
