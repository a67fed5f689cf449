#include "lab/minipy/code/error_at.h"

#include <string_view>
#include <utility>

namespace minipy {
namespace {

// Without its end; empty if there is no such line.
std::string_view LineOf(std::string_view source, int number) {
  for (int line = 1; line < number; ++line) {
    const size_t end = source.find('\n');
    if (end == std::string_view::npos) return {};
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

}  // namespace

SyntaxError ErrorAt(const Module& module, const Span& span, std::string message) {
  SyntaxError error;
  error.message = std::move(message);
  error.filename = module.filename;
  error.line = span.line;
  error.column = span.column + 1;
  error.end_line = span.end_line;
  error.end_column = span.end_column + 1;
  error.text = LineOf(module.source, span.line);
  return error;
}

}  // namespace minipy
