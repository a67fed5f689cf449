// Attributes that the interpreter keeps for functions, generators and code, as descriptors.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_LIBRARY_FUNCTION_ATTRIBUTES_H_
#define LAB_MINIPY_LIBRARY_FUNCTION_ATTRIBUTES_H_

#include "lab/minipy/library/descriptors.h"

namespace minipy {

// For a Getset: Host::FunctionAttribute of the getset's name.
Ref GetFunctionAttribute(Host& py, View self, const Getset& getset);
void SetFunctionAttribute(Host& py, View self, View value, const Getset& getset);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_FUNCTION_ATTRIBUTES_H_
