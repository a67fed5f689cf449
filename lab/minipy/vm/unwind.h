// Exceptions on their way: where they were raised, what handles them, what is being handled.
//
// Thread safety: a thread's own; a generator's frame is its runner's.

#ifndef LAB_MINIPY_VM_UNWIND_H_
#define LAB_MINIPY_VM_UNWIND_H_

#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/state.h"
#include "lab/minipy/vm/traceback.h"

namespace minipy {

// The entry that handles an exception at a word, or null.
const ExceptionEntry* FindHandler(const Code& code, int word);

// Takes the pending error as an object, new, with this frame in its traceback and what is being
// handled as its context.
template <class S>
Object<S>* RaisedHere(ThreadState<S>& state, Frame<S>* frame, int word);
// The exception leaves a call in this frame.
template <class S>
void AddTraceback(ThreadState<S>& state, Frame<S>* frame, int word, Object<S>* exception);
// `raise exception from cause`; steals both, cause may be null. An error is pending afterwards.
template <class S>
void RaiseFrom(ThreadState<S>& state, Object<S>* exception, Object<S>* cause);
// 1, 0, or -1 with TypeError: does `except cls` take it?
template <class S>
int ExceptionMatches(ThreadState<S>& state, Object<S>* exception, Object<S>* cls);
// What was being handled before is again; steals. None: nothing was.
template <class S>
void RestoreHandled(ThreadState<S>& state, Object<S>* previous);
// Ctrl-C: true with KeyboardInterrupt pending, if this is the thread that gets it.
template <class S>
bool TakeInterrupt(ThreadState<S>& state);

// A generator's frame is left: for now, with a result (stolen), by an exception.
template <class S>
void SuspendGenerator(ThreadState<S>& state, Frame<S>* frame);
template <class S>
void ReturnFromGenerator(ThreadState<S>& state, GeneratorObject<S>* generator, Object<S>* result);
template <class S>
void FinishGenerator(ThreadState<S>& state, GeneratorObject<S>* generator);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_UNWIND_H_
