// The answer in a few figures for each scheme: what one thread pays, at a reference and for whole
// programs, and what two threads gain. The tour closes with it; README shows it.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_ANSWER_H_
#define LAB_BENCH_OUTPUT_ANSWER_H_

#include <string>

#include "lab/bench/measure/results.h"
#include "lab/driver/costs.h"

namespace lab::bench {

// One row for each scheme of `results`, and what history reports of those.
Costs Answer(const Results& results);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_ANSWER_H_
