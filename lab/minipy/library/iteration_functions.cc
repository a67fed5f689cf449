// all, any, iter, len, max, min, next, sorted, sum.
//
// Thread safety: as Host.

#include "lab/minipy/library/generators.h"
#include "lab/minipy/library/iterators.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/sort.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

// Is any item as true as `wanted`?
bool AnyIs(Host& py, View iterable, bool wanted) {
  const Ref iterator = py.Iter(iterable);
  while (const Ref item = py.Next(iterator)) {
    if (py.IsTrue(item) == wanted) return true;
  }
  return false;
}

Ref MakeIterator(Host& py, const Args& args) {
  if (!args.Has(1)) return py.Iter(args[0]);
  if (!py.IsCallable(args[0])) FailType(py, "iter(v, w): v must be callable");
  return CallableIterator(py, args[0], args[1]);
}

Ref Next(Host& py, const Args& args) {
  if (!py.IsIterator(args[0])) FailType(py, "'", py.NameOf(args[0]), "' object is not an iterator");
  if (args.Has(1)) {
    Ref item = py.Next(args[0]);
    return item ? item : Ref(args[1]);
  }
  return NextOrStop(py, args[0]);
}

// --- min and max
// ----------------------------------------------------------------------------------
struct Best {
  Ref item;
  Ref key;
};

void Offer(Host& py, View item, View key, Comparison better, Best* best) {
  Ref value = key ? py.Call(key, {item}) : Ref(item);
  if (best->item && !py.Holds(value, best->key, better)) return;
  best->item = item;
  best->key = std::move(value);
}

Ref Extreme(Host& py, const Args& args, Comparison better, const char* name) {
  enum { kKey, kDefault };
  if (args.rest().empty()) FailType(py, name, " expected at least 1 argument, got 0");
  const bool many = args.rest().size() > 1;
  if (many && args.Has(kDefault))
    FailType(py, "Cannot specify a default for ", name, "() with multiple positional arguments");
  const View key = args.IsNone(kKey) ? View() : args[kKey];
  Best best;
  if (many) {
    for (const View& item : args.rest()) Offer(py, item, key, better, &best);
  } else {
    ForEach(py, args.rest()[0], [&](const Ref& item) { Offer(py, item, key, better, &best); });
  }
  if (best.item) return best.item;
  if (!args.Has(kDefault)) FailValue(py, name, "() arg is an empty sequence");
  return args[kDefault];
}

// --- sum
// -------------------------------------------------------------------------------------------- Adds
// up what it can without making an object for every step: ints while they fit 64 bits, then floats
// (with ints among them), then whatever `+` does.
class Summation {
 public:
  Summation(Host& py, View start) : py_(py) {
    total_ = start;
    state_ = kAny;
    if (py_.KindOf(start) == Kind::kInt && py_.FitsInt64(start)) {
      whole_ = py_.AsInt64(start);
      state_ = kWhole;
    } else if (py_.KindOf(start) == Kind::kFloat) {
      real_ = py_.AsDouble(start);
      state_ = kReal;
    }
  }

  void Add(const Ref& item) {
    if (state_ != kAny && AddNumber(item)) return;
    Settle();
    total_ = py_.Binary(BinaryOperator::kAdd, total_, item);
    if (py_.KindOf(total_) == Kind::kFloat) {
      real_ = py_.AsDouble(total_);
      state_ = kReal;
    }
  }

  Ref Total() {
    Settle();
    return total_;
  }

 private:
  enum State { kWhole, kReal, kAny };

  bool AddNumber(const Ref& item) {
    const Kind kind = py_.KindOf(item);
    const bool small = (kind == Kind::kInt || kind == Kind::kBool) && py_.FitsInt64(item);
    if (state_ == kWhole)
      return small && !__builtin_add_overflow(whole_, py_.AsInt64(item), &sum_) &&
             (whole_ = sum_, true);
    if (kind != Kind::kFloat && !small) return false;
    real_ += kind == Kind::kFloat ? py_.AsDouble(item) : static_cast<double>(py_.AsInt64(item));
    return true;
  }

  void Settle() {
    if (state_ == kWhole) total_ = py_.Int(whole_);
    if (state_ == kReal) total_ = py_.Float(real_);
    state_ = kAny;
  }

  Host& py_;
  State state_;
  int64_t whole_ = 0;
  int64_t sum_ = 0;
  double real_ = 0;
  Ref total_;
};

Ref Sum(Host& py, const Args& args) {
  const Ref start = args.Has(1) ? Ref(args[1]) : py.Int(0);
  if (IsStr(py, start)) FailType(py, "sum() can't sum strings [use ''.join(seq) instead]");
  if (ValueKind(py, start) == Kind::kBytes)
    FailType(py, "sum() can't sum bytes [use b''.join(seq) instead]");
  Summation sum(py, start);
  ForEach(py, args[0], [&](const Ref& item) { sum.Add(item); });
  return sum.Total();
}

Ref Sorted(Host& py, const Args& args) {
  Ref list = py.List();
  py.ListExtend(list, args[0]);
  if (!args.keywords()) {
    SortList(py, list, {}, false);
  } else {
    CallWith(py, py.GetAttr(list, "sort"), {}, args.keywords());  // it knows what they mean
  }
  return list;
}

constexpr NativeSpec kFunctions[] = {
    {"all(iterable, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(!AnyIs(py, args[0], false)); }},
    {"any(iterable, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(AnyIs(py, args[0], true)); }},
    {"iter(object, sentinel=None, /)", MakeIterator},
    {"len(obj, /)", [](Host& py, const Args& args) { return py.Int(py.Length(args[0])); }},
    {"max(*args, key=None, default=None)",
     [](Host& py, const Args& args) { return Extreme(py, args, Comparison::kGreater, "max"); }},
    {"min(*args, key=None, default=None)",
     [](Host& py, const Args& args) { return Extreme(py, args, Comparison::kLess, "min"); }},
    {"next(iterator, default=None, /)", Next},
    {"sorted(iterable, /, **keywords)", Sorted},
    {"sum(iterable, /, start=0)", Sum},
};

}  // namespace

void AddIterationFunctions(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
