// The state graph for Graphviz: what can still become of each state, the threads' steps, and the
// witnesses' ways through it.
//
// Thread safety: a function of values.

#ifndef LAB_EXPLORER_OUTPUT_DOT_H_
#define LAB_EXPLORER_OUTPUT_DOT_H_

#include <string>

#include "absl/status/statusor.h"
#include "lab/explorer/exploration.h"

namespace lab::explorer {

inline constexpr size_t kMostDotStates = 5'000;

// InvalidArgument, one line: there is no graph, or one that no picture can show.
absl::StatusOr<std::string> AsDot(const Exploration& exploration);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_DOT_H_
