// list and tuple.
//
// Thread safety: as Host. index, count and remove look at one item after another, as the list is by
// then.

#include "lab/minipy/library/iterators.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/sort.h"
#include "lab/minipy/library/wrappers.h"

namespace minipy {
namespace {

Ref Count(Host& py, const Args& args) {
  int64_t count = 0;
  for (int64_t i = 0;; ++i) {
    const Ref item = ItemOrNothing(py, args[0], i);
    if (!item) return py.Int(count);
    count += py.Equal(item, args[1]);
  }
}

Ref ListIndex(Host& py, const Args& args) {
  const int64_t index =
      IndexOf(py, args[0], args[1], Bound(py, args, 2, 0), Bound(py, args, 3, INT64_MAX));
  if (index < 0) FailValue(py, py.ReprText(args[1]), " is not in list");
  return py.Int(index);
}

Ref TupleIndex(Host& py, const Args& args) {
  const int64_t index =
      IndexOf(py, args[0], args[1], Bound(py, args, 2, 0), Bound(py, args, 3, INT64_MAX));
  if (index < 0) FailValue(py, "tuple.index(x): x not in tuple");
  return py.Int(index);
}

Ref Remove(Host& py, const Args& args) {
  const int64_t index = IndexOf(py, args[0], args[1], 0, INT64_MAX);
  if (index < 0) FailValue(py, "list.remove(x): x not in list");
  py.ListPop(args[0], index);
  return {};
}

Ref Copy(Host& py, const Args& args) {
  Ref copy = py.List();
  py.ListExtend(copy, py.Value(args[0]));
  return copy;
}

// list() and list.__init__ take the same.
void CheckIterable(Host& py, const Args& args) {
  if (args.keywords()) FailType(py, "list() takes no keyword arguments");
  if (args.rest().size() > 1)
    FailType(py, "list expected at most 1 argument, got ", args.rest().size());
}

// A class with an `__init__` of its own fills the list there, and takes what arguments it likes.
constexpr NativeSpec kList = {"list(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
                                Ref list = py.List();
                                if (!Overrides(py, args[0], "__init__")) {
                                  CheckIterable(py, args);
                                  if (!args.rest().empty()) py.ListExtend(list, args.rest()[0]);
                                }
                                return Constructed(py, args[0], std::move(list));
                              }};

Ref ListInit(Host& py, const Args& args) {
  CheckIterable(py, args);
  py.ListClear(args[0]);
  if (!args.rest().empty()) py.ListExtend(args[0], args.rest()[0]);
  return {};
}

template <BinaryOperator op>
Ref InplaceMethod(Host& py, const Args& args) {
  py.Inplace(op, py.Value(args[0]), py.Value(args[1]));
  return args[0];
}

constexpr NativeSpec kListMethods[] = {
    {"append(self, object, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListAppend(args[0], args[1]);
       return {};
     }},
    {"clear(self, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListClear(args[0]);
       return {};
     }},
    {"copy(self, /)", Copy},
    {"count(self, value, /)", Count},
    {"extend(self, iterable, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListExtend(args[0], args[1]);
       return {};
     }},
    {"index(self, value, start=0, stop=9223372036854775807, /)", ListIndex},
    {"insert(self, index, object, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListInsert(args[0], py.AsInt64(args[1]), args[2]);
       return {};
     }},
    {"pop(self, index=-1, /)",
     [](Host& py, const Args& args) {
       return py.ListPop(args[0], args.Has(1) ? py.AsInt64(args[1]) : -1);
     }},
    {"remove(self, value, /)", Remove},
    {"reverse(self, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListReverse(args[0]);
       return {};
     }},
    {"sort(self, /, *, key=None, reverse=False)",
     [](Host& py, const Args& args) -> Ref {
       SortList(py, args[0], args[1], args.Has(2) && py.AsInt64(args[2]) != 0);
       return {};
     }},
    {"__init__(self, /, *args, **kwargs)", ListInit},
    {"__setitem__(self, key, value, /)", SetItemMethod},
    {"__delitem__(self, key, /)", DelItemMethod},
    {"__iadd__(self, value, /)",
     [](Host& py, const Args& args) -> Ref {
       py.ListExtend(args[0], args[1]);
       return args[0];
     }},
    {"__imul__(self, value, /)", InplaceMethod<BinaryOperator::kMultiply>},
    {"__reversed__(self, /)",
     [](Host& py, const Args& args) { return ReversedList(py, py.Value(args[0])); }},
};

constexpr NativeSpec kTuple = {"tuple(cls, iterable=(), /)", [](Host& py, const Args& args) {
                                 Ref tuple = args.Has(1) ? ToTuple(py, args[1]) : py.Tuple({});
                                 return Constructed(py, args[0], std::move(tuple));
                               }};

constexpr NativeSpec kTupleMethods[] = {
    {"count(self, value, /)", Count},
    {"index(self, value, start=0, stop=9223372036854775807, /)", TupleIndex},
    {"__getnewargs__(self, /)",
     [](Host& py, const Args& args) { return py.Tuple({py.Value(args[0])}); }},
};

}  // namespace

void InstallList(Host& py) {
  const View cls = py.BuiltInClass("list");
  DefineNew(py, cls, kList);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kSequenceMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kListMethods);
  py.DefineAttribute(cls, "__hash__", py.None());
}

void InstallTuple(Host& py) {
  const View cls = py.BuiltInClass("tuple");
  DefineNew(py, cls, kTuple);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kSequenceMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kHashMethods);
  py.DefineMethods(cls, kTupleMethods);
}

}  // namespace minipy
