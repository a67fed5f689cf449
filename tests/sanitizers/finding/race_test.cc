// What a race is about and what follows from it, told from what the two sides did.

#include "gtest/gtest.h"
#include "tests/sanitizers/finding/reports.h"

namespace sanitizers {
namespace {

Finding RaceOf(const SideText& first, const SideText& second, const std::string& location = "",
               const std::string& kind = "data race") {
  std::vector<Finding> findings = ExplainText(RaceText(first, second, location, kind));
  EXPECT_EQ(findings.size(), 1u);
  return findings.empty() ? Finding() : findings.front();
}

TEST(Race, TwoIncrementsMayLoseOne) {
  const Finding finding =
      RaceOf({.functions = {"Incref", "Run"}}, {.functions = {"Incref", "Run"}});
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_EQ(finding.title, "data race on a reference count");
  EXPECT_TRUE(Follows(finding, Consequence::kLostIncrement));
  EXPECT_TRUE(Follows(finding, Consequence::kEarlyFree));
  EXPECT_FALSE(Follows(finding, Consequence::kLeak));
  EXPECT_EQ(finding.confidence, Confidence::kLikely);
  EXPECT_EQ(finding.primitive, "test");
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[0].function, "Incref");
  EXPECT_EQ(finding.sites[0].does, "increments the count (writes 8 bytes)");
}

TEST(Race, TwoDecrementsMayLeakOrFreeTwice) {
  const Finding finding = RaceOf({.functions = {"Decref"}}, {.functions = {"Decref"}});
  EXPECT_TRUE(Follows(finding, Consequence::kLeak));
  EXPECT_TRUE(Follows(finding, Consequence::kDoubleFree));
  EXPECT_TRUE(Follows(finding, Consequence::kLostDecrement));
  EXPECT_FALSE(Follows(finding, Consequence::kLostIncrement));
}

TEST(Race, WhicheverSideIsNoticedFirstTheAnswerIsTheSame) {
  const Finding one = RaceOf({.functions = {"Incref"}}, {.functions = {"Decref"}});
  const Finding other = RaceOf({.functions = {"Decref"}}, {.functions = {"Incref"}});
  EXPECT_EQ(one.consequences, other.consequences);
  EXPECT_EQ(one.fingerprint.size(), 16u);
}

TEST(Race, PlumbingAboveTheCountIsLookedThrough) {
  const Finding finding = RaceOf({.functions = {"Plumbing", "Plumbing", "Incref"}},
                                 {.functions = {"Plumbing", "Decref"}});
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
}

TEST(Race, SomebodysOwnCodeIsNotLookedThrough) {
  const Finding finding =
      RaceOf({.functions = {"Work", "Incref"}}, {.functions = {"Work", "Incref"}});
  EXPECT_EQ(finding.subject, Subject::kUnknown);
  EXPECT_EQ(finding.confidence, Confidence::kPossible);
}

TEST(Race, AReaderOfAContainerAgainstAWriterMayUseTheDead) {
  const Finding finding =
      RaceOf({.access = "Read of size 8", .functions = {"Get"}}, {.functions = {"Set"}});
  EXPECT_EQ(finding.subject, Subject::kContainerContents);
  EXPECT_TRUE(Follows(finding, Consequence::kStaleRead));
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
}

TEST(Race, TwoWritersOfAContainerLoseAnUpdate) {
  const Finding finding = RaceOf({.functions = {"Set"}}, {.functions = {"Set"}});
  EXPECT_TRUE(Follows(finding, Consequence::kLostUpdate));
  EXPECT_TRUE(Follows(finding, Consequence::kDoubleFree));
}

TEST(Race, AContainerReachedThroughAnAttributeIsTheAttribute) {
  const Finding finding = RaceOf({.access = "Read of size 8", .functions = {"Get", "GetAttr"}},
                                 {.functions = {"Set", "Plumbing", "GetAttr"}});
  EXPECT_EQ(finding.subject, Subject::kAttribute);
  EXPECT_TRUE(Follows(finding, Consequence::kLostUpdate));
}

TEST(Race, ACountAgainstTheFreeIsAUseAfterFree) {
  const Finding finding =
      RaceOf({.functions = {"free!", "Decref"}},
             {.access = "Read of size 8", .functions = {"Incref"}}, "", "heap-use-after-free");
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
  EXPECT_EQ(finding.sites[0].does, "frees it, as the last reference goes");
  EXPECT_TRUE(IsRace(finding));
}

TEST(Race, ACountAgainstANewObjectAtItsPlaceIsAUseAfterFree) {
  const Finding finding =
      RaceOf({.functions = {"Incref"}}, {.functions = {"malloc!", "NewObject"}});
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
}

TEST(Race, ADestructorUnderADecrefMayBeOrderedByAFence) {
  const Finding open = RaceOf({.functions = {"~Object", "Decref"}}, {.functions = {"Use"}});
  EXPECT_EQ(open.subject, Subject::kObject);
  EXPECT_EQ(open.confidence, Confidence::kPossible);
  EXPECT_NE(open.why.find("fence"), std::string::npos);
  const Finding fence = RaceOf({.functions = {"~Object", "FenceDecref"}}, {.functions = {"Use"}});
  EXPECT_EQ(fence.confidence, Confidence::kDoubtful);
  EXPECT_EQ(fence.consequences, std::vector<Consequence>{Consequence::kNone});
  const Finding without = RaceOf({.functions = {"~Object", "Run"}}, {.functions = {"Use"}});
  EXPECT_EQ(without.why.find("fence"), std::string::npos);
}

TEST(Race, WhatTheMemoryIsDecidesWhereNothingElseIsKnown) {
  const SideText side{.functions = {"Work"}};
  const Finding global =
      RaceOf(side, side, "  Location is global 'total' of size 8 at 0x100 (lab+0x1)\n");
  EXPECT_EQ(global.subject, Subject::kVariable);
  EXPECT_NE(global.subject_detail.find("total"), std::string::npos);
  EXPECT_TRUE(Follows(global, Consequence::kLostUpdate));
  const Finding fd =
      RaceOf(side, side, "  Location is file descriptor 4 created by main thread at:\n");
  EXPECT_EQ(fd.subject, Subject::kFileDescriptor);
  const Finding vptr = RaceOf(side, side, "", "data race on vptr (ctor/dtor vs virtual call)");
  EXPECT_EQ(vptr.subject, Subject::kVtablePointer);
}

TEST(Race, WideAccessesMayTear) {
  const Finding wide = RaceOf({.access = "Write of size 16", .functions = {"Work"}},
                              {.access = "Read of size 16", .functions = {"Work"}});
  EXPECT_TRUE(Follows(wide, Consequence::kTornValue));
  const Finding narrow = RaceOf({.functions = {"Work"}}, {.functions = {"Work"}});
  EXPECT_FALSE(Follows(narrow, Consequence::kTornValue));
}

TEST(Race, ThePlainSideIsTheOneToMend) {
  const Finding finding = RaceOf({.access = "Atomic write of size 8", .functions = {"Work"}},
                                 {.functions = {"Work"}, .thread = "main thread"});
  EXPECT_NE(finding.remedy.find("the plain access by the main thread"), std::string::npos)
      << finding.remedy;
}

TEST(Race, LocksThatDoNotHelpAreNamed) {
  const auto remedy = [](const char* one, const char* other) {
    return RaceOf({.functions = {"Work"}, .locks = one}, {.functions = {"Work"}, .locks = other})
        .remedy;
  };
  EXPECT_NE(
      remedy(" (mutexes: write M0)", " (mutexes: write M1, read M2)").find("M0 against M1, M2"),
      std::string::npos);
  EXPECT_NE(remedy(" (mutexes: write M0)", "").find("Only thread T1 holds a lock (M0)"),
            std::string::npos);
  EXPECT_NE(remedy(" (mutexes: read M0)", " (mutexes: read M0)").find("a reader's lock"),
            std::string::npos);
  EXPECT_EQ(remedy("", "").find("Both hold"), std::string::npos);
}

TEST(Race, ASleepIsNoOrder) {
  const Finding finding =
      RaceOf({.functions = {"Work"}}, {.functions = {"Work"}},
             "  As if synchronized via sleep:\n    #0 sleep <null> (lab+0x1)\n");
  EXPECT_NE(finding.remedy.find("sleep"), std::string::npos);
}

TEST(Race, AReportCutShortIsAtMostPossible) {
  std::string text = RaceText({.functions = {"Incref"}}, {.functions = {"Incref"}});
  text.erase(text.find("SUMMARY"));
  const Finding finding = ExplainText(text).front();
  EXPECT_TRUE(finding.report.truncated);
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_EQ(finding.confidence, Confidence::kPossible);
  EXPECT_NE(finding.why.find("cut short"), std::string::npos);
}

TEST(Race, UseAfterFreeByOneThreadIsNoRace) {
  const SideText use{.access = "Read of size 8", .functions = {"Work"}, .thread = "main thread"};
  const SideText freed{.functions = {"free!", "Work"}, .thread = "main thread"};
  const Finding finding = RaceOf(use, freed, "", "heap-use-after-free");
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
  EXPECT_EQ(finding.consequence.find("another thread"), std::string::npos) << finding.consequence;
}

TEST(Race, AVirtualCallOnTheDeadIsNotAConstructorsRace) {
  const Finding finding =
      RaceOf({.access = "Read of size 8", .functions = {"Work"}}, {.functions = {"free!", "Work"}},
             "", "heap-use-after-free (virtual call vs free)");
  EXPECT_EQ(finding.subject, Subject::kVtablePointer);
  EXPECT_EQ(finding.consequence.find("constructor"), std::string::npos) << finding.consequence;
}

TEST(Race, HalfARaceIsNotCertain) {
  std::string text = RaceText({.functions = {"Incref"}}, {.functions = {"Incref"}});
  text.erase(text.find("  Previous"), text.find("SUMMARY") - text.find("  Previous"));
  const Finding finding = ExplainText(text).front();
  EXPECT_FALSE(finding.report.truncated);
  EXPECT_EQ(finding.confidence, Confidence::kPossible);
}

TEST(Race, HalfARaceIsStillARace) {
  std::string text = RaceText({.functions = {"Incref"}}, {.functions = {"Incref"}});
  text.erase(text.find("  Previous"));
  const Finding finding = ExplainText(text).front();
  EXPECT_TRUE(IsRace(finding));
  EXPECT_EQ(finding.sites.size(), 1u);
  EXPECT_FALSE(finding.consequence.empty());
}

}  // namespace
}  // namespace sanitizers
