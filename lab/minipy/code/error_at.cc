#include "lab/minipy/code/error_at.h"

#include <algorithm>
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

// Bytes to characters: those that begin one are counted.
int Characters(std::string_view line, int bytes) {
  const std::string_view before = line.substr(0, static_cast<size_t>(std::max(bytes, 0)));
  return static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

SyntaxError ErrorAt(const Module& module, const Span& span, std::string message) {
  SyntaxError error;
  error.message = std::move(message);
  error.filename = module.filename;
  const std::string_view line = LineOf(module.source, span.line);
  error.line = span.line;
  error.column = Characters(line, span.column) + 1;
  error.end_line = span.end_line;
  error.end_column = Characters(LineOf(module.source, span.end_line), span.end_column) + 1;
  error.text = line;
  return error;
}

}  // namespace minipy
