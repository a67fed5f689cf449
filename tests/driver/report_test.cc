// Reading sanitizer reports off stderr. The samples are made up in the sanitizers' form.

#include "sanitizers/report/report.h"

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

constexpr std::string_view kRace =
    "==================\n"
    "WARNING: ThreadSanitizer: data race (pid=12)\n"
    "  Write of size 8 at 0x7b0400000000 by thread T2:\n"
    "    #0 Incref /x/count.h:7 (a+0x1)\n\n"
    "SUMMARY: ThreadSanitizer: data race /x/count.h:7 in Incref\n"
    "==================\n";
constexpr std::string_view kTsanCrash =
    "ThreadSanitizer:DEADLYSIGNAL\n"
    "==12==ERROR: ThreadSanitizer: SEGV on unknown address 0x000000000010 (pc 0x1 T2)\n"
    "    #0 Decref /x/count.h:9 (a+0x1)\n"
    "SUMMARY: ThreadSanitizer: SEGV /x/count.h:9 in Decref\n";

TEST(SanitizerReport, OrdinaryWordsHoldNone) {
  EXPECT_FALSE(FirstReport("").has_value());
  EXPECT_FALSE(FirstReport("a warning of the program's own\n").has_value());
  EXPECT_FALSE(FirstReport("ThreadSanitizer: reported 1 warnings\n").has_value());
}

TEST(SanitizerReport, ReadsARaceFromTitleToSummary) {
  const std::optional<Report> report = FirstReport("chatter\n" + std::string(kRace) + "more\n");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->tool, Tool::kThread);
  EXPECT_EQ(report->kind, "data race");
  EXPECT_EQ(report->text.find("WARNING"), 0u);
  EXPECT_NE(report->text.find("SUMMARY: ThreadSanitizer: data race"), std::string::npos);
  EXPECT_EQ(report->text.find("more"), std::string::npos);
}

struct Title {
  const char* line;
  Tool tool;
  const char* kind;
};

TEST(SanitizerReport, ReadsTheKindWithoutItsParticulars) {
  const Title titles[] = {
      {"==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602 at pc 0x5",
       Tool::kAddress, "heap-use-after-free"},
      {"==1==ERROR: AddressSanitizer: attempting double-free on 0x602 in thread T0:",
       Tool::kAddress, "attempting double-free"},
      {"==1==ERROR: AddressSanitizer: attempting free on address which was not malloc()-ed: 0x1",
       Tool::kAddress, "attempting free"},
      {"==1==ERROR: LeakSanitizer: detected memory leaks", Tool::kAddress, "detected memory leaks"},
      {"==1==ERROR: AddressSanitizer: SEGV on unknown address 0x0 (pc 0x1)", Tool::kAddress,
       "SEGV"},
      {"WARNING: ThreadSanitizer: data race on vptr (ctor/dtor vs virtual call) (pid=3)",
       Tool::kThread, "data race on vptr (ctor/dtor vs virtual call)"},
      {"WARNING: ThreadSanitizer: unlock of an unlocked mutex (or by a wrong thread) (pid=3)",
       Tool::kThread, "unlock of an unlocked mutex (or by a wrong thread)"},
      {"FATAL: ThreadSanitizer: unexpected memory mapping 0x1-0x2", Tool::kThread,
       "unexpected memory mapping"},
      {"/x/a.cc:3:4: runtime error: signed integer overflow: 1 + 2", Tool::kUndefined,
       "runtime error"},
  };
  for (const Title& title : titles) {
    const std::optional<Report> report = FirstReport(title.line);
    ASSERT_TRUE(report.has_value()) << title.line;
    EXPECT_EQ(report->kind, title.kind);
    EXPECT_EQ(report->tool, title.tool) << title.line;
  }
}

TEST(SanitizerReport, SeesEveryReport) {
  EXPECT_EQ(AllReports(std::string(kRace) + std::string(kRace)).size(), 2u);
}

TEST(SanitizerReport, ACrashBehindARaceIsTheGravest) {
  const std::optional<Report> report = GravestReport(std::string(kRace) + std::string(kTsanCrash));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->kind, "SEGV");
  EXPECT_TRUE(IsCrash(report->kind));
  EXPECT_FALSE(IsRace(report->kind));
}

TEST(SanitizerReport, AMisusedLockBehindARaceIsGraverThanTheRace) {
  const std::optional<Report> report = GravestReport(
      std::string(kRace) + "WARNING: ThreadSanitizer: double lock of a mutex (pid=3)\n");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->kind, "double lock of a mutex");
}

TEST(SanitizerReport, KnowsMemoryMisuse) {
  EXPECT_TRUE(IsMemoryMisuse("heap-use-after-free"));
  EXPECT_TRUE(IsMemoryMisuse("attempting double-free"));
  EXPECT_TRUE(IsMemoryMisuse("detected memory leaks"));
  EXPECT_FALSE(IsMemoryMisuse("SEGV"));
  EXPECT_FALSE(IsMemoryMisuse("heap-buffer-overflow"));
  EXPECT_FALSE(IsMemoryMisuse(""));
}

}  // namespace
}  // namespace sanitizers
