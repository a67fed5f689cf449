#include "sanitizers/explain/output/layout.h"

#include <algorithm>

namespace sanitizers {
namespace {

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// Bytes of the well-formed character that `text` begins with; 0 if it begins with none.
size_t CharacterLength(std::string_view text) {
  const auto at = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if (!IsContinuation(text[i])) return 0;
  }
  // Overlong forms, surrogates and what lies above Unicode differ in the second byte only.
  if ((lead == 0xe0 && at(1) < 0xa0) || (lead == 0xed && at(1) > 0x9f) ||
      (lead == 0xf0 && at(1) < 0x90) || (lead == 0xf4 && at(1) > 0x8f)) {
    return 0;
  }
  return length;
}

bool IsControl(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (lead < 0x20 || lead == 0x7f) return true;
  // U+0080 to U+009F: terminals that know 8-bit controls obey them.
  return lead == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;
}

}  // namespace

size_t Width(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !IsContinuation(c); }));
}

std::string Utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const size_t length = CharacterLength(text);
    valid += length > 0 ? text.substr(0, length) : "\uFFFD";
    text.remove_prefix(std::max<size_t>(length, 1));
  }
  return valid;
}

std::string Printable(std::string_view text) {
  std::string line;
  bool blank = false;
  while (!text.empty()) {
    const size_t length = CharacterLength(text);
    const std::string_view character = text.substr(0, std::max<size_t>(length, 1));
    text.remove_prefix(character.size());
    if (length > 0 && (character == " " || IsControl(character))) {
      blank = !line.empty();
      continue;
    }
    if (blank) line += ' ';
    blank = false;
    line += length > 0 ? character : "\uFFFD";
  }
  return line;
}

std::string Elided(std::string_view text, size_t width) {
  if (width < 3 || Width(text) <= width) return std::string(text);
  // In bytes from either end, then on to where a character begins.
  const auto offset = [&](size_t characters) {
    size_t at = 0;
    for (; at < text.size(); ++at) {
      if (!IsContinuation(text[at]) && characters-- == 0) break;
    }
    return at;
  };
  const size_t head = (width - 1) / 2;
  return std::string(text.substr(0, offset(head))) + "…" +
         std::string(text.substr(offset(Width(text) - (width - 1 - head))));
}

std::string Wrapped(std::string_view prose, size_t column, size_t width) {
  std::string lines;
  size_t used = column;
  while (!prose.empty()) {
    const size_t end = std::min(prose.find(' '), prose.size());
    const std::string_view word = prose.substr(0, end);
    prose.remove_prefix(std::min(end + 1, prose.size()));
    if (word.empty()) continue;
    if (used > column && used + 1 + Width(word) > width) {
      lines.append("\n").append(column, ' ');
      used = column;
    } else if (used > column) {
      lines += ' ';
      ++used;
    }
    lines += word;
    used += Width(word);
  }
  return lines + "\n";
}

}  // namespace sanitizers
