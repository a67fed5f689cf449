#include "lab/minipy/code/symbol_collector.h"

#include <utility>

#include "lab/minipy/code/error_at.h"
#include "lab/minipy/code/future.h"

namespace minipy {

void SymbolCollector::Enter(const void* node, BlockKind kind, std::string_view name) {
  Block& block = table_.blocks_.emplace_back();
  block.kind = kind;
  block.name = name;
  block.parent = block_;
  if (block_ != nullptr) {
    block.class_name = block_->class_name;
    block.iterables = block_->iterables;
  }
  table_.blocks_of_.emplace(node, &block);
  block_ = &block;
}

void SymbolCollector::Leave() { block_ = block_->parent; }

std::optional<SyntaxError> SymbolCollector::Collect() {
  annotations_are_text_ = WantsTextAnnotations(module_);
  Enter(&module_, BlockKind::kModule, "<module>");
  VisitBody(module_.body);
  if (module_.expression != nullptr) Visit(module_.expression);
  return std::move(error_);
}

void SymbolCollector::Refuse(const Span& span, std::string message) {
  if (!error_) error_ = ErrorAt(module_, span, std::move(message));
}

std::string_view SymbolCollector::Mangled(std::string_view name) {
  return Mangle(table_.arena_, block_->class_name, name);
}

void SymbolCollector::AddTo(Block& block, std::string_view name, uint8_t use, const Span& span) {
  Symbol& symbol = block.At(name);
  if ((use & kParameter) != 0 && (symbol.uses & kParameter) != 0) {
    Refuse(span, "duplicate argument '" + std::string(name) + "' in function definition");
  }
  if (in_target_ && &block == block_) {
    if ((symbol.uses & (kDeclaredGlobal | kDeclaredNonlocal)) != 0) {
      Refuse(span, "comprehension inner loop cannot rebind assignment expression target '" +
                       std::string(name) + "'");
    }
    use |= kIterationVariable;
  }
  symbol.uses |= use;
}

void SymbolCollector::Add(std::string_view name, uint8_t use, const Span& span) {
  AddTo(*block_, Mangled(name), use, span);
}

void SymbolCollector::VisitBody(Body body) {
  for (const Stmt* stmt : body) {
    if (error_) return;
    Visit(*stmt);
  }
}

void SymbolCollector::Visit(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::kFunctionDef:
      return VisitFunction(As<FunctionDef>(stmt));
    case StmtKind::kClassDef:
      return VisitClass(As<ClassDef>(stmt));
    case StmtKind::kReturn:
      return Visit(As<Return>(stmt).value);
    case StmtKind::kDelete:
      return VisitAll(As<Delete>(stmt).targets);
    case StmtKind::kAssign:
      VisitAll(As<Assign>(stmt).targets);
      return Visit(As<Assign>(stmt).value);
    case StmtKind::kAugAssign:
      Visit(As<AugAssign>(stmt).target);
      return Visit(As<AugAssign>(stmt).value);
    case StmtKind::kAnnAssign:
      return VisitAnnotated(As<AnnAssign>(stmt));
    case StmtKind::kFor:
      Visit(As<For>(stmt).target);
      Visit(As<For>(stmt).iter);
      VisitBody(As<For>(stmt).body);
      return VisitBody(As<For>(stmt).orelse);
    case StmtKind::kWhile:
      Visit(As<While>(stmt).test);
      VisitBody(As<While>(stmt).body);
      return VisitBody(As<While>(stmt).orelse);
    case StmtKind::kIf:
      Visit(As<If>(stmt).test);
      VisitBody(As<If>(stmt).body);
      return VisitBody(As<If>(stmt).orelse);
    case StmtKind::kWith:
      for (const WithItem& item : As<With>(stmt).items) {
        Visit(item.context_expr);
        Visit(item.optional_vars);
      }
      return VisitBody(As<With>(stmt).body);
    case StmtKind::kRaise:
      Visit(As<Raise>(stmt).exc);
      return Visit(As<Raise>(stmt).cause);
    case StmtKind::kTry:
      return VisitTry(As<Try>(stmt));
    case StmtKind::kAssert:
      Visit(As<Assert>(stmt).test);
      return Visit(As<Assert>(stmt).msg);
    case StmtKind::kImport:
      return VisitImports(stmt, As<Import>(stmt).names);
    case StmtKind::kImportFrom:
      return VisitImports(stmt, As<ImportFrom>(stmt).names);
    case StmtKind::kGlobal:
      return VisitDirective(stmt, As<Global>(stmt).names, kDeclaredGlobal);
    case StmtKind::kNonlocal:
      return VisitDirective(stmt, As<Nonlocal>(stmt).names, kDeclaredNonlocal);
    case StmtKind::kExpr:
      return Visit(As<ExprStmt>(stmt).value);
    case StmtKind::kPass:
    case StmtKind::kBreak:
    case StmtKind::kContinue:
      return;
  }
}

void SymbolCollector::VisitFunction(const FunctionDef& function) {
  Add(function.name, kAssigned, function.span);
  VisitAround(*function.args);
  VisitAnnotation(function.returns);
  VisitAll(function.decorator_list);
  Enter(&function, BlockKind::kFunction, function.name);
  VisitParameters(*function.args);
  VisitBody(function.body);
  Leave();
}

void SymbolCollector::VisitClass(const ClassDef& definition) {
  Add(definition.name, kAssigned, definition.span);
  VisitAll(definition.bases);
  VisitAll(definition.keywords);
  VisitAll(definition.decorator_list);
  Enter(&definition, BlockKind::kClass, definition.name);
  block_->class_name = definition.name;
  VisitBody(definition.body);
  Leave();
}

void SymbolCollector::VisitTry(const Try& statement) {
  VisitBody(statement.body);
  VisitBody(statement.orelse);
  VisitBody(statement.finalbody);
  for (const ExceptHandler& handler : statement.handlers) {
    Visit(handler.type);
    if (!handler.name.empty()) Add(handler.name, kAssigned, handler.span);
    VisitBody(handler.body);
  }
}

void SymbolCollector::VisitAnnotated(const AnnAssign& assignment) {
  if (const auto* target = AsIf<Name>(assignment.target)) {
    const Symbol* symbol = block_->Find(Mangled(target->id));
    const uint8_t uses = symbol == nullptr ? 0 : symbol->uses;
    if ((uses & (kDeclaredGlobal | kDeclaredNonlocal)) != 0 && assignment.simple &&
        block_->kind != BlockKind::kModule) {
      Refuse(assignment.span, "annotated name '" + std::string(target->id) + "' can't be " +
                                  ((uses & kDeclaredGlobal) != 0 ? "global" : "nonlocal"));
    }
    if (assignment.simple) {
      Add(target->id, kAnnotated | kAssigned, target->span);
    } else if (assignment.value != nullptr) {
      Add(target->id, kAssigned, target->span);
    }
  } else {
    Visit(assignment.target);
  }
  VisitAnnotation(assignment.annotation);
  Visit(assignment.value);
}

void SymbolCollector::VisitImports(const Stmt& stmt, List<Alias> names) {
  for (const Alias& alias : names) {
    if (alias.name == "*") {
      if (block_->kind != BlockKind::kModule) {
        Refuse(alias.span, "import * only allowed at module level");
      }
      continue;
    }
    const bool renamed = !alias.asname.empty();
    const std::string_view first = alias.name.substr(0, alias.name.find('.'));
    Add(renamed ? alias.asname : first, kAssigned, stmt.span);
  }
}

void SymbolCollector::VisitDirective(const Stmt& stmt, List<std::string_view> names,
                                     SymbolUse use) {
  const bool global = use == kDeclaredGlobal;
  const std::string word = global ? "global" : "nonlocal";
  for (const std::string_view given : names) {
    const std::string_view name = Mangled(given);
    const Symbol* symbol = block_->Find(name);
    const uint8_t uses = symbol == nullptr ? 0 : symbol->uses;
    const std::string quoted = "name '" + std::string(given) + "' ";
    if ((uses & kParameter) != 0) {
      Refuse(stmt.span, quoted + "is parameter and " + word);
    } else if ((uses & kUsed) != 0) {
      Refuse(stmt.span, quoted + "is used prior to " + word + " declaration");
    } else if ((uses & kAnnotated) != 0) {
      Refuse(stmt.span, "annotated " + quoted + "can't be " + word);
    } else if ((uses & kAssigned) != 0) {
      Refuse(stmt.span, quoted + "is assigned to before " + word + " declaration");
    }
    AddTo(*block_, name, use, stmt.span);
    directives_.push_back({block_, name, stmt.span});
  }
}

void SymbolCollector::VisitAround(const Arguments& arguments) {
  VisitAll(arguments.defaults);
  VisitAll(arguments.kw_defaults);
  for (const Arg& arg : arguments.posonlyargs) VisitAnnotation(arg.annotation);
  for (const Arg& arg : arguments.args) VisitAnnotation(arg.annotation);
  if (arguments.vararg != nullptr) VisitAnnotation(arguments.vararg->annotation);
  if (arguments.kwarg != nullptr) VisitAnnotation(arguments.kwarg->annotation);
  for (const Arg& arg : arguments.kwonlyargs) VisitAnnotation(arg.annotation);
}

void SymbolCollector::VisitParameters(const Arguments& arguments) {
  for (const Arg& arg : arguments.posonlyargs) Add(arg.arg, kParameter, arg.span);
  for (const Arg& arg : arguments.args) Add(arg.arg, kParameter, arg.span);
  for (const Arg& arg : arguments.kwonlyargs) Add(arg.arg, kParameter, arg.span);
  if (const Arg* arg = arguments.vararg) Add(arg->arg, kParameter, arg->span);
  if (const Arg* arg = arguments.kwarg) Add(arg->arg, kParameter, arg->span);
}

void SymbolCollector::VisitAnnotation(const Expr* annotation) {
  if (!annotations_are_text_) Visit(annotation);
}

}  // namespace minipy
