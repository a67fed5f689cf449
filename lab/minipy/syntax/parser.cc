#include "lab/minipy/syntax/parser.h"

#include <algorithm>

#include "lab/minipy/syntax/words.h"

namespace minipy {

template <class Parse>
Parser::Result Parser::TwoPasses(Parse parse) {
  if (parse() && !failed()) return {true, {}};
  const size_t furthest = furthest_;
  if (!failed()) {
    at_ = 0;
    depth_ = 0;
    second_pass_ = true;
    diagnose_ = true;
    parse();
  }
  return {false, ErrorOfPasses(furthest)};
}

// `furthest`: the last token that the first pass has looked at.
SyntaxError Parser::ErrorOfPasses(size_t furthest) {
  const Token& last = tokens_[furthest];
  if (!failed() && (last.kind == Tok::kIndent || last.kind == Tok::kDedent)) {
    RaiseHere(last.kind == Tok::kIndent ? "unexpected indent" : "unexpected unindent",
              SyntaxErrorKind::kIndentationError);
    return std::move(*error_);
  }
  if (!failed()) Raise(last.span, "invalid syntax");
  if (error_->kind == SyntaxErrorKind::kRecursionError) return std::move(*error_);
  // What is wrong with the words explains more than what is wrong with their order, and so does a
  // parenthesis that stays open over lines.
  if (lexer_.error() && lexer_.error_wins()) return *lexer_.error();
  const Token* const open = lexer_.unclosed();
  if (open != nullptr && tokens_[furthest_].span.line > open->span.line) {
    error_.reset();
    RaiseUnclosed();
  }
  return std::move(*error_);
}

Parser::Result Parser::ParseFile(Body* body) {
  return TwoPasses([&] { return Statements(Tok::kEndMarker, body) && Take(Tok::kEndMarker); });
}

Parser::Result Parser::ParseExpression(Expr** expr) {
  return TwoPasses([&] {
    *expr = StarExpressions();
    return *expr != nullptr && Take(Tok::kNewline) && Take(Tok::kEndMarker);
  });
}

Parser::Result Parser::ParseField(Span base, Expr** expr) {
  base_ = base;
  return TwoPasses([&] {
    *expr = StarExpressions();
    return *expr != nullptr && Take(Tok::kNewline) && Take(Tok::kEndMarker);
  });
}

const Token& Parser::Peek(size_t ahead) {
  const size_t at = std::min(at_ + ahead, tokens_.size() - 1);
  if (at >= furthest_) {
    furthest_ = at;
    if (tokens_[at].kind == Tok::kUnclosed && !failed()) RaiseUnclosed();
    if (tokens_[at].kind == Tok::kError && !failed()) error_ = lexer_.error();
  }
  return tokens_[at];
}

bool Parser::Take(Tok kind) {
  if (!At(kind)) return false;
  ++at_;
  return true;
}

// A map that has once been large is slow to clear.
void Parser::Forget() {
  constexpr size_t kLarge = 4096;
  if (memory_.bucket_count() > kLarge) {
    memory_ = {};
  } else {
    memory_.clear();
  }
}

// Where the grammar leaves no choice, the first pass says what it wanted.
bool Parser::Force(Tok kind) {
  if (Take(kind)) return true;
  if (!failed()) Raise(Peek().span, std::string("expected '") + SpellingOf(kind) + "'");
  return false;
}

bool Parser::TakeName(std::string_view* name) {
  if (!At(Tok::kName)) return false;
  *name = tokens_[at_++].text;
  return true;
}

std::nullptr_t Parser::RaiseAt(SyntaxErrorKind kind, Span span, std::string message) {
  if (!failed()) error_ = source_.ErrorAt(kind, span, (base_ ? "f-string: " : "") + message);
  return nullptr;
}

std::nullptr_t Parser::Raise(Span span, std::string message) {
  return RaiseAt(SyntaxErrorKind::kSyntaxError, span, std::move(message));
}

// At the last token that was looked at, which is often behind the mistake: so it is in CPython.
std::nullptr_t Parser::RaiseHere(std::string message, SyntaxErrorKind kind) {
  Span span = tokens_[furthest_].span;
  if (kind == SyntaxErrorKind::kIndentationError) span.end_column = -1;
  if (span.column < 0 && tokens_[furthest_].kind != Tok::kEndMarker) {
    const std::string_view line = source_.Line(span.line);
    const size_t indent = std::min(line.find_first_not_of(" \t\f"), line.size());
    span.column = static_cast<int>(indent) - 1;
    span.end_column = -1;
  }
  return RaiseAt(kind, span, std::move(message));
}

// Only where it starts is known.
std::nullptr_t Parser::RaiseFrom(Span span, std::string message) {
  const Span last = tokens_[furthest_].span;
  return Raise({span.line, span.column, last.end_line, last.end_column - 1}, std::move(message));
}

std::nullptr_t Parser::RaiseOver(Span first, Span last, std::string message) {
  return Raise({first.line, first.column, last.end_line, last.end_column}, std::move(message));
}

std::nullptr_t Parser::RaiseTooDeep() {
  if (failed()) return nullptr;
  error_.emplace();
  error_->kind = SyntaxErrorKind::kRecursionError;
  error_->message = "maximum recursion depth exceeded during compilation";
  error_->filename = source_.filename();
  error_->line = 0;
  return nullptr;
}

std::nullptr_t Parser::RaiseUnclosed() {
  const Token& opening = *lexer_.unclosed();
  Span span = opening.span;
  span.end_column = -1;
  return Raise(span, "'" + std::string(opening.text) + "' was never closed");
}

std::nullptr_t Parser::Refuse(Form form, Span span) { return Raise(span, Refusal(form)); }

// From the token `first` to the last one before at_ that has text: for nodes.
Span Parser::Place(size_t first) const {
  const Span& start = tokens_[first].span;
  size_t end = at_ > first ? at_ - 1 : first;
  while (end > first && IsLineEnd(tokens_[end].kind)) --end;
  const Span& last = tokens_[end].span;
  return Shifted({start.line, start.column, last.end_line, last.end_column});
}

Span Parser::Shifted(Span span) const {
  if (!base_) return span;
  if (span.line == 1) span.column += base_->column;
  if (span.end_line == 1) span.end_column += base_->column;
  span.line += base_->line - 1;
  span.end_line += base_->line - 1;
  return span;
}

// Back to the coordinates of source_.
Span Parser::Local(Span span) const {
  if (!base_) return span;
  span.line -= base_->line - 1;
  span.end_line -= base_->line - 1;
  if (span.line == 1) span.column -= base_->column;
  if (span.end_line == 1) span.end_column -= base_->column;
  return span;
}

}  // namespace minipy
