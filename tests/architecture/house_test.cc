// The house as it stands obeys its own rules.

#include <string>

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "tests/architecture/checker.h"
#include "tests/architecture/read_tree.h"

namespace architecture {
namespace {

const std::vector<std::string> kRooms = {"objects", "lab", "sanitizers"};
const std::vector<std::string> kAll = {"objects", "lab", "sanitizers", "tests"};

std::string Lines(const Violations& violations) { return absl::StrJoin(violations, "\n"); }

TEST(House, EveryIncludeObeysTheLaw) {
  const Tree tree = ReadSources(kAll);
  // Fewer means that the test looked in the wrong place and proves nothing.
  EXPECT_GT(tree.size(), 10u);
  EXPECT_EQ(Lines(CheckIncludes(tree, kRooms)), "");
}

TEST(House, NoFileIsTooLong) { EXPECT_EQ(Lines(CheckLength(ReadSources(kAll))), ""); }

TEST(House, EveryHeaderHasAGuardNamedAfterItsPath) {
  EXPECT_EQ(Lines(CheckGuards(ReadSources(kAll))), "");
}

TEST(House, EveryFileOpensWithWhyItExists) {
  EXPECT_EQ(Lines(CheckOpenings(ReadSources(kAll))), "");
}

TEST(House, NothingElseLiesAtTheTop) {
  const auto paths = TrackedPaths();
  if (!paths) GTEST_SKIP() << "not a git repository";
  EXPECT_EQ(Lines(CheckTopLevel(*paths)), "");
}

TEST(House, NoTrackedFileSpeaksOfUnfinishedWork) {
  const auto paths = TrackedPaths();
  if (!paths) GTEST_SKIP() << "not a git repository";
  EXPECT_EQ(Lines(CheckUnfinished(ReadFiles(*paths))), "");
}

}  // namespace
}  // namespace architecture
