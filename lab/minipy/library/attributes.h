// What dir() lists, for object.__dir__.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_ATTRIBUTES_H_
#define LAB_MINIPY_LIBRARY_ATTRIBUTES_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// A list of the attributes of an object, its class and the ancestors; of a module its names.
Ref NamesOf(Host& py, View object);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_ATTRIBUTES_H_
