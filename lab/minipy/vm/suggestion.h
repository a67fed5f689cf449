// "Did you mean: 'print'?": what a misspelt name was perhaps meant to be, as CPython 3.11 guesses
// (Python/suggestions.c).
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_SUGGESTION_H_
#define LAB_MINIPY_VM_SUGGESTION_H_

#include <string>

#include "lab/minipy/host/host.h"

namespace minipy {

// The known name that is nearest to the one that a NameError or an AttributeError is about; "" if
// none is near. Among a function's names are those that were not bound when it failed.
std::string Suggestion(Host& py, View exception);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SUGGESTION_H_
