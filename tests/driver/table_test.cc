// Alignment by terminal cells.

#include "lab/driver/table.h"

#include "gtest/gtest.h"

namespace lab {
namespace {

using console::Color;
using console::Style;

const Style kPlain(Color::kNever, 1);

TEST(DisplayWidth, CountsCellsNotBytes) {
  EXPECT_EQ(DisplayWidth("abc"), 3);
  EXPECT_EQ(DisplayWidth("…é"), 2);
  EXPECT_EQ(DisplayWidth("日本"), 4);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("\xff\xff"), 2);
}

TEST(Table, AlignsByDisplayWidthAndEndsNoLineInBlanks) {
  Table table({{"name"}, {"n", true}, {"word"}});
  table.Add({{"é"}, {"1"}, {"long word"}});
  table.Add({{"日本語"}, {"22"}, {""}});
  EXPECT_EQ(table.Print(kPlain, 1),
            " name     n  word\n"
            " é        1  long word\n"
            " 日本語  22\n");
}

TEST(Table, DropsAColumnOnlyIfAllOfItIsEmpty) {
  Table table({{"a"}, {"b"}, {"c"}});
  table.Add({{"1"}, {"-"}, {"-"}});
  table.Add({{"2"}, {"-"}, {"3"}});
  table.DropIfAll("b", "-");
  table.DropIfAll("c", "-");
  EXPECT_EQ(table.Print(kPlain, 0), "a  c\n1  -\n2  3\n");
}

TEST(Wrap, BreaksAtBlanks) {
  EXPECT_EQ(Wrap("aa bb cc", 7, 2), "  aa bb\n  cc\n");
  EXPECT_EQ(Wrap("", 7, 2), "");
  EXPECT_EQ(Wrap("longer-than-the-line x", 7, 0), "longer-than-the-line\nx\n");
}

}  // namespace
}  // namespace lab
