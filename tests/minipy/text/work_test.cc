// Texts that make a careless algorithm quadratic. Sizes are such that one would run into the time
// limit of the test; no clock is read.

#include "gtest/gtest.h"
#include "lab/minipy/text/case.h"
#include "lab/minipy/text/layout.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"

namespace minipy::text {
namespace {

constexpr int64_t kMany = 2'000'000;

std::string As(int64_t count) { return std::string(count, 'a'); }

TEST(TextWork, SearchOfAlmostMatchesIsLinearBothWays) {
  const std::string text = As(kMany);
  EXPECT_EQ(Find(text, As(kMany / 2) + "b"), -1);
  EXPECT_EQ(RFind(text, "b" + As(kMany / 2)), -1);
  EXPECT_EQ(Count(text, As(kMany / 2 - 1) + "b"), 0);
  EXPECT_EQ(RSplit(text, "b" + As(kMany / 2)).size(), 1u);
}

TEST(TextWork, ManyPartsAreFoundInOneWalk) {
  const std::string text = As(kMany);
  EXPECT_EQ(Split(text, "a").size(), kMany + 1u);
  EXPECT_EQ(RSplit(text, "aa").size(), kMany / 2 + 1u);
  EXPECT_EQ(Replace(text, "a", "bb").size(), 2u * kMany);
  EXPECT_EQ(Length(Replace(text, "", "-")), 2 * kMany + 1);
}

TEST(TextWork, SigmasLookAheadOncePerRunOfIgnoredPoints) {
  std::string text = "a";
  for (int i = 0; i < kMany / 4; ++i) text += "\u03a3'";
  EXPECT_EQ(Length(Lower(text)), kMany / 2 + 1);
  // One sigma is final, after a letter and with nothing but what is ignored behind it.
  EXPECT_EQ(Lower("a\u03a3" + std::string(kMany, '\'')).substr(0, 3), "a\u03c2");
}

TEST(TextWork, StripAsksEachPointOnceHoweverManyCharsThereAre) {
  std::string chars;
  for (char32_t point = 0x4E00; point < 0x9000; ++point) AppendPoint(point, &chars);
  const std::string text = Repeat(0x8FFF, kMany / 4);
  EXPECT_EQ(Strip(text, chars), "");
}

}  // namespace
}  // namespace minipy::text
