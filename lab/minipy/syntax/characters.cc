#include "lab/minipy/syntax/characters.h"

#include <algorithm>
#include <iterator>

namespace minipy {
namespace {

struct Range {
  uint32_t first;
  uint32_t last;
};

constexpr Range kNotInNames[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},       {0xB6, 0xB6},       {0xB8, 0xB9},        {0xBB, 0xBF},
    {0xD7, 0xD7},     {0xF7, 0xF7},       {0x2C2, 0x2C5},     {0x2D2, 0x2DF},      {0x37E, 0x37E},
    {0x55A, 0x55F},   {0x589, 0x58F},     {0x5BE, 0x5BE},     {0x600, 0x60F},      {0x61B, 0x61F},
    {0x66A, 0x66D},   {0x964, 0x965},     {0x1680, 0x1680},   {0x2000, 0x203E},    {0x2041, 0x2053},
    {0x2055, 0x2070}, {0x2072, 0x207E},   {0x2080, 0x208F},   {0x20A0, 0x20CF},    {0x2190, 0x2BFF},
    {0x2E00, 0x2E7F}, {0x3000, 0x3004},   {0x3008, 0x3020},   {0x3030, 0x3030},    {0xD800, 0xF8FF},
    {0xFD3E, 0xFD3F}, {0xFE10, 0xFE1F},   {0xFE30, 0xFE32},   {0xFE35, 0xFE4C},    {0xFE50, 0xFE6F},
    {0xFEFF, 0xFF0F}, {0xFF1A, 0xFF20},   {0xFF3B, 0xFF3E},   {0xFF40, 0xFF40},    {0xFF5B, 0xFF65},
    {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xE00FF}, {0xF0000, 0x10FFFF},
};

// Continue a name, and cannot start one: U+00B7, digits and marks of the scripts met most.
constexpr Range kNotFirst[] = {
    {0xB7, 0xB7},     {0x300, 0x36F},   {0x660, 0x669},     {0x6F0, 0x6F9},
    {0x966, 0x96F},   {0x203F, 0x2040}, {0x20D0, 0x20FF},   {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0xFF10, 0xFF19}, {0xE0100, 0xE01EF},
};

constexpr Range kNotPrintable[] = {
    {0x0, 0x1F},      {0x7F, 0xA0},     {0xAD, 0xAD},       {0x600, 0x605},
    {0x61C, 0x61C},   {0x1680, 0x1680}, {0x2000, 0x200F},   {0x2028, 0x202F},
    {0x205F, 0x206F}, {0x3000, 0x3000}, {0xD800, 0xF8FF},   {0xFEFF, 0xFEFF},
    {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE00FF}, {0xF0000, 0x10FFFF},
};

template <size_t n>
bool In(const Range (&ranges)[n], uint32_t point) {
  const Range* const next =
      std::upper_bound(ranges, ranges + n, point,
                       [](uint32_t value, const Range& range) { return value < range.first; });
  return next != ranges && point <= next[-1].last;
}

bool IsContinuation(std::string_view text, size_t at) {
  return at < text.size() && (text[at] & 0xC0) == 0x80;
}

// Bytes of the sequence that starts at `at`; 0 if it is none.
int LengthAt(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (int i = 1; i < length; ++i) {
    if (!IsContinuation(text, at + i)) return 0;
  }
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : length;
}

}  // namespace

size_t FirstBadUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const int length = LengthAt(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

CodePoint FirstPoint(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(text[i] & 0x3F); };
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | byte(1), 2};
  if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | byte(1) << 6 | byte(2), 3};
  return {(lead & 0x07u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), 4};
}

void AppendUtf8(uint32_t point, std::string* text) {
  const auto tail = [&](int shift) {
    text->push_back(static_cast<char>(0x80 | (point >> shift & 0x3F)));
  };
  if (point < 0x80) {
    text->push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    text->push_back(static_cast<char>(0xC0 | point >> 6));
    tail(0);
  } else if (point < 0x10000) {
    text->push_back(static_cast<char>(0xE0 | point >> 12));
    tail(6);
    tail(0);
  } else {
    text->push_back(static_cast<char>(0xF0 | point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

size_t FirstNotInName(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const CodePoint point = FirstPoint(name.substr(at));
    if (point.value >= 0x80 &&
        (In(kNotInNames, point.value) || (at == 0 && In(kNotFirst, point.value)))) {
      return at;
    }
    at += point.bytes;
  }
  return std::string_view::npos;
}

bool IsPrintable(uint32_t point) { return !In(kNotPrintable, point); }

}  // namespace minipy
