#include "lab/minipy/code/compilation.h"

#include <algorithm>
#include <utility>

#include "lab/minipy/code/compiler.h"
#include "lab/minipy/code/error_at.h"
#include "lab/minipy/code/future.h"

namespace minipy {
namespace {

Position PositionOf(const Span& span) {
  return {span.line, span.end_line, span.column, span.end_column};
}

}  // namespace

Compiled Compile(const Module& module) {
  if (std::optional<SyntaxError> error = CheckFuture(module)) return *std::move(error);
  auto symbols = SymbolTable::Analyze(module);
  if (auto* error = std::get_if<SyntaxError>(&symbols)) return std::move(*error);
  return Compilation(module, std::get<SymbolTable>(symbols)).Run();
}

Compiled Compilation::Run() {
  annotations_are_text_ = WantsTextAnnotations(module_);
  Enter(&module_, 0);
  AddAnnotations(module_.body);
  AddDocstring(module_.body);
  VisitBody(module_.body);
  if (module_.expression != nullptr) {
    Visit(*module_.expression);
  } else {
    EmitNone();
  }
  Emit(Opcode::RETURN_VALUE);
  std::shared_ptr<const Code> code = Leave();
  if (error_) return *std::move(error_);
  return code;
}

void Compilation::Enter(const void* node, int first_line) {
  const Block& block = symbols_.BlockOf(node);
  auto unit = std::make_unique<Unit>(Unit{.block = &block, .outer = std::move(unit_), .at = at_});
  unit_ = std::move(unit);
  Code& code = *unit_->code;
  code.name = block.name;
  code.qualified_name = QualifiedName(block);
  code.filename = module_.filename;
  code.first_line = std::max(first_line, 1);
  code.generator = block.generator && in_function();
  code.uses_names = !in_function();
  NumberLocals(block, &code);
  EmitEntry(first_line);
}

std::shared_ptr<const Code> Compilation::Leave() {
  std::unique_ptr<Unit> unit = std::move(unit_);
  unit_ = std::move(unit->outer);
  at_ = unit->at;
  // What follows a refusal may not even be well-formed.
  if (!error_ && !unit->assembler.Assemble(unit->code.get())) {
    Refuse(at_, "too much code in '" + unit->code->name + "'");
  }
  return unit->code;
}

void Compilation::NumberLocals(const Block& block, Code* code) {
  const auto add = [&](std::string_view name) {
    unit_->slots.try_emplace(name, static_cast<int>(code->locals.size()));
    code->locals.emplace_back(name);
  };
  std::vector<std::string_view> cells, free_variables;
  for (const Symbol& symbol : block.symbols) {
    if ((symbol.uses & kParameter) != 0) add(symbol.name);
  }
  for (const Symbol& symbol : block.symbols) {
    if (symbol.carried()) free_variables.push_back(symbol.name);
    if ((symbol.uses & kParameter) != 0 || block.kind != BlockKind::kFunction) continue;
    if (symbol.scope == Scope::kLocal) add(symbol.name);
    if (symbol.scope == Scope::kCell) cells.push_back(symbol.name);
  }
  if (block.needs_class_cell) cells.push_back("__class__");
  std::sort(cells.begin(), cells.end());
  std::sort(free_variables.begin(), free_variables.end());
  for (const std::string_view name : cells) add(name);
  for (const std::string_view name : free_variables) add(name);
  code->cells = static_cast<int>(cells.size());
  code->free_variables = static_cast<int>(free_variables.size());
}

// What a function does before its body.
void Compilation::EmitEntry(int first_line) {
  const Code& code = *unit_->code;
  const Position begin = {first_line, first_line, 0, 0};
  if (code.free_variables > 0) {
    assembler().Emit(Opcode::COPY_FREE_VARS, static_cast<Word>(code.free_variables), {});
  }
  const int first_free = static_cast<int>(code.locals.size()) - code.free_variables;
  for (int i = 0; i < first_free; ++i) {
    const bool cell = i >= first_free - code.cells ||
                      ScopeOf(code.locals[static_cast<size_t>(i)]) == Scope::kCell;
    if (cell) assembler().Emit(Opcode::MAKE_CELL, static_cast<Word>(i), {});
  }
  if (code.generator) {
    assembler().Emit(Opcode::RETURN_GENERATOR, 0, begin);
    assembler().Emit(Opcode::POP_TOP, 0, begin);
  }
  assembler().Emit(Opcode::RESUME, 0, begin);
}

std::string Compilation::QualifiedName(const Block& block) const {
  const Unit* outer = unit_->outer.get();
  std::string name(block.name);
  if (outer == nullptr || outer->block->kind == BlockKind::kModule) return name;
  const Symbol* symbol = outer->block->Find(block.name);
  if (symbol != nullptr && symbol->scope == Scope::kGlobalExplicit) return name;
  const bool in_class = outer->block->kind == BlockKind::kClass;
  return outer->code->qualified_name + (in_class ? "." : ".<locals>.") + name;
}

void Compilation::Refuse(const Span& span, std::string message) {
  if (!error_) error_ = ErrorAt(module_, span, std::move(message));
}

void Compilation::RefuseDebug(std::string_view name, ExprContext context) {
  if (name != "__debug__" || context == ExprContext::kLoad) return;
  Refuse(at_,
         context == ExprContext::kStore ? "cannot assign to __debug__" : "cannot delete __debug__");
}

void Compilation::Emit(Opcode opcode, Word argument) {
  assembler().Emit(opcode, argument, PositionOf(at_));
}

void Compilation::EmitJump(Opcode opcode, Label target) {
  assembler().EmitJump(opcode, target, PositionOf(at_));
}

void Compilation::EmitConstant(ConstantValue constant) {
  assembler().EmitConstant(std::move(constant), PositionOf(at_));
}

std::string_view Compilation::Mangled(std::string_view name) {
  return Mangle(arena_, unit_->block->class_name, name);
}

Word Compilation::NameNumber(std::string_view name) {
  const auto [found, added] =
      unit_->names.try_emplace(name, static_cast<int>(unit_->code->names.size()));
  if (added) unit_->code->names.emplace_back(name);
  return static_cast<Word>(found->second);
}

void Compilation::EmitName(Opcode opcode, std::string_view name) {
  Emit(opcode, NameNumber(Mangled(name)));
}

Scope Compilation::ScopeOf(std::string_view mangled) const {
  const Symbol* symbol = unit_->block->Find(mangled);
  return symbol == nullptr ? Scope::kGlobalImplicit : symbol->scope;
}

int Compilation::FastLocal(std::string_view name) {
  const std::string_view mangled = Mangled(name);
  if (!in_function() || ScopeOf(mangled) != Scope::kLocal) return -1;
  return unit_->slots.at(mangled);
}

namespace {

// The instruction for load, store and delete, of each kind of variable.
struct Access {
  Opcode load, store, remove;
  Opcode For(ExprContext context) const {
    if (context == ExprContext::kLoad) return load;
    return context == ExprContext::kStore ? store : remove;
  }
};
constexpr Access kFast = {Opcode::LOAD_FAST, Opcode::STORE_FAST, Opcode::DELETE_FAST};
constexpr Access kDeref = {Opcode::LOAD_DEREF, Opcode::STORE_DEREF, Opcode::DELETE_DEREF};
constexpr Access kClassDeref = {Opcode::LOAD_CLASSDEREF, Opcode::STORE_DEREF, Opcode::DELETE_DEREF};
constexpr Access kGlobal = {Opcode::LOAD_GLOBAL, Opcode::STORE_GLOBAL, Opcode::DELETE_GLOBAL};
constexpr Access kName = {Opcode::LOAD_NAME, Opcode::STORE_NAME, Opcode::DELETE_NAME};

}  // namespace

void Compilation::UseName(std::string_view name, ExprContext context) {
  RefuseDebug(name, context);
  if (name == "__debug__") return EmitConstant(true);
  const std::string_view mangled = Mangled(name);
  switch (ScopeOf(mangled)) {
    case Scope::kFree:
    case Scope::kCell: {
      const Access& access = in_function() ? kDeref : kClassDeref;
      return Emit(access.For(context), static_cast<Word>(unit_->slots.at(mangled)));
    }
    case Scope::kLocal:
      if (!in_function()) break;
      return Emit(kFast.For(context), static_cast<Word>(unit_->slots.at(mangled)));
    case Scope::kGlobalImplicit:
      if (!in_function()) break;
      [[fallthrough]];
    case Scope::kGlobalExplicit: {
      const Word number = NameNumber(mangled);
      if (context != ExprContext::kLoad) return Emit(kGlobal.For(context), number);
      const Instruction* last = assembler().Last();
      const bool callee = last != nullptr && last->opcode == Opcode::PUSH_NULL;
      if (callee) assembler().TakeBack(1);
      return Emit(Opcode::LOAD_GLOBAL, number << 1 | (callee ? 1 : 0));
    }
  }
  Emit(kName.For(context), NameNumber(mangled));
}

}  // namespace minipy
