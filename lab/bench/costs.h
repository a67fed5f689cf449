// What `lab tour` closes with: a few cases of `lab bench`, measured as it measures, in some
// seconds.
//
// Thread safety: one thread, which starts others.

#ifndef LAB_BENCH_COSTS_H_
#define LAB_BENCH_COSTS_H_

#include "absl/status/statusor.h"
#include "lab/driver/costs.h"

namespace lab::bench {

// `quiet`: no progress on stderr. Cancelled: a signal came.
absl::StatusOr<Costs> MeasureCosts(bool quiet);

}  // namespace lab::bench

#endif  // LAB_BENCH_COSTS_H_
