// What next() does, for iterators that return a value as well.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_GENERATORS_H_
#define LAB_MINIPY_LIBRARY_GENERATORS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// The next item; else StopIteration, with what a generator returned or a program's `__next__` gave.
Ref NextOrStop(Host& py, View iterator);
void InstallGenerators(Host& py);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_GENERATORS_H_
