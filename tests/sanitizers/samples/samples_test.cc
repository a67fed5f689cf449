// Each sample's reports against what a person read in them: as many reports, stacks and frames as
// there are, not one frame lost, each finding with its places, threads and locks.

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"
#include "tests/sanitizers/samples/corpus.h"

namespace sanitizers {
namespace {

class Samples : public testing::TestWithParam<Sample> {};

// "file.cc:12 Function", "file.cc", "module+0x1f": is it this frame's place? The function's short
// name is explain's affair.
bool IsAt(const Frame& frame, const std::string& site) {
  const std::string place = site.substr(0, site.find(' '));
  if (!frame.file.empty()) {
    const std::string file = BaseName(frame.file);
    return place == absl::StrCat(file, ":", frame.line) || place == file;
  }
  return place == absl::StrCat(BaseName(frame.module), "+0x", absl::Hex(frame.offset));
}

bool HasFrameAt(const Stack& stack, const std::string& site) {
  return std::any_of(stack.frames.begin(), stack.frames.end(),
                     [&](const Frame& frame) { return IsAt(frame, site); });
}

bool HasStackAt(const Report& report, Role role, const std::string& site) {
  return std::any_of(report.stacks.begin(), report.stacks.end(), [&](const Stack& stack) {
    return stack.role == role && HasFrameAt(stack, site);
  });
}

bool HasSites(const Report& report, const std::vector<std::string>& sites) {
  for (const std::string& site : sites) {
    const bool here = IsAt(report.place, site) || report.location.file == site ||
                      std::any_of(report.stacks.begin(), report.stacks.end(),
                                  [&](const Stack& stack) { return HasFrameAt(stack, site); });
    if (!here) return false;
  }
  return true;
}

int ThreadsOf(const Report& report) {
  return static_cast<int>(std::count_if(
      report.threads.begin(), report.threads.end(),
      [](const ThreadInfo& thread) { return thread.id != "main" && thread.id != "T0"; }));
}

std::vector<std::string> LocksOf(const Report& report) {
  std::vector<std::string> locks;
  if (!report.lock_cycle.empty()) {
    locks.assign(report.lock_cycle.begin(), report.lock_cycle.end() - 1);
    return locks;
  }
  for (const MutexInfo& mutex : report.mutexes) locks.push_back(mutex.id);
  return locks;
}

bool IsLeak(const std::string& kind) { return kind == "direct-leak" || kind == "indirect-leak"; }

// Why the report is not the one the finding is about; "" if it is.
std::string WhyNot(const Report& report, const ExpectedFinding& finding) {
  if (IsLeak(finding.kind)) {
    if (report.kind != "memory-leak") return absl::StrCat("kind ", report.kind);
    for (const Stack& stack : report.stacks) {
      if (stack.indirect != (finding.kind == "indirect-leak")) continue;
      if (finding.sites.empty() || HasFrameAt(stack, finding.sites[0])) return "";
    }
    return "no such leak";
  }
  if (report.kind != finding.kind) return absl::StrCat("kind ", report.kind);
  // The two definitions of an ODR violation are no frames.
  if (finding.kind != "odr-violation" && !HasSites(report, finding.sites)) return "sites";
  if (finding.threads && *finding.threads != ThreadsOf(report)) {
    return absl::StrCat(ThreadsOf(report), " threads");
  }
  if (finding.locks && *finding.locks != LocksOf(report)) return "locks";
  if (!finding.allocation.empty() && !HasStackAt(report, Role::kAllocation, finding.allocation)) {
    return "allocation";
  }
  if (!finding.freed.empty() && !HasStackAt(report, Role::kFree, finding.freed)) return "freed";
  if (finding.truncated != report.truncated) return report.truncated ? "truncated" : "whole";
  return "";
}

// "" if one of the reports is the finding's.
std::string NearestMiss(const std::vector<Report>& reports, const ExpectedFinding& finding) {
  std::string nearest = "no report of that kind";
  for (const Report& report : reports) {
    const std::string why_not = WhyNot(report, finding);
    if (why_not.empty()) return "";
    if (!why_not.starts_with("kind")) nearest = why_not;
  }
  return nearest;
}

TEST_P(Samples, AreReadWhole) {
  const auto expectation = ExpectationOf(GetParam());
  ASSERT_TRUE(expectation);
  const std::vector<Report> reports = ReadAll(GetParam().Text());
  int stacks = 0, frames = 0;
  for (const Report& report : reports) {
    stacks += static_cast<int>(report.stacks.size());
    for (const Stack& stack : report.stacks) frames += static_cast<int>(stack.frames.size());
  }
  EXPECT_EQ(static_cast<int>(reports.size()), expectation->reports);
  EXPECT_EQ(stacks, expectation->stacks);
  EXPECT_EQ(frames, expectation->frames);
}

TEST_P(Samples, ShowWhatAPersonReadInThem) {
  const auto expectation = ExpectationOf(GetParam());
  ASSERT_TRUE(expectation);
  const std::vector<Report> reports = ReadAll(GetParam().Text());
  for (const ExpectedFinding& finding : expectation->findings) {
    EXPECT_EQ(NearestMiss(reports, finding), "")
        << finding.kind << " at " << (finding.sites.empty() ? "?" : finding.sites[0]);
  }
}

INSTANTIATE_TEST_SUITE_P(Sanitizers, Samples, testing::ValuesIn(Corpus()),
                         [](const testing::TestParamInfo<Sample>& info) {
                           return TestName(info.param);
                         });

// Fewer means that the test looked in the wrong place and proves nothing.
TEST(Corpus, IsThere) { EXPECT_GT(Corpus().size(), 400u); }

TEST(Corpus, IsKeptWhole) {
  int frames = 0, kept = 0;
  for (const Sample& sample : Corpus()) {
    if (const auto expectation = ExpectationOf(sample)) frames += expectation->frames;
    for (const Report& report : ReadAll(sample.Text())) {
      for (const Stack& stack : report.stacks) kept += static_cast<int>(stack.frames.size());
    }
  }
  EXPECT_EQ(kept, frames);
  EXPECT_GT(frames, 5000);
}

}  // namespace
}  // namespace sanitizers
