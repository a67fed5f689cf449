// import: where modules come from, and that each is made once.
//
// Thread safety: one thread imports at a time, with all that its modules import in turn, and who
// finds a module that is still being made waits until it is whole: CPython's rule up to 3.2.
// (Since 3.3 each module has a lock of its own; here a module must not wait for a thread that
// imports.)

#ifndef LAB_MINIPY_VM_IMPORT_H_
#define LAB_MINIPY_VM_IMPORT_H_

#include <string_view>

#include "lab/minipy/vm/state.h"

namespace minipy {

// How the files of modules begin that come with minipy, as CPython's that are compiled in: "<frozen
// threading>". No text of exec's is called so.
inline constexpr std::string_view kLibraryFile = "<frozen ";

// New; null with ModuleNotFoundError, or what the module's code raised. "a.b" imports a, then a.b,
// and returns a.b.
template <class S>
Object<S>* ImportModule(ThreadState<S>& state, std::string_view name);

// Runs a module's code in its dict. False with an error.
template <class S>
bool RunModule(ThreadState<S>& state, Object<S>* module, std::shared_ptr<const Code> code);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_IMPORT_H_
