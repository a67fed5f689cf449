#include "lab/minipy/modules/deque.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lab/minipy/modules/deque_ring.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

std::vector<Ref> Snapshot(Host& py, View self) { return Ring(py, self).Items(); }

// --- Iteration -----------------------------------------------------------------------------------
enum { kIterated, kIteratorFields };
enum { kPosition, kSeenVersion, kStep, kIteratorNumbers };

Ref IteratorNext(Host& py, View self) {
  const Ref deque = py.Field(self, kIterated);
  const Ring ring(py, deque);
  const int64_t at = py.AddNumber(self, kPosition, py.Number(self, kStep));
  if (at < 0 || at >= ring.count()) return {};
  if (ring.version() != py.Number(self, kSeenVersion)) {
    py.Raise(ErrorKind::kRuntimeError, "deque mutated during iteration");
  }
  return ring.At(at);
}
Ref Itself(Host&, View self) { return Ref(self); }

constexpr RecordKind IteratorKind() {
  RecordKind kind = {"_deque_iterator", kIteratorFields, kIteratorNumbers};
  kind.iter = Itself;
  kind.next = IteratorNext;
  return kind;
}
constexpr RecordKind kIterator = IteratorKind();

Ref NewIterator(Host& py, View deque, bool reversed) {
  Ref iterator = py.Record(kIterator, {deque});
  const Ring ring(py, deque);
  py.SetNumber(iterator, kPosition, reversed ? ring.count() - 1 : 0);
  py.SetNumber(iterator, kStep, reversed ? -1 : 1);
  py.SetNumber(iterator, kSeenVersion, ring.version());
  return iterator;
}

// --- As a sequence -------------------------------------------------------------------------------
Ref Iter(Host& py, View self) { return NewIterator(py, self, false); }
int64_t Length(Host& py, View self) { return Ring(py, self).count(); }

int64_t IndexOf(Host& py, const Ring& ring, View key) {
  if (!py.IsInt(py.Value(key))) {
    py.Raise(ErrorKind::kTypeError, "sequence index must be integer, not '" + py.NameOf(key) + "'");
  }
  int64_t index = py.AsClamped(py.Value(key));
  if (index < 0) index += ring.count();
  if (index < 0 || index >= ring.count()) {
    py.Raise(ErrorKind::kIndexError, "deque index out of range");
  }
  return index;
}
Ref GetItem(Host& py, View self, View key) {
  const Ring ring(py, self);
  return ring.At(IndexOf(py, ring, key));
}
void SetItem(Host& py, View self, View key, View value) {
  std::vector<Ref> dropped;
  Ring ring(py, self);
  const int64_t index = IndexOf(py, ring, key);
  if (value) {
    dropped.push_back(ring.Set(index, value));
    return;
  }
  std::vector<Ref> items = ring.Items();
  items.erase(items.begin() + index);
  dropped = ring.Replace(items);
}

bool Contains(Host& py, View self, View item) {
  for (const Ref& each : Snapshot(py, self)) {
    if (py.Equal(each, item)) return true;
  }
  return false;
}

Ref ReprAs(Host& py, View self, std::string_view cls) {
  const Printing printing(py, self);
  if (printing.nested()) return py.Str("[...]");
  const std::string items = py.ReprText(ListOf(py, Snapshot(py, self)));
  const int64_t limit = py.Number(self, kDequeLimit);
  const std::string end = limit < 0 ? ")" : Cat(", maxlen=", limit, ")");
  return py.Str(Cat(cls, "(", items, end));
}
bool EqualTo(Host& py, View self, View other);

constexpr RecordKind DequeKind() {
  RecordKind kind = {"deque", kDequeFields, kDequeNumbers};
  kind.iter = Iter;
  kind.length = Length;
  kind.get_item = GetItem;
  kind.set_item = SetItem;
  kind.contains = Contains;
  kind.repr_as = ReprAs;
  kind.equal = EqualTo;
  kind.derivable = true;
  kind.hashable = false;
  return kind;
}
constexpr RecordKind kDeque = DequeKind();

bool EqualTo(Host& py, View self, View other) {
  if (!py.IsRecord(other, kDeque)) return false;
  return py.Equal(ListOf(py, Snapshot(py, self)), ListOf(py, Snapshot(py, other)));
}

// --- Methods -------------------------------------------------------------------------------------
Ref NewDeque(Host& py, int64_t limit) {
  Ref deque = py.Record(kDeque, {py.List(), py.NewLock()});
  py.SetNumber(deque, kDequeLimit, limit);
  return deque;
}

Ref MaxLen(Host& py, View self) {
  const int64_t limit = py.Number(self, kDequeLimit);
  return limit < 0 ? None(py) : py.Int(limit);
}

Ref Append(Host& py, const Args& args) {
  const Ref dropped = Ring(py, args[0]).Append(args[1]);
  return None(py);
}
Ref AppendLeft(Host& py, const Args& args) {
  const Ref dropped = Ring(py, args[0]).AppendLeft(args[1]);
  return None(py);
}
void ExtendWith(Host& py, View deque, View iterable, bool left) {
  // Its own items, if it is given itself.
  const Ref source = iterable.Is(deque) ? ListOf(py, Snapshot(py, deque)) : Ref(iterable);
  const Ref iterator = py.Iter(source);
  while (const Ref item = py.Next(iterator)) {
    const Ref dropped = left ? Ring(py, deque).AppendLeft(item) : Ring(py, deque).Append(item);
  }
}
Ref Extend(Host& py, const Args& args) {
  ExtendWith(py, args[0], args[1], false);
  return None(py);
}
Ref ExtendLeft(Host& py, const Args& args) {
  ExtendWith(py, args[0], args[1], true);
  return None(py);
}
Ref InplaceAdd(Host& py, const Args& args) {
  ExtendWith(py, args[0], args[1], false);
  return Ref(args[0]);
}

Ref Popped(Host& py, Ref item) {
  if (!item) py.Raise(ErrorKind::kIndexError, "pop from an empty deque");
  return item;
}
Ref Pop(Host& py, const Args& args) { return Popped(py, Ring(py, args[0]).Pop()); }
Ref PopLeft(Host& py, const Args& args) { return Popped(py, Ring(py, args[0]).PopLeft()); }

Ref Clear(Host& py, const Args& args) {
  const std::vector<Ref> dropped = Ring(py, args[0]).Replace({});
  return None(py);
}
// A derived class is called, as CPython calls it: its `__init__` may have more to do.
Ref Copy(Host& py, const Args& args) {
  if (!py.IsBuiltIn(py.ClassOf(args[0]))) {
    const Ref limit = MaxLen(py, args[0]);
    const View cls = py.ClassOf(args[0]);
    return IsNone(py, limit) ? py.Call(cls, {args[0]}) : py.Call(cls, {args[0], limit});
  }
  Ref copy = NewDeque(py, py.Number(args[0], kDequeLimit));
  Ring(py, copy).Replace(Snapshot(py, args[0]));
  return copy;
}
Ref Count(Host& py, const Args& args) {
  int64_t count = 0;
  for (const Ref& each : Snapshot(py, args[0])) count += py.Equal(each, args[1]) ? 1 : 0;
  return py.Int(count);
}

// Where `item` first is, from start to stop; ValueError.
int64_t Find(Host& py, const std::vector<Ref>& items, View item, int64_t start, int64_t stop) {
  const auto size = static_cast<int64_t>(items.size());
  if (start < 0) start = std::max<int64_t>(0, start + size);
  if (stop < 0) stop += size;
  for (int64_t i = start; i < std::min(stop, size); ++i) {
    if (py.Equal(items[static_cast<size_t>(i)], item)) return i;
  }
  py.Raise(ErrorKind::kValueError, py.ReprText(item) + " is not in deque");
}
Ref Index(Host& py, const Args& args) {
  const int64_t start = args.Has(2) ? py.AsClamped(args[2]) : 0;
  const int64_t stop = args.Has(3) ? py.AsClamped(args[3]) : INT64_MAX;
  return py.Int(Find(py, Snapshot(py, args[0]), args[1], start, stop));
}
Ref Remove(Host& py, const Args& args) {
  int64_t version;
  std::vector<Ref> items;
  {
    const Ring ring(py, args[0]);
    version = ring.version();
    items = ring.Items();
  }
  const int64_t index = Find(py, items, args[1], 0, INT64_MAX);
  std::vector<Ref> dropped;
  Ring ring(py, args[0]);
  // Comparing may run a program's code.
  if (ring.version() != version) {
    py.Raise(ErrorKind::kIndexError, "deque mutated during remove().");
  }
  items.erase(items.begin() + index);
  dropped = ring.Replace(items);
  return None(py);
}
Ref Insert(Host& py, const Args& args) {
  int64_t index = py.AsClamped(args[1]);
  std::vector<Ref> dropped;
  Ring ring(py, args[0]);
  if (ring.count() == ring.limit()) {
    py.Raise(ErrorKind::kIndexError, "deque already at its maximum size");
  }
  if (index < 0) index = std::max<int64_t>(0, index + ring.count());
  std::vector<Ref> items = ring.Items();
  items.insert(items.begin() + std::min(index, ring.count()), Ref(args[2]));
  dropped = ring.Replace(items);
  return None(py);
}
// The shorter way round.
Ref Rotate(Host& py, const Args& args) {
  int64_t steps = args.Has(1) ? py.AsClamped(args[1]) : 1;
  Ring ring(py, args[0]);
  if (ring.count() == 0) return None(py);
  steps %= ring.count();
  if (steps > ring.count() / 2) steps -= ring.count();
  if (steps < -(ring.count() / 2)) steps += ring.count();
  // There is room, so nothing falls out.
  for (; steps > 0; --steps) const Ref none = ring.AppendLeft(ring.Pop());
  for (; steps < 0; ++steps) const Ref none = ring.Append(ring.PopLeft());
  return None(py);
}
Ref Reverse(Host& py, const Args& args) {
  std::vector<Ref> dropped;
  Ring ring(py, args[0]);
  std::vector<Ref> items = ring.Items();
  std::reverse(items.begin(), items.end());
  dropped = ring.Replace(items);
  return None(py);
}
Ref Reversed(Host& py, const Args& args) { return NewIterator(py, args[0], true); }

Ref Init(Host& py, const Args& args) {
  int64_t limit = -1;
  if (!args.IsNone(2)) {
    if (!py.IsInt(args[2])) py.Raise(ErrorKind::kTypeError, "an integer is required");
    limit = py.AsInt64(args[2]);
    if (limit < 0) py.Raise(ErrorKind::kValueError, "maxlen must be non-negative");
  }
  {
    const std::vector<Ref> dropped = Ring(py, args[0]).Replace({});
    py.SetNumber(args[0], kDequeLimit, limit);
  }
  if (args.Has(1)) ExtendWith(py, args[0], args[1], false);
  return None(py);
}
// A class with an `__init__` of its own fills it there.
Ref MakeDeque(Host& py, const Args& args) {
  Ref deque = Constructed(py, args[0], NewDeque(py, -1));
  if (!Overrides(py, args[0], "__init__"))
    CallWith(py, py.GetAttr(deque, "__init__"), args.rest(), args.keywords());
  return deque;
}
constexpr NativeSpec kMakeDeque = {"deque(cls, /, *args, **kwargs)", MakeDeque};

constexpr NativeSpec kMethods[] = {
    {"__init__(self, /, iterable=(), maxlen=None)", Init},
    {"append(self, item, /)", Append},
    {"appendleft(self, item, /)", AppendLeft},
    {"extend(self, iterable, /)", Extend},
    {"extendleft(self, iterable, /)", ExtendLeft},
    {"__iadd__(self, iterable, /)", InplaceAdd},
    {"pop(self)", Pop},
    {"popleft(self)", PopLeft},
    {"clear(self)", Clear},
    {"copy(self)", Copy},
    {"__copy__(self)", Copy},
    {"count(self, value, /)", Count},
    {"index(self, value, start=0, stop=-1, /)", Index},
    {"remove(self, value, /)", Remove},
    {"insert(self, index, value, /)", Insert},
    {"rotate(self, n=1, /)", Rotate},
    {"reverse(self)", Reverse},
    {"__reversed__(self)", Reversed},
    {"__iter__(self)", [](Host& py, const Args& args) { return NewIterator(py, args[0], false); }},
    {"__len__(self)", [](Host& py, const Args& args) { return py.Int(Length(py, args[0])); }},
    {"__contains__(self, key, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(Contains(py, args[0], args[1])); }},
    {"__repr__(self)", [](Host& py, const Args& args) { return py.ValueRepr(args[0]); }},
};

// A program may call it with anything.
constexpr NativeSpec kMaxLen = {
    "maxlen(self)", [](Host& py, const Args& args) {
      if (!py.IsRecord(args[0], kDeque))
        FailType(py, "descriptor 'maxlen' for 'deque' objects doesn't apply to a '",
                 py.NameOf(args[0]), "' object");
      return MaxLen(py, args[0]);
    }};

}  // namespace

View DefineDeque(Host& py) {
  DefineIterator(py, py.DefineRecord(kIterator, nullptr));
  const View deque = py.DefineRecord(kDeque, &kMakeDeque);
  py.DefineMethods(deque, kMethods);
  const Ref builtins = py.Import("builtins");
  const Ref make = py.Call(py.GetAttr(builtins, "staticmethod"), {py.Native(kMakeDeque)});
  py.DefineAttribute(deque, "__new__", make);
  const Ref limit = py.Call(py.GetAttr(builtins, "property"), {py.Native(kMaxLen)});
  py.DefineAttribute(deque, "maxlen", limit);
  return deque;
}

}  // namespace minipy
