#include "lab/minipy/text/integer.h"

#include <algorithm>
#include <charconv>

#include "absl/strings/ascii.h"
#include "lab/minipy/text/error.h"
#include "lab/minipy/text/number_source.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"

namespace minipy::text {
namespace {

constexpr size_t kMostDigits = 4300;

int DigitValue(char c) {
  if (absl::ascii_isdigit(c)) return c - '0';
  if (absl::ascii_isalpha(c)) return absl::ascii_tolower(c) - 'a' + 10;
  return 36;
}

// The base that a "0x" says, 0 if the text begins with none.
int PrefixBase(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') return 0;
  switch (absl::ascii_tolower(text[1])) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 0;
  }
}

void RefuseTooMany(size_t digits, int base) {
  if ((base & (base - 1)) == 0 || digits <= kMostDigits) return;
  throw Error(Kind::kValueError,
              "Exceeds the limit (4300 digits) for integer string conversion: "
              "value has " +
                  std::to_string(digits) +
                  " digits; use sys.set_int_max_str_digits() to increase the "
                  "limit");
}

// Digits of `base` with single underscores between them; stops at what is neither. False where an
// underscore is out of place.
bool ReadDigits(std::string_view* text, int base, std::string* digits) {
  size_t at = 0;
  for (; at < text->size(); ++at) {
    const char c = (*text)[at];
    if (c == '_') {
      if (at == 0 || (*text)[at - 1] == '_') return false;
    } else if (DigitValue(c) < base) {
      *digits += absl::ascii_tolower(c);
    } else {
      break;
    }
  }
  if (at > 0 && (*text)[at - 1] == '_') return false;
  text->remove_prefix(at);
  return true;
}

std::optional<int64_t> Fits(const ParsedInteger& parsed) {
  const std::string signed_text = (parsed.negative ? "-" : "") + parsed.digits;
  int64_t value;
  const char* const end = signed_text.data() + signed_text.size();
  const auto read = std::from_chars(signed_text.data(), end, value, parsed.base);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

std::optional<ParsedInteger> Read(std::string_view text, int base) {
  ParsedInteger parsed{text.starts_with('-'), base, "", std::nullopt};
  if (parsed.negative || text.starts_with('+')) text.remove_prefix(1);
  const int prefix = PrefixBase(text);
  // Without a prefix, base 0 reads decimal digits, but none that begin with a zero and are not 0.
  const bool zero_only = base == 0 && prefix == 0 && text.starts_with('0');
  if (base == 0) parsed.base = prefix == 0 ? 10 : prefix;
  if (prefix != 0 && prefix == parsed.base) {
    text.remove_prefix(2);
    if (text.starts_with('_')) text.remove_prefix(1);
  }
  if (!ReadDigits(&text, parsed.base, &parsed.digits)) return std::nullopt;
  RefuseTooMany(parsed.digits.size(), parsed.base);
  if (!text.empty() || parsed.digits.empty()) return std::nullopt;
  const size_t zeros = parsed.digits.find_first_not_of('0');
  parsed.digits.erase(0, zeros == std::string::npos ? parsed.digits.size() - 1 : zeros);
  if (zero_only && parsed.digits != "0") return std::nullopt;
  parsed.value = Fits(parsed);
  return parsed;
}

int CheckedBase(int64_t base) {
  if (base == 0 || (base >= 2 && base <= 36)) return static_cast<int>(base);
  throw Error(Kind::kValueError, "int() base must be >= 2 and <= 36, or 0");
}

Error NoLiteral(int64_t base, const std::string& shown) {
  return Error(Kind::kValueError, "invalid literal for int() with base " + std::to_string(base) +
                                      ": " + shown.substr(0, ByteAt(shown, 200)));
}

}  // namespace

ParsedInteger ParseInteger(std::string_view text, int64_t base) {
  const int checked = CheckedBase(base);
  if (std::optional<ParsedInteger> parsed = Read(NumberSource(text), checked)) return *parsed;
  throw NoLiteral(base, Repr(text));
}

ParsedInteger ParseIntegerBytes(std::string_view bytes, int64_t base) {
  const int checked = CheckedBase(base);
  if (std::all_of(bytes.begin(), bytes.end(), absl::ascii_isascii)) {
    if (std::optional<ParsedInteger> parsed = Read(NumberSource(bytes), checked)) return *parsed;
  }
  throw NoLiteral(base, BytesRepr(bytes));
}

std::string SmallInteger::Digits(int base) const {
  const uint64_t magnitude =
      value_ < 0 ? 0 - static_cast<uint64_t>(value_) : static_cast<uint64_t>(value_);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof(buffer), magnitude, base);
  return std::string(buffer, end.ptr);
}

}  // namespace minipy::text
