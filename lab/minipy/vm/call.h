// Calling Python functions: matching arguments with parameters, pushing frames.
//
// Thread safety: as the function called.

#ifndef LAB_MINIPY_VM_CALL_H_
#define LAB_MINIPY_VM_CALL_H_

#include "absl/types/span.h"
#include "lab/minipy/vm/frame.h"

namespace minipy {

template <class S>
struct ThreadState;

// The call slot of Python functions: runs one to its end.
template <class S>
Object<S>* CallFunction(Thread<S>& thread, Object<S>* function,
                        absl::Span<Object<S>* const> arguments, Object<S>* names);

// Matches `count` arguments at `locals` (the slots' own; the last of them by the keywords in the
// tuple `names`, which may be null) with the function's parameters, in place, and empties the other
// locals. False with TypeError and all arguments given back.
template <class S>
bool BindArguments(Thread<S>& thread, FunctionObject<S>* function, StackRef<S>* locals, int count,
                   Object<S>* names);

// A frame for a call whose arguments are bound at `locals`; null with RecursionError, the locals
// given back.
template <class S>
Frame<S>* PushFrame(ThreadState<S>& state, FunctionObject<S>* function, StackRef<S>* locals,
                    StackRef<S>* below);
// Gives the locals back and takes the frame off. What lies in `below` is the caller's.
template <class S>
void PopFrame(ThreadState<S>& state);

// Runs the innermost frame, and those it calls, until it returns or yields: new, or null with an
// error.
template <class S>
Object<S>* Run(ThreadState<S>& state);

// Runs a module's or class body's code with `names` for its variables. New, or null with an error.
template <class S>
Object<S>* RunBody(Thread<S>& thread, FunctionObject<S>* function, Object<S>* names);

// Calls anything; the arguments are borrowed.
template <class S>
Object<S>* CallObject(Thread<S>& thread, Object<S>* callable,
                      absl::Span<Object<S>* const> arguments, Object<S>* names = nullptr);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_CALL_H_
