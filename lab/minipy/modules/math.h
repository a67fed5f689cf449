// math: the functions of floats, of ints, and of many numbers at once; a file each.
//
// Thread safety: see Host.

#ifndef LAB_MINIPY_MODULES_MATH_H_
#define LAB_MINIPY_MODULES_MATH_H_

#include "lab/minipy/host/host.h"

namespace minipy {

void DefineMathOfFloats(Host& py, View module_dict);
void DefineMathOfInts(Host& py, View module_dict);
void DefineMathOfMany(Host& py, View module_dict);

[[noreturn]] void RaiseDomain(Host& py);  // ValueError: math domain error
[[noreturn]] void RaiseRange(Host& py);   // OverflowError: math range error

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_MATH_H_
