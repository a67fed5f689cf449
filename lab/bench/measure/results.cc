#include "lab/bench/measure/results.h"

#include <algorithm>

namespace lab::bench {

const CaseResult* FindCase(const Results& results, std::string_view name) {
  const auto found = std::ranges::find(results.cases, name, &CaseResult::name);
  return found == results.cases.end() ? nullptr : &*found;
}

const Row* FindRow(const CaseResult& work, std::string_view subject) {
  const auto found = std::ranges::find(work.rows, subject, &Row::subject);
  return found == work.rows.end() ? nullptr : &*found;
}

std::string SerialScheme(const Results& results) {
  const auto found = std::ranges::find(results.schemes, true, &SchemeResult::serial);
  return found == results.schemes.end() ? "" : found->name;
}

std::optional<double> ToFloor(const CaseResult& work, const Row& row) {
  const Row* floor = FindRow(work, work.floor);
  return floor == nullptr ? std::nullopt : MedianRatio(row.ns, floor->ns);
}

std::optional<double> ToSerial(const Results& results, const CaseResult& work, const Row& row) {
  const Row* serial = FindRow(work, SerialScheme(results));
  return serial == nullptr ? std::nullopt : MedianRatio(row.ns, serial->ns);
}

std::optional<double> Gain(const Results& results, const CaseResult& work, const Row& row) {
  const CaseResult* alone = FindCase(results, work.alone);
  const Row* one = alone == nullptr ? nullptr : FindRow(*alone, row.subject);
  return one == nullptr ? std::nullopt : MedianRatio(one->ns, row.ns);
}

}  // namespace lab::bench
