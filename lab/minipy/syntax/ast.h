// A parsed file, or a parsed expression: the tree and everything that it points into, which go
// together.
//
// Thread safety: not changed once parsed; any number of readers.

#ifndef LAB_MINIPY_SYNTAX_AST_H_
#define LAB_MINIPY_SYNTAX_AST_H_

#include <string_view>

#include "lab/minipy/syntax/arena.h"
#include "lab/minipy/syntax/ast_expr.h"
#include "lab/minipy/syntax/ast_stmt.h"

namespace minipy {

// Moves; the tree stays where it is and dies with the module.
struct Module {
  Arena arena;
  std::string_view filename;  // in the arena, as all texts
  std::string_view source;    // with \n at the end of every line, whatever it was in the file
  Body body;
  Expr* expression = nullptr;  // what eval was given, instead of a body
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_AST_H_
