#include "sanitizers/explain/command_line.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "sanitizers/console/flags.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/help.h"
#include "sanitizers/explain/parse/report.h"

namespace sanitizers {
namespace {

using console::Cat;
using console::Choice;
using console::Color;
using console::FlagKind;
using console::FlagsAndWords;
using console::FlagSpec;

std::vector<FlagSpec> Specs() {
  return {{"format"},
          {"output"},
          {"group", FlagKind::kSwitch},
          {"root"},
          {"frames"},
          {"color"},
          {"fail-on"},
          {"baseline"},
          {"suppressions", FlagKind::kValue, /*repeatable=*/true},
          {"knowledge"},
          {"expect-passed", FlagKind::kBare},
          {"quiet", FlagKind::kBare},
          {"version", FlagKind::kBare}};
}

absl::Status Usage(const std::string& line) { return absl::InvalidArgumentError(line); }

std::string ValueOr(const FlagsAndWords& given, const std::string& name,
                    const std::string& otherwise) {
  const auto found = given.flags.find(name);
  return found == given.flags.end() ? otherwise : found->second;
}

// REQUIRES: `choices` are in the order of the enum, the default first.
template <typename Enum>
absl::Status Put(const FlagsAndWords& given, const std::string& name,
                 const std::vector<std::string>& choices, Enum& to) {
  absl::StatusOr<std::string> value = Choice(name, ValueOr(given, name, choices.front()), choices);
  if (!value.ok()) return value.status();
  to = static_cast<Enum>(std::find(choices.begin(), choices.end(), *value) - choices.begin());
  return absl::OkStatus();
}

// A log may come from a machine with drive letters; such a root is no path of this one.
bool IsAbsolute(const std::string& path) {
  return path.starts_with("/") || path.starts_with("\\") ||
         (path.size() > 1 && path[1] == ':' && std::isalpha(static_cast<unsigned char>(path[0])));
}

absl::StatusOr<std::string> Root(const std::string& given) {
  if (given.empty() || IsAbsolute(given)) return given;
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(given, error);
  if (error) return Usage(Cat("--root=", console::Quoted(given), ": ", error.message()));
  std::string root = absolute.lexically_normal().string();
  while (root.size() > 1 && root.back() == '/') root.pop_back();
  return root;
}

absl::Status ReadInputs(std::vector<std::string> words, Command& command) {
  for (const std::string& word : words) {
    if (word.empty()) return Usage("a FILE has an empty name; stdin is '-'");
  }
  if (std::count(words.begin(), words.end(), "-") > 1) {
    return Usage("'-' is given more than once; stdin can be read only once");
  }
  if (words.empty()) words.emplace_back("-");
  command.inputs = std::move(words);
  return absl::OkStatus();
}

absl::Status ReadWhatCounts(const FlagsAndWords& given, Command& command) {
  command.baseline = ValueOr(given, "baseline", "");
  command.knowledge = ValueOr(given, "knowledge", "");
  command.expect_passed = given.flags.contains("expect-passed");
  if (const auto found = given.repeated.find("suppressions"); found != given.repeated.end()) {
    command.suppressions = found->second;
  }
  absl::Status status = Put(given, "fail-on", {"any", "new"}, command.fail_on);
  if (status.ok() && command.fail_on == FailOn::kNew && command.baseline.empty()) {
    return Usage(
        "--fail-on=new needs to know what is old: --baseline=FILE, written earlier with "
        "--format=json or --format=sarif");
  }
  return status;
}

}  // namespace

absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args) {
  absl::StatusOr<FlagsAndWords> given = console::ReadFlagsAndWords(args, Specs());
  if (!given.ok()) return given.status();
  Command command;
  if (given->flags.contains("help")) {
    command.say = Help();
    return command;
  }
  if (given->flags.contains("version")) {
    command.say = Cat("explain ", Version(), "\n");
    return command;
  }
  command.output = ValueOr(*given, "output", "");
  if (command.output == "-") command.output.clear();
  command.group = ValueOr(*given, "group", "on") == "on";
  command.quiet = given->flags.contains("quiet");
  absl::Status status =
      Put(*given, "format", {"text", "json", "sarif", "markdown"}, command.format);
  status.Update(Put(*given, "color", {"auto", "always", "never"}, command.color));
  status.Update(ReadWhatCounts(*given, command));
  status.Update(ReadInputs(std::move(given->words), command));
  absl::StatusOr<int64_t> frames = console::WholeNumber("frames", ValueOr(*given, "frames", "4"), 1,
                                                        int64_t{kMaxFrames}, "explain");
  absl::StatusOr<std::string> root = Root(ValueOr(*given, "root", ""));
  status.Update(frames.status());
  status.Update(root.status());
  if (!status.ok()) return status;
  command.frames = static_cast<int>(*frames);
  command.root = *std::move(root);
  return command;
}

}  // namespace sanitizers
