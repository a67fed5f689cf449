// Statements with blocks: if, while, for, def, class. try, with and match are in parse_try.cc.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

// Up to `end`, which stays.
bool Parser::Statements(Tok end, Body* body) {
  std::vector<Stmt*> statements;
  while (!At(end)) {
    if (!Statement(&statements)) return false;
  }
  *body = arena_.Copy(statements);
  return !failed();
}

bool Parser::Statement(std::vector<Stmt*>* statements) {
  if (failed()) return false;
  // Nothing goes back beyond the start of a statement.
  Forget();
  switch (Peek().kind) {
    case Tok::kIf:
    case Tok::kWhile:
    case Tok::kFor:
    case Tok::kTry:
    case Tok::kWith:
    case Tok::kDef:
    case Tok::kClass:
    case Tok::kAt:
    case Tok::kAsync: {
      Stmt* const statement = CompoundStatement();
      if (statement != nullptr) statements->push_back(statement);
      return statement != nullptr;
    }
    default: {
      if (AtWord("match")) {
        Try([this] { InvalidMatch(); });
        RefuseMatch();
      }
      std::vector<Stmt*> line;
      if (!SimpleStatements(&line)) return false;
      statements->insert(statements->end(), line.begin(), line.end());
      return true;
    }
  }
}

Stmt* Parser::CompoundStatement() {
  switch (Peek().kind) {
    case Tok::kIf:
      return IfStatement();
    case Tok::kWhile:
      return WhileStatement();
    case Tok::kFor:
      return ForStatement();
    case Tok::kTry:
      return TryStatement();
    case Tok::kWith:
      return WithStatement();
    case Tok::kDef:
      return FunctionDefinition({});
    case Tok::kClass:
      return ClassDefinition({});
    case Tok::kAt:
      return Decorated();
    default:
      return AsyncStatement();
  }
}

// At `async`.
Stmt* Parser::AsyncStatement() {
  const Span span = tokens_[at_++].span;
  if (At(Tok::kDef) || At(Tok::kFor) || At(Tok::kWith)) Refuse(Form::kAsync, span);
  return nullptr;
}

// NEWLINE INDENT statements DEDENT, or statements on the line of the colon.
bool Parser::Block(Body* body) {
  if (!At(Tok::kNewline)) {
    std::vector<Stmt*> line;
    if (!SimpleStatements(&line)) return false;
    *body = arena_.Copy(line);
    return true;
  }
  ++at_;
  if (!Take(Tok::kIndent)) {
    if (diagnose_) RaiseHere("expected an indented block", SyntaxErrorKind::kIndentationError);
    return false;
  }
  const Deeper deeper(this);
  return Statements(Tok::kDedent, body) && Take(Tok::kDedent);
}

Stmt* Parser::IfStatement() {
  struct Part {
    size_t first;
    Expr* test;
    Body body;
  };
  std::vector<Part> parts;
  do {
    Part part = {at_, nullptr, {}};
    Try([this] { InvalidConditionHeader(); });
    ++at_;
    part.test = failed() ? nullptr : NamedExpression();
    if (part.test == nullptr || !Take(Tok::kColon) || !Block(&part.body)) return nullptr;
    parts.push_back(part);
  } while (At(Tok::kElif));
  Body orelse;
  if (!ElseBlock(&orelse)) return nullptr;
  for (size_t i = parts.size(); i-- > 0;) {
    Stmt* const statement = New<If>(parts[i].first, parts[i].test, parts[i].body, orelse);
    if (statement == nullptr || i == 0) return statement;
    orelse = arena_.Copy(std::vector<Stmt*>{statement});
  }
  return nullptr;
}

// ['else' ':' block]
bool Parser::ElseBlock(Body* body) {
  if (!At(Tok::kElse)) return true;
  Try([this] { InvalidWordHeader(); });
  ++at_;
  return Force(Tok::kColon) && Block(body);
}

Stmt* Parser::WhileStatement() {
  const size_t first = at_;
  Try([this] { InvalidConditionHeader(); });
  ++at_;
  Expr* const test = failed() ? nullptr : NamedExpression();
  Body body;
  Body orelse;
  if (test == nullptr || !Take(Tok::kColon) || !Block(&body) || !ElseBlock(&orelse)) return nullptr;
  return New<While>(first, test, body, orelse);
}

Stmt* Parser::ForStatement() {
  const size_t first = at_;
  Try([this] { InvalidFor(); });
  ++at_;
  Expr* const target = failed() ? nullptr : StarTargets();
  if (target == nullptr || !Take(Tok::kIn)) {
    at_ = first;
    Try([this] { InvalidForTarget(); });
    return nullptr;
  }
  Expr* const iter = StarExpressions();
  Body body;
  Body orelse;
  if (iter == nullptr || !Take(Tok::kColon) || !Block(&body) || !ElseBlock(&orelse)) return nullptr;
  return New<For>(first, target, iter, body, orelse);
}

Stmt* Parser::Decorated() {
  std::vector<Expr*> decorators;
  while (Take(Tok::kAt)) {
    Expr* const decorator = NamedExpression();
    if (decorator == nullptr || !Take(Tok::kNewline)) return nullptr;
    decorators.push_back(decorator);
  }
  if (At(Tok::kAsync)) return AsyncStatement();
  if (At(Tok::kDef)) return FunctionDefinition(arena_.Copy(decorators));
  if (At(Tok::kClass)) return ClassDefinition(arena_.Copy(decorators));
  return nullptr;
}

Stmt* Parser::FunctionDefinition(List<Expr*> decorators) {
  const size_t first = at_;
  Try([this] { InvalidDefinition(); });
  ++at_;
  std::string_view name;
  Arguments* args = nullptr;
  if (!TakeName(&name) || !Force(Tok::kOpenParen) || !Parameters(Tok::kCloseParen, &args) ||
      !Take(Tok::kCloseParen)) {
    return nullptr;
  }
  Expr* returns = nullptr;
  if (const size_t arrow = at_; Take(Tok::kArrow)) {
    returns = Expression();
    if (returns == nullptr) at_ = arrow;
  }
  Body body;
  if (!Force(Tok::kColon) || !Block(&body)) return nullptr;
  return New<FunctionDef>(first, name, args, body, decorators, returns);
}

Stmt* Parser::ClassDefinition(List<Expr*> decorators) {
  const size_t first = at_;
  Try([this] { InvalidClass(); });
  ++at_;
  std::string_view name;
  ArgumentLists lists;
  if (!TakeName(&name)) return nullptr;
  if (At(Tok::kOpenParen) && !ClassArguments(&lists)) return nullptr;
  Body body;
  if (!Take(Tok::kColon) || !Block(&body)) return nullptr;
  return New<ClassDef>(first, name, List<Expr*>(arena_.Copy(lists.args)),
                       List<Keyword>(arena_.Copy(lists.keywords)), body, decorators);
}

// '(' [arguments] ')'
bool Parser::ClassArguments(ArgumentLists* lists) {
  const size_t paren = at_++;
  if (CallArguments(lists) && Take(Tok::kCloseParen)) return true;
  at_ = paren + 1;
  Try([this] { InvalidArguments(); });
  return false;
}

}  // namespace minipy
