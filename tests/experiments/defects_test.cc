// Who catches what: every scheme that is broken on purpose against every checker. Whatever of the
// ledger with its audit, ThreadSanitizer and AddressSanitizer this build has must report the defect
// if the scheme says so, must keep quiet if it does not, and must keep quiet about every scheme
// that works. (The explorer's column is held by tests/explorer.)

#include <cstdio>
#include <string>

#include "gtest/gtest.h"
#include "lab/experiments/support/defects.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/text.h"
#include "tests/experiments/attempt.h"

namespace lab {
namespace {

using console::Cat;

Case CaseOf(const SchemeOfDefects& scheme) {
  Case run{&kDefects, DefaultOptions(kDefects), "as_shown"};
  run.options.scheme = std::string(scheme.info->name);
  return run;
}

class EveryScheme : public testing::TestWithParam<SchemeOfDefects> {};

TEST_P(EveryScheme, IsCaughtByWhomItSaysAndByNobodyElse) {
  const Case run = CaseOf(GetParam());
  const Attempt attempt = Try(run);
  // The log of a test run holds every report; explain makes its findings of that.
  std::fwrite(attempt.outcome.ReportText().data(), 1, attempt.outcome.ReportText().size(), stdout);
  EXPECT_TRUE(attempt.verdict.as_promised) << Describe(run, attempt);
  if (GetParam().defect == nullptr) return;
  ASSERT_TRUE(attempt.outcome.schedule.has_value() || !attempt.outcome.arrived);
  if (attempt.outcome.arrived) {
    EXPECT_EQ(attempt.outcome.schedule->reason, "") << "the schedule is another program's";
  }
}

INSTANTIATE_TEST_SUITE_P(Schemes, EveryScheme, testing::ValuesIn(SchemesOfDefects()),
                         [](const auto& info) { return std::string(info.param.info->name); });

TEST(Defects, NoneGoesUncaught) {
  int broken = 0;
  for (const SchemeOfDefects& scheme : SchemesOfDefects()) {
    if (scheme.defect == nullptr) continue;
    SCOPED_TRACE(scheme.info->name);
    const objects::Checkers& by = scheme.defect->caught_by;
    EXPECT_TRUE(by.audit || by.thread_sanitizer || by.address_sanitizer || by.explorer);
    EXPECT_NE(WhatShows(scheme.info->name).program, nullptr);
    ++broken;
  }
  EXPECT_GE(broken, 7);
}

// For README and for people: ctest -R defects.Table -V.
TEST(Defects, Table) {
  std::string table =
      "| scheme | defect | audit | ThreadSanitizer | AddressSanitizer, LeakSanitizer | explorer |\n"
      "|---|---|---|---|---|---|\n";
  const auto mark = [](bool caught) { return caught ? "caught" : ""; };
  for (const SchemeOfDefects& scheme : SchemesOfDefects()) {
    if (scheme.defect == nullptr) continue;
    const objects::Checkers& by = scheme.defect->caught_by;
    table += Cat("| `", scheme.info->name, "` | ", scheme.info->summary, " | ", mark(by.audit),
                 " | ", mark(by.thread_sanitizer), " | ", mark(by.address_sanitizer), " | ",
                 mark(by.explorer), " |\n");
  }
  std::fputs(table.c_str(), stdout);
}

}  // namespace
}  // namespace lab
