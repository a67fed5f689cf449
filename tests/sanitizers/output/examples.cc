#include "tests/sanitizers/output/examples.h"

#include <string>
#include <string_view>
#include <utility>

#include "sanitizers/explain/parse/reader.h"

namespace sanitizers {
namespace {

constexpr std::string_view kRace =
    "WARNING: ThreadSanitizer: data race (pid=7)\n"
    "  Read of size 8 at 0x720800002580 by thread T2 (mutexes: write M0):\n"
    "    #0 objects::NoLock<objects::RealMem>::Incref(objects::Count&) "
    "/src/lab/objects/schemes/no_lock.h:32:64 (lab+0x16333c)\n"
    "    #1 lab::Round(int)::'lambda'(int)::operator()(int) const "
    "/src/lab/lab/experiments/refcount_race.cc:29:7 (lab+0x16333c)\n"
    "    #2 void std::__invoke_impl<void>(std::__invoke_other) "
    "/usr/include/c++/12/bits/invoke.h:61:14 (lab+0x16333d)\n"
    "    #3 <null> <null> (libstdc++.so.6+0xd44a2)\n"
    "  Previous write of size 8 at 0x720800002580 by thread T1:\n"
    "    #0 objects::NoLock<objects::RealMem>::Decref(objects::Count&) "
    "/src/lab/objects/schemes/no_lock.h:40:12 (lab+0x163400)\n"
    "    #1 lab::Round(int)::'lambda'(int)::operator()(int) const "
    "/src/lab/lab/experiments/refcount_race.cc:31:7 (lab+0x16340c)\n"
    "  Location is heap block of size 32 at 0x720800002580 allocated by main thread:\n"
    "    #0 operator new(unsigned long) <null> (lab+0xd1)\n"
    "    #1 objects::Heap::New(unsigned long) /src/lab/objects/heap/heap.cc:130:42 (lab+0xd2)\n"
    "  Mutex M0 (0x55d0) created at:\n"
    "    #0 pthread_mutex_init <null> (lab+0xd3)\n"
    "    #1 main /src/lab/lab/main.cc:9:3 (lab+0xd4)\n"
    "  Thread T2 'reader' (tid=12, running) created by main thread at:\n"
    "    #0 pthread_create <null> (lab+0xd5)\n"
    "    #1 lab::RunTeam() /src/lab/lab/experiments/support/team.h:48:7 (lab+0xd6)\n"
    "  Thread T1 (tid=11, finished) created by main thread at:\n"
    "    #0 pthread_create <null> (lab+0xd5)\n"
    "    #1 lab::RunTeam() /src/lab/lab/experiments/support/team.h:48:7 (lab+0xd6)\n"
    "SUMMARY: ThreadSanitizer: data race /src/lab/objects/schemes/no_lock.h:32:64 in Incref\n"
    "==================\n";

constexpr std::string_view kUseAfterFree =
    "==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010 at pc 0x1 bp 0x2 "
    "sp 0x3\n"
    "READ of size 4 at 0x602000000010 thread T0\n"
    "    #0 0x4 in Item::Value(int) const /src/lab/with space/a#b%c.cc:3:10\n"
    "    #1 0x5 in main /src/lab/main.cc:8\n"
    "0x602000000010 is located 0 bytes inside of 4-byte region [0x602000000010,0x602000000014)\n"
    "freed by thread T0 here:\n"
    "    #0 0x6 in operator delete(void*) (/src/lab/bin/items+0x21300)\n"
    "    #1 0x7 in Drop(Item*) /usr/include/other/drop.h:5:3\n"
    "previously allocated by thread T0 here:\n"
    "    #0 0x8 in operator new(unsigned long) (/src/lab/bin/items+0x21200)\n"
    "    #1 0x9 in main /src/lab/main.cc:6:3\n"
    "SUMMARY: AddressSanitizer: heap-use-after-free /src/lab/with space/a#b%c.cc:3:10 in "
    "Item::Value\n"
    "==7==ABORTING\n";

constexpr std::string_view kLeaks =
    "==7==ERROR: LeakSanitizer: detected memory leaks\n\n"
    "Direct leak of 32 byte(s) in 1 object(s) allocated from:\n"
    "    #0 0x8 in malloc (/src/lab/bin/lab+0x21200)\n"
    "    #1 0x9 in First() /src/lab/first.cc:6:3\n\n"
    "Indirect leak of 96 byte(s) in 3 object(s) allocated from:\n"
    "    #0 0x8 in malloc (/src/lab/bin/lab+0x21200)\n"
    "    #1 0x9 in Second() /src/lab/second.cc:6:3\n\n"
    "SUMMARY: AddressSanitizer: 128 byte(s) leaked in 4 allocation(s).\n";

constexpr std::string_view kOverflow =
    "/src/lab/sum.cc:7:21: runtime error: signed integer overflow: 2147483647 + 1 cannot be "
    "represented in type 'int'\n";

constexpr std::string_view kCrash =
    "==7==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x1 bp 0x2 sp 0x3 "
    "T0)\n"
    "==7==The signal is caused by a READ memory access.\n"
    "    #0 0x4  (/opt/shop/bin/till+0x1234)\n"
    "    #1 0x5  (/opt/shop/bin/till+0x5678)\n"
    "SUMMARY: AddressSanitizer: SEGV (/opt/shop/bin/till+0x1234)\n"
    "==7==ABORTING\n";

Report Read(std::string_view text) {
  std::vector<Report> reports = ReadAll(text);
  return reports.empty() ? Report() : std::move(reports[0]);
}

Finding Of(std::string_view text, std::string title, std::string fingerprint) {
  Finding finding;
  finding.report = Read(text);
  finding.tool = finding.report.tool;
  finding.kind = finding.report.kind;
  finding.title = std::move(title);
  finding.fingerprint = std::move(fingerprint);
  finding.loose_fingerprint = "loose-" + finding.fingerprint;
  return finding;
}

Site At(std::string file, int line, int column, std::string function, std::string does, int stack) {
  Site site;
  site.file = std::move(file);
  site.line = line;
  site.column = column;
  site.function = std::move(function);
  site.does = std::move(does);
  site.stack = stack;
  return site;
}

}  // namespace

Finding RaceOnCount() {
  Finding finding = Of(kRace, "data race on a reference count", "00000000000000a1");
  finding.subject = Subject::kReferenceCount;
  finding.subject_detail = "the count of objects::NoLock";
  finding.sites = {At("objects/schemes/no_lock.h", 32, 64, "objects::NoLock::Incref",
                      "reads 8 bytes to increment the count", 0),
                   At("objects/schemes/no_lock.h", 40, 12, "objects::NoLock::Decref",
                      "writes 8 bytes to decrement the count", 1)};
  finding.sites[0].thread = "T2";
  finding.sites[0].locks = {"M0 (write)"};
  finding.sites[1].thread = "T1";
  finding.consequences = {Consequence::kEarlyFree, Consequence::kLostIncrement, Consequence::kLeak};
  finding.consequence =
      "One of the two updates can be lost: a lost increment lets the object die while somebody "
      "still holds it, a lost decrement leaks it.";
  finding.remedy =
      "Make both an atomic read-modify-write, or put one lock around both, or hold the GIL.";
  finding.confidence = Confidence::kLikely;
  finding.why = "Both functions are known to count references, and both count plainly.";
  finding.primitive = "this lab";
  finding.count = 3;
  finding.report.source = "tests.log";
  finding.report.first_line = 12;
  finding.report.last_line = 40;
  finding.report.test = "RefCount.TwoThreads";
  return finding;
}

Finding UseAfterFree() {
  Finding finding = Of(kUseAfterFree, "use after free of an object", "00000000000000b2");
  finding.subject = Subject::kObject;
  finding.sites = {At("with space/a#b%c.cc", 3, 10, "Item::Value", "reads 4 bytes", 0),
                   At("/usr/include/other/drop.h", 5, 3, "Drop", "frees it", 1)};
  finding.sites[0].thread = finding.sites[1].thread = "T0";
  finding.consequences = {Consequence::kUseAfterFree};
  finding.consequence = "The value read is whatever lies there now.";
  finding.remedy = "Hold a reference for as long as the object is used.";
  finding.confidence = Confidence::kCertain;
  finding.why = "AddressSanitizer saw the access.";
  return finding;
}

Finding Leak() {
  Finding finding = Of(kLeaks, "indirect leak of an object", "00000000000000c3");
  finding.kind = "indirect-leak";
  finding.sites = {At("second.cc", 6, 3, "Second", "allocates 96 bytes in 3 objects", 1)};
  finding.leak_stack = 1;
  finding.bytes = 96;
  finding.objects = 3;
  finding.consequences = {Consequence::kLeak};
  finding.consequence = "The memory is never given back.";
  finding.remedy = "Drop the reference that keeps it.";
  finding.confidence = Confidence::kCertain;
  return finding;
}

Finding Overflow() {
  Finding finding = Of(kOverflow, "signed integer overflow", "00000000000000d4");
  finding.subject = Subject::kArithmetic;
  finding.sites = {At("sum.cc", 7, 21, "", "adds 1 to 2147483647", -1)};
  finding.consequences = {Consequence::kWrongValue};
  finding.consequence = "The result means nothing.";
  finding.remedy = "Compute in a wider type, or check before.";
  finding.confidence = Confidence::kCertain;
  return finding;
}

Finding WithoutSymbols() {
  Finding finding = Of(kCrash, "crash at an address near zero", "00000000000000e5");
  Site site;
  site.module = "/opt/shop/bin/till";
  site.offset = 0x1234;
  site.does = "reads";
  site.stack = 0;
  finding.sites = {site};
  finding.consequences = {Consequence::kCrash};
  finding.consequence = "The process ends.";
  finding.confidence = Confidence::kCertain;
  return finding;
}

Finding CutShort() {
  Finding finding = Of("WARNING: ThreadSanitizer: data race (pid=7)\n", "data race on memory",
                       "00000000000000f6");
  finding.report.truncated = true;
  finding.consequences = {Consequence::kUnknown};
  finding.confidence = Confidence::kPossible;
  finding.why = "Neither access is in the report.";
  return finding;
}

std::vector<Finding> AllExamples() {
  return {RaceOnCount(), UseAfterFree(), Leak(), Overflow(), WithoutSymbols(), CutShort()};
}

Knowledge KnowledgeOfExamples() {
  Kind race;
  race.id = "data-race";
  race.tool = "thread";
  race.name = "DataRace";
  race.title = "data race";
  race.level = "error";
  race.means =
      "Two threads touched the same memory, one of them wrote, and nothing ordered the two.";
  race.consequence = "Either may see half of what the other did.";
  race.remedy = "Order the two: a lock around both, or atomics.";
  race.source = "https://clang.llvm.org/docs/ThreadSanitizer.html";
  race.severity = 7.5;
  Kind use = race;
  use.id = "heap-use-after-free";
  use.tool = "any";
  use.name = "HeapUseAfterFree";
  use.title = "use after free";
  use.source = "https://clang.llvm.org/docs/AddressSanitizer.html";
  use.severity = 9;
  Kind leak = race;
  leak.id = "indirect-leak";
  leak.tool = "leak";
  leak.name = "IndirectLeak";
  leak.title = "indirect leak";
  leak.level = "warning";
  leak.source = "https://clang.llvm.org/docs/LeakSanitizer.html";
  leak.severity = 3;
  Kind overflow = race;
  overflow.id = "signed-integer-overflow";
  overflow.tool = "undefined";
  overflow.name = "SignedIntegerOverflow";
  overflow.title = "signed integer overflow";
  overflow.source = "https://clang.llvm.org/docs/UndefinedBehaviorSanitizer.html";
  overflow.severity = 0;
  return Knowledge({race, use, leak, overflow}, {}, {});
}

OutputOptions ExampleOptions() {
  OutputOptions options;
  options.root = "/src/lab";
  options.version = "0.1.0";
  options.reports = 120;
  return options;
}

}  // namespace sanitizers
