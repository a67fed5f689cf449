// A report says the same wherever it is printed: every sample is put into every surrounding, and
// what is read there must be what is read from the sample alone.

#include "tests/sanitizers/samples/surroundings.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/samples/corpus.h"
#include "tests/sanitizers/samples/digest.h"

namespace sanitizers {
namespace {

class InSurrounding : public testing::TestWithParam<Surrounding> {};

// Told apart from a list of 400 by how many there are and what the first few differ in.
class Complaints {
 public:
  void Add(const std::string& sample, const std::string& difference) {
    if (difference.empty()) return;
    if (++count_ <= 3) absl::StrAppend(&text_, sample, ": ", difference, "\n");
  }
  std::string Text() const {
    return count_ == 0 ? "" : absl::StrCat(text_, count_, " samples in all");
  }

 private:
  int count_ = 0;
  std::string text_;
};

// Samples that are in a surrounding already.
bool IsWrapped(const Sample& sample) { return absl::StrContains(sample.name, "logcat"); }

TEST_P(InSurrounding, ReportsAreTheSame) {
  Complaints complaints;
  for (const Sample& sample : Corpus()) {
    if (IsWrapped(sample)) continue;
    complaints.Add(sample.name,
                   Difference(ReadAll(sample.text), ReadAll(GetParam().wrap(sample.text))));
  }
  EXPECT_EQ(complaints.Text(), "");
}

INSTANTIATE_TEST_SUITE_P(Logs, InSurrounding, testing::ValuesIn(Surroundings()),
                         [](const testing::TestParamInfo<Surrounding>& info) {
                           return info.param.name;
                         });

TEST(Surroundings, TwoProcessesAreToldApartByTheirPrefixes) {
  Complaints complaints;
  const std::vector<Sample>& corpus = Corpus();
  for (size_t i = 0; i < corpus.size(); ++i) {
    const Sample& other = corpus[(i + 37) % corpus.size()];
    if (IsWrapped(corpus[i]) || IsWrapped(other)) continue;
    std::vector<Report> want = ReadAll(corpus[i].text);
    for (Report& report : ReadAll(other.text)) want.push_back(std::move(report));
    const std::string log = Interleaved(corpus[i].text, "web_1  | ", other.text, "worker | ");
    complaints.Add(absl::StrCat(corpus[i].name, " with ", other.name),
                   DifferenceAsSets(want, ReadAll(log)));
  }
  EXPECT_EQ(complaints.Text(), "");
}

TEST(Surroundings, OneReportAfterTheOtherIsOneReportEach) {
  Complaints complaints;
  for (const Sample& sample : Corpus()) {
    const std::string line_end = sample.text.ends_with('\n') ? "" : "\n";
    const std::vector<Report> once = ReadAll(sample.text);
    std::vector<Report> want;
    std::string log;
    for (int i = 0; i < 5; ++i) {
      want.insert(want.end(), once.begin(), once.end());
      absl::StrAppend(&log, sample.text, line_end);
    }
    complaints.Add(sample.name, Difference(want, ReadAll(log)));
  }
  EXPECT_EQ(complaints.Text(), "");
}

TEST(Surroundings, WhatIsReadDoesNotDependOnThePiecesItCameIn) {
  Complaints complaints;
  for (const Sample& sample : Corpus()) {
    std::vector<Report> got;
    Reader reader("", [&](Report report) { got.push_back(std::move(report)); });
    for (size_t at = 0; at < sample.text.size(); at += 61) reader.Feed(sample.text.substr(at, 61));
    reader.Finish();
    complaints.Add(sample.name, Difference(ReadAll(sample.text), got));
  }
  EXPECT_EQ(complaints.Text(), "");
}

TEST(Surroundings, TheNumbersOfLinesAreThoseOfTheLog) {
  for (const Sample& sample : Corpus()) {
    const std::vector<std::string> lines = LinesOf(sample.text);
    int64_t before = 0;
    for (const Report& report : ReadAll(sample.text)) {
      EXPECT_GT(report.first_line, before) << sample.name;
      EXPECT_GE(report.last_line, report.first_line) << sample.name;
      EXPECT_LE(report.last_line, static_cast<int64_t>(lines.size())) << sample.name;
      before = report.first_line;
    }
  }
}

}  // namespace
}  // namespace sanitizers
