// reversed(): iterators from the end of lists, other sequences, dicts and their views.
//
// Thread safety: an index that is taken and lowered in one step; what it says may be gone by then.

#include "lab/minipy/library/iterators.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref Itself(Host&, View self) { return self; }

// The item before the last one given; the iterator lets go of the sequence when there is no more.
Ref NextOfSequence(Host& py, View self) {
  const Ref sequence = py.Field(self, 0);
  if (!sequence) return {};
  const int64_t index = py.AddNumber(self, 0, -1);
  if (index >= 0) {
    try {
      return py.GetItem(sequence, py.Int(index));
    } catch (const Raised&) {
      if (!py.ErrorMatches(ErrorKind::kIndexError) && !py.ErrorMatches(ErrorKind::kStopIteration))
        throw;
      py.ClearError();
    }
  }
  py.SetField(self, 0, {});
  return {};
}

constexpr RecordKind kReversed = {
    .name = "reversed", .fields = 1, .numbers = 1, .iter = Itself, .next = NextOfSequence};
constexpr RecordKind kListReversed = {.name = "list_reverseiterator",
                                      .fields = 1,
                                      .numbers = 1,
                                      .iter = Itself,
                                      .next = NextOfSequence};
constexpr RecordKind kDictReversed = {.name = "dict_reversekeyiterator",
                                      .fields = 1,
                                      .numbers = 1,
                                      .iter = Itself,
                                      .next = NextOfSequence};

Ref FromEnd(Host& py, const RecordKind& kind, View sequence, int64_t size) {
  Ref iterator = py.Record(kind, {sequence});
  py.SetNumber(iterator, 0, size - 1);
  return iterator;
}

Ref ReversedRange(Host& py, View range) {
  const auto [start, stop, step] = py.RangeParts(range);
  const int64_t size = py.Length(range);
  const int64_t last = start + (size - 1) * step;
  return py.Iter(size == 0 ? py.Range(0, 0, 1) : py.Range(last, start - step, -step));
}

constexpr NativeSpec kConstruct = {
    "reversed(cls, sequence, /)", [](Host& py, const Args& args) { return Reversed(py, args[1]); }};

}  // namespace

Ref ReversedList(Host& py, View list) { return FromEnd(py, kListReversed, list, py.Size(list)); }

Ref ReversedKeys(Host& py, View keys) { return FromEnd(py, kDictReversed, keys, py.Size(keys)); }

Ref Reversed(Host& py, View object) {
  switch (py.KindOf(object)) {
    case Kind::kList:
      return ReversedList(py, object);
    case Kind::kStr:
    case Kind::kTuple:
    case Kind::kBytes:
      return FromEnd(py, kReversed, object, py.Length(object));
    case Kind::kRange:
      return ReversedRange(py, object);
    default:
      break;
  }
  if (const Ref method = SpecialMethod(py, object, "__reversed__")) {
    if (!IsNone(py, method)) return py.Call(method, absl::Span<const View>());
  } else if (SpecialMethod(py, object, "__len__") && SpecialMethod(py, object, "__getitem__") &&
             ValueKind(py, object) != Kind::kDict) {
    return FromEnd(py, kReversed, object, py.Length(object));
  }
  FailType(py, "'", py.NameOf(object), "' object is not reversible");
}

void InstallReversed(Host& py, View builtins) {
  const View cls = py.DefineRecord(kReversed, &kConstruct);
  DefineIterator(py, cls);
  AddTo(py, builtins, "reversed", cls);
  DefineIterator(py, py.DefineRecord(kListReversed, nullptr));
  DefineIterator(py, py.DefineRecord(kDictReversed, nullptr));
}

}  // namespace minipy
