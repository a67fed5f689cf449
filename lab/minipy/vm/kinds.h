// What a type of the model, or of the VM, is to the library: its Kind.
//
// Thread safety: a function of constants.

#ifndef LAB_MINIPY_VM_KINDS_H_
#define LAB_MINIPY_VM_KINDS_H_

#include "lab/minipy/host/host.h"
#include "lab/minipy/vm/code_object.h"

namespace minipy {

template <class S>
Kind KindOfType(const Type<S>* type);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_KINDS_H_
