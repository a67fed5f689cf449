#include "lab/driver/session.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "lab/driver/runner.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

constexpr size_t kLastWords = 300;  // of a child that died without a report, in bytes

// A child that dies often says why on stderr; without a report that is all there is.
void NoteLastWords(const std::string& err, Outcome& outcome) {
  if (outcome.exit == "ok" || !outcome.findings.empty() || err.empty()) return;
  std::string words = err.substr(err.size() - std::min(err.size(), kLastWords));
  while (!words.empty() && words.back() == '\n') words.pop_back();
  std::replace(words.begin(), words.end(), '\n', ' ');
  outcome.notes.push_back(Cat("it ended with these words: ", words));
}

absl::Status LabBug(const Run& run, const std::string& err) {
  return absl::InternalError(Cat(run.experiment->name, " under ", run.options.scheme, ", seed ",
                                 run.options.seed, ", ended by a failed check of the lab:\n", err));
}

absl::Status CheckFollowed(const PlanResult& result) {
  if (result.runs.empty() || result.interrupted) return absl::OkStatus();
  for (const Run& run : result.runs) {
    if (!FollowedPartly(run.outcome)) return absl::OkStatus();
  }
  const ScheduleOutcome& schedule = *result.runs.front().outcome.schedule;
  return absl::InvalidArgumentError(Cat("schedule cannot be followed: letter ",
                                        schedule.followed + 1, " of ", schedule.of, ": ",
                                        schedule.reason));
}

}  // namespace

absl::StatusOr<PlanResult> RunPlan(const Plan& plan, const Command& command, Progress& progress) {
  PlanResult result;
  const RunLimits limits{command.time_limit, [&progress] { progress.Tick(); }};
  for (const std::string& scheme : plan.schemes) {
    for (int repeat = 0; repeat < command.runs; ++repeat) {
      Run run{plan.experiment, plan.base};
      run.options.scheme = scheme;
      run.options.seed += static_cast<uint64_t>(repeat);
      run.promise = PromiseOf(*plan.experiment, run.options);
      progress.Begin(Cat(plan.experiment->name, " under ", scheme,
                         command.runs > 1 ? Cat(", run ", repeat + 1) : ""));
      absl::StatusOr<ChildEnd> end = RunInChild(*plan.experiment, run.options, limits);
      if (!end.ok()) return end.status();
      if (end->interrupted) {
        result.interrupted = true;
        return result;
      }
      if (end->lab_bug) return LabBug(run, end->err);
      run.outcome = std::move(end->outcome);
      NoteLastWords(end->err, run.outcome);
      run.verdict = Judge(run.promise, run.outcome, sanitizers::BuiltWith());
      progress.End(run.verdict.as_promised ? "as promised" : "differs");
      result.runs.push_back(std::move(run));
    }
  }
  if (absl::Status status = CheckFollowed(result); !status.ok()) return status;
  return result;
}

}  // namespace lab
