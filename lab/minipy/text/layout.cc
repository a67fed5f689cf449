#include "lab/minipy/text/layout.h"

#include <algorithm>
#include <unordered_map>

#include "lab/minipy/text/error.h"
#include "lab/minipy/text/points.h"

namespace minipy::text {
namespace {

std::string Pad(std::string_view text, int64_t left, int64_t right, char32_t fill) {
  return Repeat(fill, left).append(text).append(Repeat(fill, right));
}

int64_t Missing(std::string_view text, int64_t width) {
  return std::max<int64_t>(0, width - Length(text));
}

}  // namespace

char32_t FillPoint(std::string_view fill) {
  if (Length(fill) != 1) {
    throw Error(Kind::kTypeError, "The fill character must be exactly one character long");
  }
  size_t at = 0;
  return NextPoint(fill, &at);
}

std::string Center(std::string_view text, int64_t width, char32_t fill) {
  const int64_t missing = Missing(text, width);
  // Where the space cannot be halved, the odd one goes left if the width is odd: Python's rule.
  const int64_t left = missing / 2 + (missing & width & 1);
  return Pad(text, left, missing - left, fill);
}

std::string LJust(std::string_view text, int64_t width, char32_t fill) {
  return Pad(text, 0, Missing(text, width), fill);
}

std::string RJust(std::string_view text, int64_t width, char32_t fill) {
  return Pad(text, Missing(text, width), 0, fill);
}

std::string ZFill(std::string_view text, int64_t width) {
  const bool sign = text.starts_with('+') || text.starts_with('-');
  std::string out(text.substr(0, sign));
  return out.append(Repeat('0', Missing(text, width))).append(text.substr(sign));
}

std::string ExpandTabs(std::string_view text, int64_t tab_size) {
  std::string out;
  int64_t column = 0;
  for (char c : text) {
    if (c == '\t') {
      const int64_t blanks = tab_size > 0 ? tab_size - column % tab_size : 0;
      out.append(blanks, ' ');
      column += blanks;
      continue;
    }
    out += c;
    if (c == '\n' || c == '\r') {
      column = 0;
    } else if (!ContinuesPoint(c)) {
      ++column;
    }
  }
  return out;
}

std::string Translate(std::string_view text,
                      const std::function<std::optional<std::string>(char32_t)>& becomes) {
  std::string out;
  out.reserve(text.size());
  std::unordered_map<char32_t, std::string> known;
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    auto found = known.find(point);
    if (found == known.end()) {
      found = known.emplace(point, becomes(point).value_or(PointText(point))).first;
    }
    out += found->second;
  }
  return out;
}

}  // namespace minipy::text
