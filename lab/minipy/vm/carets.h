// The line of carets under a traceback's source line (PEP 657), as CPython 3.11 draws it.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_VM_CARETS_H_
#define LAB_MINIPY_VM_CARETS_H_

#include <string>
#include <string_view>

#include "lab/minipy/host/host.h"

namespace minipy {

// For a source line as it stands in the file; empty if none are to be drawn: the whole line is
// meant.
std::string Carets(std::string_view line, const TracebackLine& frame);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_CARETS_H_
