// The checker finds what it is there to find: each test breaks one rule on purpose. A law whose
// test cannot fail is no law.

#include "tests/architecture/checker.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace architecture {
namespace {

constexpr char kHeader[] =
    "// Why.\n\n#ifndef LAB_DRIVER_A_H_\n#define LAB_DRIVER_A_H_\n\n#endif  // LAB_DRIVER_A_H_\n";

// What the include law says of one file that includes one other; both exist.
std::string Verdict(const std::string& from, const std::string& to) {
  const Tree tree = {{from, absl::StrCat("// Why.\n#include \"", to, "\"\n")}, {to, "// Why.\n"}};
  const Violations violations = CheckIncludes(tree, {"objects", "lab", "sanitizers"});
  return violations.empty() ? "" : violations[0];
}

TEST(IncludeLaw, LowerRoomsMayBeUsed) {
  EXPECT_EQ(Verdict("objects/schemes/gil.h", "objects/base/lock.h"), "");
  EXPECT_EQ(Verdict("objects/schemes/gil.h", "objects/scheme.h"), "");
  EXPECT_EQ(Verdict("objects/types/list.cc", "objects/heap/world.h"), "");
  EXPECT_EQ(Verdict("lab/experiments/a.cc", "objects/types/list.h"), "");
  EXPECT_EQ(Verdict("lab/experiments/a.cc", "lab/driver/experiment.h"), "");
  EXPECT_EQ(Verdict("lab/driver/runner.cc", "sanitizers/explain/parse/report.h"), "");
}

TEST(IncludeLaw, ItsOwnRoomMayBeUsed) {
  EXPECT_EQ(Verdict("objects/base/a.h", "objects/base/b.h"), "");
  EXPECT_EQ(Verdict("sanitizers/explain/a.cc", "sanitizers/explain/b.h"), "");
  EXPECT_EQ(Verdict("sanitizers/explain/output/a.cc", "sanitizers/explain/finding/b.h"), "");
  EXPECT_NE(Verdict("sanitizers/explain/parse/a.cc", "sanitizers/explain/knowledge/b.h"), "");
  EXPECT_NE(Verdict("sanitizers/explain/knowledge/a.cc", "sanitizers/explain/finding/b.h"), "");
}

TEST(IncludeLaw, HigherRoomsMayNot) {
  EXPECT_EQ(Verdict("objects/base/a.h", "objects/scheme.h"),
            "objects/base/a.h:2: \"objects/scheme.h\" is not for objects/base, which may use only "
            "itself");
  EXPECT_NE(Verdict("objects/schemes/gil.h", "objects/heap/world.h"), "");
  EXPECT_NE(Verdict("objects/heap/audit.cc", "objects/types/list.h"), "");
  EXPECT_NE(Verdict("objects/types/list.cc", "lab/minipy/vm.h"), "");
  EXPECT_NE(Verdict("lab/minipy/vm.h", "lab/experiments/a.h"), "");
}

TEST(IncludeLaw, StrangersMayNot) {
  EXPECT_NE(Verdict("lab/driver/runner.cc", "objects/base/check.h"), "");
  EXPECT_NE(Verdict("lab/report/page.cc", "lab/driver/table.h"), "");
  EXPECT_NE(Verdict("lab/minipy/vm.cc", "lab/explorer/search.h"), "");
  EXPECT_NE(Verdict("sanitizers/explain/a.cc", "lab/driver/table.h"), "");
  EXPECT_NE(Verdict("sanitizers/explain/a.cc", "objects/base/check.h"), "");
  EXPECT_NE(Verdict("objects/types/list.cc", "tests/types/help.h"), "");
}

TEST(IncludeLaw, ANameThatOnlyBeginsAlikeIsAnotherRoom) {
  EXPECT_NE(Verdict("objects/baseline/a.h", "objects/baseline/b.h"), "");
}

TEST(IncludeLaw, AFolderItDoesNotKnowIsAnError) {
  EXPECT_EQ(Verdict("lab/attic/a.h", "objects/base/check.h"),
            "lab/attic/a.h: its folder has no line in the include law "
            "(tests/architecture/law.h)");
}

TEST(IncludeLaw, AFileThatDoesNotExistIsAnError) {
  const Tree tree = {{"objects/base/a.cc", "#include \"objects/base/gone.h\"\n#include \"b.h\"\n"}};
  EXPECT_EQ(CheckIncludes(tree, {"objects"}).size(), 2u);
}

TEST(IncludeLaw, LibrariesAndGeneratedFilesAreFree) {
  const Tree tree = {{"objects/base/a.cc",
                      "#include \"absl/strings/str_cat.h\"\n#include \"generated/schemes.h\"\n"
                      "#include <vector>\n"}};
  EXPECT_TRUE(CheckIncludes(tree, {"objects"}).empty());
}

TEST(IncludeLaw, SpacesDoNotHideAnInclude) {
  const Tree tree = {{"objects/base/a.cc", "  #  include  \"objects/scheme.h\"  // no\n"},
                     {"objects/scheme.h", ""}};
  EXPECT_EQ(CheckIncludes(tree, {"objects"}).size(), 1u);
}

TEST(FileRules, ALongFileIsAnError) {
  std::string lines;
  for (int i = 0; i < 400; ++i) lines += "// line\n";
  EXPECT_TRUE(CheckLength({{"lab/a.cc", lines}}).empty());
  EXPECT_EQ(CheckLength({{"lab/a.cc", lines + "\n"}}),
            Violations{"lab/a.cc: 401 lines, the most is 400"});
}

TEST(FileRules, AGuardOfAnotherPathIsAnError) {
  EXPECT_TRUE(CheckGuards({{"lab/driver/a.h", kHeader}}).empty());
  EXPECT_EQ(CheckGuards({{"lab/driver/b.h", kHeader}}),
            Violations{"lab/driver/b.h: its guard is not LAB_DRIVER_B_H_"});
  EXPECT_EQ(CheckGuards({{"lab/driver/a.h", "#pragma once\n"}}).size(), 1u);
}

TEST(FileRules, AGuardBelowAnIncludeIsAnError) {
  const std::string late = absl::StrCat("// Why.\n#include <vector>\n", kHeader);
  EXPECT_EQ(CheckGuards({{"lab/driver/a.h", late}}).size(), 1u);
}

TEST(FileRules, AFileOpensWithAComment) {
  EXPECT_TRUE(CheckOpenings({{"lab/a.cc", "// Why.\n"}}).empty());
  EXPECT_TRUE(CheckOpenings({{"lab/a.cc", "#include \"lab/a.h\"\n"}}).empty());
  EXPECT_EQ(CheckOpenings({{"lab/a.cc", "#include \"lab/b.h\"\n"}}).size(), 1u);
  EXPECT_EQ(CheckOpenings({{"lab/a.h", "#ifndef LAB_A_H_\n"}}).size(), 1u);
}

TEST(TopLevel, OnlyWhatTheHouseHas) {
  std::vector<std::string> paths = {
      "CMakeLists.txt", "CMakePresets.json", "README.md",       ".ci/run",
      "lab/a.cc",       "objects/base/a.cc", "sanitizers/a.cc", "tests/a_test.cc",
  };
  EXPECT_TRUE(CheckTopLevel(paths).empty());
  paths.push_back("notes.txt");
  EXPECT_EQ(CheckTopLevel(paths).size(), 1u);
  paths.erase(paths.begin());
  EXPECT_EQ(CheckTopLevel(paths).size(), 2u);
}

TEST(Unfinished, AMarkIsFoundAndAWordThatContainsItIsNot) {
  const std::string mark = absl::StrCat("TO", "DO");
  EXPECT_EQ(CheckUnfinished({{"a.cc", absl::StrCat("int a;\n// ", mark, ": later\n")}}),
            Violations{absl::StrCat("a.cc:2: ", mark)});
  EXPECT_TRUE(CheckUnfinished({{"a.cc", "mktemp -d a.XXXXXX  # SHACKLE\n"}}).empty());
}

TEST(Unfinished, WhatOthersPrintedIsNotRead) {
  const std::string mark = absl::StrCat("TO", "DO\n");
  EXPECT_TRUE(CheckUnfinished({{"sanitizers/samples/gcc-12/a.txt", mark}}).empty());
  EXPECT_TRUE(CheckUnfinished({{"sanitizers/samples/gcc-12/a.json", mark}}).empty());
  EXPECT_EQ(CheckUnfinished({{"sanitizers/samples/record", mark}}).size(), 1u);
  EXPECT_EQ(CheckUnfinished({{"sanitizers/expected/a.txt", mark}}).size(), 1u);
}

}  // namespace
}  // namespace architecture
