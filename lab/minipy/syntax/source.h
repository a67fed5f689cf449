// A file as the lexer reads it: UTF-8, lines that all end in \n, and the places of those lines,
// which errors quote.
//
// Thread safety: not changed once made; any number of readers.

#ifndef LAB_MINIPY_SYNTAX_SOURCE_H_
#define LAB_MINIPY_SYNTAX_SOURCE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/minipy/syntax/arena.h"
#include "lab/minipy/syntax/ast_expr.h"
#include "lab/minipy/syntax/syntax_error.h"

namespace minipy {

// A line of `text` without its end. Numbers count from 1; beyond the last line it is empty, at the
// end of the text.
std::string_view LineOf(std::string_view text, int number);

class Source {
 public:
  // Keeps copies in the arena, which must outlive it.
  Source(Arena& arena, std::string_view text, std::string_view filename);

  std::string_view text() const { return text_; }
  std::string_view filename() const { return filename_; }
  // What is wrong with the bytes themselves, if anything: NULs, an encoding that is not UTF-8.
  std::optional<SyntaxError> CheckBytes() const;

  std::string_view Line(int number) const { return LineOf(text_, number); }
  // An error at `span`; its columns become characters. A negative column is "not known".
  SyntaxError ErrorAt(SyntaxErrorKind kind, Span span, std::string message) const;

 private:
  std::string_view text_;
  std::string_view filename_;
};

// Bytes to characters: how many start within the first `bytes` of `line`; bytes past its end count
// one each.
int CharactersBefore(std::string_view line, int bytes);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_SOURCE_H_
