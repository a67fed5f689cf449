// A log comes in pieces of any size, with reports anywhere in it: what is found does not depend on
// how it was cut, and what is not a report costs nothing but its reading.

#include "sanitizers/explain/parse/reader.h"

#include <string>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

const std::string kRace =
    "==================\n"
    "WARNING: ThreadSanitizer: data race (pid=12)\n"
    "  Write of size 8 at 0x7b0400000000 by thread T2:\n"
    "    #0 Incref /x/count.h:7:3 (a+0x1)\n"
    "    #1 Run /x/run.cc:9:1 (a+0x2)\n"
    "\n"
    "  Previous write of size 8 at 0x7b0400000000 by main thread:\n"
    "    #0 Incref /x/count.h:7:3 (a+0x1)\n"
    "\n"
    "SUMMARY: ThreadSanitizer: data race /x/count.h:7 in Incref\n"
    "==================\n";
const std::string kLeak =
    "==7==ERROR: LeakSanitizer: detected memory leaks\n\n"
    "Direct leak of 8 byte(s) in 1 object(s) allocated from:\n"
    "    #0 0x5 in malloc (/x/a+0x1)\n\n"
    "Indirect leak of 16 byte(s) in 2 object(s) allocated from:\n"
    "    #0 0x5 in malloc (/x/a+0x1)\n\n"
    "SUMMARY: LeakSanitizer: 24 byte(s) leaked in 3 allocation(s).\n";

std::string Describe(const std::vector<Report>& reports) {
  std::string text;
  for (const Report& report : reports) {
    text += report.kind + (report.truncated ? " cut" : "") + " " + report.test + "@" +
            std::to_string(report.first_line) + "-" + std::to_string(report.last_line) + ":";
    for (const Stack& stack : report.stacks) {
      text += " " + std::to_string(static_cast<int>(stack.role)) + "/" +
              std::to_string(stack.frames.size());
    }
    text += "\n";
  }
  return text;
}

std::vector<Report> ReadInPieces(const std::string& text, size_t piece) {
  std::vector<Report> reports;
  Reader reader("", [&](Report report) { reports.push_back(std::move(report)); });
  for (size_t at = 0; at < text.size(); at += piece) reader.Feed(text.substr(at, piece));
  reader.Finish();
  return reports;
}

TEST(Reader, FindsReportsBetweenOtherLines) {
  EXPECT_EQ(Describe(ReadAll("one\n" + kRace + "two\nthree\n" + kLeak + "four")),
            "data-race @3-11: 0/2 1/1\nmemory-leak @15-23: 2/1 2/1\n");
}

TEST(Reader, WhatItFindsDoesNotDependOnThePieces) {
  const std::string text = "noise\n" + kRace + "noise\r\n" + kLeak + kRace + "end";
  const std::string whole = Describe(ReadAll(text));
  for (size_t piece = 1; piece < 200; ++piece) {
    ASSERT_EQ(Describe(ReadInPieces(text, piece)), whole) << piece;
  }
}

TEST(Reader, NothingIsNothing) {
  EXPECT_TRUE(ReadAll("").empty());
  EXPECT_TRUE(ReadAll("\n\n\n").empty());
  EXPECT_TRUE(ReadAll(std::string(100, '\0')).empty());
  EXPECT_TRUE(ReadAll("ThreadSanitizer: reported 1 warnings\n").empty());
}

TEST(Reader, AReportThatStopsIsCutAndKept) {
  size_t cut = kRace.find("SUMMARY");
  const std::vector<Report> reports = ReadAll(kRace.substr(0, cut));
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_TRUE(reports[0].truncated);
  EXPECT_EQ(reports[0].stacks.size(), 2u);
  EXPECT_FALSE(ReadAll(kRace)[0].truncated);
}

TEST(Reader, WithoutASummaryTheRuleEndsIt) {
  std::string text = kRace;
  text.erase(text.find("SUMMARY"), text.find("==================", 30) - text.find("SUMMARY"));
  const std::vector<Report> reports = ReadAll(text + "    #0 somebody's /x/y.cc:1\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_FALSE(reports[0].truncated);
  EXPECT_EQ(reports[0].stacks.size(), 2u);
}

TEST(Reader, TheRuleThatOpensTheNextReportDoesNotEndACutOne) {
  const std::string half = kRace.substr(0, kRace.find("  Previous"));
  const std::vector<Report> reports = ReadAll(half + kRace);
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_TRUE(reports[0].truncated);
  EXPECT_FALSE(reports[1].truncated);
  std::string without_summary = kRace;
  without_summary.erase(kRace.find("SUMMARY"), kRace.rfind("=====") - kRace.find("SUMMARY"));
  without_summary += "==================\n";
  const std::vector<Report> both = ReadAll(without_summary + kRace);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_FALSE(both[0].truncated) << "print_summary=0";
}

TEST(Reader, AQuotedSummaryIsNoReport) {
  EXPECT_TRUE(ReadAll(R"({"text": "WARNING\nSUMMARY: ThreadSanitizer: data race /x/a.cc:7 in f"})"
                      "\n")
                  .empty());
}

TEST(Reader, ALineWithoutAnEndIsNotHeld) {
  Reader reader("", [](const Report&) { ADD_FAILURE(); });
  const std::string piece(1 << 20, 'x');
  for (int i = 0; i < 64; ++i) reader.Feed(piece);
  reader.Finish();
}

TEST(Reader, ASummaryAloneIsAFindingButNotTwice) {
  const std::string summary = "SUMMARY: ThreadSanitizer: data race /x/count.h:7 in Incref\n";
  const std::vector<Report> alone = ReadAll("x\n" + summary + summary);
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].kind, "data-race");
  EXPECT_TRUE(alone[0].truncated);
  EXPECT_EQ(ReadAll(kRace + "the job said:\n" + summary).size(), 1u);
}

TEST(Reader, ATitleThatIsOnlyQuotedIsNone) {
  EXPECT_TRUE(ReadAll("// CHECK: WARNING: ThreadSanitizer: data race\nint x;\n").empty());
  EXPECT_EQ(ReadAll("WARNING: ThreadSanitizer: data race (pid=7)\n").size(), 1u);
  // NumericalStabilitySanitizer says no pid.
  const std::string nan = "WARNING: NumericalStabilitySanitizer: inconsistent shadow results\n";
  EXPECT_EQ(ReadAll(nan).size(), 1u);
  EXPECT_TRUE(ReadAll("// CHECK: " + nan).empty());
}

TEST(Reader, DeadlySignalAnnouncesTheReport) {
  const std::string error =
      "AddressSanitizer:DEADLYSIGNAL\n=================================================\n"
      "==3==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000010 (pc 0x5 bp 0x1 sp 0x2 "
      "T1)\n"
      "==3==The signal is caused by a WRITE memory access.\n"
      "    #0 0x5 in f /x/a.c:3:1\n\nSUMMARY: AddressSanitizer: SEGV /x/a.c:3:1 in "
      "f\n==3==ABORTING\n";
  const std::vector<Report> reports = ReadAll(error);
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].kind, "segv");
  EXPECT_EQ(reports[0].stacks[0].address, 0x10u);
  EXPECT_EQ(reports[0].stacks[0].thread, "T1");
  EXPECT_EQ(reports[0].pid, 3);
  const std::vector<Report> alone = ReadAll("ThreadSanitizer:DEADLYSIGNAL\n");
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].kind, "deadly-signal");
  EXPECT_TRUE(alone[0].truncated);
}

TEST(Reader, TheSignalsAccessIsTheStacks) {
  for (const bool write : {true, false}) {
    const std::vector<Report> reports = ReadAll(
        "==3==ERROR: AddressSanitizer: SEGV on unknown address 0x10 (pc 0x5 bp 0x1 sp 0x2 T1)\n"
        "==3==The signal is caused by a " +
        std::string(write ? "WRITE" : "READ") +
        " memory access.\n    #0 0x5 in f /x/a.c:3:1\n==3==ABORTING\n");
    ASSERT_EQ(reports.size(), 1u);
    ASSERT_EQ(reports[0].stacks.size(), 1u);
    EXPECT_EQ(reports[0].stacks[0].access, write ? AccessKind::kWrite : AccessKind::kRead);
  }
}

TEST(Reader, AnAbortWithABlankIsAnEndToo) {
  const std::vector<Report> reports = ReadAll(
      "==3== ERROR: AddressSanitizer: SEGV on unknown address 0x1 (pc 0x5 T0)\n"
      "    #0 0x5 in f /x/a.c:3\n==3== ABORTING\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_FALSE(reports[0].truncated);
}

TEST(Reader, ColoursWithinWordsHideNothing) {
  std::string text = "noise\n";
  for (const char c : kRace) {
    text += c;
    if (c != '\n') text += "\x1b[0m";
  }
  EXPECT_EQ(Describe(ReadAll(text)), "data-race @3-11: 0/2 1/1\n");
  const std::string line =
      "\x1b[1ma.c:3:4:\x1b[1m\x1b[31m runtime error: \x1b[1m\x1b[0mdivision by zero\x1b[0m\n";
  EXPECT_EQ(Describe(ReadAll(line)), "integer-divide-by-zero @1-1:\n");
}

TEST(Reader, TheSummaryNamesTheCheckWhereTheMessageDoesNot) {
  const auto kind = [](const std::string& message, const std::string& rest) {
    const std::vector<Report> reports = ReadAll("a.c:3:4: runtime error: " + message + "\n" + rest);
    return reports.size() == 1 ? reports[0].kind : "";
  };
  const std::string summary = "SUMMARY: UndefinedBehaviorSanitizer: ";
  EXPECT_EQ(kind("division by zero", summary + "float-divide-by-zero a.c:3:4 \n"),
            "float-divide-by-zero");
  EXPECT_EQ(kind("division by zero", summary + "undefined-behavior a.c:3:4\n"),
            "integer-divide-by-zero");
  EXPECT_EQ(kind("something new", summary + "misaligned-pointer-use a.c:3:4\n"), "alignment");
  const std::string null = "null pointer passed as argument 1, which is declared to never be null";
  EXPECT_EQ(kind(null, "a.c:1:2: note: nonnull attribute specified here\n"), "nonnull-attribute");
  EXPECT_EQ(kind(null, "a.c:1:2: note: _Nonnull type annotation specified here\n" + summary +
                           "invalid-null-argument a.c:3:4\n"),
            "nullability");
}

TEST(Reader, StacklessUndefinedBehaviourIsOneReportPerLine) {
  const std::string line = "a.c:3:4: runtime error: division by zero\n";
  EXPECT_EQ(ReadAll(line + line + "ok\n" + line).size(), 3u);
  EXPECT_FALSE(ReadAll(line)[0].truncated);
}

TEST(Reader, FramesOfAnotherKindGoUnderTheirOwnLine) {
  const std::vector<Report> reports = ReadAll(
      "==3==ERROR: AddressSanitizer: brand-new-kind on address 0x5\n"
      "    #0 0x5 in f /x/a.c:3:1\n"
      "an explanation nobody has met, at:\n"
      "    #0 0x5 in g /x/a.c:4:1\n"
      "SUMMARY: AddressSanitizer: brand-new-kind /x/a.c:3:1 in f\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].kind, "brand-new-kind");
  ASSERT_EQ(reports[0].stacks.size(), 2u);
  EXPECT_EQ(reports[0].stacks[1].role, Role::kOther);
  EXPECT_EQ(reports[0].stacks[1].header, "an explanation nobody has met, at:");
}

TEST(Reader, TooManyFramesAreCutAndSaid) {
  std::string text = "==3==ERROR: AddressSanitizer: stack-overflow on address 0x5 (pc 0x1 T0)\n";
  for (int i = 0; i < 6000; ++i) text += "#" + std::to_string(i) + " 0x5 in f /x/a.c:3:1\n";
  const std::vector<Report> reports =
      ReadAll(text + "SUMMARY: AddressSanitizer: stack-overflow x\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].stacks[0].frames.size(), kMaxFrames);
  EXPECT_TRUE(reports[0].truncated);
  EXPECT_LE(reports[0].text.size(), kMaxText);
}

TEST(Reader, KnowsWhichTestPrintedIt) {
  std::vector<std::string> said;
  Reader reader(
      "", [&](const Report& report) { said.push_back("report in " + report.test); },
      [&](const TestEnd& end) { said.push_back(end.name + (end.passed ? " passed" : " failed")); });
  reader.Feed("1/2 Testing: first one\n[ RUN      ] A.B\n" + kRace + "[       OK ] A.B (3 ms)\n" +
              "Test Passed.\n2/2 Testing: second\n" + kLeak + "Test Failed.\n" +
              "[ RUN      ] C.D/1\n" + kRace + "[  FAILED  ] C.D/1, where GetParam() = 3 (0 ms)\n" +
              "[  FAILED  ] C.D/1, where GetParam() = 3\n" + kRace);
  reader.Finish();
  EXPECT_EQ(said, (std::vector<std::string>{"report in first one", "first one passed",
                                            "report in second", "second failed", "report in C.D/1",
                                            "C.D/1 failed", "report in "}));
}

}  // namespace
}  // namespace sanitizers
