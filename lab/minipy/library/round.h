// round(): half to even, exact, for floats and ints.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_ROUND_H_
#define LAB_MINIPY_LIBRARY_ROUND_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// round(number, digits) of a float: to a float if digits are given, else to an int.
Ref RoundFloat(Host& py, double number, View digits);
// Of an int: always an int.
Ref RoundInt(Host& py, View number, View digits);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_ROUND_H_
