// generator: a frame that can be left and gone on with.
//
// Representation: the function, the locals and the stack of its frame, and where it goes on. While
// it runs, the running thread's frame points in here.
//
// Thread safety: one thread runs it at a time: whoever comes meanwhile gets "generator already
// executing", decided under its guard. Its slots are only touched by the thread that runs it.

#ifndef LAB_MINIPY_VM_GENERATOR_H_
#define LAB_MINIPY_VM_GENERATOR_H_

#include "lab/minipy/vm/frame.h"

namespace minipy {

enum class GeneratorState : int { kCreated, kSuspended, kRunning, kFinished };

template <class S>
struct GeneratorObject : Object<S> {
  typename S::Memory::template Plain<int> state;
  Object<S>* function;  // owned; a function, null once finished
  Object<S>* handled;   // owned: the exception it was handling when it was left, or null
  Object<S>* returned;  // owned: what it returned, until somebody asks
  int next;             // word to go on with
  int top;              // values on its stack, locals included
  int capacity;
  StackRef<S> slots[];  // counted, unless it runs
};

template <class S>
struct GeneratorApi {
  using Obj = Object<S>;
  static const Type<S> kGeneratorType;
  static bool GeneratorCheck(const Obj* object) { return object->type == &kGeneratorType; }
  // New; takes the frame's function and locals over (the frame must not give them back). Null with
  // MemoryError, nothing taken.
  static Obj* GeneratorNew(Thread<S>& thread, Frame<S>& frame);
  // Goes on with `value` sent (stolen; null: an error is pending, which is thrown in). What it
  // yields: new; null with an error, or without one when it has returned: *returned is new then.
  static Obj* GeneratorResume(Thread<S>& thread, Obj* generator, Obj* value, Obj** returned);
  // Throws `exception` in (stolen). As above.
  static Obj* GeneratorThrow(Thread<S>& thread, Obj* generator, Obj* exception, Obj** returned);
  // Throws GeneratorExit in, if it has begun and not finished. 0, or -1 with an error.
  static int GeneratorClose(Thread<S>& thread, Obj* generator);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_GENERATOR_H_
