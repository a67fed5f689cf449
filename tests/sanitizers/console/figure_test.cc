// Numbers as people read them.

#include "sanitizers/console/figure.h"

#include "gtest/gtest.h"

namespace console {
namespace {

TEST(Figures, AreGroupedAndShort) {
  EXPECT_EQ(Thousands(0), "0");
  EXPECT_EQ(Thousands(999), "999");
  EXPECT_EQ(Thousands(1000), "1,000");
  EXPECT_EQ(Thousands(-1234567), "-1,234,567");
  EXPECT_EQ(Figure(0.25), "0.25");
  EXPECT_EQ(Figure(400000), "400,000");
}

}  // namespace
}  // namespace console
