#include "lab/driver/help.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lab/driver/table.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Join;
using console::Thousands;

constexpr int kWidth = 100;
constexpr int kIndent = 2;

using Rows = std::vector<std::pair<std::string, std::string>>;

// Two columns, the second wrapped.
std::string Pairs(const Rows& rows) {
  int left = 0;
  for (const auto& row : rows) left = std::max(left, DisplayWidth(row.first));
  const int indent = kIndent + left + 2;
  std::string text;
  for (const auto& [name, meaning] : rows) {
    std::string wrapped = Wrap(meaning, kWidth, indent);
    const size_t gap = static_cast<size_t>(left - DisplayWidth(name) + 2);
    text += Cat("  ", name, std::string(gap, ' '),
                wrapped.empty() ? "\n" : wrapped.substr(static_cast<size_t>(indent)));
  }
  return text;
}

Rows SharedFlags(const std::vector<SchemeCard>& schemes) {
  return {{"--scheme=NAME|all",
           Cat("one, several with commas, or all (default): ", Join(NamesOf(schemes), ", "))},
          {"--seed=N", "of the pseudo-random choices; run k of --runs takes N + k (default 1)"},
          {"--runs=N", "repeat each N times and count what was seen (default 1)"},
          {"--time-limit=SECONDS", "per run; a run beyond it is ended (default 60)"},
          {"--reports", "print each sanitizer report whole, behind the table (json: it is there)"},
          {"--format=text|json", "json: one document on stdout (default text)"},
          {"--color=auto|always|never", "auto: a terminal, unless NO_COLOR is set (default auto)"},
          {"--quiet", "no progress on stderr"},
          {"--help, --version", "this text; what was built"}};
}

constexpr std::string_view kExitCodes =
    "\nExit code: 0 all as promised, 1 a verdict differed, 2 usage, 70 a bug in the lab, 74 output "
    "error,\n124 a run hit the time limit, 130 interrupted.\n";

std::string Experiments(const Catalogue& catalogue) {
  Rows rows;
  for (const Experiment* experiment : catalogue.experiments) {
    rows.emplace_back(experiment->name, experiment->summary);
  }
  return Cat("\nExperiments:\n", Pairs(rows));
}

std::string FlagSpelling(const Flag& flag) {
  if (!flag.choices.empty()) return Cat("--", flag.name, "=", Join(flag.choices, "|"));
  return flag.integer ? Cat("--", flag.name, "=N") : Cat("--", flag.name, ", --no-", flag.name);
}

Rows AllFlags(const Experiment& experiment, const Catalogue& catalogue) {
  Rows rows = {{"--threads=N", Cat(experiment.min_threads, " to ", experiment.max_threads,
                                   " (default ", experiment.threads, ")")},
               {"--iterations=N", Cat("per thread, up to ", Thousands(experiment.max_iterations),
                                      " (default ", experiment.iterations, ")")}};
  for (const Flag& flag : experiment.flags) {
    std::string range = flag.integer ? Cat(", ", flag.min, " to ", flag.max) : "";
    rows.emplace_back(FlagSpelling(flag),
                      Cat(flag.help, range, " (default ", flag.default_value, ")"));
  }
  if (!experiment.step.empty()) {
    rows.emplace_back("--schedule=LETTERS|NAME",
                      "force this interleaving on the threads (default: they run free)");
  }
  for (auto& row : SharedFlags(SchemesOf(experiment, catalogue))) rows.push_back(std::move(row));
  return rows;
}

std::string Schedules(const Experiment& experiment) {
  if (experiment.step.empty()) return "";
  std::string text = Cat("\nSchedules: one letter per step, A is the first thread. One step is ",
                         experiment.step, ".\n");
  Rows rows;
  for (const NamedSchedule& schedule : experiment.schedules) {
    std::string brings = Cat("--threads=", schedule.threads, " --iterations=", schedule.iterations);
    for (const auto& [flag, value] : schedule.flags) brings += Cat(" ", flag, "=", value);
    rows.emplace_back(schedule.name,
                      Cat(schedule.shows, " [", schedule.letters, ", ", brings, "]"));
  }
  return text + Pairs(rows);
}

std::string Examples(const Experiment& experiment, const Catalogue& catalogue) {
  const std::string lab = Cat("  lab run ", experiment.name);
  const std::vector<SchemeCard> schemes = SchemesOf(experiment, catalogue);
  const std::string scheme = schemes.empty() ? "all" : schemes.front().name;
  std::string second = Cat(lab, " --format=json --runs=10 --seed=7");
  if (!experiment.schedules.empty()) {
    second = Cat(lab, " --scheme=", scheme, " --schedule=", experiment.schedules.front().name);
  }
  return Cat("\nExamples:\n", lab, " --scheme=", scheme, " --threads=", experiment.threads, "\n",
             second, "\n");
}

}  // namespace

std::string LabHelp(const Catalogue& catalogue) {
  return Cat(
      "lab: why reference counting needs a lock, shown by running it.\n\n",
      Pairs({{"lab run NAME [flags]", "run one experiment under each scheme, judge it"},
             {"lab run NAME --help", "its lesson, flags and schedules"},
             {"lab run all [flags]", "every experiment with its defaults"},
             {"lab list [--format=json|markdown]", "experiments, schemes and promises"},
             {"lab tour [flags]", "the whole story, step by step, with figures of this machine"},
             {"lab explore PROGRAM [flags]",
              "every order its threads can take: see lab explore --help"},
             {"lab bench [flags]", "what each scheme costs: see lab bench --help"},
             {"lab --version", "what was built"}}),
      Experiments(catalogue), kExitCodes);
}

std::string RunHelp(const Catalogue& catalogue) {
  return Cat("lab run NAME|all [flags]: runs experiments, each run in a process of its own.\n\n",
             Pairs(SharedFlags(catalogue.schemes)),
             "\nEach experiment has more: lab run NAME --help\n", Experiments(catalogue),
             kExitCodes);
}

std::string TourHelp(const Catalogue& catalogue) {
  Rows steps;
  int number = 0;
  for (const StoryStep& step : catalogue.story.steps) {
    steps.emplace_back(std::to_string(++number), step.title);
  }
  return Cat(
      "lab tour [flags]: tells why reference counting needs a lock, by running it.\n\nSteps:\n",
      Pairs(steps), "\nFlags:\n",
      Pairs({{"--format=text|json", "a story for people, or all runs as one JSON document"},
             {"--color=auto|always|never", "colour (default auto)"},
             {"--quiet", "no progress on stderr"},
             {"--help, --version", ""}}),
      kExitCodes);
}

std::string FlagWithDefault(const Flag& flag) {
  return Cat(FlagSpelling(flag), " (default ", flag.default_value, ")");
}

std::string ExperimentHelp(const Experiment& experiment, const Catalogue& catalogue) {
  return Cat("lab run ", experiment.name, " [flags]: ", experiment.summary, "\n\n",
             Wrap(experiment.lesson, kWidth, 0), "\nFlags:\n",
             Pairs(AllFlags(experiment, catalogue)), Schedules(experiment),
             Examples(experiment, catalogue), kExitCodes);
}

}  // namespace lab
