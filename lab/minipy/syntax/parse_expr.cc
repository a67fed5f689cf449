// Expressions, from tuples without parentheses down to powers.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

// item (',' item)* [',']: a Tuple if there is a comma. `item` parses one.
template <class Item>
Expr* Parser::CommaSeparated(Item item) {
  const size_t first = at_;
  Expr* const alone = item();
  if (alone == nullptr || !At(Tok::kComma)) return alone;
  std::vector<Expr*> items = {alone};
  while (Take(Tok::kComma)) {
    const size_t behind_comma = at_;
    Expr* const next = item();
    if (next == nullptr) {
      at_ = behind_comma;
      break;
    }
    items.push_back(next);
  }
  return New<Tuple>(first, arena_.Copy(items), ExprContext::kLoad);
}

Expr* Parser::StarExpressions() {
  return CommaSeparated([this] { return StarExpression(); });
}

Expr* Parser::StarNamedTuple() {
  return CommaSeparated([this] { return StarNamedExpression(); });
}

Expr* Parser::CommaSeparatedTargets() {
  return CommaSeparated([this] { return StarTarget(); });
}

Expr* Parser::StarExpression() {
  const size_t first = at_;
  if (!Take(Tok::kStar)) return Expression();
  Expr* const value = BitwiseOr();
  return value == nullptr ? nullptr : New<Starred>(first, value, ExprContext::kLoad);
}

Expr* Parser::StarNamedExpression() {
  if (At(Tok::kStar)) return StarExpression();
  return NamedExpression();
}

Expr* Parser::NamedExpression() {
  return Remember(Rule::kNamed, [this]() -> Expr* {
    const size_t first = at_;
    if (At(Tok::kName) && AtSecond(Tok::kColonEqual)) {
      at_ += 2;
      Expr* const value = Expression();
      if (value == nullptr) return nullptr;
      Span name = Place(first);
      name.end_line = name.line;
      name.end_column = name.column + static_cast<int>(tokens_[first].text.size());
      Expr* const target = NewAt<Name>(name, tokens_[first].text, ExprContext::kStore);
      return New<NamedExpr>(first, target, value);
    }
    Try([this] { InvalidNamedExpression(); });
    at_ = first;
    Expr* const value = Expression();
    return At(Tok::kColonEqual) ? nullptr : value;
  });
}

Expr* Parser::Expression() {
  return Remember(Rule::kExpression, [this]() -> Expr* {
    const Deeper deeper(this);
    if (diagnose_) {
      Try([this] { InvalidExpression(); });
      Try([this] { InvalidLegacyExpression(); });
    }
    return failed() ? nullptr : ExpressionNow();
  });
}

Expr* Parser::ExpressionNow() {
  if (At(Tok::kLambda)) return LambdaDef();
  const size_t first = at_;
  Expr* const body = Disjunction();
  if (body == nullptr || !At(Tok::kIf)) return body;
  const size_t before_if = at_++;
  Expr* const test = Disjunction();
  if (test != nullptr && Take(Tok::kElse)) {
    Expr* const orelse = Expression();
    if (orelse != nullptr) return New<IfExp>(first, test, body, orelse);
  }
  at_ = before_if;
  return body;
}

Expr* Parser::YieldOrStarExpressions() { return At(Tok::kYield) ? YieldExpr() : StarExpressions(); }

Expr* Parser::YieldExpr() {
  const size_t first = at_;
  if (!Take(Tok::kYield)) return nullptr;
  if (Take(Tok::kFrom)) {
    Expr* const value = Expression();
    return value == nullptr ? nullptr : New<YieldFrom>(first, value);
  }
  const size_t behind = at_;
  Expr* const value = StarExpressions();
  if (value == nullptr) at_ = behind;
  return New<Yield>(first, value);
}

Expr* Parser::LambdaDef() {
  const size_t first = at_;
  Arguments* args = nullptr;
  if (!Take(Tok::kLambda) || !Parameters(Tok::kColon, &args) || !Take(Tok::kColon)) return nullptr;
  Expr* const body = Expression();
  return body == nullptr ? nullptr : New<Lambda>(first, args, body);
}

// next (word next)*: a BoolOp if the word is there. `next` parses one operand.
template <class Next>
Expr* Parser::BoolChain(Tok word, BoolOperator op, Next next) {
  const size_t first = at_;
  Expr* const left = next();
  if (left == nullptr || !At(word)) return left;
  std::vector<Expr*> values = {left};
  while (At(word)) {
    const size_t before = at_++;
    Expr* const value = next();
    if (value == nullptr) {
      at_ = before;
      break;
    }
    values.push_back(value);
  }
  return values.size() == 1 ? left : New<BoolOp>(first, op, arena_.Copy(values));
}

Expr* Parser::Disjunction() {
  return Remember(Rule::kDisjunction, [this] {
    return BoolChain(Tok::kOr, BoolOperator::kOr, [this] { return Conjunction(); });
  });
}

Expr* Parser::Conjunction() {
  return BoolChain(Tok::kAnd, BoolOperator::kAnd, [this] { return Inversion(); });
}

Expr* Parser::Inversion() {
  const size_t first = at_;
  if (!Take(Tok::kNot)) return Comparison();
  const Deeper deeper(this);
  Expr* const operand = Inversion();
  return operand == nullptr ? nullptr : New<UnaryOp>(first, PrefixOperator::kNot, operand);
}

Expr* Parser::Comparison() {
  const size_t first = at_;
  Expr* const left = BitwiseOr();
  CompareOperator op;
  size_t before = at_;
  if (left == nullptr || !TakeComparison(&op)) {
    at_ = before;
    return left;
  }
  std::vector<CompareOperator> ops;
  std::vector<Expr*> comparators;
  do {
    Expr* const next = BitwiseOr();
    if (next == nullptr) break;
    ops.push_back(op);
    comparators.push_back(next);
    before = at_;
  } while (TakeComparison(&op));
  at_ = before;
  if (ops.empty()) return left;
  return New<Compare>(first, left, arena_.Copy(ops), arena_.Copy(comparators));
}

bool Parser::TakeComparison(CompareOperator* op) {
  static constexpr std::pair<Tok, CompareOperator> kOperators[] = {
      {Tok::kEqualEqual, CompareOperator::kEq}, {Tok::kNotEqual, CompareOperator::kNotEq},
      {Tok::kLess, CompareOperator::kLt},       {Tok::kLessEqual, CompareOperator::kLtE},
      {Tok::kGreater, CompareOperator::kGt},    {Tok::kGreaterEqual, CompareOperator::kGtE},
      {Tok::kIn, CompareOperator::kIn},
  };
  for (const auto& [kind, operation] : kOperators) {
    if (!Take(kind)) continue;
    *op = operation;
    return true;
  }
  if (Take(Tok::kNot)) {
    *op = CompareOperator::kNotIn;
    return Take(Tok::kIn);
  }
  if (!Take(Tok::kIs)) return false;
  *op = Take(Tok::kNot) ? CompareOperator::kIsNot : CompareOperator::kIs;
  return true;
}

Expr* Parser::BitwiseOr() {
  return Remember(Rule::kBitwiseOr, [this] { return Binary(0); });
}

namespace {

struct BinaryOperator {
  Operator op;
  int precedence;  // -1: not one
};

BinaryOperator BinaryOf(Tok kind) {
  switch (kind) {
    case Tok::kBar:
      return {Operator::kBitOr, 0};
    case Tok::kCaret:
      return {Operator::kBitXor, 1};
    case Tok::kAmpersand:
      return {Operator::kBitAnd, 2};
    case Tok::kLeftShift:
      return {Operator::kLShift, 3};
    case Tok::kRightShift:
      return {Operator::kRShift, 3};
    case Tok::kPlus:
      return {Operator::kAdd, 4};
    case Tok::kMinus:
      return {Operator::kSub, 4};
    case Tok::kStar:
      return {Operator::kMult, 5};
    case Tok::kSlash:
      return {Operator::kDiv, 5};
    case Tok::kFloorDiv:
      return {Operator::kFloorDiv, 5};
    case Tok::kPercent:
      return {Operator::kMod, 5};
    case Tok::kAt:
      return {Operator::kMatMult, 5};
    default:
      return {Operator::kAdd, -1};
  }
}

}  // namespace

// Operators of precedence `least` and above; all of them bind to the left.
Expr* Parser::Binary(int least) {
  const size_t first = at_;
  Expr* left = Factor();
  while (left != nullptr && !failed()) {
    const BinaryOperator next = BinaryOf(Peek().kind);
    if (next.precedence < least) break;
    const size_t before = at_++;
    Expr* const right = Binary(next.precedence + 1);
    if (right == nullptr) {
      at_ = before;
      break;
    }
    left = New<BinOp>(first, left, next.op, right);
  }
  return left;
}

Expr* Parser::Factor() {
  const size_t first = at_;
  PrefixOperator op;
  if (Take(Tok::kMinus)) {
    op = PrefixOperator::kUSub;
  } else if (Take(Tok::kPlus)) {
    op = PrefixOperator::kUAdd;
  } else if (Take(Tok::kTilde)) {
    op = PrefixOperator::kInvert;
  } else {
    return Power();
  }
  const Deeper deeper(this);
  Expr* const operand = Factor();
  return operand == nullptr ? nullptr : New<UnaryOp>(first, op, operand);
}

Expr* Parser::Power() {
  const size_t first = at_;
  if (At(Tok::kAwait)) return static_cast<Expr*>(Refuse(Form::kAwait, Peek().span));
  Expr* const base = Primary();
  if (base == nullptr || !At(Tok::kPower)) return base;
  const Deeper deeper(this);
  const size_t before = at_++;
  Expr* const exponent = Factor();
  if (exponent == nullptr) {
    at_ = before;
    return base;
  }
  return New<BinOp>(first, base, Operator::kPow, exponent);
}

}  // namespace minipy
