// What is done with the attributes of a class around its making, by the class statement and by
// type().
//
// Thread safety: as Host; the class is not known to anybody yet.

#ifndef LAB_MINIPY_LIBRARY_CLASS_MAKING_H_
#define LAB_MINIPY_LIBRARY_CLASS_MAKING_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// Before: without `__hash__`, `__eq__` makes its objects unhashable; some methods are class methods
// or static methods by nature.
void PrepareClass(Host& py, View dict);
// After: `__set_name__` of its attributes, `__init_subclass__` of its base. `keywords`, a dict, may
// be empty.
void FinishClass(Host& py, View cls, View keywords);

[[noreturn]] void RefuseMetaclass(Host& py);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_CLASS_MAKING_H_
