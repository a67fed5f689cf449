#include "sanitizers/explain/knowledge/glob.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/strings/string_view.h"

namespace sanitizers {

// On a mismatch only the last star is tried again: if an earlier one could take more, the last one
// can take it instead. So the work is at most glob × text.
bool GlobMatches(std::string_view glob, std::string_view text) {
  constexpr size_t kNone = std::string_view::npos;
  // Most texts differ from most patterns at their end: "*/objects/types/list.cc".
  if (const size_t star = glob.rfind('*'); star != kNone) {
    const std::string_view tail = glob.substr(star + 1);
    if (tail.find('?') == kNone && !text.ends_with(tail)) return false;
  }
  size_t g = 0, t = 0, after_star = kNone, taken_to = 0;
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      after_star = ++g;
      taken_to = t;
    } else if (g < glob.size() && (glob[g] == '?' || glob[g] == text[t])) {
      ++g, ++t;
    } else if (after_star != kNone) {
      g = after_star;
      t = ++taken_to;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', g) == kNone;
}

GlobIndex::GlobIndex(std::vector<std::string> globs) : globs_(std::move(globs)) {
  std::vector<std::pair<std::string, int>> patterns;
  for (size_t i = 0; i < globs_.size(); ++i) {
    std::string& glob = globs_[i];
    if (glob.empty()) glob = "*";
    const size_t wild = glob.find_first_of("*?");
    if (wild == glob.npos) {
      exact_[glob].push_back(static_cast<int>(i));
    } else {
      patterns.emplace_back(glob.substr(0, wild), static_cast<int>(i));
    }
  }
  std::sort(patterns.begin(), patterns.end());
  for (const auto& [text, glob] : patterns) {
    if (beginnings_.empty() || beginnings_.back().text != text) {
      int parent = static_cast<int>(beginnings_.size()) - 1;
      while (parent >= 0 && !text.starts_with(beginnings_[parent].text)) {
        parent = beginnings_[parent].parent;
      }
      beginnings_.push_back({text, parent, {}});
    }
    beginnings_.back().globs.push_back(glob);
  }
}

std::vector<int> GlobIndex::Matches(std::string_view name) const {
  std::vector<int> matches;
  if (const auto found = exact_.find(absl::string_view(name.data(), name.size()));
      found != exact_.end()) {
    matches = found->second;
  }
  // Whatever sorts between a beginning of the name and the name begins with that beginning too: all
  // of them are ancestors of the last entry that is not after the name.
  const auto after = std::upper_bound(
      beginnings_.begin(), beginnings_.end(), name,
      [](std::string_view text, const Beginning& entry) { return text < entry.text; });
  for (int i = static_cast<int>(after - beginnings_.begin()) - 1; i >= 0;
       i = beginnings_[i].parent) {
    const Beginning& beginning = beginnings_[i];
    if (!name.starts_with(beginning.text)) continue;
    for (int glob : beginning.globs) {
      if (GlobMatches(std::string_view(globs_[glob]).substr(beginning.text.size()),
                      name.substr(beginning.text.size()))) {
        matches.push_back(glob);
      }
    }
  }
  std::sort(matches.begin(), matches.end());
  return matches;
}

}  // namespace sanitizers
