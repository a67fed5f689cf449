// Paths as a person of this source tree says them: below its root, with forward slashes, without
// the detours ("build/../src/a.cc") that compilers copy from the command line.
//
// Thread safety: pure functions over values.

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

bool HasDrive(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' && std::isalpha(static_cast<unsigned char>(path[0]));
}

// Parts between slashes without "", "." and, where a name comes before it, "..". A drive letter is
// a part, in lower case: Windows prints both.
std::vector<std::string> Parts(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find_first_of("/\\"), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else {
      parts.emplace_back(part);
    }
  }
  if (!parts.empty() && HasDrive(parts.front())) {
    parts.front()[0] =
        static_cast<char>(std::tolower(static_cast<unsigned char>(parts.front()[0])));
  }
  return parts;
}

bool IsAbsolute(std::string_view path) {
  return path.starts_with('/') || path.starts_with('\\') || HasDrive(path);
}

}  // namespace

std::string BelowRoot(std::string_view path, std::string_view root) {
  if (root.empty() || IsAbsolute(path) != IsAbsolute(root)) return std::string(path);
  const std::vector<std::string> file = Parts(path);
  const std::vector<std::string> base = Parts(root);
  if (file.size() <= base.size() || !std::equal(base.begin(), base.end(), file.begin())) {
    return std::string(path);
  }
  std::string below;
  for (size_t i = base.size(); i < file.size(); ++i) {
    below.append(i == base.size() ? "" : "/").append(file[i]);
  }
  return below;
}

}  // namespace sanitizers
