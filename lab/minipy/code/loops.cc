// Control flow that is not about exceptions: conditions, loops, return, break and continue.

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/fold.h"

namespace minipy {

void Compilation::VisitIf(const If& statement) {
  const Label end = assembler().NewLabel();
  const Label next = statement.orelse.empty() ? end : assembler().NewLabel();
  VisitCondition(*statement.test, next, false);
  VisitBody(statement.body);
  if (!statement.orelse.empty()) {
    EmitJump(Opcode::JUMP_FORWARD, end);
    assembler().Bind(next);
    VisitBody(statement.orelse);
  }
  assembler().Bind(end);
}

// `head(begin, otherwise)` binds `begin`, decides on the next round and jumps to `otherwise` if
// there is none.
template <class LoopStmt, class Head>
void Compilation::VisitLoop(const LoopStmt& statement, FrameBlock::Kind kind, const Head& head) {
  const Label begin = assembler().NewLabel();
  const Label otherwise = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  Push({.kind = kind, .begin = begin, .end = end});
  head(begin, otherwise);
  VisitBody(statement.body);
  EmitJump(Opcode::JUMP_FORWARD, begin);
  Pop();
  assembler().Bind(otherwise);
  VisitBody(statement.orelse);
  assembler().Bind(end);
}

void Compilation::VisitWhile(const While& statement) {
  VisitLoop(statement, FrameBlock::Kind::kWhile, [&](Label begin, Label otherwise) {
    assembler().Bind(begin);
    VisitCondition(*statement.test, otherwise, false);
  });
}

void Compilation::VisitFor(const For& statement) {
  VisitLoop(statement, FrameBlock::Kind::kFor, [&](Label begin, Label otherwise) {
    VisitContainer(*statement.iter);
    Emit(Opcode::GET_ITER);
    assembler().Bind(begin);
    EmitJump(Opcode::FOR_ITER, otherwise);
    Visit(*statement.target);
  });
}

void Compilation::VisitReturn(const Return& statement) {
  if (!in_function()) return Refuse(at_, "'return' outside function");
  const int region = assembler().region();
  // A constant is loaded after what must be undone, not kept above it.
  const bool constant = statement.value == nullptr || statement.value->kind == ExprKind::kConstant;
  if (!constant) Visit(*statement.value);
  UnwindAll(false, !constant);
  if (statement.value == nullptr) {
    EmitNone();
  } else if (constant) {
    Visit(*statement.value);
  }
  Emit(Opcode::RETURN_VALUE);
  assembler().set_region(region);
}

void Compilation::VisitBreak(const Stmt& stmt) {
  const int region = assembler().region();
  const std::optional<FrameBlock> loop = UnwindAll(true, false);
  if (!loop) return Refuse(stmt.span, "'break' outside loop");
  Unwind(*loop, false);
  EmitJump(Opcode::JUMP_FORWARD, loop->end);
  assembler().set_region(region);
}

void Compilation::VisitContinue(const Stmt& stmt) {
  const int region = assembler().region();
  const std::optional<FrameBlock> loop = UnwindAll(true, false);
  if (!loop) return Refuse(stmt.span, "'continue' not properly in loop");
  EmitJump(Opcode::JUMP_FORWARD, loop->begin);
  assembler().set_region(region);
}

// Goes to `target` if the truth of `test` is `wanted`, else on; makes no bool where none is needed.
void Compilation::VisitCondition(const Expr& test, Label target, bool wanted) {
  if (const auto* unary = AsIf<UnaryOp>(&test); unary && unary->op == PrefixOperator::kNot) {
    return VisitCondition(*unary->operand, target, !wanted);
  }
  if (const auto* choice = AsIf<BoolOp>(&test)) {
    const bool decisive = choice->op == BoolOperator::kOr;  // the value that ends the evaluation
    const Label decided = decisive == wanted ? target : assembler().NewLabel();
    const size_t last = choice->values.size() - 1;
    for (size_t i = 0; i < last; ++i) VisitCondition(*choice->values[i], decided, decisive);
    VisitCondition(*choice->values[last], target, wanted);
    if (decisive != wanted) assembler().Bind(decided);
    return;
  }
  if (const auto* conditional = AsIf<IfExp>(&test)) {
    const Label otherwise = assembler().NewLabel();
    const Label end = assembler().NewLabel();
    VisitCondition(*conditional->test, otherwise, false);
    VisitCondition(*conditional->body, target, wanted);
    EmitJump(Opcode::JUMP_FORWARD, end);
    assembler().Bind(otherwise);
    VisitCondition(*conditional->orelse, target, wanted);
    assembler().Bind(end);
    return;
  }
  if (const auto* compare = AsIf<Compare>(&test)) {
    // Not taken back: what an assert raises after a comparison points at it, as in CPython.
    at_ = test.span;
    if (compare->ops.size() > 1) return VisitComparisons(*compare, target, wanted);
  }
  Visit(test);
  JumpOnTop(target, wanted);
}

void Compilation::VisitComparisons(const Compare& compare, Label target, bool wanted) {
  const Label failed = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  VisitChain(compare, Opcode::POP_JUMP_IF_FALSE, failed);
  EmitJump(wanted ? Opcode::POP_JUMP_IF_TRUE : Opcode::POP_JUMP_IF_FALSE, target);
  EmitJump(Opcode::JUMP_FORWARD, end);
  assembler().Bind(failed);
  Emit(Opcode::POP_TOP);
  if (!wanted) EmitJump(Opcode::JUMP_FORWARD, target);
  assembler().Bind(end);
}

void Compilation::JumpOnTop(Label target, bool wanted) {
  if (const ConstantValue* constant = assembler().LastConstant()) {
    const std::optional<bool> truth = TruthOf(*constant);
    assembler().TakeBack(1);
    if (*truth == wanted) EmitJump(Opcode::JUMP_FORWARD, target);
    return;
  }
  if (assembler().ComparesWithNone()) {
    const bool inverted = assembler().Last()->argument == 1;
    assembler().TakeBack(2);
    return EmitJump(inverted == wanted ? Opcode::POP_JUMP_IF_NOT_NONE : Opcode::POP_JUMP_IF_NONE,
                    target);
  }
  EmitJump(wanted ? Opcode::POP_JUMP_IF_TRUE : Opcode::POP_JUMP_IF_FALSE, target);
}

}  // namespace minipy
