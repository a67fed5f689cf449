// The repr of an object that has no other.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_OBJECT_TEXT_H_
#define LAB_MINIPY_LIBRARY_OBJECT_TEXT_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// "<__main__.Point object at 0x7f…>"
Ref IdentityRepr(Host& py, View object);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_OBJECT_TEXT_H_
