// _heapq and bisect: what keeps a list in order, with its comparisons as the only thing that costs.
//
// A comparison may run a program's code, which may change the list: every item is fetched anew, and
// a list that has become shorter is an IndexError of the list's own.

#include <string>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

using objects::Comparison;

bool Less(Host& py, View a, View b) { return py.Holds(a, b, Comparison::kLess); }

// `argument`: of which function, as CPython's message says it.
View CheckedList(Host& py, View object, const char* argument) {
  const View list = py.Value(object);
  if (py.KindOf(list) != Kind::kList) {
    py.Raise(ErrorKind::kTypeError,
             argument + std::string(" must be list, not ") + py.NameOf(object));
  }
  return list;
}

// Moves the item at `at` up, as far as `top`, past parents that are greater.
void Rise(Host& py, View heap, int64_t top, int64_t at) {
  const Ref item = py.Item(heap, at);
  while (at > top) {
    const int64_t parent = (at - 1) / 2;
    const Ref above = py.Item(heap, parent);
    if (!Less(py, item, above)) break;
    py.ListSet(heap, at, above);
    py.ListSet(heap, parent, item);
    at = parent;
  }
}

// Moves the item at `at` to the bottom past its lesser children, then up to where it belongs: an
// item from the end of the heap mostly belongs near the bottom (Knuth, TAOCP 3, 5.2.3, exercise
// 18).
void Sink(Host& py, View heap, int64_t at) {
  const int64_t size = py.Size(heap);
  const int64_t top = at;
  for (int64_t child = 2 * at + 1; child < size; child = 2 * at + 1) {
    Ref lesser = py.Item(heap, child);
    if (child + 1 < size) {
      const Ref right = py.Item(heap, child + 1);
      if (!Less(py, lesser, right)) {
        lesser = right;
        ++child;
      }
    }
    const Ref item = py.Item(heap, at);
    py.ListSet(heap, at, lesser);
    py.ListSet(heap, child, item);
    at = child;
  }
  Rise(py, heap, top, at);
}

Ref HeapPush(Host& py, const Args& args) {
  const View heap = CheckedList(py, args[0], "heappush() argument 1");
  py.ListAppend(heap, args[1]);
  Rise(py, heap, 0, py.Size(heap) - 1);
  return None(py);
}

void CheckNotEmpty(Host& py, View heap) {
  if (py.Size(heap) == 0) py.Raise(ErrorKind::kIndexError, "index out of range");
}

Ref HeapPop(Host& py, const Args& args) {
  const View heap = CheckedList(py, args[0], "heappop() argument");
  CheckNotEmpty(py, heap);
  const Ref last = py.ListPop(heap, -1);
  if (py.Size(heap) == 0) return last;
  Ref least = py.Item(heap, 0);
  py.ListSet(heap, 0, last);
  Sink(py, heap, 0);
  return least;
}

Ref Replace(Host& py, View heap, View item) {
  Ref least = py.Item(heap, 0);
  py.ListSet(heap, 0, item);
  Sink(py, heap, 0);
  return least;
}
Ref HeapReplace(Host& py, const Args& args) {
  const View heap = CheckedList(py, args[0], "heapreplace() argument 1");
  CheckNotEmpty(py, heap);
  return Replace(py, heap, args[1]);
}
Ref HeapPushPop(Host& py, const Args& args) {
  const View heap = CheckedList(py, args[0], "heappushpop() argument 1");
  if (py.Size(heap) == 0 || !Less(py, py.Item(heap, 0), args[1])) return Ref(args[1]);
  return Replace(py, heap, args[1]);
}
Ref Heapify(Host& py, const Args& args) {
  const View heap = CheckedList(py, args[0], "heapify() argument");
  for (int64_t at = py.Size(heap) / 2 - 1; at >= 0; --at) Sink(py, heap, at);
  return None(py);
}

constexpr NativeSpec kHeapFunctions[] = {
    {"heappush(heap, item, /)", HeapPush},
    {"heappop(heap, /)", HeapPop},
    {"heapreplace(heap, item, /)", HeapReplace},
    {"heappushpop(heap, item, /)", HeapPushPop},
    {"heapify(heap, /)", Heapify},
};

// --- bisect --------------------------------------------------------------------------------------
Ref KeyOf(Host& py, View key, Ref item) {
  return !key || key.Is(py.None()) ? item : py.Call(key, {item});
}

// Arguments: sequence, item, lo, hi, key.
int64_t Place(Host& py, const Args& args, View item, bool right) {
  int64_t low = args.Has(2) ? py.AsInt64(args[2]) : 0;
  if (low < 0) py.Raise(ErrorKind::kValueError, "lo must be non-negative");
  int64_t high = args.IsNone(3) ? py.Length(args[0]) : py.AsInt64(args[3]);
  while (low < high) {
    const int64_t middle = low + (high - low) / 2;
    const Ref there = KeyOf(py, args[4], py.GetItem(args[0], py.Int(middle)));
    const bool before = right ? !Less(py, item, there) : Less(py, there, item);
    (before ? low : high) = before ? middle + 1 : middle;
  }
  return low;
}

template <bool kRight>
Ref Bisect(Host& py, const Args& args) {
  return py.Int(Place(py, args, args[1], kRight));
}
template <bool kRight>
Ref Insort(Host& py, const Args& args) {
  const int64_t place = Place(py, args, KeyOf(py, args[4], args[1]), kRight);
  py.CallMethod(args[0], "insert", {py.Int(place), args[1]});
  return None(py);
}

constexpr NativeSpec kBisectFunctions[] = {
    {"bisect(a, x, lo=0, hi=None, *, key=None)", Bisect<true>},
    {"bisect_right(a, x, lo=0, hi=None, *, key=None)", Bisect<true>},
    {"bisect_left(a, x, lo=0, hi=None, *, key=None)", Bisect<false>},
    {"insort(a, x, lo=0, hi=None, *, key=None)", Insort<true>},
    {"insort_right(a, x, lo=0, hi=None, *, key=None)", Insort<true>},
    {"insort_left(a, x, lo=0, hi=None, *, key=None)", Insort<false>},
};

}  // namespace

void InitHeap(Host& py, View module_dict) { AddFunctions(py, module_dict, kHeapFunctions); }
void InitBisect(Host& py, View module_dict) { AddFunctions(py, module_dict, kBisectFunctions); }

}  // namespace minipy
