// One run of the compiler over a module: the walk that turns the syntax tree into instructions. The
// walk's parts lie in files of their own: statements.cc, loops.cc, exceptions.cc, functions.cc,
// expressions.cc, calls.cc, displays.cc, comprehensions.cc. (CPython: Python/compile.c)
//
// Thread safety: one thread at a time.
//
// Invariants: after Visit(expression) the stack is one higher, after Visit(statement) as it was.
// The first refusal is kept and what is emitted after it is never seen.

#ifndef LAB_MINIPY_CODE_COMPILATION_H_
#define LAB_MINIPY_CODE_COMPILATION_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "lab/minipy/code/assembler.h"
#include "lab/minipy/code/code.h"
#include "lab/minipy/code/operators.h"
#include "lab/minipy/code/symbols.h"

namespace minipy {

// What a return, break or continue must undo on its way out of a statement.
struct FrameBlock {
  enum class Kind : uint8_t {
    kWhile,
    kFor,             // the iterator is on the stack
    kTryExcept,       // the body of a try with handlers
    kFinallyTry,      // the body of a try with finally: its finally body must run
    kFinallyEnd,      // a finally body that runs for an exception: two references on the stack
    kWith,            // the exit method is on the stack and must be called
    kHandler,         // the tests of except clauses
    kHandlerCleanup,  // the body of one: a reference on the stack, `name` to be unbound
    kReturnValue,     // a finally body that runs for a return, above the value to be returned
  };
  Kind kind;
  Label begin;            // of a loop: where continue goes
  Label end;              // of a loop: where break goes
  int outer_region = -1;  // what covered the statement before it opened regions of its own
  Body finally = {};
  std::string_view name = {};
  Span span = {};
};

// A function, class body or module being compiled.
struct Unit {
  const Block* block;
  std::unique_ptr<Unit> outer;
  Span at;  // where the unit is in the outer one
  std::shared_ptr<Code> code = std::make_shared<Code>();
  Assembler assembler = {};
  std::vector<FrameBlock> frames = {};
  std::unordered_map<std::string_view, int> slots = {};  // of locals, by mangled name
  std::unordered_map<std::string_view, int> names = {};
};

inline bool AnyStarred(List<Expr*> exprs) {
  for (const Expr* expr : exprs) {
    if (expr->kind == ExprKind::kStarred) return true;
  }
  return false;
}

class Compilation {
 public:
  Compilation(const Module& module, const SymbolTable& symbols)
      : module_(module), symbols_(symbols) {}

  std::variant<std::shared_ptr<const Code>, SyntaxError> Run();

 private:
  // CPython's: more than so many references at once are put on the stack only one by one.
  static constexpr size_t kStackGuide = 30;

  // Nested finally bodies double with every level; somewhere there must be an end.
  static constexpr int kMostVisits = 2'000'000;

  // The span that instructions get while it lives.
  class At {
   public:
    At(Compilation& compilation, const Span& span)
        : compilation_(compilation), before_(compilation.at_) {
      compilation.at_ = span;
    }
    ~At() { compilation_.at_ = before_; }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

   private:
    Compilation& compilation_;
    const Span before_;
  };

  // --- compilation.cc: units, names, emitting
  void Enter(const void* node, int first_line);
  std::shared_ptr<const Code> Leave();
  void NumberLocals(const Block& block, Code* code);
  void EmitEntry(int first_line);
  std::string QualifiedName(const Block& block) const;
  void Emit(Opcode opcode, Word argument = 0);
  void EmitName(Opcode opcode, std::string_view name);  // an attribute, an import: mangled
  void EmitJump(Opcode opcode, Label target);
  void EmitConstant(ConstantValue constant);
  void EmitNone() { EmitConstant(std::monostate()); }
  void UseName(std::string_view name, ExprContext context);
  Scope ScopeOf(std::string_view mangled) const;
  // The number of a plain local variable of the function; -1 if the name is something else.
  int FastLocal(std::string_view name);
  Word NameNumber(std::string_view name);
  std::string_view Mangled(std::string_view name);
  void Refuse(const Span& span, std::string message);
  void RefuseDebug(std::string_view name, ExprContext context);
  Assembler& assembler() { return unit_->assembler; }
  bool in_function() const { return unit_->block->kind == BlockKind::kFunction; }

  // --- statements.cc
  void VisitBody(Body body);
  void Visit(const Stmt& stmt);
  void VisitExpression(const Expr& value);
  void VisitAssign(const Assign& assign);
  bool AssignInParallel(const Assign& assign);
  void VisitAugAssign(const AugAssign& assign);
  void VisitAnnotated(const AnnAssign& assign);
  void DropSubscript(const Expr& slice);
  void VisitAssert(const Assert& statement);
  void VisitRaise(const Raise& statement);
  void VisitImport(const Import& statement);
  void VisitImportFrom(const ImportFrom& statement);
  void AddAnnotations(Body body);
  void AddDocstring(Body body);  // of a module or class

  // --- loops.cc: control flow that is not about exceptions
  void VisitIf(const If& statement);
  template <class LoopStmt, class Head>
  void VisitLoop(const LoopStmt& statement, FrameBlock::Kind kind, const Head& head);
  void VisitWhile(const While& statement);
  void VisitFor(const For& statement);
  void VisitReturn(const Return& statement);
  void VisitBreak(const Stmt& stmt);
  void VisitContinue(const Stmt& stmt);
  void VisitCondition(const Expr& test, Label target, bool wanted);
  void VisitComparisons(const Compare& compare, Label target, bool wanted);
  void JumpOnTop(Label target, bool wanted);

  // --- frames.cc
  void Push(FrameBlock frame);
  void Pop() { unit_->frames.pop_back(); }
  void Unwind(const FrameBlock& frame, bool keep_top);
  // Unwinds from the top to the innermost loop, which is returned and stays, or all.
  std::optional<FrameBlock> UnwindAll(bool to_loop, bool keep_top);

  // --- exceptions.cc
  template <class Visit>
  void Handle(FrameBlock::Kind kind, int outer_region, const Visit& body);
  void VisitTry(const Try& statement);
  void VisitTryFinally(const Try& statement);
  void VisitTryExcept(const Try& statement);
  void VisitHandler(const ExceptHandler& handler, int region, Label end);
  void UnbindName(std::string_view name);
  void VisitWith(const With& statement, size_t item);
  void CallExit();
  void RestoreAndReraise();

  // --- functions.cc
  void VisitFunction(const FunctionDef& function);
  void VisitClass(const ClassDef& definition);
  void VisitLambda(const Lambda& lambda);
  void DecorateWith(List<Expr*> decorators);
  Word VisitDefaults(const Arguments& arguments);
  bool VisitAnnotations(const Arguments& arguments, const Expr* returns);
  void VisitAnnotation(const Expr& annotation);
  void MakeFunction(const std::shared_ptr<const Code>& code, Word flags);
  void CountParameters(const Arguments& arguments);

  // --- expressions.cc
  void Visit(const Expr& expr);
  void VisitBool(const BoolOp& expr);
  void VisitBinary(const BinOp& expr);
  void VisitUnary(const UnaryOp& expr);
  void VisitCompare(const Compare& expr);
  void VisitChain(const Compare& compare, Opcode on_failure, Label failed);
  void VisitOperand(const Compare& compare, size_t i);
  void EmitCompare(CompareOperator op);
  void VisitAttribute(const Attribute& expr);
  void VisitSubscript(const Subscript& expr);
  void VisitSlice(const Slice& slice);
  void VisitStarred(const Starred& expr);
  void VisitConditional(const IfExp& expr);
  void VisitYield(const Yield& expr);
  void VisitYieldFrom(const YieldFrom& expr);
  // Where CPython points for an attribute whose name is on a line below its object.
  Span AttributeSpan(const Span& around, const Attribute& attribute) const;

  // --- calls.cc
  void VisitCall(const Call& call);
  bool VisitMethodCall(const Call& call);
  // The callee and `given` arguments are on the stack.
  void VisitArguments(size_t given, List<Expr*> args, List<Keyword> keywords);
  void VisitUnpackedArguments(size_t given, List<Expr*> args, List<Keyword> keywords);
  void VisitKeywordDict(List<Keyword> keywords);
  void CheckKeywords(List<Keyword> keywords);

  // --- displays.cc
  // With the `given` elements that are on the stack already.
  void VisitDisplay(Opcode build, List<Expr*> elements, size_t given);
  void VisitElements(Opcode build, Opcode extend, List<Expr*> elements);
  void VisitConstants(Opcode build, Opcode extend, ConstantValue tuple);
  void VisitTuple(List<Expr*> elements, ExprContext context);
  void VisitList(List<Expr*> elements, ExprContext context);
  void VisitSet(List<Expr*> elements);
  void VisitDict(const Dict& dict);
  void VisitPairs(const Dict& dict, size_t begin, size_t end);
  void Unpack(List<Expr*> targets);
  // The container of `x in …`, which nothing else will see.
  void VisitContainer(const Expr& container);
  void VisitJoined(const JoinedStr& joined);
  void VisitFormatted(const FormattedValue& formatted);
  std::optional<ConstantValue> Literal(const Expr& expr) const;
  // The last `count` instructions become one constant, if they are constants.
  bool FoldLast(size_t count, bool frozenset);

  // --- comprehensions.cc
  void VisitComprehension(const Expr& expr, Opcode build, List<Comprehension> generators,
                          const Expr& element, const Expr* value);
  void VisitGenerators(Opcode build, List<Comprehension> generators, size_t index, Word depth,
                       const Expr& element, const Expr* value);
  static const Expr* OnlyElement(const Expr& iterable);
  void VisitElement(Opcode build, Word depth, const Expr& element, const Expr* value);

  const Module& module_;
  const SymbolTable& symbols_;
  Arena arena_;  // of mangled names
  std::unique_ptr<Unit> unit_;
  Span at_ = {};
  int visited_ = 0;  // nodes, finally bodies as often as they are compiled
  bool annotations_are_text_ = false;
  std::optional<SyntaxError> error_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_COMPILATION_H_
