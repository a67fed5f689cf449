// import and from … import.

#include "lab/minipy/code/compilation.h"
#include "lab/minipy/code/future.h"

namespace minipy {

void Compilation::VisitImport(const Import& statement) {
  for (const Alias& alias : statement.names) {
    EmitConstant(int64_t{0});
    EmitNone();
    EmitName(Opcode::IMPORT_NAME, alias.name);
    size_t dot = alias.name.find('.');
    if (alias.asname.empty()) {
      UseName(alias.name.substr(0, dot), ExprContext::kStore);
      continue;
    }
    // import a.b.c as d: what was imported is a; d is its b's c.
    std::string_view rest = alias.name;
    while (dot != std::string_view::npos) {
      rest.remove_prefix(dot + 1);
      dot = rest.find('.');
      EmitName(Opcode::IMPORT_FROM, rest.substr(0, dot));
      Emit(Opcode::SWAP, 2);
      Emit(Opcode::POP_TOP);
    }
    UseName(alias.asname, ExprContext::kStore);
  }
}

void Compilation::VisitImportFrom(const ImportFrom& statement) {
  if (IsFutureImport(statement)) {
    if (!StandsAtBeginning(module_, statement)) {
      Refuse(at_, "from __future__ imports must occur at the beginning of the file");
    }
    return;
  }
  auto names = std::make_shared<TupleConstant>();
  for (const Alias& alias : statement.names) names->items.emplace_back(std::string(alias.name));
  EmitConstant(int64_t{statement.level});
  EmitConstant(std::shared_ptr<const TupleConstant>(std::move(names)));
  EmitName(Opcode::IMPORT_NAME, statement.module);
  if (statement.names[0].name == "*") return Emit(Opcode::IMPORT_STAR);
  for (const Alias& alias : statement.names) {
    EmitName(Opcode::IMPORT_FROM, alias.name);
    UseName(alias.asname.empty() ? alias.name : alias.asname, ExprContext::kStore);
  }
  Emit(Opcode::POP_TOP);
}

}  // namespace minipy
