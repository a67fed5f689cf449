// isinstance, for who needs it in C++.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_CLASSES_H_
#define LAB_MINIPY_LIBRARY_CLASSES_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// isinstance(object, classes): a class, or a tuple of classes and tuples. TypeError.
bool IsInstanceOf(Host& py, View object, View classes);
bool IsSubclassOf(Host& py, View cls, View classes);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_CLASSES_H_
