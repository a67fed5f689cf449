#include "lab/minipy/host/support.h"

namespace minipy {

void StopIteration(Host& py, View value) {
  if (value && !IsNone(py, value)) py.RaiseWith(ErrorKind::kStopIteration, value);
  py.RaiseObject(py.BuiltInClass("StopIteration"));
}

std::vector<Ref> Collect(Host& py, View iterable) {
  std::vector<Ref> items;
  ForEach(py, iterable, [&](const Ref& item) { items.push_back(item); });
  return items;
}

Ref ListOf(Host& py, const std::vector<Ref>& items) {
  const std::vector<View> views(items.begin(), items.end());
  return py.List(views);
}

Ref TupleOf(Host& py, const std::vector<Ref>& items) {
  const std::vector<View> views(items.begin(), items.end());
  return py.Tuple(views);
}

Ref ToTuple(Host& py, View iterable) {
  if (py.KindOf(iterable) == Kind::kTuple) return iterable;
  const Ref list = py.List({});
  py.ListExtend(list, iterable);  // asks for the length first, as CPython's tuple does
  return TupleOf(py, Collect(py, list));
}

Ref ToSet(Host& py, View iterable) {
  Ref set = py.Set(false);
  py.SetUpdate(set, iterable);
  return set;
}

int64_t Bound(Host& py, const Args& args, size_t i, int64_t fallback) {
  if (i >= args.size() || args.IsNone(i)) return fallback;
  const View value = args[i];
  if (!IsIndex(py, value))
    FailType(py, "slice indices must be integers or None or have an __index__ method");
  return py.AsClamped(value);
}

std::string_view TextArgument(Host& py, View object, std::string_view what) {
  if (!IsStr(py, object)) FailType(py, what, " must be str, not ", py.NameOf(object));
  return py.Text(object);
}

void RequireSubtype(Host& py, View cls, View base) {
  if (py.KindOf(cls) != Kind::kClass)
    FailType(py, py.ClassName(base), ".__new__(X): X is not a type object (", py.NameOf(cls), ")");
  if (!py.IsSubclass(cls, base))
    FailType(py, py.ClassName(base), ".__new__(", py.ClassName(cls), "): ", py.ClassName(cls),
             " is not a subtype of ", py.ClassName(base));
}

Ref Constructed(Host& py, View cls, Ref value) {
  const View base = py.ClassOf(value);
  if (cls.Is(base)) return value;
  RequireSubtype(py, cls, base);
  if (py.IsBuiltIn(cls))
    FailType(py, py.ClassName(base), ".__new__(", py.ClassName(cls), ") is not safe, use ",
             py.ClassName(cls), ".__new__()");
  Ref instance = py.NewInstance(cls);
  py.SetValue(instance, value);
  return instance;
}

bool Overrides(Host& py, View cls, std::string_view method) {
  if (py.KindOf(cls) != Kind::kClass || py.IsBuiltIn(cls)) return false;
  const Ref found = py.ClassLookup(cls, py.Intern(method));
  return found && py.KindOf(found) == Kind::kFunction;
}

bool IsIterable(Host& py, View object) {
  return py.IsIterator(object) || SpecialMethod(py, object, "__iter__") ||
         SpecialMethod(py, object, "__getitem__");
}

bool IsIndex(Host& py, View object) {
  return py.IsInt(object) || SpecialMethod(py, object, "__index__");
}

Ref SpecialMethod(Host& py, View object, std::string_view name) {
  const View cls = py.ClassOf(object);
  const Ref found = py.ClassLookup(cls, py.Intern(name));
  if (!found) return {};
  return py.Bind(found, object, cls);
}

Ref CallWith(Host& py, View callable, absl::Span<const View> arguments, View keywords) {
  if (!keywords) return py.Call(callable, arguments);
  std::vector<View> all(arguments.begin(), arguments.end());
  std::vector<Ref> names, values;
  int64_t position = 0;
  for (Ref name, value; py.DictNext(keywords, &position, &name, &value);) {
    names.push_back(name);
    values.push_back(value);
  }
  if (names.empty()) return py.Call(callable, arguments);
  all.insert(all.end(), values.begin(), values.end());
  return py.Call(callable, all, TupleOf(py, names));
}

void DefineIterator(Host& py, View cls) {
  static constexpr NativeSpec kMethods[] = {
      {"__iter__(self, /)", [](Host&, const Args& args) { return Ref(args[0]); }},
      {"__next__(self, /)",
       [](Host& py, const Args& args) {
         Ref item = py.Next(args[0]);
         if (!item) StopIteration(py);
         return item;
       }},
  };
  py.DefineMethods(cls, kMethods);
}

void AddTo(Host& py, View dict, std::string_view name, View value) {
  py.DictSet(dict, py.Intern(name), value);
}

void AddFunctions(Host& py, View dict, absl::Span<const NativeSpec> functions) {
  for (const NativeSpec& spec : functions) AddTo(py, dict, NameOf(spec), py.Native(spec));
}

Ref ItemOrNothing(Host& py, View sequence, int64_t index) {
  if (index >= py.Size(sequence)) return {};
  return py.Item(sequence, index);
}

int64_t IndexOf(Host& py, View sequence, View value, int64_t start, int64_t stop) {
  const int64_t size = py.Size(sequence);
  const auto from_end = [&](int64_t index) {
    return index < 0 ? std::max<int64_t>(0, index + size) : index;
  };
  start = from_end(start);
  stop = from_end(stop);
  for (int64_t i = start; i < stop; ++i) {
    const Ref item = ItemOrNothing(py, sequence, i);
    if (!item) break;
    if (py.Equal(item, value)) return i;
  }
  return -1;
}

}  // namespace minipy
