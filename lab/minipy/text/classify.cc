#include "lab/minipy/text/classify.h"

#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

using Asks = bool (*)(char32_t);

bool All(std::string_view text, Asks holds) {
  for (Points points(text); points.More();) {
    if (!holds(points.Next())) return false;
  }
  return true;
}

bool AllOfSome(std::string_view text, Asks holds) { return !text.empty() && All(text, holds); }

// Some point is `wanted`, and none is of the other case.
bool OneCase(std::string_view text, Asks wanted, Asks other) {
  bool found = false;
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    if (other(point) || unicode::IsTitle(point)) return false;
    found |= wanted(point);
  }
  return found;
}

}  // namespace

bool IsAlpha(std::string_view text) { return AllOfSome(text, unicode::IsAlpha); }
bool IsDecimal(std::string_view text) { return AllOfSome(text, unicode::IsDecimal); }
bool IsDigit(std::string_view text) { return AllOfSome(text, unicode::IsDigit); }
bool IsNumeric(std::string_view text) { return AllOfSome(text, unicode::IsNumeric); }
bool IsSpace(std::string_view text) { return AllOfSome(text, unicode::IsSpace); }
bool IsPrintable(std::string_view text) { return All(text, unicode::IsPrintable); }

bool IsAlnum(std::string_view text) {
  // Decimals and digits are numeric.
  return AllOfSome(text, [](char32_t p) { return unicode::IsAlpha(p) || unicode::IsNumeric(p); });
}

bool IsUpper(std::string_view text) { return OneCase(text, unicode::IsUpper, unicode::IsLower); }
bool IsLower(std::string_view text) { return OneCase(text, unicode::IsLower, unicode::IsUpper); }

bool IsTitle(std::string_view text) {
  bool found = false;
  bool in_word = false;
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    const bool lower = unicode::IsLower(point);
    const bool capital = !lower && unicode::IsCased(point);
    if (capital == in_word && (capital || lower)) return false;
    in_word = capital || lower;
    found |= in_word;
  }
  return found;
}

bool IsIdentifier(std::string_view text) {
  if (text.empty()) return false;
  Points points(text);
  if (!unicode::StartsIdentifier(points.Next())) return false;
  return All(text.substr(points.at()), unicode::ContinuesIdentifier);
}

}  // namespace minipy::text
