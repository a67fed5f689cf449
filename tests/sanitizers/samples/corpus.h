// The samples of sanitizers/samples and what is expected of each, as values.
//
// Thread safety: read once, then immutable.

#ifndef TESTS_SANITIZERS_SAMPLES_CORPUS_H_
#define TESTS_SANITIZERS_SAMPLES_CORPUS_H_

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace sanitizers {

struct Sample {
  std::string name;  // "gcc-12/asan_leaks"

  std::string Text() const;  // read anew each time: most processes run one test
};

// What GoogleTest prints of a parameter.
inline void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

// Every .txt below sanitizers/samples, sorted by name.
const std::vector<Sample>& Corpus();
// "gcc_12_asan_leaks": what GoogleTest accepts as the name of a parameter.
std::string TestName(const Sample& sample);

// What is not stated is not compared; see sanitizers/samples/README.md.
struct ExpectedFinding {
  std::string kind;
  std::vector<std::string> sites;  // "file.cc:12 Function", "file.cc:12", "module+0x1f"
  int count = 1;
  std::optional<int> threads;
  std::optional<std::vector<std::string>> locks;
  std::string allocation, freed;  // "file.cc:12"
  std::string subject, confidence;
  std::vector<std::string> consequences;
  bool truncated = false;
};

struct Expectation {
  int reports = 0, stacks = 0, frames = 0;
  std::vector<ExpectedFinding> findings;
};

// The .json beside a sample; nullopt, with a failure of the running test, if it cannot be read.
std::optional<Expectation> ExpectationOf(const Sample& sample);

// "/a/b.cc" and "C:\\a\\b.cc" → "b.cc".
std::string BaseName(const std::string& path);

}  // namespace sanitizers

#endif  // TESTS_SANITIZERS_SAMPLES_CORPUS_H_
