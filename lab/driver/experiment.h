// What an experiment is to the driver: a name, its flags, what it promises under each scheme, and a
// function that runs it. Plain data only, so that the driver needs none of the object model and its
// tests can bring experiments of their own that crash, hang or talk rubbish.
//
// Thread safety: values; `run` is called in a forked child, `promise` anywhere.

#ifndef LAB_DRIVER_EXPERIMENT_H_
#define LAB_DRIVER_EXPERIMENT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/driver/costs.h"
#include "sanitizers/explain/finding/finding.h"

namespace lab {

enum class Memory { kSafe, kCorrupt };
enum class Result { kExact, kLost, kNone };  // kNone: the experiment computes no value

// What a scheme × experiment must show. Judged by lab/driver/verdict.h.
struct Promise {
  Memory memory = Memory::kSafe;
  Result result = Result::kNone;
  // Two unordered accesses to plain memory: ThreadSanitizer must report one, and it must be about
  // one of these, by sanitizers::Name(Subject). Empty: it must report none.
  std::vector<std::string> race_on;
  std::string why;  // one sentence for people
  // What a run must show of the damage promised. Empty: memory and result just as promised.
  // kShowsNothing: it may stay unseen, because a schedule forced the run elsewhere. Else one
  // counter of Outcome, by its JSON name, or "lost".
  std::string must_show;
  // ThreadSanitizer may report races all the same: it does not know what orders the accesses.
  bool false_alarms = false;
};

inline constexpr char kShowsNothing[] = "nothing";

// How far a forced schedule could be followed. `followed == of` unless a letter named a thread that
// had finished or was waiting for a lock; `reason` then says which.
struct ScheduleOutcome {
  int followed = 0;
  int of = 0;
  std::string reason;
};

// What one child found. Counters come from the ledger and the closing audit.
struct Outcome {
  Memory memory = Memory::kSafe;
  Result result = Result::kNone;
  std::optional<double> expected;
  std::optional<double> found;
  int64_t leaked = 0;           // live objects no root reaches
  int64_t early_frees = 0;      // freed while references existed
  int64_t double_frees = 0;     // freed again
  int64_t uses_after_free = 0;  // operations on a freed object
  int64_t drift = 0;            // sum over objects of stored count - true references
  int64_t operations = 0;
  int64_t wall_ns = 0;
  std::optional<ScheduleOutcome> schedule;
  std::vector<std::string> incidents;  // the first few objects damaged, named
  std::vector<std::string> lines;      // what to show people, in order (a timeline, a table)
  std::vector<std::string> notes;  // what a reader must know to trust the rest ("quarantine full")
  std::map<std::string, double> metrics;  // figures of this experiment, e.g. "pair_ops_per_s_1"

  // Filled by the runner, not by the experiment.
  bool arrived = true;      // false: the child ended before it told, all figures above are empty
  std::string exit = "ok";  // "ok", "signal:11", "code:3", "timeout", "garbled", "no_outcome"
  // What a sanitizer said meanwhile, explained; the one that tells most about the end first.
  std::vector<sanitizers::Finding> findings;

  // Of the first finding: the title of its report ("data race") and all of its text; or empty.
  std::string_view ReportTitle() const {
    return findings.empty() ? std::string_view() : findings.front().report.title;
  }
  std::string_view ReportText() const {
    return findings.empty() ? std::string_view() : findings.front().report.text;
  }
};

struct RunOptions {
  std::string scheme;
  int threads = 2;
  int64_t iterations = 1;
  uint64_t seed = 1;
  std::string schedule;                      // letters, or empty: threads run free
  std::string schedule_name;                 // if the letters are those of a named schedule
  std::map<std::string, std::string> flags;  // every flag of the experiment, defaults filled in

  const std::string& Flag(const std::string& name) const { return flags.at(name); }
  int64_t IntFlag(const std::string& name) const { return std::stoll(flags.at(name)); }
};

// A flag of one experiment's own. Exactly one of: `choices` not empty; integer with bounds;
// neither: a switch, "on" or "off", given as --name or --no-name.
struct Flag {
  std::string name;
  std::string default_value;
  std::string help;
  std::vector<std::string> choices;
  bool integer = false;
  int64_t min = 0;
  int64_t max = 0;
};

// A schedule worth a name: `--schedule=leak` stands for its letters, threads, iterations and flags.
struct NamedSchedule {
  std::string name;
  std::string letters;
  int threads = 2;
  int64_t iterations = 1;
  std::map<std::string, std::string> flags;
  std::string shows;  // one line for people
  // The damage it forces (see Promise::must_show), under the schemes for which this holds.
  std::string damage;
  bool (*forces_under)(const RunOptions&) = nullptr;
};

// What a scheme says of itself, as the driver prints it.
struct SchemeCard {
  std::string name;
  std::string summary;
  bool counts_exact = false;      // its count never drifts
  bool contents_guarded = false;  // a container operation is indivisible
  bool serial = false;            // one attached thread runs at a time (a GIL)
  int header_bytes = 0;
};

struct Experiment {
  std::string name;
  std::string summary;  // one line
  std::string lesson;   // a paragraph for --help: what to look at, and why it is so
  std::string step;     // what one letter of a schedule is; empty: takes no schedule
  int threads = 2;      // defaults
  int min_threads = 1;
  int max_threads = 64;
  int64_t iterations = 1;
  int64_t max_iterations = 100'000'000;
  std::vector<Flag> flags;
  std::vector<NamedSchedule> schedules;
  // What it runs under, where that is not what the catalogue has.
  std::vector<SchemeCard> (*schemes)() = nullptr;
  Promise (*promise)(const RunOptions&) = nullptr;
  // Under which schemes ThreadSanitizer may cry wolf (Promise::false_alarms). Null: under none.
  bool (*false_alarms)(const RunOptions&) = nullptr;
  Outcome (*run)(const RunOptions&) = nullptr;
};

// What an experiment runs with when no flag is given. The caller sets the scheme.
inline RunOptions DefaultOptions(const Experiment& experiment, uint64_t seed = 1) {
  RunOptions options;
  options.threads = experiment.threads;
  options.iterations = experiment.iterations;
  options.seed = seed;
  for (const Flag& flag : experiment.flags) options.flags[flag.name] = flag.default_value;
  return options;
}

// One thing the tour shows: a sentence, and what follows `lab run` to see it. With an `experiment`
// that is not in the catalogue: how it is run, and all of the command that shows it without the
// lab.
struct StoryLine {
  std::string says;
  std::string command;
  const Experiment* experiment = nullptr;
  RunOptions options;
};

struct StoryStep {
  std::string title;
  std::vector<StoryLine> lines;
  std::string why;
};

struct Story {
  std::vector<StoryStep> steps;
  // Measures for the closing table, in this process: called once, when every child has ended.
  // `quiet`: no progress on stderr. Cancelled: a signal came.
  absl::StatusOr<Costs> (*measure)(bool quiet) = nullptr;
};

struct Catalogue {
  std::vector<SchemeCard> schemes;
  std::vector<const Experiment*> experiments;
  Story story;
};

inline std::vector<SchemeCard> SchemesOf(const Experiment& experiment, const Catalogue& catalogue) {
  return experiment.schemes != nullptr ? experiment.schemes() : catalogue.schemes;
}

// Their names, in the same order.
inline std::vector<std::string> NamesOf(const std::vector<SchemeCard>& schemes) {
  std::vector<std::string> names;
  for (const SchemeCard& card : schemes) names.push_back(card.name);
  return names;
}

}  // namespace lab

#endif  // LAB_DRIVER_EXPERIMENT_H_
