#include "lab/explorer/main.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lab/explorer/beside.h"
#include "lab/explorer/command_line.h"
#include "lab/explorer/explore.h"
#include "lab/explorer/output/dot.h"
#include "lab/explorer/output/json.h"
#include "lab/explorer/output/merge.h"
#include "lab/explorer/output/text.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/output.h"
#include "sanitizers/console/status_line.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using console::InterruptedBy;
using console::Thousands;

constexpr int kExitBroken = 1;

int Fail(const absl::Status& status) {
  std::fprintf(stderr, "lab explore: %s\n", std::string(status.message()).c_str());
  return absl::IsInvalidArgument(status) ? console::kExitUsage : console::kExitDamage;
}

// Says on a terminal how far a search is, and ends it when somebody or a limit asks.
class Watch {
 public:
  Watch(const Command& command, const Plan& plan)
      : command_(command), plan_(plan), begin_(Clock::now()) {}

  Stopped operator()(const Progress& progress) {
    if (InterruptedBy() != 0) return Stopped::kInterrupted;
    const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    if (command_.time_limit_s > 0 && seconds > command_.time_limit_s) return Stopped::kTime;
    if (!command_.quiet && line_.Due()) {
      std::string text = Cat(plan_.program->name, " under ", plan_.setup.scheme, ": ",
                             Thousands(progress.done), " ", What(), ", depth ", progress.depth);
      if (progress.share > 0) {
        text += Cat(", ", static_cast<int>(progress.share * 100), " %");
      }
      line_.Draw(Cat(text, ", ", static_cast<int>(seconds), " s"));
    }
    return Stopped::kNo;
  }
  void Clear() { line_.Clear(); }

 private:
  using Clock = std::chrono::steady_clock;
  std::string_view What() const {
    if (command_.engine == Engine::kShortest) return "states";
    return command_.engine == Engine::kClasses ? "classes" : "executions";
  }

  const Command& command_;
  const Plan& plan_;
  const Clock::time_point begin_;
  console::StatusLine line_;
};

int CodeOf(const Exploration& found) {
  if (found.stopped == Stopped::kInterrupted) return console::kExitSignal + InterruptedBy();
  if (found.stopped != Stopped::kNo) return console::kExitTimeLimit;
  return found.as_promised() ? 0 : kExitBroken;
}

int ExploreAll(const Command& command, console::Output& out) {
  const console::Style style(command.color, STDOUT_FILENO);
  std::vector<Exploration> all;
  int code = 0;
  for (const Plan& plan : command.plans) {
    Watch watch(command, plan);
    absl::StatusOr<Exploration> found =
        Explore(command, plan, [&](const Progress& progress) { return watch(progress); });
    watch.Clear();
    if (!found.ok()) return Fail(found.status());
    code = std::max(code, CodeOf(*found));
    if (command.format == Format::kText) {
      if (!all.empty()) out.Write("\n");
      std::ostringstream text;
      PrintText(*found, style.colored(), text);
      out.Write(text.str());
    }
    all.push_back(*std::move(found));
    // Graphs are for documents; what a text says of them has been said.
    if (command.format == Format::kText) all.back() = Exploration();
    if (InterruptedBy() != 0 && &plan != &command.plans.back()) {
      code = console::kExitSignal + InterruptedBy();
      break;
    }
  }
  if (command.format == Format::kJson) out.Write(JsonText(all));
  if (command.format == Format::kDot) {
    std::ostringstream dot;
    std::string why_not;
    if (!PrintDot(all.front(), dot, &why_not)) return Fail(absl::InvalidArgumentError(why_not));
    out.Write(dot.str());
  }
  return code;
}

int MergeAll(const Command& command, console::Output& out) {
  std::vector<ShardFile> shards;
  for (const std::string& file : command.files) {
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || stream.bad()) {
      return Fail(absl::InvalidArgumentError(Cat(file, ": cannot be read")));
    }
    shards.push_back({file, std::move(text)});
  }
  const absl::StatusOr<std::string> merged = Merge(shards);
  if (!merged.ok()) return Fail(merged.status());
  out.Write(*merged);
  return 0;
}

int Obey(const Command& command, const std::string& version, console::Output& out) {
  switch (command.action) {
    case Action::kHelp:
      out.Write(Help());
      return 0;
    case Action::kVersion:
      out.Write(version);
      return 0;
    case Action::kList:
      out.Write(command.format == Format::kJson ? ListAsJson() : ListAsText());
      return 0;
    case Action::kMerge:
      return MergeAll(command, out);
    case Action::kExplore:
      break;
  }
  return ExploreAll(command, out);
}

}  // namespace

int Main(const std::vector<std::string>& args, const std::string& version) {
  console::GuardStandardFiles();
  if (const std::optional<int> code = BecomePythonExplorer(args)) return *code;
  const absl::StatusOr<Command> command = ParseCommandLine(args);
  if (!command.ok()) return Fail(command.status());
  console::CatchInterrupts();
  console::Output out;
  const int code = Obey(*command, version, out);
  std::string error;
  if (!out.Close(&error)) {
    std::fprintf(stderr, "lab explore: stdout could not be written: %s\n", error.c_str());
    if (InterruptedBy() != 0) return console::kExitSignal + InterruptedBy();
    return code == console::kExitDamage ? code : console::kExitOutputError;
  }
  return code;
}

}  // namespace lab::explorer
