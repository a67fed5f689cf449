// from __future__ import …: which features there are, where the statement may stand.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_CODE_FUTURE_H_
#define LAB_MINIPY_CODE_FUTURE_H_

#include <optional>

#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

// A __future__ import names an unknown feature, or stands after something else than a docstring and
// its like.
std::optional<SyntaxError> CheckFuture(const Module& module);

// `from __future__ import annotations` stands at the beginning: annotations are kept as their text.
bool WantsTextAnnotations(const Module& module);

bool IsFutureImport(const Stmt& stmt);
// Nothing but a docstring and other such imports is before it.
bool StandsAtBeginning(const Module& module, const Stmt& import);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_FUTURE_H_
