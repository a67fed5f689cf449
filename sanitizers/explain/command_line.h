// What the user asked of explain, checked whole before anything is read: words in, a Command out,
// or one line that says what was given and what could have been.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_COMMAND_LINE_H_
#define SANITIZERS_EXPLAIN_COMMAND_LINE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanitizers/console/style.h"

namespace sanitizers {

enum class Format { kText, kJson, kSarif, kMarkdown };
enum class FailOn { kAny, kNew };  // of the open findings

struct Command {
  std::string say;  // help or version, for stdout; if not empty, nothing else is done
  std::vector<std::string> inputs;  // at least one; "-" is stdin, at most once
  Format format = Format::kText;
  std::string output;  // "" is stdout
  bool group = true;
  std::string root;  // absolute; "": paths stay as they are
  int frames = 4;
  console::Color color = console::Color::kAuto;
  FailOn fail_on = FailOn::kAny;
  std::string baseline;  // file names, "" if not given
  std::vector<std::string> suppressions;
  std::string knowledge;
  bool expect_passed = false;
  bool quiet = false;
};

// `args` as main() got them, without the program's name. InvalidArgument: usage.
absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_COMMAND_LINE_H_
