// Which constant is a docstring.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_CODE_DOCSTRING_H_
#define LAB_MINIPY_CODE_DOCSTRING_H_

#include "lab/minipy/syntax/ast.h"

namespace minipy {

// The text that a module, class or function begins with; null if it begins with something else.
inline const Constant* DocstringOf(Body body) {
  const auto* first = body.empty() ? nullptr : AsIf<ExprStmt>(body[0]);
  const auto* text = first == nullptr ? nullptr : AsIf<Constant>(first->value);
  return text != nullptr && text->constant == ConstantKind::kStr ? text : nullptr;
}

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_DOCSTRING_H_
