// module: a name and a dict, as an object with attributes.
//
// Thread safety: as dict.

#ifndef LAB_MINIPY_VM_MODULE_H_
#define LAB_MINIPY_VM_MODULE_H_

#include "lab/minipy/vm/code_object.h"
#include "objects/types/exception.h"

namespace minipy {

template <class S>
struct ModuleObject : Object<S> {
  Object<S>* dict;  // owned; never changes
};

template <class S>
struct ModuleApi {
  using Obj = Object<S>;
  static const Type<S> kModuleType;
  static bool ModuleCheck(const Obj* object) { return object->type == &kModuleType; }
  // New, with `__name__`. Null with MemoryError.
  static Obj* ModuleNew(Thread<S>& thread, std::string_view name);
  // Borrowed.
  static Obj* ModuleDict(Obj* module) { return static_cast<ModuleObject<S>*>(module)->dict; }
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_MODULE_H_
