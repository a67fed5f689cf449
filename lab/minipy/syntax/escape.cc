// Escapes in strings. Messages, and the positions in them, are those of CPython's codecs; it counts
// every character beyond ASCII as the ten of \UXXXXXXXX that it has turned it into by then.

#include <cstdio>

#include "lab/minipy/syntax/characters.h"
#include "lab/minipy/syntax/literal.h"
#include "lab/minipy/syntax/refused.h"

namespace minipy {
namespace {

// The one of `c` in \c that stands for one character; 0 if it is none of these.
char SimpleEscape(char c) {
  switch (c) {
    case '\\':
    case '\'':
    case '"':
      return c;
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    default:
      return 0;
  }
}

bool IsOctal(char c) { return c >= '0' && c <= '7'; }

// Up to three digits from `*at` on, which moves behind them.
uint32_t ReadOctal(std::string_view body, size_t* at) {
  uint32_t value = 0;
  for (int i = 0; i < 3 && *at < body.size() && IsOctal(body[*at]); ++i) {
    value = value * 8 + DigitValue(body[(*at)++]);
  }
  return value;
}

// Up to `most` digits from `*at` on, which moves behind them. False: there were fewer.
bool ReadHex(std::string_view body, int most, size_t* at, uint32_t* value) {
  *value = 0;
  for (int i = 0; i < most; ++i, ++*at) {
    if (*at >= body.size() || !IsHexDigit(body[*at])) return false;
    *value = *value * 16 + DigitValue(body[*at]);
  }
  return true;
}

size_t CodecPosition(std::string_view body, size_t at) {
  size_t position = 0;
  for (size_t i = 0; i < at; ++i) {
    if ((body[i] & 0x80) == 0) {
      ++position;
    } else if ((body[i] & 0xC0) != 0x80) {
      position += 10;
    }
  }
  return position;
}

std::string CodecError(std::string_view body, size_t start, size_t end, const char* reason) {
  return "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
         std::to_string(CodecPosition(body, start)) + "-" +
         std::to_string(CodecPosition(body, end) - 1) + ": " + reason;
}

// \x, \u, \U: `at` is behind the letter.
std::string DecodeHexEscape(std::string_view body, size_t* at, std::string* value) {
  const size_t start = *at - 2;
  const char letter = body[*at - 1];
  const int most = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
  uint32_t point = 0;
  if (!ReadHex(body, most, at, &point)) {
    const char* const reason = most == 2   ? "truncated \\xXX escape"
                               : most == 4 ? "truncated \\uXXXX escape"
                                           : "truncated \\UXXXXXXXX escape";
    return CodecError(body, start, *at, reason);
  }
  if (point > 0x10FFFF) return CodecError(body, start, *at, "illegal Unicode character");
  if (point >= 0xD800 && point <= 0xDFFF) return Refusal(Form::kSurrogate);
  AppendUtf8(point, value);
  return "";
}

// \N{NAME} at `start`: what is well formed is refused.
std::string NamedEscapeError(std::string_view body, size_t start) {
  size_t end = start + 2;
  if (end < body.size() && body[end] == '{') {
    const size_t close = body.find('}', end);
    if (close != std::string_view::npos && close > end + 1) return Refusal(Form::kNamedEscape);
    end = close == std::string_view::npos ? body.size() : close;
  }
  return CodecError(body, start, end, "malformed \\N character escape");
}

}  // namespace

std::string DecodeStr(std::string_view body, std::string* value) {
  for (size_t at = 0; at < body.size();) {
    const size_t next = std::min(body.find('\\', at), body.size());
    value->append(body.substr(at, next - at));
    if (next + 1 >= body.size()) {
      value->append(body.substr(next));
      break;
    }
    const char c = body[next + 1];
    at = next + 2;
    if (const char simple = SimpleEscape(c)) {
      value->push_back(simple);
    } else if (IsOctal(c)) {
      --at;
      AppendUtf8(ReadOctal(body, &at), value);
    } else if (c == 'x' || c == 'u' || c == 'U') {
      std::string error = DecodeHexEscape(body, &at, value);
      if (!error.empty()) return error;
    } else if (c == 'N') {
      return NamedEscapeError(body, next);
    } else if (c != '\n') {
      value->append(body.substr(next, 2));
    }
  }
  return "";
}

std::string DecodeBytes(std::string_view body, std::string* value) {
  for (size_t at = 0; at < body.size();) {
    if (body[at] != '\\' || at + 1 >= body.size()) {
      value->push_back(body[at++]);
      continue;
    }
    const size_t start = at;
    const char c = body[at + 1];
    at += 2;
    if (const char simple = SimpleEscape(c)) {
      value->push_back(simple);
    } else if (IsOctal(c)) {
      --at;
      value->push_back(static_cast<char>(ReadOctal(body, &at)));
    } else if (c == 'x') {
      uint32_t byte = 0;
      if (!ReadHex(body, 2, &at, &byte)) {
        return "(value error) invalid \\x escape at position " + std::to_string(start);
      }
      value->push_back(static_cast<char>(byte));
    } else if (c != '\n') {
      value->append(body.substr(start, 2));
    }
  }
  return "";
}

}  // namespace minipy
