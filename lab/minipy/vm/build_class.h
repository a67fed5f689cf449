// The class statement: runs the body, makes the class, tells its attributes and its base about it.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_BUILD_CLASS_H_
#define LAB_MINIPY_VM_BUILD_CLASS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// __build_class__(function, name, *bases, **keywords)
extern const NativeSpec kBuildClass;

// What the class statement and type() do with a class's attributes before it is made: without
// `__hash__`, `__eq__` makes its objects unhashable; some methods are class methods by nature.
void PrepareClass(Host& py, View dict);
// … and after: `__set_name__` of its attributes, `__init_subclass__` of its base. `keywords` may be
// empty.
void FinishClass(Host& py, View cls, View keywords);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_BUILD_CLASS_H_
