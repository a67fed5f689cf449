#include "lab/bench/costs.h"

#include <chrono>

#include "lab/bench/command_line.h"
#include "lab/bench/output/answer.h"
#include "lab/bench/run.h"
#include "lab/driver/host.h"
#include "objects/base/check.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

// What the answer is made of (output/answer.cc): a reference, two threads on data of their own, and
// programs that take a tenth of a second: calls, a loop over a list, attributes.
constexpr char kCases[] = "^ladder/nothing|^program/one_thread/(fib|list_sum|objects)$";
constexpr int kRounds = 5;
constexpr std::chrono::seconds kPatience{5};  // who takes the tour waits for it
// A sanitizer's figures tell of it alone, and each takes some ten times as long.
constexpr char kCasesOfSanitizers[] = "^ladder/nothing|^program/one_thread/fib$";
constexpr int kRoundsOfSanitizers = 1;

}  // namespace

absl::StatusOr<Costs> MeasureCosts(bool quiet) {
  const bool plain = ThisHost().sanitizer == "none";
  absl::StatusOr<Command> command =
      ParseCommandLine({console::Cat("--filter=", plain ? kCases : kCasesOfSanitizers),
                        console::Cat("--repetitions=", plain ? kRounds : kRoundsOfSanitizers)});
  objects::Check(command.ok(), "the tour measures cases that there are");
  command->quiet = quiet;
  command->patience = kPatience;
  for (Case& work : command->cases) work.peers.clear();  // schemes are compared with each other
  const absl::StatusOr<Results> results = Run(*command);
  if (!results.ok()) return results.status();
  return Answer(*results);
}

}  // namespace lab::bench
