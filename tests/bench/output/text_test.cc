// The table as people read it.

#include "lab/bench/output/text.h"

#include <gtest/gtest.h>

#include "lab/driver/table.h"
#include "sanitizers/console/text.h"
#include "tests/bench/output/example.h"

namespace lab::bench {
namespace {

const console::Style kNoStyle(console::Color::kNever, 1);

std::string LineWith(const std::string& text, const std::string& part) {
  for (const std::string& line : console::Split(text, '\n')) {
    if (line.find(part) != std::string::npos) return line;
  }
  return "";
}

TEST(BenchText, ARowHasItsFigureItsRatiosAndABar) {
  const std::string line = LineWith(ToText(Example(), kNoStyle), "atomic_count");
  EXPECT_EQ(line,
            "  atomic_count  12.5 ns     10.0      5.00         -  ████████████████████████████");
}

TEST(BenchText, WhatWasNotMeasuredSaysWhy) {
  const std::string line = LineWith(ToText(Example(), kNoStyle), "no_lock ");
  EXPECT_NE(line.find(" -  "), std::string::npos) << line;
  EXPECT_TRUE(line.ends_with("its counts go wrong")) << line;
}

TEST(BenchText, RejectedRoundsAreInTheTable) {
  EXPECT_NE(LineWith(ToText(Example(), kNoStyle), "  gil").find("         3  "), std::string::npos);
}

TEST(BenchText, FitsIntoAHundredColumnsWithoutColour) {
  const std::string text = ToText(Example(), kNoStyle);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  for (const std::string& line : console::Split(text, '\n')) {
    EXPECT_LE(DisplayWidth(line), 100) << line;
  }
}

TEST(BenchText, ABarIsAsLongAsItsShare) {
  EXPECT_EQ(Bar(1, 2, 4), "██");
  EXPECT_EQ(Bar(2, 2, 4), "████");
  EXPECT_EQ(Bar(0.5, 4, 4), "▌");
  EXPECT_EQ(Bar(1e-9, 4, 4), "▏");  // something is not nothing
  EXPECT_EQ(Bar(9, 4, 4), "███▶");  // longer than there is room for
  EXPECT_EQ(Bar(0, 4, 4), "");
  EXPECT_EQ(Bar(1, 0, 4), "");
}

TEST(BenchText, FiguresHaveThreeDigitsAndTimesTheirUnit) {
  EXPECT_EQ(ThreeDigits(0.9749), "0.97");
  EXPECT_EQ(ThreeDigits(9.996), "10.0");
  EXPECT_EQ(ThreeDigits(99.96), "100");
  EXPECT_EQ(Duration(0.536), "0.54 ns");
  EXPECT_EQ(Duration(999.7), "1.00 µs");
  EXPECT_EQ(Duration(45.2e6), "45.2 ms");
  EXPECT_EQ(Duration(1.32e9), "1.32 s");
}

TEST(BenchText, AimsAreHeldAgainstWhatWasMeasured) {
  const std::string text = ToText(Example(), kNoStyle);
  EXPECT_TRUE(LineWith(text, "gil's pair over 64 objects").ends_with("aim ≤ 1.05: 2.00 missed"))
      << text;
}

}  // namespace
}  // namespace lab::bench
