// The answer: which figures of a run it takes, what history stands beside them, and that README's
// table holds it all.

#include "lab/bench/output/answer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "lab/bench/cases/case.h"
#include "lab/bench/output/history.h"
#include "lab/bench/output/markdown.h"
#include "sanitizers/console/text.h"
#include "tests/bench/output/example.h"

namespace lab::bench {
namespace {

Row Of(const char* subject, double ns) { return {.subject = subject, .ns = {ns}}; }

CaseResult Named(const char* name, const char* alone, std::vector<Row> rows) {
  return {.name = name, .alone = alone, .rows = std::move(rows)};
}

// The schemes of the example, with a reference, two programs and two threads of each.
Results Measured() {
  Results results = Example();
  results.cases = {
      Named("ladder/nothing", "", {Of("no_lock", 1), Of("gil", 2), Of("atomic_count", 10)}),
      Named("ladder/nothing/2_threads", "ladder/nothing",
            {Of("no_lock", 0.5), Of("gil", 2), Of("atomic_count", 5)}),
      Named("program/one_thread/a", "", {Of("gil", 10), Of("atomic_count", 20)}),
      Named("program/one_thread/b", "", {Of("gil", 10), Of("atomic_count", 80)}),
  };
  return results;
}

TEST(BenchAnswer, ARowForEachSchemeInMultiplesOfTheSerialOne) {
  const Costs costs = Answer(Measured());
  EXPECT_EQ(costs.serial, "gil");
  ASSERT_EQ(costs.schemes.size(), 3u);
  EXPECT_EQ(costs.schemes[1].reference, 1);
  EXPECT_EQ(costs.schemes[1].gain, 1);
  const SchemeCost* atomic = FindCost(costs, "atomic_count");
  ASSERT_NE(atomic, nullptr);
  EXPECT_EQ(atomic->reference, 5);
  EXPECT_NEAR(atomic->program.value_or(0), 4, 1e-9) << "the geometric mean of 2 and 8";
  EXPECT_EQ(atomic->gain, 2);
}

TEST(BenchAnswer, WhatWasNotMeasuredHasNoFigure) {
  const Costs costs = Answer(Measured());
  EXPECT_EQ(costs.schemes[0].scheme, "no_lock");
  EXPECT_FALSE(costs.schemes[0].program.has_value());
  for (const SchemeCost& cost : Answer(Example()).schemes) {
    EXPECT_FALSE(cost.reference.has_value()) << cost.scheme;
  }
}

TEST(BenchAnswer, HistoryStandsBesideSchemesThatAreThere) {
  const Costs costs = Answer(Measured());
  EXPECT_EQ(HistoryOf(costs, "atomic_count"), "about 2× (1999), 3.5× (2016)");
  EXPECT_EQ(HistoryOf(costs, "gil"), "");
  EXPECT_TRUE(std::ranges::none_of(costs.history, [](const Reported& reported) {
    return FindCost(Answer(Measured()), reported.scheme) == nullptr;
  }));
}

TEST(BenchAnswer, EveryReportHasItsYearItsSourceAndASchemeOfTheLab) {
  std::set<std::string> schemes;
  for (const objects::SchemeInfo* scheme : Schemes()) schemes.emplace(scheme->name);
  int last = 0;
  for (const Reported& reported : History()) {
    EXPECT_GE(reported.year, last);
    last = reported.year;
    EXPECT_TRUE(schemes.contains(reported.scheme)) << reported.scheme;
    for (const std::string* text : {&reported.who, &reported.figure, &reported.source}) {
      EXPECT_FALSE(text->empty()) << reported.year;
    }
  }
}

TEST(BenchMarkdown, EverySchemeHasARowAndTheMachineIsNamed) {
  const std::string text = ToMarkdown(Measured());
  for (const char* part :
       {"| `no_lock` | 0.50 × | – | 2.00 × |  |",
        "| `atomic_count` | 5.00 × | 4.00 × | 2.00 × | about 2× (1999), 3.5× (2016) |",
        "2024-05-01", "A &lt;fast&gt; &amp; &quot;cheap&quot; one, 2 cores", "medians of 2 rounds",
        "Note: the machine was busy", "1999: ", "https://lwn.net/"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  std::vector<std::string> lines = console::Split(text, '\n');
  EXPECT_EQ(lines.back(), "");
  lines.pop_back();
  for (const std::string& line : lines) {
    EXPECT_TRUE(line.starts_with('|') || line.starts_with('<')) << line;
  }
}

}  // namespace
}  // namespace lab::bench
