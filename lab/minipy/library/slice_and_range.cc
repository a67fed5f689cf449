// slice and range.
//
// Thread safety: neither changes.

#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/iterators.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"

namespace minipy {
namespace {

constexpr NativeSpec kSlice = {"slice(cls, start, stop=None, step=None, /)",
                               [](Host& py, const Args& args) {
                                 const View none = py.None();
                                 if (!args.Has(2)) return py.Slice(none, args[1], none);
                                 return py.Slice(args[1], args[2], args.Has(3) ? args[3] : none);
                               }};

// A part of a slice as a number.
int64_t PartOr(Host& py, View part, int64_t fallback) {
  if (IsNone(py, part)) return fallback;
  if (!IsIndex(py, part))
    FailType(py, "slice indices must be integers or None or have an __index__ method");
  return py.AsClamped(part);
}

// slice.indices: the bounds that select from a sequence of a length.
Ref Indices(Host& py, const Args& args) {
  const int64_t length = py.AsInt64(args[1]);
  if (length < 0) FailValue(py, "length should not be negative");
  const auto [start, stop, step] = py.SliceParts(args[0]);
  const int64_t by = PartOr(py, step, 1);
  if (by == 0) FailValue(py, "slice step cannot be zero");
  const int64_t lowest = by < 0 ? -1 : 0;
  const int64_t highest = by < 0 ? length - 1 : length;
  const auto fit = [&](View part, int64_t fallback) {
    if (IsNone(py, part)) return fallback;
    int64_t bound = PartOr(py, part, 0);
    if (bound < 0) bound += length;
    return std::max(lowest, std::min(bound, highest));
  };
  const int64_t first = fit(start, by < 0 ? highest : lowest);
  const int64_t last = fit(stop, by < 0 ? lowest : highest);
  return py.Tuple({py.Int(first), py.Int(last), py.Int(by)});
}

constexpr NativeSpec kSliceMethods[] = {
    {"indices(self, length, /)", Indices},
    {"__repr__(self, /)", ReprMethod},
};

template <size_t part>
Ref SlicePart(Host& py, View self, const Getset&) {
  return py.SliceParts(self)[part];
}
constexpr Getset kSliceParts[] = {
    {"start", SlicePart<0>}, {"stop", SlicePart<1>}, {"step", SlicePart<2>}};

constexpr NativeSpec kRange = {"range(cls, start, stop=0, step=1, /)",
                               [](Host& py, const Args& args) {
                                 if (!args.Has(2)) return py.Range(0, py.AsInt64(args[1]), 1);
                                 const int64_t start = py.AsInt64(args[1]);
                                 const int64_t stop = py.AsInt64(args[2]);
                                 const int64_t step = args.Has(3) ? py.AsInt64(args[3]) : 1;
                                 if (step == 0) FailValue(py, "range() arg 3 must not be zero");
                                 return py.Range(start, stop, step);
                               }};

// Where a value is in a range, or -1; only ints, and what equals one, are there.
int64_t IndexIn(Host& py, View range, View value) {
  if (!py.Contains(range, value)) return -1;
  const auto [start, stop, step] = py.RangeParts(range);
  const bool exact = py.IsInt(value);
  const Ref integer = exact ? Ref(value) : py.Unary(UnaryOperator::kInt, value);
  return (py.AsInt64(integer) - start) / step;
}

Ref RangeIndex(Host& py, const Args& args) {
  const int64_t index = IndexIn(py, args[0], args[1]);
  if (index < 0) {
    if (py.IsInt(args[1])) FailValue(py, py.ReprText(args[1]), " is not in range");
    FailValue(py, "sequence.index(x): x not in sequence");
  }
  return py.Int(index);
}

constexpr NativeSpec kRangeMethods[] = {
    {"index(self, value, /)", RangeIndex},
    {"count(self, value, /)",
     [](Host& py, const Args& args) { return py.Int(IndexIn(py, args[0], args[1]) >= 0); }},
    {"__getitem__(self, key, /)", GetItemMethod},
    {"__reversed__(self, /)", [](Host& py, const Args& args) { return Reversed(py, args[0]); }},
};

template <size_t part>
Ref RangePart(Host& py, View self, const Getset&) {
  return py.Int(py.RangeParts(self)[part]);
}
constexpr Getset kRangeParts[] = {
    {"start", RangePart<0>}, {"stop", RangePart<1>}, {"step", RangePart<2>}};

}  // namespace

void InstallSliceAndRange(Host& py) {
  const View slice = py.BuiltInClass("slice");
  DefineNew(py, slice, kSlice);
  py.DefineMethods(slice, kSliceMethods);
  py.DefineMethods(slice, kEqualityMethods);
  DefineGetsets(py, slice, kSliceParts);
  const View range = py.BuiltInClass("range");
  DefineNew(py, range, kRange);
  py.DefineMethods(range, kContainerMethods);
  py.DefineMethods(range, kEqualityMethods);
  py.DefineMethods(range, kHashMethods);
  py.DefineMethods(range, kRangeMethods);
  DefineGetsets(py, range, kRangeParts);
}

}  // namespace minipy
