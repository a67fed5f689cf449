#include "tests/driver/fakes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

#include "absl/status/status.h"
#include "sanitizers/console/interrupt.h"

namespace lab {
namespace {

Promise Exact(const RunOptions&) { return {Memory::kSafe, Result::kExact, {}, "It is a fake."}; }
Promise ExactButRacy(const RunOptions&) {
  return {Memory::kSafe, Result::kExact, {"variable", "unknown"}, "Two threads write one word."};
}
Promise Corrupt(const RunOptions&) {
  return {Memory::kCorrupt, Result::kNone, {}, "A block is lost."};
}

Outcome Good() {
  Outcome outcome;
  outcome.result = Result::kExact;
  outcome.expected = outcome.found = 12;
  outcome.operations = 100;
  outcome.wall_ns = 1000;
  return outcome;
}

// A reader of the FIFO learns that the child runs, and by its end of file that all who held it
// died.
void AnnounceOnFifo() {
  const char* path = std::getenv("FAKE_FIFO");
  if (path == nullptr) return;
  const int fd = open(path, O_WRONLY);
  if (write(fd, "running\n", 8) != 8) _exit(9);
}

[[noreturn]] void SleepForEver() {
  for (;;) pause();
}

Outcome RunFine(const RunOptions& options) {
  Outcome outcome = Good();
  outcome.lines = {"a line of its own"};
  outcome.notes = {"a note of its own"};
  outcome.metrics["pairs"] = 2.5;
  if (!options.schedule.empty()) {
    const int letters = static_cast<int>(options.schedule.size());
    outcome.schedule = ScheduleOutcome{letters, letters, ""};
  }
  return outcome;
}

Outcome RunLosesUpdates(const RunOptions&) {
  Outcome outcome = Good();
  outcome.result = Result::kLost;
  outcome.found = 11;
  return outcome;
}

Outcome RunCrashes(const RunOptions&) {
  raise(SIGSEGV);
  return Good();
}

Outcome RunAborts(const RunOptions&) {
  std::fputs("last words\n", stderr);
  std::abort();
}

Outcome RunHangs(const RunOptions& options) {
  if (options.scheme != "second") return Good();
  AnnounceOnFifo();
  SleepForEver();
}

// The pipes of the runner are the ones that close on exec; others were inherited from who knows.
Outcome RunTalksRubbish(const RunOptions&) {
  for (int fd = 3; fd < 64; ++fd) {
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISFIFO(status.st_mode)) continue;
    if ((fcntl(fd, F_GETFD) & FD_CLOEXEC) == 0) continue;
    if (write(fd, "{\"memory\": rubbish", 18) != 18) _exit(9);
  }
  return Good();
}

Outcome RunSaysNothing(const RunOptions&) { _exit(0); }
Outcome RunExitsThree(const RunOptions&) { _exit(3); }
Outcome RunExitsSeventy(const RunOptions&) {
  std::fputs("check failed: the ledger says so\n", stderr);
  _exit(70);
}
Outcome RunThrows(const RunOptions&) { throw std::runtime_error("thrown by a fake"); }

Outcome RunFloodsStderr(const RunOptions&) {
  const std::string block(10'000, 'x');
  for (int i = 0; i < 1000; ++i) std::fputs(block.c_str(), stderr);
  return Good();
}

Outcome RunPrints(const RunOptions&) {
  std::puts("printed by the child");
  return Good();
}

Outcome RunLeavesAChild(const RunOptions&) {
  AnnounceOnFifo();
  if (fork() == 0) SleepForEver();
  return Good();
}

Outcome RunCutsSchedule(const RunOptions& options) {
  Outcome outcome = Good();
  const int letters = static_cast<int>(options.schedule.size());
  const int followed = options.scheme == "first" ? std::min(letters, 2) : letters;
  outcome.schedule = ScheduleOutcome{followed, letters, "thread A has finished"};
  return outcome;
}

Outcome RunRaces(const RunOptions&) {
  volatile int* word = new int(0);
  const auto add = [word] {
    for (int i = 0; i < 10'000; ++i) *word = *word + 1;
  };
  std::thread first(add), second(add);
  first.join();
  second.join();
  delete word;
  return Good();
}

Outcome RunLeaks(const RunOptions&) {
  // Several, as one address may linger in a register or a dead stack slot.
  for (int i = 0; i < 8; ++i) {
    volatile char* lost = new char[64];
    lost[0] = 1;
  }
  Outcome outcome;
  outcome.memory = Memory::kCorrupt;
  outcome.leaked = 8;
  return outcome;
}

Experiment Named(std::string name, Outcome (*run)(const RunOptions&),
                 Promise (*promise)(const RunOptions&) = Exact) {
  Experiment experiment;
  experiment.summary = "a fake: " + name;
  experiment.name = std::move(name);
  experiment.run = run;
  experiment.promise = promise;
  return experiment;
}

Experiment Fine() {
  Experiment fine = Named("fine", RunFine);
  fine.lesson = "Nothing is to be learnt from a fake.";
  fine.step = "one nothing";
  fine.min_threads = 2;
  fine.max_threads = 64;
  fine.iterations = 10;
  fine.max_iterations = 1000;
  fine.flags = {{"how", "borrow", "how it is done", {"borrow", "copy"}},
                {"count", "3", "how many", {}, true, 1, 9},
                {"lock", "off", "under a lock"}};
  fine.schedules = {{"leak", "ABBA", 2, 1, {{"how", "copy"}}, "one leaks"}};
  return fine;
}

// Where somebody listens on the FIFO it goes on until a signal comes.
absl::StatusOr<Costs> FakeCosts(bool) {
  if (std::getenv("FAKE_FIFO") != nullptr) {
    AnnounceOnFifo();
    while (console::InterruptedBy() == 0) std::this_thread::yield();
    return absl::CancelledError("interrupted");
  }
  return Costs{
      .schemes = {{.scheme = "first", .reference = 1, .program = 1, .gain = 0.985},
                  {.scheme = "second", .reference = 12.4, .program = std::nullopt, .gain = 2}},
      .serial = "first",
      .history = {{.year = 1999,
                   .who = "a fake's inventor",
                   .scheme = "second",
                   .figure = "about 7×",
                   .source = "hearsay"}},
      .notes = {"made up"}};
}

// One line that is a command of the lab's, and one that is a program's.
Story TwoLines() {
  StoryLine program{"a program of its own", "its own command", &kLosesUpdates, {}};
  program.options.scheme = "first";
  Story story;
  story.steps = {{.title = "Two fakes",
                  .lines = {{"a fake", "fine --scheme=second"}, program},
                  .why = "they are fakes."}};
  story.measure = FakeCosts;
  return story;
}

std::vector<SchemeCard> FirstAndOwn() {
  return {{"first", "the first fake scheme", true, true, false, 16},
          {"own", "nobody else's", true, true, false, 32}};
}

Experiment OwnSchemes() {
  Experiment own = Named("own_schemes", RunFine);
  own.schemes = FirstAndOwn;
  own.false_alarms = [](const RunOptions& options) { return options.scheme == "own"; };
  return own;
}

Experiment CutsSchedule() {
  Experiment cuts = Named("cuts_schedule", RunCutsSchedule);
  cuts.step = "one nothing";
  return cuts;
}

}  // namespace

const Experiment kFine = Fine();
const Experiment kLosesUpdates = Named("loses_updates", RunLosesUpdates);
const Experiment kCrashes = Named("crashes", RunCrashes);
const Experiment kAborts = Named("aborts", RunAborts);
const Experiment kHangs = Named("hangs", RunHangs);
const Experiment kTalksRubbish = Named("talks_rubbish", RunTalksRubbish);
const Experiment kSaysNothing = Named("says_nothing", RunSaysNothing);
const Experiment kExitsThree = Named("exits_three", RunExitsThree);
const Experiment kExitsSeventy = Named("exits_seventy", RunExitsSeventy);
const Experiment kThrows = Named("throws", RunThrows);
const Experiment kFloodsStderr = Named("floods_stderr", RunFloodsStderr);
const Experiment kPrints = Named("prints", RunPrints);
const Experiment kLeavesAChild = Named("leaves_a_child", RunLeavesAChild);
const Experiment kCutsSchedule = CutsSchedule();
const Experiment kOwnSchemes = OwnSchemes();
const Experiment kRaces = Named("races", RunRaces, ExactButRacy);
const Experiment kLeaks = Named("leaks", RunLeaks, Corrupt);

Catalogue FakeCatalogue() {
  return {{{"first", "the first fake scheme", true, true, false, 16},
           {"second", "the second fake scheme", false, false, true, 24}},
          {&kFine, &kLosesUpdates, &kCrashes, &kAborts, &kHangs, &kTalksRubbish, &kSaysNothing,
           &kExitsThree, &kExitsSeventy, &kThrows, &kFloodsStderr, &kPrints, &kLeavesAChild,
           &kCutsSchedule, &kOwnSchemes, &kRaces, &kLeaks},
          TwoLines()};
}

}  // namespace lab
