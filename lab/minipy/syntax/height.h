// How high a node's children reach. A node takes its own height from its fields, whatever they are,
// so that no place that makes a node can forget one.
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_SYNTAX_HEIGHT_H_
#define LAB_MINIPY_SYNTAX_HEIGHT_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "lab/minipy/syntax/ast_expr.h"
#include "lab/minipy/syntax/ast_stmt.h"

namespace minipy::height {

// Texts, operators, flags and numbers.
template <class T>
int32_t Of(const T&) {
  return 0;
}
inline int32_t Of(const Expr* expr) { return expr == nullptr ? 0 : expr->height; }
inline int32_t Of(const Stmt* stmt) { return stmt == nullptr ? 0 : stmt->height; }
inline int32_t Of(Expr* expr) { return Of(static_cast<const Expr*>(expr)); }
inline int32_t Of(Stmt* stmt) { return Of(static_cast<const Stmt*>(stmt)); }
inline int32_t Of(const Keyword& keyword) { return Of(keyword.value); }
inline int32_t Of(const Arg& arg) { return Of(arg.annotation); }
inline int32_t Of(const WithItem& item) {
  return std::max(Of(item.context_expr), Of(item.optional_vars));
}

inline int32_t Of(const Comprehension& part);
inline int32_t Of(const ExceptHandler& handler);

template <class T>
int32_t Of(const List<T>& list) {
  int32_t highest = 0;
  for (const T& item : list) highest = std::max(highest, Of(item));
  return highest;
}

inline int32_t Of(const Comprehension& part) {
  return std::max({Of(part.target), Of(part.iter), Of(part.ifs)});
}
inline int32_t Of(const ExceptHandler& handler) {
  return std::max(Of(handler.type), Of(handler.body));
}
inline int32_t Of(Arguments* args) {
  if (args == nullptr) return 0;
  const int32_t stars = std::max(args->vararg == nullptr ? 0 : Of(*args->vararg),
                                 args->kwarg == nullptr ? 0 : Of(*args->kwarg));
  return std::max({Of(args->posonlyargs), Of(args->args), Of(args->kwonlyargs),
                   Of(args->kw_defaults), Of(args->defaults), stars});
}

template <class... Fields>
int32_t Above(const Fields&... fields) {
  return 1 + std::max({0, Of(fields)...});
}

}  // namespace minipy::height

#endif  // LAB_MINIPY_SYNTAX_HEIGHT_H_
