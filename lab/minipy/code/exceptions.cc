// try and with. Handlers are laid out as CPython 3.11 lays them out; nothing runs on entry.

#include "lab/minipy/code/compilation.h"

namespace minipy {

// What begins with an exception on the stack, which goes on behind `body`, as does what `body`
// raises.
template <class Visit>
void Compilation::Handle(FrameBlock::Kind kind, int outer_region, const Visit& body) {
  const Label cleanup = assembler().NewLabel();
  // Opened before PUSH_EXC_INFO: in the place of the exception lies, from there on, what was being
  // handled before, and that is what the cleanup needs.
  assembler().OpenRegion(cleanup, 0);
  Emit(Opcode::PUSH_EXC_INFO);
  Push({.kind = kind, .outer_region = outer_region});
  body();
  Pop();
  Emit(Opcode::RERAISE);
  assembler().set_region(outer_region);
  assembler().Bind(cleanup);
  RestoreAndReraise();
}

void Compilation::VisitTry(const Try& statement) {
  if (statement.finalbody.empty()) return VisitTryExcept(statement);
  VisitTryFinally(statement);
}

void Compilation::VisitTryFinally(const Try& statement) {
  const int outer = assembler().region();
  const Label handler = assembler().NewLabel();
  const Label end = assembler().NewLabel();

  assembler().OpenRegion(handler, 0);
  Push({.kind = FrameBlock::Kind::kFinallyTry,
        .outer_region = outer,
        .finally = statement.finalbody});
  if (statement.handlers.empty()) {
    VisitBody(statement.body);
  } else {
    VisitTryExcept(statement);
  }
  Pop();
  assembler().set_region(outer);
  VisitBody(statement.finalbody);
  EmitJump(Opcode::JUMP_FORWARD, end);

  assembler().Bind(handler);
  Handle(FrameBlock::Kind::kFinallyEnd, outer, [&] { VisitBody(statement.finalbody); });
  assembler().Bind(end);
}

void Compilation::VisitTryExcept(const Try& statement) {
  const int outer = assembler().region();
  const Label handlers = assembler().NewLabel();
  const Label end = assembler().NewLabel();

  assembler().OpenRegion(handlers, 0);
  Push({.kind = FrameBlock::Kind::kTryExcept, .outer_region = outer});
  VisitBody(statement.body);
  Pop();
  assembler().set_region(outer);
  VisitBody(statement.orelse);
  EmitJump(Opcode::JUMP_FORWARD, end);

  assembler().Bind(handlers);
  Handle(FrameBlock::Kind::kHandler, outer, [&] {
    for (const ExceptHandler& handler : statement.handlers) {
      const bool last = &handler == &statement.handlers.back();
      if (handler.type == nullptr && !last) Refuse(handler.span, "default 'except:' must be last");
      VisitHandler(handler, outer, end);
    }
  });
  assembler().Bind(end);
}

void Compilation::VisitHandler(const ExceptHandler& handler, int outer_region, Label end) {
  const At at(*this, handler.span);
  const int region = assembler().region();
  const Label next = assembler().NewLabel();
  if (handler.type != nullptr) {
    Visit(*handler.type);
    Emit(Opcode::CHECK_EXC_MATCH);
    EmitJump(Opcode::POP_JUMP_IF_FALSE, next);
  }
  const bool named = !handler.name.empty();
  const Label unbind = assembler().NewLabel();
  if (named) {
    UseName(handler.name, ExprContext::kStore);
    assembler().OpenRegion(unbind, 0);
  } else {
    Emit(Opcode::POP_TOP);
  }
  Push({.kind = FrameBlock::Kind::kHandlerCleanup,
        .outer_region = outer_region,
        .name = handler.name});
  VisitBody(handler.body);
  Pop();
  assembler().set_region(outer_region);
  Emit(Opcode::POP_EXCEPT);
  if (named) UnbindName(handler.name);
  EmitJump(Opcode::JUMP_FORWARD, end);
  assembler().set_region(region);
  if (named) {
    assembler().Bind(unbind);
    UnbindName(handler.name);
    Emit(Opcode::RERAISE);
  }
  assembler().Bind(next);
}

// None first, so that a body that has deleted the name already is no error.
void Compilation::UnbindName(std::string_view name) {
  EmitNone();
  UseName(name, ExprContext::kStore);
  UseName(name, ExprContext::kDel);
}

// An exception in a handler: what was handled before it is again, and the new one goes on.
void Compilation::RestoreAndReraise() {
  Emit(Opcode::COPY, 2);
  Emit(Opcode::POP_EXCEPT);
  Emit(Opcode::RERAISE);
}

void Compilation::VisitWith(const With& statement, size_t item) {
  const int outer = assembler().region();
  const Label handler = assembler().NewLabel();
  const Label suppressed = assembler().NewLabel();
  const Label cleanup = assembler().NewLabel();
  const Label end = assembler().NewLabel();

  Visit(*statement.items[item].context_expr);
  Emit(Opcode::BEFORE_WITH);
  assembler().OpenRegion(handler, 1);  // of what the manager returned, its exit method stays
  Push({.kind = FrameBlock::Kind::kWith, .outer_region = outer, .span = statement.span});
  if (const Expr* target = statement.items[item].optional_vars) {
    Visit(*target);
  } else {
    Emit(Opcode::POP_TOP);
  }
  if (item + 1 < statement.items.size()) {
    VisitWith(statement, item + 1);
  } else {
    VisitBody(statement.body);
  }
  Pop();
  assembler().set_region(outer);
  at_ = statement.span;
  CallExit();
  Emit(Opcode::POP_TOP);
  EmitJump(Opcode::JUMP_FORWARD, end);

  assembler().Bind(handler);
  assembler().OpenRegion(cleanup, 0);
  Emit(Opcode::PUSH_EXC_INFO);
  Emit(Opcode::WITH_EXCEPT_START);
  EmitJump(Opcode::POP_JUMP_IF_TRUE, suppressed);
  Emit(Opcode::RERAISE);
  assembler().Bind(suppressed);
  Emit(Opcode::POP_TOP);
  assembler().set_region(outer);
  Emit(Opcode::POP_EXCEPT);
  Emit(Opcode::POP_TOP);
  EmitJump(Opcode::JUMP_FORWARD, end);
  assembler().Bind(cleanup);
  RestoreAndReraise();
  assembler().Bind(end);
}

// exit(None, None, None); the first None is the callee's self.
void Compilation::CallExit() {
  for (int i = 0; i < 3; ++i) EmitNone();
  Emit(Opcode::CALL, 2);
}

}  // namespace minipy
