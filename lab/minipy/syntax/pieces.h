// What an f-string is taken apart into, while it is. Only the parser's files about strings use it.
//
// Thread safety: one thread at a time.

#ifndef LAB_MINIPY_SYNTAX_PIECES_H_
#define LAB_MINIPY_SYNTAX_PIECES_H_

#include <string>
#include <vector>

#include "lab/minipy/syntax/ast_expr.h"
#include "lab/minipy/syntax/token.h"

namespace minipy {

// The part of a token that is not read yet.
struct FieldText {
  const Token* token;
  size_t at;
  size_t end;
  bool raw;
  size_t counted = 0;     // where `lines` ends
  int32_t lines = 0;      // newlines before it
  size_t line_start = 0;  // behind the last of them

  bool done() const { return at >= end; }
  char now() const { return at < end ? token->text[at] : '\0'; }
  char next() const { return at + 1 < end ? token->text[at + 1] : '\0'; }
};

// Text that was read since the last field is in `literal`. As in CPython 3.11, all parts of an
// f-string stand where the whole of it does; only the expressions in it have places of their own.
struct Pieces {
  Span span;
  std::vector<Expr*> values;
  std::string literal;
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_PIECES_H_
