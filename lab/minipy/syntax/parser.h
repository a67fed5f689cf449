// Tokens to a tree: recursive descent over the grammar of Python 3.11, binary operators by
// precedence.
//
// A rule is a function: it returns its node with at_ behind it, or null with at_ anywhere. Null is
// "this is not it", not yet an error: the caller may set at_ back and try something else.
//
// As in CPython there are two passes. The first only parses. If it fails, the second parses again
// with `diagnose_` and tries, at the places where a mistake is known to be made, the rules that are
// called Invalid…: each looks for one mistake and raises its message. If none does, the error is
// "invalid syntax" at the furthest token that the first pass looked at. Programs without mistakes
// pay for none of that.
//
// Invariants: once an error is raised no token matches any more, so every rule comes to its end.
// What the second pass has parsed at a place it remembers, or nested mistakes would cost
// exponential time. Each recursion without a parenthesis passes a Deeper: the stack is bounded by
// kMaxHeight.
//
// Thread safety: one thread at a time.

#ifndef LAB_MINIPY_SYNTAX_PARSER_H_
#define LAB_MINIPY_SYNTAX_PARSER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lab/minipy/syntax/ast.h"
#include "lab/minipy/syntax/height.h"
#include "lab/minipy/syntax/lexer.h"
#include "lab/minipy/syntax/refused.h"
#include "lab/minipy/syntax/source.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

struct FieldText;
struct Pieces;

// Whose targets are looked at: what may be assigned to, looped with, deleted.
enum class TargetsOf : uint8_t { kAssignment, kFor, kDel };
// The first part of `expr` that cannot be a target; null if it can be one.
Expr* InvalidTarget(Expr* expr, TargetsOf which);
// What messages call an expression: "literal", "function call", …
const char* ExprName(const Expr& expr);
bool IsTarget(const Expr& expr, bool stars);
void SetContext(Expr* expr, ExprContext ctx);

class Parser {
 public:
  struct Result {
    bool ok = false;
    SyntaxError error;  // if not ok
  };
  // REQUIRES: all outlive the parser; the lexer has run. The tree lives in `arena`.
  Parser(const Source& source, const Lexer& lexer, Arena& arena)
      : source_(source), lexer_(lexer), tokens_(lexer.tokens()), arena_(arena) {}

  Result ParseFile(Body* body);
  Result ParseExpression(Expr** expr);

  // The expression of a replacement field of an f-string; `source` is its text in parentheses.
  // Nodes are placed as if `(` stood at `base`; errors stay in `source`.
  Result ParseField(Span base, Expr** expr);

 private:
  enum class Rule : uint8_t { kExpression, kNamed, kDisjunction, kBitwiseOr, kAtom };
  static constexpr uint64_t kRules = 8;
  struct Remembered {
    Expr* expr;
    size_t end;
  };
  // Recursion that is not bounded by parentheses or indentation.
  class Deeper {
   public:
    explicit Deeper(Parser* parser) : parser_(parser) {
      if (++parser->depth_ > kMaxHeight) parser->RaiseTooDeep();
    }
    ~Deeper() { --parser_->depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    Parser* const parser_;
  };

  // parser.cc: tokens, errors, places.
  template <class Parse>
  Result TwoPasses(Parse parse);
  SyntaxError ErrorOfPasses(size_t furthest);
  const Token& Peek(size_t ahead = 0);
  bool At(Tok kind) { return Peek().kind == kind && !error_; }
  bool AtSecond(Tok kind) { return !error_ && Peek(1).kind == kind; }
  bool Take(Tok kind);
  bool AtFor() { return At(Tok::kFor) || (At(Tok::kAsync) && AtSecond(Tok::kFor)); }
  bool AtWord(std::string_view word) { return At(Tok::kName) && Peek().text == word; }
  bool Force(Tok kind);
  bool TakeName(std::string_view* name);
  bool failed() const { return error_.has_value(); }
  std::nullptr_t RaiseAt(SyntaxErrorKind kind, Span span, std::string message);
  std::nullptr_t RaiseHere(std::string message,
                           SyntaxErrorKind kind = SyntaxErrorKind::kSyntaxError);
  std::nullptr_t Raise(Span span, std::string message);
  std::nullptr_t RaiseFrom(Span span, std::string message);
  std::nullptr_t RaiseOver(Span first, Span last, std::string message);
  std::nullptr_t RaiseTooDeep();
  std::nullptr_t RaiseUnclosed();
  std::nullptr_t Refuse(Form form, Span span);
  // A span of tokens that is shown in the coordinates of nodes, and back.
  Span Place(size_t first) const;
  Span Shifted(Span span) const;
  Span Local(Span span) const;

  template <class T, class... Fields>
  T* New(size_t first, const Fields&... fields) {
    return NewAt<T>(Place(first), fields...);
  }
  template <class T, class... Fields>
  T* NewAt(Span span, const Fields&... fields) {
    const int32_t height = height::Above(fields...);
    if (height > kMaxHeight) return static_cast<T*>(RaiseTooDeep());
    return arena_.New<T>(typename T::Base{T::kKind, height, span}, fields...);
  }
  // In the second pass, what `rule` made of this place is made once.
  template <class Parse>
  Expr* Remember(Rule rule, Parse parse) {
    if (rule == Rule::kNamed ? !diagnose_ : !second_pass_) return parse();
    const uint64_t key = at_ * kRules + static_cast<uint64_t>(rule);
    if (const auto known = memory_.find(key); known != memory_.end()) {
      at_ = known->second.end;
      return known->second.expr;
    }
    Expr* const expr = parse();
    memory_[key] = {expr, at_};
    return expr;
  }
  void Forget();

  // parse_expr.cc: from tuples without parentheses down to powers.
  Expr* StarExpressions();
  Expr* StarNamedTuple();
  Expr* StarExpression();
  Expr* StarNamedExpression();
  Expr* NamedExpression();
  Expr* Expression();
  Expr* ExpressionNow();
  Expr* YieldOrStarExpressions();
  Expr* YieldExpr();
  Expr* LambdaDef();
  template <class Next>
  Expr* BoolChain(Tok word, BoolOperator op, Next next);
  Expr* Disjunction();
  Expr* Conjunction();
  Expr* Inversion();
  Expr* Comparison();
  bool TakeComparison(CompareOperator* op);
  Expr* BitwiseOr();
  Expr* Binary(int least);
  Expr* Factor();
  Expr* Power();
  template <class Item>
  Expr* CommaSeparated(Item item);

  // parse_atom.cc: names, literals, displays, comprehensions.
  Expr* Atom();
  Expr* AtomNow();
  Expr* NumberAtom();
  Expr* ConstantAtom(ConstantKind kind);
  Expr* ParenAtom();
  Expr* ListAtom();
  Expr* BraceAtom();
  Expr* DictRest(size_t first, Expr* key, Expr* value);
  Expr* DictOfUnpacked(size_t first);
  bool KeyValue(Expr** key, Expr** value);
  Expr* DictValue();
  bool StarNamedRest(std::vector<Expr*>* items, Tok close);
  bool ForIfClauses(List<Comprehension>* clauses);
  bool ForIfClause(Comprehension* clause);
  Expr* StarTargets();
  Expr* CommaSeparatedTargets();
  Expr* StarTarget();

  // parse_call.cc: calls, subscripts, attributes.
  struct ArgumentLists {
    std::vector<Expr*> args;
    std::vector<Keyword> keywords;
  };
  Expr* Primary();
  Expr* CallRest(size_t first, Expr* func);
  bool CallArguments(ArgumentLists* lists);
  bool OneArgument(ArgumentLists* lists);
  bool KeywordArgument(ArgumentLists* lists);
  Expr* Slices();
  Expr* OneSlice();

  // parse_string.cc, parse_field.cc: literals of strings, f-strings.
  Expr* Strings();
  bool StringPart(const Token& token, bool bytes, std::string* value);
  Expr* PlainStrings(size_t first);
  Expr* FormatStrings(size_t first);
  bool Decoded(Span span, const std::string& error);
  void FlushLiteral(Pieces* pieces);
  Expr* JoinPieces(Pieces* pieces);
  bool FormatPieces(FieldText* text, int level, Pieces* pieces);
  bool FormatLiteral(FieldText* text, int level, Pieces* pieces);
  bool FormatField(FieldText* text, int level, Pieces* pieces);
  bool FieldTail(FieldText* text, int level, Span span, char* conversion, Expr** spec);
  bool ExpectBrace(FieldText* text);
  bool FindFieldEnd(FieldText* text);
  static bool IsFieldEnd(FieldText* text);
  Expr* FieldExpression(FieldText* field, size_t start);
  Span PlaceIn(FieldText* field, size_t offset) const;

  // parse_params.cc: parameters of def (`end` is the parenthesis) and lambda (the colon).
  struct ParameterLists;
  bool Parameters(Tok end, Arguments** arguments);
  bool OneParameter(Tok end, ParameterLists* lists);
  bool Parameter(Tok end, bool star, Arg* arg);
  bool ParameterDefault(Expr** value);

  // parse_simple.cc, parse_import.cc: statements of one line.
  bool SimpleStatements(std::vector<Stmt*>* statements);
  Stmt* SimpleStatement();
  Stmt* ExpressionStatement();
  Stmt* AssignRest(size_t first, Expr* target);
  const Operator* AugmentedAt();
  Stmt* AugAssignRest(size_t first, Expr* target);
  Stmt* AnnAssignRest(size_t first, Expr* target);
  Stmt* ReturnStatement();
  Stmt* RaiseStatement();
  Stmt* DelStatement();
  Stmt* AssertStatement();
  Stmt* ScopeStatement();
  Stmt* Word(StmtKind kind);
  Stmt* ImportStatement();
  Stmt* FromStatement();
  bool ImportTargets(std::vector<Alias>* names);
  bool DottedName(std::string_view* name);
  bool AsName(Alias* alias, size_t first);

  // parse_compound.cc, parse_try.cc: statements with blocks.
  bool Statements(Tok end, Body* body);
  bool Statement(std::vector<Stmt*>* statements);
  Stmt* CompoundStatement();
  Stmt* AsyncStatement();
  bool Block(Body* body);
  Stmt* IfStatement();
  Stmt* WhileStatement();
  Stmt* ForStatement();
  bool ElseBlock(Body* body);
  Stmt* Decorated();
  Stmt* FunctionDefinition(List<Expr*> decorators);
  Stmt* ClassDefinition(List<Expr*> decorators);
  bool ClassArguments(ArgumentLists* lists);
  Stmt* TryStatement();
  bool ExceptBlock(ExceptHandler* handler);
  Stmt* WithStatement();
  bool WithItems(bool parens, std::vector<WithItem>* items);
  bool OneWithItem(WithItem* item);
  void RefuseMatch();

  // invalid_expr.cc, invalid_args.cc, invalid_stmt.cc: one known mistake each. They raise or do
  // nothing, but for at_, which Try sets back.
  template <class Look>
  void Try(Look look) {
    if (!diagnose_ || failed()) return;
    const size_t before = at_;
    look();
    at_ = before;
  }
  void InvalidExpression();
  void InvalidLegacyExpression();
  void InvalidNamedExpression();
  void InvalidGroup();
  void InvalidComprehension();
  void InvalidDictComprehension();
  void InvalidForTarget();
  Expr* ExpressionWithoutInvalid();
  void RaiseInvalidTarget(Expr* expr, TargetsOf which);
  bool ArgumentsPrefix(ArgumentLists* lists);
  void InvalidArguments();
  static bool SawDoubleStar(const ArgumentLists& lists);
  void InvalidKeywordGenerator();
  void InvalidKeywordArgument();
  void InvalidParameters(Tok end);
  bool ValidDefault();
  bool ValidStar(Tok end, Span star);
  void InvalidDoubleStar(Tok end);
  void InvalidParenthesizedParameters(Tok end);
  void InvalidAssignment();
  void InvalidAnnotation();
  void InvalidDel();
  void InvalidImportTargets();
  void InvalidWithItem();
  void InvalidEnd(size_t word, const std::string& what);
  void InvalidEmptyBlock(size_t word, const std::string& what);
  void InvalidConditionHeader();
  void InvalidWordHeader();
  void InvalidFor();
  void InvalidWith();
  void InvalidExceptIndent();
  void InvalidExcept();
  void InvalidDefinition();
  void InvalidClass();
  void InvalidMatch();

  const Source& source_;
  const Lexer& lexer_;
  const std::vector<Token>& tokens_;
  Arena& arena_;
  std::optional<Span> base_;  // where a field's text starts

  size_t at_ = 0;
  size_t furthest_ = 0;
  int depth_ = 0;
  bool second_pass_ = false;
  bool diagnose_ = false;  // in the second pass, but for the parts that CPython spares
  std::optional<SyntaxError> error_;
  std::unordered_map<uint64_t, Remembered> memory_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_PARSER_H_
