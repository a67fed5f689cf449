#include "lab/driver/tour.h"

#include <unistd.h>

#include <cmath>

#include "absl/status/status.h"
#include "lab/driver/conclusion.h"
#include "lab/driver/outcome_json.h"
#include "lab/driver/table.h"
#include "lab/driver/verdict.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/style.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Figure;
using console::Ink;
using console::Split;
using console::Style;
using console::Thousands;

constexpr int kWidth = 98;
constexpr int kIndent = 2;

const char* Word(Memory memory) { return memory == Memory::kCorrupt ? "damaged" : "sound"; }

// What is to be seen: the number that is right or not, and what becomes of memory.
std::string Expected(const Run& run) {
  const std::string memory = Cat("memory ", Word(run.promise.memory));
  if (run.promise.result == Result::kNone) {
    return Cat(run.outcome.found ? "as it happens, " : "", memory);
  }
  const std::string right = run.outcome.expected ? Figure(*run.outcome.expected) : "right";
  return Cat(run.promise.result == Result::kLost ? "not " : "", right, ", ", memory);
}

std::string Found(const Run& run) {
  const Outcome& outcome = run.outcome;
  if (!outcome.arrived) return Cat("ended by ", outcome.exit);
  const std::string memory = Cat("memory ", Word(outcome.memory));
  if (run.promise.result == Result::kNone && !outcome.found) return memory;
  // A number that came out of freed memory is as large as its poison.
  const bool sane = outcome.found && std::abs(*outcome.found) < 1e15;
  return Cat(sane ? Figure(*outcome.found) : "rubbish", ", ", memory);
}

std::string Findings(const StoryStep& step, const std::vector<PlanResult>& results,
                     const Style& style) {
  Table table({{"what was run"},
               {"scheme"},
               {"expected"},
               {"found"},
               {"leaked", true},
               {"early", true},
               {"twice", true},
               {"after free", true},
               {""}});
  std::string lines;
  for (size_t i = 0; i < results.size(); ++i) {
    bool first = true;
    for (const Run& run : results[i].runs) {
      const Outcome& outcome = run.outcome;
      table.Add(
          {{first ? step.lines[i].says : ""},
           {run.options.scheme},
           {Expected(run)},
           {Found(run)},
           {Thousands(outcome.leaked)},
           {Thousands(outcome.early_frees)},
           {Thousands(outcome.double_frees)},
           {Thousands(outcome.uses_after_free)},
           run.verdict.as_promised ? Cell{"as promised", Ink::kGood} : Cell{"DIFFERS", Ink::kBad}});
      for (const std::string& line : outcome.lines) lines += Cat("    ", line, "\n");
      first = false;
    }
  }
  for (const char* title : {"leaked", "early", "twice", "after free"}) table.DropIfAll(title, "0");
  return Cat(lines, lines.empty() ? "" : "\n", table.Print(style, kIndent));
}

std::string Told(const StoryStep& step, const std::vector<PlanResult>& results,
                 const Style& style) {
  std::string text = Findings(step, results, style);
  text += Wrap(Cat("Why: ", step.why), kWidth, kIndent);
  for (const StoryLine& line : step.lines) {
    const std::string lab_run = line.experiment == nullptr ? "lab run " : "";
    text += Cat(style.Paint(Ink::kDim, Cat("  ", lab_run, line.command)), "\n");
  }
  for (const PlanResult& result : results) {
    for (const Run& run : result.runs) {
      if (run.verdict.as_promised) continue;
      text += Wrap(Cat("DIFFERS under ", run.options.scheme, ": ", run.verdict.reason), kWidth, 2);
      for (const std::string& note : run.outcome.notes) text += Wrap(note, kWidth, 4);
    }
  }
  return text + "\n";
}

absl::StatusOr<Command> CommandOf(const StoryLine& line, const Catalogue& catalogue) {
  if (line.experiment != nullptr) {
    Command command;
    command.plans = {{line.experiment, line.options, {line.options.scheme}}};
    return command;
  }
  std::vector<std::string> words = Split(line.command, ' ');
  words.insert(words.begin(), "run");
  absl::StatusOr<Command> command = ParseLab(words, catalogue);
  if (!command.ok()) {
    return absl::InternalError(Cat("the story's own command is wrong: lab run ", line.command, ": ",
                                   std::string(command.status().message())));
  }
  return command;
}

}  // namespace

absl::StatusOr<TourResult> Tour(const Catalogue& catalogue, const Command& command,
                                const std::function<void(const std::string&)>& tell) {
  const Style style(command.color, STDOUT_FILENO);
  std::vector<std::vector<Command>> commands;
  size_t total = 0;
  for (const StoryStep& step : catalogue.story.steps) {
    commands.emplace_back();
    for (const StoryLine& line : step.lines) {
      absl::StatusOr<Command> parsed = CommandOf(line, catalogue);
      if (!parsed.ok()) return parsed.status();
      total += parsed->plans.front().schemes.size() * static_cast<size_t>(parsed->runs);
      commands.back().push_back(*std::move(parsed));
    }
  }
  TourResult tour;
  Progress progress(static_cast<int>(total), command.quiet);
  for (size_t i = 0; i < commands.size(); ++i) {
    const StoryStep& step = catalogue.story.steps[i];
    tell(Cat(style.Paint(Ink::kBold, Cat(i + 1, ". ", step.title)), "\n\n"));
    std::vector<PlanResult> results;
    bool interrupted = false;
    for (const Command& line : commands[i]) {
      absl::StatusOr<PlanResult> result = RunPlan(line.plans.front(), line, progress);
      progress.Clear();
      if (!result.ok()) return result.status();
      results.push_back(*std::move(result));
      interrupted = results.back().interrupted;
      if (interrupted) break;
    }
    tell(Told(step, results, style));
    for (PlanResult& result : results) tour.results.push_back(std::move(result));
    if (interrupted) {
      tell("interrupted: the rest of the tour was not run\n");
      tour.interrupted = true;
      return tour;
    }
  }
  if (catalogue.story.measure != nullptr) {
    absl::StatusOr<Costs> costs = catalogue.story.measure(command.quiet);
    if (absl::IsCancelled(costs.status())) {
      tell("interrupted: what schemes cost was not measured to the end\n");
      tour.interrupted = true;
      return tour;
    }
    if (!costs.ok()) return costs.status();
    tour.costs = *std::move(costs);
  }
  tell(Conclusion(catalogue, tour.results, tour.costs, style,
                  static_cast<int>(commands.size()) + 1));
  return tour;
}

}  // namespace lab
