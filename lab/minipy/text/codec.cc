#include "lab/minipy/text/codec.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"

namespace minipy::text {
namespace {

enum class Codec { kUtf8, kAscii, kLatin1 };

// Lower case, and one underscore for whatever stands between letters and digits.
std::string Normalized(std::string_view name) {
  std::string normal;
  bool between = false;
  for (char c : name) {
    if (absl::ascii_isalnum(c) || c == '.') {
      if (between && !normal.empty()) normal += '_';
      normal += absl::ascii_tolower(c);
      between = false;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      between = true;
    }
  }
  return normal;
}

Codec CodecNamed(std::string_view name) {
  static constexpr struct {
    Codec codec;
    std::string_view name;
  } kNames[] = {
      {Codec::kUtf8, "utf_8"},
      {Codec::kUtf8, "utf8"},
      {Codec::kUtf8, "u8"},
      {Codec::kUtf8, "utf"},
      {Codec::kUtf8, "cp65001"},
      {Codec::kUtf8, "utf8_ucs2"},
      {Codec::kUtf8, "utf8_ucs4"},
      {Codec::kAscii, "ascii"},
      {Codec::kAscii, "us_ascii"},
      {Codec::kAscii, "us"},
      {Codec::kAscii, "646"},
      {Codec::kAscii, "ansi_x3.4_1968"},
      {Codec::kAscii, "ansi_x3_4_1968"},
      {Codec::kAscii, "ansi_x3.4_1986"},
      {Codec::kAscii, "cp367"},
      {Codec::kAscii, "csascii"},
      {Codec::kAscii, "ibm367"},
      {Codec::kAscii, "iso646_us"},
      {Codec::kAscii, "iso_ir_6"},
      {Codec::kAscii, "iso_646.irv_1991"},
      {Codec::kLatin1, "latin_1"},
      {Codec::kLatin1, "latin1"},
      {Codec::kLatin1, "latin"},
      {Codec::kLatin1, "l1"},
      {Codec::kLatin1, "iso8859_1"},
      {Codec::kLatin1, "iso_8859_1"},
      {Codec::kLatin1, "iso8859"},
      {Codec::kLatin1, "8859"},
      {Codec::kLatin1, "cp819"},
      {Codec::kLatin1, "csisolatin1"},
      {Codec::kLatin1, "ibm819"},
      {Codec::kLatin1, "iso_8859_1_1987"},
      {Codec::kLatin1, "iso_ir_100"},
  };
  const std::string normal = Normalized(name);
  for (const auto& known : kNames) {
    if (known.name == normal) return known.codec;
  }
  throw Error(Kind::kLookupError, "unknown encoding: " + std::string(name));
}

[[noreturn]] void UnknownHandler(std::string_view errors) {
  throw Error(Kind::kLookupError, "unknown error handler name '" + std::string(errors) + "'");
}

// What a codec cannot turn into bytes: `bad` points of a text, the first at index `start`.
CodecError CannotEncode(Codec codec, std::string_view bad, int64_t start) {
  const char* name = codec == Codec::kAscii ? "ascii" : "latin-1";
  const std::string reason =
      absl::StrFormat("ordinal not in range(%d)", codec == Codec::kAscii ? 128 : 256);
  const int64_t count = Length(bad);
  std::string message;
  if (count == 1) {
    std::string shown;
    size_t at = 0;
    AppendEscape(NextPoint(bad, &at), &shown);
    message = absl::StrFormat("'%s' codec can't encode character '%s' in position %d: %s", name,
                              shown, start, reason);
  } else {
    message = absl::StrFormat("'%s' codec can't encode characters in position %d-%d: %s", name,
                              start, start + count - 1, reason);
  }
  return CodecError(Kind::kUnicodeEncodeError, message, name, start, start + count, reason);
}

std::string Instead(std::string_view bad, std::string_view errors) {
  if (errors == "ignore") return "";
  if (errors == "replace") return std::string(Length(bad), '?');
  std::string out;
  for (Points points(bad); points.More();) {
    const char32_t point = points.Next();
    if (errors == "backslashreplace") {
      AppendEscape(point, &out);
    } else if (errors == "xmlcharrefreplace") {
      out += absl::StrFormat("&#%d;", static_cast<uint32_t>(point));
    } else {
      UnknownHandler(errors);
    }
  }
  return out;
}

struct BadBytes {
  size_t count;  // of the longest part that could have become a point, at least 1
  const char* reason;
};

// What is wrong with UTF-8 bytes of which `at` begins none that is valid; count 0 if nothing is.
BadBytes WrongUtf8(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {0, nullptr};
  if (lead < 0xC2 || lead > 0xF4) return {1, "invalid start byte"};
  const size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // Neither overlong, nor a surrogate, nor past U+10FFFF: the second byte tells.
  const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (size_t i = 1; i < size; ++i) {
    if (at + i == bytes.size()) return {i, "unexpected end of data"};
    const unsigned char next = byte(at + i);
    const bool good = i == 1 ? next >= least && next <= most : (next & 0xC0) == 0x80;
    if (!good) return {i, "invalid continuation byte"};
  }
  return {0, nullptr};
}

BadBytes Wrong(Codec codec, std::string_view bytes, size_t at) {
  if (codec == Codec::kUtf8) return WrongUtf8(bytes, at);
  const bool good = static_cast<unsigned char>(bytes[at]) < 0x80;
  return {good ? 0u : 1u, "ordinal not in range(128)"};
}

CodecError CannotDecode(Codec codec, std::string_view bytes, size_t at, const BadBytes& bad) {
  const char* name = codec == Codec::kAscii ? "ascii" : "utf-8";
  const auto start = static_cast<int64_t>(at);
  const int64_t end = start + static_cast<int64_t>(bad.count);
  const std::string message =
      bad.count == 1
          ? absl::StrFormat("'%s' codec can't decode byte 0x%02x in position %d: %s", name,
                            static_cast<unsigned char>(bytes[at]), start, bad.reason)
          : absl::StrFormat("'%s' codec can't decode bytes in position %d-%d: %s", name, start,
                            end - 1, bad.reason);
  return CodecError(Kind::kUnicodeDecodeError, message, name, start, end, bad.reason);
}

// What the handler puts in place of bytes that are no text.
std::string InsteadOfBytes(std::string_view bad, std::string_view errors) {
  if (errors == "ignore") return "";
  if (errors == "replace") return PointText(0xFFFD);
  if (errors == "xmlcharrefreplace" || errors == "namereplace") {
    throw Error(Kind::kTypeError, "don't know how to handle UnicodeDecodeError in error callback");
  }
  if (errors != "backslashreplace") UnknownHandler(errors);
  std::string out;
  for (char c : bad) AppendEscape(static_cast<unsigned char>(c), &out);
  return out;
}

std::string FromLatin1(std::string_view bytes) {
  std::string out;
  for (char c : bytes) AppendPoint(static_cast<unsigned char>(c), &out);
  return out;
}

}  // namespace

std::string Encode(std::string_view text, std::string_view encoding, std::string_view errors) {
  const Codec codec = CodecNamed(encoding);
  if (codec == Codec::kUtf8 || IsAscii(text)) return std::string(text);
  const char32_t limit = codec == Codec::kAscii ? 128 : 256;
  std::string out;
  int64_t index = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    char32_t point = NextPoint(text, &end);
    if (point < limit) {
      out += static_cast<char>(point);
      at = end;
      ++index;
      continue;
    }
    // A handler is given the whole run of points that will not do.
    for (size_t next = end; next < text.size() && NextPoint(text, &next) >= limit;) end = next;
    const std::string_view bad = text.substr(at, end - at);
    if (errors == "strict") throw CannotEncode(codec, bad, index);
    out += Instead(bad, errors);
    index += Length(bad);
    at = end;
  }
  return out;
}

std::string Decode(std::string_view bytes, std::string_view encoding, std::string_view errors) {
  const Codec codec = CodecNamed(encoding);
  if (IsAscii(bytes)) return std::string(bytes);
  if (codec == Codec::kLatin1) return FromLatin1(bytes);
  std::string out;
  for (size_t at = 0; at < bytes.size();) {
    const BadBytes bad = Wrong(codec, bytes, at);
    if (bad.count == 0) {
      const size_t begin = at;
      NextPoint(bytes, &at);
      out += bytes.substr(begin, at - begin);
      continue;
    }
    if (errors == "strict") throw CannotDecode(codec, bytes, at, bad);
    out += InsteadOfBytes(bytes.substr(at, bad.count), errors);
    at += bad.count;
  }
  return out;
}

}  // namespace minipy::text
