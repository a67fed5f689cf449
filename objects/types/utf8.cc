#include "objects/types/utf8.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/str_format.h"

namespace objects::utf8 {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;

bool Continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Bytes of the code point that begins with `lead`; 0 if none does.
int Size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The second byte's bounds keep overlong forms, surrogates and what lies past U+10FFFF out.
bool SecondFits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second <= 0x9F;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second <= 0x8F;
    default:
      return true;
  }
}

// How many bytes from the front are ASCII, in steps of eight.
size_t AsciiPrefix(std::string_view text) {
  size_t i = 0;
  for (uint64_t word; i + sizeof(word) <= text.size(); i += sizeof(word)) {
    std::memcpy(&word, text.data() + i, sizeof(word));
    if ((word & kHighBits) != 0) break;
  }
  return i;
}

// Code points beyond ASCII that Python does not print as they are: separators, controls, formats,
// private ones (Unicode categories Z, Cc, Cf, Co). Unassigned ones are taken for printable.
constexpr struct {
  uint32_t first;
  uint32_t last;
} kNotPrintable[] = {
    {0x80, 0xA0},       {0xAD, 0xAD},       {0x600, 0x605},      {0x61C, 0x61C},   {0x6DD, 0x6DD},
    {0x70F, 0x70F},     {0x1680, 0x1680},   {0x180E, 0x180E},    {0x2000, 0x200F}, {0x2028, 0x202F},
    {0x205F, 0x206F},   {0x3000, 0x3000},   {0xE000, 0xF8FF},    {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
    {0x110BD, 0x110BD}, {0xE0001, 0xE007F}, {0xF0000, 0x10FFFF},
};

bool Printable(uint32_t point) {
  for (const auto& [first, last] : kNotPrintable) {
    if (point >= first && point <= last) return false;
  }
  return true;
}

void Escape(uint32_t point, std::string* text) {
  if (point < 0x100) {
    absl::StrAppendFormat(text, "\\x%02x", point);
  } else if (point < 0x10000) {
    absl::StrAppendFormat(text, "\\u%04x", point);
  } else {
    absl::StrAppendFormat(text, "\\U%08x", point);
  }
}

// Opens the quotation; returns the quote.
char Open(std::string_view text, std::string* quoted) {
  const bool use_double = text.find('\'') != text.npos && text.find('"') == text.npos;
  *quoted += use_double ? '"' : '\'';
  return quoted->back();
}

// One ASCII character.
void QuoteOne(char c, char quote, std::string* quoted) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == quote || c == '\\') {
    *quoted += '\\';
    *quoted += c;
  } else if (c == '\n') {
    *quoted += "\\n";
  } else if (c == '\r') {
    *quoted += "\\r";
  } else if (c == '\t') {
    *quoted += "\\t";
  } else if (byte < 0x20 || byte >= 0x7F) {
    Escape(byte, quoted);
  } else {
    *quoted += c;
  }
}

}  // namespace

bool Valid(std::string_view text) {
  for (size_t i = AsciiPrefix(text); i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto size = static_cast<size_t>(Size(lead));
    if (size == 0 || size > text.size() - i) return false;
    for (size_t k = 1; k < size; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      if (!Continues(text[i + k]) || (k == 1 && !SecondFits(lead, byte))) return false;
    }
    i += size;
  }
  return true;
}

bool Ascii(std::string_view text) {
  const size_t rest = AsciiPrefix(text);
  return std::all_of(text.begin() + rest, text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

int64_t Measure(std::string_view text) {
  if (Ascii(text)) return static_cast<int64_t>(text.size());
  return Valid(text) ? Length(text) : -1;
}

int64_t Length(std::string_view text) {
  int64_t length = 0;
  for (char byte : text) length += !Continues(byte);
  return length;
}

std::string_view First(std::string_view text) {
  if (text.empty()) return {};
  return text.substr(0, static_cast<size_t>(Size(static_cast<unsigned char>(text[0]))));
}

size_t Offset(std::string_view text, int64_t index) {
  size_t offset = 0;
  for (; index > 0 && offset < text.size(); --index) {
    offset += static_cast<size_t>(Size(static_cast<unsigned char>(text[offset])));
  }
  return std::min(offset, text.size());
}

uint32_t Decode(std::string_view text) {
  const std::string_view bytes = First(text);
  const auto lead = static_cast<unsigned char>(bytes[0]);
  uint32_t point = bytes.size() == 1 ? lead : lead & (0x7F >> bytes.size());
  for (char byte : bytes.substr(1)) point = point << 6 | (static_cast<unsigned char>(byte) & 0x3F);
  return point;
}

void Append(uint32_t point, std::string* text) {
  const auto add = [&](uint32_t byte) { *text += static_cast<char>(byte); };
  if (point < 0x80) return add(point);
  if (point < 0x800) {
    add(0xC0 | point >> 6);
  } else if (point < 0x10000) {
    add(0xE0 | point >> 12);
    add(0x80 | (point >> 6 & 0x3F));
  } else {
    add(0xF0 | point >> 18);
    add(0x80 | (point >> 12 & 0x3F));
    add(0x80 | (point >> 6 & 0x3F));
  }
  add(0x80 | (point & 0x3F));
}

std::string Quote(std::string_view text) {
  std::string quoted;
  const char quote = Open(text, &quoted);
  while (!text.empty()) {
    const std::string_view bytes = First(text);
    if (bytes.size() == 1) {
      QuoteOne(bytes[0], quote, &quoted);
    } else if (const uint32_t point = Decode(bytes); Printable(point)) {
      quoted += bytes;
    } else {
      Escape(point, &quoted);
    }
    text.remove_prefix(bytes.size());
  }
  quoted += quote;
  return quoted;
}

std::string QuoteBytes(std::string_view bytes) {
  std::string quoted = "b";
  const char quote = Open(bytes, &quoted);
  for (char c : bytes) QuoteOne(c, quote, &quoted);
  quoted += quote;
  return quoted;
}

}  // namespace objects::utf8
