#include "lab/minipy/vm/carets.h"

#include <cctype>
#include <optional>
#include <utility>

#include "objects/types/utf8.h"

namespace minipy {
namespace {

size_t Points(std::string_view text) { return static_cast<size_t>(objects::utf8::Length(text)); }

// Where in a binary operation its operator is, and in a subscript its brackets: [begin, end) in
// bytes of the segment. Looks at brackets and quotes only, which is enough to find the operator
// that is not inside any: of an expression like `a + b + c` the last one at the top level is meant.
std::optional<std::pair<size_t, size_t>> Anchor(std::string_view segment) {
  int depth = 0;
  char quote = 0;
  std::optional<std::pair<size_t, size_t>> found;
  for (size_t i = 0; i < segment.size(); ++i) {
    const char c = segment[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'') {
      quote = c;
      continue;
    }
    if (c == '(' || c == '[' || c == '{') {
      if (depth == 0 && c == '[' && i > 0 && segment.back() == ']') found = {i, segment.size()};
      ++depth;
      continue;
    }
    if (c == ')' || c == ']' || c == '}') {
      --depth;
      continue;
    }
    if (depth > 0 || i == 0 || std::string_view("+-*/%@&|^<>").find(c) == std::string_view::npos)
      continue;
    // A sign that follows an operator is unary.
    size_t before = i;
    while (before > 0 && segment[before - 1] == ' ') --before;
    const char left = before > 0 ? segment[before - 1] : '+';
    if (std::string_view("+-*/%@&|^<>=(,~").find(left) != std::string_view::npos) continue;
    const bool twice = i + 1 < segment.size() && segment[i + 1] == c &&
                       std::string_view("*/<>").find(c) != std::string_view::npos;
    // CPython takes a parenthesis right behind the operator for its second letter.
    const bool wide = i + 1 < segment.size() && segment[i + 1] == '(';
    found = {i, i + (twice || wide ? 2 : 1)};
    if (twice) ++i;
  }
  return found;
}

}  // namespace

std::string Carets(std::string_view line, const TracebackLine& frame) {
  if (frame.line == 0 || frame.end_column == 0) return "";
  const size_t indent = line.find_first_not_of(" \t\f");
  if (indent == std::string_view::npos) return "";
  const std::string_view stripped = line.substr(0, line.find_last_not_of(" \t\f") + 1);
  const size_t begin = std::min<size_t>(static_cast<size_t>(frame.column), stripped.size());
  const size_t end = frame.end_line == frame.line
                         ? std::min<size_t>(static_cast<size_t>(frame.end_column), stripped.size())
                         : stripped.size();
  if (begin < indent || end <= begin) return "";
  // A range that is the whole line says nothing.
  const std::string_view segment = line.substr(begin, end - begin);
  std::optional<std::pair<size_t, size_t>> anchor;
  if (frame.has_anchor && frame.end_line == frame.line) anchor = Anchor(segment);
  if (begin == indent && end == stripped.size() && !anchor) return "";
  std::string carets(Points(line.substr(indent, begin - indent)), ' ');
  if (!anchor) return carets + std::string(Points(segment), '^');
  carets += std::string(Points(segment.substr(0, anchor->first)), '~');
  carets += std::string(Points(segment.substr(anchor->first, anchor->second - anchor->first)), '^');
  return carets + std::string(Points(segment.substr(anchor->second)), '~');
}

}  // namespace minipy
