#include "lab/minipy/text/points.h"

#include <algorithm>

namespace minipy::text {

bool IsAscii(std::string_view text) {
  // Without an early exit the compiler looks at many bytes at once; long texts are asked in blocks.
  constexpr size_t kBlock = 1024;
  for (size_t at = 0; at < text.size(); at += kBlock) {
    unsigned char seen = 0;
    for (char byte : text.substr(at, kBlock)) seen |= static_cast<unsigned char>(byte);
    if (seen >= 0x80) return false;
  }
  return true;
}

int64_t Length(std::string_view text) {
  int64_t length = 0;
  for (char byte : text) length += !ContinuesPoint(byte);
  return length;
}

size_t ByteAt(std::string_view text, int64_t index) {
  size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!ContinuesPoint(text[at]) && index-- == 0) return at;
  }
  return at;
}

char32_t NextPoint(std::string_view text, size_t* at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const size_t i = *at;
  const unsigned char lead = byte(i);
  if (lead < 0x80) {
    *at = i + 1;
    return lead;
  }
  const size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t point = lead & (0x7F >> size);
  for (size_t k = 1; k < size; ++k) point = point << 6 | (byte(i + k) & 0x3F);
  *at = i + size;
  return point;
}

char32_t PreviousPoint(std::string_view text, size_t* at) {
  size_t begin = *at - 1;
  while (ContinuesPoint(text[begin])) --begin;
  *at = begin;
  size_t end = begin;
  return NextPoint(text, &end);
}

void AppendPoint(char32_t point, std::string* out) {
  const auto tail = [&](int shift) { *out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    *out += static_cast<char>(point);
  } else if (point < 0x800) {
    *out += static_cast<char>(0xC0 | point >> 6);
    tail(0);
  } else if (point < 0x10000) {
    *out += static_cast<char>(0xE0 | point >> 12);
    tail(6);
    tail(0);
  } else {
    *out += static_cast<char>(0xF0 | point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string PointText(char32_t point) {
  std::string text;
  AppendPoint(point, &text);
  return text;
}

std::string Repeat(char32_t point, int64_t count) {
  if (count <= 0) return "";
  if (point < 0x80) return std::string(count, static_cast<char>(point));
  const std::string one = PointText(point);
  std::string text;
  text.reserve(one.size() * count);
  for (int64_t i = 0; i < count; ++i) text += one;
  return text;
}

Part Between(std::string_view text, int64_t start, int64_t end) {
  const bool whole = start == 0 && end == std::numeric_limits<int64_t>::max();
  if (whole) return {text, 0, true};
  const bool ascii = IsAscii(text);
  const int64_t length = ascii ? static_cast<int64_t>(text.size()) : Length(text);
  // The end is brought inside the text, the start is not: past the end nothing is found, not even
  // the empty string.
  if (end > length) end = length;
  if (end < 0) end = std::max<int64_t>(0, end + length);
  if (start < 0) start = std::max<int64_t>(0, start + length);
  if (start > end) return {{}, start, false};
  const size_t from = ascii ? start : ByteAt(text, start);
  const std::string_view rest = text.substr(from);
  return {rest.substr(0, ascii ? end - start : ByteAt(rest, end - start)), start, true};
}

}  // namespace minipy::text
