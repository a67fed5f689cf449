// Colour is there when asked for, and only then.

#include "sanitizers/console/style.h"

#include "gtest/gtest.h"

namespace console {
namespace {

TEST(Style, PaintsOnlyWhenAsked) {
  EXPECT_EQ(Style(Color::kNever, 1).Paint(Ink::kBad, "x"), "x");
  EXPECT_EQ(Style(Color::kAlways, 1).Paint(Ink::kBad, "x"), "\033[1;31mx\033[0m");
}

}  // namespace
}  // namespace console
