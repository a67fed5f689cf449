// Runs one experiment under one scheme in a forked child, because what the lab shows is broken
// memory: a child may crash, hang or scribble, and the lab must still be there to say so.
//
// Thread safety: REQUIRES that the calling process has one thread; a fork copies only the caller,
// and a lock another thread held would stay locked for ever in the child.

#ifndef LAB_DRIVER_RUNNER_H_
#define LAB_DRIVER_RUNNER_H_

#include <chrono>
#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "lab/driver/experiment.h"

namespace lab {

// A child leaves with this code when the lab itself is broken (a Check failed).
inline constexpr int kExitLabBug = 70;

struct ChildEnd {
  Outcome outcome;
  std::string err;       // what the child wrote to stderr and stdout, middle cut out beyond 1 MiB
  bool lab_bug = false;  // it exited with kExitLabBug; `err` says why
  bool interrupted = false;  // the lab was told to stop (interrupt.h); the outcome means nothing
};

struct RunLimits {
  std::chrono::milliseconds time_limit{60'000};
  std::function<void()> tick;  // called every 50 ms or so while the child runs; may be empty
};

// The child and whatever it forked into its process group are dead when this returns.
// Errors: no fork, no pipe, more than one thread. What the child does is never an error.
absl::StatusOr<ChildEnd> RunInChild(const Experiment& experiment, const RunOptions& options,
                                    const RunLimits& limits);

}  // namespace lab

#endif  // LAB_DRIVER_RUNNER_H_
