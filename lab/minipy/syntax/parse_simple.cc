// Statements that fit a line.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

// statement (';' statement)* [';'] NEWLINE
bool Parser::SimpleStatements(std::vector<Stmt*>* statements) {
  do {
    if (At(Tok::kNewline) && !statements->empty()) break;
    Stmt* const statement = SimpleStatement();
    if (statement == nullptr) return false;
    statements->push_back(statement);
  } while (Take(Tok::kSemicolon));
  return Take(Tok::kNewline);
}

Stmt* Parser::SimpleStatement() {
  if (failed()) return nullptr;
  switch (Peek().kind) {
    case Tok::kReturn:
      return ReturnStatement();
    case Tok::kImport:
      return ImportStatement();
    case Tok::kFrom:
      return FromStatement();
    case Tok::kRaise:
      return RaiseStatement();
    case Tok::kPass:
      return Word(StmtKind::kPass);
    case Tok::kBreak:
      return Word(StmtKind::kBreak);
    case Tok::kContinue:
      return Word(StmtKind::kContinue);
    case Tok::kDel:
      return DelStatement();
    case Tok::kAssert:
      return AssertStatement();
    case Tok::kGlobal:
    case Tok::kNonlocal:
      return ScopeStatement();
    default:
      return ExpressionStatement();
  }
}

Stmt* Parser::Word(StmtKind kind) {
  const size_t first = at_++;
  return arena_.New<Stmt>(kind, 1, Place(first));
}

// An expression, or one of the assignments: which, is known behind the first target.
Stmt* Parser::ExpressionStatement() {
  const size_t first = at_;
  Expr* const value = YieldOrStarExpressions();
  if (failed()) return nullptr;
  Stmt* statement = nullptr;
  if (value != nullptr) {
    if (At(Tok::kEqual)) {
      statement = AssignRest(first, value);
    } else if (At(Tok::kColon)) {
      statement = AnnAssignRest(first, value);
    } else if (AugmentedAt() != nullptr) {
      statement = AugAssignRest(first, value);
    } else {
      statement = New<ExprStmt>(first, value);
    }
  }
  const bool expression = statement != nullptr && statement->kind == StmtKind::kExpr &&
                          !At(Tok::kNewline) && !At(Tok::kSemicolon);
  if (statement == nullptr || expression) {
    const size_t behind = at_;
    at_ = first;
    Try([this] { InvalidAssignment(); });
    at_ = behind;
  }
  return failed() ? nullptr : statement;
}

Stmt* Parser::AssignRest(size_t first, Expr* target) {
  std::vector<Expr*> targets;
  Expr* value = target;
  while (Take(Tok::kEqual)) {
    const Expr* const inner = value->kind == ExprKind::kStarred ? As<Starred>(*value).value : value;
    if (!IsTarget(*inner, /*stars=*/true)) return nullptr;
    SetContext(value, ExprContext::kStore);
    targets.push_back(value);
    value = YieldOrStarExpressions();
    if (value == nullptr) return nullptr;
  }
  return New<Assign>(first, arena_.Copy(targets), value);
}

namespace {

bool IsSingleTarget(const Expr& expr) {
  return expr.kind == ExprKind::kName || expr.kind == ExprKind::kAttribute ||
         expr.kind == ExprKind::kSubscript;
}

struct Augmented {
  Tok token;
  Operator op;
};

constexpr Augmented kAugmented[] = {
    {Tok::kPlusEqual, Operator::kAdd},          {Tok::kMinusEqual, Operator::kSub},
    {Tok::kStarEqual, Operator::kMult},         {Tok::kAtEqual, Operator::kMatMult},
    {Tok::kSlashEqual, Operator::kDiv},         {Tok::kPercentEqual, Operator::kMod},
    {Tok::kAmpersandEqual, Operator::kBitAnd},  {Tok::kBarEqual, Operator::kBitOr},
    {Tok::kCaretEqual, Operator::kBitXor},      {Tok::kLeftShiftEqual, Operator::kLShift},
    {Tok::kRightShiftEqual, Operator::kRShift}, {Tok::kPowerEqual, Operator::kPow},
    {Tok::kFloorDivEqual, Operator::kFloorDiv},
};

}  // namespace

const Operator* Parser::AugmentedAt() {
  for (const Augmented& each : kAugmented) {
    if (At(each.token)) return &each.op;
  }
  return nullptr;
}

Stmt* Parser::AugAssignRest(size_t first, Expr* target) {
  const Operator op = *AugmentedAt();
  if (!IsSingleTarget(*target)) return nullptr;
  ++at_;
  Expr* const value = YieldOrStarExpressions();
  if (value == nullptr) return nullptr;
  SetContext(target, ExprContext::kStore);
  return New<AugAssign>(first, target, op, value);
}

Stmt* Parser::AnnAssignRest(size_t first, Expr* target) {
  if (!IsSingleTarget(*target)) return nullptr;
  const bool simple = target->kind == ExprKind::kName && tokens_[first].kind == Tok::kName;
  ++at_;
  Expr* const annotation = Expression();
  if (annotation == nullptr) return nullptr;
  Expr* value = nullptr;
  if (const size_t equal = at_; Take(Tok::kEqual)) {
    value = YieldOrStarExpressions();
    if (value == nullptr) at_ = equal;
  }
  SetContext(target, ExprContext::kStore);
  return New<AnnAssign>(first, target, annotation, value, simple);
}

Stmt* Parser::ReturnStatement() {
  const size_t first = at_++;
  const size_t behind = at_;
  Expr* const value = StarExpressions();
  if (value == nullptr) at_ = behind;
  return New<Return>(first, value);
}

Stmt* Parser::RaiseStatement() {
  const size_t first = at_++;
  const size_t behind = at_;
  Expr* const exc = Expression();
  Expr* cause = nullptr;
  if (exc == nullptr) {
    at_ = behind;
  } else if (Take(Tok::kFrom)) {
    cause = Expression();
    if (cause == nullptr) return nullptr;
  }
  return New<minipy::Raise>(first, exc, cause);
}

Stmt* Parser::DelStatement() {
  const size_t first = at_++;
  const auto at_end = [this] { return At(Tok::kSemicolon) || At(Tok::kNewline); };
  std::vector<Expr*> targets;
  bool valid = true;
  do {
    if (!targets.empty() && at_end()) break;
    Expr* const target = Primary();
    valid = target != nullptr && IsTarget(*target, /*stars=*/false);
    if (!valid) break;
    SetContext(target, ExprContext::kDel);
    targets.push_back(target);
  } while (Take(Tok::kComma));
  if (valid && at_end()) return New<Delete>(first, arena_.Copy(targets));
  at_ = first;
  Try([this] { InvalidDel(); });
  return nullptr;
}

Stmt* Parser::AssertStatement() {
  const size_t first = at_++;
  Expr* const test = Expression();
  if (test == nullptr) return nullptr;
  Expr* msg = nullptr;
  if (Take(Tok::kComma)) {
    msg = Expression();
    if (msg == nullptr) return nullptr;
  }
  return New<Assert>(first, test, msg);
}

// global and nonlocal.
Stmt* Parser::ScopeStatement() {
  const size_t first = at_++;
  std::vector<std::string_view> names;
  do {
    std::string_view name;
    if (!TakeName(&name)) return nullptr;
    names.push_back(name);
  } while (Take(Tok::kComma));
  if (tokens_[first].kind == Tok::kGlobal) return New<Global>(first, arena_.Copy(names));
  return New<Nonlocal>(first, arena_.Copy(names));
}

}  // namespace minipy
