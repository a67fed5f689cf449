#include "lab/minipy/syntax/source.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <utility>

#include "lab/minipy/syntax/characters.h"
#include "lab/minipy/syntax/refused.h"

namespace minipy {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string WithNewlines(std::string_view text) {
  std::string plain;
  plain.reserve(text.size() + 1);
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      plain.push_back(text[i]);
      continue;
    }
    plain.push_back('\n');
    if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
  }
  if (!plain.empty() && plain.back() != '\n') plain.push_back('\n');
  return plain;
}

// What a line says after "coding:" or "coding=" in a comment that is all of it (PEP 263); empty if
// it says nothing of the sort.
std::string DeclaredEncoding(std::string_view line) {
  const size_t hash = line.find_first_not_of(" \t\f");
  if (hash == std::string_view::npos || line[hash] != '#') return "";
  const size_t word = line.find("coding", hash);
  if (word == std::string_view::npos) return "";
  size_t at = word + 6;
  if (at >= line.size() || (line[at] != ':' && line[at] != '=')) return "";
  at = line.find_first_not_of(" \t", at + 1);
  std::string name;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_' && c != '.') break;
    name.push_back(c);
  }
  return name;
}

bool MeansUtf8(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name == "utf-8" || name == "utf8" || name == "utf-8-sig" || name == "ascii" ||
         name == "us-ascii";
}

}  // namespace

Source::Source(Arena& arena, std::string_view text, std::string_view filename)
    : filename_(arena.Copy(filename)) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const bool ends_in_newline = text.empty() || text.back() == '\n' || text.back() == '\r';
  if (!ends_in_newline || text.find('\r') != std::string_view::npos) {
    text_ = arena.Copy(WithNewlines(text));
  } else {
    text_ = arena.Copy(text);
  }
}

std::optional<SyntaxError> Source::CheckBytes() const {
  const size_t nul = text_.find('\0');
  if (nul != std::string_view::npos) {
    const int line = 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + nul, '\n'));
    SyntaxError error = ErrorAt(SyntaxErrorKind::kSyntaxError, {line, -1, line, -1},
                                "source code cannot contain null bytes");
    error.text = error.text.substr(0, error.text.find('\0'));
    return error;
  }
  for (int line = 1; line <= 2; ++line) {
    const std::string_view content = Line(line);
    const std::string encoding = DeclaredEncoding(content);
    if (!encoding.empty() && !MeansUtf8(encoding)) {
      const int end = static_cast<int>(content.size());
      return ErrorAt(SyntaxErrorKind::kSyntaxError, {line, 0, line, end}, Refusal(Form::kEncoding));
    }
    const size_t first = content.find_first_not_of(" \t\f");
    if (first != std::string_view::npos && content[first] != '#') break;
  }
  const size_t bad = FirstBadUtf8(text_);
  if (bad == std::string_view::npos) return std::nullopt;
  const int line = 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + bad, '\n'));
  char start[8];
  std::snprintf(start, sizeof(start), "\\x%02x", static_cast<unsigned char>(text_[bad]));
  SyntaxError error;
  error.message = "Non-UTF-8 code starting with '" + std::string(start) + "' in file " +
                  std::string(filename_) + " on line " + std::to_string(line) +
                  ", but no encoding declared; see https://peps.python.org/pep-0263/ for details";
  error.filename = filename_;
  error.line = 0;
  return error;
}

std::string_view LineOf(std::string_view text, int number) {
  for (int line = 1; line < number; ++line) {
    const size_t end = text.find('\n');
    if (end == std::string_view::npos) return text.substr(text.size());
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

SyntaxError Source::ErrorAt(SyntaxErrorKind kind, Span span, std::string message) const {
  SyntaxError error;
  error.kind = kind;
  error.message = std::move(message);
  error.filename = filename_;
  error.line = span.line;
  error.text = Line(span.line);
  error.column = span.column < 0 ? 0 : CharactersBefore(error.text, span.column) + 1;
  error.end_line = span.end_line;
  if (span.end_column >= 0) {
    const std::string_view end = span.end_line == span.line ? error.text : Line(span.end_line);
    error.end_column = CharactersBefore(end, span.end_column) + 1;
  }
  return error;
}

int CharactersBefore(std::string_view line, int bytes) {
  const int inside = std::min(bytes, static_cast<int>(line.size()));
  const auto starts =
      std::count_if(line.begin(), line.begin() + inside, [](char c) { return (c & 0xC0) != 0x80; });
  return static_cast<int>(starts) + bytes - inside;
}

}  // namespace minipy
