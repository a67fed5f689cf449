#include "lab/minipy/text/number_source.h"

#include "absl/strings/ascii.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

char AsAscii(char32_t point) {
  if (point < 128) return static_cast<char>(point);
  if (unicode::IsSpace(point)) return ' ';
  const int digit = unicode::DecimalValue(point);
  return digit < 0 ? '?' : static_cast<char>('0' + digit);
}

}  // namespace

std::string NumberSource(std::string_view text) {
  std::string source;
  if (IsAscii(text)) {
    source = text;
  } else {
    for (Points points(text); points.More();) source += AsAscii(points.Next());
  }
  absl::StripAsciiWhitespace(&source);
  return source;
}

}  // namespace minipy::text
