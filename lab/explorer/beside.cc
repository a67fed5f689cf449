#include "lab/explorer/beside.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "sanitizers/console/exit_codes.h"

namespace lab::explorer {

std::optional<int> BecomePythonExplorer(const std::vector<std::string>& args) {
  constexpr std::string_view kFlag = "--minipy", kFlagWithFile = "--minipy=";
  std::vector<std::string> words;
  bool asked = false;
  for (const std::string& arg : args) {
    const bool with_file = arg.starts_with(kFlagWithFile);
    asked = asked || with_file || arg == kFlag;
    if (with_file) {
      words.push_back(arg.substr(kFlagWithFile.size()));
    } else if (arg != kFlag) {
      words.push_back(arg);
    }
  }
  if (!asked) return std::nullopt;
  std::error_code ignored;
  const std::string binary =
      std::filesystem::read_symlink("/proc/self/exe", ignored).replace_filename("minipy_explore");
  words.insert(words.begin(), binary);
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  execv(binary.c_str(), argv.data());
  std::fprintf(stderr,
               "lab explore: %s could not be started: %s; build the target minipy_explore\n",
               binary.c_str(), std::strerror(errno));
  return console::kExitUsage;
}

}  // namespace lab::explorer
