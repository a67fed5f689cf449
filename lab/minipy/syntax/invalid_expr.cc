// Known mistakes in expressions, with the messages that CPython has for them.

#include "lab/minipy/syntax/parser.h"

namespace minipy {
namespace {

constexpr const char* kMaybeComparison =
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

// Statements of Python 2 that are functions now.
bool IsLegacyName(std::string_view name) { return name == "print" || name == "exec"; }

// CPython compares as many letters as the name has: `c` and `mat` count too.
bool IsSoftKeyword(std::string_view name) {
  return std::string_view("match").starts_with(name) ||
         std::string_view("case").starts_with(name) || name == "_";
}

}  // namespace

void Parser::InvalidExpression() {
  const size_t first = at_;
  const bool skip = At(Tok::kName) && (IsSoftKeyword(Peek().text) || AtSecond(Tok::kString));
  Expr* const left = Disjunction();
  if (left == nullptr || failed()) return;
  const size_t behind = at_;
  if (!skip) {
    Expr* const right = ExpressionWithoutInvalid();
    if (failed()) return;
    const Name* const name = AsIf<Name>(left);
    const bool legacy = name != nullptr && IsLegacyName(name->id);
    if (right != nullptr && !legacy && tokens_[at_ - 1].level != 0) {
      RaiseOver(Local(left->span), Local(right->span),
                "invalid syntax. Perhaps you forgot a comma?");
      return;
    }
  }
  at_ = behind;
  if (tokens_[first].kind == Tok::kLambda || !Take(Tok::kIf)) return;
  Expr* const test = Disjunction();
  if (test == nullptr || At(Tok::kElse) || At(Tok::kColon)) return;
  RaiseOver(Local(left->span), Local(test->span), "expected 'else' after 'if' expression");
}

Expr* Parser::ExpressionWithoutInvalid() {
  const bool diagnose = diagnose_;
  diagnose_ = false;
  Expr* const expr = ExpressionNow();
  diagnose_ = diagnose;
  return expr;
}

void Parser::InvalidLegacyExpression() {
  const size_t first = at_;
  std::string_view name;
  if (!TakeName(&name) || At(Tok::kOpenParen)) return;
  // Whatever the name is: a mistake in what follows is one.
  Expr* const what = StarExpressions();
  if (what == nullptr || !IsLegacyName(name)) return;
  const std::string word(name);
  RaiseOver(tokens_[first].span, Local(what->span),
            "Missing parentheses in call to '" + word + "'. Did you mean " + word + "(...)?");
}

void Parser::InvalidNamedExpression() {
  const size_t first = at_;
  if (Expr* const target = Expression(); target != nullptr && Take(Tok::kColonEqual)) {
    if (Expression() != nullptr) {
      Raise(Local(target->span),
            std::string("cannot use assignment expressions with ") + ExprName(*target));
    }
    return;
  }
  const auto one_equal_only = [this] { return !At(Tok::kEqual) && !At(Tok::kColonEqual); };
  at_ = first;
  if (failed()) return;
  if (Take(Tok::kName) && Take(Tok::kEqual)) {
    Expr* const value = BitwiseOr();
    if (value != nullptr && one_equal_only()) {
      RaiseOver(tokens_[first].span, Local(value->span), kMaybeComparison);
      return;
    }
  }
  at_ = first;
  if (At(Tok::kTrue) || At(Tok::kFalse) || At(Tok::kNone)) return;
  if (At(Tok::kOpenParen) || At(Tok::kOpenBracket)) {
    const Expr* const display = Atom();
    if (display != nullptr && tokens_[at_ - 1].kind != Tok::kName &&
        (display->kind == ExprKind::kList || display->kind == ExprKind::kTuple ||
         display->kind == ExprKind::kGeneratorExp)) {
      return;
    }
    at_ = first;
  }
  Expr* const target = BitwiseOr();
  if (target == nullptr || !Take(Tok::kEqual) || BitwiseOr() == nullptr || !one_equal_only())
    return;
  Raise(Local(target->span), std::string("cannot assign to ") + ExprName(*target) +
                                 " here. Maybe you meant '==' instead of '='?");
}

void Parser::InvalidGroup() {
  if (!Take(Tok::kOpenParen)) return;
  if (At(Tok::kStar)) {
    const size_t star = at_++;
    Expr* const value = Expression();
    if (value == nullptr || !At(Tok::kCloseParen)) return;
    RaiseOver(tokens_[star].span, Local(value->span), "cannot use starred expression here");
  } else if (At(Tok::kPower)) {
    const size_t stars = at_++;
    if (Expression() == nullptr || !At(Tok::kCloseParen)) return;
    Raise(tokens_[stars].span, "cannot use double starred expression here");
  }
}

// At an opening bracket of any kind.
void Parser::InvalidComprehension() {
  const size_t first = at_++;
  List<Comprehension> clauses;
  if (At(Tok::kStar)) {
    const size_t star = at_++;
    if (Expression() == nullptr) return;
    Span span = Place(star);
    if (ForIfClauses(&clauses)) {
      Raise(Local(span), "iterable unpacking cannot be used in comprehension");
      return;
    }
    at_ = star;
  }
  if (failed() || tokens_[first].kind == Tok::kOpenParen) return;
  Expr* const target = StarNamedExpression();
  if (target == nullptr || !At(Tok::kComma)) return;
  const size_t comma = at_;
  std::vector<Expr*> items;
  Tok close = tokens_[first].kind == Tok::kOpenBracket ? Tok::kCloseBracket : Tok::kCloseBrace;
  if (StarNamedRest(&items, close) || failed() || !ForIfClauses(&clauses)) return;
  const Span last = items.empty() ? tokens_[comma].span : Local(items.back()->span);
  RaiseOver(Local(target->span), last,
            "did you forget parentheses around the comprehension target?");
}

// { ** value for …
void Parser::InvalidDictComprehension() {
  const size_t stars = ++at_;
  List<Comprehension> clauses;
  if (!Take(Tok::kPower) || BitwiseOr() == nullptr) return;
  if (!ForIfClauses(&clauses) || !At(Tok::kCloseBrace)) return;
  Raise(tokens_[stars].span, "dict unpacking cannot be used in dict comprehension");
}

void Parser::InvalidForTarget() {
  if (!Take(Tok::kFor)) return;
  if (Expr* const targets = StarExpressions()) RaiseInvalidTarget(targets, TargetsOf::kFor);
}

void Parser::RaiseInvalidTarget(Expr* expr, TargetsOf which) {
  const Expr* const invalid = failed() ? nullptr : InvalidTarget(expr, which);
  if (invalid == nullptr) return;
  const char* const verb = which == TargetsOf::kDel ? "cannot delete " : "cannot assign to ";
  Raise(Local(invalid->span), std::string(verb) + ExprName(*invalid));
}

}  // namespace minipy
