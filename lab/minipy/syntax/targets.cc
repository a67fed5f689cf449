// What may be assigned to, and what messages call an expression that may not.

#include "lab/minipy/syntax/parser.h"

namespace minipy {
namespace {

const char* ConstantName(const Constant& constant) {
  switch (constant.constant) {
    case ConstantKind::kNone:
      return "None";
    case ConstantKind::kTrue:
      return "True";
    case ConstantKind::kFalse:
      return "False";
    case ConstantKind::kEllipsis:
      return "ellipsis";
    default:
      return "literal";
  }
}

}  // namespace

Expr* InvalidTarget(Expr* expr, TargetsOf which) {
  switch (expr->kind) {
    case ExprKind::kList:
    case ExprKind::kTuple:
      for (Expr* const element : ElementsOf(*expr)) {
        if (Expr* const invalid = InvalidTarget(element, which)) return invalid;
      }
      return nullptr;
    case ExprKind::kStarred:
      if (which == TargetsOf::kDel) return expr;
      return InvalidTarget(As<Starred>(*expr).value, which);
    case ExprKind::kCompare: {
      // `for 1 in x` has been read as a comparison.
      const Compare& compare = As<Compare>(*expr);
      if (which != TargetsOf::kFor) return expr;
      if (compare.ops[0] != CompareOperator::kIn) return nullptr;
      return InvalidTarget(compare.left, which);
    }
    case ExprKind::kName:
    case ExprKind::kSubscript:
    case ExprKind::kAttribute:
      return nullptr;
    default:
      return expr;
  }
}

const char* ExprName(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kAttribute:
      return "attribute";
    case ExprKind::kSubscript:
      return "subscript";
    case ExprKind::kStarred:
      return "starred";
    case ExprKind::kName:
      return "name";
    case ExprKind::kList:
      return "list";
    case ExprKind::kTuple:
      return "tuple";
    case ExprKind::kLambda:
      return "lambda";
    case ExprKind::kCall:
      return "function call";
    case ExprKind::kBoolOp:
    case ExprKind::kBinOp:
    case ExprKind::kUnaryOp:
      return "expression";
    case ExprKind::kGeneratorExp:
      return "generator expression";
    case ExprKind::kYield:
    case ExprKind::kYieldFrom:
      return "yield expression";
    case ExprKind::kListComp:
      return "list comprehension";
    case ExprKind::kSetComp:
      return "set comprehension";
    case ExprKind::kDictComp:
      return "dict comprehension";
    case ExprKind::kDict:
      return "dict literal";
    case ExprKind::kSet:
      return "set display";
    case ExprKind::kJoinedStr:
    case ExprKind::kFormattedValue:
      return "f-string expression";
    case ExprKind::kConstant:
      return ConstantName(As<Constant>(expr));
    case ExprKind::kCompare:
      return "comparison";
    case ExprKind::kIfExp:
      return "conditional expression";
    case ExprKind::kNamedExpr:
      return "named expression";
    case ExprKind::kSlice:
      return "slice";
  }
  return "expression";
}

// `stars`: elements of lists and tuples may be starred.
bool IsTarget(const Expr& expr, bool stars) {
  switch (expr.kind) {
    case ExprKind::kName:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript:
      return true;
    case ExprKind::kList:
    case ExprKind::kTuple:
      for (const Expr* element : ElementsOf(expr)) {
        if (const Starred* starred = AsIf<Starred>(element); starred != nullptr && stars) {
          element = starred->value;
          if (element->kind == ExprKind::kStarred) return false;
        }
        if (!IsTarget(*element, stars)) return false;
      }
      return true;
    default:
      return false;
  }
}

void SetContext(Expr* expr, ExprContext ctx) {
  switch (expr->kind) {
    case ExprKind::kName:
      As<Name>(*expr).ctx = ctx;
      break;
    case ExprKind::kAttribute:
      As<Attribute>(*expr).ctx = ctx;
      break;
    case ExprKind::kSubscript:
      As<Subscript>(*expr).ctx = ctx;
      break;
    case ExprKind::kStarred:
      As<Starred>(*expr).ctx = ctx;
      SetContext(As<Starred>(*expr).value, ctx);
      break;
    case ExprKind::kList:
      As<ListExpr>(*expr).ctx = ctx;
      for (Expr* const element : ElementsOf(*expr)) SetContext(element, ctx);
      break;
    case ExprKind::kTuple:
      As<Tuple>(*expr).ctx = ctx;
      for (Expr* const element : ElementsOf(*expr)) SetContext(element, ctx);
      break;
    default:
      break;
  }
}

}  // namespace minipy
