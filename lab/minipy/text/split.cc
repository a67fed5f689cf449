#include "lab/minipy/text/split.h"

#include <algorithm>

#include "lab/minipy/text/error.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

using Parts = std::vector<std::string_view>;

constexpr size_t kNone = std::string_view::npos;

// A set of code points: asked once per point of the other text, so it is sorted, and ASCII is a
// table.
class PointSet {
 public:
  explicit PointSet(std::string_view chars) {
    for (Points points(chars); points.More();) {
      const char32_t point = points.Next();
      if (point < 128) {
        ascii_[point] = true;
      } else {
        others_.push_back(point);
      }
    }
    std::sort(others_.begin(), others_.end());
  }
  bool operator()(char32_t point) const {
    if (point < 128) return ascii_[point];
    return std::binary_search(others_.begin(), others_.end(), point);
  }

 private:
  bool ascii_[128] = {};
  std::vector<char32_t> others_;
};

// Where the points that `holds` is true of, from byte `at` on, end.
template <class Holds>
size_t Skip(std::string_view text, size_t at, const Holds& holds) {
  while (at < text.size()) {
    size_t next = at;
    if (!holds(NextPoint(text, &next))) break;
    at = next;
  }
  return at;
}

// Where those that end before byte `at` begin.
template <class Holds>
size_t SkipBack(std::string_view text, size_t at, const Holds& holds) {
  while (at > 0) {
    size_t next = at;
    if (!holds(PreviousPoint(text, &next))) break;
    at = next;
  }
  return at;
}

bool NotSpace(char32_t point) { return !unicode::IsSpace(point); }

template <class Holds>
std::string_view Trim(std::string_view text, bool left, bool right, const Holds& holds) {
  if (left) text.remove_prefix(Skip(text, 0, holds));
  if (right) text = text.substr(0, SkipBack(text, text.size(), holds));
  return text;
}

std::string_view Trim(std::string_view text, bool left, bool right,
                      std::optional<std::string_view> chars) {
  if (!chars) return Trim(text, left, right, unicode::IsSpace);
  return Trim(text, left, right, PointSet(*chars));
}

Parts SplitWords(std::string_view text, int64_t most) {
  Parts parts;
  for (size_t at = Skip(text, 0, unicode::IsSpace); at < text.size();) {
    if (most-- == 0) {
      parts.push_back(text.substr(at));
      break;
    }
    const size_t end = Skip(text, at, NotSpace);
    parts.push_back(text.substr(at, end - at));
    at = Skip(text, end, unicode::IsSpace);
  }
  return parts;
}

Parts RSplitWords(std::string_view text, int64_t most) {
  Parts parts;
  for (size_t end = SkipBack(text, text.size(), unicode::IsSpace); end > 0;) {
    if (most-- == 0) {
      parts.push_back(text.substr(0, end));
      break;
    }
    const size_t at = SkipBack(text, end, NotSpace);
    parts.push_back(text.substr(at, end - at));
    end = SkipBack(text, at, unicode::IsSpace);
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

void RefuseEmpty(std::string_view separator) {
  if (separator.empty()) throw Error(Kind::kValueError, "empty separator");
}

bool EndsLine(char32_t point) {
  return (point >= 0x0A && point <= 0x0D) || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
         point == 0x2028 || point == 0x2029;
}

}  // namespace

Parts Split(std::string_view text, std::optional<std::string_view> separator, int64_t most) {
  if (!separator) return SplitWords(text, most);
  RefuseEmpty(*separator);
  Parts parts;
  size_t begin = 0;
  while (most-- != 0) {
    const size_t found = FindBytes(text, *separator, begin);
    if (found == kNone) break;
    parts.push_back(text.substr(begin, found - begin));
    begin = found + separator->size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

Parts RSplit(std::string_view text, std::optional<std::string_view> separator, int64_t most) {
  if (!separator) return RSplitWords(text, most);
  RefuseEmpty(*separator);
  Parts parts;
  BackwardSearch search(text, *separator);
  size_t end = text.size();
  while (most-- != 0) {
    const size_t found = search.Next();
    if (found == kNone) break;
    const size_t begin = found + separator->size();
    parts.push_back(text.substr(begin, end - begin));
    end = found;
  }
  parts.push_back(text.substr(0, end));
  std::reverse(parts.begin(), parts.end());
  return parts;
}

Parts SplitLines(std::string_view text, bool keep_ends) {
  Parts lines;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const size_t end = Skip(text, at, [](char32_t point) { return !EndsLine(point); });
    at = end;
    if (at < text.size()) {
      const char32_t point = NextPoint(text, &at);
      if (point == '\r' && at < text.size() && text[at] == '\n') ++at;
    }
    lines.push_back(text.substr(begin, (keep_ends ? at : end) - begin));
  }
  return lines;
}

std::string_view Strip(std::string_view text, std::optional<std::string_view> chars) {
  return Trim(text, true, true, chars);
}

std::string_view LStrip(std::string_view text, std::optional<std::string_view> chars) {
  return Trim(text, true, false, chars);
}

std::string_view RStrip(std::string_view text, std::optional<std::string_view> chars) {
  return Trim(text, false, true, chars);
}

}  // namespace minipy::text
