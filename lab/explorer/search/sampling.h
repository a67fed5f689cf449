// Executions drawn by chance, for programs with more states than memory. They prove nothing when
// nothing is found, but for PCT there is a bound on how likely that is.
//
// `random` lets every ready thread go next with the same probability. `pct` is probabilistic
// concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010): threads have
// random priorities, the ready one with the highest goes, and at depth − 1 random steps the running
// thread falls to the lowest. A bug of that depth (so many ordering constraints between steps are
// enough to show it) is found by one execution with a probability of at least 1 / (n · k^(depth −
// 1)), n threads, k steps.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_SEARCH_SAMPLING_H_
#define LAB_EXPLORER_SEARCH_SAMPLING_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lab/explorer/search/search.h"

namespace lab::explorer {

struct SamplingOptions {
  bool pct = false;
  int depth = 3;  // of the bugs looked for, pct
  int64_t executions = 100'000;
  uint64_t seed = 1;
};

struct SamplingResult {
  int64_t executions = 0;
  int64_t steps = 0;
  int longest = 0;                         // steps of the longest
  std::map<std::string, int64_t> results;  // by Ending::result; "damaged" where one ended early
  std::array<int64_t, kDamages> damaged{};
  std::vector<Witness> witnesses;  // the shortest that was drawn of each kind
  double at_least = 0;             // pct: probability that one execution finds a bug of that depth
  Stopped stopped = Stopped::kNo;
};

SamplingResult Sample(Model& model, const SearchOptions& options, const SamplingOptions& sampling);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_SEARCH_SAMPLING_H_
