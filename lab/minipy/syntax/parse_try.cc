// try, with, and the refusal of match.

#include "lab/minipy/syntax/parser.h"

namespace minipy {

Stmt* Parser::TryStatement() {
  const size_t first = at_;
  Try([this] { InvalidWordHeader(); });
  ++at_;
  Body body;
  if (!Force(Tok::kColon)) return nullptr;
  if (At(Tok::kExcept)) {
    // No block at all: what is wrong with the handler is told first.
    Try([this] {
      ExceptHandler handler = {};
      ExceptBlock(&handler);
    });
  }
  if (!Block(&body)) return nullptr;
  if (!At(Tok::kExcept) && !At(Tok::kFinally)) {
    if (diagnose_) RaiseHere("expected 'except' or 'finally' block");
    return nullptr;
  }
  std::vector<ExceptHandler> handlers;
  while (At(Tok::kExcept)) {
    ExceptHandler handler = {};
    if (!ExceptBlock(&handler)) return nullptr;
    handlers.push_back(handler);
  }
  Body orelse;
  if (!handlers.empty() && !ElseBlock(&orelse)) return nullptr;
  Body finalbody;
  if (At(Tok::kFinally)) {
    Try([this] { InvalidWordHeader(); });
    ++at_;
    if (!Force(Tok::kColon) || !Block(&finalbody)) return nullptr;
  }
  return New<minipy::Try>(first, body, List<ExceptHandler>(arena_.Copy(handlers)), orelse,
                          finalbody);
}

bool Parser::ExceptBlock(ExceptHandler* handler) {
  const size_t first = at_;
  Try([this] { InvalidExceptIndent(); });
  ++at_;
  if (At(Tok::kStar)) {
    Refuse(Form::kExceptStar, Peek().span);
    return false;
  }
  const auto header = [&] {
    if (Take(Tok::kColon)) return true;
    handler->type = Expression();
    if (handler->type == nullptr) return false;
    if (Take(Tok::kAs) && !TakeName(&handler->name)) return false;
    return Take(Tok::kColon);
  };
  if (!header()) {
    at_ = first;
    Try([this] { InvalidExcept(); });
    return false;
  }
  if (!Block(&handler->body)) return false;
  handler->span = Place(first);
  return true;
}

// The parenthesis may belong to the statement or to its first expression: what follows it tells.
Stmt* Parser::WithStatement() {
  const size_t first = at_;
  Try([this] { InvalidWith(); });
  std::vector<WithItem> items;
  ++at_;
  if (At(Tok::kOpenParen)) {
    const bool whole = WithItems(/*parens=*/true, &items) && At(Tok::kColon);
    if (!whole) {
      at_ = first + 1;
      items.clear();
    }
  }
  if (items.empty() && !WithItems(/*parens=*/false, &items)) return nullptr;
  Body body;
  if (!Take(Tok::kColon) || !Block(&body)) return nullptr;
  return New<With>(first, List<WithItem>(arena_.Copy(items)), body);
}

bool Parser::WithItems(bool parens, std::vector<WithItem>* items) {
  if (parens && !Take(Tok::kOpenParen)) return false;
  do {
    if (parens && !items->empty() && At(Tok::kCloseParen)) break;
    WithItem item = {};
    if (!OneWithItem(&item)) return false;
    items->push_back(item);
  } while (Take(Tok::kComma));
  return !parens || Take(Tok::kCloseParen);
}

bool Parser::OneWithItem(WithItem* item) {
  const size_t first = at_;
  item->context_expr = Expression();
  if (item->context_expr == nullptr) return false;
  if (!At(Tok::kAs)) return true;
  const size_t before = at_++;
  item->optional_vars = StarTarget();
  // The end of the line is no end of an item, but a mistake that InvalidWith knows.
  if (item->optional_vars != nullptr && (At(Tok::kComma) || At(Tok::kCloseParen) ||
                                         At(Tok::kColon) || (diagnose_ && At(Tok::kNewline)))) {
    SetContext(item->optional_vars, ExprContext::kStore);
    return true;
  }
  at_ = first;
  Try([this] { InvalidWithItem(); });
  at_ = before;
  item->optional_vars = nullptr;
  return !failed();
}

// `match` is a name too: only a whole header with a case behind it is the statement.
void Parser::RefuseMatch() {
  const size_t first = at_++;
  const bool subject = StarNamedTuple() != nullptr;
  if (subject && Take(Tok::kColon) && Take(Tok::kNewline) && Take(Tok::kIndent) && AtWord("case")) {
    Refuse(Form::kMatch, tokens_[first].span);
  }
  at_ = first;
}

}  // namespace minipy
