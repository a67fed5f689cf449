// Lock-order inversions: who takes what while holding what.

#include "gtest/gtest.h"
#include "tests/sanitizers/finding/reports.h"

namespace sanitizers {
namespace {

std::string Inversion(bool second_stacks) {
  const auto stack = [](const char* name) {
    return std::string("    #0 pthread_mutex_lock <null> (lab+0x1)\n    #1 ") + name + "() /x/" +
           name + ".cc:3:1 (lab+0x1)\n\n";
  };
  const auto held = [&](const char* mutex, const char* name) {
    return second_stacks ? std::string("  Mutex ") + mutex +
                               " previously acquired by the same thread here:\n" + stack(name)
                         : "";
  };
  return "WARNING: ThreadSanitizer: lock-order-inversion (potential deadlock) (pid=1)\n"
         "  Cycle in lock order graph: M0 (0x1) => M1 (0x2) => M0\n\n"
         "  Mutex M1 acquired here while holding mutex M0 in thread T1:\n" +
         stack("One") + held("M0", "OneHeld") +
         "  Mutex M0 acquired here while holding mutex M1 in main thread:\n" + stack("Two") +
         held("M1", "TwoHeld") +
         "SUMMARY: ThreadSanitizer: lock-order-inversion (potential deadlock) /x/One.cc:3 in One\n";
}

TEST(Locks, AnInversionTellsBothSides) {
  for (bool second_stacks : {false, true}) {
    const Finding finding = ExplainText(Inversion(second_stacks)).front();
    EXPECT_EQ(finding.subject, Subject::kLock);
    EXPECT_EQ(finding.subject_detail, "M0 → M1 → M0");
    EXPECT_TRUE(Follows(finding, Consequence::kDeadlock));
    EXPECT_NE(
        finding.consequence.find("Thread T1 takes M1 while it holds M0; the main thread takes M0"),
        std::string::npos)
        << finding.consequence;
    ASSERT_EQ(finding.sites.size(), 2u);
    EXPECT_EQ(finding.sites[0].function, "One");
    EXPECT_EQ(finding.sites[1].function, "Two");
    EXPECT_EQ(finding.sites[1].does, "takes M0 while holding M1");
  }
}

TEST(Locks, AMisusedMutexNamesIt) {
  const Finding finding =
      ExplainText(
          "WARNING: ThreadSanitizer: destroy of a locked mutex (pid=1)\n"
          "    #0 pthread_mutex_destroy <null> (lab+0x1)\n    #1 f() /x/a.cc:3:1 (lab+0x1)\n\n"
          "  and:\n    #0 pthread_mutex_lock <null> (lab+0x1)\n    #1 g() /x/b.cc:4:1 (lab+0x1)\n\n"
          "  Mutex M7 (0x1) created at:\n    #0 h() /x/c.cc:5:1 (lab+0x1)\n\n"
          "SUMMARY: ThreadSanitizer: destroy of a locked mutex /x/a.cc:3 in f\n")
          .front();
  EXPECT_EQ(finding.kind, "mutex-destroy-locked");
  EXPECT_EQ(finding.subject_detail, "mutex M7");
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[1].function, "g");
}

}  // namespace
}  // namespace sanitizers
