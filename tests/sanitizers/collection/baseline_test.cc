// A baseline knows what it has seen, also where lines have moved since; one more defect between the
// same functions is new.

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/finding/collection.h"

namespace sanitizers {
namespace {

std::vector<Finding> Findings(const std::vector<Baseline::Entry>& entries) {
  std::vector<Finding> findings(entries.size());
  for (size_t i = 0; i < entries.size(); ++i) {
    findings[i].fingerprint = entries[i].fingerprint;
    findings[i].loose_fingerprint = entries[i].loose_fingerprint;
  }
  return findings;
}

// One letter per finding: 'n' new, 'k' known.
std::string Judged(const std::vector<Baseline::Entry>& baseline,
                   const std::vector<Baseline::Entry>& entries) {
  std::vector<Finding> findings = Findings(entries);
  Compare(Baseline{baseline}, findings);
  std::string letters;
  for (const Finding& finding : findings) letters += finding.is_new ? 'n' : 'k';
  return letters;
}

TEST(Compare, WhatTheBaselineHasIsKnown) {
  EXPECT_EQ(Judged({{"1", "f"}, {"2", "g"}}, {{"2", "g"}, {"1", "f"}, {"3", "h"}}), "kkn");
}

TEST(Compare, AnEmptyBaselineKnowsNothing) { EXPECT_EQ(Judged({}, {{"1", "f"}}), "n"); }

TEST(Compare, AMovedLineStaysKnown) {
  EXPECT_EQ(Judged({{"1", "f"}}, {{"2", "f"}}), "k");
  EXPECT_EQ(Judged({{"1", "f"}, {"2", "f"}}, {{"3", "f"}, {"4", "f"}}), "kk");
}

TEST(Compare, OneMoreBetweenTheSameFunctionsIsNew) {
  EXPECT_EQ(Judged({{"1", "f"}}, {{"1", "f"}, {"2", "f"}}), "kn");
  EXPECT_EQ(Judged({{"1", "f"}}, {{"2", "f"}, {"1", "f"}}), "nk");
  EXPECT_EQ(Judged({{"1", "f"}}, {{"2", "f"}, {"3", "f"}}), "kn");
}

TEST(Compare, AMovedFindingCountsOnceHoweverOftenItIsReported) {
  EXPECT_EQ(Judged({{"1", "f"}}, {{"2", "f"}, {"2", "f"}}), "kk");
  EXPECT_EQ(Judged({{"1", "f"}, {"1", "f"}}, {{"2", "f"}, {"3", "f"}}), "kn");
}

TEST(Compare, WithoutALooseFingerprintNothingMoves) {
  EXPECT_EQ(Judged({{"1", ""}}, {{"2", ""}}), "n");
}

std::string Error(std::string_view text) {
  const absl::StatusOr<Baseline> baseline = BaselineFrom(text);
  return baseline.ok() ? "" : std::string(baseline.status().message());
}

TEST(BaselineFrom, ReadsJsonOfExplain) {
  const auto baseline = BaselineFrom(R"({"format": "explain", "version": 1, "findings": [
      {"fingerprint": "1", "loose_fingerprint": "f"}, {"fingerprint": "2"}]})");
  ASSERT_TRUE(baseline.ok()) << baseline.status();
  ASSERT_EQ(baseline->entries.size(), 2u);
  EXPECT_EQ(baseline->entries[0].loose_fingerprint, "f");
  EXPECT_EQ(baseline->entries[1].fingerprint, "2");
}

TEST(BaselineFrom, ReadsSarifOfExplain) {
  const auto baseline = BaselineFrom(R"({"version": "2.1.0", "runs": [{"results": [
      {"partialFingerprints": {"sitePair/v1": "1", "functionPair/v1": "f"}}]}, {}]})");
  ASSERT_TRUE(baseline.ok()) << baseline.status();
  ASSERT_EQ(baseline->entries.size(), 1u);
  EXPECT_EQ(baseline->entries[0].fingerprint, "1");
  EXPECT_EQ(baseline->entries[0].loose_fingerprint, "f");
}

TEST(BaselineFrom, RunsThatHoldNoResultsAreNotAnEmptyBaseline) {
  for (const char* text : {R"({"runs": [{"results": {}}]})", R"({"runs": [[[]]]})"}) {
    EXPECT_FALSE(BaselineFrom(text).ok()) << text;
  }
}

TEST(BaselineFrom, SaysInOneLineWhatIsWrong) {
  EXPECT_EQ(Error(""), "is not JSON: it makes no sense at byte 1");
  EXPECT_EQ(Error("{\"format\": \xff"), "is not JSON: it makes no sense at byte 12");
  EXPECT_EQ(Error("[]"),
            "is neither explain's JSON (\"format\": \"explain\") nor SARIF (\"runs\")");
  EXPECT_EQ(Error(R"({"format": "explain", "version": 2})"),
            "is explain's JSON of version 2; version 1 is known");
  EXPECT_EQ(Error(R"({"format": "explain", "version": 1, "findings": [{}]})"),
            "holds a finding without a fingerprint, number 1 in \"findings\"");
  EXPECT_EQ(Error(R"({"runs": [{"results": [{"partialFingerprints": {"other/v1": "1"}}]}]})"),
            "is SARIF of another program: a result has no fingerprint \"sitePair/v1\"");
  EXPECT_EQ(Error(R"({"runs": [{"results": [7]}]})"),
            "is SARIF of another program: a result has no fingerprint \"sitePair/v1\"");
}

TEST(BaselineFrom, DeepNestingIsNoDanger) {
  EXPECT_NE(Error(std::string(1'000'000, '[')), "");
  EXPECT_NE(Error(std::string(100'000, '[') + std::string(100'000, ']')), "");
}

}  // namespace
}  // namespace sanitizers
