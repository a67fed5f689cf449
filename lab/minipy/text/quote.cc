#include "lab/minipy/text/quote.h"

#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

char QuoteFor(std::string_view text) {
  const bool doubled = text.find('\'') != text.npos && text.find('"') == text.npos;
  return doubled ? '"' : '\'';
}

// True if the point has an escape of its own, which is appended.
bool AppendShort(char32_t point, char quote, std::string* out) {
  const auto escape = [&](char letter) {
    *out += '\\';
    *out += letter;
    return true;
  };
  if (point == static_cast<char32_t>(quote) || point == '\\') return escape(point);
  if (point == '\n') return escape('n');
  if (point == '\r') return escape('r');
  if (point == '\t') return escape('t');
  return false;
}

}  // namespace

void AppendEscape(char32_t point, std::string* out) {
  const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
  *out += '\\';
  *out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    *out += "0123456789abcdef"[(point >> shift) & 0xF];
  }
}

std::string Repr(std::string_view text) {
  const char quote = QuoteFor(text);
  std::string out(1, quote);
  out.reserve(text.size() + 2);
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    if (AppendShort(point, quote, &out)) continue;
    if (unicode::IsPrintable(point)) {
      AppendPoint(point, &out);
    } else {
      AppendEscape(point, &out);
    }
  }
  return out += quote;
}

std::string AsciiOnly(std::string_view repr) {
  if (IsAscii(repr)) return std::string(repr);
  std::string out;
  for (Points points(repr); points.More();) {
    const char32_t point = points.Next();
    if (point < 128) {
      out += static_cast<char>(point);
    } else {
      AppendEscape(point, &out);
    }
  }
  return out;
}

std::string BytesRepr(std::string_view bytes) {
  const char quote = QuoteFor(bytes);
  std::string out = "b";
  out.reserve(bytes.size() + 3);
  out += quote;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (AppendShort(byte, quote, &out)) continue;
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      AppendEscape(byte, &out);
    }
  }
  return out += quote;
}

}  // namespace minipy::text
