// Results as plots: SVG text by hand, each a file of its own that needs nothing else, to be read on
// light and on dark pages.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_SVG_H_
#define LAB_BENCH_OUTPUT_SVG_H_

#include <string>
#include <vector>

#include "lab/bench/measure/results.h"

namespace lab::bench {

struct Plot {
  std::string file;  // "cost.svg"
  std::string svg;
};

// Those for which there are figures: what a pair costs under each scheme, by the plain floor; what
// several threads do on one object, by one; and on each rung of the ladder.
std::vector<Plot> Plots(const Results& results);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_SVG_H_
