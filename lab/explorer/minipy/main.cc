// The binary `minipy_explore`, which `lab explore --minipy` becomes: the lab itself is made without
// minipy, which is large.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "lab/explorer/minipy/command_line.h"
#include "lab/explorer/minipy/outcomes.h"
#include "lab/explorer/minipy/play.h"
#include "lab/explorer/minipy/report.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/output.h"
#include "sanitizers/console/status_line.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;

constexpr int kExitDeadlock = 1;

int Fail(const absl::Status& status) {
  const std::string message(status.message());
  std::fprintf(stderr, "lab explore: %s%s", message.c_str(), message.ends_with('\n') ? "" : "\n");
  return absl::IsInvalidArgument(status) ? console::kExitUsage : console::kExitDamage;
}

// Says on a terminal how far the search is, and ends it when somebody or a limit asks.
class Watch {
 public:
  explicit Watch(const PythonCommand& command) : command_(command) {}
  Stopped operator()(const Progress& progress) {
    if (console::InterruptedBy() != 0) return Stopped::kInterrupted;
    const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    if (command_.time_limit_s > 0 && seconds > command_.time_limit_s) return Stopped::kTime;
    if (!command_.quiet && line_.Due()) {
      line_.Draw(Cat(command_.path, ": ", console::Thousands(progress.done), " states, depth ",
                     progress.depth, ", ", static_cast<int>(seconds), " s"));
    }
    return Stopped::kNo;
  }

 private:
  using Clock = std::chrono::steady_clock;
  const PythonCommand& command_;
  const Clock::time_point begin_ = Clock::now();
  console::StatusLine line_;
};

int CodeOf(const Outcomes& model) {
  if (model.stopped == Stopped::kInterrupted)
    return console::kExitSignal + console::InterruptedBy();
  if (model.stopped != Stopped::kNo) return console::kExitTimeLimit;
  for (const Outcome& outcome : model.outcomes) {
    if (outcome.deadlock) return kExitDeadlock;
  }
  return 0;
}

int Explore(const PythonCommand& command, console::Output& out) {
  std::ifstream file(command.path, std::ios::binary);
  const std::string source(std::istreambuf_iterator<char>(file), {});
  if (!file.is_open() || file.bad()) {
    return Fail(absl::InvalidArgumentError(Cat(command.path, ": cannot be read")));
  }
  const absl::StatusOr<Play*> play = Play::Prepare(command.path, source);
  if (!play.ok()) return Fail(play.status());
  Report report{.path = command.path, .scheme = Play::scheme(), .threads = (*play)->threads()};
  int code = 0;
  for (const objects::SwitchPoints points : command.models) {
    if (console::InterruptedBy() != 0) {
      code = console::kExitSignal + console::InterruptedBy();
      break;
    }
    Watch watch(command);
    absl::StatusOr<Outcomes> outcomes =
        FindOutcomes(**play, points, command.memory_bytes,
                     [&](const Progress& progress) { return watch(progress); });
    if (!outcomes.ok()) return Fail(outcomes.status());
    code = std::max(code, CodeOf(*outcomes));
    report.models.push_back(*std::move(outcomes));
  }
  out.Write(command.json ? AsJson(report) : AsText(report));
  return code;
}

int Main(const std::vector<std::string>& args) {
  console::GuardStandardFiles();
  const absl::StatusOr<PythonCommand> command = ParsePythonCommand(args);
  if (!command.ok()) return Fail(command.status());
  console::CatchInterrupts();
  console::Output out;
  int code = 0;
  if (command->help) {
    out.Write(PythonHelp());
  } else {
    code = Explore(*command, out);
  }
  std::string error;
  if (!out.Close(&error)) {
    std::fprintf(stderr, "lab explore: stdout could not be written: %s\n", error.c_str());
    return code == console::kExitDamage ? code : console::kExitOutputError;
  }
  return code;
}

}  // namespace
}  // namespace lab::explorer

int main(int argc, char** argv) { return lab::explorer::Main({argv + 1, argv + argc}); }
