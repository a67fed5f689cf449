#include "lab/explorer/minipy/command_line.h"

#include "absl/status/status.h"
#include "sanitizers/console/flags.h"

namespace lab::explorer {
namespace {

using console::FlagKind;
using objects::SwitchPoints;

absl::Status Apply(const console::GivenFlags& given, PythonCommand* command) {
  const auto value = [&](const char* name, const char* otherwise) {
    const auto found = given.find(name);
    return found != given.end() ? found->second : std::string(otherwise);
  };
  const auto model = console::Choice("switch-points", value("switch-points", "both"),
                                     {"both", "every-op", "calls-and-loops"});
  if (!model.ok()) return model.status();
  if (*model != "calls-and-loops") command->models.push_back(SwitchPoints::kEveryOp);
  if (*model != "every-op") command->models.push_back(SwitchPoints::kCallsAndLoops);
  const auto format = console::Choice("format", value("format", "text"), {"text", "json"});
  if (!format.ok()) return format.status();
  command->json = *format == "json";
  if (given.contains("time-limit")) {
    const auto limit = console::Seconds("time-limit", value("time-limit", ""), 0.01, 86'400 * 30);
    if (!limit.ok()) return limit.status();
    command->time_limit_s = *limit;
  }
  if (given.contains("memory")) {
    const auto megabytes =
        console::WholeNumber("memory", value("memory", ""), 16, 1 << 20, "the search");
    if (!megabytes.ok()) return megabytes.status();
    command->memory_bytes = static_cast<size_t>(*megabytes) << 20;
  }
  command->quiet = given.contains("quiet");
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<PythonCommand> ParsePythonCommand(const std::vector<std::string>& args) {
  const absl::StatusOr<console::FlagsAndWords> given = console::ReadFlagsAndWords(
      args,
      {{"switch-points"}, {"format"}, {"time-limit"}, {"memory"}, {"quiet", FlagKind::kBare}});
  if (!given.ok()) return given.status();
  PythonCommand command;
  command.help = given->flags.contains("help");
  if (command.help) return command;
  if (given->words.size() != 1) {
    return absl::InvalidArgumentError(
        "one Python program is explored at a time: lab explore --minipy FILE.py");
  }
  command.path = given->words.front();
  const absl::Status status = Apply(given->flags, &command);
  if (!status.ok()) return status;
  return command;
}

std::string PythonHelp() {
  return R"(Usage: lab explore --minipy FILE.py [FLAG…]

Runs a Python program on minipy under a GIL in every order its threads can take, operation by
operation, and prints each output that it can have, with one of the shortest schedules that lead
there and the command that replays it.

  --switch-points=MODEL    every-op, calls-and-loops or both (default)
  --format=text|json
  --time-limit=SECONDS     of each model (default: none)
  --memory=MB              of each model, about (default 2048)
  --quiet                  no progress on stderr

The main thread starts all others before it waits for one of them, and goes on when all have ended.
Threads change inside a module that comes with minipy only where it waits for a lock. No time
passes: clocks stand still, time.sleep returns at once, a lock is waited for without a timeout. A thread that spins has
no end to its states: give a limit.

Exit status: 0 all outputs are there; 1 a deadlock is among the ends; 2 a mistake, or a program that
cannot be explored; 124 a limit was met; 130 or 143 interrupted.
)";
}

}  // namespace lab::explorer
