#include "lab/driver/command_line.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "lab/driver/help.h"
#include "lab/driver/host.h"
#include "lab/driver/schedule.h"
#include "sanitizers/console/flags.h"
#include "sanitizers/console/nearest.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Choice;
using console::Color;
using console::FlagKind;
using console::FlagSpec;
using console::GivenFlags;
using console::Join;
using console::Quoted;
using console::ReadFlags;
using console::Seconds;
using console::Seed;
using console::Split;
using console::UnknownName;
using console::WholeNumber;

constexpr int kMaxRuns = 1'000'000;
constexpr double kShortest = 0.01, kLongest = 86'400;  // of --time-limit, in seconds

absl::Status Usage(std::string line) { return absl::InvalidArgumentError(line); }

std::vector<FlagSpec> OutputFlags() {
  return {{"format"}, {"color"}, {"quiet", FlagKind::kBare}, {"version", FlagKind::kBare}};
}

std::vector<FlagSpec> RunFlags() {
  std::vector<FlagSpec> specs = {
      {"scheme"},   {"threads"},    {"iterations"}, {"seed"},
      {"schedule"}, {"time-limit"}, {"runs"},       {"reports", FlagKind::kBare}};
  for (FlagSpec& spec : OutputFlags()) specs.push_back(std::move(spec));
  return specs;
}

// Calls `use` with the value of a flag that was given; nothing if it was not.
template <typename Use>
absl::Status IfGiven(const GivenFlags& given, const std::string& name, Use use) {
  const auto found = given.find(name);
  return found == given.end() ? absl::OkStatus() : use(found->second);
}

template <typename From, typename To>
absl::Status Put(absl::StatusOr<From> value, To& to) {
  if (!value.ok()) return value.status();
  to = static_cast<To>(*std::move(value));
  return absl::OkStatus();
}

absl::Status ReadOutputFlags(const GivenFlags& given, Command& command,
                             const std::vector<std::string>& formats = {"text", "json"}) {
  std::string format = "text", color = "auto";
  absl::Status status = IfGiven(given, "format", [&](const std::string& text) {
    return Put(Choice("format", text, formats), format);
  });
  status.Update(IfGiven(given, "color", [&](const std::string& text) {
    return Put(Choice("color", text, {"auto", "always", "never"}), color);
  }));
  command.format = format == "json"       ? Format::kJson
                   : format == "markdown" ? Format::kMarkdown
                                          : Format::kText;
  command.color = color == "always"  ? Color::kAlways
                  : color == "never" ? Color::kNever
                                     : Color::kAuto;
  command.quiet = given.contains("quiet");
  return status;
}

// Those of `names` that --scheme chooses; all if it is not given.
absl::StatusOr<std::vector<std::string>> ReadSchemes(const GivenFlags& given,
                                                     std::vector<std::string> names) {
  const auto flag = given.find("scheme");
  if (flag == given.end() || flag->second == "all") return names;
  std::vector<std::string> chosen;
  for (const std::string& name : Split(flag->second, ',')) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back("all");
      return Usage(UnknownName("scheme", name, "Schemes", names));
    }
    if (std::find(chosen.begin(), chosen.end(), name) != chosen.end()) {
      return Usage(Cat("scheme ", Quoted(name), " is given twice; once is enough"));
    }
    chosen.push_back(name);
  }
  return chosen;
}

// What `lab run NAME` and `lab run all` share.
absl::Status ReadSharedFlags(const GivenFlags& given, Command& command, uint64_t& seed) {
  absl::Status status = ReadOutputFlags(given, command);
  command.reports = given.contains("reports");
  status.Update(IfGiven(given, "seed",
                        [&](const std::string& text) { return Put(Seed("seed", text), seed); }));
  status.Update(IfGiven(given, "runs", [&](const std::string& text) {
    return Put(WholeNumber("runs", text, 1, kMaxRuns, "the lab"), command.runs);
  }));
  status.Update(IfGiven(given, "time-limit", [&](const std::string& text) {
    absl::StatusOr<double> seconds = Seconds("time-limit", text, kShortest, kLongest);
    if (!seconds.ok()) return seconds.status();
    command.time_limit = std::chrono::milliseconds(static_cast<int64_t>(*seconds * 1000));
    return absl::OkStatus();
  }));
  return status;
}

absl::Status CheckFlag(const Experiment& experiment, const Flag& flag, const std::string& text) {
  if (!flag.choices.empty()) return Choice(flag.name, text, flag.choices).status();
  if (flag.integer) {
    return WholeNumber(flag.name, text, flag.min, flag.max, experiment.name).status();
  }
  return absl::OkStatus();  // a switch: flags.cc leaves only "on" and "off"
}

absl::Status ReadExperimentFlags(const GivenFlags& given, const Experiment& experiment,
                                 RunOptions& options) {
  absl::Status status = IfGiven(given, "threads", [&](const std::string& text) {
    return Put(WholeNumber("threads", text, experiment.min_threads, experiment.max_threads,
                           experiment.name),
               options.threads);
  });
  status.Update(IfGiven(given, "iterations", [&](const std::string& text) {
    return Put(WholeNumber("iterations", text, 1, experiment.max_iterations, experiment.name),
               options.iterations);
  }));
  for (const Flag& flag : experiment.flags) {
    status.Update(IfGiven(given, flag.name, [&](const std::string& text) {
      options.flags[flag.name] = text;
      return CheckFlag(experiment, flag, text);
    }));
  }
  if (!status.ok()) return status;
  return IfGiven(given, "schedule", [&](const std::string& text) {
    return ApplySchedule(experiment, text, given, options);
  });
}

Command Say(std::string text) {
  Command command;
  command.action = Action::kSay;
  command.say = std::move(text);
  return command;
}

// What any experiment runs under, each once.
std::vector<std::string> AllSchemes(const Catalogue& catalogue) {
  std::vector<std::string> names = NamesOf(catalogue.schemes);
  for (const Experiment* experiment : catalogue.experiments) {
    for (const std::string& name : NamesOf(SchemesOf(*experiment, catalogue))) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

absl::StatusOr<Command> ParseAll(const std::vector<std::string>& args, const Catalogue& catalogue) {
  absl::StatusOr<GivenFlags> given = ReadFlags(args, RunFlags());
  if (!given.ok()) return given.status();
  if (given->contains("help")) return Say(RunHelp(catalogue));
  if (given->contains("version")) return Say(VersionLine());
  for (const char* own : {"threads", "iterations", "schedule"}) {
    if (given->contains(own)) {
      return Usage(Cat("--", own, " is for one experiment; 'all' runs each with its defaults"));
    }
  }
  Command command;
  uint64_t seed = 1;
  absl::Status status = ReadSharedFlags(*given, command, seed);
  absl::StatusOr<std::vector<std::string>> chosen = ReadSchemes(*given, AllSchemes(catalogue));
  status.Update(chosen.status());
  if (!status.ok()) return status;
  for (const Experiment* experiment : catalogue.experiments) {
    Plan plan{experiment, DefaultOptions(*experiment, seed)};
    const std::vector<std::string> own = NamesOf(SchemesOf(*experiment, catalogue));
    for (const std::string& name : *chosen) {
      if (std::find(own.begin(), own.end(), name) != own.end()) plan.schemes.push_back(name);
    }
    if (!plan.schemes.empty()) command.plans.push_back(std::move(plan));
  }
  return command;
}

absl::StatusOr<Command> ParseList(const std::vector<std::string>& args,
                                  const Catalogue& catalogue) {
  absl::StatusOr<GivenFlags> given = ReadFlags(args, OutputFlags());
  if (!given.ok()) return given.status();
  if (given->contains("help")) return Say(LabHelp(catalogue));
  if (given->contains("version")) return Say(VersionLine());
  Command command;
  command.action = Action::kList;
  absl::Status status = ReadOutputFlags(*given, command, {"text", "json", "markdown"});
  if (!status.ok()) return status;
  return command;
}

absl::StatusOr<Command> ParseTour(const std::vector<std::string>& args,
                                  const Catalogue& catalogue) {
  absl::StatusOr<GivenFlags> given = ReadFlags(args, OutputFlags());
  if (!given.ok()) return given.status();
  if (given->contains("help")) return Say(TourHelp(catalogue));
  if (given->contains("version")) return Say(VersionLine());
  Command command;
  command.action = Action::kTour;
  absl::Status status = ReadOutputFlags(*given, command);
  if (!status.ok()) return status;
  return command;
}

// The name may stand behind its flags: `lab run --scheme=gil lost_update`. A word that names an
// experiment is it; else the first word that is no flag.
std::vector<std::string>::iterator FindName(std::vector<std::string>& args,
                                            const std::vector<std::string>& names) {
  const auto named = std::find_if(args.begin(), args.end(), [&](const std::string& arg) {
    return std::find(names.begin(), names.end(), arg) != names.end();
  });
  if (named != args.end()) return named;
  return std::find_if(args.begin(), args.end(),
                      [](const std::string& arg) { return !arg.starts_with("-"); });
}

absl::StatusOr<Command> ParseRun(std::vector<std::string> args, const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const Experiment* experiment : catalogue.experiments) names.push_back(experiment->name);
  const auto found = FindName(args, names);
  if (found == args.end()) {
    if (!args.empty()) {
      absl::StatusOr<GivenFlags> given = ReadFlags(args, RunFlags());
      if (!given.ok()) return given.status();
      if (given->contains("help")) return Say(RunHelp(catalogue));
      if (given->contains("version")) return Say(VersionLine());
    }
    return Usage(
        Cat("run needs the name of an experiment. Experiments: ", Join(names, ", "), ", all"));
  }
  const std::string name = *found;
  args.erase(found);
  if (name == "all") return ParseAll(args, catalogue);
  for (const Experiment* experiment : catalogue.experiments) {
    if (experiment->name == name) return ParseExperiment(args, catalogue, *experiment);
  }
  names.push_back("all");
  return Usage(UnknownName("experiment", name, "Experiments", names));
}

}  // namespace

absl::StatusOr<Command> ParseExperiment(const std::vector<std::string>& args,
                                        const Catalogue& catalogue, const Experiment& experiment) {
  std::vector<FlagSpec> specs = RunFlags();
  for (const Flag& flag : experiment.flags) {
    const bool is_switch = flag.choices.empty() && !flag.integer;
    specs.push_back({flag.name, is_switch ? FlagKind::kSwitch : FlagKind::kValue});
  }
  absl::StatusOr<GivenFlags> given = ReadFlags(args, specs);
  if (!given.ok()) return given.status();
  if (given->contains("help")) return Say(ExperimentHelp(experiment, catalogue));
  if (given->contains("version")) return Say(VersionLine());
  Command command;
  uint64_t seed = 1;
  absl::Status status = ReadSharedFlags(*given, command, seed);
  Plan plan{&experiment, DefaultOptions(experiment, seed)};
  status.Update(Put(ReadSchemes(*given, NamesOf(SchemesOf(experiment, catalogue))), plan.schemes));
  status.Update(ReadExperimentFlags(*given, experiment, plan.base));
  if (!status.ok()) return status;
  command.plans.push_back(std::move(plan));
  return command;
}

absl::StatusOr<Command> ParseLab(const std::vector<std::string>& args, const Catalogue& catalogue) {
  if (args.empty())
    return Usage("a subcommand is needed: run, list, tour, explore or bench; see lab --help");
  const std::string& word = args.front();
  const std::vector<std::string> rest(args.begin() + 1, args.end());
  if (word == "run") return ParseRun(rest, catalogue);
  if (word == "list") return ParseList(rest, catalogue);
  if (word == "tour") return ParseTour(rest, catalogue);
  if (word == "--help" || word == "-h" || word == "help") return Say(LabHelp(catalogue));
  if (word == "--version") return Say(VersionLine());
  if (word.starts_with("-")) {
    return Usage(UnknownName("flag", word, "Before a subcommand stand", {"--help", "--version"}));
  }
  for (const Experiment* experiment : catalogue.experiments) {
    if (experiment->name == word) {
      return Usage(Cat(Quoted(word), " is an experiment; did you mean 'lab run ", word, "'?"));
    }
  }
  return Usage(UnknownName("subcommand", word, "Subcommands",
                           {"run", "list", "tour", "explore", "bench", "help"}));
}

}  // namespace lab
