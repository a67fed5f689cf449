// What int and float have in common.
//
// Thread safety: before threads start.

#ifndef LAB_MINIPY_LIBRARY_NUMBER_METHODS_H_
#define LAB_MINIPY_LIBRARY_NUMBER_METHODS_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// Arithmetic, comparisons, hash, format.
void DefineArithmetic(Host& py, View cls);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_NUMBER_METHODS_H_
