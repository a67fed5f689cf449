// The class statement: runs the body and makes a class of what it has set.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_BUILD_CLASS_H_
#define LAB_MINIPY_VM_BUILD_CLASS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// __build_class__(function, name, *bases, **keywords)
extern const NativeSpec kBuildClass;

}  // namespace minipy

#endif  // LAB_MINIPY_VM_BUILD_CLASS_H_
