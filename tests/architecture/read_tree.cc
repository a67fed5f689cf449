#include "tests/architecture/read_tree.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace architecture {
namespace {

namespace fs = std::filesystem;

const fs::path& Root() {
  static const fs::path root = REPOSITORY_ROOT;
  return root;
}

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

bool IsSource(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cc" || path.extension() == ".def" ||
         path.extension() == ".inc";
}

}  // namespace

Tree ReadSources(const std::vector<std::string>& folders) {
  Tree tree;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(Root() / folder)) {
      if (!entry.is_regular_file() || !IsSource(entry.path())) continue;
      tree[fs::relative(entry.path(), Root()).generic_string()] = ReadFile(entry.path());
    }
  }
  return tree;
}

std::optional<std::vector<std::string>> TrackedPaths() {
  // A container often runs as another user than the one who checked out; listing names is harmless.
  const std::string command =
      absl::StrCat("git -c safe.directory='*' -C '", Root().string(), "' ls-files -z 2>/dev/null");
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return std::nullopt;
  std::string output;
  std::array<char, 4096> buffer;
  while (const size_t got = fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), got);
  }
  if (pclose(pipe) != 0) return std::nullopt;
  return absl::StrSplit(output, '\0', absl::SkipEmpty());
}

Tree ReadFiles(const std::vector<std::string>& paths) {
  Tree tree;
  for (const std::string& path : paths) {
    if (fs::is_regular_file(Root() / path)) tree[path] = ReadFile(Root() / path);
  }
  return tree;
}

}  // namespace architecture
