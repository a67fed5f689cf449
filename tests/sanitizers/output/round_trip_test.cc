// What explain wrote yesterday is a baseline today: everything in it is known, a moved line stays
// known, and one more defect between the same functions is new. Both files that programs read will
// do.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

using Format = std::function<std::string(const std::vector<Finding>&)>;

class RoundTrip : public testing::TestWithParam<std::pair<const char*, Format>> {
 protected:
  // One letter per finding: 'n' new, 'k' known.
  std::string Judged(const std::vector<Finding>& before, std::vector<Finding> now) {
    const auto baseline = BaselineFrom(GetParam().second(before));
    EXPECT_TRUE(baseline.ok()) << baseline.status();
    if (!baseline.ok()) return "";
    EXPECT_EQ(baseline->entries.size(), before.size());
    Compare(*baseline, now);
    std::string letters;
    for (const Finding& finding : now) letters += finding.is_new ? 'n' : 'k';
    return letters;
  }
};

TEST_P(RoundTrip, EverythingIsKnown) { EXPECT_EQ(Judged(AllExamples(), AllExamples()), "kkkkkk"); }

TEST_P(RoundTrip, WhatIsNotInItIsNew) {
  EXPECT_EQ(Judged({RaceOnCount(), Leak()}, AllExamples()), "knknnn");
}

TEST_P(RoundTrip, NothingIsKnownOfNothing) { EXPECT_EQ(Judged({}, {Leak()}), "n"); }

TEST_P(RoundTrip, AMovedLineStaysKnown) {
  Finding moved = RaceOnCount();
  moved.sites[0].line += 10;
  moved.fingerprint = "moved";
  EXPECT_EQ(Judged(AllExamples(), {moved}), "k");
}

TEST_P(RoundTrip, OneMoreRaceBetweenTheSameFunctionsIsNew) {
  Finding second = RaceOnCount();
  second.sites[0].line += 1;
  second.fingerprint = "second";
  EXPECT_EQ(Judged({RaceOnCount()}, {RaceOnCount(), second}), "kn");
}

TEST_P(RoundTrip, ExpectedAndSuppressedFindingsAreKnown) {
  std::vector<Finding> before = AllExamples();
  before[0].status = Status::kExpected;
  before[1].status = Status::kSuppressed;
  EXPECT_EQ(Judged(before, AllExamples()), "kkkkkk");
}

INSTANTIATE_TEST_SUITE_P(
    Formats, RoundTrip,
    testing::Values(std::pair<const char*, Format>("Json",
                                                   [](const std::vector<Finding>& findings) {
                                                     return ToJsonText(findings, ExampleOptions());
                                                   }),
                    std::pair<const char*, Format>("Sarif",
                                                   [](const std::vector<Finding>& findings) {
                                                     return ToSarif(findings, KnowledgeOfExamples(),
                                                                    ExampleOptions());
                                                   })),
    [](const auto& format) { return std::string(format.param.first); });

}  // namespace
}  // namespace sanitizers
