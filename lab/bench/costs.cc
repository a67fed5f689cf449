#include "lab/bench/costs.h"

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
constexpr int kRounds = 9;
constexpr int kRoundsOfSanitizers = 1;  // their figures tell of them alone

}  // namespace

absl::StatusOr<Costs> MeasureCosts(bool quiet) {
  const int rounds = ThisHost().sanitizer == "none" ? kRounds : kRoundsOfSanitizers;
  absl::StatusOr<Command> command =
      ParseCommandLine({console::Cat("--filter=", kCases), console::Cat("--repetitions=", rounds)});
  objects::Check(command.ok(), "the tour measures cases that there are");
  command->quiet = quiet;
  for (Case& work : command->cases) work.peers.clear();  // schemes are compared with each other
  const absl::StatusOr<Results> results = Run(*command);
  if (!results.ok()) return results.status();
  return Answer(*results);
}

}  // namespace lab::bench
