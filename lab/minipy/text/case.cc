#include "lab/minipy/text/case.h"

#include "absl/strings/ascii.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/unicode/properties.h"

namespace minipy::text {
namespace {

using Append = void (*)(char32_t, std::string*);

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kSigma = 0x3C3;
constexpr char32_t kFinalSigma = 0x3C2;

// Lower case of one text, point by point. A sigma is final if a cased letter comes before it and
// none after it, where points such as the apostrophe do not count. What comes before is carried
// along; what comes after is looked up once for a whole run of points that do not count, or a text
// of sigmas and apostrophes would take quadratic time.
class Lowering {
 public:
  explicit Lowering(std::string_view text) : text_(text) {}

  // The point is the one that ends at byte `end`; points come in order.
  void Add(char32_t point, size_t end, std::string* out) {
    if (point == kCapitalSigma) {
      AppendPoint(after_cased_ && !CasedFollows(end) ? kFinalSigma : kSigma, out);
    } else {
      unicode::AppendLower(point, out);
    }
    Pass(point);
  }
  // A point that goes by without being lowered.
  void Pass(char32_t point) {
    if (!unicode::IsCaseIgnorable(point)) after_cased_ = unicode::IsCased(point);
  }

 private:
  bool CasedFollows(size_t at) {
    if (at >= known_from_ && at <= known_to_) return cased_follows_;
    known_from_ = at;
    cased_follows_ = false;
    while (at < text_.size()) {
      known_to_ = at;
      const char32_t point = NextPoint(text_, &at);
      if (unicode::IsCaseIgnorable(point)) continue;
      cased_follows_ = unicode::IsCased(point);
      return cased_follows_;
    }
    known_to_ = text_.size();
    return false;
  }

  std::string_view text_;
  bool after_cased_ = false;
  // The last answer holds for every place between these two.
  size_t known_from_ = 1;
  size_t known_to_ = 0;
  bool cased_follows_ = false;
};

std::string Mapped(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size());
  for (Points points(text); points.More();) append(points.Next(), &out);
  return out;
}

std::string AsciiTitle(std::string_view text) {
  std::string out(text);
  bool in_word = false;
  for (char& c : out) {
    c = in_word ? absl::ascii_tolower(c) : absl::ascii_toupper(c);
    in_word = absl::ascii_isalpha(c);
  }
  return out;
}

}  // namespace

std::string Upper(std::string_view text) {
  if (!IsAscii(text)) return Mapped(text, unicode::AppendUpper);
  std::string out(text);
  for (char& c : out) c = absl::ascii_toupper(c);
  return out;
}

std::string Lower(std::string_view text) {
  std::string out;
  if (IsAscii(text)) {
    out = text;
    for (char& c : out) c = absl::ascii_tolower(c);
    return out;
  }
  out.reserve(text.size());
  Lowering lowering(text);
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    lowering.Add(point, points.at(), &out);
  }
  return out;
}

std::string Title(std::string_view text) {
  if (IsAscii(text)) return AsciiTitle(text);
  std::string out;
  out.reserve(text.size());
  Lowering lowering(text);
  bool in_word = false;
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    if (in_word) {
      lowering.Add(point, points.at(), &out);
    } else {
      unicode::AppendTitle(point, &out);
      lowering.Pass(point);
    }
    in_word = unicode::IsCased(point);
  }
  return out;
}

std::string Capitalize(std::string_view text) {
  if (text.empty()) return "";
  std::string out;
  out.reserve(text.size());
  Lowering lowering(text);
  Points points(text);
  const char32_t first = points.Next();
  unicode::AppendTitle(first, &out);
  if (const std::string_view rest = text.substr(points.at()); IsAscii(rest)) {
    for (char c : rest) out += absl::ascii_tolower(c);
    return out;
  }
  lowering.Pass(first);
  while (points.More()) {
    const char32_t point = points.Next();
    lowering.Add(point, points.at(), &out);
  }
  return out;
}

std::string SwapCase(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  Lowering lowering(text);
  for (Points points(text); points.More();) {
    const char32_t point = points.Next();
    if (unicode::IsUpper(point)) {
      lowering.Add(point, points.at(), &out);
      continue;
    }
    if (unicode::IsLower(point)) {
      unicode::AppendUpper(point, &out);
    } else {
      AppendPoint(point, &out);
    }
    lowering.Pass(point);
  }
  return out;
}

std::string CaseFold(std::string_view text) {
  return IsAscii(text) ? Lower(text) : Mapped(text, unicode::AppendFold);
}

}  // namespace minipy::text
