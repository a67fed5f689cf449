// Runs what a Command asks for and judges it. Printing is somebody else's.
//
// Thread safety: as runner.h: the process has one thread.

#ifndef LAB_DRIVER_SESSION_H_
#define LAB_DRIVER_SESSION_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/driver/command_line.h"
#include "lab/driver/experiment.h"
#include "lab/driver/progress.h"
#include "lab/driver/verdict.h"

namespace lab {

struct Run {
  const Experiment* experiment = nullptr;
  RunOptions options;
  Promise promise;
  Outcome outcome;
  Verdict verdict;
};

// All runs of one plan, scheme by scheme. `interrupted`: the rest was not run.
struct PlanResult {
  std::vector<Run> runs;
  bool interrupted = false;
};

// InvalidArgument: the schedule could be followed to its end under none of the schemes; there is no
// result then. Internal: a bug in the lab, with what the child wrote.
absl::StatusOr<PlanResult> RunPlan(const Plan& plan, const Command& command, Progress& progress);

}  // namespace lab

#endif  // LAB_DRIVER_SESSION_H_
