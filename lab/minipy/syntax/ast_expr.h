// Expressions of the syntax tree. Names of nodes and of their fields are those of Python's `ast`
// module, so that its documentation is theirs too: https://docs.python.org/3.11/library/ast.html
//
// Representation: a kind and a place at the front, the fields of that kind behind it. A walk is a
// `switch` over `kind` and As<BinOp>(expr) in the case. Optional children are null.
//
// Thread safety: not changed once parsed; any number of readers.
//
// Invariants: nodes and lists live in the arena of their Module. `height` is one more than that of
// the highest child and never beyond kMaxHeight, so a walk may recurse.

#ifndef LAB_MINIPY_SYNTAX_AST_EXPR_H_
#define LAB_MINIPY_SYNTAX_AST_EXPR_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace minipy {

// Lines count from 1; columns are UTF-8 bytes and count from 0, the end is one past the last.
struct Span {
  int32_t line = 1;
  int32_t column = 0;
  int32_t end_line = 1;
  int32_t end_column = 0;
};

// Nodes on the longest way down, expressions and statements together. A tree that would be higher
// is refused while it is parsed.
inline constexpr int32_t kMaxHeight = 1000;

template <class T>
using List = std::span<T>;

enum class ExprKind : uint8_t {
  kBoolOp,
  kNamedExpr,
  kBinOp,
  kUnaryOp,
  kLambda,
  kIfExp,
  kDict,
  kSet,
  kListComp,
  kSetComp,
  kDictComp,
  kGeneratorExp,
  kYield,
  kYieldFrom,
  kCompare,
  kCall,
  kFormattedValue,
  kJoinedStr,
  kConstant,
  kAttribute,
  kSubscript,
  kStarred,
  kName,
  kList,
  kTuple,
  kSlice,
};

struct Expr {
  using Base = Expr;
  ExprKind kind;
  int32_t height;
  Span span;
};

enum class ExprContext : uint8_t { kLoad, kStore, kDel };
enum class BoolOperator : uint8_t { kAnd, kOr };
enum class PrefixOperator : uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class Operator : uint8_t {
  kAdd,
  kSub,
  kMult,
  kMatMult,
  kDiv,
  kMod,
  kPow,
  kLShift,
  kRShift,
  kBitOr,
  kBitXor,
  kBitAnd,
  kFloorDiv,
};
enum class CompareOperator : uint8_t {
  kEq,
  kNotEq,
  kLt,
  kLtE,
  kGt,
  kGtE,
  kIs,
  kIsNot,
  kIn,
  kNotIn
};
enum class ConstantKind : uint8_t {
  kNone,
  kTrue,
  kFalse,
  kEllipsis,
  kInt,
  kBigInt,
  kFloat,
  kStr,
  kBytes
};

// Parameters of a def or a lambda.
struct Arg {
  Span span;
  std::string_view arg;
  Expr* annotation;
};

struct Arguments {
  List<Arg> posonlyargs;
  List<Arg> args;
  Arg* vararg;
  List<Arg> kwonlyargs;
  List<Expr*> kw_defaults;  // one for each of kwonlyargs; null: must be given
  Arg* kwarg;
  List<Expr*> defaults;  // of the last of posonlyargs and args taken together
};

// An argument by keyword, of a call or of a class.
struct Keyword {
  Span span;
  std::string_view arg;  // empty: **value
  Expr* value;
};

struct Comprehension {
  Expr* target;
  Expr* iter;
  List<Expr*> ifs;
};

// a and b and c is one node of three values.
struct BoolOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kBoolOp;
  BoolOperator op;
  List<Expr*> values;
};

struct NamedExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::kNamedExpr;
  Expr* target;  // a Name
  Expr* value;
};

struct BinOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kBinOp;
  Expr* left;
  Operator op;
  Expr* right;
};

struct UnaryOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kUnaryOp;
  PrefixOperator op;
  Expr* operand;
};

struct Lambda : Expr {
  static constexpr ExprKind kKind = ExprKind::kLambda;
  Arguments* args;
  Expr* body;
};

struct IfExp : Expr {
  static constexpr ExprKind kKind = ExprKind::kIfExp;
  Expr* test;
  Expr* body;
  Expr* orelse;
};

struct Dict : Expr {
  static constexpr ExprKind kKind = ExprKind::kDict;
  List<Expr*> keys;  // a null key: **value
  List<Expr*> values;
};

struct Set : Expr {
  static constexpr ExprKind kKind = ExprKind::kSet;
  List<Expr*> elts;
};

struct ListComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kListComp;
  Expr* elt;
  List<Comprehension> generators;
};

struct SetComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kSetComp;
  Expr* elt;
  List<Comprehension> generators;
};

struct DictComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kDictComp;
  Expr* key;
  Expr* value;
  List<Comprehension> generators;
};

struct GeneratorExp : Expr {
  static constexpr ExprKind kKind = ExprKind::kGeneratorExp;
  Expr* elt;
  List<Comprehension> generators;
};

struct Yield : Expr {
  static constexpr ExprKind kKind = ExprKind::kYield;
  Expr* value;  // may be null
};

struct YieldFrom : Expr {
  static constexpr ExprKind kKind = ExprKind::kYieldFrom;
  Expr* value;
};

// left ops[0] comparators[0] ops[1] comparators[1] …
struct Compare : Expr {
  static constexpr ExprKind kKind = ExprKind::kCompare;
  Expr* left;
  List<CompareOperator> ops;
  List<Expr*> comparators;
};

struct Call : Expr {
  static constexpr ExprKind kKind = ExprKind::kCall;
  Expr* func;
  List<Expr*> args;  // Starred for *x
  List<Keyword> keywords;
};

struct FormattedValue : Expr {
  static constexpr ExprKind kKind = ExprKind::kFormattedValue;
  Expr* value;
  char conversion;    // 's', 'r', 'a', or 0
  Expr* format_spec;  // a JoinedStr; may be null
};

// An f-string: each value is a str Constant or a FormattedValue.
struct JoinedStr : Expr {
  static constexpr ExprKind kKind = ExprKind::kJoinedStr;
  List<Expr*> values;
};

struct Constant : Expr {
  static constexpr ExprKind kKind = ExprKind::kConstant;
  ConstantKind constant;
  int64_t integer;        // kInt
  double real;            // kFloat
  std::string_view text;  // kStr: UTF-8; kBytes: bytes; kBigInt: decimal digits without a sign
};

struct Attribute : Expr {
  static constexpr ExprKind kKind = ExprKind::kAttribute;
  Expr* value;
  std::string_view attr;
  ExprContext ctx;
};

struct Subscript : Expr {
  static constexpr ExprKind kKind = ExprKind::kSubscript;
  Expr* value;
  Expr* slice;  // a Slice, a Tuple (that may hold Slices), or any other expression
  ExprContext ctx;
};

struct Starred : Expr {
  static constexpr ExprKind kKind = ExprKind::kStarred;
  Expr* value;
  ExprContext ctx;
};

struct Name : Expr {
  static constexpr ExprKind kKind = ExprKind::kName;
  std::string_view id;
  ExprContext ctx;
};

// The display [a, b] (List is the name of a list of nodes here).
struct ListExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::kList;
  List<Expr*> elts;
  ExprContext ctx;
};

struct Tuple : Expr {
  static constexpr ExprKind kKind = ExprKind::kTuple;
  List<Expr*> elts;
  ExprContext ctx;
};

// lower:upper:step, each may be null. Only in a Subscript.
struct Slice : Expr {
  static constexpr ExprKind kKind = ExprKind::kSlice;
  Expr* lower;
  Expr* upper;
  Expr* step;
};

// REQUIRES: expr.kind == T::kKind.
template <class T>
const T& As(const Expr& expr) {
  return static_cast<const T&>(expr);
}
template <class T>
T& As(Expr& expr) {
  return static_cast<T&>(expr);
}

// Null if it is of another kind, or null itself.
template <class T>
const T* AsIf(const Expr* expr) {
  return expr != nullptr && expr->kind == T::kKind ? static_cast<const T*>(expr) : nullptr;
}

// Of a tuple or a list display; none of anything else.
inline List<Expr*> ElementsOf(const Expr& expr) {
  if (expr.kind == ExprKind::kTuple) return As<Tuple>(expr).elts;
  if (expr.kind == ExprKind::kList) return As<ListExpr>(expr).elts;
  return {};
}

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_AST_EXPR_H_
