// What figures are compared with: the floor of their case, the serial scheme, one thread.

#include "lab/bench/measure/results.h"

#include <gtest/gtest.h>

namespace lab::bench {
namespace {

Results Example() {
  Results results;
  results.schemes = {{.name = "loose"}, {.name = "turns", .serial = true}};
  results.cases = {{.name = "pair",
                    .floor = "plain",
                    .rows = {{.subject = "plain", .kind = Kind::kFloor, .ns = {1, 2}},
                             {.subject = "loose", .ns = {10, 20}},
                             {.subject = "turns", .ns = {2, 4}}}},
                   {.name = "pair/2",
                    .threads = 2,
                    .alone = "pair",
                    .rows = {{.subject = "loose", .ns = {5, 10}}}}};
  return results;
}

TEST(BenchResults, RatiosAreToTheFloorOfTheCaseAndToTheSerialScheme) {
  const Results results = Example();
  const CaseResult& work = results.cases[0];
  EXPECT_EQ(SerialScheme(results), "turns");
  EXPECT_EQ(ToFloor(work, work.rows[1]), 10);
  EXPECT_EQ(ToSerial(results, work, work.rows[1]), 5);
  EXPECT_EQ(ToFloor(work, work.rows[0]), 1);
}

TEST(BenchResults, GainIsByTheSameSubjectAlone) {
  const Results results = Example();
  EXPECT_EQ(Gain(results, results.cases[1], results.cases[1].rows[0]), 2);
  EXPECT_EQ(Gain(results, results.cases[0], results.cases[0].rows[1]), std::nullopt);
}

TEST(BenchResults, WithoutAFloorOrASerialSchemeThereIsNoRatio) {
  Results results = Example();
  EXPECT_EQ(ToFloor(results.cases[1], results.cases[1].rows[0]), std::nullopt);
  results.schemes.pop_back();
  EXPECT_EQ(SerialScheme(results), "");
  EXPECT_EQ(ToSerial(results, results.cases[0], results.cases[0].rows[1]), std::nullopt);
}

}  // namespace
}  // namespace lab::bench
