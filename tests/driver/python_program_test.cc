// Python programs as the tour runs and judges them: whatever does not keep its word must differ, or
// the tour could tell anything.

#include "lab/driver/python_program.h"

#include "generated/schemes.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "lab/driver/runner.h"
#include "lab/driver/verdict.h"
#include "sanitizers/built_with.h"
#include "tests/shell/shell.h"

namespace lab {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

// Two threads and `increment`, which each runs once.
std::string TwoThreads(const std::string& increment) {
  return "from threading import Lock, Thread\n"
         "count = 0\n"
         "lock = Lock()\n"
         "def increment():\n"
         "    global count\n" +
         increment +
         "threads = [Thread(target=increment), Thread(target=increment)]\n"
         "for thread in threads:\n"
         "    thread.start()\n"
         "for thread in threads:\n"
         "    thread.join()\n"
         "print('expected', 2, 'found', count)\n";
}
const std::string kUnlocked = TwoThreads("    count += 1\n");
const std::string kLocked = TwoThreads("    with lock:\n        count += 1\n");
// The first thread has read the count when the second one runs.
constexpr char kSchedule[] = "AAABBBBBBBBBBBB";
constexpr char kScheduleLocked[] = "AAAAAABBBBBBBBBBBB";
// It has written the count, too.
constexpr char kBehind[] = "AAAAAAAAAAAAAAAAAAAAB";

// A scheme under which one thread runs at a time.
std::string Serial() {
  for (const objects::SchemeInfo& info : {
#define INFO(S) objects::S<objects::RealMem>::kInfo,
           OBJECTS_FOR_EACH_SCHEME(INFO)
#undef INFO
       }) {
    if (info.promises.serial) return std::string(info.name);
  }
  return "";
}

class Program : public ::testing::Test {
 protected:
  // Runs the text; `program` says how, apart from the file.
  Verdict VerdictOn(const std::string& text, PythonProgram program) {
    program.file = folder_.Write("program.py", text);
    const StoryLine line = TellProgram("", Serial(), program);
    const absl::StatusOr<ChildEnd> end = RunInChild(*line.experiment, line.options, {});
    EXPECT_TRUE(end.ok());
    outcome_ = end->outcome;
    err_ = end->err;
    return Judge(PromiseOf(*line.experiment, line.options), outcome_, sanitizers::BuiltWith());
  }

  shell::Folder folder_;
  Outcome outcome_;
  std::string err_;
};

TEST_F(Program, ALossThatTheScheduleForcesIsAsPromised) {
  EXPECT_TRUE(VerdictOn(kUnlocked, {.promise = Result::kLost, .schedule = kSchedule}).as_promised);
  EXPECT_EQ(outcome_.expected, 2);
  EXPECT_EQ(outcome_.found, 1);
  EXPECT_EQ(outcome_.memory, Memory::kSafe);
}

TEST_F(Program, ALossThatWasToBeForcedAndDidNotComeDiffers) {
  EXPECT_FALSE(
      VerdictOn(kLocked, {.promise = Result::kLost, .schedule = kScheduleLocked}).as_promised);
  EXPECT_EQ(outcome_.found, 2);
}

TEST_F(Program, ALockIsAsPromised) {
  EXPECT_TRUE(VerdictOn(kLocked, {.schedule = kScheduleLocked}).as_promised) << err_;
  EXPECT_EQ(outcome_.found, 2);
}

TEST_F(Program, ALossThatMustNotBeDiffers) {
  EXPECT_FALSE(VerdictOn(kUnlocked, {.schedule = kSchedule}).as_promised);
  EXPECT_FALSE(VerdictOn("print('expected 2, found 1')\n", {}).as_promised);
}

TEST_F(Program, WhatChanceDecidesIsNotJudged) {
  EXPECT_TRUE(VerdictOn("print('expected 2, found 1')\n", {.promise = Result::kNone}).as_promised);
  EXPECT_EQ(outcome_.found, 1);
}

TEST_F(Program, AStatementIsShownWithThePlaceOfTheStop) {
  VerdictOn(kUnlocked,
            {.promise = Result::kLost, .schedule = kSchedule, .statement = "count += 1"});
  ASSERT_EQ(outcome_.lines.size(), 6u) << err_;
  EXPECT_THAT(outcome_.lines[0], HasSubstr("count += 1 in line 6 of "));
  EXPECT_THAT(outcome_.lines[1], HasSubstr("LOAD_GLOBAL"));
  EXPECT_THAT(outcome_.lines[2], HasSubstr("stopped here"));
  EXPECT_THAT(outcome_.lines[3], HasSubstr("LOAD_CONST"));
  EXPECT_THAT(outcome_.lines[4], HasSubstr("BINARY_OP"));
  EXPECT_THAT(outcome_.lines[5], HasSubstr("STORE_GLOBAL"));
}

TEST_F(Program, AScheduleThatStopsNoThreadInTheStatementDiffers) {
  EXPECT_FALSE(VerdictOn(kUnlocked,
                         {.promise = Result::kLost, .schedule = kBehind, .statement = "count += 1"})
                   .as_promised);
  EXPECT_THAT(err_, HasSubstr("no thread was stopped in count += 1"));
  EXPECT_FALSE(
      VerdictOn(kUnlocked, {.schedule = kSchedule, .statement = "count += 2"}).as_promised);
  EXPECT_THAT(err_, HasSubstr("no line of the program is count += 2"));
}

TEST_F(Program, WhatItSaysOfItsLinesIsJudgedLineByLine) {
  const std::string right = "print(1)  # expect: 1\nx = 2\nprint(x)  # expect: 2\n";
  EXPECT_TRUE(VerdictOn(right, {}).as_promised) << err_;
  EXPECT_EQ(outcome_.lines.size(), 3u);
  EXPECT_EQ(outcome_.found, 2);
  EXPECT_FALSE(VerdictOn(right + "print(4)  # expect: 3\n", {}).as_promised);
  EXPECT_THAT(outcome_.lines, Contains(HasSubstr("4  expected 3")));
  EXPECT_FALSE(VerdictOn(right + "print(3)\n", {}).as_promised);
  EXPECT_FALSE(VerdictOn(right + "pass  # expect: 3\n", {}).as_promised);
}

TEST_F(Program, AnExceptionDiffersWhateverIsPromised) {
  EXPECT_FALSE(VerdictOn("print(1, 1)\n1 / 0\n", {.promise = Result::kNone}).as_promised);
  EXPECT_THAT(err_, HasSubstr("ZeroDivisionError"));
}

TEST_F(Program, AProgramThatIsNotThereOrNamesNoNumbersDiffers) {
  const StoryLine line = TellProgram("", Serial(), {.file = "no_such_program.py"});
  EXPECT_THAT(RunInChild(*line.experiment, line.options, {})->err, HasSubstr("cannot be read"));
  EXPECT_FALSE(VerdictOn("print('hello')\n", {}).as_promised);
  EXPECT_FALSE(VerdictOn("", {}).as_promised);
}

TEST(TellProgram, TheCommandIsWhatAPersonWouldType) {
  EXPECT_EQ(TellProgram("", "s", {.file = "a.py", .flags = "--x=1", .schedule = "AB"}).command,
            "minipy --scheme=s --audit --x=1 --schedule=AB lab/programs/a.py");
}

}  // namespace
}  // namespace lab
