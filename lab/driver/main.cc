#include "lab/driver/main.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "lab/driver/command_line.h"
#include "lab/driver/help.h"
#include "lab/driver/json_output.h"
#include "lab/driver/list_output.h"
#include "lab/driver/progress.h"
#include "lab/driver/runner.h"
#include "lab/driver/session.h"
#include "lab/driver/text_output.h"
#include "lab/driver/tour.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/output.h"
#include "sanitizers/console/style.h"

namespace lab {
namespace {

using console::CatchInterrupts;
using console::GuardStandardFiles;
using console::InterruptedBy;
using console::kExitOutputError;
using console::kExitSignal;
using console::kExitTimeLimit;
using console::kExitUsage;
using console::Output;
using console::Style;

constexpr int kExitDiffers = 1;

int Fail(const absl::Status& status) {
  std::fprintf(stderr, "lab: %s\n", std::string(status.message()).c_str());
  return absl::IsInvalidArgument(status) ? kExitUsage : kExitLabBug;
}

int ExitCodeOf(const std::vector<PlanResult>& results) {
  int code = 0;
  for (const PlanResult& result : results) {
    for (const Run& run : result.runs) {
      if (!run.verdict.as_promised) code = std::max(code, kExitDiffers);
      if (run.outcome.exit == "timeout") code = kExitTimeLimit;
    }
  }
  for (const PlanResult& result : results) {
    if (result.interrupted) code = kExitSignal + InterruptedBy();
  }
  return code;
}

// Text appears plan by plan; JSON is one document at the end. What was found before an interrupt is
// printed; after a bug in the lab no figure can be trusted, and JSON prints none.
int RunAll(const Command& command, const std::vector<std::string>& argv, Output& out) {
  const Style style(command.color, STDOUT_FILENO);
  size_t total = 0;
  for (const Plan& plan : command.plans) {
    total += plan.schemes.size() * static_cast<size_t>(command.runs);
  }
  std::vector<PlanResult> results;
  absl::Status failure;
  Progress progress(static_cast<int>(total), command.quiet);
  for (const Plan& plan : command.plans) {
    absl::StatusOr<PlanResult> result = RunPlan(plan, command, progress);
    progress.Clear();
    if (!result.ok()) {
      failure = result.status();
      break;
    }
    results.push_back(*std::move(result));
    if (command.format == Format::kText) {
      out.Write(PlanAsText(plan, command, results.back(), style));
    }
    if (results.back().interrupted) break;
  }
  if (!failure.ok()) return Fail(failure);
  if (command.format == Format::kJson) out.Write(RunsAsJson(argv, command, results));
  return ExitCodeOf(results);
}

int TourAll(const Command& command, const std::vector<std::string>& argv,
            const Catalogue& catalogue, Output& out) {
  absl::StatusOr<TourResult> tour = Tour(catalogue, command, [&](const std::string& text) {
    if (command.format == Format::kText) out.Write(text);
  });
  if (!tour.ok()) return Fail(tour.status());
  if (command.format == Format::kJson) out.Write(TourAsJson(argv, command, *tour));
  return tour->interrupted ? kExitSignal + InterruptedBy() : ExitCodeOf(tour->results);
}

std::string List(const Command& command, const Catalogue& catalogue) {
  if (command.format == Format::kJson) return ListAsJson(catalogue);
  if (command.format == Format::kMarkdown) return ListAsMarkdown(catalogue);
  return ListAsText(catalogue, Style(command.color, STDOUT_FILENO));
}

int Obey(const Command& command, const std::vector<std::string>& argv, const Catalogue& catalogue) {
  Output out;
  int code = 0;
  switch (command.action) {
    case Action::kSay:
      out.Write(command.say);
      break;
    case Action::kList:
      out.Write(List(command, catalogue));
      break;
    case Action::kRun:
      code = RunAll(command, argv, out);
      break;
    case Action::kTour:
      code = TourAll(command, argv, catalogue, out);
      break;
  }
  std::string error;
  if (!out.Close(&error)) {
    std::fprintf(stderr, "lab: stdout could not be written: %s\n", error.c_str());
    // An interrupt stays one: whoever sent it waits for that answer.
    if (InterruptedBy() != 0) return kExitSignal + InterruptedBy();
    return code == kExitLabBug ? code : kExitOutputError;
  }
  return code;
}

int Go(int argc, char** argv, const Catalogue& catalogue, const absl::StatusOr<Command>& command) {
  if (!command.ok()) return Fail(command.status());
  CatchInterrupts();
  return Obey(*command, std::vector<std::string>(argv, argv + argc), catalogue);
}

std::vector<std::string> Arguments(int argc, char** argv) {
  return std::vector<std::string>(argv + std::min(argc, 1), argv + argc);
}

}  // namespace

int Main(int argc, char** argv, const Catalogue& catalogue) {
  GuardStandardFiles();
  if (argc <= 1) {
    std::fputs(LabHelp(catalogue).c_str(), stderr);
    return kExitUsage;
  }
  return Go(argc, argv, catalogue, ParseLab(Arguments(argc, argv), catalogue));
}

int ExperimentMain(int argc, char** argv, const Catalogue& catalogue,
                   const Experiment& experiment) {
  GuardStandardFiles();
  return Go(argc, argv, catalogue, ParseExperiment(Arguments(argc, argv), catalogue, experiment));
}

}  // namespace lab
