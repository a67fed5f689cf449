// sanitizers/preflight names the cause when sanitizers do not run, and sanitizers/check_report
// fails when a report is not what was pinned. Both are believed by other tests, so they are tested
// first.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/cli/sandbox.h"

namespace {

using ::testing::HasSubstr;

class Preflight : public ::testing::Test {
 protected:
  // A compiler whose programs say `text` and end with `code`.
  Ran With(const std::string& text, int code, const std::string& kinds) {
    box_.Fake("compiler",
              "while [[ $1 != -o ]]; do shift; done\n"
              "printf '#!/bin/sh\\necho \"" +
                  text + "\"\\nexit " + std::to_string(code) + "\\n' >\"$2\"; chmod +x \"$2\"");
    box_.Fake("llvm-symbolizer-19", "");
    return box_.Run("CXX=compiler " + InRepository("sanitizers/preflight") + " " + kinds);
  }

  Sandbox box_;
};

TEST_F(Preflight, IsSilentWhenAllIsWell) {
  const Ran ran = With("42", 0, "");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.output, "");
}

TEST_F(Preflight, NamesTheKernelSettingThatBreaksThreadSanitizer) {
  const Ran ran = With("FATAL: ThreadSanitizer: unexpected memory mapping 0x7f-0x7f", 66, "thread");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("vm.mmap_rnd_bits"));
  EXPECT_THAT(ran.output, HasSubstr("Remedy: sudo sysctl vm.mmap_rnd_bits=28"));
}

TEST_F(Preflight, NamesPtraceWhenLeakSanitizerCannotRun) {
  const Ran ran = With("==1==LeakSanitizer has encountered a fatal error.", 1, "address");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("--cap-add=SYS_PTRACE"));
}

TEST_F(Preflight, NamesTheRuntimeThatDoesNotLink) {
  box_.Fake("compiler", "echo 'ld: cannot find libclang_rt.tsan.a'; exit 1");
  const Ran ran = box_.Run("CXX=compiler " + InRepository("sanitizers/preflight") + " thread");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("install libclang-rt-19-dev"));
}

TEST_F(Preflight, RefusesWhatItDoesNotKnow) {
  const Ran ran = With("", 0, "memory");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.output, HasSubstr("there is thread and address"));
}

class CheckReport : public ::testing::Test {
 protected:
  Ran Check(const std::string& checks, const std::string& options, const std::string& command) {
    const std::string file = box_.Write("checks.txt", checks);
    return box_.Run(InRepository("sanitizers/check_report") +
                    " --filecheck " FILECHECK " --checks " + file + " " + options +
                    " -- bash -c '" + command + "'");
  }

  Sandbox box_;
};

TEST_F(CheckReport, AgreesWithWhatIsPinned) {
  EXPECT_EQ(Check("CHECK: data race\n", "--exit 66", "echo data race >&2; exit 66").exit, 0);
}

TEST_F(CheckReport, AnotherExitCodeFailsEvenIfTheReportIsRight) {
  const Ran ran = Check("CHECK: data race\n", "--exit 66", "echo data race; exit 1");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("exit code 1, expected 66"));
}

TEST_F(CheckReport, ACrashIsNotAnExpectedReport) {
  EXPECT_EQ(Check("CHECK: data race\n", "--exit 66", "echo data race; kill -SEGV $$").exit, 1);
}

TEST_F(CheckReport, AnotherReportFailsAndIsShown) {
  const Ran ran = Check("CHECK: data race\n", "--exit 66", "echo heap-use-after-free; exit 66");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_THAT(ran.output, HasSubstr("---- what it said:\nheap-use-after-free\n"));
}

TEST_F(CheckReport, ACleanProgramMayNotBeReported) {
  EXPECT_EQ(Check("CHECK: 42\n", "", "echo 42").exit, 0);
  EXPECT_EQ(Check("CHECK: 42\n", "", "echo 42; echo WARNING: ThreadSanitizer: data race").exit, 1);
}

TEST_F(CheckReport, ACleanProgramMayQuoteAReportButNotDieOfOne) {
  const std::string checks = "CHECK: data race\n";
  const std::string quote = "echo WARNING: ThreadSanitizer: data race";
  EXPECT_EQ(Check(checks, "", quote).exit, 1);
  EXPECT_EQ(Check(checks, "--quoted", quote).exit, 0);
  EXPECT_EQ(Check(checks, "--quoted", quote + "; exit 66").exit, 1);
}

TEST_F(CheckReport, LinesOfTheOwnPresetCountAndOthersDoNot) {
  const std::string checks = "TSAN: race\nASAN: leak\n";
  EXPECT_EQ(Check(checks, "--prefix TSAN", "echo race").exit, 0);
  EXPECT_EQ(Check(checks, "--prefix ASAN", "echo race").exit, 1);
}

TEST_F(CheckReport, ChecksWithoutALineForThisPresetFail) {
  EXPECT_EQ(Check("TSAN: race\n", "--prefix ASAN", "echo race").exit, 1);
}

TEST_F(CheckReport, ALineIsFoundByItsText) {
  box_.Write("count.h", "// Why.\nint a;\n++count;\n");
  const std::string checks = "CHECK: count.h:[[INCREF]]:\n";
  EXPECT_EQ(Check(checks, "--line INCREF=count.h:++count", "echo count.h:3:5").exit, 0);
  EXPECT_EQ(Check(checks, "--line INCREF=count.h:++count", "echo count.h:4:5").exit, 1);
}

TEST_F(CheckReport, ALineThatIsNotThereOrThereTwiceIsAnError) {
  box_.Write("count.h", "++count;\n++count;\n");
  const Ran twice = Check("CHECK: a\n", "--line INCREF=count.h:++count", "echo a");
  EXPECT_EQ(twice.exit, 2);
  EXPECT_THAT(twice.output, HasSubstr("lines 1, 2 of count.h"));
  EXPECT_EQ(Check("CHECK: a\n", "--line INCREF=count.h:--count", "echo a").exit, 2);
}

}  // namespace
