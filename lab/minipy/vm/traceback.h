// traceback: the frames an exception has left, outermost first: a chain of (code, instruction).
//
// Thread safety: never changes after construction.

#ifndef LAB_MINIPY_VM_TRACEBACK_H_
#define LAB_MINIPY_VM_TRACEBACK_H_

#include "lab/minipy/vm/code_object.h"

namespace minipy {

template <class S>
struct TracebackObject : Object<S> {
  Object<S>* code;  // owned
  Object<S>* next;  // owned; the frame that was called, or null
  int word;         // of the instruction that failed
};

template <class S>
struct TracebackApi {
  using Obj = Object<S>;
  static const Type<S> kTracebackType;
  static bool TracebackCheck(const Obj* object) { return object->type == &kTracebackType; }
  // New; takes a reference to `code`, steals `next`, which may be null. Null with MemoryError.
  static Obj* TracebackNew(Thread<S>& thread, Obj* code, int word, Obj* next);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_TRACEBACK_H_
