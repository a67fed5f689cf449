// Why a source was refused, and how CPython 3.11 says so.
//
// Thread safety: a value.

#ifndef LAB_MINIPY_SYNTAX_SYNTAX_ERROR_H_
#define LAB_MINIPY_SYNTAX_SYNTAX_ERROR_H_

#include <cstdint>
#include <string>

namespace minipy {

// kRecursionError: the source is nested too deeply for a tree that may be walked; it has no place.
enum class SyntaxErrorKind : uint8_t {
  kSyntaxError,
  kIndentationError,
  kTabError,
  kRecursionError
};

// What the exceptions of these kinds carry as filename, lineno, offset, end_lineno, end_offset and
// text. Columns count characters, not bytes, from 1; 0 is "not known". end_column is one past the
// last.
struct SyntaxError {
  SyntaxErrorKind kind = SyntaxErrorKind::kSyntaxError;
  std::string message;
  std::string filename;
  int line = 1;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
  std::string text;  // the line, without its end
  // python3 counts bytes instead of characters to place the carets of what its parser finds in a
  // file, but not of what its tokenizer finds.
  bool carets_in_bytes = true;
};

// "SyntaxError", "IndentationError", …
const char* NameOf(SyntaxErrorKind kind);

// Of what python3 prints to stderr for a script, lines with their ends: where the error is, the
// source there with carets below, and all together.
std::string FormatPlace(const SyntaxError& error);
std::string FormatSource(const SyntaxError& error);
std::string Format(const SyntaxError& error);

}  // namespace minipy

#endif  // LAB_MINIPY_SYNTAX_SYNTAX_ERROR_H_
