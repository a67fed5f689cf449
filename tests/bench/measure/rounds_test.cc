// In what order things are measured, how often, and which rounds count.

#include "lab/bench/measure/rounds.h"

#include <gtest/gtest.h>

#include "absl/status/status.h"

namespace lab::bench {
namespace {

constexpr auto kGoOn = [](int, int, size_t) { return true; };

// Says of each call what `timings` says, the last one for ever.
Measurement Scripted(std::vector<Timing> timings, std::vector<int64_t>* asked = nullptr) {
  auto next = std::make_shared<size_t>(0);
  return {.run = [=](int64_t times) -> absl::StatusOr<Timing> {
            if (asked != nullptr) asked->push_back(times);
            return timings[std::min((*next)++, timings.size() - 1)];
          },
          .tries = 3};
}

TEST(BenchRounds, AllAreMeasuredInARoundBeforeTheNext) {
  std::string order;
  std::vector<Measurement> two;
  for (const char name : {'a', 'b'}) {
    two.push_back({.run = [&order, name](int64_t) -> absl::StatusOr<Timing> {
      order += name;
      return Timing{.nanoseconds = 1};
    }});
  }
  MeasureInRounds(two, {.rounds = 3}, kGoOn);
  EXPECT_EQ(order, "ababab");
}

TEST(BenchRounds, ADisturbedRoundIsMeasuredAgainAndCounted) {
  Measurement measurement =
      Scripted({{.nanoseconds = 50, .involuntary = 1}, {.nanoseconds = 5}, {.nanoseconds = 6}});
  measurement.rejects = true;
  const Series series = MeasureInRounds({measurement}, {.rounds = 2}, kGoOn)[0];
  EXPECT_EQ(series.ns, (Figures{5, 6}));
  EXPECT_EQ(series.rejected, 1);
}

TEST(BenchRounds, ARoundThatIsAlwaysDisturbedHasNoFigure) {
  Measurement measurement = Scripted({{.nanoseconds = 50, .involuntary = 1}});
  measurement.rejects = true;
  const Series series = MeasureInRounds({measurement}, {.rounds = 2}, kGoOn)[0];
  EXPECT_EQ(series.ns, (Figures{std::nullopt, std::nullopt}));
  EXPECT_EQ(series.rejected, 6);
}

TEST(BenchRounds, NothingIsTriedAgainOncePatienceIsSpent) {
  Measurement measurement = Scripted({{.nanoseconds = 50, .involuntary = 1}});
  measurement.rejects = true;
  const RoundsOptions options{.rounds = 2, .patience = std::chrono::seconds(0)};
  EXPECT_EQ(MeasureInRounds({measurement}, options, kGoOn)[0].rejected, 2);
}

TEST(BenchRounds, ThreadsThatDidNotRunTogetherAreRejected) {
  Measurement measurement =
      Scripted({{.nanoseconds = 1, .together = 0.1}, {.nanoseconds = 5, .together = 0.9}});
  measurement.rejects = true;
  measurement.together = 0.7;
  EXPECT_EQ(MeasureInRounds({measurement}, {.rounds = 1}, kGoOn)[0].ns, Figures{5});
}

TEST(BenchRounds, WhatDoesNotRejectTakesItAsItCame) {
  const Measurement measurement = Scripted({{.nanoseconds = 50, .involuntary = 1}});
  const Series series = MeasureInRounds({measurement}, {.rounds = 1}, kGoOn)[0];
  EXPECT_EQ(series.ns, Figures{50});
  EXPECT_EQ(series.rejected, 0);
}

TEST(BenchRounds, ARoundIsMadeToLastAsLongAsItShould) {
  std::vector<int64_t> asked;
  Measurement measurement = Scripted({{.nanoseconds = 500, .core_nanoseconds = 10}}, &asked);
  measurement.step = 128;
  measurement.lasts_ns = 1e6;
  const Series series = MeasureInRounds({measurement}, {.rounds = 1}, kGoOn)[0];
  EXPECT_EQ(series.iterations, 100'096);  // 1e6 / 10, up to a multiple of 128
  EXPECT_EQ(asked.front(), 128);
  EXPECT_EQ(asked.back(), 100'096);
}

TEST(BenchRounds, SmokeIsOneStepOnce) {
  std::vector<int64_t> asked;
  Measurement measurement = Scripted({{.nanoseconds = 10, .involuntary = 3}}, &asked);
  measurement.step = 128;
  measurement.lasts_ns = 1e6;
  measurement.rejects = true;
  const Series series = MeasureInRounds({measurement}, {.rounds = 9, .smoke = true}, kGoOn)[0];
  EXPECT_EQ(asked, std::vector<int64_t>{128});
  EXPECT_EQ(series.ns, Figures{10});
}

TEST(BenchRounds, AFailureEndsOneMeasurementAndNotTheOthers) {
  int runs = 0;
  const Measurement failing{.run = [&](int64_t) -> absl::StatusOr<Timing> {
    ++runs;
    return absl::UnknownError("no minipy");
  }};
  const std::vector<Series> all =
      MeasureInRounds({failing, Scripted({{.nanoseconds = 7}})}, {.rounds = 3}, kGoOn);
  EXPECT_EQ(all[0].failed, "no minipy");
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(all[1].ns, (Figures{7, 7, 7}));
}

TEST(BenchRounds, SomeAreMeasuredInFewerRounds) {
  Measurement measurement = Scripted({{.nanoseconds = 7}});
  measurement.most_rounds = 2;
  EXPECT_EQ(MeasureInRounds({measurement}, {.rounds = 9}, kGoOn)[0].ns.size(), 2u);
}

TEST(BenchRounds, WhoIsAskedToGoOnMayEndItAll) {
  std::vector<int64_t> asked;
  const auto twice = [&](int done, int of, size_t) {
    EXPECT_EQ(of, 9);
    return done < 2;
  };
  MeasureInRounds({Scripted({{.nanoseconds = 1}}, &asked)}, {.rounds = 9}, twice);
  EXPECT_EQ(asked.size(), 2u);
}

TEST(BenchRounds, WhoWantsItToEndNeedNotWaitForTheNextUndisturbedRound) {
  std::vector<int64_t> asked;
  Measurement measurement = Scripted({{.nanoseconds = 50, .involuntary = 1}}, &asked);
  measurement.rejects = true;
  measurement.tries = 1000;
  MeasureInRounds({measurement}, {.rounds = 9}, [&](int, int, size_t) { return asked.size() < 2; });
  EXPECT_EQ(asked.size(), 2u);
}

}  // namespace
}  // namespace lab::bench
