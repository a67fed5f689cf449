// Several processes in one log, and prefixes nobody announced: each report gets its own lines.

#include "sanitizers/explain/parse/writers.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

std::vector<std::string> Lines(char name, int frames) {
  std::vector<std::string> lines = {std::string("==") + (name == 'a' ? "1" : "2") +
                                        "==ERROR: AddressSanitizer: heap-use-after-free on address "
                                        "0x60 at pc 0x5 bp 0x1 sp 0x2",
                                    "READ of size 8 at 0x60 thread T0"};
  for (int i = 0; i < frames; ++i) {
    lines.push_back("    #" + std::to_string(i) + " 0x5 in " + name + " /x/" + name + ".c:3:1");
  }
  lines.push_back("");
  lines.push_back(std::string("SUMMARY: AddressSanitizer: heap-use-after-free /x/") + name +
                  ".c:3 in " + name);
  return lines;
}

void ExpectWhole(const Report& report, const char* name, size_t frames) {
  EXPECT_FALSE(report.truncated);
  ASSERT_EQ(report.stacks.size(), 1u);
  EXPECT_EQ(report.stacks[0].access, AccessKind::kRead);
  ASSERT_EQ(report.stacks[0].frames.size(), frames);
  for (const Frame& frame : report.stacks[0].frames) EXPECT_EQ(frame.function, name);
}

TEST(Writers, InterleavedProcessesWithPrefixesAreToldApart) {
  const std::vector<std::string> a = Lines('a', 5), b = Lines('b', 7);
  std::string text;
  for (size_t i = 0; i < b.size(); ++i) {
    if (i < a.size()) text += "web_1 | " + a[i] + "\n";
    text += "web_2 | " + b[i] + "\nplain output\n";
  }
  const std::vector<Report> reports = ReadAll(text);
  ASSERT_EQ(reports.size(), 2u);
  ExpectWhole(reports[0], "a", 5);
  ExpectWhole(reports[1], "b", 7);
}

TEST(Writers, AnotherProcessesReportEndsWithoutHarmToTheOpenOne) {
  // b ends first; what b prints then, even a frame that would fit, is not a's.
  const std::vector<std::string> a = Lines('a', 4), b = Lines('b', 1);
  std::string text = "a | " + a[0] + "\n";
  for (const std::string& line : b) text += "worker | " + line + "\n";
  text += "worker | and now, at:\nworker |     #0 0x5 in b /x/b.c:3:1\n";
  for (size_t i = 1; i < a.size(); ++i) {
    text += "a | " + a[i] + "\nworker |     #" + std::to_string(i - 1) + " 0x5 in b /x/b.c:3:1\n";
  }
  const std::vector<Report> reports = ReadAll(text);
  ASSERT_EQ(reports.size(), 2u);
  ExpectWhole(reports[0], "b", 1);
  ExpectWhole(reports[1], "a", 4);
}

TEST(Writers, AStrangersLineIsNoHeader) {
  const std::vector<Report> reports = ReadAll(
      "a | ==1==ERROR: AddressSanitizer: SEGV on unknown address 0x1 (pc 0x5 T0)\n"
      "worker | starting up here:\n"
      "a |     #0 0x5 in a /x/a.c:3:1\n"
      "a | SUMMARY: AddressSanitizer: SEGV /x/a.c:3:1 in a\n");
  ASSERT_EQ(reports.size(), 1u);
  ASSERT_EQ(reports[0].stacks.size(), 1u);
  EXPECT_EQ(reports[0].stacks[0].role, Role::kAccess);
  EXPECT_EQ(reports[0].stacks[0].header, "");
}

TEST(Writers, FramesThatOthersPrintAreLeftOut) {
  for (const char* noise :
       {"gdb> #1  0x00005555 in wait () at wait.c:7\n", "#1  0x00005555 in wait () at wait.c:7\n",
        "node> #1 0x5 in f /x/y.c:3\n"}) {
    std::string text;
    int number = 0;
    for (const std::string& line : Lines('a', 4)) {
      text += line + "\n" + (++number == 3 ? noise : "");  // behind #0, where #1 would fit
    }
    const std::vector<Report> reports = ReadAll(text);
    ASSERT_EQ(reports.size(), 1u) << noise;
    ExpectWhole(reports[0], "a", 4);
  }
}

TEST(Writers, AReportThatIsSilentForLongIsClosed) {
  std::string text = "a | " + Lines('a', 1)[0] + "\na | " + Lines('a', 1)[1] + "\n";
  for (int i = 0; i < 20'000; ++i) text += "worker | line\n";
  std::vector<Report> reports;
  Reader reader("", [&](Report report) { reports.push_back(std::move(report)); });
  reader.Feed(text);
  EXPECT_EQ(reports.size(), 1u);
  reader.Finish();
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_TRUE(reports[0].truncated);
}

std::string Prefixed(const std::vector<std::string>& lines, const std::string& prefix) {
  std::string text;
  for (const std::string& line : lines) text += prefix + line + "\n";
  return text;
}

TEST(Writers, AnyPrefixIsLearned) {
  for (const char* prefix :
       {"", "    ", "\t", "E   ", "12: ", "| ", "2026-11-22T03:04:05.1234567Z ", "[12:00:01] ",
        "Nov 22 03:04:05 host prog[123]: ", "11-22 03:04:05.678  123  456 I tag: ", "> > ",
        "##[error]", "my job with words / 3 | "}) {
    const std::vector<Report> reports = ReadAll("x\n" + Prefixed(Lines('a', 4), prefix) + "y\n");
    ASSERT_EQ(reports.size(), 1u) << prefix;
    ExpectWhole(reports[0], "a", 4);
  }
}

TEST(Writers, ATitleGluedToOutputStillHasItsReport) {
  for (const char* prefix : {"", "12: ", "2026-11-22T03:04:05Z "}) {
    for (const char* output : {"DONE", "two words", "a: "}) {
      std::vector<std::string> lines = Lines('a', 4);
      lines[0] = output + lines[0];
      const std::vector<Report> reports = ReadAll(Prefixed(lines, prefix));
      ASSERT_EQ(reports.size(), 1u) << prefix << output;
      ExpectWhole(reports[0], "a", 4);
    }
  }
}

TEST(Writers, OutputGluedToAFrameOrTheSummaryDoesNotHideIt) {
  std::vector<std::string> lines = Lines('a', 4);
  lines[3] = "progress 10%" + lines[3];
  lines.back() = "done " + lines.back();
  const std::vector<Report> reports = ReadAll(Prefixed(lines, ""));
  ASSERT_EQ(reports.size(), 1u);
  ExpectWhole(reports[0], "a", 4);
}

TEST(Writers, OutputBetweenTheLinesIsLeftOut) {
  std::string text;
  for (const std::string& line : Lines('a', 4)) text += line + "\nhello: world\n#hash tag\n\n";
  const std::vector<Report> reports = ReadAll(text);
  ASSERT_EQ(reports.size(), 1u);
  ExpectWhole(reports[0], "a", 4);
  EXPECT_EQ(reports[0].text.find("hello"), std::string::npos);
}

TEST(Writers, ManyUnfinishedReportsDoNotPileUp) {
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    text += std::string(static_cast<size_t>(i % 50 + 1), static_cast<char>('a' + i % 26)) +
            "| ==1==ERROR: AddressSanitizer: double-free on 0x1\n";
  }
  EXPECT_EQ(ReadAll(text).size(), 1000u);
}

}  // namespace
}  // namespace sanitizers
