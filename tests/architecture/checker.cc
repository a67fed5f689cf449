#include "tests/architecture/checker.h"

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "tests/architecture/law.h"

namespace architecture {
namespace {

bool IsUnder(const std::string& path, const std::string& place) {
  return path == place || (absl::StartsWith(path, place) && path[place.size()] == '/');
}

const Room* RoomOf(const std::string& path) {
  const Room* best = nullptr;
  for (const Room& room : Rooms()) {
    if (IsUnder(path, room.place) && (!best || room.place.size() > best->place.size())) {
      best = &room;
    }
  }
  return best;
}

std::string FirstFolder(const std::string& path) { return path.substr(0, path.find('/')); }

bool MayUse(const Room& room, const std::string& included) {
  return IsUnder(included, room.place) ||
         std::any_of(room.may_use.begin(), room.may_use.end(),
                     [&](const std::string& place) { return IsUnder(included, place); });
}

bool IsVerbatim(const std::string& path) {
  return (absl::EndsWith(path, ".txt") || absl::EndsWith(path, ".json")) &&
         std::any_of(Verbatim().begin(), Verbatim().end(),
                     [&](const std::string& place) { return IsUnder(path, place); });
}

std::vector<std::string> Lines(const std::string& content) {
  std::vector<std::string> lines;
  std::istringstream stream(content);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// Line number and path of every include in quotes.
std::vector<std::pair<int, std::string>> QuotedIncludes(const std::string& content) {
  static const std::regex include(R"re(^\s*#\s*include\s*"([^"]*)".*)re");
  std::vector<std::pair<int, std::string>> found;
  int number = 0;
  for (const std::string& line : Lines(content)) {
    ++number;
    // A cheap test first: std::regex on every line of the house would take a second.
    std::smatch match;
    if (absl::StrContains(line, "include") && std::regex_match(line, match, include)) {
      found.emplace_back(number, match[1].str());
    }
  }
  return found;
}

std::string WhyNot(const Tree& tree, const Room& room, const std::string& included) {
  if (absl::c_linear_search(Foreign(), FirstFolder(included))) return "";
  if (!tree.contains(included)) {
    return "does not exist; paths start at the root of the repository, and libraries are listed in "
           "tests/architecture/law.h";
  }
  if (MayUse(room, included)) return "";
  return absl::StrCat("is not for ", room.place, ", which may use ",
                      room.may_use.empty() ? "only itself" : absl::StrJoin(room.may_use, ", "));
}

}  // namespace

Violations CheckIncludes(const Tree& tree, const std::vector<std::string>& checked) {
  Violations violations;
  for (const auto& [path, content] : tree) {
    if (!absl::c_linear_search(checked, FirstFolder(path))) continue;
    const Room* room = RoomOf(path);
    if (!room) {
      violations.push_back(absl::StrCat(
          path, ": its folder has no line in the include law (tests/architecture/law.h)"));
      continue;
    }
    for (const auto& [line, included] : QuotedIncludes(content)) {
      const std::string why_not = WhyNot(tree, *room, included);
      if (!why_not.empty()) {
        violations.push_back(absl::StrCat(path, ":", line, ": \"", included, "\" ", why_not));
      }
    }
  }
  return violations;
}

Violations CheckLength(const Tree& tree) {
  Violations violations;
  for (const auto& [path, content] : tree) {
    const auto lines = std::count(content.begin(), content.end(), '\n');
    if (lines > kMostLines) {
      violations.push_back(absl::StrCat(path, ": ", lines, " lines, the most is ", kMostLines));
    }
  }
  return violations;
}

Violations CheckGuards(const Tree& tree) {
  Violations violations;
  for (const auto& [path, content] : tree) {
    if (!absl::EndsWith(path, ".h")) continue;
    const std::string guard = absl::StrCat(
        absl::AsciiStrToUpper(absl::StrReplaceAll(path, {{"/", "_"}, {".", "_"}})), "_");
    // The first directive of the file and no other: a guard below an include guards half the file.
    const size_t first = content.find("\n#");
    const std::string opening = absl::StrCat("\n#ifndef ", guard, "\n#define ", guard, "\n");
    if (first == std::string::npos || content.compare(first, opening.size(), opening) != 0 ||
        !absl::EndsWith(content, absl::StrCat("\n#endif  // ", guard, "\n"))) {
      violations.push_back(absl::StrCat(path, ": its guard is not ", guard));
    }
  }
  return violations;
}

Violations CheckOpenings(const Tree& tree) {
  Violations violations;
  for (const auto& [path, content] : tree) {
    if (absl::StartsWith(content, "//")) continue;
    const std::string header = absl::StrReplaceAll(path, {{".cc", ".h"}});
    if (absl::EndsWith(path, ".cc") &&
        absl::StartsWith(content, absl::StrCat("#include \"", header, "\"\n"))) {
      continue;
    }
    violations.push_back(absl::StrCat(path, ": does not open with a comment on why it exists"));
  }
  return violations;
}

Violations CheckTopLevel(const std::vector<std::string>& paths) {
  std::set<std::string> found, allowed(TopLevel().begin(), TopLevel().end());
  for (const std::string& path : paths) found.insert(FirstFolder(path));
  Violations violations;
  for (const std::string& name : found) {
    if (!absl::StartsWith(name, ".") && !allowed.contains(name)) {
      violations.push_back(absl::StrCat(name, ": nothing else at the top; there is ",
                                        absl::StrJoin(allowed, ", "), " and dotfiles"));
    }
  }
  for (const std::string& name : allowed) {
    if (!found.contains(name)) violations.push_back(absl::StrCat(name, ": missing at the top"));
  }
  return violations;
}

Violations CheckUnfinished(const Tree& tree) {
  // Each word in two halves, or this file would be the first it finds.
  static const std::regex marks(
      absl::StrCat("\\b(TO", "DO|FIX", "ME|XX", "X|HA", "CK|WI", "P)\\b"));
  Violations violations;
  for (const auto& [path, content] : tree) {
    if (IsVerbatim(path)) continue;
    int number = 0;
    for (const std::string& line : Lines(content)) {
      ++number;
      std::smatch match;
      if (std::regex_search(line, match, marks)) {
        violations.push_back(absl::StrCat(path, ":", number, ": ", match[1].str()));
      }
    }
  }
  return violations;
}

}  // namespace architecture
