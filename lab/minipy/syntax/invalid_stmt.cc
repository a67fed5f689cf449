// Known mistakes in statements, with the messages that CPython has for them.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

// At the start of a statement that is no valid assignment.
void Parser::InvalidAssignment() {
  const size_t first = at_;
  Try([this] { InvalidAnnotation(); });
  // (targets '=')* value '='
  at_ = first;
  for (;;) {
    const size_t start = at_;
    Expr* const value = failed() ? nullptr : YieldOrStarExpressions();
    if (value == nullptr || !Take(Tok::kEqual)) break;
    if (tokens_[start].kind == Tok::kYield) {
      Raise(Local(value->span), "assignment to yield expression not possible");
      return;
    }
    RaiseInvalidTarget(value, TargetsOf::kAssignment);
  }
  at_ = first;
  Expr* const value = failed() ? nullptr : StarExpressions();
  if (value == nullptr || AugmentedAt() == nullptr) return;
  ++at_;
  if (YieldOrStarExpressions() == nullptr) return;
  Raise(Local(value->span), std::string("'") + ExprName(*value) +
                                "' is an illegal expression for augmented assignment");
}

void Parser::InvalidAnnotation() {
  const size_t first = at_;
  const auto annotation = [this] { return Take(Tok::kColon) && Expression() != nullptr; };
  if (At(Tok::kOpenParen) || At(Tok::kOpenBracket)) {
    const Expr* const display = Atom();
    if (display != nullptr && annotation() &&
        (display->kind == ExprKind::kList || display->kind == ExprKind::kTuple)) {
      Raise(Local(display->span), display->kind == ExprKind::kList
                                      ? "only single target (not list) can be annotated"
                                      : "only single target (not tuple) can be annotated");
      return;
    }
  }
  at_ = first;
  Expr* const head = StarNamedExpression();
  if (head != nullptr && Take(Tok::kComma)) {
    size_t behind = at_;
    while (StarNamedTuple() != nullptr) behind = at_;
    at_ = behind;
    if (annotation()) {
      Raise(Local(head->span), "only single target (not tuple) can be annotated");
      return;
    }
  }
  at_ = first;
  Expr* const target = failed() ? nullptr : Expression();
  if (target != nullptr && annotation()) {
    Raise(Local(target->span), "illegal target for annotation");
  }
}

void Parser::InvalidDel() {
  ++at_;
  if (Expr* const targets = StarExpressions()) RaiseInvalidTarget(targets, TargetsOf::kDel);
}

// Behind `import`.
void Parser::InvalidImportTargets() {
  std::string_view name;
  while (TakeName(&name)) {
    if (Take(Tok::kAs) && !TakeName(&name)) return;
    if (!Take(Tok::kComma)) return;
    if (At(Tok::kNewline)) {
      RaiseHere("trailing comma not allowed without surrounding parentheses");
      return;
    }
  }
}

void Parser::InvalidWithItem() {
  if (Expression() == nullptr || !Take(Tok::kAs)) return;
  Expr* const target = Expression();
  if (target == nullptr) return;
  if (!At(Tok::kComma) && !At(Tok::kCloseParen) && !At(Tok::kColon)) return;
  RaiseInvalidTarget(target, TargetsOf::kAssignment);
}

// Behind a header that is whole but for its colon, or that has nothing below it; `word` is its
// first.
void Parser::InvalidEnd(size_t word, const std::string& what) {
  if (failed()) return;
  if (At(Tok::kNewline)) {
    RaiseHere("expected ':'");
  } else {
    InvalidEmptyBlock(word, what);
  }
}

void Parser::InvalidEmptyBlock(size_t word, const std::string& what) {
  if (!Take(Tok::kColon) || !Take(Tok::kNewline) || At(Tok::kIndent)) return;
  RaiseHere("expected an indented block after " + what + " on line " +
                std::to_string(tokens_[word].span.line),
            SyntaxErrorKind::kIndentationError);
}

// if, elif, while
void Parser::InvalidConditionHeader() {
  const size_t word = at_++;
  if (NamedExpression() == nullptr) return;
  InvalidEnd(word, "'" + std::string(tokens_[word].text) + "' statement");
}

// else, try, finally: the colon is looked for elsewhere.
void Parser::InvalidWordHeader() {
  const size_t word = at_++;
  InvalidEmptyBlock(word, "'" + std::string(tokens_[word].text) + "' statement");
}

void Parser::InvalidFor() {
  const size_t word = at_++;
  if (StarTargets() == nullptr || !Take(Tok::kIn) || StarExpressions() == nullptr) return;
  InvalidEnd(word, "'for' statement");
}

void Parser::InvalidWith() {
  const size_t word = at_++;
  std::vector<WithItem> items;
  if (At(Tok::kOpenParen) && WithItems(/*parens=*/true, &items)) {
    InvalidEnd(word, "'with' statement");
  }
  at_ = word + 1;
  items.clear();
  if (!failed() && WithItems(/*parens=*/false, &items)) InvalidEnd(word, "'with' statement");
}

void Parser::InvalidExceptIndent() {
  const size_t word = at_++;
  if (!At(Tok::kColon)) {
    std::string_view name;
    if (Expression() == nullptr || (Take(Tok::kAs) && !TakeName(&name))) return;
  }
  InvalidEmptyBlock(word, "'except' statement");
}

void Parser::InvalidExcept() {
  ++at_;
  if (At(Tok::kNewline)) {
    RaiseHere("expected ':'");
    return;
  }
  Expr* const type = Expression();
  std::string_view name;
  if (type == nullptr) return;
  if (Take(Tok::kComma)) {
    if (StarExpressions() == nullptr || (Take(Tok::kAs) && !TakeName(&name))) return;
    if (At(Tok::kColon)) {
      RaiseFrom(Local(type->span), "multiple exception types must be parenthesized");
    }
    return;
  }
  if (Take(Tok::kAs) && !TakeName(&name)) return;
  if (At(Tok::kNewline)) RaiseHere("expected ':'");
}

void Parser::InvalidDefinition() {
  const size_t word = at_++;
  std::string_view name;
  Arguments* args = nullptr;
  if (!TakeName(&name) || !Take(Tok::kOpenParen) || !Parameters(Tok::kCloseParen, &args) ||
      !Take(Tok::kCloseParen)) {
    return;
  }
  if (Take(Tok::kArrow) && Expression() == nullptr) return;
  InvalidEmptyBlock(word, "function definition");
}

void Parser::InvalidClass() {
  const size_t word = at_++;
  std::string_view name;
  ArgumentLists lists;
  if (!TakeName(&name) || (At(Tok::kOpenParen) && !ClassArguments(&lists))) return;
  InvalidEnd(word, "class definition");
}

void Parser::InvalidMatch() {
  const size_t word = at_++;
  if (StarNamedTuple() != nullptr) InvalidEnd(word, "'match' statement");
}

}  // namespace minipy
