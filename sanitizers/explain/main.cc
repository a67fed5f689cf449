// explain: what the sanitizers' reports in a log mean.

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/output.h"
#include "sanitizers/explain/command_line.h"
#include "sanitizers/explain/run.h"

int main(int argc, char** argv) {
  console::GuardStandardFiles();
  console::CatchInterrupts();
  const absl::StatusOr<sanitizers::Command> command =
      sanitizers::ParseCommandLine(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
  if (!command.ok()) {
    std::fprintf(stderr, "explain: %s\n", std::string(command.status().message()).c_str());
    return console::kExitUsage;
  }
  return sanitizers::Run(*command);
}
