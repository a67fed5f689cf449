#include "lab/minipy/code/symbols.h"

#include <string>
#include <utility>

#include "lab/minipy/code/error_at.h"
#include "lab/minipy/code/symbol_collector.h"

namespace minipy {

const Symbol* Block::Find(std::string_view wanted) const {
  const auto found = index.find(wanted);
  return found == index.end() ? nullptr : &symbols[static_cast<size_t>(found->second)];
}

Symbol& Block::At(std::string_view wanted) {
  const auto [found, added] = index.try_emplace(wanted, static_cast<int>(symbols.size()));
  if (added) symbols.push_back({.name = wanted});
  return symbols[static_cast<size_t>(found->second)];
}

std::string_view Mangle(Arena& arena, std::string_view class_name, std::string_view name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__")) return name;
  if (name.find('.') != std::string_view::npos) return name;
  const size_t letter = class_name.find_first_not_of('_');
  if (letter == std::string_view::npos) return name;
  std::string mangled = "_";
  mangled.append(class_name.substr(letter)).append(name);
  return arena.Copy(mangled);
}

// Gives each name its scope. Names of outer blocks are settled first, so what a block takes from
// outside may be added to the blocks between as it is found.
class SymbolResolver {
 public:
  SymbolResolver(SymbolTable& table, const SymbolDirectives& directives)
      : table_(table), directives_(directives) {}

  // The first name that cannot be; null message: none.
  struct Refusal {
    Span span;
    std::string message;
  };
  std::optional<Refusal> Resolve() {
    for (Block& block : table_.blocks_) {
      // By number: a class cell may be added to this very block while its names are read.
      for (size_t i = 0; i < block.symbols.size(); ++i) {
        if (std::optional<Refusal> refusal = ResolveOne(block, i)) return refusal;
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> ResolveOne(Block& block, size_t i) {
    const std::string_view name = block.symbols[i].name;
    const uint8_t uses = block.symbols[i].uses;
    if (uses == 0) return std::nullopt;  // put here by an inner block, and settled
    if ((uses & kDeclaredGlobal) != 0) {
      if ((uses & kDeclaredNonlocal) != 0) return Refuse(block, name, "is nonlocal and global");
      block.symbols[i].scope = Scope::kGlobalExplicit;
    } else if ((uses & kDeclaredNonlocal) != 0) {
      if (block.kind == BlockKind::kModule) {
        return Refusal{SpanOf(block, name), "nonlocal declaration not allowed at module level"};
      }
      block.symbols[i].scope = TakeFromOutside(block, name);
      if (block.symbols[i].scope != Scope::kFree) {
        return Refusal{SpanOf(block, name),
                       "no binding for nonlocal '" + std::string(name) + "' found"};
      }
    } else if (block.symbols[i].bound()) {
      block.symbols[i].scope = Scope::kLocal;
    } else {
      block.symbols[i].scope = TakeFromOutside(block, name);
    }
    return std::nullopt;
  }

  // kFree if a function around has the name, which is a cell from then on; else kGlobalImplicit.
  Scope TakeFromOutside(Block& block, std::string_view name) {
    for (Block* outer = block.parent; outer != nullptr; outer = outer->parent) {
      if (outer->kind == BlockKind::kModule) break;
      if (outer->kind == BlockKind::kClass) {
        if (name != "__class__") continue;
        outer->needs_class_cell = true;
        PassThrough(block, outer, name);
        return Scope::kFree;
      }
      const Symbol* symbol = outer->Find(name);
      if (symbol == nullptr || symbol->uses == 0) continue;
      if ((symbol->uses & kDeclaredGlobal) != 0) break;
      if ((symbol->uses & kDeclaredNonlocal) != 0 || !symbol->bound()) continue;
      outer->At(name).scope = Scope::kCell;
      PassThrough(block, outer, name);
      return Scope::kFree;
    }
    return Scope::kGlobalImplicit;
  }

  // Blocks between the one that uses the name and the one that has it carry it in their closures.
  static void PassThrough(Block& user, const Block* owner, std::string_view name) {
    for (Block* between = user.parent; between != owner; between = between->parent) {
      Symbol& symbol = between->At(name);
      const bool own = symbol.bound() || (symbol.uses & kDeclaredGlobal) != 0;
      if (between->kind == BlockKind::kClass && own) {
        symbol.passed_through = true;
      } else {
        symbol.scope = Scope::kFree;
      }
    }
  }

  Refusal Refuse(const Block& block, std::string_view name, const char* why) {
    return {SpanOf(block, name), "name '" + std::string(name) + "' " + why};
  }

  // Of the statement that declares the name.
  Span SpanOf(const Block& block, std::string_view name) {
    for (const SymbolDirective& directive : directives_) {
      if (directive.block == &block && directive.name == name) return directive.span;
    }
    return {};
  }

  SymbolTable& table_;
  const SymbolDirectives& directives_;
};

std::variant<SymbolTable, SyntaxError> SymbolTable::Analyze(const Module& module) {
  SymbolTable table;
  SymbolCollector collector(module, table);
  if (std::optional<SyntaxError> error = collector.Collect()) return *std::move(error);
  if (auto refusal = SymbolResolver(table, collector.directives()).Resolve()) {
    return ErrorAt(module, refusal->span, std::move(refusal->message));
  }
  return table;
}

}  // namespace minipy
