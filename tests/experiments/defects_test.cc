// Who catches what: every scheme that is broken on purpose against every checker. That they do is
// held by the verdicts of the experiment `defects`, and by tests/explorer for its column; here,
// that somebody does, and README's table.

#include <cstdio>
#include <string>

#include "gtest/gtest.h"
#include "lab/experiments/support/defects.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

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
