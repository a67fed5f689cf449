// Medians and ratios, on figures worked out by hand.

#include "lab/bench/measure/statistics.h"

#include <gtest/gtest.h>

namespace lab::bench {
namespace {

constexpr auto kRejected = std::nullopt;

TEST(BenchStatistics, TheMedianIsTheMiddleOfWhatIsThere) {
  EXPECT_EQ(Median({3, 1, 2}), 2);
  EXPECT_EQ(Median({4, 1, 3, 2}), 2.5);
  EXPECT_EQ(Median({kRejected, 9, kRejected}), 9);
  EXPECT_EQ(Median({kRejected, kRejected}), std::nullopt);
  EXPECT_EQ(Median({}), std::nullopt);
}

TEST(BenchStatistics, TheSmallestIgnoresWhatIsNotThere) {
  EXPECT_EQ(Smallest({3, kRejected, 2}), 2);
  EXPECT_EQ(Smallest({kRejected}), std::nullopt);
}

// A machine that is ten times slower in a round is so for both: the ratio does not know of it. That
// of the medians would be 20 / 3.
TEST(BenchStatistics, ARatioIsTakenWithinARound) {
  EXPECT_EQ(MedianRatio({2, 20, 200}, {1, 10, 100}), 2);
  EXPECT_EQ(MedianRatio({2, 20, 30, 40}, {1, 2, 3, 40}), 6);
}

TEST(BenchStatistics, ARoundWithoutOneOfTheTwoDoesNotCount) {
  EXPECT_EQ(MedianRatio({2, kRejected, 9}, {1, 1, kRejected}), 2);
  EXPECT_EQ(MedianRatio({kRejected, 1}, {1, kRejected}), std::nullopt);
  EXPECT_EQ(MedianRatio({4, 9}, {2}), 2);
  EXPECT_EQ(MedianRatio({4}, {0}), std::nullopt);
}

TEST(BenchStatistics, TheGeometricMeanTakesHalfAndTwiceForOne) {
  EXPECT_DOUBLE_EQ(*GeometricMean({0.5, 2}), 1);
  EXPECT_EQ(GeometricMean({}), std::nullopt);
}

}  // namespace
}  // namespace lab::bench
