// How fast explain reads: bytes per second of a log that is nearly all noise, of one that is all
// reports, and of one whose every line has an escape sequence. Run it from an optimised build:
//
//   cmake --preset release -DBUILD_TESTING=ON && cmake --build --preset release --target
//   explain_bench
//
// Aims on one core: 100 MB/s of noise, 20 MB/s of reports, explained and grouped. No test asserts
// it; ctest runs each once so that it keeps working.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "benchmark/benchmark.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/knowledge/knowledge.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLog = 16 << 20;
constexpr size_t kPiece = 1 << 20;

std::vector<std::string> Samples() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(SAMPLES)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> samples;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    samples.push_back(text.str());
  }
  return samples;
}

std::string AllReports() {
  const std::vector<std::string> samples = Samples();
  std::string log;
  for (size_t i = 0; log.size() < kLog && !samples.empty(); ++i) log += samples[i % samples.size()];
  return log;
}

// A build log: one report in ten megabytes.
std::string Noise(const std::string& line_prefix) {
  const std::vector<std::string> samples = Samples();
  std::string log;
  for (size_t i = 0; log.size() < kLog; ++i) {
    log += line_prefix + "2026-11-22T03:04:05.1234567Z [" + std::to_string(i % 100) +
           "%] Building CXX object foo/bar.cc.o with -fsanitize=thread -O2 -Wall\n";
    if (i % 100'000 == 99'999) log += samples[i / 100'000 % samples.size()];
  }
  return log;
}

void Explained(benchmark::State& state, const std::string& log) {
  size_t findings = 0;
  for (auto _ : state) {
    Collection collection(/*group=*/true);
    Reader reader("", [&](Report report) {
      for (Finding& finding :
           Explain(std::move(report), Knowledge::BuiltIn(), {.root = "/src/lab"})) {
        collection.Add(std::move(finding));
      }
    });
    for (size_t at = 0; at < log.size(); at += kPiece) {
      reader.Feed(std::string_view(log).substr(at, kPiece));
    }
    reader.Finish();
    findings = collection.findings().size();
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * log.size()));
  state.counters["findings"] = static_cast<double>(findings);
}

void BM_MostlyNoise(benchmark::State& state) { Explained(state, Noise("")); }
void BM_ColouredNoise(benchmark::State& state) { Explained(state, Noise("\x1b[32m")); }
void BM_AllReports(benchmark::State& state) { Explained(state, AllReports()); }

BENCHMARK(BM_MostlyNoise)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ColouredNoise)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_AllReports)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanitizers

BENCHMARK_MAIN();
