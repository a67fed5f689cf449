// Which constant is a docstring.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_CODE_DOCSTRING_H_
#define LAB_MINIPY_CODE_DOCSTRING_H_

#include "lab/minipy/syntax/ast.h"

namespace minipy {

// The text that a statement is; null if it is something else.
inline const Constant* TextOf(const Stmt& stmt) {
  const auto* statement = AsIf<ExprStmt>(&stmt);
  const auto* text = statement == nullptr ? nullptr : AsIf<Constant>(statement->value);
  return text != nullptr && text->constant == ConstantKind::kStr ? text : nullptr;
}

// The text that a module, class or function begins with; null if it begins with something else.
inline const Constant* DocstringOf(Body body) { return body.empty() ? nullptr : TextOf(*body[0]); }

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_DOCSTRING_H_
