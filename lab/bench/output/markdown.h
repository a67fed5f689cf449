// The answer as README shows it: one table, where and when it was measured, and where the rest
// comes from.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_MARKDOWN_H_
#define LAB_BENCH_OUTPUT_MARKDOWN_H_

#include <string>

#include "lab/bench/measure/results.h"

namespace lab::bench {

// Every line begins with "|" or "<": what else stands between marks of a README is not ours.
std::string ToMarkdown(const Results& results);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_MARKDOWN_H_
