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
  // It is being imported: only the thread that does that may use it. Stays if the import fails.
  typename S::Memory::template Atomic<bool> unfinished;
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
  // False for what is no module: a program may put anything into sys.modules. Acquire, of the
  // release in ModuleSetUnfinished: who sees that a module is whole sees all that it holds.
  static bool ModuleIsUnfinished(Obj* object) {
    return ModuleCheck(object) &&
           static_cast<ModuleObject<S>*>(object)->unfinished.Load(std::memory_order_acquire);
  }
  static void ModuleSetUnfinished(Obj* module, bool unfinished) {
    static_cast<ModuleObject<S>*>(module)->unfinished.Store(unfinished, std::memory_order_release);
  }
};

}  // namespace minipy

#endif  // LAB_MINIPY_VM_MODULE_H_
