// bytearray: bytes that can change.
//
// Representation: a list of the bytes as ints. Small ints exist once, so an item is a pointer, and
// what changes a bytearray is a guarded operation of the list.
//
// Thread safety: as list: to remove a value is a search and then an operation, and so is whatever
// takes another's bytes.

#include <algorithm>

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/quote.h"
#include "objects/heap/comparison.h"

namespace minipy {
namespace {

enum { kItems, kFields };

constexpr const char* kRange = "byte must be in range(0, 256)";

Ref Items(Host& py, View self) { return py.Field(self, kItems); }

Ref Byte(Host& py, View value) {
  const int64_t byte = py.AsClamped(value);
  if (byte < 0 || byte > 255) FailValue(py, kRange);
  return py.Int(byte);
}

Ref ListOfBytes(Host& py, std::string_view bytes) {
  Ref list = py.List();
  for (const char c : bytes) py.ListAppend(list, py.Int(static_cast<unsigned char>(c)));
  return list;
}

Ref Made(Host& py, View items);

// --- As a sequence -------------------------------------------------------------------------------
Ref Iter(Host& py, View self) { return py.Iter(Items(py, self)); }
int64_t Length(Host& py, View self) { return py.Size(Items(py, self)); }

bool IsSlice(Host& py, View key) { return py.KindOf(key) == Kind::kSlice; }

// A key for the list, of an item that is there; a slice stays itself.
Ref Key(Host& py, View self, View key) {
  if (IsSlice(py, key)) return key;
  if (!IsIndex(py, key))
    FailType(py, "bytearray indices must be integers or slices, not ", py.NameOf(key));
  const int64_t index = py.AsClamped(key);
  const int64_t size = Length(py, self);
  if (index < -size || index >= size)
    Fail(py, ErrorKind::kIndexError, "bytearray index out of range");
  return py.Int(index);
}

Ref GetItem(Host& py, View self, View key) {
  Ref item = py.GetItem(Items(py, self), Key(py, self, key));
  return IsSlice(py, key) ? Made(py, item) : item;
}

// Of bytes, or of an iterable of ints that are some.
Ref NewItems(Host& py, View value) {
  if (IsBytesLike(py, value)) return ListOfBytes(py, BytesIn(py, value));
  Ref list = py.List();
  ForEach(py, value, [&](const Ref& item) { py.ListAppend(list, Byte(py, item)); });
  return list;
}

void SetSlice(Host& py, View items, View key, View value) {
  if (py.IsInt(value) || IsStr(py, value))
    FailType(py, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  const Ref list = NewItems(py, value);
  const Ref step = py.SliceParts(key)[2];
  const int64_t size = py.Size(py.GetItem(items, key));
  const bool extended = !IsNone(py, step) && py.AsClamped(step) != 1;
  if (extended && size != py.Size(list))
    FailValue(py, "attempt to assign bytes of size ", py.Size(list), " to extended slice of size ",
              size);
  py.SetItem(items, key, list);
}

void SetItem(Host& py, View self, View key, View value) {
  const Ref items = Items(py, self);
  if (!value) return py.DelItem(items, Key(py, self, key));
  if (IsSlice(py, key)) return SetSlice(py, items, key, value);
  const Ref at = Key(py, self, key);
  py.SetItem(items, at, Byte(py, value));
}

bool Contains(Host& py, View self, View item) {
  if (!IsIndex(py, item))
    return BytesIn(py, self).find(BytesArgument(py, item)) != std::string::npos;
  return py.Contains(Items(py, self), Byte(py, item));
}

Ref ReprAs(Host& py, View self, std::string_view cls) {
  std::string bytes = text::BytesRepr(BytesIn(py, self));
  // A single quote is escaped even where it need not be.
  for (size_t at = 0; bytes[1] == '"' && (at = bytes.find('\'', at)) != bytes.npos; at += 2)
    bytes.insert(at, 1, '\\');
  return py.Str(Cat(cls, "(", bytes, ")"));
}

bool EqualTo(Host& py, View self, View other) {
  return IsBytesLike(py, other) && BytesIn(py, self) == BytesIn(py, other);
}

constexpr RecordKind Kind() {
  RecordKind kind = {"bytearray", kFields};
  kind.iter = Iter;
  kind.length = Length;
  kind.get_item = GetItem;
  kind.set_item = SetItem;
  kind.contains = Contains;
  kind.repr_as = ReprAs;
  kind.equal = EqualTo;
  kind.bytes = [](Host& py, View self) { return BytesIn(py, self); };
  kind.derivable = true;
  kind.hashable = false;
  return kind;
}
constexpr RecordKind kByteArray = Kind();

Ref Made(Host& py, View items) { return py.Record(kByteArray, {items}); }

// --- Operators -----------------------------------------------------------------------------------
template <Comparison how>
Ref Compare(Host& py, const Args& args) {
  if (!IsBytesLike(py, args[1])) return py.NotImplemented();
  return py.Bool(objects::CompareValues(BytesIn(py, args[0]), BytesIn(py, args[1]), how));
}

std::string Operand(Host& py, View other) {
  if (!IsBytesLike(py, other)) FailType(py, "can't concat ", py.NameOf(other), " to bytearray");
  return BytesIn(py, other);
}
Ref Add(Host& py, const Args& args) {
  return BytesLike(py, args[0], BytesIn(py, args[0]) + Operand(py, args[1]));
}
// bytes + bytearray is bytes.
Ref ReflectedAdd(Host& py, const Args& args) {
  if (!IsBytesLike(py, args[1])) return py.NotImplemented();
  return py.Bytes(BytesIn(py, args[1]) + BytesIn(py, args[0]));
}
Ref InplaceAdd(Host& py, const Args& args) {
  py.ListExtend(Items(py, args[0]), ListOfBytes(py, Operand(py, args[1])));
  return args[0];
}
Ref Multiply(Host& py, const Args& args) {
  return Made(py, py.Binary(BinaryOperator::kMultiply, Items(py, args[0]), args[1]));
}
Ref InplaceMultiply(Host& py, const Args& args) {
  py.Inplace(BinaryOperator::kMultiply, Items(py, args[0]), args[1]);
  return args[0];
}

// --- Methods -------------------------------------------------------------------------------------
Ref Append(Host& py, const Args& args) {
  py.ListAppend(Items(py, args[0]), Byte(py, args[1]));
  return {};
}
Ref Extend(Host& py, const Args& args) {
  py.ListExtend(Items(py, args[0]), NewItems(py, args[1]));
  return {};
}
Ref Insert(Host& py, const Args& args) {
  py.ListInsert(Items(py, args[0]), py.AsClamped(args[1]), Byte(py, args[2]));
  return {};
}
Ref Pop(Host& py, const Args& args) {
  const Ref items = Items(py, args[0]);
  const int64_t size = py.Size(items);
  if (size == 0) Fail(py, ErrorKind::kIndexError, "pop from empty bytearray");
  const int64_t index = args.Has(1) ? py.AsClamped(args[1]) : -1;
  if (index < -size || index >= size) Fail(py, ErrorKind::kIndexError, "pop index out of range");
  return py.ListPop(items, index);
}
Ref Remove(Host& py, const Args& args) {
  const Ref items = Items(py, args[0]);
  const int64_t index = IndexOf(py, items, Byte(py, args[1]), 0, INT64_MAX);
  if (index < 0) FailValue(py, "value not found in bytearray");
  py.ListPop(items, index);
  return {};
}
Ref Reverse(Host& py, const Args& args) {
  py.ListReverse(Items(py, args[0]));
  return {};
}
Ref Clear(Host& py, const Args& args) {
  py.ListClear(Items(py, args[0]));
  return {};
}
Ref Copy(Host& py, const Args& args) { return BytesLike(py, args[0], BytesIn(py, args[0])); }

Ref Init(Host& py, const Args& args) {
  const Ref items = Items(py, args[0]);
  py.ListClear(items);
  py.ListExtend(items, ListOfBytes(py, BytesFrom(py, args, "bytearray", kRange)));
  return {};
}

constexpr NativeSpec kItemMethods[] = {
    {"__getitem__(self, key, /)", GetItemMethod},
    {"__setitem__(self, key, value, /)", SetItemMethod},
    {"__delitem__(self, key, /)", DelItemMethod},
};

constexpr NativeSpec kMethods[] = {
    {"__init__(self, /, source=b'', encoding=None, errors=None)", Init},
    {"__eq__(self, value, /)", Compare<Comparison::kEqual>},
    {"__ne__(self, value, /)", Compare<Comparison::kNotEqual>},
    {"__lt__(self, value, /)", Compare<Comparison::kLess>},
    {"__le__(self, value, /)", Compare<Comparison::kLessEqual>},
    {"__gt__(self, value, /)", Compare<Comparison::kGreater>},
    {"__ge__(self, value, /)", Compare<Comparison::kGreaterEqual>},
    {"__add__(self, value, /)", Add},
    {"__radd__(self, value, /)", ReflectedAdd},
    {"__iadd__(self, value, /)", InplaceAdd},
    {"__mul__(self, value, /)",
     [](Host& py, const Args& args) {
       if (!IsIndex(py, args[1]))
         FailType(py, "can't multiply sequence by non-int of type '", py.NameOf(args[1]), "'");
       return Multiply(py, args);
     }},
    {"__rmul__(self, value, /)", Multiply},
    {"__imul__(self, value, /)", InplaceMultiply},
    {"append(self, item, /)", Append},
    {"extend(self, iterable_of_ints, /)", Extend},
    {"insert(self, index, item, /)", Insert},
    {"pop(self, index=-1, /)", Pop},
    {"remove(self, value, /)", Remove},
    {"reverse(self, /)", Reverse},
    {"clear(self, /)", Clear},
    {"copy(self, /)", Copy},
};

// A class with an `__init__` of its own fills it there.
constexpr NativeSpec kConstruct = {
    "bytearray(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
      Ref made = Constructed(py, args[0], Made(py, py.List()));
      if (!Overrides(py, args[0], "__init__"))
        CallWith(py, py.GetAttr(made, "__init__"), args.rest(), args.keywords());
      return made;
    }};

}  // namespace

bool IsByteArray(Host& py, View object) { return py.IsRecord(object, kByteArray); }

std::string BytesIn(Host& py, View object) {
  return IsByteArray(py, object) ? py.ListBytes(Items(py, object))
                                 : std::string(py.BytesOf(object));
}

Ref BytesLike(Host& py, View like, std::string_view bytes) {
  return IsByteArray(py, like) ? Made(py, ListOfBytes(py, bytes)) : py.Bytes(bytes);
}

void InstallByteArray(Host& py, View builtins) {
  const View cls = py.DefineRecord(kByteArray, nullptr);
  DefineNew(py, cls, kConstruct);
  DefineBytesMethods(py, cls);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kItemMethods);
  py.DefineMethods(cls, kMethods);
  AddTo(py, builtins, "bytearray", cls);
}

}  // namespace minipy
