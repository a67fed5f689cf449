// What a child's stderr tells of its end: everything is found, and the gravest comes first.

#include "lab/driver/findings.h"

#include <string>

#include "gtest/gtest.h"
#include "sanitizers/explain/finding/explain.h"

namespace lab {
namespace {

const std::string kRace =
    "==================\n"
    "WARNING: ThreadSanitizer: data race (pid=12)\n"
    "  Write of size 8 at 0x7b0400000000 by thread T2:\n"
    "    #0 Incref /x/count.h:7 (a+0x1)\n\n"
    "  Previous write of size 8 at 0x7b0400000000 by thread T1:\n"
    "    #0 Incref /x/count.h:7 (a+0x1)\n\n"
    "SUMMARY: ThreadSanitizer: data race /x/count.h:7 in Incref\n"
    "==================\n";
const std::string kCrash =
    "ThreadSanitizer:DEADLYSIGNAL\n"
    "==12==ERROR: ThreadSanitizer: SEGV on unknown address 0x000000000010 (pc 0x1 T2)\n"
    "    #0 Decref /x/count.h:9 (a+0x1)\n"
    "SUMMARY: ThreadSanitizer: SEGV /x/count.h:9 in Decref\n";
const std::string kLock =
    "WARNING: ThreadSanitizer: double lock of a mutex (pid=3)\n    #0 Lock /x/lock.h:9 (a+0x1)\n"
    "SUMMARY: ThreadSanitizer: double lock of a mutex /x/lock.h:9 in Lock\n";

TEST(FindingsIn, OrdinaryWordsHoldNone) {
  EXPECT_TRUE(FindingsIn("").empty());
  EXPECT_TRUE(FindingsIn("a warning of the program's own\n").empty());
}

TEST(FindingsIn, ACrashBehindARaceComesFirst) {
  const std::vector<sanitizers::Finding> findings = FindingsIn(kRace + kCrash);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_TRUE(sanitizers::IsCrash(findings[0]));
  EXPECT_TRUE(sanitizers::IsRace(findings[1]));
}

TEST(FindingsIn, AMisusedLockBehindARaceComesFirst) {
  const std::vector<sanitizers::Finding> findings = FindingsIn(kRace + kLock);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].kind, "mutex-double-lock");
}

TEST(FindingsIn, TheSameRaceIsOneFinding) {
  const std::vector<sanitizers::Finding> findings = FindingsIn("x\n" + kRace + kRace);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].count, 2);
}

}  // namespace
}  // namespace lab
