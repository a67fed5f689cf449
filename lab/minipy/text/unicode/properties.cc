#include "lab/minipy/text/unicode/properties.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/mappings.h"
#include "lab/minipy/text/unicode/ranges.h"

namespace minipy::text::unicode {
namespace {

// A property, unpacked: an answer for each point below 256, and where the answer changes above.
class Property {
 public:
  explicit Property(Steps steps) {
    uint32_t at = 0;
    for (uint32_t step : steps) changes_.push_back(at += step);
    for (uint32_t point = 0; point < 256; ++point) latin_[point] = Search(point);
  }
  bool Has(char32_t point) const { return point < 256 ? latin_[point] : Search(point); }
  // How far the point is from the first of its run. REQUIRES: Has(point)
  uint32_t DistanceFromFirst(char32_t point) const { return point - *(Next(point) - 1); }

 private:
  std::vector<uint32_t>::const_iterator Next(char32_t point) const {
    return std::upper_bound(changes_.begin(), changes_.end(), static_cast<uint32_t>(point));
  }
  bool Search(char32_t point) const { return (Next(point) - changes_.begin()) % 2 == 1; }

  std::vector<uint32_t> changes_;
  bool latin_[256];
};

struct Mapping {
  Runs runs;
  Expansions expansions;
};

// False where the mapping does not name the point.
bool Append(const Mapping& mapping, char32_t point, std::string* out) {
  const auto run = std::upper_bound(mapping.runs.begin(), mapping.runs.end(), point,
                                    [](char32_t p, const Run& r) { return p < r.first; });
  if (run != mapping.runs.begin()) {
    const Run& found = *(run - 1);
    if (point <= found.last && (point - found.first) % found.stride == 0) {
      AppendPoint(point + found.delta, out);
      return true;
    }
  }
  const auto expansion =
      std::lower_bound(mapping.expansions.begin(), mapping.expansions.end(), point,
                       [](const Expansion& e, char32_t p) { return e.point < p; });
  if (expansion == mapping.expansions.end() || expansion->point != point) return false;
  *out += expansion->becomes;
  return true;
}

}  // namespace

bool IsAlpha(char32_t point) {
  static const Property property(kAlpha);
  return property.Has(point);
}

bool IsDecimal(char32_t point) { return DecimalValue(point) >= 0; }

int DecimalValue(char32_t point) {
  static const Property property(kDecimal);
  // Every run of decimal digits begins with a zero and is a multiple of ten long.
  return property.Has(point) ? static_cast<int>(property.DistanceFromFirst(point) % 10) : -1;
}

bool IsDigit(char32_t point) {
  static const Property property(kDigit);
  return property.Has(point);
}

bool IsNumeric(char32_t point) {
  static const Property property(kNumeric);
  return property.Has(point);
}

bool IsSpace(char32_t point) {
  static const Property property(kSpace);
  return property.Has(point);
}

bool IsUpper(char32_t point) {
  static const Property property(kUpper);
  return property.Has(point);
}

bool IsLower(char32_t point) {
  static const Property property(kLower);
  return property.Has(point);
}

bool IsTitle(char32_t point) {
  static const Property property(kTitle);
  return property.Has(point);
}

bool IsPrintable(char32_t point) {
  static const Property property(kPrintable);
  return property.Has(point);
}

bool IsCaseIgnorable(char32_t point) {
  static const Property property(kCaseIgnorable);
  return property.Has(point);
}

bool StartsIdentifier(char32_t point) {
  static const Property unlike(kIdentifierStartUnlikeAlpha);
  return IsAlpha(point) != unlike.Has(point);
}

bool ContinuesIdentifier(char32_t point) {
  static const Property unlike(kIdentifierContinueUnlikeAlpha);
  return IsAlpha(point) != unlike.Has(point);
}

void AppendUpper(char32_t point, std::string* out) {
  if (!Append({kUpperRuns, kUpperExpansions}, point, out)) AppendPoint(point, out);
}

void AppendLower(char32_t point, std::string* out) {
  if (!Append({kLowerRuns, kLowerExpansions}, point, out)) AppendPoint(point, out);
}

void AppendTitle(char32_t point, std::string* out) {
  if (!Append({kTitleRuns, kTitleExpansions}, point, out)) AppendUpper(point, out);
}

void AppendFold(char32_t point, std::string* out) {
  if (!Append({kFoldRuns, kFoldExpansions}, point, out)) AppendLower(point, out);
}

}  // namespace minipy::text::unicode
