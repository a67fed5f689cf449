// Each sample's findings against what a person read in its reports: which they are, in which order,
// where, how often, and what they are about as far as that is stated.

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "sanitizers/explain/finding/collection.h"
#include "sanitizers/explain/finding/explain.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/samples/corpus.h"

namespace sanitizers {
namespace {

// A frame of the expectation's form: "file.cc:12 Function", "module+0x1f".
std::string Text(const Site& site) {
  if (site.file.empty() && !site.module.empty()) {
    return absl::StrCat(BaseName(site.module), "+0x", absl::Hex(site.offset));
  }
  std::string text = BaseName(site.file);
  if (site.line > 0) absl::StrAppend(&text, ":", site.line);
  return absl::StrCat(text, " ", site.function);
}

// What the expectation leaves out, the function or the line, may be anything.
bool IsAt(const Site& site, const std::string& expected) {
  const std::string found = Text(site);
  return found == expected || absl::StartsWith(found, absl::StrCat(expected, " ")) ||
         (!absl::StrContains(expected, ' ') &&
          absl::StartsWith(found, absl::StrCat(expected, ":")));
}

Collection Explained(const std::string& text) {
  Collection collection(/*group=*/true);
  Reader reader("", [&](Report report) {
    for (Finding& finding : Explain(std::move(report), Knowledge::BuiltIn(), ExplainOptions())) {
      collection.Add(std::move(finding));
    }
  });
  reader.Feed(text);
  reader.Finish();
  return collection;
}

std::string Kinds(const std::vector<Finding>& findings) {
  return absl::StrJoin(findings, "\n", [](std::string* text, const Finding& finding) {
    absl::StrAppend(text, finding.kind, finding.sites.empty() ? "" : " at ",
                    finding.sites.empty() ? "" : Text(finding.sites[0]));
  });
}

std::string Words(const std::vector<Consequence>& consequences) {
  return absl::StrJoin(consequences, ", ", [](std::string* text, Consequence consequence) {
    text->append(Name(consequence));
  });
}

void ExpectSites(const ExpectedFinding& want, const Finding& got) {
  ASSERT_LE(want.sites.size(), got.sites.size());
  for (size_t i = 0; i < want.sites.size(); ++i) {
    EXPECT_TRUE(IsAt(got.sites[i], want.sites[i]))
        << "site " << i << " is " << Text(got.sites[i]) << ", not " << want.sites[i];
  }
}

void ExpectMeaning(const ExpectedFinding& want, const Finding& got) {
  if (!want.subject.empty()) {
    EXPECT_EQ(std::string(Name(got.subject)), want.subject);
  }
  if (!want.confidence.empty()) {
    EXPECT_EQ(std::string(Name(got.confidence)), want.confidence);
  }
  for (const std::string& word : want.consequences) {
    EXPECT_TRUE(std::any_of(got.consequences.begin(), got.consequences.end(),
                            [&](Consequence consequence) { return Name(consequence) == word; }))
        << word << " is not among " << Words(got.consequences);
  }
}

// What every finding owes a person, whatever it is.
void ExpectWords(const Finding& got) {
  EXPECT_FALSE(got.title.empty());
  EXPECT_FALSE(got.consequence.empty());
  EXPECT_FALSE(got.remedy.empty());
  EXPECT_FALSE(got.why.empty());
  EXPECT_EQ(got.fingerprint.size(), 16u);
  EXPECT_EQ(got.loose_fingerprint.size(), 16u);
  if (got.report.truncated) {
    EXPECT_GE(got.confidence, Confidence::kPossible) << "sure of a report that is not whole";
  }
}

class Explanations : public testing::TestWithParam<Sample> {};

TEST_P(Explanations, SayWhatAPersonRead) {
  const auto expectation = ExpectationOf(GetParam());
  ASSERT_TRUE(expectation);
  const Collection collection = Explained(GetParam().Text());
  const std::vector<Finding>& findings = collection.findings();
  ASSERT_EQ(findings.size(), expectation->findings.size()) << Kinds(findings);
  for (size_t i = 0; i < findings.size(); ++i) {
    const ExpectedFinding& want = expectation->findings[i];
    SCOPED_TRACE(absl::StrCat("finding ", i + 1, ", ", want.kind));
    EXPECT_EQ(findings[i].kind, want.kind);
    EXPECT_EQ(findings[i].count, want.count);
    EXPECT_EQ(findings[i].report.truncated, want.truncated);
    ExpectSites(want, findings[i]);
    ExpectMeaning(want, findings[i]);
    ExpectWords(findings[i]);
  }
}

INSTANTIATE_TEST_SUITE_P(Sanitizers, Explanations, testing::ValuesIn(Corpus()),
                         [](const testing::TestParamInfo<Sample>& info) {
                           return TestName(info.param);
                         });

TEST(Explanations, AThousandOfOneReportAreOneFinding) {
  for (const Sample& sample : Corpus()) {
    if (!absl::EndsWith(sample.name, "clang-19/tsan_data-race") &&
        !absl::EndsWith(sample.name, "clang-19/asan_heap-afterwards") &&
        !absl::EndsWith(sample.name, "clang-19/msan_heap") &&
        !absl::EndsWith(sample.name, "clang-19/ubsan_values") &&
        !absl::EndsWith(sample.name, "gcc-12/lsan_leaks")) {
      continue;
    }
    SCOPED_TRACE(sample.name);
    const std::string text = sample.Text();
    std::string log;
    for (int i = 0; i < 1000; ++i) absl::StrAppend(&log, text, "\n");
    const Collection once = Explained(text), often = Explained(log);
    ASSERT_EQ(often.findings().size(), once.findings().size());
    for (size_t i = 0; i < once.findings().size(); ++i) {
      EXPECT_EQ(often.findings()[i].count, 1000 * once.findings()[i].count);
      EXPECT_EQ(often.findings()[i].fingerprint, once.findings()[i].fingerprint);
    }
  }
}

}  // namespace
}  // namespace sanitizers
