// The door to this room: Python source in, a syntax tree or a refusal out.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_SYNTAX_PARSE_H_
#define LAB_MINIPY_SYNTAX_PARSE_H_

#include <string_view>
#include <variant>

#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

using Parsed = std::variant<Module, SyntaxError>;

// Any bytes may be given; the module keeps its own copy of what it needs. What only the meaning of
// names tells ('return' outside a function, a name that is both local and global) is not checked
// here but where scopes are known.
Parsed Parse(std::string_view source, std::string_view filename);

// The same for what eval takes: one expression.
Parsed ParseExpression(std::string_view source, std::string_view filename);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_PARSE_H_
