// Results as JSON and back. All figures of all rounds are in it, so that tables and plots can be
// made of an earlier run.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_JSON_H_
#define LAB_BENCH_OUTPUT_JSON_H_

#include <string>

#include "absl/status/statusor.h"
#include "lab/bench/measure/results.h"

namespace lab::bench {

std::string ToJson(const Results& results);

// InvalidArgument: what is wrong with the text, for people.
absl::StatusOr<Results> FromJson(const std::string& text);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_JSON_H_
