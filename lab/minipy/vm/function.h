// function: what `def` and `lambda` make: code, and what it needs around it.
//
// Thread safety: the references are replaced under the function's guard; the code never is. A call
// reads defaults and closure without a guard, as an operation that only looks.

#ifndef LAB_MINIPY_VM_FUNCTION_H_
#define LAB_MINIPY_VM_FUNCTION_H_

#include "absl/types/span.h"
#include "lab/minipy/vm/code_object.h"

namespace minipy {

// The references a function owns; all but code, globals and the names may be null.
enum FunctionField : int {
  kFunctionCode,
  kFunctionGlobals,
  kFunctionName,
  kFunctionQualifiedName,
  kFunctionDefaults,         // tuple
  kFunctionKeywordDefaults,  // dict
  kFunctionClosure,          // tuple of cells
  kFunctionAnnotations,
  kFunctionDoc,
  kFunctionModule,
  kFunctionDict,
  kFunctionFields,
};

template <class S>
struct FunctionObject : Object<S> {
  typename S::Memory::template Plain<Object<S>*> fields[kFunctionFields];
  CodeObject<S>* code() const { return static_cast<CodeObject<S>*>(fields[kFunctionCode].Load()); }
  Object<S>* field(int i) const { return fields[i].Load(); }
};

template <class S>
struct PyFunctionApi {
  using Obj = Object<S>;
  static const Type<S> kPyFunctionType;
  static bool PyFunctionCheck(const Obj* object) { return object->type == &kPyFunctionType; }
  // New; takes references. Null with MemoryError.
  static Obj* PyFunctionNew(Thread<S>& thread, Obj* code, Obj* globals);
  // New, or null without an error.
  static Obj* PyFunctionField(Thread<S>& thread, Obj* function, int field);
  // Steals `value`, which may be null.
  static void PyFunctionSetField(Thread<S>& thread, Obj* function, int field, Obj* value);
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_FUNCTION_H_
