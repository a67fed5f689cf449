// Edit distance, and what is near enough to suggest.

#include "sanitizers/console/nearest.h"

#include "gtest/gtest.h"

namespace console {
namespace {

TEST(EditDistance, CountsInsertionsDeletionsReplacementsAndSwaps) {
  EXPECT_EQ(EditDistance("gil", "gil"), 0);
  EXPECT_EQ(EditDistance("gil", "gill"), 1);
  EXPECT_EQ(EditDistance("gil", "gl"), 1);
  EXPECT_EQ(EditDistance("gil", "gal"), 1);
  EXPECT_EQ(EditDistance("gil", "gli"), 1);
  EXPECT_EQ(EditDistance("", "gil"), 3);
  EXPECT_EQ(EditDistance("kitten", "sitting"), 3);
}

TEST(Nearest, FindsTheMistypedName) {
  EXPECT_EQ(Nearest("no_lok", {"gil", "no_lock", "object_lock"}), "no_lock");
}

TEST(Nearest, SuggestsNothingForAWordUnlikeAll) {
  EXPECT_EQ(Nearest("banana", {"gil", "no_lock"}), "");
  EXPECT_EQ(Nearest("", {"gil"}), "");
  EXPECT_EQ(Nearest(std::string(10'000, 'g'), {"gil"}), "");
}

TEST(UnknownName, SaysWhatWasGivenAndWhatCouldHaveBeen) {
  EXPECT_EQ(UnknownName("scheme", "gill", "Schemes", {"gil", "no_lock"}),
            "unknown scheme 'gill'; did you mean 'gil'? Schemes: gil, no_lock");
}

TEST(Quoted, StaysOnOneLine) {
  EXPECT_EQ(Quoted("a\nb"), "'a\\012b'");
  EXPECT_LT(Quoted(std::string(1000, 'x')).size(), 70u);
  EXPECT_EQ(OnOneLine("a\tb" + std::string(100, 'x')), "a\\011b" + std::string(100, 'x'));
}

}  // namespace
}  // namespace console
