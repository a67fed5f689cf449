#include "lab/minipy/text/search.h"

#include <cstring>

#include "lab/minipy/text/error.h"
#include "lab/minipy/text/points.h"

namespace minipy::text {
namespace {

constexpr size_t kNone = std::string_view::npos;

int64_t Found(int64_t index) {
  if (index < 0) throw Error(Kind::kValueError, "substring not found");
  return index;
}

void RefuseEmpty(std::string_view separator) {
  if (separator.empty()) throw Error(Kind::kValueError, "empty separator");
}

// `to` between all points, and at both ends.
std::string Interleave(std::string_view text, std::string_view to, int64_t count) {
  std::string out;
  size_t at = 0;
  while (count-- != 0) {
    out += to;
    if (at == text.size()) return out;
    const size_t from = at;
    NextPoint(text, &at);
    out += text.substr(from, at - from);
  }
  out += text.substr(at);
  return out;
}

}  // namespace

size_t FindBytes(std::string_view text, std::string_view part, size_t from) {
  if (from > text.size() || part.size() > text.size() - from) return kNone;
  if (part.empty()) return from;
  const void* found = memmem(text.data() + from, text.size() - from, part.data(), part.size());
  return found == nullptr ? kNone : static_cast<const char*>(found) - text.data();
}

BackwardSearch::BackwardSearch(std::string_view text, std::string_view part)
    : text_(text.rbegin(), text.rend()), part_(part.rbegin(), part.rend()) {}

size_t BackwardSearch::Next() {
  const size_t found = FindBytes(text_, part_, from_);
  if (found == kNone) return kNone;
  from_ = found + part_.size();
  return text_.size() - from_;
}

int64_t Find(std::string_view text, std::string_view part, int64_t start, int64_t end) {
  const Part within = Between(text, start, end);
  if (!within.inside) return -1;
  const size_t found = FindBytes(within.text, part);
  return found == kNone ? -1 : within.start + Length(within.text.substr(0, found));
}

int64_t RFind(std::string_view text, std::string_view part, int64_t start, int64_t end) {
  const Part within = Between(text, start, end);
  if (!within.inside || part.size() > within.text.size()) return -1;
  size_t found;
  if (part.empty()) {
    found = within.text.size();
  } else if (part.size() == 1) {
    found = within.text.rfind(part[0]);
  } else {
    found = BackwardSearch(within.text, part).Next();
  }
  return found == kNone ? -1 : within.start + Length(within.text.substr(0, found));
}

int64_t Index(std::string_view text, std::string_view part, int64_t start, int64_t end) {
  return Found(Find(text, part, start, end));
}

int64_t RIndex(std::string_view text, std::string_view part, int64_t start, int64_t end) {
  return Found(RFind(text, part, start, end));
}

int64_t Count(std::string_view text, std::string_view part, int64_t start, int64_t end) {
  const Part within = Between(text, start, end);
  if (!within.inside) return 0;
  if (part.empty()) return Length(within.text) + 1;
  int64_t count = 0;
  for (size_t at = FindBytes(within.text, part); at != kNone;
       at = FindBytes(within.text, part, at + part.size())) {
    ++count;
  }
  return count;
}

bool StartsWith(std::string_view text, std::string_view prefix, int64_t start, int64_t end) {
  const Part within = Between(text, start, end);
  return within.inside && within.text.starts_with(prefix);
}

bool EndsWith(std::string_view text, std::string_view suffix, int64_t start, int64_t end) {
  const Part within = Between(text, start, end);
  return within.inside && within.text.ends_with(suffix);
}

std::string_view RemovePrefix(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

std::string_view RemoveSuffix(std::string_view text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
  return text;
}

std::string Replace(std::string_view text, std::string_view from, std::string_view to,
                    int64_t count) {
  if (from.empty()) return Interleave(text, to, count);
  std::string out;
  size_t done = 0;
  while (count-- != 0) {
    const size_t found = FindBytes(text, from, done);
    if (found == kNone) break;
    out += text.substr(done, found - done);
    out += to;
    done = found + from.size();
  }
  out += text.substr(done);
  return out;
}

std::array<std::string_view, 3> Partition(std::string_view text, std::string_view separator) {
  RefuseEmpty(separator);
  const size_t found = FindBytes(text, separator);
  if (found == kNone) return {text, "", ""};
  return {text.substr(0, found), text.substr(found, separator.size()),
          text.substr(found + separator.size())};
}

std::array<std::string_view, 3> RPartition(std::string_view text, std::string_view separator) {
  RefuseEmpty(separator);
  const size_t found = BackwardSearch(text, separator).Next();
  if (found == kNone) return {"", "", text};
  return {text.substr(0, found), text.substr(found, separator.size()),
          text.substr(found + separator.size())};
}

}  // namespace minipy::text
