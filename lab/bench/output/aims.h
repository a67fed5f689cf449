// What the schemes are meant to cost, and whether they do. The only place in the lab where figures
// are held against anything; nothing fails by it, since they are this machine's.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_OUTPUT_AIMS_H_
#define LAB_BENCH_OUTPUT_AIMS_H_

#include <optional>
#include <string>
#include <vector>

#include "lab/bench/measure/results.h"

namespace lab::bench {

struct Judged {
  std::string what;
  double bound = 0;
  bool at_least = false;           // else at most
  std::optional<double> measured;  // none: no round had both

  std::optional<bool> Met() const;
  // "aim ≤ 1.05: 1.02 met"
  std::string Verdict() const;
};

// Those aims whose schemes and cases were measured.
std::vector<Judged> JudgeAims(const Results& results);

}  // namespace lab::bench

#endif  // LAB_BENCH_OUTPUT_AIMS_H_
