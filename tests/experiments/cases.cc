#include "tests/experiments/cases.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "lab/driver/schedule.h"
#include "objects/base/check.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

bool IsSwitch(const Flag& flag) { return flag.choices.empty() && !flag.integer; }

// A free run need not be as long as the one people watch: damage has shown by then, and a sanitizer
// makes each operation some twenty times dearer. Long enough all the same for a GIL to change hands
// many times.
int64_t Shortened(int64_t iterations) {
  constexpr int64_t kLong = 10'000;  // shorter runs are left alone
  const bool watched = sanitizers::BuiltWith() == sanitizers::Tool::kThread ||
                       sanitizers::BuiltWith() == sanitizers::Tool::kAddress;
  return std::min(iterations, std::max(kLong, iterations / (watched ? 10 : 5)));
}

Case Free(const Experiment& experiment, const std::string& scheme) {
  Case run{&experiment, DefaultOptions(experiment), "by_default"};
  run.options.scheme = scheme;
  run.options.iterations = Shortened(experiment.iterations);
  return run;
}

}  // namespace

std::vector<Case> CasesOf(const Experiment& experiment, const std::string& scheme) {
  std::vector<Case> cases = {Free(experiment, scheme)};
  for (const Flag& flag : experiment.flags) {
    const std::vector<std::string> values =
        IsSwitch(flag) ? std::vector<std::string>{"on", "off"} : flag.choices;
    for (const std::string& value : values) {
      if (value == flag.default_value) continue;
      Case run = Free(experiment, scheme);
      run.options.flags[flag.name] = value;
      run.how = Cat("with_", flag.name, "_", value);
      cases.push_back(std::move(run));
    }
  }
  for (const NamedSchedule& schedule : experiment.schedules) {
    Case run{&experiment, DefaultOptions(experiment), Cat("on_schedule_", schedule.name)};
    run.options.scheme = scheme;
    const absl::Status status = ApplySchedule(experiment, schedule.name, {}, run.options);
    objects::Check(status.ok(), "a named schedule can be applied");
    cases.push_back(std::move(run));
  }
  for (Case& run : cases) std::replace(run.how.begin(), run.how.end(), '-', '_');
  return cases;
}

std::string CommandLine(const Case& run) {
  const RunOptions& options = run.options;
  std::string text =
      Cat("lab run ", run.experiment->name, " --scheme=", options.scheme, " --seed=", options.seed);
  if (run.scheduled()) return Cat(text, " --schedule=", options.schedule_name);
  text += Cat(" --threads=", options.threads, " --iterations=", options.iterations);
  for (const Flag& flag : run.experiment->flags) {
    const std::string& value = options.Flag(flag.name);
    if (value == flag.default_value) continue;
    text += IsSwitch(flag) ? Cat(value == "on" ? " --" : " --no-", flag.name)
                           : Cat(" --", flag.name, "=", value);
  }
  return text;
}

}  // namespace lab
