// From what was asked to what was found.
//
// Thread safety: one thread, which starts others.

#ifndef LAB_BENCH_RUN_H_
#define LAB_BENCH_RUN_H_

#include "absl/status/statusor.h"
#include "lab/bench/command_line.h"
#include "lab/bench/measure/results.h"

namespace lab::bench {

// Cancelled: a signal came (console::InterruptedBy()). Says on a terminal how far it is.
absl::StatusOr<Results> Run(const Command& command);

}  // namespace lab::bench

#endif  // LAB_BENCH_RUN_H_
