// What may follow an atom: attributes, calls, subscripts.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

Expr* Parser::Primary() {
  const size_t first = at_;
  Expr* primary = Atom();
  while (primary != nullptr && !failed()) {
    const size_t before = at_;
    Expr* next = nullptr;
    if (Take(Tok::kDot)) {
      std::string_view name;
      if (TakeName(&name)) next = New<Attribute>(first, primary, name, ExprContext::kLoad);
    } else if (At(Tok::kOpenParen)) {
      next = CallRest(first, primary);
    } else if (Take(Tok::kOpenBracket)) {
      Expr* const slice = Slices();
      if (slice != nullptr && Take(Tok::kCloseBracket)) {
        next = New<Subscript>(first, primary, slice, ExprContext::kLoad);
      }
    } else {
      break;
    }
    if (next == nullptr) {
      at_ = before;
      break;
    }
    primary = next;
  }
  return primary;
}

Expr* Parser::CallRest(size_t first, Expr* func) {
  const size_t paren = at_;
  // A generator expression that is the only argument is tried first, and so are its mistakes.
  Try([this] { InvalidComprehension(); });
  ++at_;
  ArgumentLists lists;
  if (failed() || !CallArguments(&lists)) return nullptr;
  const bool generator = lists.args.size() == 1 && lists.keywords.empty() &&
                         lists.args[0]->kind != ExprKind::kStarred && AtFor() &&
                         tokens_[at_ - 1].kind != Tok::kComma;
  if (generator) {
    List<Comprehension> clauses;
    if (ForIfClauses(&clauses) && Take(Tok::kCloseParen)) {
      lists.args[0] = New<GeneratorExp>(paren, lists.args[0], clauses);
      return New<Call>(first, func, arena_.Copy(lists.args), List<Keyword>());
    }
  } else if (Take(Tok::kCloseParen)) {
    return New<Call>(first, func, arena_.Copy(lists.args), arena_.Copy(lists.keywords));
  }
  at_ = paren + 1;
  Try([this] { InvalidArguments(); });
  return nullptr;
}

// Up to what cannot be an argument. False: an argument is there and is wrong.
bool Parser::CallArguments(ArgumentLists* lists) {
  while (!At(Tok::kCloseParen)) {
    const size_t before = at_;
    if (!OneArgument(lists)) {
      at_ = before;
      break;
    }
    if (!Take(Tok::kComma)) break;
  }
  return !failed();
}

bool Parser::OneArgument(ArgumentLists* lists) {
  const size_t first = at_;
  if (Take(Tok::kPower)) {
    Expr* const value = Expression();
    if (value == nullptr) return false;
    lists->keywords.push_back({Place(first), {}, value});
    return true;
  }
  if (Take(Tok::kStar)) {
    Expr* const value = Expression();
    if (value == nullptr || SawDoubleStar(*lists)) return false;
    lists->args.push_back(New<Starred>(first, value, ExprContext::kLoad));
    return true;
  }
  if (!lists->keywords.empty()) return KeywordArgument(lists);
  if (At(Tok::kName) && AtSecond(Tok::kEqual)) return KeywordArgument(lists);
  Expr* const value =
      At(Tok::kName) && AtSecond(Tok::kColonEqual) ? NamedExpression() : Expression();
  if (value == nullptr || At(Tok::kEqual) || At(Tok::kColonEqual)) {
    at_ = first;
    Try([this] { InvalidKeywordArgument(); });
    return false;
  }
  lists->args.push_back(value);
  return true;
}

bool Parser::KeywordArgument(ArgumentLists* lists) {
  const size_t first = at_;
  Try([this] { InvalidKeywordArgument(); });
  std::string_view name;
  if (!TakeName(&name) || !Take(Tok::kEqual)) return false;
  Expr* const value = Expression();
  if (value == nullptr) return false;
  lists->keywords.push_back({Place(first), name, value});
  return true;
}

Expr* Parser::Slices() {
  const size_t first = at_;
  Expr* const alone = OneSlice();
  if (alone == nullptr) return nullptr;
  if (!At(Tok::kComma) && alone->kind != ExprKind::kStarred) return alone;
  std::vector<Expr*> items = {alone};
  while (Take(Tok::kComma)) {
    const size_t behind = at_;
    Expr* const next = OneSlice();
    if (next == nullptr) {
      at_ = behind;
      break;
    }
    items.push_back(next);
  }
  return New<Tuple>(first, arena_.Copy(items), ExprContext::kLoad);
}

Expr* Parser::OneSlice() {
  const size_t first = at_;
  if (Take(Tok::kStar)) {
    Expr* const value = Expression();
    return value == nullptr ? nullptr : New<Starred>(first, value, ExprContext::kLoad);
  }
  Expr* lower = nullptr;
  if (!At(Tok::kColon)) {
    lower = NamedExpression();
    if (lower == nullptr || !At(Tok::kColon)) return lower;
    if (lower->kind == ExprKind::kNamedExpr && tokens_[first].kind == Tok::kName) return nullptr;
  }
  const auto optional = [this]() -> Expr* {
    const size_t before = at_;
    if (At(Tok::kColon) || At(Tok::kComma) || At(Tok::kCloseBracket)) return nullptr;
    Expr* const part = Expression();
    if (part == nullptr) at_ = before;
    return part;
  };
  if (!Take(Tok::kColon)) return nullptr;
  Expr* const upper = optional();
  Expr* step = nullptr;
  if (Take(Tok::kColon)) step = optional();
  return New<Slice>(first, lower, upper, step);
}

}  // namespace minipy
