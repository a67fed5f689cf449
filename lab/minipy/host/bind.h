// Matching the arguments of a call against a native function's signature, as CPython's Argument
// Clinic does, with its messages: they are what a program's author reads when a call is wrong.
//
// Arguments are as in CPython's vectorcall: positional ones, and behind them the values of the
// keywords that `names` (a tuple of str, or nothing) lists.
//
// Thread safety: a BoundArguments is its call's.

#ifndef LAB_MINIPY_HOST_BIND_H_
#define LAB_MINIPY_HOST_BIND_H_

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "lab/minipy/host/native.h"
#include "lab/minipy/host/value.h"

namespace minipy {

// Borrows the arguments; owns only the dict of what **kwargs took.
class BoundArguments {
 public:
  Args args() const { return Args(bound_, rest_, keywords_); }

 private:
  friend class Binder;
  absl::InlinedVector<View, 6> bound_;
  absl::Span<const View> rest_;
  Ref keywords_;
};

// TypeError if the arguments do not fit.
void BindArguments(Host& py, const Signature& signature, absl::Span<const View> arguments,
                   View names, BoundArguments* out);

// Calls a native function with what the caller gave.
inline Ref CallNative(Host& py, const Signature& signature, NativeFunction function,
                      absl::Span<const View> arguments, View names) {
  if (!names && arguments.size() == static_cast<size_t>(signature.required) && signature.plain())
      [[likely]]
    return function(py, Args(arguments, {}, {}));
  BoundArguments bound;
  BindArguments(py, signature, arguments, names, &bound);
  return function(py, bound.args());
}

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_BIND_H_
