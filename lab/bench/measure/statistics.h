// What is made of the figures of several rounds. A machine is another one a second later: two
// figures are compared within a round, and only then is the middle of the ratios taken.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_MEASURE_STATISTICS_H_
#define LAB_BENCH_MEASURE_STATISTICS_H_

#include <optional>
#include <vector>

namespace lab::bench {

// A figure for each round; none where the round was rejected.
using Figures = std::vector<std::optional<double>>;

// Of those that are there; of an even number the mean of the two in the middle. None of none.
std::optional<double> Median(const Figures& figures);
std::optional<double> Smallest(const Figures& figures);

// The median of top / bottom over the rounds that have both.
std::optional<double> MedianRatio(const Figures& top, const Figures& bottom);

// None of none.
std::optional<double> GeometricMean(const std::vector<double>& values);

}  // namespace lab::bench

#endif  // LAB_BENCH_MEASURE_STATISTICS_H_
