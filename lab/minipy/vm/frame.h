// A frame: one call of a function while it runs.
//
// Representation. A thread's frames are an array, its values one stack beside it. A call's
// arguments are where its caller has put them, and become the first locals of the callee in place:
// calling copies nothing and allocates nothing. Above the locals lies the frame's own stack. Below
// them are the slots that hold the callable (see opcodes.def, "Calls"); they are given back when
// the frame returns.
//
//   … caller's stack | null or function | callable or self | arguments … other locals | stack …
//                      ^ below            ^                  ^ locals (self is one)
//
// A generator's locals and stack are moved into the generator when it is made, and stay there: the
// frame that resumes it points to them.
//
// Thread safety: a thread's own.

#ifndef LAB_MINIPY_VM_FRAME_H_
#define LAB_MINIPY_VM_FRAME_H_

#include "lab/minipy/vm/function.h"
#include "lab/minipy/vm/stack_ref.h"

namespace minipy {

template <class S>
struct GeneratorObject;

template <class S>
struct Frame {
  using Obj = Object<S>;
  using Slot = StackRef<S>;
  CodeObject<S>* code = nullptr;          // borrowed from the function
  FunctionObject<S>* function = nullptr;  // borrowed from `below`, or from the generator
  Word* words = nullptr;                  // the thread's own copy
  Word* next = nullptr;                   // the instruction after the one that runs
  Slot* locals = nullptr;
  Slot* stack = nullptr;    // the first slot after the locals
  Slot* top = nullptr;      // one past the last value, while another frame runs
  Slot* limit = nullptr;    // the first slot of the stack that this frame does not use
  Slot* below = nullptr;    // where the result goes; null for a generator
  Obj* names = nullptr;     // owned: the dict of a module or class body, or null
  Obj* keywords = nullptr;  // borrowed from the constants: KW_NAMES of the next call
  GeneratorObject<S>* generator = nullptr;  // borrowed; whose frame this is, or null
  bool entry = false;                       // its return leaves the C++ function that runs it
};

// What was called, of the two slots below the arguments. If it is in the first one, the second
// holds self, which is the callee's first local and goes with its locals.
template <class S>
OBJECTS_INLINE StackRef<S> Called(StackRef<S>* below) {
  return below[0] != nullptr ? below[0] : below[1];
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_FRAME_H_
