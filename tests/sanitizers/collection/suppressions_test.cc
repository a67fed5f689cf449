// A suppression that silences a sanitizer at run time marks its report afterwards, and none marks
// what it would not have silenced.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "sanitizers/explain/finding/collection.h"

namespace sanitizers {
namespace {

Frame At(std::string function, std::string file, std::string module) {
  Frame frame;
  frame.function = std::move(function);
  frame.file = std::move(file);
  frame.module = std::move(module);
  return frame;
}

Stack StackOf(Role role, std::vector<Frame> frames) {
  Stack stack;
  stack.role = role;
  stack.frames = std::move(frames);
  return stack;
}

Finding Race() {
  Finding finding;
  finding.tool = Tool::kThread;
  finding.kind = "data-race";
  finding.report.stacks = {
      StackOf(Role::kAccess, {At("bank::Add(int)", "/src/bank/add.cc", "bank"),
                              At("Run()", "/src/bank/run.cc", "bank")}),
      StackOf(Role::kPreviousAccess, {At("memcpy", "", "bank"), At("Read()", "", "libcodec.so.6")}),
      StackOf(Role::kAllocation, {At("Make()", "/src/bank/make.cc", "bank")})};
  finding.report.location.kind = Location::Kind::kGlobal;
  finding.report.location.name = "balance";
  return finding;
}

Finding Of(Tool tool, std::string kind, Stack stack) {
  Finding finding;
  finding.tool = tool;
  finding.kind = std::move(kind);
  finding.report.stacks = {std::move(stack)};
  return finding;
}

bool Suppressed(std::string_view line, Finding finding) {
  const auto suppressions = SuppressionsFrom(line);
  EXPECT_TRUE(suppressions.ok()) << suppressions.status();
  std::vector<Finding> findings = {std::move(finding)};
  if (suppressions.ok()) Apply(*suppressions, findings);
  return findings[0].status == Status::kSuppressed;
}

TEST(Suppressions, ARaceIsFoundByFunctionFileModuleOrGlobal) {
  EXPECT_TRUE(Suppressed("race:bank::Add", Race()));
  EXPECT_TRUE(Suppressed("race:bank/run.cc", Race()));
  EXPECT_TRUE(Suppressed("race:libcodec", Race()));
  EXPECT_TRUE(Suppressed("race:^balance$", Race()));
  EXPECT_FALSE(Suppressed("race:bank::Subtract", Race()));
}

TEST(Suppressions, StarsAndAnchorsAreThoseOfTheSanitizers) {
  EXPECT_TRUE(Suppressed("race:bank::*(int)", Race()));
  EXPECT_TRUE(Suppressed("race:^bank::Add(int)$", Race()));
  EXPECT_TRUE(Suppressed("race:^bank*int)$", Race()));
  EXPECT_TRUE(Suppressed("race:*", Race()));
  EXPECT_FALSE(Suppressed("race:^Add", Race()));
  EXPECT_FALSE(Suppressed("race:^bank::Add$", Race()));
  EXPECT_FALSE(Suppressed("race:add.cc*add.cc", Race()));
}

TEST(Suppressions, ALongPatternIsNoTrap) {
  Finding race = Race();
  race.report.stacks[0].frames[0].function = std::string(100'000, 'a');
  std::string pattern = "race:";
  for (int i = 0; i < 1000; ++i) pattern += "a*";
  EXPECT_FALSE(Suppressed(pattern + "b", race));
}

TEST(Suppressions, WhereTheMemoryCameFromSuppressesNoRace) {
  EXPECT_FALSE(Suppressed("race:Make", Race()));
}

TEST(Suppressions, RaceTopLooksAtTheFirstFramesOnly) {
  EXPECT_TRUE(Suppressed("race_top:bank::Add", Race()));
  EXPECT_FALSE(Suppressed("race_top:Run", Race()));
}

TEST(Suppressions, CalledFromLibLooksAtWhoCalledTheInterceptor) {
  EXPECT_TRUE(Suppressed("called_from_lib:libcodec.so", Race()));
  EXPECT_FALSE(Suppressed("called_from_lib:bank", Race()));
}

TEST(Suppressions, ATypeSpeaksOfItsOwnKindsOnly) {
  for (const char* line : {"mutex:bank", "deadlock:bank", "thread:bank", "signal:bank", "leak:bank",
                           "undefined:bank", "interceptor_via_fun:bank"}) {
    EXPECT_FALSE(Suppressed(line, Race())) << line;
  }
  const Stack stack = StackOf(Role::kOther, {At("Run()", "", "")});
  EXPECT_TRUE(Suppressed("deadlock:Run", Of(Tool::kThread, "lock-order-inversion", stack)));
  EXPECT_TRUE(Suppressed("mutex:Run", Of(Tool::kThread, "mutex-double-lock", stack)));
  EXPECT_TRUE(Suppressed("thread:Run", Of(Tool::kThread, "thread-leak", stack)));
  EXPECT_TRUE(Suppressed("signal:Run", Of(Tool::kThread, "errno-in-signal", stack)));
}

TEST(Suppressions, ALeakIsFoundByItsOwnStack) {
  Finding leak = Of(Tool::kLeak, "direct-leak", StackOf(Role::kAllocation, {At("A()", "", "")}));
  leak.report.stacks.push_back(StackOf(Role::kAllocation, {At("B()", "", "")}));
  leak.leak_stack = 1;
  EXPECT_TRUE(Suppressed("leak:B", leak));
  EXPECT_FALSE(Suppressed("leak:A", leak));
}

TEST(Suppressions, AddressSanitizersSpeakOfInterceptors) {
  const Finding overflow =
      Of(Tool::kAddress, "heap-buffer-overflow",
         StackOf(Role::kAccess, {At("memcpy", "", "lab"), At("Copy()", "a.cc", "libx.so")}));
  EXPECT_TRUE(Suppressed("interceptor_name:memcpy", overflow));
  EXPECT_TRUE(Suppressed("interceptor_via_fun:Copy", overflow));
  EXPECT_TRUE(Suppressed("interceptor_via_lib:libx", overflow));
  EXPECT_FALSE(Suppressed("interceptor_name:Copy", overflow));
  Finding own = overflow;
  own.report.stacks[0].frames.erase(own.report.stacks[0].frames.begin());
  EXPECT_FALSE(Suppressed("interceptor_via_fun:Copy", own));
}

TEST(Suppressions, UndefinedBehaviourIsFoundByCheckAndPlace) {
  Finding shift;
  shift.tool = Tool::kUndefined;
  shift.kind = "shift-exponent";
  shift.report.place.file = "/src/hash.cc";
  EXPECT_TRUE(Suppressed("shift-exponent:hash.cc", shift));
  EXPECT_FALSE(Suppressed("shift-base:hash.cc", shift));
  EXPECT_FALSE(Suppressed("shift-exponent:other.cc", shift));
  shift.kind = "return";
  EXPECT_FALSE(Suppressed("nullability-return:hash.cc", shift));
}

Finding Undefined(const std::string& kind, const std::string& message) {
  Finding finding;
  finding.tool = Tool::kUndefined;
  finding.kind = kind;
  finding.report.detail = message;
  finding.report.place.file = "/src/a.cc";
  return finding;
}

TEST(Suppressions, ATypeOfUBSanSpeaksOfOneCheckOnly) {
  EXPECT_FALSE(Suppressed("undefined:a.cc", Undefined("shift-exponent", "")));
  EXPECT_TRUE(Suppressed("undefined:a.cc", Undefined("undefined-behavior", "")));
  EXPECT_TRUE(Suppressed("invalid-builtin-use:a.cc", Undefined("builtin", "")));
  EXPECT_TRUE(Suppressed("vptr_check:a.cc", Undefined("vptr", "")));
  const Finding binding = Undefined("nullability", "_Nonnull binding to null pointer");
  EXPECT_TRUE(Suppressed("nullability-assign:a.cc", binding));
  EXPECT_FALSE(Suppressed("nullability-arg:a.cc", binding));
  EXPECT_FALSE(Suppressed("nullability-return:a.cc", binding));
}

TEST(Suppressions, ImplicitConversionsAreToldApartByTheirTypes) {
  const auto conversion = [](const char* from, const char* to) {
    return Undefined("implicit-conversion", std::string("of value 300 (") + from +
                                                ") to type 'x' changed the value to 44 (" + to +
                                                ")");
  };
  const Finding cut = conversion("32-bit, unsigned", "8-bit, unsigned");
  EXPECT_TRUE(Suppressed("implicit-unsigned-integer-truncation:a.cc", cut));
  EXPECT_FALSE(Suppressed("implicit-signed-integer-truncation:a.cc", cut));
  EXPECT_FALSE(Suppressed("implicit-bitfield-conversion:a.cc", cut));
  EXPECT_TRUE(Suppressed("implicit-signed-integer-truncation:a.cc",
                         conversion("32-bit, signed", "8-bit, unsigned")));
  EXPECT_TRUE(Suppressed("implicit-integer-sign-change:a.cc",
                         conversion("32-bit, signed", "32-bit, unsigned")));
}

TEST(Suppressions, WhereAMutexWasMadeIsNoPlaceOfARace) {
  Finding race = Race();
  Stack made;
  made.role = Role::kMutexCreation;
  made.frames.emplace_back();
  made.frames.back().function = "MakeTheLock()";
  race.report.stacks.push_back(made);
  EXPECT_FALSE(Suppressed("race:MakeTheLock", race));
}

TEST(Suppressions, TheLineIsTheReason) {
  const auto suppressions = SuppressionsFrom("# of 2019\n\n  race:bank::Add  # no comment\r\n");
  ASSERT_TRUE(suppressions.ok()) << suppressions.status();
  ASSERT_EQ(suppressions->size(), 1u);
  EXPECT_EQ((*suppressions)[0].pattern, "bank::Add  # no comment");
  std::vector<Finding> findings = {Race()};
  Apply(*SuppressionsFrom("race:Nothing\nrace:bank::Add\n"), findings);
  EXPECT_EQ(findings[0].status, Status::kSuppressed);
  EXPECT_EQ(findings[0].status_reason, "race:bank::Add");
}

TEST(Suppressions, WhatIsExpectedKeepsItsReason) {
  std::vector<Finding> findings = {Race()};
  findings[0].status = Status::kExpected;
  findings[0].status_reason = "the test passed";
  Apply(*SuppressionsFrom("race:bank"), findings);
  EXPECT_EQ(findings[0].status, Status::kExpected);
  EXPECT_EQ(findings[0].status_reason, "the test passed");
}

std::string Error(std::string_view text) {
  const auto suppressions = SuppressionsFrom(text);
  return suppressions.ok() ? "" : std::string(suppressions.status().message());
}

TEST(Suppressions, AnErrorNamesTheLine) {
  EXPECT_EQ(Error("race:a\nraec:b\n"),
            "line 2: 'raec:b' is no suppression; did you mean \"race:\"?");
  EXPECT_EQ(Error("bank::Add"),
            "line 1: 'bank::Add' is no suppression; types are race, leak, mutex, thread, signal, "
            "deadlock, …");
  EXPECT_EQ(Error("bank"), "line 1: 'bank' is no suppression; one is TYPE:PATTERN, \"race:Name\"");
  EXPECT_EQ(Error("\nrace: \n"), "line 2: nothing follows \"race:\"");
}

}  // namespace
}  // namespace sanitizers
