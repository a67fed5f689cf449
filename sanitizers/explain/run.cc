#include "sanitizers/explain/run.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "sanitizers/console/exit_codes.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/output.h"
#include "sanitizers/console/text.h"
#include "sanitizers/console/whole_file.h"
#include "sanitizers/explain/gather.h"
#include "sanitizers/explain/help.h"
#include "sanitizers/explain/input.h"
#include "sanitizers/explain/output/output.h"
#include "sanitizers/explain/rules.h"

namespace sanitizers {
namespace {

using console::Cat;
using console::InterruptedBy;
using console::Thousands;

constexpr int kExitFindings = 1;

void Say(const std::string& line) { std::fprintf(stderr, "explain: %s\n", line.c_str()); }

int Fail(const absl::Status& status) {
  Say(std::string(status.message()));
  if (absl::IsCancelled(status)) return console::kExitSignal + InterruptedBy();
  return console::kExitUsage;
}

// What can be known before the first byte is read; a log can take an hour to read.
absl::Status CheckInputs(const Command& command) {
  for (const std::string& input : command.inputs) {
    if (absl::Status status = Input::Check(input); !status.ok()) return status;
    if (!command.output.empty() && SizeOf(input) >= 0 && SameFile(input, command.output)) {
      return absl::InvalidArgumentError(
          Cat("--output=", Shown(command.output), " is also read; it would replace its own input"));
    }
  }
  return absl::OkStatus();
}

// Where the result goes: stdout, or a file that is begun now and put in its place at the end.
class Result {
 public:
  absl::Status Begin(const std::string& file) {
    if (file.empty()) return absl::OkStatus();
    name_ = Shown(file);
    absl::StatusOr<console::WholeFile> begun = console::WholeFile::Create(file);
    if (!begun.ok()) return begun.status();
    file_.emplace(*std::move(begun));
    return absl::OkStatus();
  }

  absl::Status Write(const std::string& text) {
    if (file_) return file_->Commit(text);
    console::Output out;
    out.Write(text);
    std::string error;
    return out.Close(&error) ? absl::OkStatus() : absl::UnavailableError(error);
  }

  int Fail(const absl::Status& status) const {
    Say(Cat(name_, " could not be written: ", std::string(status.message())));
    return InterruptedBy() != 0 ? console::kExitSignal + InterruptedBy()
                                : console::kExitOutputError;
  }

 private:
  std::string name_ = "stdout";
  std::optional<console::WholeFile> file_;
};

void Judge(const Command& command, const Rules& rules, Gathered& gathered) {
  std::vector<Finding>& findings = gathered.collection.findings();
  Apply(rules.suppressions, findings);
  if (command.expect_passed) gathered.passed_tests.Mark(findings);
  if (rules.baseline) Compare(*rules.baseline, findings);
}

std::string NoReport(const Gathered& gathered) {
  return Cat("no sanitizer report found in ", Thousands(gathered.bytes), " bytes");
}

std::string Rendered(const Command& command, const Knowledge& knowledge, const Gathered& gathered) {
  OutputOptions options;
  const int terminal = command.output.empty() ? STDOUT_FILENO : -1;
  options.color = console::Style(command.color, terminal).colored();
  options.frames = command.frames;
  options.root = command.root;
  options.baseline = !command.baseline.empty();
  options.version = Version();
  options.reports = gathered.reports;
  const std::vector<Finding>& findings = gathered.collection.findings();
  switch (command.format) {
    case Format::kText:
      return gathered.reports == 0 ? NoReport(gathered) + "\n" : ToText(findings, options);
    case Format::kJson:
      return ToJsonText(findings, options);
    case Format::kSarif:
      return ToSarif(findings, knowledge, options);
    case Format::kMarkdown:
      return ToMarkdown(findings, options);
  }
  return "";
}

// "3 findings in 120 reports (1 expected, 2 new)"
std::string Closing(const Command& command, const Gathered& gathered) {
  if (gathered.reports == 0) return NoReport(gathered);
  const std::vector<Finding>& findings = gathered.collection.findings();
  const auto with = [&](Status status) {
    return std::count_if(findings.begin(), findings.end(),
                         [status](const Finding& finding) { return finding.status == status; });
  };
  std::vector<std::string> of_them;
  const auto add = [&](int64_t count, std::string_view word) {
    if (count > 0) of_them.push_back(Cat(Thousands(count), " ", word));
  };
  add(with(Status::kExpected), "expected");
  add(with(Status::kSuppressed), "suppressed");
  if (!command.baseline.empty()) of_them.push_back(Cat(gathered.collection.New(), " new"));
  std::string line = Cat(Thousands(static_cast<int64_t>(findings.size())), " finding",
                         findings.size() == 1 ? "" : "s", " in ", Thousands(gathered.reports),
                         " report", gathered.reports == 1 ? "" : "s");
  if (!of_them.empty()) line += Cat(" (", console::Join(of_them, ", "), ")");
  return line;
}

int Explained(const Command& command, const Rules& rules, Result& result) {
  absl::StatusOr<Gathered> gathered = Gather(command, rules.knowledge);
  if (!gathered.ok()) return Fail(gathered.status());
  Judge(command, rules, *gathered);
  const std::string text = Rendered(command, rules.knowledge, *gathered);
  if (absl::Status status = result.Write(text); !status.ok()) return result.Fail(status);
  // On stdout the text has just said it.
  const bool said =
      gathered->reports == 0 && command.format == Format::kText && command.output.empty();
  if (!command.quiet && !said) Say(Closing(command, *gathered));
  const Collection& collection = gathered->collection;
  const int64_t failing = command.fail_on == FailOn::kNew ? collection.New() : collection.Open();
  return failing > 0 ? kExitFindings : 0;
}

}  // namespace

int Run(const Command& command) {
  Result result;
  if (!command.say.empty()) {
    const absl::Status status = result.Write(command.say);
    return status.ok() ? 0 : result.Fail(status);
  }
  absl::StatusOr<Rules> rules = LoadRules(command);
  if (!rules.ok()) return Fail(rules.status());
  if (absl::Status status = CheckInputs(command); !status.ok()) return Fail(status);
  if (absl::Status status = result.Begin(command.output); !status.ok()) return result.Fail(status);
  if (!command.quiet && command.inputs.front() == "-" && isatty(STDIN_FILENO) == 1) {
    Say("waiting for a log on standard input; end it with Ctrl-D (explain --help says more)");
  }
  return Explained(command, *rules, result);
}

}  // namespace sanitizers
