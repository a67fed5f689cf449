// The door to this room: a syntax tree in, bytecode or a refusal out.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_CODE_COMPILER_H_
#define LAB_MINIPY_CODE_COMPILER_H_

#include <memory>
#include <variant>

#include "lab/minipy/code/code.h"
#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

using Compiled = std::variant<std::shared_ptr<const Code>, SyntaxError>;

// The code owns all it needs: the module may go. Its filename is the module's.
Compiled Compile(const Module& module);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_COMPILER_H_
