// Simple statements: one line of source, a few instructions.

#include <algorithm>

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/docstring.h"

namespace minipy {

void Compilation::VisitBody(Body body) {
  for (const Stmt* stmt : body) {
    if (error_) return;
    if (++visited_ > kMostVisits) return Refuse(stmt->span, "too much code");
    Visit(*stmt);
  }
}

// The place stays that of the last statement: what a loop or a try adds behind its body has it too,
// as in CPython.
void Compilation::Visit(const Stmt& stmt) {
  at_ = stmt.span;
  switch (stmt.kind) {
    case StmtKind::kFunctionDef:
      return VisitFunction(As<FunctionDef>(stmt));
    case StmtKind::kClassDef:
      return VisitClass(As<ClassDef>(stmt));
    case StmtKind::kReturn:
      return VisitReturn(As<Return>(stmt));
    case StmtKind::kDelete:
      for (const Expr* target : As<Delete>(stmt).targets) Visit(*target);
      return;
    case StmtKind::kAssign:
      return VisitAssign(As<Assign>(stmt));
    case StmtKind::kAugAssign:
      return VisitAugAssign(As<AugAssign>(stmt));
    case StmtKind::kAnnAssign:
      return VisitAnnotated(As<AnnAssign>(stmt));
    case StmtKind::kFor:
      return VisitFor(As<For>(stmt));
    case StmtKind::kWhile:
      return VisitWhile(As<While>(stmt));
    case StmtKind::kIf:
      return VisitIf(As<If>(stmt));
    case StmtKind::kWith:
      return VisitWith(As<With>(stmt), 0);
    case StmtKind::kRaise:
      return VisitRaise(As<Raise>(stmt));
    case StmtKind::kTry:
      return VisitTry(As<Try>(stmt));
    case StmtKind::kAssert:
      return VisitAssert(As<Assert>(stmt));
    case StmtKind::kImport:
      return VisitImport(As<Import>(stmt));
    case StmtKind::kImportFrom:
      return VisitImportFrom(As<ImportFrom>(stmt));
    case StmtKind::kExpr:
      return VisitExpression(*As<ExprStmt>(stmt).value);
    case StmtKind::kBreak:
      return VisitBreak(stmt);
    case StmtKind::kContinue:
      return VisitContinue(stmt);
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal:
    case StmtKind::kPass:
      return;
  }
}

void Compilation::VisitExpression(const Expr& value) {
  if (value.kind == ExprKind::kConstant) return;
  Visit(value);
  Emit(Opcode::POP_TOP);
}

void Compilation::VisitAssign(const Assign& assign) {
  if (AssignInParallel(assign)) return;
  Visit(*assign.value);
  for (size_t i = 0; i < assign.targets.size(); ++i) {
    if (i + 1 < assign.targets.size()) Emit(Opcode::COPY, 1);
    Visit(*assign.targets[i]);
  }
}

// `a, b = b, a` makes no tuple: two or three values stay on the stack.
bool Compilation::AssignInParallel(const Assign& assign) {
  const auto* values = AsIf<Tuple>(assign.value);
  if (values == nullptr || assign.targets.size() != 1) return false;
  const List<Expr*> targets = ElementsOf(*assign.targets[0]);
  const size_t count = targets.size();
  if (count < 2 || count > 3 || values->elts.size() != count) return false;
  if (AnyStarred(targets) || AnyStarred(values->elts)) return false;
  for (const Expr* value : values->elts) Visit(*value);
  // Plain variables may be stored from the last to the first, unless one is there twice.
  std::vector<int> slots;
  for (const Expr* target : targets) {
    const auto* name = AsIf<Name>(target);
    const int slot = name == nullptr ? -1 : FastLocal(name->id);
    const bool twice = std::find(slots.begin(), slots.end(), slot) != slots.end();
    if (slot >= 0 && !twice) slots.push_back(slot);
  }
  if (slots.size() == count) {
    for (size_t i = count; i-- > 0;) Visit(*targets[i]);
    return true;
  }
  {
    const At at(*this, assign.targets[0]->span);
    Emit(Opcode::SWAP, static_cast<Word>(count));
  }
  for (const Expr* target : targets) Visit(*target);
  return true;
}

void Compilation::VisitAugAssign(const AugAssign& assign) {
  const Word operation = static_cast<Word>(ArgumentOf(assign.op)) + kInPlace;
  const Expr& target = *assign.target;
  if (const auto* attribute = AsIf<Attribute>(&target)) {
    const Span place = AttributeSpan(target.span, *attribute);
    Visit(*attribute->value);
    {
      const At at(*this, place);
      Emit(Opcode::COPY, 1);
      EmitName(Opcode::LOAD_ATTR, attribute->attr);
    }
    Visit(*assign.value);
    Emit(Opcode::BINARY_OP, operation);
    const At at(*this, place);
    Emit(Opcode::SWAP, 2);
    RefuseDebug(attribute->attr, ExprContext::kStore);
    EmitName(Opcode::STORE_ATTR, attribute->attr);
  } else if (const auto* subscript = AsIf<Subscript>(&target)) {
    Visit(*subscript->value);
    Visit(*subscript->slice);
    {
      const At at(*this, target.span);
      Emit(Opcode::COPY, 2);
      Emit(Opcode::COPY, 2);
      Emit(Opcode::BINARY_SUBSCR);
    }
    Visit(*assign.value);
    Emit(Opcode::BINARY_OP, operation);
    const At at(*this, target.span);
    Emit(Opcode::SWAP, 3);
    Emit(Opcode::SWAP, 2);
    Emit(Opcode::STORE_SUBSCR);
  } else {
    const std::string_view name = As<Name>(target).id;
    {
      const At at(*this, target.span);
      UseName(name, ExprContext::kLoad);
    }
    Visit(*assign.value);
    Emit(Opcode::BINARY_OP, operation);
    const At at(*this, target.span);
    UseName(name, ExprContext::kStore);
  }
}

void Compilation::VisitAnnotated(const AnnAssign& assign) {
  if (assign.value != nullptr) {
    Visit(*assign.value);
    Visit(*assign.target);
  }
  const auto drop = [&](const Expr& expr) {
    Visit(expr);
    Emit(Opcode::POP_TOP);
  };
  if (const auto* name = AsIf<Name>(assign.target)) {
    RefuseDebug(name->id, ExprContext::kStore);
    if (assign.simple && !in_function()) {
      VisitAnnotation(*assign.annotation);
      Emit(Opcode::LOAD_NAME, NameNumber("__annotations__"));
      EmitConstant(std::string(Mangled(name->id)));
      Emit(Opcode::STORE_SUBSCR);
    }
  } else if (const auto* attribute = AsIf<Attribute>(assign.target)) {
    RefuseDebug(attribute->attr, ExprContext::kStore);
    if (assign.value == nullptr) drop(*attribute->value);
  } else if (const auto* subscript = AsIf<Subscript>(assign.target)) {
    if (assign.value == nullptr) {
      drop(*subscript->value);
      DropSubscript(*subscript->slice);
    }
  }
  if (!assign.simple && !in_function() && !annotations_are_text_) drop(*assign.annotation);
}

// Of `a[i, j:k]: int`: the parts run, for what they may raise, and no slice is made.
void Compilation::DropSubscript(const Expr& slice) {
  if (const auto* range = AsIf<Slice>(&slice)) {
    for (const Expr* part : {range->lower, range->upper, range->step}) {
      if (part != nullptr) DropSubscript(*part);
    }
  } else if (const auto* tuple = AsIf<Tuple>(&slice)) {
    for (const Expr* element : tuple->elts) DropSubscript(*element);
  } else {
    Visit(slice);
    Emit(Opcode::POP_TOP);
  }
}

void Compilation::VisitAssert(const Assert& statement) {
  const Label end = assembler().NewLabel();
  VisitCondition(*statement.test, end, true);
  Emit(Opcode::LOAD_ASSERTION_ERROR);
  if (statement.msg != nullptr) {
    // (AssertionError message) is a callee with its self.
    Visit(*statement.msg);
    Emit(Opcode::CALL, 0);
  }
  Emit(Opcode::RAISE_VARARGS, 1);
  assembler().Bind(end);
}

void Compilation::VisitRaise(const Raise& statement) {
  Word count = 0;
  for (const Expr* expr : {statement.exc, statement.cause}) {
    if (expr == nullptr) break;
    Visit(*expr);
    ++count;
  }
  Emit(Opcode::RAISE_VARARGS, count);
}

// A docstring is the first constant of a function, a variable of a module or class.
void Compilation::AddDocstring(Body body) {
  const Constant* text = DocstringOf(body);
  if (text == nullptr) return;
  const At at(*this, text->span);
  EmitConstant(std::string(text->text));
  UseName("__doc__", ExprContext::kStore);
}

namespace {

bool HasAnnotations(Body body) {
  for (const Stmt* stmt : body) {
    if (stmt->kind == StmtKind::kAnnAssign) return true;
    bool found = false;
    if (const auto* loop = AsIf<For>(stmt)) {
      found = HasAnnotations(loop->body) || HasAnnotations(loop->orelse);
    } else if (const auto* endless = AsIf<While>(stmt)) {
      found = HasAnnotations(endless->body) || HasAnnotations(endless->orelse);
    } else if (const auto* choice = AsIf<If>(stmt)) {
      found = HasAnnotations(choice->body) || HasAnnotations(choice->orelse);
    } else if (const auto* with = AsIf<With>(stmt)) {
      found = HasAnnotations(with->body);
    } else if (const auto* attempt = AsIf<Try>(stmt)) {
      found = HasAnnotations(attempt->body) || HasAnnotations(attempt->orelse) ||
              HasAnnotations(attempt->finalbody);
      for (const ExceptHandler& handler : attempt->handlers) {
        found = found || HasAnnotations(handler.body);
      }
    }
    if (found) return true;
  }
  return false;
}

}  // namespace

void Compilation::AddAnnotations(Body body) {
  if (HasAnnotations(body)) Emit(Opcode::SETUP_ANNOTATIONS);
}

}  // namespace minipy
