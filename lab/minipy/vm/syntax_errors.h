// Between what the parser refuses with and the exception that a program sees: a SyntaxError, whose
// arguments are its message and (filename, lineno, offset, text, end_lineno, end_offset).
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_SYNTAX_ERRORS_H_
#define LAB_MINIPY_VM_SYNTAX_ERRORS_H_

#include <optional>
#include <string>

#include "lab/minipy/host/host.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

[[noreturn]] void RaiseSyntaxError(Host& py, const SyntaxError& error);

// The lines that say where in a source a SyntaxError is; nothing of any other exception, nor if it
// does not say, or its attributes cannot be read.
std::optional<std::string> SyntaxErrorPlace(Host& py, View exception);

}  // namespace minipy

#endif  // LAB_MINIPY_VM_SYNTAX_ERRORS_H_
