#include "lab/minipy/text/format_spec.h"

#include <limits>

#include "absl/strings/str_format.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

bool IsAlign(char32_t point) {
  return point == '<' || point == '>' || point == '=' || point == '^';
}

// As messages show a format code: itself if it is visible ASCII.
std::string Shown(char32_t type) {
  if (type > 32 && type < 128) return std::string(1, static_cast<char>(type));
  return absl::StrFormat("\\x%x", static_cast<uint32_t>(type));
}

Error Invalid(const std::string& message) { return Error(Kind::kValueError, message); }

// Reads a spec from front to back.
class SpecReader {
 public:
  SpecReader(std::string_view text, const FormatTarget& target) : text_(text), target_(target) {
    spec_.align = target.default_align;
    spec_.type = target.default_type;
  }

  FormatSpec Read() {
    const bool filled = ReadFillAndAlign();
    if (Is('+') || Is('-') || Is(' ')) spec_.sign = text_[at_++];
    spec_.no_negative_zero = Take('z');
    spec_.alternate = Take('#');
    if (!filled && Take('0')) {
      spec_.fill = '0';
      if (!aligned_ && target_.default_align == '>') spec_.align = '=';
    }
    spec_.width = ReadNumber(text_, &at_);
    ReadGrouping();
    if (Take('.')) {
      spec_.precision = ReadNumber(text_, &at_);
      if (spec_.precision < 0) throw Invalid("Format specifier missing precision");
    }
    ReadType();
    CheckGrouping();
    return spec_;
  }

 private:
  bool Is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool Take(char c) {
    const bool is = Is(c);
    at_ += is;
    return is;
  }

  // True if there is a fill.
  bool ReadFillAndAlign() {
    if (text_.empty()) return false;
    size_t second = 0;
    const char32_t first = NextPoint(text_, &second);
    if (second < text_.size() && IsAlign(text_[second])) {
      spec_.fill = first;
      spec_.align = text_[second];
      at_ = second + 1;
      aligned_ = true;
      return true;
    }
    if (IsAlign(first)) {
      spec_.align = static_cast<char>(first);
      at_ = second;
      aligned_ = true;
    }
    return false;
  }

  void ReadGrouping() {
    if (Take(',')) spec_.grouping = ',';
    if (Is('_') || (Is(',') && spec_.grouping == '\0')) {
      if (spec_.grouping != '\0') throw Invalid("Cannot specify both ',' and '_'.");
      spec_.grouping = text_[at_++];
    }
    if (Is(',') && spec_.grouping == '_') throw Invalid("Cannot specify both ',' and '_'.");
  }

  void ReadType() {
    if (at_ == text_.size()) return;
    size_t end = at_;
    const char32_t type = NextPoint(text_, &end);
    if (end < text_.size()) {
      throw Invalid(absl::StrFormat("Invalid format specifier '%s' for object of type '%s'",
                                    std::string(text_), std::string(target_.type_name)));
    }
    spec_.type = type;
  }

  void CheckGrouping() const {
    if (spec_.grouping == '\0') return;
    const std::u32string_view decimal = U"deEfFgG%";
    const std::u32string_view binary = U"boxX";
    if (spec_.type == '\0' || decimal.find(spec_.type) != decimal.npos) return;
    if (spec_.grouping == '_' && binary.find(spec_.type) != binary.npos) return;
    throw Invalid(
        absl::StrFormat("Cannot specify '%c' with '%s'.", spec_.grouping, Shown(spec_.type)));
  }

  std::string_view text_;
  const FormatTarget& target_;
  size_t at_ = 0;
  bool aligned_ = false;
  FormatSpec spec_;
};

}  // namespace

FormatSpec ParseFormatSpec(std::string_view text, const FormatTarget& target) {
  return SpecReader(text, target).Read();
}

Error UnknownFormatCode(char32_t type, std::string_view type_name) {
  return Invalid(absl::StrFormat("Unknown format code '%s' for object of type '%s'", Shown(type),
                                 std::string(type_name)));
}

int64_t ReadNumber(std::string_view text, size_t* at) {
  int64_t number = -1;
  while (*at < text.size()) {
    size_t next = *at;
    const int digit = unicode::DecimalValue(NextPoint(text, &next));
    if (digit < 0) break;
    if (number < 0) number = 0;
    if (number > (std::numeric_limits<int64_t>::max() - digit) / 10) {
      throw Invalid("Too many decimal digits in format string");
    }
    number = number * 10 + digit;
    *at = next;
  }
  return number;
}

}  // namespace minipy::text
