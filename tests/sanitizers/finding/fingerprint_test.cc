// A finding has the same name in every run, and another finding another.

#include <string>

#include "gtest/gtest.h"
#include "tests/sanitizers/finding/reports.h"

namespace sanitizers {
namespace {

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

const std::string kRace = RaceText({.functions = {"Incref", "Run"}, .thread = "thread T1"},
                                   {.functions = {"Decref", "Run"}, .thread = "thread T2"});

TEST(Fingerprint, DoesNotDependOnTheRun) {
  const Finding one = ExplainText(kRace).front();
  const Finding other =
      ExplainText(Replaced(Replaced(Replaced(kRace, "0x100", "0x7b04"), "pid=1", "pid=99"),
                           "thread T1", "thread T5"))
          .front();
  EXPECT_EQ(one.fingerprint, other.fingerprint);
  EXPECT_EQ(one.loose_fingerprint, other.loose_fingerprint);
}

TEST(Fingerprint, DoesNotDependOnWhichSideWasNoticed) {
  const Finding swapped =
      ExplainText(RaceText({.functions = {"Decref", "Run"}}, {.functions = {"Incref", "Run"}}))
          .front();
  EXPECT_EQ(swapped.fingerprint, ExplainText(kRace).front().fingerprint);
}

TEST(Fingerprint, DoesNotDependOnWhereTheTreeLies) {
  const Finding here = ExplainText(kRace, "/x").front();
  const Finding there =
      ExplainText(Replaced(kRace, "/x/", "/somewhere/else/"), "/somewhere/else").front();
  EXPECT_EQ(here.sites[0].file, "Incref.cc");
  EXPECT_EQ(here.fingerprint, there.fingerprint);
}

TEST(Fingerprint, TheLooseOneDoesNotDependOnTheLine) {
  const Finding one = ExplainText(kRace).front();
  const Finding moved = ExplainText(Replaced(kRace, ".cc:10", ".cc:77")).front();
  EXPECT_NE(one.fingerprint, moved.fingerprint);
  EXPECT_EQ(one.loose_fingerprint, moved.loose_fingerprint);
}

TEST(Fingerprint, AnotherPlaceOrKindIsAnotherFinding) {
  const std::string print = ExplainText(kRace).front().fingerprint;
  EXPECT_NE(ExplainText(Replaced(kRace, "Decref", "Incref")).front().fingerprint, print);
  EXPECT_NE(ExplainText(Replaced(kRace, "data race", "heap-use-after-free")).front().fingerprint,
            print);
}

TEST(Fingerprint, WithoutAFunctionTheLooseOneHoldsColumnAndOperation) {
  const auto loose = [](const char* line) { return ExplainText(line).front().loose_fingerprint; };
  const std::string add =
      loose("a.cc:10:15: runtime error: signed integer overflow: 1 + 2 in 'int'\n");
  EXPECT_EQ(loose("a.cc:99:15: runtime error: signed integer overflow: 3 + 4 in 'int'\n"), add);
  EXPECT_NE(loose("a.cc:10:3: runtime error: signed integer overflow: 1 + 2 in 'int'\n"), add);
  EXPECT_NE(loose("a.cc:10:15: runtime error: signed integer overflow: 1 * 2 in 'int'\n"), add);
}

TEST(Fingerprint, OfAReportWithoutAPlaceHasNoAddress) {
  const auto print = [](const std::string& address) {
    return ExplainText("==1==ERROR: AddressSanitizer: SEGV on unknown address " + address +
                       " (pc 0x1 T0)\nSUMMARY: AddressSanitizer: SEGV\n")
        .front()
        .fingerprint;
  };
  EXPECT_EQ(print("0x10"), print("0x7fffab"));
}

TEST(Fingerprint, UnsymbolisedFramesAreNamedByModuleAndOffset) {
  const std::string text = RaceText({.functions = {"<null>!"}}, {.functions = {"<null>!"}});
  const Finding one = ExplainText(text).front();
  const Finding moved = ExplainText(Replaced(text, "lab+0x1", "lab+0x9")).front();
  EXPECT_NE(one.fingerprint, moved.fingerprint);
  EXPECT_EQ(one.fingerprint, ExplainText(text).front().fingerprint);
}

}  // namespace
}  // namespace sanitizers
