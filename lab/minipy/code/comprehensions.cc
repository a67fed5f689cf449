// Comprehensions and generator expressions: functions of one argument, the iterator of the first
// `for`, which is made outside.

#include "lab/minipy/code/compilation.h"

namespace minipy {

void Compilation::VisitComprehension(const Expr& expr, Opcode build, List<Comprehension> generators,
                                     const Expr& element, const Expr* value) {
  Enter(&expr, expr.span.line);
  unit_->code->positional = unit_->code->positional_only = 1;
  assembler().KeepConstant(std::monostate());
  const bool generator = build == Opcode::YIELD_VALUE;
  if (!generator) Emit(build, 0);
  VisitGenerators(build, generators, 0, 0, element, value);
  if (generator) EmitNone();
  Emit(Opcode::RETURN_VALUE);
  MakeFunction(Leave(), 0);
  VisitContainer(*generators[0].iter);
  Emit(Opcode::GET_ITER);
  // (function iterator) is a callee with its self.
  Emit(Opcode::CALL, 0);
}

// `depth` iterators lie above what is being built.
void Compilation::VisitGenerators(Opcode build, List<Comprehension> generators, size_t index,
                                  Word depth, const Expr& element, const Expr* value) {
  if (index == generators.size()) return VisitElement(build, depth, element, value);
  const Comprehension& generator = generators[index];
  const Label begin = assembler().NewLabel();
  const Label skip = assembler().NewLabel();
  const Label end = assembler().NewLabel();
  const Expr* only = index == 0 ? nullptr : OnlyElement(*generator.iter);
  if (only != nullptr) {
    Visit(*only);
  } else {
    if (index == 0) {
      Emit(Opcode::LOAD_FAST, 0);
    } else {
      VisitContainer(*generator.iter);
      Emit(Opcode::GET_ITER);
    }
    assembler().Bind(begin);
    EmitJump(Opcode::FOR_ITER, end);
    ++depth;
  }
  Visit(*generator.target);
  for (const Expr* condition : generator.ifs) VisitCondition(*condition, skip, false);
  VisitGenerators(build, generators, index + 1, depth, element, value);
  assembler().Bind(skip);
  if (only == nullptr) EmitJump(Opcode::JUMP_FORWARD, begin);
  assembler().Bind(end);
}

// `for y in [f(x)]` is how an assignment is written in a comprehension; it needs no loop.
const Expr* Compilation::OnlyElement(const Expr& iterable) {
  const List<Expr*> elements = ElementsOf(iterable);
  if (elements.size() != 1 || elements[0]->kind == ExprKind::kStarred) return nullptr;
  return elements[0];
}

void Compilation::VisitElement(Opcode build, Word depth, const Expr& element, const Expr* value) {
  Visit(element);
  if (value != nullptr) Visit(*value);
  switch (build) {
    case Opcode::BUILD_LIST:
      return Emit(Opcode::LIST_APPEND, depth + 1);
    case Opcode::BUILD_SET:
      return Emit(Opcode::SET_ADD, depth + 1);
    case Opcode::BUILD_MAP:
      return Emit(Opcode::MAP_ADD, depth + 1);
    default:
      Emit(Opcode::YIELD_VALUE);
      Emit(Opcode::RESUME, 1);
      return Emit(Opcode::POP_TOP);
  }
}

}  // namespace minipy
