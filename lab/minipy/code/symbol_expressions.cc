// What expressions tell the symbol table.

#include "lab/minipy/code/symbol_collector.h"

namespace minipy {
namespace {

const char* NameOf(ComprehensionKind kind) {
  switch (kind) {
    case ComprehensionKind::kList:
      return "list comprehension";
    case ComprehensionKind::kSet:
      return "set comprehension";
    case ComprehensionKind::kDict:
      return "dict comprehension";
    default:
      return "generator expression";
  }
}

std::string_view BlockNameOf(ComprehensionKind kind) {
  switch (kind) {
    case ComprehensionKind::kList:
      return "<listcomp>";
    case ComprehensionKind::kSet:
      return "<setcomp>";
    case ComprehensionKind::kDict:
      return "<dictcomp>";
    default:
      return "<genexpr>";
  }
}

}  // namespace

void SymbolCollector::VisitAll(List<Expr*> exprs) {
  for (const Expr* expr : exprs) Visit(expr);
}

void SymbolCollector::VisitAll(List<Keyword> keywords) {
  for (const Keyword& keyword : keywords) Visit(keyword.value);
}

void SymbolCollector::Visit(const Expr* expr) {
  if (expr == nullptr || error_) return;
  switch (expr->kind) {
    case ExprKind::kBoolOp:
      return VisitAll(As<BoolOp>(*expr).values);
    case ExprKind::kNamedExpr:
      return VisitWalrus(As<NamedExpr>(*expr));
    case ExprKind::kBinOp:
      Visit(As<BinOp>(*expr).left);
      return Visit(As<BinOp>(*expr).right);
    case ExprKind::kUnaryOp:
      return Visit(As<UnaryOp>(*expr).operand);
    case ExprKind::kLambda: {
      const Lambda& lambda = As<Lambda>(*expr);
      VisitAround(*lambda.args);
      Enter(expr, BlockKind::kFunction, "<lambda>");
      VisitParameters(*lambda.args);
      Visit(lambda.body);
      return Leave();
    }
    case ExprKind::kIfExp:
      Visit(As<IfExp>(*expr).test);
      Visit(As<IfExp>(*expr).body);
      return Visit(As<IfExp>(*expr).orelse);
    case ExprKind::kDict:
      VisitAll(As<Dict>(*expr).keys);
      return VisitAll(As<Dict>(*expr).values);
    case ExprKind::kSet:
      return VisitAll(As<Set>(*expr).elts);
    case ExprKind::kListComp: {
      const ListComp& comp = As<ListComp>(*expr);
      return VisitComprehension(*expr, ComprehensionKind::kList, comp.elt, nullptr,
                                comp.generators);
    }
    case ExprKind::kSetComp: {
      const SetComp& comp = As<SetComp>(*expr);
      return VisitComprehension(*expr, ComprehensionKind::kSet, comp.elt, nullptr, comp.generators);
    }
    case ExprKind::kDictComp: {
      const DictComp& comp = As<DictComp>(*expr);
      return VisitComprehension(*expr, ComprehensionKind::kDict, comp.key, comp.value,
                                comp.generators);
    }
    case ExprKind::kGeneratorExp: {
      const GeneratorExp& comp = As<GeneratorExp>(*expr);
      return VisitComprehension(*expr, ComprehensionKind::kGenerator, comp.elt, nullptr,
                                comp.generators);
    }
    case ExprKind::kYield:
      return VisitYield(*expr, As<Yield>(*expr).value);
    case ExprKind::kYieldFrom:
      return VisitYield(*expr, As<YieldFrom>(*expr).value);
    case ExprKind::kCompare:
      Visit(As<Compare>(*expr).left);
      return VisitAll(As<Compare>(*expr).comparators);
    case ExprKind::kCall:
      Visit(As<Call>(*expr).func);
      VisitAll(As<Call>(*expr).args);
      return VisitAll(As<Call>(*expr).keywords);
    case ExprKind::kFormattedValue:
      Visit(As<FormattedValue>(*expr).value);
      return Visit(As<FormattedValue>(*expr).format_spec);
    case ExprKind::kJoinedStr:
      return VisitAll(As<JoinedStr>(*expr).values);
    case ExprKind::kConstant:
      return;
    case ExprKind::kAttribute:
      return Visit(As<Attribute>(*expr).value);
    case ExprKind::kSubscript:
      Visit(As<Subscript>(*expr).value);
      return Visit(As<Subscript>(*expr).slice);
    case ExprKind::kStarred:
      return Visit(As<Starred>(*expr).value);
    case ExprKind::kName:
      return VisitName(As<Name>(*expr));
    case ExprKind::kList:
      return VisitAll(As<ListExpr>(*expr).elts);
    case ExprKind::kTuple:
      return VisitAll(As<Tuple>(*expr).elts);
    case ExprKind::kSlice:
      Visit(As<Slice>(*expr).lower);
      Visit(As<Slice>(*expr).upper);
      return Visit(As<Slice>(*expr).step);
  }
}

void SymbolCollector::VisitName(const Name& name) {
  Add(name.id, name.ctx == ExprContext::kLoad ? kUsed : kAssigned, name.span);
  // super() without arguments finds the class in this cell.
  if (name.ctx == ExprContext::kLoad && name.id == "super" &&
      block_->kind == BlockKind::kFunction) {
    AddTo(*block_, "__class__", kUsed, name.span);
  }
}

void SymbolCollector::VisitYield(const Expr& yield, const Expr* value) {
  Visit(value);
  block_->generator = true;
  if (block_->comprehension != ComprehensionKind::kNone) {
    Refuse(yield.span, std::string("'yield' inside ") + NameOf(block_->comprehension));
  }
}

void SymbolCollector::VisitWalrus(const NamedExpr& walrus) {
  if (block_->iterables > 0) {
    Refuse(walrus.span,
           "assignment expression cannot be used in a comprehension iterable expression");
    return;
  }
  if (block_->comprehension != ComprehensionKind::kNone) BindOutside(As<Name>(*walrus.target));
  Visit(walrus.value);
  Visit(walrus.target);
}

// In a comprehension := binds in the function or module around it.
void SymbolCollector::BindOutside(const Name& target) {
  const std::string_view name = Mangled(target.id);
  for (Block* outer = block_; outer != nullptr; outer = outer->parent) {
    if (outer->comprehension != ComprehensionKind::kNone) {
      const Symbol* symbol = outer->Find(name);
      if (symbol != nullptr && (symbol->uses & kIterationVariable) != 0) {
        return Refuse(target.span,
                      "assignment expression cannot rebind comprehension iteration variable '" +
                          std::string(target.id) + "'");
      }
      continue;
    }
    if (outer->kind == BlockKind::kClass) {
      return Refuse(target.span,
                    "assignment expression within a comprehension cannot be used in a class body");
    }
    const Symbol* symbol = outer->Find(name);
    const bool global = outer->kind == BlockKind::kModule ||
                        (symbol != nullptr && (symbol->uses & kDeclaredGlobal) != 0);
    AddTo(*block_, name, global ? kDeclaredGlobal : kDeclaredNonlocal, target.span);
    directives_.push_back({block_, name, target.span});
    AddTo(*outer, name, outer->kind == BlockKind::kModule ? kDeclaredGlobal : kAssigned,
          target.span);
    return;
  }
}

void SymbolCollector::VisitTarget(const Expr* target) {
  in_target_ = true;
  Visit(target);
  in_target_ = false;
}

void SymbolCollector::VisitComprehension(const Expr& expr, ComprehensionKind kind,
                                         const Expr* element, const Expr* value,
                                         List<Comprehension> generators) {
  ++block_->iterables;
  Visit(generators[0].iter);  // runs in the block around
  --block_->iterables;
  Enter(&expr, BlockKind::kFunction, BlockNameOf(kind));
  block_->comprehension = kind;
  block_->generator = kind == ComprehensionKind::kGenerator;
  AddTo(*block_, ".0", kParameter, expr.span);
  for (size_t i = 0; i < generators.size(); ++i) {
    VisitTarget(generators[i].target);
    if (i > 0) {
      ++block_->iterables;
      Visit(generators[i].iter);
      --block_->iterables;
    }
    VisitAll(generators[i].ifs);
  }
  Visit(value);
  Visit(element);
  Leave();
}

}  // namespace minipy
