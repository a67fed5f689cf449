// Statements of the syntax tree; see ast_expr.h for how nodes are made, whose words hold here too.

#ifndef LAB_MINIPY_SYNTAX_AST_STMT_H_
#define LAB_MINIPY_SYNTAX_AST_STMT_H_

#include <cstdint>
#include <string_view>

#include "lab/minipy/syntax/ast_expr.h"

namespace minipy {

enum class StmtKind : uint8_t {
  kFunctionDef,
  kClassDef,
  kReturn,
  kDelete,
  kAssign,
  kAugAssign,
  kAnnAssign,
  kFor,
  kWhile,
  kIf,
  kWith,
  kRaise,
  kTry,
  kAssert,
  kImport,
  kImportFrom,
  kGlobal,
  kNonlocal,
  kExpr,
  kPass,
  kBreak,
  kContinue,
};

// Pass, Break and Continue are this and no more.
struct Stmt {
  using Base = Stmt;
  StmtKind kind;
  int32_t height;
  Span span;
};

using Body = List<Stmt*>;

// span starts at `def`; decorators stand above it.
struct FunctionDef : Stmt {
  static constexpr StmtKind kKind = StmtKind::kFunctionDef;
  std::string_view name;
  Arguments* args;
  Body body;
  List<Expr*> decorator_list;  // from the top
  Expr* returns;               // may be null
};

struct ClassDef : Stmt {
  static constexpr StmtKind kKind = StmtKind::kClassDef;
  std::string_view name;
  List<Expr*> bases;  // Starred for *x
  List<Keyword> keywords;
  Body body;
  List<Expr*> decorator_list;
};

struct Return : Stmt {
  static constexpr StmtKind kKind = StmtKind::kReturn;
  Expr* value;  // may be null
};

struct Delete : Stmt {
  static constexpr StmtKind kKind = StmtKind::kDelete;
  List<Expr*> targets;
};

// a = b = value has two targets.
struct Assign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAssign;
  List<Expr*> targets;
  Expr* value;
};

struct AugAssign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAugAssign;
  Expr* target;  // Name, Attribute or Subscript, with kStore
  Operator op;
  Expr* value;
};

struct AnnAssign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAnnAssign;
  Expr* target;
  Expr* annotation;
  Expr* value;  // may be null
  bool simple;  // target is a Name without parentheses: its annotation is kept
};

struct For : Stmt {
  static constexpr StmtKind kKind = StmtKind::kFor;
  Expr* target;
  Expr* iter;
  Body body;
  Body orelse;
};

struct While : Stmt {
  static constexpr StmtKind kKind = StmtKind::kWhile;
  Expr* test;
  Body body;
  Body orelse;
};

// elif is an If that is alone in orelse.
struct If : Stmt {
  static constexpr StmtKind kKind = StmtKind::kIf;
  Expr* test;
  Body body;
  Body orelse;
};

struct WithItem {
  Expr* context_expr;
  Expr* optional_vars;  // may be null
};

struct With : Stmt {
  static constexpr StmtKind kKind = StmtKind::kWith;
  List<WithItem> items;
  Body body;
};

struct Raise : Stmt {
  static constexpr StmtKind kKind = StmtKind::kRaise;
  Expr* exc;    // may be null
  Expr* cause;  // may be null
};

struct ExceptHandler {
  Span span;
  Expr* type;             // null: a bare except, the last one
  std::string_view name;  // empty: no `as`
  Body body;
};

struct Try : Stmt {
  static constexpr StmtKind kKind = StmtKind::kTry;
  Body body;
  List<ExceptHandler> handlers;
  Body orelse;
  Body finalbody;
};

struct Assert : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAssert;
  Expr* test;
  Expr* msg;  // may be null
};

struct Alias {
  Span span;
  std::string_view name;    // with its dots, or "*"
  std::string_view asname;  // empty: no `as`
};

struct Import : Stmt {
  static constexpr StmtKind kKind = StmtKind::kImport;
  List<Alias> names;
};

struct ImportFrom : Stmt {
  static constexpr StmtKind kKind = StmtKind::kImportFrom;
  std::string_view module;  // empty in `from . import x`
  List<Alias> names;
  int32_t level;  // dots before the module
};

struct Global : Stmt {
  static constexpr StmtKind kKind = StmtKind::kGlobal;
  List<std::string_view> names;
};

struct Nonlocal : Stmt {
  static constexpr StmtKind kKind = StmtKind::kNonlocal;
  List<std::string_view> names;
};

struct ExprStmt : Stmt {
  static constexpr StmtKind kKind = StmtKind::kExpr;
  Expr* value;
};

// REQUIRES: stmt.kind == T::kKind.
template <class T>
const T& As(const Stmt& stmt) {
  return static_cast<const T&>(stmt);
}

// Null if it is of another kind, or null itself.
template <class T>
const T* AsIf(const Stmt* stmt) {
  return stmt != nullptr && stmt->kind == T::kKind ? static_cast<const T*>(stmt) : nullptr;
}

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_AST_STMT_H_
