// All that a run of `lab bench` found, round by round: what tables, plots and JSON are made of, and
// what JSON is read back to.
//
// Thread safety: values and pure functions over them.

#ifndef LAB_BENCH_MEASURE_RESULTS_H_
#define LAB_BENCH_MEASURE_RESULTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/bench/measure/machine.h"
#include "lab/bench/measure/statistics.h"

namespace lab::bench {

enum class Kind { kFloor, kPeer, kScheme };

// What one subject needed for one case.
struct Row {
  std::string subject;
  Kind kind = Kind::kScheme;
  std::string why_not;     // not empty: not measured, and why
  int64_t iterations = 0;  // of each thread in a round
  Figures ns;              // of each round, for one operation: with several threads, of them all
  int rejected = 0;        // rounds in which a thread lost its core
  int64_t voluntary = 0;   // times that threads waited, in all rounds

  bool operator==(const Row&) const = default;
};

struct CaseResult {
  std::string name;
  std::string says;
  std::string operation;
  int threads = 1;
  std::string timed_by;  // "core" or "wall"
  std::string floor;     // a row's subject, or empty
  std::string alone;     // the case in which one thread does the same, or empty
  std::vector<Row> rows;

  bool operator==(const CaseResult&) const = default;
};

struct SchemeResult {
  std::string name;
  std::string summary;
  bool counts_exact = false;
  bool contents_guarded = false;
  bool serial = false;

  bool operator==(const SchemeResult&) const = default;
};

struct Results {
  std::string version;
  std::string date;
  std::vector<std::string> command_line;
  std::string set;  // "curated", "full", "smoke"
  int rounds = 0;
  int threads = 0;  // at most
  Machine machine;
  std::vector<SchemeResult> schemes;
  std::vector<std::string> notes;  // what a reader must know to trust the rest
  std::vector<CaseResult> cases;

  bool operator==(const Results&) const = default;
};

// Null if there is none.
const CaseResult* FindCase(const Results& results, std::string_view name);
const Row* FindRow(const CaseResult& work, std::string_view subject);
// The scheme whose threads take turns; "" if it was not measured.
std::string SerialScheme(const Results& results);

// Medians of ratios within the same round; none where one of the two was not measured.
std::optional<double> ToFloor(const CaseResult& work, const Row& row);
std::optional<double> ToSerial(const Results& results, const CaseResult& work, const Row& row);
// Operations of all threads together, as a multiple of one thread's.
std::optional<double> Gain(const Results& results, const CaseResult& work, const Row& row);

}  // namespace lab::bench

#endif  // LAB_BENCH_MEASURE_RESULTS_H_
