#include "lab/minipy/syntax/syntax_error.h"

#include <algorithm>

namespace minipy {
namespace {

// The line without its indentation, and carets below it. As in CPython, carets that would stand
// left of the text are left out.
std::string Quote(const SyntaxError& error) {
  const size_t indent = std::min(error.text.find_first_not_of(" \t\f"), error.text.size());
  std::string shown = "    " + error.text.substr(indent) + "\n";
  const int offset = error.column - 1 - static_cast<int>(indent);
  if (error.column < 1 || offset < 0) return shown;
  int carets = 1;
  if (error.end_line > error.line) {
    carets = static_cast<int>(std::count_if(error.text.begin(), error.text.end(),
                                            [](char c) { return (c & 0xC0) != 0x80; })) -
             error.column + 1;
  } else if (error.end_column > error.column) {
    carets = error.end_column - error.column;
  }
  shown.append(4 + offset, ' ').append(std::max(carets, 1), '^').push_back('\n');
  return shown;
}

}  // namespace

const char* NameOf(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kSyntaxError:
      return "SyntaxError";
    case ErrorKind::kIndentationError:
      return "IndentationError";
    case ErrorKind::kTabError:
      return "TabError";
    case ErrorKind::kRecursionError:
      return "RecursionError";
  }
  return "SyntaxError";
}

std::string Format(const SyntaxError& error) {
  std::string shown;
  if (error.line > 0) {
    shown = "  File \"" + error.filename + "\", line " + std::to_string(error.line) + "\n";
    if (!error.text.empty()) shown += Quote(error);
  }
  return shown + NameOf(error.kind) + ": " + error.message + "\n";
}

}  // namespace minipy
