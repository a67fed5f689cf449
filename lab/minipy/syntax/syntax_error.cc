#include "lab/minipy/syntax/syntax_error.h"

#include <algorithm>

namespace minipy {
namespace {

// Bytes of the first `column` - 1 characters of a line; characters past its end are one byte each.
int BytesBefore(const std::string& line, int column) {
  size_t at = 0;
  for (int i = 1; i < column; ++i) {
    do ++at;
    while (at < line.size() && (line[at] & 0xC0) == 0x80);
  }
  return static_cast<int>(at);
}

}  // namespace

const char* NameOf(SyntaxErrorKind kind) {
  switch (kind) {
    case SyntaxErrorKind::kSyntaxError:
      return "SyntaxError";
    case SyntaxErrorKind::kIndentationError:
      return "IndentationError";
    case SyntaxErrorKind::kTabError:
      return "TabError";
    case SyntaxErrorKind::kRecursionError:
      return "RecursionError";
  }
  return "SyntaxError";
}

std::string FormatPlace(const SyntaxError& error) {
  return "  File \"" + error.filename + "\", line " + std::to_string(error.line) + "\n";
}

// The line without its indentation, and carets below it. As in CPython, carets that would stand
// left of the text are left out.
std::string FormatSource(const SyntaxError& error) {
  const size_t indent = std::min(error.text.find_first_not_of(" \t\f"), error.text.size());
  std::string shown = "    " + error.text.substr(indent) + "\n";
  const auto before = [&error](int column) {
    return error.carets_in_bytes ? BytesBefore(error.text, column) : column - 1;
  };
  const int start = before(error.column);
  const int offset = start - static_cast<int>(indent);
  if (error.column < 1 || offset < 0) return shown;
  int end = start + 1;
  if (error.end_line > error.line) {
    end = static_cast<int>(error.text.size());
  } else if (error.end_column > error.column) {
    end = before(error.end_column);
  }
  shown.append(4 + offset, ' ').append(std::max(end - start, 1), '^').push_back('\n');
  return shown;
}

std::string Format(const SyntaxError& error) {
  const std::string where = error.line > 0 ? FormatPlace(error) + FormatSource(error) : "";
  return where + NameOf(error.kind) + ": " + error.message + "\n";
}

}  // namespace minipy
