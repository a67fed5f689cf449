// Aims: which are judged, by which figures, and what is said of them.

#include "lab/bench/output/aims.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lab::bench {
namespace {

Row Of(const char* subject, double ns) { return {.subject = subject, .ns = {ns}}; }

Results With(std::vector<CaseResult> cases) {
  Results results;
  results.cases = std::move(cases);
  return results;
}

TEST(BenchAims, ASchemeThatIsNotBuiltHasNone) {
  EXPECT_TRUE(JudgeAims(With({{.name = "pair/one_object", .rows = {Of("plain", 1)}}})).empty());
  EXPECT_TRUE(JudgeAims(Results()).empty());
}

TEST(BenchAims, AtMostIsMetAtItsBound) {
  const auto judged =
      JudgeAims(With({{.name = "pair/one_object", .rows = {Of("plain", 1), Of("gil", 1.05)}}}));
  ASSERT_EQ(judged.size(), 1u);
  EXPECT_EQ(judged[0].Verdict(), "aim ≤ 1.05: 1.05 met");
  const auto missed =
      JudgeAims(With({{.name = "pair/one_object", .rows = {Of("plain", 1), Of("gil", 1.11)}}}));
  ASSERT_EQ(missed.size(), 1u);
  EXPECT_EQ(missed[0].Verdict(), "aim ≤ 1.05: 1.11 missed");
}

TEST(BenchAims, AtLeastIsWhatSeveralThreadsDoByOne) {
  const auto judge = [](double together) {
    return JudgeAims(
        With({{.name = "ladder/nothing", .rows = {Of("atomic_count", 10)}},
              {.name = "ladder/nothing/2_threads", .rows = {Of("atomic_count", together)}}}));
  };
  ASSERT_EQ(judge(5).size(), 1u);
  EXPECT_EQ(judge(5)[0].Verdict(), "aim ≥ 1.90: 2.00 met");
  EXPECT_EQ(judge(8)[0].Verdict(), "aim ≥ 1.90: 1.25 missed");
}

TEST(BenchAims, WholeProgramsAreJudgedByTheirMean) {
  const auto judged = JudgeAims(
      With({{.name = "program/one_thread/a", .rows = {Of("gil", 10), Of("biased", 5)}},
            {.name = "program/one_thread/b", .rows = {Of("gil", 10), Of("biased", 20)}}}));
  ASSERT_EQ(judged.size(), 1u);
  EXPECT_DOUBLE_EQ(*judged[0].measured, 1);
}

TEST(BenchAims, RoundsThatWereAllRejectedAreNeitherMetNorMissed) {
  Row rejected = Of("gil", 1);
  rejected.ns = {std::nullopt};
  const auto judged =
      JudgeAims(With({{.name = "pair/one_object", .rows = {Of("plain", 1), rejected}}}));
  ASSERT_EQ(judged.size(), 1u);
  EXPECT_EQ(judged[0].Met(), std::nullopt);
  EXPECT_NE(judged[0].Verdict().find("not measured"), std::string::npos);
}

}  // namespace
}  // namespace lab::bench
