// What others have reported of the schemes that they tried in CPython: who, when, how much slower
// one thread became, and where it is written.
//
// Thread safety: a constant.

#ifndef LAB_BENCH_OUTPUT_HISTORY_H_
#define LAB_BENCH_OUTPUT_HISTORY_H_

#include <vector>

#include "lab/driver/costs.h"

namespace lab::bench {

// By year. A scheme may have several, or none.
const std::vector<Reported>& History();

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_HISTORY_H_
