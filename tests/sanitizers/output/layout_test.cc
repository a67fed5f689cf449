// Whatever bytes a log holds, a terminal shows lines of text, and no character is torn.

#include "sanitizers/explain/output/layout.h"

#include <string>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

TEST(Printable, NothingMovesTheCursor) {
  EXPECT_EQ(Printable("a\033[2Jb"), "a [2Jb");
  EXPECT_EQ(Printable("  a\r\n\tb\0c\x7f"), "a b");
  EXPECT_EQ(Printable(std::string_view("a\0b", 3)), "a b");
  EXPECT_EQ(Printable("a\u009b31mb"), "a 31mb");
}

TEST(Printable, WhatIsNoUtf8IsReplaced) {
  EXPECT_EQ(Printable("a\xff\xc3(\xe2\x82"), "a\uFFFD\uFFFD(\uFFFD\uFFFD");
  EXPECT_EQ(Printable("\xc0\xaf\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Printable("für 日本 🙂"), "für 日本 🙂");
}

TEST(Utf8, KeepsLineEndsAndControls) {
  EXPECT_EQ(Utf8("a\n\tb\xff"), "a\n\tb\uFFFD");
  EXPECT_EQ(Utf8("für\n"), "für\n");
}

TEST(Elided, KeepsBothEnds) {
  EXPECT_EQ(Elided("abcdefghij", 10), "abcdefghij");
  EXPECT_EQ(Elided("abcdefghij", 7), "abc…hij");
  EXPECT_EQ(Elided("äöüäöüäöü", 5), "äö…öü");
  EXPECT_EQ(Elided("", 5), "");
}

TEST(Elided, IsNeverWiderThanAsked) {
  const std::string text = "ab日本cd日本ef";
  for (size_t width = 3; width < 12; ++width) EXPECT_LE(Width(Elided(text, width)), width);
}

TEST(Wrapped, BreaksAtBlanksAndIndents) {
  EXPECT_EQ(Wrapped("one two three", 4, 12), "one two\n    three\n");
  EXPECT_EQ(Wrapped("one", 4, 12), "one\n");
  EXPECT_EQ(Wrapped("", 4, 12), "\n");
}

TEST(Wrapped, AWordThatIsTooLongStandsAlone) {
  EXPECT_EQ(Wrapped("a bcdefghijklmnop c", 2, 8), "a\n  bcdefghijklmnop\n  c\n");
}

}  // namespace
}  // namespace sanitizers
