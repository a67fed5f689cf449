// The runner against children that crash, hang, talk rubbish or leave children of their own.

#include "lab/driver/runner.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "gtest/gtest.h"
#include "sanitizers/built_with.h"
#include "tests/driver/fakes.h"

namespace lab {
namespace {

using sanitizers::BuiltWith;
using sanitizers::Tool;
using std::chrono_literals::operator""ms;

ChildEnd Ran(const Experiment& experiment, const std::string& scheme = "first",
             RunLimits limits = {}) {
  RunOptions options = DefaultOptions(experiment);
  options.scheme = scheme;
  absl::StatusOr<ChildEnd> end = RunInChild(experiment, options, limits);
  EXPECT_TRUE(end.ok()) << end.status();
  return end.ok() ? *end : ChildEnd{};
}

TEST(Runner, BringsTheOutcomeHome) {
  const ChildEnd end = Ran(kFine);
  EXPECT_EQ(end.outcome.exit, "ok");
  EXPECT_TRUE(end.outcome.arrived);
  EXPECT_EQ(end.outcome.result, Result::kExact);
  EXPECT_EQ(end.outcome.found, 12);
  EXPECT_EQ(end.outcome.lines, std::vector<std::string>{"a line of its own"});
  EXPECT_EQ(end.outcome.metrics.at("pairs"), 2.5);
  EXPECT_TRUE(end.outcome.findings.empty());
}

TEST(Runner, NamesTheSignalOfACrash) {
  const ChildEnd end = Ran(kCrashes);
  EXPECT_FALSE(end.outcome.arrived);
  if (BuiltWith() == Tool::kNone) {
    EXPECT_EQ(end.outcome.exit, "signal:11");
  } else {  // the sanitizer catches the signal, reports it and leaves with its own code
    EXPECT_EQ(end.outcome.exit.substr(0, 5), "code:");
    ASSERT_FALSE(end.outcome.findings.empty());
    EXPECT_EQ(end.outcome.findings.front().kind, "segv");
  }
}

TEST(Runner, NamesTheSignalOfAnAbortAndKeepsItsLastWords) {
  const ChildEnd end = Ran(kAborts);
  EXPECT_EQ(end.outcome.exit, "signal:6");
  EXPECT_NE(end.err.find("last words"), std::string::npos);
}

TEST(Runner, EndsAChildAtTheTimeLimit) {
  const auto start = std::chrono::steady_clock::now();
  const ChildEnd end = Ran(kHangs, "second", {.time_limit = 300ms, .tick = {}});
  EXPECT_EQ(end.outcome.exit, "timeout");
  EXPECT_FALSE(end.outcome.arrived);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 300ms);
}

TEST(Runner, TicksWhileTheChildRuns) {
  int ticks = 0;
  Ran(kHangs, "second", {.time_limit = 300ms, .tick = [&ticks] { ++ticks; }});
  EXPECT_GE(ticks, 2);
}

TEST(Runner, CallsRubbishOnThePipeGarbled) {
  const ChildEnd end = Ran(kTalksRubbish);
  EXPECT_EQ(end.outcome.exit, "garbled");
  EXPECT_FALSE(end.outcome.arrived);
}

TEST(Runner, NoticesAnExitWithoutAnOutcome) {
  EXPECT_EQ(Ran(kSaysNothing).outcome.exit, "no_outcome");
}

TEST(Runner, NamesTheExitCode) {
  const ChildEnd end = Ran(kExitsThree);
  EXPECT_EQ(end.outcome.exit, "code:3");
  EXPECT_FALSE(end.lab_bug);
}

TEST(Runner, TakesExitSeventyForABugInTheLab) {
  const ChildEnd end = Ran(kExitsSeventy);
  EXPECT_TRUE(end.lab_bug);
  EXPECT_NE(end.err.find("the ledger says so"), std::string::npos);
}

TEST(Runner, TakesAnExceptionForABugInTheLab) {
  const ChildEnd end = Ran(kThrows);
  EXPECT_TRUE(end.lab_bug);
  EXPECT_NE(end.err.find("thrown by a fake"), std::string::npos);
}

TEST(Runner, DrainsAFloodOnStderrAndKeepsLittleOfIt) {
  const ChildEnd end = Ran(kFloodsStderr);
  EXPECT_EQ(end.outcome.exit, "ok");
  EXPECT_GT(end.err.size(), 500'000u);
  EXPECT_LT(end.err.size(), 1'500'000u);
  EXPECT_NE(end.err.find("bytes left out"), std::string::npos);
}

TEST(Runner, KeepsTheChildsStdoutOffTheParents) {
  testing::internal::CaptureStdout();
  const ChildEnd end = Ran(kPrints);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_NE(end.err.find("printed by the child"), std::string::npos);
}

TEST(Runner, FlushesNothingTwice) {
  testing::internal::CaptureStdout();
  std::fputs("once", stdout);  // still in the buffer at the fork
  const ChildEnd end = Ran(kFine);
  EXPECT_EQ(end.err, "");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "once");
}

// Whoever is alive holds the writing end of this pipe: end of file says that nobody is.
TEST(Runner, EndsWhatTheChildForked) {
  int held[2];
  ASSERT_EQ(pipe(held), 0);
  const ChildEnd end = Ran(kLeavesAChild);
  EXPECT_EQ(end.outcome.exit, "ok");
  close(held[1]);
  pollfd reader = {held[0], POLLIN, 0};
  EXPECT_EQ(poll(&reader, 1, 10'000), 1);
  EXPECT_TRUE(reader.revents & POLLHUP);
  close(held[0]);
}

TEST(Runner, RefusesToForkWithASecondThread) {
  if (BuiltWith() == Tool::kThread) return;  // its runtime's thread hides one of ours
  int pipe_ends[2];
  ASSERT_EQ(pipe(pipe_ends), 0);
  std::thread waits([&pipe_ends] {
    char byte;
    EXPECT_EQ(read(pipe_ends[0], &byte, 1), 0);
  });
  const absl::StatusOr<ChildEnd> end = RunInChild(kFine, DefaultOptions(kFine), {});
  close(pipe_ends[1]);
  waits.join();
  close(pipe_ends[0]);
  EXPECT_FALSE(end.ok());
}

TEST(Runner, LeaksNoDescriptor) {
  Ran(kFine);
  const int before = dup(0);
  close(before);
  for (int i = 0; i < 3; ++i) Ran(kFine);
  const int after = dup(0);
  close(after);
  EXPECT_EQ(before, after);
}

// ThreadSanitizer halts at the first race (sanitizers/options/tsan.cc), before there is an outcome.
TEST(Runner, KeepsTheReportOfARaceThatEndedTheChild) {
  const ChildEnd end = Ran(kRaces);
  const bool caught = BuiltWith() == Tool::kThread;
  EXPECT_EQ(end.outcome.arrived, !caught);
  EXPECT_EQ(end.outcome.ReportTitle(), caught ? "data race" : "");
  EXPECT_EQ(end.outcome.exit, caught ? "code:66" : "ok");
  EXPECT_EQ(end.outcome.ReportText().find("WARNING: ThreadSanitizer") != std::string_view::npos,
            caught);
}

TEST(Runner, LeavesThroughExitSoThatLeaksAreReported) {
  const ChildEnd end = Ran(kLeaks);
  EXPECT_TRUE(end.outcome.arrived);
  const bool caught = BuiltWith() == Tool::kAddress;
  EXPECT_EQ(end.outcome.ReportTitle(), caught ? "detected memory leaks" : "");
  EXPECT_EQ(end.outcome.exit == "ok", !caught);
}

}  // namespace
}  // namespace lab
