// Right programs give Python's tree, wrong ones give Python's words: for each one in the two
// corpora.

#include "tests/minipy/syntax/corpus.h"
#include "gtest/gtest.h"

namespace minipy {
namespace {

TEST(Corpus, RightProgramsGivePythonsTree) {
  const std::vector<Case> cases = ReadCorpus("right.txt");
  ASSERT_GT(cases.size(), 150u);
  for (const Case& each : cases) EXPECT_EQ(Shown(each.source), each.expected) << each.source;
}

TEST(Corpus, WrongProgramsSayWhatPythonSays) {
  const std::vector<Case> cases = ReadCorpus("wrong.txt");
  ASSERT_GT(cases.size(), 700u);
  for (const Case& each : cases) {
    EXPECT_NE(each.expected.find("Error: "), std::string::npos) << each.source;
    EXPECT_EQ(Shown(each.source), each.expected) << each.source;
  }
}

// Cut anywhere, a program is parsed or refused, whatever it ends in.
TEST(Corpus, EveryBeginningOfARightProgramEndsWell) {
  for (const Case& each : ReadCorpus("right.txt")) {
    for (size_t size = 0; size < each.source.size(); ++size) {
      const std::string beginning = each.source.substr(0, size);
      const std::string shown = Shown(beginning);
      EXPECT_TRUE(shown.starts_with("Module(") || shown.find("Error: ") != std::string::npos)
          << beginning << "gives " << shown;
    }
  }
}

}  // namespace
}  // namespace minipy
