#include "objects/types/utf8.h"

#include "absl/strings/str_format.h"

namespace objects::utf8 {
namespace {

bool Continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Bytes of the code point that begins with `lead`; 0 if none does.
int Size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

}  // namespace

bool Valid(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const int size = Size(lead);
    if (size == 0 || i + size > text.size()) return false;
    for (int k = 1; k < size; ++k) {
      if (!Continues(text[i + k])) return false;
    }
    const unsigned char second = size > 1 ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (lead == 0xE0 && second < 0xA0) return false;  // overlong
    if (lead == 0xED && second > 0x9F) return false;  // surrogates
    if (lead == 0xF0 && second < 0x90) return false;  // overlong
    if (lead == 0xF4 && second > 0x8F) return false;  // past U+10FFFF
    i += size;
  }
  return true;
}

int64_t Length(std::string_view text) {
  int64_t length = 0;
  for (char byte : text) length += !Continues(byte);
  return length;
}

std::string_view PointAt(std::string_view text, int64_t index) {
  if (index < 0) index += Length(text);
  if (index < 0) return {};
  for (size_t i = 0; i < text.size();) {
    const size_t size = Size(static_cast<unsigned char>(text[i]));
    if (index-- == 0) return text.substr(i, size);
    i += size;
  }
  return {};
}

std::string Quote(std::string_view text) {
  const bool use_double = text.find('\'') != text.npos && text.find('"') == text.npos;
  const char quote = use_double ? '"' : '\'';
  std::string quoted(1, quote);
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\r') {
      quoted += "\\r";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      absl::StrAppendFormat(&quoted, "\\x%02x", byte);
    } else {
      quoted += c;
    }
  }
  quoted += quote;
  return quoted;
}

}  // namespace objects::utf8
