// `lab bench`, from its words to its exit code.

#ifndef LAB_BENCH_MAIN_H_
#define LAB_BENCH_MAIN_H_

#include <string>
#include <vector>

namespace lab::bench {

// `args`: what follows `lab bench`; `version`: the text of --version. Returns the exit code: 0
// whatever the figures, 2 usage, 70 a bug in the lab, 74 output could not be written, 130 or 143
// interrupted.
int Main(const std::vector<std::string>& args, const std::string& version);

}  // namespace lab::bench

#endif  // LAB_BENCH_MAIN_H_
