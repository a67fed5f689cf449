// builtin_function_or_method: a C++ function as an object, optionally with the object it belongs to
// (`[].append`). A plain one that is found in a class becomes a bound method when it is read
// through an instance, so that classes can be written in C++.
//
// Representation: a pointer, a name (str) and self or null (CPython: PyCFunctionObject).
//
// Thread safety: never changes after construction; what the pointer does is its own affair.

#ifndef OBJECTS_TYPES_FUNCTION_H_
#define OBJECTS_TYPES_FUNCTION_H_

#include <string_view>

#include "absl/types/span.h"
#include "objects/heap/world.h"

namespace objects {

template <class S>
struct FunctionApi {
  using Obj = Object<S>;
  // Returns a new reference, or null with an error. All arguments are borrowed; `self` is null for
  // a plain function. A bound method's self is the first of the arguments.
  using Pointer = Obj* (*)(Thread<S>&, Obj* self, absl::Span<Obj* const> arguments);

  static const Type<S> kFunctionType;
  // New; takes a reference to self, if there is one. Null with MemoryError. (PyCFunction_New)
  static Obj* FunctionNew(Thread<S>& thread, std::string_view name, Pointer pointer,
                          Obj* self = nullptr);
};

}  // namespace objects

#endif  // OBJECTS_TYPES_FUNCTION_H_
