// Globs, one by one and as a table.

#include "sanitizers/explain/knowledge/glob.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

TEST(Glob, MatchesTheWholeText) {
  EXPECT_TRUE(GlobMatches("Py_INCREF", "Py_INCREF"));
  EXPECT_FALSE(GlobMatches("Py_INCREF", "Py_INCREF_MORTAL"));
  EXPECT_FALSE(GlobMatches("Py_INCREF", "_Py_INCREF"));
  EXPECT_TRUE(GlobMatches("", ""));
  EXPECT_FALSE(GlobMatches("", "a"));
}

TEST(Glob, AStarIsAnyRunOfCharacters) {
  EXPECT_TRUE(GlobMatches("*", ""));
  EXPECT_TRUE(GlobMatches("_Py_DECREF*", "_Py_DECREF"));
  EXPECT_TRUE(GlobMatches("*/objects/schemes/*.h", "/x/objects/schemes/gil.h"));
  EXPECT_FALSE(GlobMatches("*/objects/schemes/*.h", "/x/objects/schemes/gil.h.orig"));
  EXPECT_TRUE(GlobMatches("a*bc*d", "abcbcxbcd"));
}

TEST(Glob, AQuestionMarkIsOneCharacter) {
  EXPECT_TRUE(GlobMatches("libQt?Core", "libQt6Core"));
  EXPECT_FALSE(GlobMatches("libQt?Core", "libQtCore"));
  EXPECT_FALSE(GlobMatches("?", ""));
}

TEST(Glob, CaseCounts) { EXPECT_FALSE(GlobMatches("incref", "Incref")); }

// With a try of every star against every length this does not end before the sun does.
TEST(Glob, ManyStarsAreNotExponential) {
  const std::string text(10'000, 'a');
  std::string glob;
  for (int star = 0; star < 20; ++star) glob += "a*";
  EXPECT_TRUE(GlobMatches(glob, text));
  EXPECT_FALSE(GlobMatches(glob + "b", text));
}

std::vector<int> AllOf(const GlobIndex& index, std::string_view name) {
  std::vector<int> all;
  index.First(name, [&](int glob) {
    all.push_back(glob);
    return false;
  });
  return all;
}

TEST(GlobIndex, FindsWhatEveryGlobByItselfWouldMatchInTheirOrder) {
  const std::vector<std::string> globs = {"a::b::c", "a::*", "*",  "a::b*", "a::b::c", "",
                                          "a::b::?", "*c",   "b*", "a::c*", "a::b::*d"};
  const GlobIndex index(globs);
  for (std::string_view name : {"a::b::c", "a::b", "a::c", "b", "", "z", "a::b::cd", "a::"}) {
    std::vector<int> expected;
    for (int i = 0; i < static_cast<int>(globs.size()); ++i) {
      if (GlobMatches(globs[i].empty() ? "*" : globs[i], name)) expected.push_back(i);
    }
    EXPECT_EQ(AllOf(index, name), expected) << name;
  }
}

TEST(GlobIndex, TakesTheFirstThatIsAccepted) {
  const GlobIndex index({"a*", "ab", "ab*"});
  EXPECT_EQ(index.First("ab", [](int) { return true; }), 0);
  EXPECT_EQ(index.First("ab", [](int glob) { return glob > 0; }), 1);
  EXPECT_EQ(index.First("x", [](int) { return true; }), -1);
}

TEST(GlobIndex, OfNothingFindsNothing) {
  EXPECT_EQ(GlobIndex().First("a", [](int) { return true; }), -1);
}

}  // namespace
}  // namespace sanitizers
