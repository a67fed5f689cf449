// f-strings: text, and replacement fields between braces. The expression of a field is found by
// counting brackets and quotes, as CPython up to 3.11 does, then read by a lexer and a parser of
// its own, in parentheses so that it may be spread over lines. So a quote of the string's own kind,
// a backslash and a comment cannot stand in it.

#include <algorithm>

#include "lab/minipy/syntax/literal.h"
#include "lab/minipy/syntax/parser.h"
#include "lab/minipy/syntax/pieces.h"

namespace minipy {
namespace {

constexpr int kMostFieldLevels = 2;
constexpr size_t kMostFieldParens = 200;

char OpeningOf(char close) { return close == ')' ? '(' : close == ']' ? '[' : '{'; }

// The braces of \N{NAME} are no field. At the letter behind a backslash.
void SkipName(FieldText* text) {
  if (text->now() != 'N' || text->next() != '{') return;
  while (!text->done() && text->now() != '}') ++text->at;
}

}  // namespace

// Text and fields up to the end, or up to the brace that ends the format spec they are in.
bool Parser::FormatPieces(FieldText* text, int level, Pieces* pieces) {
  for (;;) {
    if (!FormatLiteral(text, level, pieces)) return false;
    if (text->done() || text->now() == '}') return true;
    if (!FormatField(text, level, pieces)) return false;
  }
}

// Up to the brace of a field, or of the end of a format spec. Braces are doubled only outside of
// one.
bool Parser::FormatLiteral(FieldText* text, int level, Pieces* pieces) {
  size_t start = text->at;
  const auto flush = [&](size_t end) {
    const std::string_view part = text->token->text.substr(start, end - start);
    if (text->raw) pieces->literal += part;
    return text->raw || Decoded(text->token->span, DecodeStr(part, &pieces->literal));
  };
  for (; !text->done(); ++text->at) {
    const char c = text->now();
    if (c == '\\' && !text->raw && text->next() != '{' && text->next() != '}') {
      ++text->at;
      SkipName(text);
    }
    if (c != '{' && c != '}') continue;
    if (level == 0 && text->next() == c) {
      if (!flush(text->at + 1)) return false;
      start = ++text->at + 1;
      continue;
    }
    if (level == 0 && c == '}') {
      RaiseHere("f-string: single '}' is not allowed");
      return false;
    }
    break;
  }
  text->at = std::min(text->at, text->end);
  return flush(text->at);
}

// REQUIRES: at the opening brace.
bool Parser::FormatField(FieldText* text, int level, Pieces* pieces) {
  if (level >= kMostFieldLevels) {
    RaiseHere("f-string: expressions nested too deeply");
    return false;
  }
  const size_t start = ++text->at;
  if (!FindFieldEnd(text)) return false;
  Expr* const value = FieldExpression(text, start);
  if (value == nullptr) return false;
  std::string shown;
  if (text->now() == '=') {
    ++text->at;
    while (text->now() == ' ' || (text->now() >= '\t' && text->now() <= '\r')) ++text->at;
    shown = text->token->text.substr(start, text->at - start);
  }
  char conversion = '\0';
  Expr* format_spec = nullptr;
  if (!FieldTail(text, level, pieces->span, &conversion, &format_spec)) return false;
  if (!shown.empty() && conversion == '\0' && format_spec == nullptr) conversion = 'r';
  pieces->literal += shown;
  FlushLiteral(pieces);
  Expr* const field = NewAt<FormattedValue>(pieces->span, value, conversion, format_spec);
  if (field == nullptr) return false;
  pieces->values.push_back(field);
  return true;
}

// ['!' conversion] [':' spec] '}'
bool Parser::FieldTail(FieldText* text, int level, Span span, char* conversion, Expr** spec) {
  if (text->now() == '!') {
    ++text->at;
    if (text->done()) return ExpectBrace(text);
    *conversion = text->now();
    ++text->at;
    if (*conversion != 's' && *conversion != 'r' && *conversion != 'a') {
      RaiseHere("f-string: invalid conversion character: expected 's', 'r', or 'a'");
      return false;
    }
  }
  if (text->now() == ':') {
    ++text->at;
    Pieces pieces;
    pieces.span = span;
    if (!FormatPieces(text, level + 1, &pieces)) return false;
    *spec = JoinPieces(&pieces);
    if (*spec == nullptr) return false;
  }
  return ExpectBrace(text);
}

bool Parser::ExpectBrace(FieldText* text) {
  if (text->now() == '}') {
    ++text->at;
    return true;
  }
  RaiseHere("f-string: expecting '}'");
  return false;
}

// Moves to the character that ends the expression: '!', ':', '=' or '}' outside of brackets and
// quotes.
bool Parser::FindFieldEnd(FieldText* text) {
  const auto fail = [&](const std::string& message) {
    RaiseHere("f-string" + message);
    return false;
  };
  std::string open;
  char quote = '\0';
  size_t quote_size = 0;
  for (; !text->done(); ++text->at) {
    const char c = text->now();
    if (c == '\\') return fail(" expression part cannot include a backslash");
    const std::string_view rest = text->token->text.substr(text->at, text->end - text->at);
    if (c == '\'' || c == '"') {
      const bool triple = rest.size() >= 3 && rest[1] == c && rest[2] == c;
      if (quote == '\0') {
        quote = c;
        quote_size = triple ? 3 : 1;
      } else if (quote == c && (triple || quote_size == 1)) {
        text->at += quote_size - 1;
        quote = '\0';
        continue;
      } else {
        continue;
      }
      text->at += quote_size - 1;
    } else if (quote != '\0') {
      continue;
    } else if (c == '(' || c == '[' || c == '{') {
      if (open.size() >= kMostFieldParens) return fail(": too many nested parenthesis");
      open.push_back(c);
    } else if (c == '#') {
      return fail(" expression part cannot include '#'");
    } else if (open.empty() && IsFieldEnd(text)) {
      break;
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.empty()) return fail(std::string(": unmatched '") + c + "'");
      if (open.back() != OpeningOf(c)) {
        return fail(std::string(": closing parenthesis '") + c +
                    "' does not match opening parenthesis '" + open.back() + "'");
      }
      open.pop_back();
    }
  }
  if (quote != '\0') return fail(": unterminated string");
  if (!open.empty()) return fail(std::string(": unmatched '") + open.back() + "'");
  return !text->done() || ExpectBrace(text);
}

// Steps over the first character of an operator that only looks like an end.
bool Parser::IsFieldEnd(FieldText* text) {
  const char c = text->now();
  if ((c == '!' || c == '=' || c == '<' || c == '>') && text->next() == '=') {
    ++text->at;
    return false;
  }
  return c == '!' || c == ':' || c == '}' || c == '=';
}

Expr* Parser::FieldExpression(FieldText* field, size_t start) {
  const std::string_view text = field->token->text.substr(start, field->at - start);
  if (text.find_first_not_of(" \t\n\f\r") == std::string_view::npos) {
    const char next = field->now();
    return static_cast<Expr*>(RaiseHere(
        next == '}' ? "f-string: empty expression not allowed"
                    : std::string("f-string: expression required before '") + next + "'"));
  }
  const Source source(arena_, "(" + std::string(text) + ")", source_.filename());
  Lexer lexer(source);
  lexer.Run();
  Parser parser(source, lexer, arena_);
  parser.depth_ = depth_;
  const Span base = PlaceIn(field, start - 1);
  Expr* expr = nullptr;
  Result result = parser.ParseField(base, &expr);
  if (result.ok || failed()) return expr;
  SyntaxError& error = result.error;
  // The line is the file's, what is quoted is the expression in its parentheses.
  if (error.line > 0) error.line += Local(base).line - 1;
  if (error.line > 0) error.end_line += Local(base).line - 1;
  error_ = std::move(error);
  return nullptr;
}

// Where the character at `offset` stands, for nodes. REQUIRES: offsets do not go back.
Span Parser::PlaceIn(FieldText* field, size_t offset) const {
  for (; field->counted < offset; ++field->counted) {
    if (field->token->text[field->counted] != '\n') continue;
    ++field->lines;
    field->line_start = field->counted + 1;
  }
  Span span = Shifted(field->token->span);
  span.line += field->lines;
  const auto column = static_cast<int32_t>(offset - field->line_start);
  span.column = field->lines == 0 ? span.column + column : column;
  return span;
}

}  // namespace minipy
