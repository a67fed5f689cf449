// Logs end anywhere: disks fill, jobs are cancelled. Whatever is left of a report is explained, and
// never with more confidence than the whole of it.

#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/reading/made_report.h"
#include "tests/sanitizers/samples/corpus.h"

namespace sanitizers {
namespace {

TEST(Torn, WhateverIsLeftOfASampleIsExplained) {
  constexpr int kEvery = 5;  // lines
  for (const Sample& sample : Corpus()) {
    const std::string text = sample.Text();
    int line = 0;
    for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      if (++line % kEvery != 0) continue;
      for (const Finding& finding : FindingsOf(text.substr(0, at + 1), "/src/lab")) {
        ASSERT_FALSE(finding.title.empty()) << sample.name << ", line " << line;
        ASSERT_FALSE(finding.consequence.empty()) << sample.name << ", line " << line;
        ASSERT_FALSE(finding.remedy.empty()) << sample.name << ", line " << line;
        ASSERT_FALSE(finding.why.empty()) << sample.name << ", line " << line;
        ASSERT_LE(finding.sites.size(), 2u) << sample.name << ", line " << line;
        if (finding.report.truncated) {
          ASSERT_GE(finding.confidence, Confidence::kPossible) << sample.name << ", line " << line;
        }
      }
    }
  }
}

TEST(Torn, ReportsWithoutTheirStacksAreExplained) {
  for (const Sample& sample : Corpus()) {
    for (Report& report : ReadAll(sample.Text())) {
      report.stacks.clear();
      for (const Finding& finding : Explain(std::move(report), Knowledge::BuiltIn(), {})) {
        ASSERT_FALSE(finding.consequence.empty()) << sample.name;
      }
    }
  }
}

}  // namespace
}  // namespace sanitizers
