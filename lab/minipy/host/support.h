// What most native functions need, whatever room they are written in: raising errors, reading
// arguments, walking iterables, handing keywords on, filling a module's dict.
//
// Thread safety: as Host. An iterator may give items that another thread puts into its container
// meanwhile; nothing here counts on a length.

#ifndef LAB_MINIPY_HOST_SUPPORT_H_
#define LAB_MINIPY_HOST_SUPPORT_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lab/minipy/host/host.h"
#include "sanitizers/console/text.h"

namespace minipy {

using console::Cat;

template <typename... Pieces>
[[noreturn]] void Fail(Host& py, ErrorKind kind, const Pieces&... pieces) {
  py.Raise(kind, Cat(pieces...));
}
template <typename... Pieces>
[[noreturn]] void FailType(Host& py, const Pieces&... pieces) {
  py.Raise(ErrorKind::kTypeError, Cat(pieces...));
}
template <typename... Pieces>
[[noreturn]] void FailValue(Host& py, const Pieces&... pieces) {
  py.Raise(ErrorKind::kValueError, Cat(pieces...));
}
// StopIteration with a value, or without one.
[[noreturn]] void StopIteration(Host& py, View value = {});

// The item of a list or tuple, or nothing if it has become shorter.
Ref ItemOrNothing(Host& py, View sequence, int64_t index);
// The index of the first item of one that is equal to a value, between two bounds; or -1.
int64_t IndexOf(Host& py, View sequence, View value, int64_t start, int64_t stop);

template <typename Function>
void ForEach(Host& py, View iterable, Function&& function) {
  const Ref iterator = py.Iter(iterable);
  while (const Ref item = py.Next(iterator)) function(item);
}
std::vector<Ref> Collect(Host& py, View iterable);
Ref ListOf(Host& py, const std::vector<Ref>& items);
Ref TupleOf(Host& py, const std::vector<Ref>& items);
// A new tuple of an iterable's items; a tuple stays itself.
Ref ToTuple(Host& py, View iterable);
// A new set of them.
Ref ToSet(Host& py, View iterable);

// The kind of an object, or of the built-in value it stands for.
inline Kind ValueKind(Host& py, View object) { return py.KindOf(py.Value(object)); }
inline bool IsStr(Host& py, View object) { return ValueKind(py, object) == Kind::kStr; }
inline bool IsNone(Host& py, View object) { return object.Is(py.None()); }

// An index as str.find and list.index take it: clamped to 64 bits, None or nothing is `fallback`.
int64_t Bound(Host& py, const Args& args, size_t i, int64_t fallback);
// A str argument; TypeError "<what> must be str, not int".
std::string_view TextArgument(Host& py, View object, std::string_view what);

// TypeError unless `cls` is a class that a `__new__` of `base` can make an instance of.
void RequireSubtype(Host& py, View cls, View base);
// What a constructor returns: the value, or an instance of a derived class that stands for it.
// TypeError if the class is not derived from the value's.
Ref Constructed(Host& py, View cls, Ref value);
// While it lives, the object is being printed; nested() if it is already, further out.
class Printing {
 public:
  Printing(Host& py, View object) : py_(py), nested_(!py.EnterRepr(object)) {}
  ~Printing() {
    if (!nested_) py_.LeaveRepr();
  }
  Printing(const Printing&) = delete;
  Printing& operator=(const Printing&) = delete;
  bool nested() const { return nested_; }

 private:
  Host& py_;
  const bool nested_;
};

// Does the class, derived from a built-in one, define a method of this name in Python?
bool Overrides(Host& py, View cls, std::string_view method);

// What a class says of a special method, bound to the object; empty if nothing. Looked up on the
// class, as the interpreter does, never on the instance.
Ref SpecialMethod(Host& py, View object, std::string_view name);

// Can it be walked, as far as its class says?
bool IsIterable(Host& py, View object);
// Is it an int, or does it say by `__index__` which one it stands for?
bool IsIndex(Host& py, View object);

// callable(*arguments, **keywords); `keywords` is a dict or nothing.
Ref CallWith(Host& py, View callable, absl::Span<const View> arguments, View keywords);

// Gives a class of iterators `__iter__` and `__next__`.
void DefineIterator(Host& py, View cls);

// Adds a value, or functions by the names in their signatures, to the dict of a module.
void AddTo(Host& py, View dict, std::string_view name, View value);
void AddFunctions(Host& py, View dict, absl::Span<const NativeSpec> functions);

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_SUPPORT_H_
