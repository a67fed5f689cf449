// Source to tokens: indentation, joined lines, names, numbers, strings, operators.
//
// The whole file is read before any of it is parsed. CPython reads as it parses, but once it has
// found an error it reads the rest too, and most errors of its tokenizer win over those of its
// parser: the same outcome, and the parser may look back and ahead for free.
//
// Invariants: the last token is kEndMarker; kUnclosed if parentheses are open at the end; kError if
// there is an error.
//
// Thread safety: one thread at a time.

#ifndef LAB_MINIPY_SYNTAX_LEXER_H_
#define LAB_MINIPY_SYNTAX_LEXER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/minipy/syntax/source.h"
#include "lab/minipy/syntax/syntax_error.h"
#include "lab/minipy/syntax/token.h"

namespace minipy {

class Lexer {
 public:
  // REQUIRES: the bytes of `source` were checked, and it outlives the lexer and the tokens.
  explicit Lexer(const Source& source) : source_(source), text_(source.text()) {}

  // Once.
  void Run();

  const std::vector<Token>& tokens() const { return tokens_; }
  // The last parenthesis that nothing has closed; null if there is none.
  const Token* unclosed() const { return open_.empty() ? nullptr : &open_.back(); }
  const std::optional<SyntaxError>& error() const { return error_; }
  // Whether the error is told even if the parser finds another one before it.
  bool error_wins() const { return error_wins_; }

 private:
  static constexpr size_t kMostIndents = 100;
  static constexpr size_t kMostParens = 200;

  // Columns with tabs to 8, and with tabs to 1: lines are indented alike only if both agree.
  struct Indent {
    int column;
    int alternative;
  };

  char At(size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool AtEnd() const { return at_ >= text_.size(); }
  int Column(size_t at) const { return static_cast<int>(at - line_start_); }
  void NextLine() {
    ++line_;
    line_start_ = at_;
  }
  void Add(Tok kind, size_t start);
  void AddPlaceless(Tok kind);
  // These return false. FailHere points at the last character that was read, as CPython's tokenizer
  // does.
  bool Fail(SyntaxErrorKind kind, Span span, std::string message);
  bool FailIfReached(SyntaxErrorKind kind, Span span, std::string message);
  bool FailHere(std::string message);

  bool LineStart();
  bool MeasureIndent(Indent* indent);
  bool ChangeIndent(Indent indent);
  bool TokensOfLine();
  bool OneToken();
  bool JoinLines();
  void EndFile();

  bool NameOrString();
  bool String(size_t start);
  bool FailUnterminated(Span first, bool triple);
  bool Operator();
  bool Open(Tok kind, size_t start);
  bool Close(Tok kind, size_t start);
  bool FailCharacter(size_t at);

  bool Number();
  bool DigitsOfBase(const char* kind, int base);
  bool LeadingZero(size_t start, bool* done);
  bool DecimalTail();
  bool Fraction(size_t start);
  bool NumberEnd(const char* kind);

  const Source& source_;
  const std::string_view text_;
  size_t at_ = 0;
  size_t line_start_ = 0;
  int line_ = 1;
  std::vector<Indent> indents_{{0, 0}};
  std::vector<Token> open_;
  std::vector<Token> tokens_;
  std::optional<SyntaxError> error_;
  bool error_wins_ = true;
};

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_LEXER_H_
