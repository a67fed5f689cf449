// Exceptions as CPython 3.11 prints them: the chain of causes and contexts, the traceback with its
// carets, the last line (Lib/traceback.py, PEP 657).
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_FORMAT_EXCEPTION_H_
#define LAB_MINIPY_VM_FORMAT_EXCEPTION_H_

#include <string>

#include "lab/minipy/host/host.h"

namespace minipy {

std::string FormatException(Host& py, View exception, bool guess);
// "ValueError: x" and the notes; "__main__" and "builtins" are left out of the name.
std::string FormatExceptionOnly(Host& py, View exception, bool guess = false);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_FORMAT_EXCEPTION_H_
