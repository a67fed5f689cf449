#include "sanitizers/explain/parse/line.h"

#include <algorithm>
#include <cstring>

#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {
namespace {

constexpr char kEscape = '\x1b';

// The string in "ESC ] string BEL": an operating system command, or under _ P ^ X one that programs
// speak to programs with, as Buildkite does its times. ESC \ ends it by the standard, BEL in life.
// A string that nothing ends on its line is kept: binary rubbish must not swallow a title.
size_t StringLength(std::string_view text) {
  const size_t end = text.find_first_of("\x07\x1b", 2);
  if (end == kNowhere) return 2;
  if (text[end] != kEscape) return end + 1;
  return text.substr(end + 1).starts_with('\\') ? end + 2 : end;
}

// ECMA-48: ESC [ parameters final; ESC ] string; any other ESC and one character. A control
// character within ends it, as it does on a terminal.
size_t SequenceLength(std::string_view text) {
  if (text.size() < 2) return text.size();
  if (std::strchr("]_P^X", text[1]) != nullptr && text[1] != '\0') return StringLength(text);
  size_t at = text[1] == '[' ? 2 : 1;
  const char last_before_final = text[1] == '[' ? 0x3f : 0x2f;  // ESC ( B has no parameters
  while (at < text.size() && text[at] >= 0x20 && text[at] <= last_before_final) ++at;
  const bool has_final = at < text.size() && text[at] >= 0x20 && text[at] <= 0x7e;
  return has_final ? at + 1 : at;
}

// "ESC" and "ESC [1;3", which want a final character.
bool IsUnfinished(std::string_view sequence) {
  if (sequence.size() == 1) return true;
  return sequence[1] == '[' && (sequence.size() == 2 || sequence.back() <= 0x3f);
}

// The rest of a colour that another sequence cut in two: programs that share a log also interrupt
// each other there. `begun` is what came before, without its final character.
size_t RestOfColour(std::string_view begun, std::string_view text) {
  size_t at = 0;
  if (begun.size() == 1 && text[at++] != '[') return 0;
  while (at < text.size() && (IsDigit(text[at]) || text[at] == ';')) ++at;
  return at < text.size() && text[at] == 'm' ? at + 1 : 0;
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
  if (line.find(kEscape) == kNowhere) return line;
  buffer->clear();
  std::string_view begun;  // a sequence that the next one interrupted
  while (!line.empty()) {
    std::string_view text = line.substr(0, line.find(kEscape));
    line.remove_prefix(text.size());
    if (!begun.empty() && !text.empty()) {
      text.remove_prefix(RestOfColour(begun, text));
      begun = {};
    }
    buffer->append(text);
    const size_t length = SequenceLength(line);
    const bool interrupted = length < line.size() && line[length] == kEscape;
    if (interrupted && IsUnfinished(line.substr(0, length))) begun = line.substr(0, length);
    line.remove_prefix(length);
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
