// Memory used, freed or forgotten wrongly, and whether a count was to blame.

#include "gtest/gtest.h"
#include "tests/sanitizers/finding/reports.h"

namespace sanitizers {
namespace {

TEST(Misuse, AnObjectFreedByTheLastDecrefWasFreedEarly) {
  const Finding finding =
      ExplainText(AddressText("heap-use-after-free", {"Incref", "Run"}, {"free!", "Decref", "Run"}))
          .front();
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
  EXPECT_TRUE(Follows(finding, Consequence::kEarlyFree));
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
  EXPECT_NE(finding.consequence.find("freed by thread T1, while thread T2"), std::string::npos)
      << finding.consequence;
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[1].function, "Decref");
  EXPECT_TRUE(IsMemoryMisuse(finding));
}

TEST(Misuse, WithoutACountTheKindSpeaks) {
  const Finding finding =
      ExplainText(AddressText("heap-use-after-free", {"Work"}, {"free!", "Work"})).front();
  EXPECT_FALSE(Follows(finding, Consequence::kEarlyFree));
  EXPECT_TRUE(Follows(finding, Consequence::kUseAfterFree));
  EXPECT_FALSE(finding.remedy.empty());
}

TEST(Misuse, ADoubleFreeUnderADecrefIsACountThatReachedZeroTwice) {
  const std::string text =
      "==1==ERROR: AddressSanitizer: attempting double-free on 0x100 in thread T2:\n"
      "    #0 free <null> (lab+0x1)\n    #1 Decref() /x/a.cc:3:1 (lab+0x1)\n\n"
      "0x100 is located 0 bytes inside of 32-byte region [0x100,0x120)\nfreed by thread T1 here:\n"
      "    #0 free <null> (lab+0x1)\n    #1 Decref() /x/a.cc:3:1 (lab+0x1)\n\n"
      "SUMMARY: AddressSanitizer: double-free (lab+0x1) in free\n";
  const Finding finding = ExplainText(text).front();
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Follows(finding, Consequence::kDoubleFree));
  EXPECT_TRUE(Follows(finding, Consequence::kEarlyFree));
}

const char kLeaks[] =
    "==1==ERROR: LeakSanitizer: detected memory leaks\n\n"
    "Direct leak of 32 byte(s) in 2 object(s) allocated from:\n"
    "    #0 0x1 in malloc (lab+0x1)\n    #1 0x1 in NewObject() /x/new.cc:3:1\n"
    "    #2 0x1 in One() /x/a.cc:5:1\n\n"
    "Indirect leak of 8 byte(s) in 1 object(s) allocated from:\n"
    "    #0 0x1 in malloc (lab+0x1)\n    #1 0x1 in Plain() /x/b.cc:3:1\n\n"
    "Direct leak of 16 byte(s) in 1 object(s) allocated from:\n"
    "    #0 0x1 in malloc (lab+0x1)\n    #1 0x1 in NewObject() /x/new.cc:3:1\n"
    "    #2 0x1 in Two() /x/a.cc:9:1\n\n"
    "SUMMARY: LeakSanitizer: 56 byte(s) leaked in 4 allocation(s).\n";

TEST(Misuse, EachLeakIsAFindingOfItsOwn) {
  const std::vector<Finding> findings = ExplainText(kLeaks);
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].kind, "direct-leak");
  EXPECT_EQ(findings[0].bytes, 32);
  EXPECT_EQ(findings[0].objects, 2);
  EXPECT_EQ(findings[1].kind, "indirect-leak");
  EXPECT_EQ(findings[0].report.stacks.size(), 1u);
  EXPECT_FALSE(findings[0].report.text.empty());
  EXPECT_TRUE(findings[1].report.text.empty()) << "the text is kept once";
}

TEST(Misuse, ALeakOfACountedObjectIsAReferenceNotDropped) {
  const std::vector<Finding> findings = ExplainText(kLeaks);
  EXPECT_EQ(findings[0].subject, Subject::kReferenceCount);
  EXPECT_TRUE(Follows(findings[0], Consequence::kLostDecrement));
  EXPECT_EQ(findings[1].subject, Subject::kObject);
  EXPECT_FALSE(Follows(findings[1], Consequence::kLostDecrement));
  EXPECT_NE(findings[1].remedy.find("direct leak"), std::string::npos);
}

TEST(Misuse, LeaksFromOneAllocatorAreToldApartByWhoAsked) {
  const std::vector<Finding> findings = ExplainText(kLeaks);
  EXPECT_NE(findings[0].fingerprint, findings[2].fingerprint);
}

TEST(Misuse, AnOverflowSaysHowFarBeyond) {
  const std::string text =
      "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x12a at pc 0x1 bp 0x2 sp "
      "0x3\n"
      "WRITE of size 4 at 0x12a thread T0\n    #0 0x1 in Work() /x/a.cc:3:1\n\n"
      "0x12a is located 2 bytes after 40-byte region [0x100,0x128)\n"
      "allocated by thread T0 here:\n    #0 0x1 in malloc (lab+0x1)\n\n"
      "SUMMARY: AddressSanitizer: heap-buffer-overflow /x/a.cc:3:1 in Work\n";
  const Finding finding = ExplainText(text).front();
  EXPECT_NE(finding.subject_detail.find("2 bytes after its end"), std::string::npos)
      << finding.subject_detail;
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
}

TEST(Misuse, AKindNobodyKnowsIsStillExplained) {
  const Finding finding =
      ExplainText(
          "==1==ERROR: AddressSanitizer: brand-new on address 0x1\n    #0 0x1 in f /x/a.c:3\n"
          "SUMMARY: AddressSanitizer: brand-new /x/a.c:3 in f\n")
          .front();
  EXPECT_EQ(finding.kind, "brand-new");
  EXPECT_EQ(finding.title, "brand-new");
  EXPECT_FALSE(finding.consequence.empty());
  EXPECT_FALSE(finding.remedy.empty());
  EXPECT_EQ(finding.sites[0].file, "/x/a.c");
}

TEST(Misuse, UndefinedBehaviourIsAtItsColumn) {
  const Finding finding =
      ExplainText(
          "/x/a.c:3:14: runtime error: signed integer overflow: 1 + 2 cannot be represented\n"
          "    #0 0x1 in f /x/a.c:3:5\n")
          .front();
  EXPECT_EQ(finding.kind, "signed-integer-overflow");
  EXPECT_EQ(finding.subject, Subject::kArithmetic);
  EXPECT_EQ(finding.sites[0].column, 14);
  EXPECT_EQ(finding.sites[0].function, "f");
  EXPECT_NE(finding.subject_detail.find("1 + 2"), std::string::npos);
}

TEST(Misuse, CrashesAreCrashes) {
  const Finding finding =
      ExplainText(
          "==1==ERROR: AddressSanitizer: SEGV on unknown address 0x0 (pc 0x1 bp 0x2 sp 0x3 T0)\n"
          "    #0 0x1 in f /x/a.c:3:5\nSUMMARY: AddressSanitizer: SEGV /x/a.c:3:5 in f\n")
          .front();
  EXPECT_TRUE(IsCrash(finding));
  EXPECT_FALSE(IsRace(finding));
  EXPECT_FALSE(IsMemoryMisuse(finding));
}

}  // namespace
}  // namespace sanitizers
