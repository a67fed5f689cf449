// _itertools: the iterators that loops are made of most: count, repeat, chain, islice. The others
// are generators, in Python.

#include <algorithm>
#include <string>
#include <vector>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

Ref Itself(Host&, View self) { return Ref(self); }

constexpr RecordKind IteratorKind(const char* name, int fields, int numbers,
                                  Ref (*next)(Host&, View), Ref (*repr)(Host&, View) = nullptr) {
  RecordKind kind = {name, fields, numbers};
  kind.iter = Itself;
  kind.next = next;
  kind.repr = repr;
  return kind;
}

// --- count ---------------------------------------------------------------------------------------
// Small numbers are counted in one step, so that threads may share a counter. From 2**62 on, or if
// it is not an int that counts, the next one is an object.
constexpr int64_t kFar = int64_t{1} << 62;
enum { kNextObject, kStepObject, kCountFields };
enum { kNextNumber, kStep, kCountNumbers };

Ref CountNext(Host& py, View self) {
  const Ref now = py.Field(self, kNextObject);
  if (!now) {
    const int64_t step = py.Number(self, kStep);
    const int64_t number = py.AddNumber(self, kNextNumber, step);
    if (std::abs(number) < kFar) return py.Int(number);
    py.SetField(self, kNextObject, py.Int(number + step));
    return py.Int(number);
  }
  py.SetField(self, kNextObject, py.Binary(BinaryOperator::kAdd, now, py.Field(self, kStepObject)));
  return now;
}
Ref CountRepr(Host& py, View self) {
  const Ref step = py.Field(self, kStepObject);
  const Ref object = py.Field(self, kNextObject);
  const std::string now =
      object ? py.ReprText(object) : std::to_string(py.Number(self, kNextNumber));
  const bool by_one = py.IsInt(step) && py.Equal(step, py.Int(1));
  return py.Str("count(" + now + (by_one ? ")" : ", " + py.ReprText(step) + ")"));
}
constexpr RecordKind kCount =
    IteratorKind("count", kCountFields, kCountNumbers, CountNext, CountRepr);

bool IsNear(Host& py, View object) {
  if (py.KindOf(object) != Kind::kInt || !py.FitsInt64(object)) return false;
  const int64_t value = py.AsInt64(object);
  return value > -kFar / 2 && value < kFar / 2;
}
Ref MakeCount(Host& py, const Args& args) {
  const Ref start = args.Has(1) ? Ref(args[1]) : py.Int(0);
  const Ref step = args.Has(2) ? Ref(args[2]) : py.Int(1);
  for (const Ref& number : {start, step}) {
    const View value = py.Value(number);
    if (!py.IsInt(value) && py.KindOf(value) != Kind::kFloat &&
        !py.ClassLookup(py.ClassOf(number), py.Intern("__add__"))) {
      py.Raise(ErrorKind::kTypeError, "a number is required");
    }
  }
  if (!IsNear(py, start) || !IsNear(py, step)) return py.Record(kCount, {start, step});
  Ref count = py.Record(kCount, {View(), step});
  py.SetNumber(count, kNextNumber, py.AsInt64(start));
  py.SetNumber(count, kStep, py.AsInt64(step));
  return count;
}
constexpr NativeSpec kMakeCount = {"count(cls, start=0, step=1)", MakeCount};

// --- repeat --------------------------------------------------------------------------------------
enum { kRepeated, kRepeatFields };
enum { kLeft, kRepeatNumbers };
constexpr int64_t kForEver = -1;

Ref RepeatNext(Host& py, View self) {
  if (py.Number(self, kLeft) != kForEver && py.AddNumber(self, kLeft, -1) <= 0) {
    py.SetNumber(self, kLeft, 0);
    return {};
  }
  return py.Field(self, kRepeated);
}
Ref RepeatRepr(Host& py, View self) {
  const int64_t left = py.Number(self, kLeft);
  return py.Str("repeat(" + py.ReprText(py.Field(self, kRepeated)) +
                (left == kForEver ? ")" : ", " + std::to_string(left) + ")"));
}
constexpr RecordKind kRepeat =
    IteratorKind("repeat", kRepeatFields, kRepeatNumbers, RepeatNext, RepeatRepr);

Ref MakeRepeat(Host& py, const Args& args) {
  Ref repeat = py.Record(kRepeat, {args[1]});
  py.SetNumber(repeat, kLeft, args.Has(2) ? std::max<int64_t>(0, py.AsInt64(args[2])) : kForEver);
  return repeat;
}
constexpr NativeSpec kMakeRepeat = {"repeat(cls, object, times=None)", MakeRepeat};

// --- chain ---------------------------------------------------------------------------------------
enum { kIterables, kCurrent, kChainFields };

Ref ChainNext(Host& py, View self) {
  while (const Ref iterables = py.Field(self, kIterables)) {
    Ref current = py.Field(self, kCurrent);
    if (!current) {
      const Ref iterable = py.Next(iterables);
      if (!iterable) {
        py.SetField(self, kIterables, View());
        break;
      }
      current = py.Iter(iterable);
      py.SetField(self, kCurrent, current);
    }
    if (Ref item = py.Next(current)) return item;
    py.SetField(self, kCurrent, View());
  }
  return {};
}
constexpr RecordKind kChain = IteratorKind("chain", kChainFields, 0, ChainNext);

Ref MakeChain(Host& py, const Args& args) {
  return py.Record(kChain, {py.Iter(py.Tuple(args.rest()))});
}
constexpr NativeSpec kMakeChain = {"chain(cls, /, *iterables)", MakeChain};
Ref FromIterable(Host& py, const Args& args) { return py.Record(kChain, {py.Iter(args[0])}); }
constexpr NativeSpec kFromIterable = {"from_iterable(iterable, /)", FromIterable};

// --- islice --------------------------------------------------------------------------------------
// Nothing is taken from the iterator beyond what is asked for, not even to see that it ends.
enum { kSliced, kSliceFields };
enum { kTaken, kWanted, kStop, kSliceStep, kSliceNumbers };

Ref SliceNext(Host& py, View self) {
  const Ref iterator = py.Field(self, kSliced);
  if (!iterator) return {};
  const int64_t wanted = py.Number(self, kWanted);
  const int64_t stop = py.Number(self, kStop);
  const bool shown = wanted < stop;
  Ref item;
  // What lies before the end is passed over, as if it had been asked for.
  for (int64_t taken = py.Number(self, kTaken); shown ? taken <= wanted : taken < stop; ++taken) {
    item = py.Next(iterator);
    if (!item) break;
    py.SetNumber(self, kTaken, taken + 1);
  }
  if (!shown || !item) {
    py.SetField(self, kSliced, View());
    return {};
  }
  const int64_t step = py.Number(self, kSliceStep);
  // At least `stop`, without overflow: then nothing more is wanted.
  py.SetNumber(self, kWanted, step > stop - wanted ? stop : wanted + step);
  return item;
}
constexpr RecordKind kSlice = IteratorKind("islice", kSliceFields, kSliceNumbers, SliceNext);

int64_t Place(Host& py, View object, int64_t if_none, const char* what) {
  if (object.Is(py.None())) return if_none;
  if (py.IsInt(object) || py.ClassLookup(py.ClassOf(object), py.Intern("__index__"))) {
    const int64_t place = py.AsClamped(object);
    if (place >= 0 &&
        (place < INT64_MAX || py.FitsInt64(py.Unary(UnaryOperator::kIndex, object)))) {
      return place;
    }
  }
  py.Raise(ErrorKind::kValueError,
           std::string(what) + " for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
}

Ref MakeSlice(Host& py, const Args& args) {
  const absl::Span<const View> given = args.rest();
  if (given.empty() || given.size() > 3) {
    py.Raise(ErrorKind::kTypeError, std::string("islice expected at ") +
                                        (given.empty() ? "least 2" : "most 4") +
                                        " arguments, got " + std::to_string(given.size() + 1));
  }
  const View stop_object = given[given.size() == 1 ? 0 : 1];
  const int64_t stop = Place(py, stop_object, INT64_MAX, "Stop argument");
  const int64_t start = given.size() == 1 ? 0 : Place(py, given[0], 0, "Indices");
  int64_t step = 1;
  if (given.size() == 3 && !given[2].Is(py.None())) {
    step = py.IsInt(given[2]) ? py.AsClamped(given[2]) : 0;
    if (step < 1) {
      py.Raise(ErrorKind::kValueError, "Step for islice() must be a positive integer or None.");
    }
  }
  Ref slice = py.Record(kSlice, {py.Iter(args[1])});
  py.SetNumber(slice, kWanted, start);
  py.SetNumber(slice, kStop, std::max(start, stop));
  py.SetNumber(slice, kSliceStep, step);
  return slice;
}
constexpr NativeSpec kMakeSlice = {"islice(cls, iterable, /, *args)", MakeSlice};

}  // namespace

void InitItertools(Host& py, View module_dict) {
  const auto define = [&](const RecordKind& kind, const NativeSpec& construct) {
    const View cls = py.DefineRecord(kind, &construct);
    DefineIterator(py, cls);
    AddTo(py, module_dict, kind.name, cls);
    return cls;
  };
  define(kCount, kMakeCount);
  define(kRepeat, kMakeRepeat);
  py.DefineAttribute(define(kChain, kMakeChain), "from_iterable", py.Native(kFromIterable));
  define(kSlice, kMakeSlice);
}

}  // namespace minipy
