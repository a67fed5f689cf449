// Results with some of everything: figures, rejected rounds, rows that were not measured, and words
// that mean something to JSON, XML and terminals.
//
// Thread safety: a pure function.

#ifndef TESTS_BENCH_OUTPUT_EXAMPLE_H_
#define TESTS_BENCH_OUTPUT_EXAMPLE_H_

#include "lab/bench/measure/results.h"

namespace lab::bench {

Results Example();

}  // namespace lab::bench

#endif  // TESTS_BENCH_OUTPUT_EXAMPLE_H_
