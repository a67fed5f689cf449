// Which frame stands for a stack, and what makes two reports the same finding.

#include "gtest/gtest.h"
#include "tests/sanitizers/reading/made_report.h"

namespace sanitizers {
namespace {

const char kWrite[] = "Write of size 8", kRead[] = "Read of size 8";
const Frames kOther = {"Other() /home/ada/app/other.cc:5:5"};

Site SiteOf(const Frames& frames, std::string_view root) {
  const Finding finding = FindingOf(RaceText({kWrite, frames, ""}, {kWrite, kOther, ""}), root);
  return finding.sites.empty() ? Site() : finding.sites[0];
}

// --- Sites --------------------------------------------------------------------------------------

TEST(Site, IsTheFirstFrameBelowTheRoot) {
  const Site site =
      SiteOf({"memcpy <null>", "lib::Copy() /opt/lib/copy.h:9:9",
              "Mine(int) /home/ada/app/src/mine.cc:3:4", "main /home/ada/app/m.cc:1:1"},
             "/home/ada/app");
  EXPECT_EQ(site.file, "src/mine.cc");
  EXPECT_EQ(site.line, 3);
  EXPECT_EQ(site.column, 4);
  EXPECT_EQ(site.function, "Mine");
  EXPECT_EQ(site.thread, "T2");
  EXPECT_EQ(site.stack, 0);
}

TEST(Site, WithoutARootIsTheFirstFrameThatIsNoLibrarys) {
  const Site site =
      SiteOf({"memcpy <null>",
              "std::vector<int, std::allocator<int>>::push_back(int&&) "
              "/usr/lib/gcc/x86_64-linux-gnu/12/../../../../include/c++/12/bits/vector.tcc:9:9",
              "lib::Copy() /opt/lib/copy.h:9:9", "main /home/ada/app/m.cc:1:1"},
             "");
  EXPECT_EQ(site.file, "/opt/lib/copy.h");
  EXPECT_EQ(site.function, "lib::Copy");
}

TEST(Site, WhereNothingIsBelowTheRootIsTheFirstThatIsNoLibrarys) {
  EXPECT_EQ(SiteOf({"free <null>", "lib::Drop() /opt/lib/drop.h:9:9"}, "/home/ada/app").function,
            "lib::Drop");
}

TEST(Site, WithoutSymbolsIsAPlaceInABinary) {
  const Site site =
      SiteOf({"<null> <null> (/opt/bin/app+0xe683a)", "<null> <null> (app+0x61df7)"}, "");
  EXPECT_EQ(site.file, "");
  EXPECT_EQ(site.offset, 0xe683au);
  EXPECT_NE(site.module.find("app"), std::string::npos);
}

TEST(Site, WithNamesButWithoutLinesIsAFunctionOfOneself) {
  const Site site =
      SiteOf({"free <null> (app+0x100)", "Drop <null> (app+0x200)", "main <null> (app+0x300)"}, "");
  EXPECT_EQ(site.function, "Drop");
}

TEST(Site, IsTheFirstFrameIfAllAreALibrarys) {
  EXPECT_EQ(
      SiteOf({"std::sort<int*>(int*, int*) /usr/include/c++/12/bits/stl_algo.h:4:4"}, "").function,
      "std::sort");
}

TEST(Site, OfAStackThatWasNotRestoredIsUnknown) {
  const Finding finding = FindingOf(
      "WARNING: ThreadSanitizer: data race (pid=7)\n"
      "  Write of size 8 at 0x7b04 by thread T2:\n    #0 Mine() /home/ada/app/a.cc:3:3 "
      "(app+0x1)\n\n"
      "  Previous write of size 8 at 0x7b04 by thread T1:\n    [failed to restore the stack]\n\n"
      "SUMMARY: ThreadSanitizer: data race /home/ada/app/a.cc:3:3 in Mine()\n");
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_TRUE(finding.sites[0].Known());
  EXPECT_FALSE(finding.sites[1].Known());
  EXPECT_EQ(finding.sites[1].thread, "T1");
}

// --- Fingerprints -------------------------------------------------------------------------------

Finding Race(const Frames& noticed, const Frames& earlier) {
  return FindingOf(RaceText({kWrite, noticed, ""}, {kRead, earlier, ""}));
}

const Frames kOne = {"One(int) /home/ada/app/one.cc:3:4"};
const Frames kTwo = {"Two(int) /home/ada/app/two.cc:7:8"};

TEST(Fingerprint, ThePairOfSitesHasNoOrder) {
  EXPECT_EQ(Race(kOne, kTwo).fingerprint, Race(kTwo, kOne).fingerprint);
  EXPECT_NE(Race(kOne, kTwo).fingerprint, Race(kOne, kOne).fingerprint);
}

TEST(Fingerprint, DoesNotKnowColumnsArgumentsAddressesAndCallers) {
  const Finding finding = Race(kOne, kTwo);
  EXPECT_EQ(finding.fingerprint,
            Race({"void One<long>(long) /home/ada/app/one.cc:3:9"}, kTwo).fingerprint);
  EXPECT_EQ(finding.fingerprint, Race({kOne[0], "main /home/ada/app/m.cc:9:9"}, kTwo).fingerprint);
  std::string text = RaceText({kWrite, kOne, ""}, {kRead, kTwo, ""});
  for (size_t at = text.find("0x7b04"); at != text.npos; at = text.find("0x7b04", at + 1)) {
    text.replace(at, 6, "0x7fff");
  }
  text.replace(text.find("T2"), 2, "T9");
  EXPECT_EQ(FindingOf(text).fingerprint, finding.fingerprint);
}

TEST(Fingerprint, ALineThatMovesChangesOnlyTheStrictOne) {
  const Finding before = Race(kOne, kTwo);
  const Finding after = Race({"One(int) /home/ada/app/one.cc:30:4"}, kTwo);
  EXPECT_NE(before.fingerprint, after.fingerprint);
  EXPECT_EQ(before.loose_fingerprint, after.loose_fingerprint);
}

TEST(Fingerprint, DoesNotKnowWhereTheSourcesLie) {
  const std::string here = RaceText({kWrite, kOne, ""}, {kRead, kTwo, ""});
  std::string there = here;
  for (size_t at = there.find("/home/ada"); at != there.npos; at = there.find("/home/ada")) {
    there.replace(at, 9, "/ci/build");
  }
  EXPECT_EQ(FindingOf(here).fingerprint, FindingOf(there, "/ci/build/app").fingerprint);
}

TEST(Fingerprint, KnowsTheKind) {
  const std::string race = RaceText({kWrite, kOne, ""}, {kRead, kTwo, ""});
  const std::string use =
      RaceText({kWrite, kOne, ""}, {kRead, kTwo, ""}, "", {}, "heap-use-after-free");
  EXPECT_NE(FindingOf(race).fingerprint, FindingOf(use).fingerprint);
}

TEST(Fingerprint, OfALeakKnowsWhoAskedForTheMemory) {
  const auto leak = [](const std::string& caller) {
    return FindingOf(
               "==7==ERROR: LeakSanitizer: detected memory leaks\n\n"
               "Direct leak of 8 byte(s) in 1 object(s) allocated from:\n"
               "    #0 0x1 in malloc (/opt/app+0x1)\n"
               "    #1 0x2 in Allocate(int) /home/ada/app/pool.cc:3:3\n"
               "    #2 0x3 in " +
               caller +
               " /home/ada/app/user.cc:9:9\n\n"
               "SUMMARY: AddressSanitizer: 8 byte(s) leaked in 1 allocation(s).\n")
        .fingerprint;
  };
  EXPECT_EQ(leak("First()"), leak("First()"));
  EXPECT_NE(leak("First()"), leak("Second()"));
}

}  // namespace
}  // namespace sanitizers
