#include "lab/minipy/syntax/lexer.h"

#include <utility>

#include "lab/minipy/syntax/characters.h"
#include "lab/minipy/syntax/words.h"

namespace minipy {

void Lexer::Run() {
  tokens_.reserve(text_.size() / 4 + 8);
  while (!AtEnd() && !error_) {
    if (LineStart()) TokensOfLine();
  }
  if (error_) {
    AddPlaceless(Tok::kError);
  } else {
    EndFile();
  }
}

void Lexer::Add(Tok kind, size_t start) {
  tokens_.push_back({kind,
                     static_cast<uint8_t>(open_.size()),
                     {line_, Column(start), line_, Column(at_)},
                     text_.substr(start, at_ - start)});
}

void Lexer::AddPlaceless(Tok kind) {
  tokens_.push_back({kind, static_cast<uint8_t>(open_.size()), {line_, -1, line_, -1}, {}});
}

bool Lexer::Fail(SyntaxErrorKind kind, Span span, std::string message) {
  error_ = source_.ErrorAt(kind, span, std::move(message));
  error_->carets_in_bytes = false;
  return false;
}

bool Lexer::FailIfReached(SyntaxErrorKind kind, Span span, std::string message) {
  error_wins_ = false;
  return Fail(kind, span, std::move(message));
}

bool Lexer::FailHere(std::string message) {
  const int column = Column(at_) - 1;
  return Fail(SyntaxErrorKind::kSyntaxError, {line_, column, line_, column}, std::move(message));
}

// Blank lines and lines of comment say nothing about indentation.
bool Lexer::LineStart() {
  Indent indent;
  if (!MeasureIndent(&indent)) return false;
  if (AtEnd() || At(at_) == '#' || At(at_) == '\n') return true;
  return ChangeIndent(indent);
}

bool Lexer::MeasureIndent(Indent* indent) {
  *indent = {0, 0};
  int before_join = 0;
  for (;; ++at_) {
    const char c = At(at_);
    if (c == ' ') {
      ++indent->column;
      ++indent->alternative;
    } else if (c == '\t') {
      indent->column = (indent->column / 8 + 1) * 8;
      ++indent->alternative;
    } else if (c == '\f') {
      *indent = {0, 0};
    } else if (c == '\\' && At(at_ + 1) != '\n') {
      return JoinLines();
    } else if (c == '\\') {
      // The indentation of a joined line is that of its first part.
      if (before_join == 0) before_join = indent->column;
      if (at_ + 2 >= text_.size()) {
        return FailIfReached(SyntaxErrorKind::kSyntaxError, {line_, -1, line_, -1},
                             "unexpected EOF while parsing");
      }
      at_ += 1;
      ++line_;
      line_start_ = at_ + 1;
    } else {
      break;
    }
  }
  if (before_join != 0) *indent = {before_join, before_join};
  return true;
}

bool Lexer::ChangeIndent(Indent indent) {
  const auto fail_tabs = [&] {
    return FailIfReached(SyntaxErrorKind::kTabError, {line_, -1, line_, -1},
                         "inconsistent use of tabs and spaces in indentation");
  };
  if (indent.column == indents_.back().column) {
    return indent.alternative == indents_.back().alternative || fail_tabs();
  }
  if (indent.column > indents_.back().column) {
    if (indents_.size() >= kMostIndents) {
      return FailIfReached(SyntaxErrorKind::kIndentationError, {line_, -1, line_, -1},
                           "too many levels of indentation");
    }
    if (indent.alternative <= indents_.back().alternative) return fail_tabs();
    indents_.push_back(indent);
    AddPlaceless(Tok::kIndent);
    return true;
  }
  const size_t before = tokens_.size();
  while (indent.column < indents_.back().column) {
    indents_.pop_back();
    AddPlaceless(Tok::kDedent);
  }
  if (indent.column != indents_.back().column) {
    tokens_.resize(before);
    const int end = static_cast<int>(source_.Line(line_).size());
    return FailIfReached(SyntaxErrorKind::kIndentationError, {line_, end, line_, -1},
                         "unindent does not match any outer indentation level");
  }
  return indent.alternative == indents_.back().alternative || fail_tabs();
}

// To the end of the logical line.
bool Lexer::TokensOfLine() {
  const size_t before = tokens_.size();
  while (!AtEnd()) {
    size_t start = at_;
    while (At(at_) == ' ' || At(at_) == '\t' || At(at_) == '\f') ++at_;
    start = at_;
    if (At(at_) == '#') {
      while (!AtEnd() && At(at_) != '\n') ++at_;
    }
    if (At(at_) == '\n') {
      const bool blank =
          tokens_.size() == before && (before == 0 || IsLineEnd(tokens_.back().kind));
      if (open_.empty() && !blank) Add(Tok::kNewline, start);
      ++at_;
      NextLine();
      if (open_.empty()) return true;
      continue;
    }
    if (!AtEnd() && !OneToken()) return false;
  }
  return true;
}

bool Lexer::OneToken() {
  const char c = At(at_);
  if (IsNameStart(c)) return NameOrString();
  if (IsDigit(c) || (c == '.' && IsDigit(At(at_ + 1)))) return Number();
  if (c == '"' || c == '\'') return String(at_);
  if (c == '\\') return JoinLines();
  return Operator();
}

bool Lexer::JoinLines() {
  ++at_;
  if (At(at_) != '\n') {
    ++at_;
    error_wins_ = false;
    return FailHere("unexpected character after line continuation character");
  }
  if (at_ + 1 >= text_.size() && open_.empty()) {
    const int column = Column(at_);
    return FailIfReached(SyntaxErrorKind::kSyntaxError, {line_, column, line_, column},
                         "unexpected EOF while parsing");
  }
  ++at_;
  NextLine();
  return true;
}

// What stands at the end has no place in the text, and the number of the last line.
void Lexer::EndFile() {
  if (line_ > 1) --line_;
  if (!open_.empty()) return AddPlaceless(Tok::kUnclosed);
  for (; indents_.size() > 1; indents_.pop_back()) AddPlaceless(Tok::kDedent);
  AddPlaceless(Tok::kEndMarker);
}

bool Lexer::NameOrString() {
  const size_t start = at_;
  char all = 0;
  while (IsNameByte(At(at_))) all |= At(at_++);
  if (At(at_) == '"' || At(at_) == '\'') {
    if (IsStringPrefix(text_.substr(start, at_ - start))) return String(start);
  }
  if ((all & 0x80) != 0) {
    const size_t bad = FirstNotInName(text_.substr(start, at_ - start));
    if (bad != std::string_view::npos) return FailCharacter(start + bad);
  }
  Add(KeywordOrName(text_.substr(start, at_ - start)), start);
  return true;
}

bool Lexer::FailCharacter(size_t at) {
  const CodePoint point = FirstPoint(text_.substr(at));
  at_ = at + point.bytes;
  const std::string_view shown = text_.substr(at, point.bytes);
  const std::string code = CodeName(point.value);
  const int column = Column(at);
  return Fail(SyntaxErrorKind::kSyntaxError, {line_, column, line_, column},
              IsPrintable(point.value)
                  ? "invalid character '" + std::string(shown) + "' (" + code + ")"
                  : "invalid non-printable character " + code);
}

// REQUIRES: at a quote; the literal starts at `start`, its prefix.
bool Lexer::String(size_t start) {
  const char quote = At(at_);
  const bool triple = At(at_ + 1) == quote && At(at_ + 2) == quote;
  const Span first = {line_, Column(start), line_, Column(start)};
  at_ += triple ? 3 : 1;
  for (;; ++at_) {
    const char c = At(at_);
    if (AtEnd() || (c == '\n' && !triple)) return FailUnterminated(first, triple);
    if (c == quote && (!triple || (At(at_ + 1) == quote && At(at_ + 2) == quote))) break;
    if (c == '\\') ++at_;
    if (At(at_) == '\n') {
      ++line_;
      line_start_ = at_ + 1;
    }
  }
  at_ += triple ? 3 : 1;
  tokens_.push_back({Tok::kString,
                     static_cast<uint8_t>(open_.size()),
                     {first.line, first.column, line_, Column(at_)},
                     text_.substr(start, at_ - start)});
  return true;
}

bool Lexer::FailUnterminated(Span first, bool triple) {
  // The line of the end of the file is the last one, not the one that would follow it.
  const int line = AtEnd() && line_ > 1 && line_start_ >= text_.size() ? line_ - 1 : line_;
  return Fail(SyntaxErrorKind::kSyntaxError, first,
              std::string(triple ? "unterminated triple-quoted" : "unterminated") +
                  " string literal (detected at line " + std::to_string(line) + ")");
}

bool Lexer::Operator() {
  const size_t start = at_;
  const OperatorMatch match = OperatorAt(text_.substr(at_, 3));
  at_ += match.size;
  switch (match.kind) {
    case Tok::kOpenParen:
    case Tok::kOpenBracket:
    case Tok::kOpenBrace:
      return Open(match.kind, start);
    case Tok::kCloseParen:
    case Tok::kCloseBracket:
    case Tok::kCloseBrace:
      return Close(match.kind, start);
    case Tok::kUnknown:
      if (!IsPrintable(static_cast<unsigned char>(At(start)))) return FailCharacter(start);
      [[fallthrough]];
    default:
      Add(match.kind, start);
      return true;
  }
}

bool Lexer::Open(Tok kind, size_t start) {
  if (open_.size() >= kMostParens) return FailHere("too many nested parentheses");
  open_.push_back({});
  Add(kind, start);
  open_.back() = tokens_.back();
  return true;
}

bool Lexer::Close(Tok kind, size_t start) {
  const std::string shown(1, At(start));
  if (open_.empty()) return FailHere("unmatched '" + shown + "'");
  const Token opening = open_.back();
  // An opening kind stands right before its closing one.
  if (static_cast<int>(opening.kind) + 1 != static_cast<int>(kind)) {
    std::string message = "closing parenthesis '" + shown +
                          "' does not match opening parenthesis '" + std::string(opening.text) +
                          "'";
    if (opening.span.line != line_) message += " on line " + std::to_string(opening.span.line);
    return FailHere(std::move(message));
  }
  open_.pop_back();
  Add(kind, start);
  return true;
}

}  // namespace minipy
