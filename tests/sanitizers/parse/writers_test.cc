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
