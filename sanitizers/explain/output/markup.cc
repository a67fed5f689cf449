#include "sanitizers/explain/output/markup.h"

#include <algorithm>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"

namespace sanitizers {
namespace {

using console::Cat;

constexpr size_t kMost = 2'000;  // of one field: a title is a line, whatever a log holds

}  // namespace

std::string Prose(std::string_view text) {
  std::string escaped;
  for (const char c : Elided(Printable(text), kMost)) {
    if (std::string_view("&<>|`*_~[]\\#@!").find(c) != std::string_view::npos) {
      escaped += Cat("&#", static_cast<int>(c), ";");
    } else {
      escaped += c;
    }
  }
  // A bare URL becomes a link without any markup.
  for (size_t at = escaped.find("://"); at != escaped.npos; at = escaped.find("://", at)) {
    escaped.replace(at, 1, "&#58;");
  }
  return escaped;
}

std::string Code(std::string_view text) {
  const std::string inside = Elided(Printable(text), kMost);
  if (inside.empty()) return "";
  size_t run = 0, longest = 0;
  for (const char c : inside) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string pad = inside.starts_with('`') || inside.ends_with('`') ? " " : "";
  return Cat(fence, pad, inside, pad, fence);
}

}  // namespace sanitizers
