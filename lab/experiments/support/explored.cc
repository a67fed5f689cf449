#include "lab/experiments/support/explored.h"

#include <sstream>
#include <utility>
#include <vector>

#include "lab/explorer/explore.h"
#include "lab/explorer/output/text.h"
#include "objects/base/check.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

std::vector<std::string> WordsOf(const RunOptions& options) {
  std::vector<std::string> words = {options.Flag("program"), "--scheme=" + options.scheme};
  if (!options.Flag("find").empty()) words.push_back("--find=" + options.Flag("find"));
  return words;
}

explorer::Exploration Explored(const RunOptions& options) {
  const absl::StatusOr<explorer::Command> command = explorer::ParseCommandLine(WordsOf(options));
  objects::Check(command.ok(), "the story explores what there is");
  absl::StatusOr<explorer::Exploration> found =
      explorer::Explore(*command, command->plans.front(), nullptr);
  objects::Check(found.ok(), "a search without a schedule cannot be refused");
  return *std::move(found);
}

Outcome Run(const RunOptions& options) {
  const explorer::Exploration found = Explored(options);
  Outcome outcome;
  outcome.memory = found.as_promised() && found.complete() ? Memory::kSafe : Memory::kCorrupt;
  outcome.result = Result::kExact;
  if (!options.Flag("find").empty() && !found.tellings.empty()) {
    outcome.result = Result::kLost;
    outcome.expected = found.setup.threads * found.setup.iterations;
    for (const explorer::Ending& ending : found.endings) {
      if (ending.damages != 0) outcome.found = std::stod(ending.result);
    }
  }
  std::ostringstream text;
  explorer::PrintText(found, /*colour=*/false, text);
  outcome.lines = console::Split(text.str(), '\n');
  while (!outcome.lines.empty() && outcome.lines.back().empty()) outcome.lines.pop_back();
  outcome.lines.emplace_back();
  return outcome;
}

Promise Promised(const RunOptions& options) {
  Promise promise;
  promise.why = "every order in which the threads can take their steps was looked at";
  if (!options.Flag("find").empty()) promise.result = Result::kLost;
  return promise;
}

const Experiment kExplored = {
    .name = "explore",
    .summary = "a small program in every order its threads can take",
    .promise = Promised,
    .run = Run,
};

}  // namespace

StoryLine TellExploration(std::string says, const std::string& program, const std::string& scheme,
                          const std::string& damage) {
  StoryLine line;
  line.says = std::move(says);
  line.experiment = &kExplored;
  line.options.scheme = scheme;
  line.options.flags = {{"program", program}, {"find", damage}};
  line.command = Cat("lab explore ", console::Join(WordsOf(line.options), " "));
  return line;
}

}  // namespace lab
