// Every way to run every experiment that a verdict must hold for, drawn from the catalogue: its
// defaults, each choice of each flag, each switch thrown, each schedule with a name. A new scheme,
// experiment, flag or schedule is tested because it exists.
//
// Thread safety: pure functions over values.

#ifndef TESTS_EXPERIMENTS_CASES_H_
#define TESTS_EXPERIMENTS_CASES_H_

#include <string>
#include <vector>

#include "lab/driver/experiment.h"

namespace lab {

struct Case {
  const Experiment* experiment = nullptr;
  RunOptions options;
  std::string how;  // "by_default", "with_lock_on", "on_schedule_leak"

  bool scheduled() const { return !options.schedule.empty(); }
};

// All cases of one experiment under one scheme.
std::vector<Case> CasesOf(const Experiment& experiment, const std::string& scheme);

// What to type to see the same.
std::string CommandLine(const Case& run);

}  // namespace lab

#endif  // TESTS_EXPERIMENTS_CASES_H_
