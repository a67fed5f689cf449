// A collection says a defect once, however often it was reported, and never lets an expected report
// hide an open one.

#include "sanitizers/explain/finding/collection.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

Finding Race(std::string fingerprint) {
  Finding finding;
  finding.tool = Tool::kThread;
  finding.kind = "data-race";
  finding.fingerprint = std::move(fingerprint);
  return finding;
}

Finding Leak(std::string fingerprint, int64_t bytes, int64_t objects) {
  Finding finding = Race(std::move(fingerprint));
  finding.tool = Tool::kLeak;
  finding.kind = "direct-leak";
  finding.bytes = bytes;
  finding.objects = objects;
  return finding;
}

TEST(Collection, TheSameFingerprintIsOneFindingWithACount) {
  Collection collection(/*group=*/true);
  EXPECT_EQ(collection.Add(Race("a")), 0u);
  EXPECT_EQ(collection.Add(Race("b")), 1u);
  EXPECT_EQ(collection.Add(Race("a")), 0u);
  ASSERT_EQ(collection.findings().size(), 2u);
  EXPECT_EQ(collection.findings()[0].count, 2);
  EXPECT_EQ(collection.findings()[1].count, 1);
  EXPECT_EQ(collection.reports(), 3);
}

TEST(Collection, WithoutGroupingEveryReportIsAFinding) {
  Collection collection(/*group=*/false);
  collection.Add(Race("a"));
  EXPECT_EQ(collection.Add(Race("a")), 1u);
  EXPECT_EQ(collection.reports(), 2);
}

TEST(Collection, WithoutAFingerprintNothingIsTheSame) {
  Collection collection(/*group=*/true);
  collection.Add(Race(""));
  collection.Add(Race(""));
  EXPECT_EQ(collection.findings().size(), 2u);
}

TEST(Collection, BytesAndObjectsOfLeaksAddUp) {
  Collection collection(/*group=*/true);
  collection.Add(Leak("a", -1, -1));
  collection.Add(Leak("a", 32, 1));
  collection.Add(Leak("a", 64, 2));
  collection.Add(Leak("a", -1, -1));
  EXPECT_EQ(collection.findings()[0].bytes, 96);
  EXPECT_EQ(collection.findings()[0].objects, 3);
}

TEST(Collection, NoNumberInALogMakesASumOverflow) {
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  Collection collection(/*group=*/true);
  collection.Add(Leak("a", kMost, 1));
  collection.Add(Leak("a", kMost, 1));
  EXPECT_EQ(collection.findings()[0].bytes, kMost);
}

TEST(Collection, AWholeReportTakesThePlaceOfACutOne) {
  Finding cut = Race("a");
  cut.report.truncated = true;
  cut.confidence = Confidence::kPossible;
  Finding whole = Race("a");
  whole.confidence = Confidence::kLikely;
  Collection collection(/*group=*/true);
  collection.Add(cut);
  collection.Add(whole);
  collection.Add(cut);
  EXPECT_FALSE(collection.findings()[0].report.truncated);
  EXPECT_EQ(collection.findings()[0].confidence, Confidence::kLikely);
  EXPECT_EQ(collection.findings()[0].count, 3);
}

TEST(Collection, OneOpenReportMakesAnExpectedFindingOpen) {
  Finding expected = Race("a");
  expected.status = Status::kExpected;
  expected.status_reason = "the test passed";
  for (const bool open_first : {true, false}) {
    Collection collection(/*group=*/true);
    collection.Add(open_first ? Race("a") : expected);
    collection.Add(open_first ? expected : Race("a"));
    EXPECT_EQ(collection.findings()[0].status, Status::kOpen);
    EXPECT_EQ(collection.findings()[0].status_reason, "");
  }
}

TEST(Collection, CountsWhatIsOpenAndWhatIsNew) {
  Collection collection(/*group=*/true);
  Finding expected = Race("expected");
  expected.status = Status::kExpected;
  Finding known = Race("known");
  known.is_new = false;
  collection.Add(expected);
  collection.Add(known);
  collection.Add(Race("new"));
  EXPECT_EQ(collection.Open(), 2);
  EXPECT_EQ(collection.New(), 1);
}

}  // namespace
}  // namespace sanitizers
