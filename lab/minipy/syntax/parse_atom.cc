// Atoms: names, literals, displays, comprehensions, and what is in parentheses.

#include "lab/minipy/syntax/literal.h"
#include "lab/minipy/syntax/parser.h"

namespace minipy {

Expr* Parser::Atom() {
  return Remember(Rule::kAtom, [this] { return AtomNow(); });
}

Expr* Parser::AtomNow() {
  if (failed()) return nullptr;
  switch (Peek().kind) {
    case Tok::kName: {
      const size_t first = at_++;
      return New<Name>(first, tokens_[first].text, ExprContext::kLoad);
    }
    case Tok::kNumber:
      return NumberAtom();
    case Tok::kString:
      return Strings();
    case Tok::kNone:
      return ConstantAtom(ConstantKind::kNone);
    case Tok::kTrue:
      return ConstantAtom(ConstantKind::kTrue);
    case Tok::kFalse:
      return ConstantAtom(ConstantKind::kFalse);
    case Tok::kEllipsis:
      return ConstantAtom(ConstantKind::kEllipsis);
    case Tok::kOpenParen:
      return ParenAtom();
    case Tok::kOpenBracket:
      return ListAtom();
    case Tok::kOpenBrace:
      return BraceAtom();
    default:
      return nullptr;
  }
}

Expr* Parser::ConstantAtom(ConstantKind kind) {
  const size_t first = at_++;
  return New<Constant>(first, kind, int64_t{0}, 0.0, std::string_view());
}

Expr* Parser::NumberAtom() {
  const size_t first = at_++;
  const NumberValue value = ReadNumber(tokens_[first].text);
  if (!value.error.empty()) return static_cast<Expr*>(Raise(tokens_[first].span, value.error));
  return New<Constant>(first, value.kind, value.integer, value.real, arena_.Copy(value.digits));
}

// (), (a), (a, b), (yield), (x for x in y)
Expr* Parser::ParenAtom() {
  const size_t first = at_++;
  if (Take(Tok::kCloseParen)) return New<Tuple>(first, List<Expr*>(), ExprContext::kLoad);
  Expr* const item = At(Tok::kYield) ? YieldExpr() : StarNamedExpression();
  if (item != nullptr && item->kind != ExprKind::kStarred && Take(Tok::kCloseParen)) return item;
  if (item != nullptr && At(Tok::kComma) && tokens_[first + 1].kind != Tok::kYield) {
    std::vector<Expr*> items = {item};
    if (StarNamedRest(&items, Tok::kCloseParen)) {
      return New<Tuple>(first, arena_.Copy(items), ExprContext::kLoad);
    }
  } else if (item != nullptr && item->kind != ExprKind::kStarred && AtFor()) {
    List<Comprehension> clauses;
    if (ForIfClauses(&clauses) && Take(Tok::kCloseParen)) {
      return New<GeneratorExp>(first, item, clauses);
    }
  }
  at_ = first;
  Try([this] { InvalidGroup(); });
  Try([this] { InvalidComprehension(); });
  return nullptr;
}

// (',' item)* [','] close
bool Parser::StarNamedRest(std::vector<Expr*>* items, Tok close) {
  while (Take(Tok::kComma)) {
    const size_t behind = at_;
    if (At(close)) break;
    Expr* const next = StarNamedExpression();
    if (next == nullptr) {
      at_ = behind;
      break;
    }
    items->push_back(next);
  }
  return Take(close);
}

Expr* Parser::ListAtom() {
  const size_t first = at_++;
  if (Take(Tok::kCloseBracket)) return New<ListExpr>(first, List<Expr*>(), ExprContext::kLoad);
  Expr* const item = StarNamedExpression();
  if (item != nullptr && item->kind != ExprKind::kStarred && AtFor()) {
    List<Comprehension> clauses;
    if (ForIfClauses(&clauses) && Take(Tok::kCloseBracket)) {
      return New<ListComp>(first, item, clauses);
    }
  } else if (item != nullptr) {
    std::vector<Expr*> items = {item};
    if (StarNamedRest(&items, Tok::kCloseBracket)) {
      return New<ListExpr>(first, arena_.Copy(items), ExprContext::kLoad);
    }
  }
  at_ = first;
  Try([this] { InvalidComprehension(); });
  return nullptr;
}

Expr* Parser::BraceAtom() {
  const size_t first = at_++;
  if (Take(Tok::kCloseBrace)) return New<Dict>(first, List<Expr*>(), List<Expr*>());
  const size_t inside = at_;
  if (At(Tok::kPower)) return DictOfUnpacked(first);
  // A dict is tried first, and it begins with an expression.
  if (!At(Tok::kStar)) Try([this] { Expression(); });
  Expr* const item = failed() ? nullptr : StarNamedExpression();
  if (item != nullptr && At(Tok::kColon) && item->kind != ExprKind::kStarred) {
    const bool walrus = item->kind == ExprKind::kNamedExpr && tokens_[inside].kind == Tok::kName;
    Expr* const value = walrus ? nullptr : DictValue();
    return value == nullptr ? nullptr : DictRest(first, item, value);
  }
  if (item != nullptr && item->kind != ExprKind::kStarred && AtFor()) {
    List<Comprehension> clauses;
    if (ForIfClauses(&clauses) && Take(Tok::kCloseBrace)) return New<SetComp>(first, item, clauses);
  } else if (item != nullptr) {
    std::vector<Expr*> items = {item};
    if (StarNamedRest(&items, Tok::kCloseBrace)) return New<Set>(first, arena_.Copy(items));
  }
  at_ = first;
  Try([this] { InvalidComprehension(); });
  return nullptr;
}

// At the ** of the first pair.
Expr* Parser::DictOfUnpacked(size_t first) {
  Expr* key = nullptr;
  Expr* value = nullptr;
  if (KeyValue(&key, &value)) {
    if (Expr* const dict = DictRest(first, key, value)) return dict;
  }
  at_ = first;
  Try([this] { InvalidDictComprehension(); });
  return nullptr;
}

// key: value, or **value with a null key.
bool Parser::KeyValue(Expr** key, Expr** value) {
  *key = nullptr;
  if (Take(Tok::kPower)) {
    *value = BitwiseOr();
    return *value != nullptr;
  }
  *key = Expression();
  if (*key == nullptr) return false;
  if (!At(Tok::kColon)) {
    const Span span = Local((*key)->span);
    Raise({span.line, span.end_column - 1, span.end_line, -1}, "':' expected after dictionary key");
    return false;
  }
  *value = DictValue();
  return *value != nullptr;
}

// At the colon. The mistakes of pairs are looked for in the first pass already, as in CPython.
Expr* Parser::DictValue() {
  const size_t colon = at_++;
  Expr* const value = Expression();
  if (value != nullptr) return value;
  at_ = colon + 1;
  if (At(Tok::kCloseBrace) || At(Tok::kComma)) {
    Raise(tokens_[colon].span, "expression expected after dictionary key and ':'");
  } else if (Take(Tok::kStar) && BitwiseOr() != nullptr) {
    RaiseFrom(tokens_[colon + 1].span, "cannot use a starred expression in a dictionary value");
  }
  return nullptr;
}

Expr* Parser::DictRest(size_t first, Expr* key, Expr* value) {
  if (AtFor() && key != nullptr) {
    List<Comprehension> clauses;
    if (!ForIfClauses(&clauses) || !Take(Tok::kCloseBrace)) return nullptr;
    return New<DictComp>(first, key, value, clauses);
  }
  std::vector<Expr*> keys = {key};
  std::vector<Expr*> values = {value};
  while (Take(Tok::kComma)) {
    const size_t behind = at_;
    if (At(Tok::kCloseBrace)) break;
    if (!KeyValue(&key, &value)) {
      at_ = behind;
      break;
    }
    keys.push_back(key);
    values.push_back(value);
  }
  if (!Take(Tok::kCloseBrace)) return nullptr;
  return New<Dict>(first, arena_.Copy(keys), arena_.Copy(values));
}

bool Parser::ForIfClauses(List<Comprehension>* clauses) {
  std::vector<Comprehension> parts;
  while (AtFor()) {
    if (At(Tok::kAsync)) return Refuse(Form::kAsync, Peek().span) != nullptr;
    const size_t before = at_;
    Comprehension part = {};
    if (!ForIfClause(&part)) {
      at_ = before;
      break;
    }
    parts.push_back(part);
  }
  *clauses = arena_.Copy(parts);
  return !parts.empty() && !failed();
}

bool Parser::ForIfClause(Comprehension* clause) {
  const size_t first = at_++;
  clause->target = StarTargets();
  if (clause->target == nullptr || !Take(Tok::kIn)) {
    at_ = first;
    Try([this] { InvalidForTarget(); });
    return false;
  }
  clause->iter = Disjunction();
  if (clause->iter == nullptr) return false;
  std::vector<Expr*> ifs;
  while (At(Tok::kIf)) {
    const size_t before = at_++;
    Expr* const test = Disjunction();
    if (test == nullptr) {
      at_ = before;
      break;
    }
    ifs.push_back(test);
  }
  clause->ifs = arena_.Copy(ifs);
  return true;
}

// What stands between `for` and `in`: never a comparison, so that `in` is left alone.
Expr* Parser::StarTargets() {
  Expr* const targets = CommaSeparatedTargets();
  if (targets == nullptr) return nullptr;
  SetContext(targets, ExprContext::kStore);
  return targets;
}

Expr* Parser::StarTarget() {
  const size_t first = at_;
  const bool star = Take(Tok::kStar);
  if (star && At(Tok::kStar)) return nullptr;
  Expr* const value = Primary();
  if (value == nullptr || !IsTarget(*value, /*stars=*/true)) return nullptr;
  return star ? New<Starred>(first, value, ExprContext::kStore) : value;
}

}  // namespace minipy
