// The state graph for Graphviz: what can still become of each state, the threads' steps, and the
// witnesses' ways through it.
//
// Thread safety: a function of values.

#ifndef LAB_EXPLORER_OUTPUT_DOT_H_
#define LAB_EXPLORER_OUTPUT_DOT_H_

#include <ostream>
#include <string>

#include "lab/explorer/exploration.h"

namespace lab::explorer {

inline constexpr size_t kMostDotStates = 5'000;

// False, and nothing is printed, if there is no graph, or one that no picture can show: `why_not`
// says so in one line.
bool PrintDot(const Exploration& exploration, std::ostream& out, std::string* why_not);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_OUTPUT_DOT_H_
