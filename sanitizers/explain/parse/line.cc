#include "sanitizers/explain/parse/line.h"

#include <cstring>

#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

constexpr char kEscape = '\x1b';

// ECMA-48: ESC [ parameters final; ESC ] string BEL or ESC \; any other ESC and one character.
size_t SequenceLength(std::string_view text) {
  if (text.size() < 2) return text.size();
  if (text[1] == '[') {
    size_t at = 2;
    while (at < text.size() && (text[at] < 0x40 || text[at] > 0x7e)) ++at;
    return std::min(at + 1, text.size());
  }
  if (text[1] == ']') {
    const size_t end = text.find_first_of("\x07\x1b", 2);
    if (end == kNowhere) return text.size();
    return text[end] == kEscape ? std::min(end + 2, text.size()) : end + 1;
  }
  // ESC ( B and the like: intermediate characters, then a final one.
  size_t at = 1;
  while (at < text.size() && text[at] >= 0x20 && text[at] <= 0x2f) ++at;
  return std::min(at + 1, text.size());
}

size_t SkipDigits(std::string_view text, size_t at) {
  while (at < text.size() && IsDigit(text[at])) ++at;
  return at;
}

size_t SkipBlanks(std::string_view text, size_t at) {
  while (at < text.size() && IsBlank(text[at])) ++at;
  return at;
}

// glog and logcat: "E1122 03:04" beside "I1122 03:04".
bool IsLevelLetter(std::string_view text, size_t at) {
  return at + 1 < text.size() && std::strchr("VDIWEF", text[at]) != nullptr && text[at] != '\0' &&
         IsDigit(text[at + 1]);
}

// A number that names who writes ("web_1", "worker-3", "prog[123]", ctest's "12: ") and does not
// tell the time. `end` is after its last digit.
bool IsName(std::string_view prefix, size_t begin, size_t end) {
  if (begin == 0) return end + 1 < prefix.size() && prefix[end] == ':' && IsBlank(prefix[end + 1]);
  if (begin < 2 || !IsLetter(prefix[begin - 2])) return false;
  return std::strchr("_-[", prefix[begin - 1]) != nullptr || IsLetter(prefix[begin - 1]);
}

}  // namespace

std::string_view Cleaned(std::string_view line, std::string* buffer) {
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (const size_t cr = line.rfind('\r'); cr != kNowhere) line.remove_prefix(cr + 1);
  if (std::memchr(line.data(), kEscape, line.size()) == nullptr) return line;
  buffer->clear();
  while (!line.empty()) {
    const size_t at = std::min(line.find(kEscape), line.size());
    buffer->append(line.substr(0, at));
    line.remove_prefix(at);
    line.remove_prefix(SequenceLength(line));
  }
  return *buffer;
}

size_t MatchPrefix(std::string_view prefix, std::string_view line) {
  size_t p = 0, l = 0;
  while (p < prefix.size()) {
    if (IsBlank(prefix[p])) {
      p = SkipBlanks(prefix, p);
      const size_t after = SkipBlanks(line, l);
      if (after == l && !(l == line.size() && p == prefix.size())) return kNowhere;
      // The last blanks of a prefix may be the first of an indentation.
      l = after;
    } else if (l == line.size()) {
      return kNowhere;
    } else if (IsDigit(prefix[p]) && IsDigit(line[l])) {
      const size_t prefix_end = SkipDigits(prefix, p), line_end = SkipDigits(line, l);
      if (IsName(prefix, p, prefix_end) &&
          prefix.substr(p, prefix_end - p) != line.substr(l, line_end - l)) {
        return kNowhere;
      }
      p = prefix_end;
      l = line_end;
    } else if (prefix[p] == line[l] || (IsLevelLetter(prefix, p) && IsLevelLetter(line, l))) {
      ++p;
      ++l;
    } else {
      return kNowhere;
    }
  }
  return l;
}

std::string_view PrefixBefore(std::string_view text) {
  if (text.empty() || IsBlank(text.back()) || std::strchr("|>]:", text.back()) != nullptr) {
    return text;
  }
  const size_t blank = text.find_last_of(" \t");
  return blank == kNowhere ? std::string_view() : text.substr(0, blank + 1);
}

}  // namespace sanitizers
