// Every line of a report that is no frame: what it says is in the report afterwards.

#include "sanitizers/explain/parse/section.h"

#include "gtest/gtest.h"

namespace sanitizers {
namespace {

TEST(StackHeader, AccessesOfARace) {
  Report report;
  const std::optional<Stack> stack = StackHeader(
      "Previous atomic write of size 8 at 0x7b by thread T2 'it's me' (mutexes: write M1, read "
      "M22):",
      &report);
  ASSERT_TRUE(stack.has_value());
  EXPECT_EQ(stack->role, Role::kPreviousAccess);
  EXPECT_EQ(stack->access, AccessKind::kWrite);
  EXPECT_TRUE(stack->atomic);
  EXPECT_EQ(stack->bytes, 8);
  EXPECT_EQ(stack->address, 0x7bu);
  EXPECT_EQ(stack->thread, "T2");
  ASSERT_EQ(stack->locks.size(), 2u);
  EXPECT_EQ(stack->locks[0].mutex, "M1");
  EXPECT_TRUE(stack->locks[0].write);
  EXPECT_EQ(stack->locks[1].mutex, "M22");
  EXPECT_FALSE(stack->locks[1].write);
  ASSERT_EQ(report.threads.size(), 1u);
  EXPECT_EQ(report.threads[0].name, "it's me");
}

TEST(StackHeader, AccessesOfTheOthers) {
  Report report;
  std::optional<Stack> stack = StackHeader("READ of size 1 at 0x60 thread T3 (worker)", &report);
  ASSERT_TRUE(stack.has_value());
  EXPECT_EQ(stack->role, Role::kAccess);
  EXPECT_EQ(stack->access, AccessKind::kRead);
  EXPECT_EQ(stack->thread, "T3");
  EXPECT_EQ(report.threads[0].name, "worker");
  stack = StackHeader("WRITE of size 4 at 0x60 tags: 0a/0b (ptr/mem) in thread T0", &report);
  ASSERT_TRUE(stack.has_value());
  EXPECT_EQ(stack->thread, "T0");
  stack = StackHeader("Modifying access of Swift variable at 0x72 by main thread:", &report);
  ASSERT_TRUE(stack.has_value());
  EXPECT_EQ(stack->access, AccessKind::kWrite);
  EXPECT_EQ(stack->thread, "main");
  EXPECT_EQ(report.location.name, "Swift variable");
}

TEST(StackHeader, ThreadsAndWhoMadeThem) {
  Report report;
  const std::optional<Stack> tsan =
      StackHeader("Thread T1 'worker' (tid=12, running) created by main thread at:", &report);
  ASSERT_TRUE(tsan.has_value());
  EXPECT_EQ(tsan->role, Role::kThreadCreation);
  EXPECT_EQ(tsan->thread, "T1");
  EXPECT_EQ(tsan->by, "main");
  EXPECT_EQ(report.threads[0].tid, 12);
  EXPECT_EQ(report.threads[0].status, "running");
  const std::optional<Stack> asan = StackHeader("Thread T2 (a b) created by T1 here:", &report);
  ASSERT_TRUE(asan.has_value());
  EXPECT_EQ(asan->by, "T1");
  EXPECT_EQ(report.threads[1].name, "a b");
}

TEST(StackHeader, Mutexes) {
  Report report;
  EXPECT_EQ(StackHeader("Mutex M0 (0x7b) created at:", &report)->role, Role::kMutexCreation);
  const std::optional<Stack> held =
      StackHeader("Mutex M1 acquired here while holding mutex M0 in thread T1:", &report);
  EXPECT_EQ(held->role, Role::kMutexAcquired);
  EXPECT_EQ(held->mutex, "M1");
  EXPECT_EQ(held->held, "M0");
  EXPECT_EQ(held->thread, "T1");
  EXPECT_FALSE(StackHeader("Mutex M7 is already destroyed.", &report).has_value());
  ASSERT_EQ(report.mutexes.size(), 3u);
  EXPECT_EQ(report.mutexes[0].address, 0x7bu);
  EXPECT_TRUE(report.mutexes[2].destroyed);
  EXPECT_TRUE(TakeFact("Cycle in lock order graph: M0 (0x7b) => M1 (0x7c) => M0", &report));
  EXPECT_EQ(report.lock_cycle, (std::vector<std::string>{"M0", "M1", "M0"}));
}

TEST(StackHeader, Leaks) {
  Report report;
  const std::optional<Stack> leak =
      StackHeader("Indirect leak of 64 byte(s) in 2 object(s) allocated from:", &report);
  ASSERT_TRUE(leak.has_value());
  EXPECT_TRUE(leak->indirect);
  EXPECT_EQ(leak->bytes, 64);
  EXPECT_EQ(leak->objects, 2);
}

TEST(StackHeader, OriginsOfUninitialisedValues) {
  Report report;
  EXPECT_EQ(StackHeader("Uninitialized value was stored to memory at", &report)->role,
            Role::kStored);
  EXPECT_EQ(StackHeader("Uninitialized value was created by a heap deallocation", &report)->role,
            Role::kFree);
  EXPECT_EQ(
      StackHeader("Uninitialized value was created by an allocation of 'x' in the stack frame "
                  "of function 'main'",
                  &report)
          ->role,
      Role::kAllocation);
  EXPECT_EQ(report.location.name, "x");
  EXPECT_EQ(report.location.kind, Location::Kind::kStack);
}

struct Place {
  const char* line;
  Location::Kind kind;
  const char* name;
  int64_t size, offset;
};

TEST(TakeLocation, AllForms) {
  using Kind = Location::Kind;
  const Place places[] = {
      {"Location is global 'a::b' of size 4 at 0x100 (lab+0x1)", Kind::kGlobal, "a::b", 4, 2},
      {"Location is heap block of size 8 at 0x100 allocated by thread T1:", Kind::kHeap, "", 8, 2},
      {"Location is stack of main thread.", Kind::kStack, "", -1, -1},
      {"Location is TLS of thread T1.", Kind::kTls, "", -1, -1},
      {"Location is file descriptor 4 created by main thread at:", Kind::kFileDescriptor, "4", -1,
       -1},
      {"Location is Swift object of size 16 at 0x100 allocated by thread T1:", Kind::kExternal,
       "Swift object", 16, 2},
      {"0x105 is located 5 bytes inside of 10-byte region [0x100,0x10a)", Kind::kHeap, "", 10, 5},
      {"0x10a is located 0 bytes to the right of 10-byte region [0x100,0x10a)", Kind::kHeap, "", 10,
       10},
      {"0x10b is located 1 bytes after 10-byte region [0x100,0x10a)", Kind::kHeap, "", 10, 11},
      {"0x0ff is located 1 bytes before 10-byte region [0x100,0x10a)", Kind::kHeap, "", 10, -1},
      {"0x104 is located 4 bytes to the right of global variable 'g' defined in '/x y/a.c:7:5' "
       "(0x100) of size 40",
       Kind::kGlobal, "g", 40, 44},
      {"Address 0x7f is located in stack of thread T0 at offset 34 in frame", Kind::kStack, "", -1,
       34},
      {"Address 0x7f is a wild pointer inside of access range of size 0x1.", Kind::kUnknown, "", -1,
       -1},
  };
  for (const Place& want : places) {
    Report report;
    Stack access;
    access.role = Role::kAccess;
    access.address = 0x102;
    report.stacks.push_back(access);
    ASSERT_TRUE(TakeLocation(want.line, &report)) << want.line;
    EXPECT_EQ(report.location.kind, want.kind) << want.line;
    EXPECT_EQ(report.location.name, want.name) << want.line;
    EXPECT_EQ(report.location.size, want.size) << want.line;
    EXPECT_EQ(report.location.offset, want.offset) << want.line;
    EXPECT_EQ(report.location.text, want.line);
  }
}

TEST(TakeLocation, WhatTheAddressLiesInCountsMoreThanItsNeighbour) {
  Report report;
  ASSERT_TRUE(
      TakeLocation("0x105 is located 59 bytes before global variable 'five' defined in "
                   "'/x/a.c:7:5' (0x140) of size 4",
                   &report));
  ASSERT_TRUE(
      TakeLocation("0x105 is located 5 bytes inside of global variable 'text' defined in "
                   "'/x/a.c:6:5' (0x100) of size 16",
                   &report));
  EXPECT_EQ(report.location.name, "text");
}

TEST(TakeLocation, TheDefinitionOfAGlobalIsKept) {
  Report report;
  ASSERT_TRUE(
      TakeLocation("0x104 is located 4 bytes after global variable 'g' defined in "
                   "'/x y/a.c:7:5' (0x100) of size 40",
                   &report));
  EXPECT_EQ(report.location.file, "/x y/a.c");
  EXPECT_EQ(report.location.line, 7);
  EXPECT_EQ(report.location.address, 0x100u);
}

TEST(TakeFact, TheVariableThatWasHit) {
  Report report;
  EXPECT_TRUE(TakeFact("[32, 34) 'other' (line 17)", &report));
  EXPECT_TRUE(TakeFact(
      "[48, 58) 'buf' (line 18) <== Memory access at offset 58 overflows this variable", &report));
  EXPECT_EQ(report.location.name, "buf");
  EXPECT_EQ(report.location.size, 10);
}

TEST(TakeFact, StrangersAreNone) {
  Report report;
  for (const char* line :
       {"hello", "[12] x", "And now for something", "note: x", "0x12 hello", "Mutual", "Thread T",
        "Thread T1 says hello", "READ of size x", "freedom", "Write of size 8", "Location"}) {
    EXPECT_FALSE(TakeFact(line, &report)) << line;
    EXPECT_FALSE(StackHeader(line, &report).has_value()) << line;
  }
}

}  // namespace
}  // namespace sanitizers
