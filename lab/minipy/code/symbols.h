// Whose name is that: which function or class a name belongs to, found before any code is made,
// since `x = 1` at the end of a function decides what `x` means at its beginning. (CPython:
// Python/symtable.c)
//
// Representation: a tree of blocks, one for the module and for each function, lambda, comprehension
// and class, each with its names in order of appearance. A name that an inner block takes from an
// outer function is kCell there, kFree here and in every block between.
//
// Thread safety: not changed once analysed; any number of readers.
//
// Invariants: texts point into the module or into the table's own arena; both must outlive the use.

#ifndef LAB_MINIPY_CODE_SYMBOLS_H_
#define LAB_MINIPY_CODE_SYMBOLS_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

enum class Scope : uint8_t { kLocal, kCell, kFree, kGlobalExplicit, kGlobalImplicit };
enum class BlockKind : uint8_t { kModule, kClass, kFunction };
enum class ComprehensionKind : uint8_t { kNone, kList, kSet, kDict, kGenerator };

// What a block does with a name.
enum SymbolUse : uint8_t {
  kUsed = 1,
  kAssigned = 2,
  kParameter = 4,
  kDeclaredGlobal = 8,
  kDeclaredNonlocal = 16,
  kAnnotated = 32,
  kIterationVariable = 64,  // target of a comprehension's `for`
};

struct Symbol {
  std::string_view name;  // mangled
  uint8_t uses = 0;
  Scope scope = Scope::kGlobalImplicit;
  // A class body passes the name on to a method of its own although it has one of the same name.
  bool passed_through = false;

  bool bound() const { return (uses & (kAssigned | kParameter)) != 0; }
  bool carried() const { return scope == Scope::kFree || passed_through; }
};

struct Block {
  BlockKind kind;
  ComprehensionKind comprehension = ComprehensionKind::kNone;
  std::string_view name;
  std::string_view class_name;  // of the innermost class around, for private names; or empty
  Block* parent = nullptr;
  bool generator = false;
  bool needs_class_cell = false;  // a class with a method that names super or __class__
  int iterables = 0;              // comprehension iterables around what is being read
  std::vector<Symbol> symbols;
  std::unordered_map<std::string_view, int> index;  // of symbols

  const Symbol* Find(std::string_view name) const;
  Symbol& At(std::string_view name);  // made if there is none
};

class SymbolTable {
 public:
  static std::variant<SymbolTable, SyntaxError> Analyze(const Module& module);

  // REQUIRES: node is the module, a function, class, lambda or comprehension of it.
  const Block& BlockOf(const void* node) const { return *blocks_of_.at(node); }

 private:
  friend class SymbolCollector;
  friend class SymbolResolver;

  std::deque<Block> blocks_;  // outer ones first
  std::unordered_map<const void*, Block*> blocks_of_;
  Arena arena_;
};

// A name that starts with two underscores and does not end with two is private to its class: in
// class C, __x is _C__x. New texts are cut from the arena.
std::string_view Mangle(Arena& arena, std::string_view class_name, std::string_view name);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_SYMBOLS_H_
