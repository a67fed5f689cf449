// What the user asked for, checked whole before anything runs: words in, a Command out, or one line
// that says what was given and what could have been.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_COMMAND_LINE_H_
#define LAB_DRIVER_COMMAND_LINE_H_

#include <chrono>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/driver/experiment.h"
#include "sanitizers/console/style.h"

namespace lab {

enum class Action { kRun, kList, kTour, kSay };
enum class Format { kText, kJson, kMarkdown };

// One experiment to run under each of `schemes`; `base.scheme` is filled in per run.
struct Plan {
  const Experiment* experiment = nullptr;
  RunOptions base;
  std::vector<std::string> schemes;
};

struct Command {
  Action action = Action::kRun;
  std::string say;  // kSay: help or version, for stdout
  std::vector<Plan> plans;
  int runs = 1;  // of each plan and scheme, with seeds seed, seed + 1, …
  std::chrono::milliseconds time_limit{60'000};
  Format format = Format::kText;
  console::Color color = console::Color::kAuto;
  bool quiet = false;
  bool reports = false;  // text: each sanitizer report whole, behind the table
};

// `args` as main() got them, without the program's name. For `lab`: a subcommand first.
// InvalidArgument: usage. Internal: the catalogue itself is at fault.
absl::StatusOr<Command> ParseLab(const std::vector<std::string>& args, const Catalogue& catalogue);

// For `lab_<name>`, and for what follows `lab run <name>`.
absl::StatusOr<Command> ParseExperiment(const std::vector<std::string>& args,
                                        const Catalogue& catalogue, const Experiment& experiment);

}  // namespace lab

#endif  // LAB_DRIVER_COMMAND_LINE_H_
