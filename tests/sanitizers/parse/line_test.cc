// Colours, carriage returns and prefixes: what a log adds to a line goes, what the sanitizer wrote
// stays.

#include "sanitizers/explain/parse/line.h"

#include <string>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

std::string Clean(std::string_view line) {
  std::string buffer;
  return std::string(Cleaned(line, &buffer));
}

TEST(Cleaned, ColoursAndTheirKinGo) {
  EXPECT_EQ(Clean("\x1b[1m\x1b[31m==1==ERROR\x1b[0m: x"), "==1==ERROR: x");
  EXPECT_EQ(Clean("\x1b]8;;http://x\x07link\x1b]8;;\x1b\\ x"), "link x");
  EXPECT_EQ(Clean("\x1b(Bx\x1b="), "x");
  EXPECT_EQ(Clean("a\x1b"), "a");
  EXPECT_EQ(Clean("a\x1b["), "a");
}

TEST(Cleaned, StringsForProgramsGoWhoeverTheyAreFor) {
  EXPECT_EQ(Clean("\x1b_bk;t=1763780645123\x07==1==ERROR"), "==1==ERROR");
  for (const char* begin : {"\x1b]", "\x1b_", "\x1bP", "\x1b^", "\x1bX"}) {
    EXPECT_EQ(Clean(begin + std::string("a;b\x1b\\ x")), " x");
    EXPECT_EQ(Clean(begin + std::string("a;b\x1b[0m x")), " x");
  }
}

TEST(Cleaned, AStringWithoutAnEndSwallowsNothing) {
  EXPECT_EQ(Clean("\x1bX\xff==1==ERROR: x"), "\xff==1==ERROR: x");
}

TEST(Cleaned, AColourThatAnotherColourInterruptsGoesToo) {
  EXPECT_EQ(Clean("a\x1b[1;\x1b[0m31mb"), "ab");
  EXPECT_EQ(Clean("a\x1b\x1b[1m\x1b[0m[31mb"), "ab");
  EXPECT_EQ(Clean("a\x1b[\x1b[0mDirect leak"), "aDirect leak");
}

TEST(Cleaned, OfAProgressBarTheLastStateStays) {
  EXPECT_EQ(Clean("10%\r20%\rdone\r"), "done");
  EXPECT_EQ(Clean("x\r\r"), "x");
  EXPECT_EQ(Clean("\r"), "");
}

TEST(MatchPrefix, TimesMayPass) {
  const std::string_view prefix = "2026-11-22T03:04:05.1Z ";
  EXPECT_EQ(MatchPrefix(prefix, "2026-11-22T03:59:59.123456Z   #0 x"), 30u);
  EXPECT_EQ(MatchPrefix(prefix, "2026-11-22 03:59"), std::string_view::npos);
}

TEST(MatchPrefix, ABlankLineHasItToo) {
  EXPECT_EQ(MatchPrefix("web_1  | ", "web_1  |"), 8u);
  EXPECT_EQ(MatchPrefix("web_1  | ", "db_1  | #0"), std::string_view::npos);
}

TEST(MatchPrefix, NumbersThatNameTheWriterMustBeTheSame) {
  for (const char* prefix : {"web_1  | ", "web-1 | ", "worker1: ", "prog[1]: ", "1: "}) {
    std::string other = prefix;
    EXPECT_EQ(MatchPrefix(prefix, other + "x"), other.size());
    other[other.find('1')] = '2';
    EXPECT_EQ(MatchPrefix(prefix, other + "x"), std::string_view::npos) << prefix;
  }
}

TEST(MatchPrefix, TheEmptyOneFitsEverywhere) {
  EXPECT_EQ(MatchPrefix("", "anything"), 0u);
  EXPECT_EQ(MatchPrefix("", ""), 0u);
}

TEST(MatchPrefix, LogLevelsMayDiffer) {
  EXPECT_NE(MatchPrefix("E1122 03:04] ", "I1122 03:05] x"), std::string_view::npos);
}

TEST(PrefixBefore, ProgramOutputIsNone) {
  EXPECT_EQ(PrefixBefore("DONE"), "");
  EXPECT_EQ(PrefixBefore("12: DONE"), "12: ");
  EXPECT_EQ(PrefixBefore("web_1  | "), "web_1  | ");
  EXPECT_EQ(PrefixBefore(""), "");
}

}  // namespace
}  // namespace sanitizers
