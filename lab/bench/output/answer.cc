#include "lab/bench/output/answer.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "lab/bench/measure/statistics.h"
#include "lab/bench/output/history.h"

namespace lab::bench {
namespace {

constexpr char kReference[] = "ladder/nothing";  // incref + decref on objects of one's own
constexpr char kOfTwo[] = "ladder/nothing/2_threads";
constexpr char kPrograms[] = "program/one_thread/";

// A figure of one case's row of a scheme, if there is such a row.
template <class Figure>
std::optional<double> OfRow(const Results& results, std::string_view name, std::string_view scheme,
                            const Figure& figure) {
  const CaseResult* work = FindCase(results, name);
  const Row* row = work == nullptr ? nullptr : FindRow(*work, scheme);
  return row == nullptr ? std::nullopt : figure(*work, *row);
}

}  // namespace

Costs Answer(const Results& results) {
  Costs costs{.serial = SerialScheme(results), .notes = results.notes};
  const auto to_serial = [&](const CaseResult& work, const Row& row) {
    return ToSerial(results, work, row);
  };
  const auto gain = [&](const CaseResult& work, const Row& row) {
    return Gain(results, work, row);
  };
  for (const SchemeResult& scheme : results.schemes) {
    std::vector<double> programs;
    for (const CaseResult& work : results.cases) {
      if (!work.name.starts_with(kPrograms)) continue;
      if (const auto ratio = OfRow(results, work.name, scheme.name, to_serial)) {
        programs.push_back(*ratio);
      }
    }
    costs.schemes.push_back({.scheme = scheme.name,
                             .reference = OfRow(results, kReference, scheme.name, to_serial),
                             .program = GeometricMean(programs),
                             .gain = OfRow(results, kOfTwo, scheme.name, gain)});
  }
  for (const Reported& reported : History()) {
    if (FindCost(costs, reported.scheme) != nullptr) costs.history.push_back(reported);
  }
  return costs;
}

}  // namespace lab::bench
