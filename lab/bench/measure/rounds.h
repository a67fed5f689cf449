// Measures many things in turns: round by round, one after the other, so that what the machine does
// besides falls on all alike and figures of one round can be compared.
//
// Where several threads take part, a round in which one of them lost its core, or in which they did
// not run at the same time, says what the machine's scheduler did, and is rejected: measured again
// up to a bound, then left out.
//
// Thread safety: one thread.

#ifndef LAB_BENCH_MEASURE_ROUNDS_H_
#define LAB_BENCH_MEASURE_ROUNDS_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/statusor.h"
#include "lab/bench/measure/statistics.h"
#include "lab/bench/measure/team.h"

namespace lab::bench {

// One thing that is measured.
struct Measurement {
  // Does it so many times. A status ends this measurement, and is told.
  std::function<absl::StatusOr<Timing>(int64_t times)> run;
  bool rejects = false;  // rounds in which a thread lost its core
  double together = 0;   // and those in which all were at work for a smaller share of the time
  int64_t step = 1;      // `times` is a multiple of it
  double lasts_ns = 0;   // of a round: for how long each thread has a core; 0: one step
  int most_rounds = 0;   // 0: no bound
  int tries = 12;        // of a round that is rejected
};

struct RoundsOptions {
  int rounds = 9;
  bool smoke = false;  // one round of one step, whatever happens to it
  // How long rounds may take that are rejected, all together: beyond it none is tried again, or a
  // busy machine would make minutes hours.
  std::chrono::duration<double> patience{20};
};

// What the rounds found of one thing.
struct Series {
  int64_t iterations = 0;  // of each thread in a round
  Figures ns;              // for one operation
  int rejected = 0;
  int64_t voluntary = 0;
  std::string failed;  // why it was not measured to the end
};

// `go_on(done, of, which)` is asked before every measurement and every try of one; false ends it
// all, with what there is.
std::vector<Series> MeasureInRounds(const std::vector<Measurement>& measurements,
                                    const RoundsOptions& options,
                                    absl::FunctionRef<bool(int done, int of, size_t which)> go_on);

}  // namespace lab::bench

#endif  // LAB_BENCH_MEASURE_ROUNDS_H_
