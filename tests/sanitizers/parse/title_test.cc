// Titles: which kind each is, and what only looks like one.

#include "sanitizers/explain/parse/title.h"

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

struct Case {
  const char* line;
  Tool tool;
  const char* kind;
};

TEST(FindTitle, KnowsTheKinds) {
  const Case cases[] = {
      {"==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602 at pc 0x5 bp 0x1",
       Tool::kAddress, "heap-use-after-free"},
      {"==1==ERROR: AddressSanitizer: attempting double-free on 0x602 in thread T0:",
       Tool::kAddress, "double-free"},
      {"==1==ERROR: AddressSanitizer: attempting free on address which was not malloc()-ed: 0x1 in "
       "thread T0",
       Tool::kAddress, "bad-free"},
      {"==1==ERROR: AddressSanitizer: alloc-dealloc-mismatch (malloc vs operator delete) on 0x6",
       Tool::kAddress, "alloc-dealloc-mismatch"},
      {"==1==ERROR: AddressSanitizer: new-delete-type-mismatch on 0x602 in thread T0:",
       Tool::kAddress, "new-delete-type-mismatch"},
      {"==1==ERROR: AddressSanitizer: memcpy-param-overlap: memory ranges [0x1,0x2) overlap",
       Tool::kAddress, "param-overlap"},
      {"==1==ERROR: AddressSanitizer: negative-size-param: (size=-1)", Tool::kAddress,
       "negative-size-param"},
      {"==1==ERROR: AddressSanitizer: odr-violation (0x55):", Tool::kAddress, "odr-violation"},
      {"==1==ERROR: AddressSanitizer: calloc-overflow on 0x6: count", Tool::kAddress,
       "calloc-overflow"},
      {"==1==ERROR: AddressSanitizer: SEGV on unknown address 0x0 (pc 0x1 T0)", Tool::kAddress,
       "segv"},
      {"==1==ERROR: AddressSanitizer: stack-overflow on address 0x7 (pc 0x1 T0)", Tool::kAddress,
       "stack-overflow"},
      {"==1==ERROR: AddressSanitizer failed to allocate 0x10 (16) bytes of x (error code: 12)",
       Tool::kAddress, "out-of-memory"},
      {"==1==ERROR: LeakSanitizer: detected memory leaks", Tool::kLeak, "memory-leak"},
      {"==1==LeakSanitizer has encountered a fatal error.", Tool::kLeak, "leak-check-failed"},
      {"==1==WARNING: MemorySanitizer: use-of-uninitialized-value", Tool::kMemory,
       "use-of-uninitialized-value"},
      {"WARNING: ThreadSanitizer: data race (pid=3)", Tool::kThread, "data-race"},
      {"WARNING: ThreadSanitizer: data race on vptr (ctor/dtor vs virtual call) (pid=3)",
       Tool::kThread, "data-race-vptr"},
      {"WARNING: ThreadSanitizer: heap-use-after-free (virtual call vs free) (pid=3)",
       Tool::kThread, "heap-use-after-free-vptr"},
      {"WARNING: ThreadSanitizer: lock-order-inversion (potential deadlock) (pid=3)", Tool::kThread,
       "lock-order-inversion"},
      {"WARNING: ThreadSanitizer: unlock of an unlocked mutex (or by a wrong thread) (pid=3)",
       Tool::kThread, "mutex-bad-unlock"},
      {"WARNING: ThreadSanitizer: signal-unsafe call inside of a signal (pid=3)", Tool::kThread,
       "signal-unsafe-call"},
      {"FATAL: ThreadSanitizer: unexpected memory mapping 0x1-0x2", Tool::kThread,
       "unexpected-memory-mapping"},
      {"FATAL: ThreadSanitizer CHECK failed: ../x.cpp:3 \"((0)) != (0)\"", Tool::kThread,
       "check-failed"},
      {"ThreadSanitizer: main thread finished with ignores enabled", Tool::kThread,
       "ignores-not-ended"},
      {"ThreadSanitizer: ERROR: unterminated string", Tool::kThread, "bad-options"},
      {"ThreadSanitizer:DEADLYSIGNAL", Tool::kThread, "deadly-signal"},
      {"==1==ERROR: HWAddressSanitizer: tag-mismatch on address 0x1 at pc 0x2", Tool::kOther,
       "tag-mismatch"},
      {"/x/a.cc:3:4: runtime error: signed integer overflow: 1 + 2 cannot be represented in 'int'",
       Tool::kUndefined, "signed-integer-overflow"},
      {"a.c:3:4: runtime error: division by zero", Tool::kUndefined, "integer-divide-by-zero"},
      {"a.c:3: runtime error: index 4 out of bounds for type 'int [4]'", Tool::kUndefined,
       "bounds"},
      {"C:\\a b\\x.cpp:3:4: runtime error: load of misaligned address 0x1 for type 'int'",
       Tool::kUndefined, "alignment"},
      {"<unknown>: runtime error: execution reached an unreachable program point", Tool::kUndefined,
       "unreachable"},
      {"a.m:9:2: runtime error: invalid ObjC cast, object is a 'A', but expected a 'B'",
       Tool::kUndefined, "objc-cast"},
      {"ubsan: add-overflow by 0x0000563e1599782f", Tool::kUndefined, "add-overflow"},
      {"ubsan: vla-bound-not-positive", Tool::kUndefined, "vla-bound"},
      {"==1==ThreadSanitizer: starting new threads after multi-threaded fork is not supported.",
       Tool::kThread, "sanitizer-error"},
      {"==1==AddressSanitizer: hard rss limit exhausted (300Mb vs 369Mb)", Tool::kAddress,
       "rss-limit-exceeded"},
      {"/x/a.c:1:1: runtime error: something quite new", Tool::kUndefined, "undefined-behavior"},
  };
  for (const Case& one : cases) {
    const std::optional<Title> title = FindTitle(one.line);
    ASSERT_TRUE(title.has_value()) << one.line;
    EXPECT_EQ(title->kind, one.kind) << one.line;
    EXPECT_EQ(title->tool, one.tool) << one.line;
    EXPECT_EQ(title->begin, 0u) << one.line;
  }
}

TEST(FindTitle, SeesWhereItBegins) {
  const std::optional<Title> title =
      FindTitle("03:04 | DONE==77==ERROR: AddressSanitizer: SEGV on x");
  ASSERT_TRUE(title.has_value());
  EXPECT_EQ(title->begin, 12u);
  EXPECT_EQ(title->pid, 77);
  const std::optional<Title> place =
      FindTitle("12: web | /x y/a.c:3:4: runtime error: division by zero");
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->begin, 10u);
  EXPECT_EQ(place->place.file, "/x y/a.c");
}

TEST(FindTitle, AMarkOfTheCiSystemIsNoPartOfThePath) {
  for (const char* line : {"##[error]a.c:3:4: runtime error: division by zero",
                           "03:04 ##[error]/x y/a.c:3:4: runtime error: division by zero"}) {
    const std::optional<Title> title = FindTitle(line);
    ASSERT_TRUE(title.has_value()) << line;
    EXPECT_TRUE(title->place.file == "a.c" || title->place.file == "/x y/a.c") << title->place.file;
  }
}

TEST(FindTitle, ItsDetailHasNoTrailingBlanks) {
  EXPECT_EQ(FindTitle("==1==ERROR: LeakSanitizer: detected memory leaks  \t")->detail, "");
  EXPECT_EQ(FindTitle("a.c:3:4: runtime error: division by zero \t")->detail, "division by zero");
}

TEST(FindTitle, ChatterIsNone) {
  for (const char* line :
       {"ThreadSanitizer: reported 1 warnings", "SUMMARY: ThreadSanitizer: data race /x in f",
        "ThreadSanitizer: Matched 1 suppressions (pid=3)", "-- Performing Test ThreadSanitizer",
        "panic: runtime error: index out of range", "MemorySanitizer: bad pointer 0x7f",
        "ERROR: AddressSanitizer", "Sanitizer", "no runtime error: here", "ubsan: all is well",
        "ubsan: add-overflow was fixed", "myubsan: add-overflow"}) {
    EXPECT_FALSE(FindTitle(line).has_value()) << line;
  }
}

TEST(FindSummary, IsFoundAnywhere) {
  const std::optional<Summary> summary =
      FindSummary("12: SUMMARY: ThreadSanitizer: data race /x/a.cc:7:3 in f(int)");
  ASSERT_TRUE(summary.has_value());
  EXPECT_EQ(summary->begin, 4u);
  EXPECT_EQ(summary->text, "data race /x/a.cc:7:3 in f(int)");
}

TEST(ReportFromSummary, HoldsKindAndPlace) {
  const Report race =
      ReportFrom(*FindSummary("SUMMARY: ThreadSanitizer: data race /x/a.cc:7:3 in f(int)"));
  EXPECT_EQ(race.kind, "data-race");
  ASSERT_EQ(race.stacks.size(), 1u);
  EXPECT_EQ(race.stacks[0].frames[0].file, "/x/a.cc");
  EXPECT_EQ(race.stacks[0].frames[0].function, "f(int)");
  EXPECT_TRUE(race.truncated);
  const Report module = ReportFrom(
      *FindSummary("SUMMARY: AddressSanitizer: double-free (/x y/lab+0x9) (BuildId: 1) in free"));
  EXPECT_EQ(module.kind, "double-free");
  EXPECT_EQ(module.stacks[0].frames[0].module, "/x y/lab");
  EXPECT_EQ(module.stacks[0].frames[0].offset, 9u);
  EXPECT_EQ(module.stacks[0].frames[0].function, "free");
  EXPECT_EQ(
      ReportFrom(*FindSummary("SUMMARY: UndefinedBehaviorSanitizer: null-pointer-use a.c:3:4"))
          .kind,
      "null");
  EXPECT_EQ(
      ReportFrom(*FindSummary("SUMMARY: AddressSanitizer: 10 byte(s) leaked in 1 allocation(s)."))
          .kind,
      "memory-leak");
}

}  // namespace
}  // namespace sanitizers
