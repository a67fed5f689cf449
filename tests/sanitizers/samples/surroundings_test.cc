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
    const std::string text = sample.Text();
    complaints.Add(sample.name, Difference(ReadAll(text), ReadAll(GetParam().wrap(text))));
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
    const std::string text = corpus[i].Text(), other_text = other.Text();
    std::vector<Report> want = ReadAll(text);
    for (Report& report : ReadAll(other_text)) want.push_back(std::move(report));
    const std::string log = Interleaved(text, "web_1  | ", other_text, "worker | ");
    complaints.Add(absl::StrCat(corpus[i].name, " with ", other.name),
                   DifferenceAsSets(want, ReadAll(log)));
  }
  EXPECT_EQ(complaints.Text(), "");
}

TEST(Surroundings, OneReportAfterTheOtherIsOneReportEach) {
  Complaints complaints;
  for (const Sample& sample : Corpus()) {
    const std::string text = sample.Text(), line_end = text.ends_with('\n') ? "" : "\n";
    const std::vector<Report> once = ReadAll(text);
    std::vector<Report> want;
    std::string log;
    for (int i = 0; i < 5; ++i) {
      want.insert(want.end(), once.begin(), once.end());
      absl::StrAppend(&log, text, line_end);
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
    const std::string text = sample.Text();
    for (size_t at = 0; at < text.size(); at += 61) reader.Feed(text.substr(at, 61));
    reader.Finish();
    complaints.Add(sample.name, Difference(ReadAll(text), got));
  }
  EXPECT_EQ(complaints.Text(), "");
}

TEST(Surroundings, TheNumbersOfLinesAreThoseOfTheLog) {
  for (const Sample& sample : Corpus()) {
    const std::string text = sample.Text();
    const std::vector<std::string> lines = LinesOf(text);
    int64_t before = 0;
    for (const Report& report : ReadAll(text)) {
      EXPECT_GT(report.first_line, before) << sample.name;
      EXPECT_GE(report.last_line, report.first_line) << sample.name;
      EXPECT_LE(report.last_line, static_cast<int64_t>(lines.size())) << sample.name;
      before = report.first_line;
    }
  }
}

}  // namespace
}  // namespace sanitizers
