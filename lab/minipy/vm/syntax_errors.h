// Between what the parser refuses with and the exception that a program sees: a SyntaxError, whose
// arguments are its message and (filename, lineno, offset, text, end_lineno, end_offset).
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_SYNTAX_ERRORS_H_
#define LAB_MINIPY_VM_SYNTAX_ERRORS_H_

#include <optional>

#include "lab/minipy/host/host.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

[[noreturn]] void RaiseSyntaxError(Host& py, const SyntaxError& error);

// What an exception says of a place in a source; nothing if it is no SyntaxError or says none.
std::optional<SyntaxError> SyntaxErrorOf(Host& py, View exception);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SYNTAX_ERRORS_H_
