// Values of constants as Python shows them.

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "lab/minipy/syntax/characters.h"
#include "tests/minipy/syntax/dump.h"

namespace minipy {
namespace {

// Single quotes, unless there are some inside and no double ones.
char QuoteFor(std::string_view text) {
  const bool single = text.find('\'') != std::string_view::npos;
  return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void AppendEscaped(uint32_t point, char quote, std::string* shown) {
  char code[16] = "";
  if (point == static_cast<uint32_t>(quote) || point == '\\') {
    *shown += {'\\', static_cast<char>(point)};
  } else if (point == '\n' || point == '\r' || point == '\t') {
    *shown += point == '\n' ? "\\n" : point == '\r' ? "\\r" : "\\t";
  } else if (point >= 0x20 && point < 0x7F) {
    shown->push_back(static_cast<char>(point));
  } else {
    const char* const format = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(code, sizeof(code), format, point);
    *shown += code;
  }
}

}  // namespace

std::string AsciiStr(std::string_view text) {
  const char quote = QuoteFor(text);
  std::string shown(1, quote);
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = FirstPoint(text.substr(at));
    AppendEscaped(point.value, quote, &shown);
    at += point.bytes;
  }
  return shown + quote;
}

std::string AsciiBytes(std::string_view bytes) {
  const char quote = QuoteFor(bytes);
  std::string shown = {'b', quote};
  for (const char byte : bytes) AppendEscaped(static_cast<unsigned char>(byte), quote, &shown);
  return shown + quote;
}

// The shortest digits that give the value back; an exponent below 1e-4 and from 1e16 on.
std::string FloatText(double value) {
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  char text[64];
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e16);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
  std::string shown(text, std::to_chars(text, text + sizeof(text), value, format).ptr);
  if (plain && shown.find('.') == std::string::npos) shown += ".0";
  return shown;
}

}  // namespace minipy
