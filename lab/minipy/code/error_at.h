// How this room says that a program cannot be compiled: a span of the tree becomes a SyntaxError
// with the line it is about.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_CODE_ERROR_AT_H_
#define LAB_MINIPY_CODE_ERROR_AT_H_

#include <string>

#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

SyntaxError ErrorAt(const Module& module, const Span& span, std::string message);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_ERROR_AT_H_
