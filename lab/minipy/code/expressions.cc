// Expressions: each leaves one value on the stack.

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/fold.h"

namespace minipy {

void Compilation::Visit(const Expr& expr) {
  const At at(*this, expr.span);
  if (++visited_ > kMostVisits) return Refuse(expr.span, "too much code");
  switch (expr.kind) {
    case ExprKind::kBoolOp:
      return VisitBool(As<BoolOp>(expr));
    case ExprKind::kNamedExpr:
      Visit(*As<NamedExpr>(expr).value);
      Emit(Opcode::COPY, 1);
      return Visit(*As<NamedExpr>(expr).target);
    case ExprKind::kBinOp:
      return VisitBinary(As<BinOp>(expr));
    case ExprKind::kUnaryOp:
      return VisitUnary(As<UnaryOp>(expr));
    case ExprKind::kLambda:
      return VisitLambda(As<Lambda>(expr));
    case ExprKind::kIfExp:
      return VisitConditional(As<IfExp>(expr));
    case ExprKind::kDict:
      return VisitDict(As<Dict>(expr));
    case ExprKind::kSet:
      return VisitSet(As<Set>(expr).elts);
    case ExprKind::kListComp: {
      const ListComp& comp = As<ListComp>(expr);
      return VisitComprehension(expr, Opcode::BUILD_LIST, comp.generators, *comp.elt, nullptr);
    }
    case ExprKind::kSetComp: {
      const SetComp& comp = As<SetComp>(expr);
      return VisitComprehension(expr, Opcode::BUILD_SET, comp.generators, *comp.elt, nullptr);
    }
    case ExprKind::kDictComp: {
      const DictComp& comp = As<DictComp>(expr);
      return VisitComprehension(expr, Opcode::BUILD_MAP, comp.generators, *comp.key, comp.value);
    }
    case ExprKind::kGeneratorExp: {
      const GeneratorExp& comp = As<GeneratorExp>(expr);
      return VisitComprehension(expr, Opcode::YIELD_VALUE, comp.generators, *comp.elt, nullptr);
    }
    case ExprKind::kYield:
      return VisitYield(As<Yield>(expr));
    case ExprKind::kYieldFrom:
      return VisitYieldFrom(As<YieldFrom>(expr));
    case ExprKind::kCompare:
      return VisitCompare(As<Compare>(expr));
    case ExprKind::kCall:
      return VisitCall(As<Call>(expr));
    case ExprKind::kFormattedValue:
      return VisitFormatted(As<FormattedValue>(expr));
    case ExprKind::kJoinedStr:
      return VisitJoined(As<JoinedStr>(expr));
    case ExprKind::kConstant:
      return EmitConstant(ValueOf(As<Constant>(expr)));
    case ExprKind::kAttribute:
      return VisitAttribute(As<Attribute>(expr));
    case ExprKind::kSubscript:
      return VisitSubscript(As<Subscript>(expr));
    case ExprKind::kStarred:
      return VisitStarred(As<Starred>(expr));
    case ExprKind::kName:
      return UseName(As<Name>(expr).id, As<Name>(expr).ctx);
    case ExprKind::kList:
      return VisitList(As<ListExpr>(expr).elts, As<ListExpr>(expr).ctx);
    case ExprKind::kTuple:
      return VisitTuple(As<Tuple>(expr).elts, As<Tuple>(expr).ctx);
    case ExprKind::kSlice:
      return VisitSlice(As<Slice>(expr));
  }
}

void Compilation::VisitBool(const BoolOp& expr) {
  const bool decisive = expr.op == BoolOperator::kOr;
  const Label end = assembler().NewLabel();
  const size_t last = expr.values.size() - 1;
  for (size_t i = 0; i < last; ++i) {
    Visit(*expr.values[i]);
    const ConstantValue* constant = assembler().LastConstant();
    if (constant != nullptr && TruthOf(*constant) == decisive) {
      EmitJump(Opcode::JUMP_FORWARD, end);
    } else if (constant != nullptr) {
      assembler().TakeBack(1);
    } else {
      EmitJump(decisive ? Opcode::JUMP_IF_TRUE_OR_POP : Opcode::JUMP_IF_FALSE_OR_POP, end);
    }
  }
  Visit(*expr.values[last]);
  assembler().Bind(end);
}

void Compilation::VisitBinary(const BinOp& expr) {
  Visit(*expr.left);
  Visit(*expr.right);
  const BinaryArgument op = ArgumentOf(expr.op);
  if (const auto operands = assembler().LastConstants(2)) {
    if (auto folded = FoldBinary(op, (*operands)[0], (*operands)[1])) {
      assembler().TakeBack(2);
      return EmitConstant(*std::move(folded));
    }
  }
  Emit(Opcode::BINARY_OP, static_cast<Word>(op));
}

void Compilation::VisitUnary(const UnaryOp& expr) {
  Visit(*expr.operand);
  if (const ConstantValue* operand = assembler().LastConstant()) {
    if (auto folded = FoldUnary(expr.op, *operand)) {
      assembler().TakeBack(1);
      return EmitConstant(*std::move(folded));
    }
  }
  switch (expr.op) {
    case PrefixOperator::kInvert:
      return Emit(Opcode::UNARY_INVERT);
    case PrefixOperator::kUAdd:
      return Emit(Opcode::UNARY_POSITIVE);
    case PrefixOperator::kUSub:
      return Emit(Opcode::UNARY_NEGATIVE);
    case PrefixOperator::kNot:
      break;
  }
  Instruction* last = assembler().Last();
  if (last != nullptr && (last->opcode == Opcode::IS_OP || last->opcode == Opcode::CONTAINS_OP)) {
    last->argument ^= 1;
    return;
  }
  Emit(Opcode::UNARY_NOT);
}

void Compilation::EmitCompare(CompareOperator op) {
  const auto compare = [&](CompareArgument argument) {
    Emit(Opcode::COMPARE_OP, static_cast<Word>(argument));
  };
  switch (op) {
    case CompareOperator::kEq:
      return compare(CompareArgument::kEqual);
    case CompareOperator::kNotEq:
      return compare(CompareArgument::kNotEqual);
    case CompareOperator::kLt:
      return compare(CompareArgument::kLess);
    case CompareOperator::kLtE:
      return compare(CompareArgument::kLessEqual);
    case CompareOperator::kGt:
      return compare(CompareArgument::kGreater);
    case CompareOperator::kGtE:
      return compare(CompareArgument::kGreaterEqual);
    case CompareOperator::kIs:
      return Emit(Opcode::IS_OP, 0);
    case CompareOperator::kIsNot:
      return Emit(Opcode::IS_OP, 1);
    case CompareOperator::kIn:
      return Emit(Opcode::CONTAINS_OP, 0);
    case CompareOperator::kNotIn:
      return Emit(Opcode::CONTAINS_OP, 1);
  }
}

void Compilation::VisitCompare(const Compare& expr) {
  const Label failed = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  VisitChain(expr, Opcode::JUMP_IF_FALSE_OR_POP, failed);
  if (expr.ops.size() == 1) return;
  EmitJump(Opcode::JUMP_FORWARD, end);
  assembler().Bind(failed);
  Emit(Opcode::SWAP, 2);
  Emit(Opcode::POP_TOP);
  assembler().Bind(end);
}

// a < b < c: each operand is evaluated once; the one in the middle waits below the result.
void Compilation::VisitChain(const Compare& compare, Opcode on_failure, Label failed) {
  const size_t last = compare.ops.size() - 1;
  Visit(*compare.left);
  for (size_t i = 0; i < last; ++i) {
    VisitOperand(compare, i);
    Emit(Opcode::SWAP, 2);
    Emit(Opcode::COPY, 2);
    EmitCompare(compare.ops[i]);
    EmitJump(on_failure, failed);
  }
  VisitOperand(compare, last);
  EmitCompare(compare.ops[last]);
}

// What stands right of an operator. Of `in` only the last may be made a constant: another compares
// with it.
void Compilation::VisitOperand(const Compare& compare, size_t i) {
  const bool membership =
      compare.ops[i] == CompareOperator::kIn || compare.ops[i] == CompareOperator::kNotIn;
  if (membership && i + 1 == compare.ops.size()) return VisitContainer(*compare.comparators[i]);
  Visit(*compare.comparators[i]);
}

void Compilation::VisitAttribute(const Attribute& expr) {
  if (expr.ctx == ExprContext::kStore) RefuseDebug(expr.attr, expr.ctx);
  Visit(*expr.value);
  const At at(*this, AttributeSpan(expr.span, expr));
  switch (expr.ctx) {
    case ExprContext::kLoad:
      return EmitName(Opcode::LOAD_ATTR, expr.attr);
    case ExprContext::kStore:
      return EmitName(Opcode::STORE_ATTR, expr.attr);
    case ExprContext::kDel:
      return EmitName(Opcode::DELETE_ATTR, expr.attr);
  }
}

Span Compilation::AttributeSpan(const Span& around, const Attribute& attribute) const {
  Span span = around;
  if (around.line == attribute.span.end_line) return span;
  const int length = static_cast<int>(attribute.attr.size());
  span.line = attribute.span.end_line;
  span.column = attribute.span.end_column - length;
  return span;
}

void Compilation::VisitSubscript(const Subscript& expr) {
  Visit(*expr.value);
  Visit(*expr.slice);
  switch (expr.ctx) {
    case ExprContext::kLoad:
      return Emit(Opcode::BINARY_SUBSCR);
    case ExprContext::kStore:
      return Emit(Opcode::STORE_SUBSCR);
    case ExprContext::kDel:
      return Emit(Opcode::DELETE_SUBSCR);
  }
}

void Compilation::VisitSlice(const Slice& slice) {
  const auto visit = [&](const Expr* part) {
    if (part == nullptr) return EmitNone();
    Visit(*part);
  };
  visit(slice.lower);
  visit(slice.upper);
  if (slice.step != nullptr) Visit(*slice.step);
  Emit(Opcode::BUILD_SLICE, slice.step == nullptr ? 2 : 3);
}

// Where a star means something, what is around it has dealt with it.
void Compilation::VisitStarred(const Starred& expr) {
  Refuse(at_, expr.ctx == ExprContext::kStore
                  ? "starred assignment target must be in a list or tuple"
                  : "can't use starred expression here");
}

void Compilation::VisitConditional(const IfExp& expr) {
  const Label otherwise = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  VisitCondition(*expr.test, otherwise, false);
  Visit(*expr.body);
  EmitJump(Opcode::JUMP_FORWARD, end);
  assembler().Bind(otherwise);
  Visit(*expr.orelse);
  assembler().Bind(end);
}

void Compilation::VisitYield(const Yield& expr) {
  if (!in_function()) return Refuse(at_, "'yield' outside function");
  if (expr.value != nullptr) {
    Visit(*expr.value);
  } else {
    EmitNone();
  }
  Emit(Opcode::YIELD_VALUE);
  Emit(Opcode::RESUME, 1);
}

void Compilation::VisitYieldFrom(const YieldFrom& expr) {
  if (!in_function()) return Refuse(at_, "'yield' outside function");
  const Label send = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  Visit(*expr.value);
  Emit(Opcode::GET_YIELD_FROM_ITER);
  EmitNone();
  assembler().Bind(send);
  EmitJump(Opcode::SEND, end);
  Emit(Opcode::YIELD_VALUE);
  Emit(Opcode::RESUME, 2);
  EmitJump(Opcode::JUMP_FORWARD, send);
  assembler().Bind(end);
}

}  // namespace minipy
