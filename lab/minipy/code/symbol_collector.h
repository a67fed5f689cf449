// The first half of the symbol table: a walk that notes what each block does with each name, and
// refuses what a block alone shows to be wrong. What names mean across blocks is settled afterwards
// (symbols.cc).
//
// Thread safety: one thread at a time.

#ifndef LAB_MINIPY_CODE_SYMBOL_COLLECTOR_H_
#define LAB_MINIPY_CODE_SYMBOL_COLLECTOR_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/minipy/code/symbols.h"

namespace minipy {

// A global or nonlocal statement says this of a name.
struct SymbolDirective {
  const Block* block;
  std::string_view name;
  Span span;
};
using SymbolDirectives = std::vector<SymbolDirective>;

class SymbolCollector {
 public:
  SymbolCollector(const Module& module, SymbolTable& table) : module_(module), table_(table) {}

  std::optional<SyntaxError> Collect();
  const SymbolDirectives& directives() const { return directives_; }

 private:
  void Enter(const void* node, BlockKind kind, std::string_view name);
  void Leave();

  void VisitBody(Body body);
  void Visit(const Stmt& stmt);
  void VisitFunction(const FunctionDef& function);
  void VisitClass(const ClassDef& definition);
  void VisitTry(const Try& statement);
  void VisitAnnotated(const AnnAssign& assignment);
  void VisitImports(const Stmt& stmt, List<Alias> names);
  void VisitDirective(const Stmt& stmt, List<std::string_view> names, SymbolUse use);

  void Visit(const Expr* expr);  // null: nothing to see
  void VisitAll(List<Expr*> exprs);
  void VisitAll(List<Keyword> keywords);
  void VisitName(const Name& name);
  void VisitWalrus(const NamedExpr& walrus);
  void BindOutside(const Name& target);
  void VisitYield(const Expr& yield, const Expr* value);
  void VisitComprehension(const Expr& expr, ComprehensionKind kind, const Expr* element,
                          const Expr* value, List<Comprehension> generators);
  void VisitTarget(const Expr* target);

  // Defaults and annotations belong to the block around the function, parameters to its own.
  void VisitAround(const Arguments& arguments);
  void VisitParameters(const Arguments& arguments);
  void VisitAnnotation(const Expr* annotation);

  void Add(std::string_view name, uint8_t use, const Span& span);
  void AddTo(Block& block, std::string_view name, uint8_t use, const Span& span);
  std::string_view Mangled(std::string_view name);
  void Refuse(const Span& span, std::string message);

  const Module& module_;
  SymbolTable& table_;
  Block* block_ = nullptr;
  bool in_target_ = false;  // of a comprehension's `for`
  bool annotations_are_text_ = false;
  SymbolDirectives directives_;
  std::optional<SyntaxError> error_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_SYMBOL_COLLECTOR_H_
