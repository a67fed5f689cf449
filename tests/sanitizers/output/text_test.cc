// A person sees at a glance what was found, where, how sure and what to do; nothing depends on
// colour, and no line breaks a terminal of 100 columns.

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/output/output.h"
#include "tests/sanitizers/output/examples.h"

namespace sanitizers {
namespace {

TEST(Text, OfARaceIsThis) {
  EXPECT_EQ(ToText({RaceOnCount()}, ExampleOptions()),
            R"(1. data race on a reference count — likely, 3 reports
   At         objects/schemes/no_lock.h:32:64 objects::NoLock::Incref
              — reads 8 bytes to increment the count, by thread T2 'reader', holding M0 (write)
                #0 objects::NoLock::Incref          objects/schemes/no_lock.h:32:64
                #1 lab::Round::'lambda'::operator() lab/experiments/refcount_race.cc:29:7
                … 2 of libraries
   And        objects/schemes/no_lock.h:40:12 objects::NoLock::Decref
              — writes 8 bytes to decrement the count, by thread T1, holding no lock
                #0 objects::NoLock::Decref          objects/schemes/no_lock.h:40:12
                #1 lab::Round::'lambda'::operator() lab/experiments/refcount_race.cc:31:7
   About      a reference count: the count of objects::NoLock; heap block of 32 bytes, touched
              at byte 0
   Allocated  by the main thread
                #1 objects::Heap::New objects/heap/heap.cc:130:42  … 1 of libraries
   M0         created
                #1 main lab/main.cc:9:3  … 1 of libraries
   T2         'reader', running, created by the main thread
                #1 lab::RunTeam lab/experiments/support/team.h:48:7  … 1 of libraries
   T1         finished, created by the main thread
                #1 lab::RunTeam lab/experiments/support/team.h:48:7  … 1 of libraries
   So         One of the two updates can be lost: a lost increment lets the object die while
              somebody still holds it, a lost decrement leaks it. (early free, lost increment,
              leak)
   Fix        Make both an atomic read-modify-write, or put one lock around both, or hold the
              GIL.
   Sure?      likely: Both functions are known to count references, and both count plainly.
   From       in test RefCount.TwoThreads, tests.log:12
)");
}

TEST(Text, SaysWhatWasFreedAndWhere) {
  const std::string text = ToText({UseAfterFree()}, ExampleOptions());
  EXPECT_NE(text.find("And        /usr/include/other/drop.h:5:3 Drop\n              — frees it"),
            text.npos)
      << text;
  EXPECT_NE(text.find("located 0 bytes inside of 4-byte region\n"), text.npos) << text;
  EXPECT_EQ(text.find("holding no lock"), text.npos) << "only races are about locks";
}

TEST(Text, ALeakSaysItsSumAndNothingOfOtherLeaks) {
  const std::string text = ToText({Leak()}, ExampleOptions());
  EXPECT_EQ(text.find("First"), text.npos) << text;
  Finding twice = Leak();
  twice.count = 2;
  EXPECT_NE(ToText({twice}, ExampleOptions()).find("certain, 2 reports, 96 bytes in 3 objects\n"),
            text.npos);
}

TEST(Text, WithoutSymbolsTheModuleIsThePlace) {
  const std::string text = ToText({WithoutSymbols()}, ExampleOptions());
  EXPECT_NE(text.find("At         /opt/shop/bin/till+0x1234\n"), text.npos) << text;
  EXPECT_NE(text.find("#1 (no symbol) /opt/shop/bin/till+0x5678\n"), text.npos) << text;
  EXPECT_NE(text.find("Notes      The signal is caused by a READ"), text.npos) << text;
}

TEST(Text, SaysWhyAReportCutShortIsLessSure) {
  Finding finding = CutShort();
  finding.confidence = Confidence::kPossible;
  finding.why = "The report is cut short.";
  const std::string text = ToText({finding}, ExampleOptions());
  EXPECT_NE(text.find("possible: The report is cut short.\n"), text.npos) << text;
}

TEST(Text, SaysWhyAFindingIsExpectedOrSuppressed) {
  Finding finding = Overflow();
  finding.status = Status::kSuppressed;
  finding.status_reason = "signed-integer-overflow:sum.cc";
  const std::string text = ToText({finding}, ExampleOptions());
  EXPECT_NE(text.find("certain, 1 report, suppressed\n"), text.npos) << text;
  EXPECT_NE(text.find("Status     suppressed: signed-integer-overflow:sum.cc\n"), text.npos)
      << text;
}

TEST(Text, SaysNewOnlyIfThereWasABaseline) {
  OutputOptions options = ExampleOptions();
  Finding known = Overflow();
  known.is_new = false;
  EXPECT_EQ(ToText({RaceOnCount()}, options).find(", new"), std::string::npos);
  options.baseline = true;
  const std::string text = ToText({known, RaceOnCount()}, options);
  EXPECT_NE(text.find("1. data race on a reference count — likely, 3 reports, new\n"), text.npos)
      << text;
  EXPECT_NE(text.find("2. signed integer overflow — certain, 1 report, known\n"), text.npos)
      << text;
}

TEST(Text, SeveralFindingsEndWithOneLineEach) {
  const std::string text = ToText({Overflow(), RaceOnCount()}, ExampleOptions());
  EXPECT_TRUE(text.ends_with(R"(
In short
   1. certain   signed integer overflow — sum.cc:7:21
   2. likely    data race on a reference count (3 times) — objects/schemes/no_lock.h:32:64
)")) << text;
}

TEST(Text, TheSameFramesAreSaidOnce) {
  Finding race = RaceOnCount();
  race.report.stacks[1].frames = race.report.stacks[0].frames;
  const std::string text = ToText({race}, ExampleOptions());
  EXPECT_NE(text.find("the same frames\n"), text.npos) << text;
}

TEST(Text, ColourOnlyComesOnTopOfWords) {
  OutputOptions options = ExampleOptions();
  const std::string plain = ToText(AllExamples(), options);
  options.color = true;
  std::string colored = ToText(AllExamples(), options);
  EXPECT_NE(colored, plain);
  for (size_t at = colored.find('\033'); at != colored.npos; at = colored.find('\033')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain);
}

TEST(Text, LinesFitATerminal) {
  std::vector<Finding> findings = AllExamples();
  Frame& frame = findings[0].report.stacks[0].frames[0];
  frame.function = std::string(300, 'f');
  frame.file = "/src/lab/" + std::string(300, 'd') + "/a.cc";
  findings[1].title = std::string(300, 't');
  for (const std::string& line : console::Split(ToText(findings, ExampleOptions()), '\n')) {
    EXPECT_LE(Width(line), 100u) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
}

TEST(Text, ALogCannotControlTheTerminal) {
  Finding finding = RaceOnCount();
  const std::string evil = "x\033]0;owned\a\n1. no finding\x9b";
  finding.title = finding.subject_detail = finding.consequence = finding.remedy = finding.why =
      evil;
  finding.sites[0].function = finding.sites[0].file = finding.sites[0].does = evil;
  finding.sites[0].thread = evil;
  finding.sites[0].locks = {evil};
  finding.report.notes = {evil};
  finding.report.test = finding.report.source = evil;
  finding.report.threads[0].name = finding.report.threads[0].id = evil;
  for (Stack& stack : finding.report.stacks) {
    stack.header = stack.thread = stack.by = stack.mutex = evil;
    for (Frame& frame : stack.frames) frame.function = frame.file = frame.module = evil;
  }
  const std::string text = ToText({finding}, ExampleOptions());
  EXPECT_EQ(text.find('\033'), text.npos);
  EXPECT_EQ(text.find('\a'), text.npos);
  EXPECT_EQ(text.find("\n1. no finding"), text.npos);
}

TEST(Text, NoFindingIsSaid) { EXPECT_EQ(ToText({}, ExampleOptions()), "no finding\n"); }

}  // namespace
}  // namespace sanitizers
