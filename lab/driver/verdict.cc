#include "lab/driver/verdict.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lab/driver/outcome_json.h"
#include "lab/driver/table.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/explain.h"

namespace lab {
namespace {

using console::Cat;
using console::Join;
using console::Thousands;

using sanitizers::Consequence;
using sanitizers::Finding;
using sanitizers::Tool;

constexpr std::string_view kShowsLoss = "lost";  // Promise::must_show: an update, no memory

Verdict Differs(std::string reason) { return {false, std::move(reason)}; }
Verdict AsPromised(std::string reason) { return {true, std::move(reason)}; }

std::string HowItEnded(const Outcome& outcome) {
  if (outcome.exit == "timeout") return "the time limit ended it";
  if (outcome.exit == "garbled") return "what it sent was not an outcome";
  if (outcome.exit == "no_outcome") return "it ended without an outcome";
  return Cat("it ended with ", outcome.exit);
}

// Whether the outcome shows the damage that the promise names.
bool Shows(const std::string& damage, const Outcome& outcome) {
  if (damage == "leaked") return outcome.leaked > 0;
  if (damage == "early_frees") return outcome.early_frees > 0;
  if (damage == "double_frees") return outcome.double_frees > 0;
  if (damage == "uses_after_free") return outcome.uses_after_free > 0;
  return damage == kShowsLoss && outcome.result == Result::kLost;
}

// The ledger's and the program's own findings. `damage_required` is false where a sanitizer's
// report or a schedule's early end takes the place of the damage.
Verdict JudgeFindings(const Promise& promise, const Outcome& outcome, bool damage_required) {
  if (promise.memory == Memory::kSafe && outcome.memory == Memory::kCorrupt) {
    return Differs(Cat("memory must stay safe: ", Damage(outcome)));
  }
  if (promise.result == Result::kExact && outcome.result != Result::kExact) {
    return Differs(Cat("the result must be exact and is ", Name(outcome.result)));
  }
  if (damage_required && promise.must_show.empty()) {
    if (promise.memory == Memory::kCorrupt && outcome.memory != Memory::kCorrupt) {
      return Differs("memory was to be corrupted and stayed safe");
    }
    if (promise.result == Result::kLost && outcome.result != Result::kLost) {
      return Differs(Cat("updates were to be lost and the result is ", Name(outcome.result)));
    }
  } else if (damage_required && promise.must_show != kShowsNothing &&
             !Shows(promise.must_show, outcome)) {
    return Differs(Cat("the schedule was to force ", promise.must_show, ": ", Damage(outcome)));
  }
  std::string seen = Cat("memory ", Name(outcome.memory));
  if (outcome.memory == Memory::kCorrupt) seen += Cat(" (", Damage(outcome), ")");
  if (promise.result != Result::kNone) seen += Cat(", result ", Name(outcome.result));
  return AsPromised(std::move(seen));
}

// False if a schedule forced the run away from where the report would have come.
bool ReportIsDue(const Promise& promise, const Outcome& outcome, Tool tool) {
  if (FollowedPartly(outcome) || promise.must_show == kShowsNothing) return false;
  // A schedule for a lost update need not misuse memory, and there is nothing else for
  // AddressSanitizer to see.
  return tool == Tool::kThread || promise.must_show != kShowsLoss;
}

// "a data race on a reference count": what the first finding says.
std::string Said(const Outcome& outcome) { return outcome.findings.front().title; }

// ThreadSanitizer has named what was promised to be raced for.
bool CaughtRace(const Promise& promise, const Finding& finding) {
  const std::string_view subject = sanitizers::Name(finding.subject);
  return sanitizers::IsRace(finding) && std::find(promise.race_on.begin(), promise.race_on.end(),
                                                  subject) != promise.race_on.end();
}

// ThreadSanitizer's reports, and nothing else, are what the run ended with.
bool OnlyRaces(const Outcome& outcome) {
  return !outcome.findings.empty() && std::ranges::all_of(outcome.findings, sanitizers::IsRace) &&
         (outcome.exit == "ok" || outcome.exit.starts_with("code:"));
}

// AddressSanitizer or LeakSanitizer has named the damage that the promise names, if it names one.
bool CaughtMisuse(const Promise& promise, const Finding& finding) {
  if (!sanitizers::IsMemoryMisuse(finding)) return false;
  std::vector<Consequence> due;
  if (promise.must_show == "leaked") due = {Consequence::kLeak};
  if (promise.must_show == "double_frees") due = {Consequence::kDoubleFree};
  if (promise.must_show == "uses_after_free") due = {Consequence::kUseAfterFree};
  // An object freed early is noticed when it is used or freed again.
  if (promise.must_show == "early_frees") {
    due = {Consequence::kUseAfterFree, Consequence::kDoubleFree};
  }
  return due.empty() || std::find_first_of(due.begin(), due.end(), finding.consequences.begin(),
                                           finding.consequences.end()) != due.end();
}

// REQUIRES: the promise asks `tool`, which `tool_words` names, for a report. `caught`: what is a
// report of the promised kind.
Verdict JudgeCaught(const Promise& promise, const Outcome& outcome,
                    bool (*caught)(const Promise&, const Finding&), Tool tool,
                    std::string_view tool_words) {
  if (outcome.findings.empty()) {
    if (!ReportIsDue(promise, outcome, tool) && outcome.exit == "ok") {
      return JudgeFindings(promise, outcome, !FollowedPartly(outcome));
    }
    return Differs(outcome.exit == "ok" ? Cat(tool_words, " was to report and did not")
                                        : Cat(tool_words, " was to report; ", HowItEnded(outcome)));
  }
  if (!caught(promise, outcome.findings.front())) {
    return Differs(
        Cat(tool_words, " reported a ", Said(outcome), ", which is not the defect promised"));
  }
  // The report sets the exit code; anything else that ended the child is a second, unpromised
  // thing.
  if (outcome.exit != "ok" && !outcome.exit.starts_with("code:")) {
    return Differs(Cat(tool_words, " reported a ", Said(outcome), ", but ", HowItEnded(outcome)));
  }
  if (outcome.arrived) {
    Verdict findings = JudgeFindings(promise, outcome, false);
    if (!findings.as_promised) return findings;
  }
  return AsPromised(Cat(tool_words, " reported a ", Said(outcome)));
}

}  // namespace

Promise PromiseOf(const Experiment& experiment, const RunOptions& options) {
  Promise promise = experiment.promise(options);
  promise.false_alarms = experiment.false_alarms != nullptr && experiment.false_alarms(options);
  if (options.schedule.empty()) return promise;
  promise.must_show = kShowsNothing;
  for (const NamedSchedule& schedule : experiment.schedules) {
    if (schedule.name != options.schedule_name || schedule.forces_under == nullptr) continue;
    if (schedule.forces_under(options)) promise.must_show = schedule.damage;
  }
  return promise;
}

bool FollowedPartly(const Outcome& outcome) {
  return outcome.schedule && outcome.schedule->followed < outcome.schedule->of;
}

std::string Damage(const Outcome& outcome) {
  std::vector<std::string> parts;
  const auto add = [&parts](int64_t count, std::string_view words) {
    if (count != 0) parts.push_back(Cat(Thousands(count), " ", words));
  };
  add(outcome.leaked, "leaked");
  add(outcome.early_frees, "freed early");
  add(outcome.double_frees, "freed twice");
  add(outcome.uses_after_free, "used after free");
  if (parts.empty()) add(outcome.drift, "drift");
  return parts.empty() ? "no damage counted" : Join(parts, ", ");
}

Verdict Judge(const Promise& promise, const Outcome& outcome, Tool tool) {
  if (tool == Tool::kThread && !promise.race_on.empty()) {
    return JudgeCaught(promise, outcome, CaughtRace, tool, "ThreadSanitizer");
  }
  if (tool == Tool::kAddress && promise.memory == Memory::kCorrupt) {
    return JudgeCaught(promise, outcome, CaughtMisuse, tool, "AddressSanitizer");
  }
  if (tool == Tool::kThread && promise.false_alarms && OnlyRaces(outcome)) {
    if (outcome.arrived) {
      Verdict findings = JudgeFindings(promise, outcome, false);
      if (!findings.as_promised) return findings;
    }
    return AsPromised(Cat("ThreadSanitizer reported a ", Said(outcome), ": a false alarm"));
  }
  if (!outcome.findings.empty()) {
    return Differs(Cat("no sanitizer report was promised: ", Said(outcome)));
  }
  if (outcome.exit != "ok") return Differs(HowItEnded(outcome));
  return JudgeFindings(promise, outcome, !FollowedPartly(outcome));
}

}  // namespace lab
