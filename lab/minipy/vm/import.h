// import: where modules come from, and that each is made once.
//
// Thread safety: sys.modules is a dict; two threads that import a module at once may both run it,
// the first to finish wins.

#ifndef LAB_MINIPY_VM_IMPORT_H_
#define LAB_MINIPY_VM_IMPORT_H_

#include <string_view>

#include "lab/minipy/vm/state.h"

namespace minipy {

// New; null with ModuleNotFoundError, or what the module's code raised. "a.b" imports a, then a.b,
// and returns a.b.
template <class S>
Object<S>* ImportModule(ThreadState<S>& state, std::string_view name);

// Runs a module's code in its dict. False with an error.
template <class S>
bool RunModule(ThreadState<S>& state, Object<S>* module, std::shared_ptr<const Code> code);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_IMPORT_H_
