// Exceptions as objects. A thread's pending error is a kind and a message until somebody looks at
// it; then it becomes an instance of the kind's class (CPython: PyErr_NormalizeException).
//
// Thread safety: an exception is one thread's, as a rule; its fields are slots of an instance.

#ifndef OBJECTS_TYPES_EXCEPTION_H_
#define OBJECTS_TYPES_EXCEPTION_H_

#include <string>

#include "absl/types/span.h"
#include "objects/heap/world.h"
#include "objects/types/instance.h"

namespace objects {

template <class S>
struct ExceptionApi {
  using Obj = Object<S>;
  static bool ExceptionCheck(Thread<S>& thread, Obj* object);
  // New: an instance of an exception class with these arguments; `__init__` is not called.
  static Obj* ExceptionNew(Thread<S>& thread, Obj* cls, absl::Span<Obj* const> arguments);
  // As Type::call for classes: what a class derived from BaseException constructs.
  static Obj* ExceptionConstruct(Thread<S>& thread, Obj* cls, absl::Span<Obj* const> arguments,
                                 Obj* names);
  // A slot (kExceptionArgs, …): new, or null without an error if empty.
  static Obj* ExceptionField(Thread<S>& thread, Obj* exception, int slot) {
    return InstanceApi<S>::InstanceSlot(thread, exception, slot);
  }
  // Sets a slot; steals the value, which may be null.
  static void ExceptionSetField(Thread<S>& thread, Obj* exception, int slot, Obj* value);
  // New str: "ValueError('x')"; what follows the colon in a traceback.
  static Obj* ExceptionRepr(Thread<S>& thread, Obj* exception);
  static Obj* ExceptionStr(Thread<S>& thread, Obj* exception);

  // Makes the pending error an object, takes it off the thread and returns it: new. Null only if
  // nothing was pending. Without memory for it, the world's one MemoryError.
  // (PyErr_GetRaisedException)
  static Obj* ErrorTake(Thread<S>& thread);
  // Is the pending error of this kind, or of one derived from it? (PyErr_ExceptionMatches)
  static bool ErrorMatches(Thread<S>& thread, ErrorKind kind);
  // Makes the classes of all kinds. For the built-ins' own set-up; false with MemoryError.
  static bool ExceptionClassesMake(Thread<S>& thread);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_EXCEPTION_H_
