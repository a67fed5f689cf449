#include "lab/bench/measure/statistics.h"

#include <algorithm>
#include <cmath>

namespace lab::bench {
namespace {

std::vector<double> Present(const Figures& figures) {
  std::vector<double> present;
  for (const std::optional<double>& figure : figures) {
    if (figure.has_value()) present.push_back(*figure);
  }
  return present;
}

}  // namespace

std::optional<double> Median(const Figures& figures) {
  std::vector<double> sorted = Present(figures);
  if (sorted.empty()) return std::nullopt;
  std::sort(sorted.begin(), sorted.end());
  const size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[middle];
  return (sorted[middle - 1] + sorted[middle]) / 2;
}

std::optional<double> Smallest(const Figures& figures) {
  const std::vector<double> present = Present(figures);
  if (present.empty()) return std::nullopt;
  return *std::min_element(present.begin(), present.end());
}

std::optional<double> MedianRatio(const Figures& top, const Figures& bottom) {
  Figures ratios;
  for (size_t round = 0; round < std::min(top.size(), bottom.size()); ++round) {
    if (!top[round].has_value() || !bottom[round].has_value() || *bottom[round] <= 0) continue;
    ratios.push_back(*top[round] / *bottom[round]);
  }
  return Median(ratios);
}

std::optional<double> GeometricMean(const std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  double sum = 0;
  for (const double value : values) sum += std::log(value);
  return std::exp(sum / static_cast<double>(values.size()));
}

}  // namespace lab::bench
