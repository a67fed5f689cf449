#include "tests/experiments/attempt.h"

#include <chrono>
#include <utility>

#include "lab/driver/runner.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;

constexpr size_t kHead = 4000;  // bytes of a report that a failure shows

}  // namespace

bool Attempt::lucky() const {
  if (broke || verdict.as_promised) return false;
  Promise lenient = promise;
  lenient.must_show = kShowsNothing;
  return Judge(lenient, outcome, sanitizers::BuiltWith()).as_promised;
}

Attempt Try(const Case& run) {
  Attempt attempt;
  attempt.promise = PromiseOf(*run.experiment, run.options);
  absl::StatusOr<ChildEnd> end =
      RunInChild(*run.experiment, run.options, {.time_limit = std::chrono::seconds(120)});
  if (!end.ok()) {
    attempt.broke = true;
    attempt.verdict.reason = std::string(end.status().message());
    return attempt;
  }
  attempt.outcome = std::move(end->outcome);
  attempt.err = std::move(end->err);
  if (end->lab_bug || end->interrupted) {
    attempt.broke = true;
    attempt.verdict.reason = end->lab_bug ? "a check of the lab failed" : "interrupted";
    return attempt;
  }
  attempt.verdict = Judge(attempt.promise, attempt.outcome, sanitizers::BuiltWith());
  return attempt;
}

std::string Describe(const Case& run, const Attempt& attempt) {
  const std::string_view said =
      attempt.outcome.findings.empty() ? attempt.err : attempt.outcome.ReportText();
  return Cat(attempt.verdict.reason, "\n  promised: ", attempt.promise.why,
             "\n  again: ", CommandLine(run), " (", sanitizers::ToolName(sanitizers::BuiltWith()),
             " sanitizer)\n  found: ", Damage(attempt.outcome), ", exit ", attempt.outcome.exit,
             "\n", said.substr(0, kHead));
}

}  // namespace lab
