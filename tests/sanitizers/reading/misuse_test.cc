// Memory that was used, freed or forgotten wrongly, and what a count had to do with it; crashes,
// locks, and reports of kinds nobody has heard of.

#include "gtest/gtest.h"
#include "tests/sanitizers/reading/made_report.h"

namespace sanitizers {
namespace {

const char kUseAfterFree[] =
    "heap-use-after-free on address 0x602000000010 at pc 0x1 bp 0x2 sp 0x3";
const char kDoubleFree[] = "attempting double-free on 0x602000000010 in thread T2:";
const char kIncref[] = "Incref(Object*) /home/ada/app/count.cc:20:3";
const char kDecref[] = "Decref(Object*) /home/ada/app/count.cc:16:30";
const Frames kNew = {"operator new(unsigned long) <null>", "Make() /home/ada/app/count.cc:13:40"};
const Frames kFreedByDecref = {"operator delete(void*, unsigned long) <null>", kDecref};

// --- Use after free -----------------------------------------------------------------------------

TEST(UseAfterFree, OfACountIsAnObjectThatDiedEarly) {
  const Finding finding =
      FindingOf(AddressText(kUseAfterFree, "READ of size 8", {kIncref}, kFreedByDecref, kNew));
  EXPECT_EQ(finding.kind, "heap-use-after-free");
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kEarlyFree));
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
}

TEST(UseAfterFree, OfAnythingElseThatADecrefFreedIsAboutTheObject) {
  const Finding finding =
      FindingOf(AddressText(kUseAfterFree, "READ of size 8",
                            {"Look(Object*) /home/ada/app/look.cc:3:3"}, kFreedByDecref, kNew));
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_TRUE(Has(finding, Consequence::kEarlyFree));
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
}

TEST(UseAfterFree, OfMemoryThatNobodyCountsIsNotAnEarlyFree) {
  const Finding finding =
      FindingOf(AddressText(kUseAfterFree, "WRITE of size 4", {"Write() /home/ada/app/w.cc:3:3"},
                            {"free <null>", "Clean() /home/ada/app/w.cc:9:3"},
                            {"malloc <null>", "main /home/ada/app/w.cc:1:1"}));
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_FALSE(Has(finding, Consequence::kEarlyFree));
  EXPECT_NE(finding.subject, Subject::kReferenceCount);
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
}

TEST(UseAfterFree, SeenByThreadSanitizerIsExplainedAsTheOthersAre) {
  const Finding finding =
      FindingOf(RaceText({"Read of size 8", {kIncref}, ""}, {"Write of size 8", kFreedByDecref, ""},
                         "", {}, "heap-use-after-free"));
  EXPECT_EQ(finding.tool, Tool::kThread);
  EXPECT_EQ(finding.kind, "heap-use-after-free");
  EXPECT_EQ(finding.subject, Subject::kReferenceCount);
  EXPECT_TRUE(Has(finding, Consequence::kEarlyFree));
  EXPECT_TRUE(Has(finding, Consequence::kUseAfterFree));
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
}

TEST(UseAfterFree, OfABorrowedItemIsMendedWithAReference) {
  const Finding finding = FindingOf(AddressText(
      kUseAfterFree, "READ of size 8",
      {"objects::IntApi<objects::Gil<objects::ReplayMem>>::IntCheck(objects::Object<int>*) "
       "/home/ada/app/objects/types/int.h:30:20",
       "Read(int) /home/ada/app/main.cc:9:3"},
      {"free <null>",
       "objects::SystemHeap::Cache::Free(void*, unsigned long, void const*) "
       "/home/ada/app/objects/heap/system_heap.h:46:7",
       "void objects::Thread<int>::Free<int>(int*, unsigned long) "
       "/home/ada/app/objects/heap/world.h:150:12",
       "void objects::(anonymous namespace)::Dealloc<int>(objects::Thread<int>&) "
       "/home/ada/app/objects/types/int.cc:123:10",
       "void objects::Deallocate<int>(objects::Thread<int>&, objects::Object<int>*) "
       "/home/ada/app/objects/heap/world.cc:82:3",
       "void objects::Decref<int>(objects::Thread<int>&, objects::Object<int>*) "
       "/home/ada/app/objects/heap/world.h:257:5",
       "main /home/ada/app/main.cc:3:3"},
      kNew));
  EXPECT_EQ(finding.subject, Subject::kObject);
  EXPECT_TRUE(Has(finding, Consequence::kEarlyFree));
  EXPECT_NE(finding.remedy.find("reference"), std::string::npos) << finding.remedy;
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[1].file, "objects/types/int.cc") << "not the allocator's own frames";
}

// --- Double free --------------------------------------------------------------------------------

TEST(DoubleFree, UnderTwoDecrefsTheCountReachedZeroTwice) {
  const Finding finding =
      FindingOf(AddressText(kDoubleFree, "", kFreedByDecref, kFreedByDecref, kNew));
  EXPECT_EQ(finding.kind, "double-free");
  EXPECT_TRUE(Has(finding, Consequence::kDoubleFree));
  EXPECT_TRUE(Says(finding, "twice")) << Prose(finding);
  EXPECT_TRUE(Says(finding, "count")) << Prose(finding);
  EXPECT_EQ(finding.confidence, Confidence::kCertain);
}

TEST(DoubleFree, WithoutACountSpeaksOfNone) {
  const Frames release = {"free <null>", "Clean() /home/ada/app/w.cc:9:3"};
  const Finding finding = FindingOf(AddressText(kDoubleFree, "", release, release, kNew));
  EXPECT_TRUE(Has(finding, Consequence::kDoubleFree));
  EXPECT_NE(finding.subject, Subject::kReferenceCount);
}

// --- Leaks --------------------------------------------------------------------------------------

const char kLeaks[] =
    "==7==ERROR: LeakSanitizer: detected memory leaks\n\n"
    "Direct leak of 32 byte(s) in 1 object(s) allocated from:\n"
    "    #0 0x1 in malloc (/home/ada/app/lab+0x1)\n"
    "    #1 0x2 in objects::SystemHeap::Cache::Allocate(unsigned long, void const*) "
    "/home/ada/app/objects/heap/system_heap.h:40:21\n"
    "    #2 0x2 in int* objects::Thread<int>::New<int>(int const&, unsigned long) "
    "/home/ada/app/objects/heap/world.h:130:42\n"
    "    #3 0x2 in objects::IntApi<int>::IntMake(objects::Thread<int>&, long) "
    "/home/ada/app/objects/types/int.cc:163:34\n"
    "    #4 0x2 in main /home/ada/app/main.cc:3:3\n\n"
    "Indirect leak of 64 byte(s) in 2 object(s) allocated from:\n"
    "    #0 0x1 in operator new(unsigned long) (/home/ada/app/lab+0x1)\n"
    "    #1 0x2 in Child() /home/ada/app/tree.cc:8:3\n\n"
    "SUMMARY: AddressSanitizer: 96 byte(s) leaked in 3 allocation(s).\n";

TEST(Leak, EveryLeakOfAReportIsAFinding) {
  const std::vector<Finding> findings = FindingsOf(kLeaks);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].kind, "direct-leak");
  EXPECT_EQ(findings[0].bytes, 32);
  EXPECT_EQ(findings[0].objects, 1);
  EXPECT_EQ(findings[1].kind, "indirect-leak");
  EXPECT_EQ(findings[1].bytes, 64);
  EXPECT_NE(findings[0].fingerprint, findings[1].fingerprint);
  EXPECT_EQ(findings[0].title.find("32"), std::string::npos) << "bytes are summed by grouping";
  for (const Finding& finding : findings) {
    ASSERT_GE(finding.leak_stack, 0);
    const Stack& stack = finding.report.stacks.at(static_cast<size_t>(finding.leak_stack));
    EXPECT_EQ(stack.bytes, finding.bytes);
    EXPECT_TRUE(Has(finding, Consequence::kLeak));
    EXPECT_EQ(finding.confidence, Confidence::kCertain);
  }
}

TEST(Leak, OfAnObjectThatIsCountedIsAReferenceThatWasNeverDropped) {
  const std::vector<Finding> findings = FindingsOf(kLeaks);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_TRUE(Says(findings[0], "decre") || Says(findings[0], "decref")) << Prose(findings[0]);
  EXPECT_EQ(findings[0].primitive, "this lab");
  ASSERT_FALSE(findings[0].sites.empty());
  EXPECT_EQ(findings[0].sites[0].file, "objects/types/int.cc") << "who asked the allocator";
  EXPECT_EQ(findings[1].primitive, "");
}

TEST(Leak, OfASummaryAloneIsStillAFinding) {
  const Finding finding =
      FindingOf("SUMMARY: AddressSanitizer: 96 byte(s) leaked in 3 allocation(s).\n");
  EXPECT_EQ(finding.kind, "memory-leak");
  EXPECT_TRUE(Has(finding, Consequence::kLeak));
}

// --- Crashes ------------------------------------------------------------------------------------

std::string Segv(const std::string& address) {
  return "==7==ERROR: AddressSanitizer: SEGV on unknown address " + address +
         " (pc 0x55 bp 0x1 sp 0x2 T0)\n"
         "==7==The signal is caused by a READ memory access.\n"
         "    #0 0x55 in Load(int*) /home/ada/app/load.cc:12:32\n"
         "    #1 0x56 in main /home/ada/app/load.cc:15:15\n"
         "AddressSanitizer can not provide additional info.\n"
         "SUMMARY: AddressSanitizer: SEGV /home/ada/app/load.cc:12:32 in Load(int*)\n"
         "==7==ABORTING\n";
}

TEST(Crash, AtAnAddressNearZeroIsANullPointer) {
  for (const char* address : {"0x000000000000", "0x000000000010"}) {
    const Finding finding = FindingOf(Segv(address));
    EXPECT_EQ(finding.kind, "segv");
    EXPECT_TRUE(Has(finding, Consequence::kCrash));
    EXPECT_EQ(finding.title, "null pointer dereference") << address;
    EXPECT_TRUE(IsCrash(finding));
  }
}

TEST(Crash, FarFromZeroIsNotCalledANullPointer) {
  EXPECT_NE(FindingOf(Segv("0x7f0011223344")).title, "null pointer dereference");
}

TEST(Crash, ACallOfNullAndAValueThatIsNoAddressAreToldApart) {
  std::string jump = Segv("0x000000000020"), wild = Segv("0x7f0011223344");
  jump.insert(jump.find("==7==The signal"), "==7==Hint: pc points to the zero page.\n");
  EXPECT_TRUE(Says(FindingOf(jump), "function pointer"));
  wild.insert(wild.find("    #0"),
              "==7==Hint: this fault was caused by a dereference of a high value address.\n");
  EXPECT_TRUE(Says(FindingOf(wild), "no address"));
}

TEST(Definitions, BothPlacesOfOneNameAreNamed) {
  const Finding finding = FindingOf(
      "==7==ERROR: AddressSanitizer: odr-violation (0x55d0):\n"
      "  [1] size=100 'table' /home/ada/app/one.cc:3:5\n"
      "  [2] size=200 'table' /home/ada/app/two.cc:4 in /home/ada/app/lib.so\n"
      "These globals were registered at these points:\n"
      "  [1]:\n    #0 0x1 in call_init csu/../csu/libc-start.c:145:3\n"
      "  [2]:\n    #0 0x2 in call_init elf/dl-init.c:74:3\n"
      "SUMMARY: AddressSanitizer: odr-violation: global 'table' at /home/ada/app/one.cc:3:5\n");
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[0].file, "one.cc");
  EXPECT_EQ(finding.sites[0].line, 3);
  EXPECT_EQ(finding.sites[1].file, "two.cc");
  EXPECT_EQ(finding.sites[1].line, 4);
  EXPECT_TRUE(Says(finding, "table"));
}

// --- Locks --------------------------------------------------------------------------------------

TEST(LockOrder, TheCycleAndBothPlacesAreNamed) {
  const Finding finding = FindingOf(
      "WARNING: ThreadSanitizer: lock-order-inversion (potential deadlock) (pid=7)\n"
      "  Cycle in lock order graph: M0 (0x7b10) => M1 (0x7b20) => M0\n\n"
      "  Mutex M1 acquired here while holding mutex M0 in thread T1:\n"
      "    #0 pthread_mutex_lock <null> (app+0x1)\n"
      "    #1 Pay() /home/ada/app/bank.cc:10:3 (app+0x2)\n\n"
      "  Mutex M0 acquired here while holding mutex M1 in thread T2:\n"
      "    #0 pthread_mutex_lock <null> (app+0x1)\n"
      "    #1 Audit() /home/ada/app/bank.cc:20:3 (app+0x3)\n\n"
      "SUMMARY: ThreadSanitizer: lock-order-inversion (potential deadlock) "
      "/home/ada/app/bank.cc:10:3 in Pay()\n");
  EXPECT_EQ(finding.subject, Subject::kLock);
  EXPECT_TRUE(Has(finding, Consequence::kDeadlock));
  for (const char* word : {"M0", "M1"}) EXPECT_TRUE(Says(finding, word)) << Prose(finding);
  ASSERT_EQ(finding.sites.size(), 2u);
  EXPECT_EQ(finding.sites[0].function, "Pay");
  EXPECT_EQ(finding.sites[1].function, "Audit");
}

// --- Everything else ----------------------------------------------------------------------------

TEST(Explain, EveryKindOfTheTableIsExplainedWithoutAnyParticulars) {
  ASSERT_FALSE(Knowledge::BuiltIn().kinds().empty());
  for (const Kind& kind : Knowledge::BuiltIn().kinds()) {
    Report report;
    report.tool = Tool::kAddress;
    report.kind = kind.id;
    const std::vector<Finding> findings = Explain(report, Knowledge::BuiltIn(), {});
    ASSERT_EQ(findings.size(), 1u) << kind.id;
    EXPECT_FALSE(findings[0].title.empty()) << kind.id;
    EXPECT_FALSE(findings[0].consequence.empty()) << kind.id;
    EXPECT_FALSE(findings[0].remedy.empty()) << kind.id;
    EXPECT_FALSE(findings[0].why.empty()) << kind.id;
    EXPECT_FALSE(findings[0].consequences.empty()) << kind.id;
    EXPECT_EQ(findings[0].fingerprint.size(), 16u) << kind.id;
    EXPECT_EQ(findings[0].loose_fingerprint.size(), 16u) << kind.id;
  }
}

TEST(Explain, AKindThatIsNotInTheTableIsExplainedAllTheSame) {
  const Finding finding = FindingOf(
      "==7==ERROR: AddressSanitizer: cosmic-ray on address 0x602000000010 at pc 0x1 bp 0x2 sp 0x3\n"
      "READ of size 8 at 0x602000000010 thread T0\n"
      "    #0 0x1 in Look() /home/ada/app/look.cc:3:3\n"
      "SUMMARY: AddressSanitizer: cosmic-ray /home/ada/app/look.cc:3:3 in Look()\n==7==ABORTING\n");
  EXPECT_EQ(finding.kind, "cosmic-ray");
  EXPECT_NE(finding.title.find("cosmic-ray"), std::string::npos) << finding.title;
  EXPECT_FALSE(finding.consequence.empty());
  EXPECT_FALSE(finding.remedy.empty());
  ASSERT_FALSE(finding.sites.empty());
  EXPECT_EQ(finding.sites[0].file, "look.cc");
}

TEST(Explain, AComputationIsNoMemory) {
  const Finding finding = FindingOf(
      "/home/ada/app/sum.cc:7:3: runtime error: signed integer overflow: 2147483647 + 1 cannot be "
      "represented in type 'int'\n");
  EXPECT_EQ(finding.kind, "signed-integer-overflow");
  EXPECT_EQ(finding.subject, Subject::kArithmetic);
  ASSERT_FALSE(finding.sites.empty());
  EXPECT_EQ(finding.sites[0].file, "sum.cc");
  EXPECT_EQ(finding.sites[0].line, 7);
}

TEST(Explain, ASanitizersOwnFailureIsNotTheProgramsDefect) {
  const Finding finding = FindingOf(
      "==7==ERROR: ThreadSanitizer: unexpected memory mapping "
      "0x5500-0x5600\n");
  EXPECT_EQ(finding.subject, Subject::kSanitizer);
  EXPECT_TRUE(IsCrash(finding));
}

TEST(Explain, ARaceIsARaceAndAMisuseAMisuse) {
  Finding finding;
  for (const char* kind : {"data-race", "data-race-vptr"}) {
    finding.kind = kind;
    finding.tool = Tool::kThread;
    EXPECT_TRUE(IsRace(finding)) << kind;
    EXPECT_FALSE(IsMemoryMisuse(finding)) << kind;
    EXPECT_FALSE(IsCrash(finding)) << kind;
  }
  for (const char* kind : {"heap-use-after-free", "double-free", "bad-free", "direct-leak",
                           "indirect-leak", "memory-leak"}) {
    finding.kind = kind;
    finding.tool = Tool::kAddress;
    EXPECT_TRUE(IsMemoryMisuse(finding)) << kind;
    EXPECT_FALSE(IsCrash(finding)) << kind;
  }
  finding.kind = "heap-use-after-free";
  finding.tool = Tool::kThread;
  EXPECT_TRUE(IsRace(finding));
  for (const char* kind : {"segv", "bus", "fpe", "ill", "abrt", "trap", "stack-overflow",
                           "check-failed", "unexpected-memory-mapping", "nested-bug"}) {
    finding.kind = kind;
    EXPECT_TRUE(IsCrash(finding)) << kind;
    EXPECT_FALSE(IsRace(finding)) << kind;
  }
}

}  // namespace
}  // namespace sanitizers
