#include "lab/driver/text_output.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "lab/driver/counted_output.h"
#include "lab/driver/outcome_json.h"
#include "lab/driver/table.h"
#include "sanitizers/built_with.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/text.h"
#include "sanitizers/explain/output/output.h"

namespace lab {
namespace {

using console::Cat;
using console::Figure;
using console::Ink;
using console::Join;
using console::Split;
using console::Style;
using console::Thousands;

constexpr int kWidth = 100;
constexpr int kIndent = 2;
constexpr size_t kIncidentsShown = 2;
constexpr int kReportLines = 40;
constexpr int kReportFrames = 2;  // of each stack
constexpr std::string_view kNothing = "-";

// The command that does the same again, with every default said.
std::string RepeatCommand(const Plan& plan, const Command& command) {
  const RunOptions& base = plan.base;
  std::string text =
      Cat("lab run ", plan.experiment->name, " --scheme=", Join(plan.schemes, ","),
          " --threads=", base.threads, " --iterations=", base.iterations, " --seed=", base.seed);
  for (const Flag& flag : plan.experiment->flags) {
    const std::string& value = base.Flag(flag.name);
    const bool is_switch = flag.choices.empty() && !flag.integer;
    if (value == flag.default_value) continue;
    text += is_switch ? Cat(value == "on" ? " --" : " --no-", flag.name)
                      : Cat(" --", flag.name, "=", value);
  }
  if (!base.schedule.empty()) {
    text += Cat(" --schedule=", base.schedule_name.empty() ? base.schedule : base.schedule_name);
  }
  if (command.runs > 1) text += Cat(" --runs=", command.runs);
  return text;
}

std::string Header(const Plan& plan, const Command& command, const Style& style) {
  const Experiment& experiment = *plan.experiment;
  std::string text = Cat(style.Paint(Ink::kBold, experiment.name), ": ", experiment.summary, "\n");
  const sanitizers::Tool tool = sanitizers::BuiltWith();
  const std::string sanitizer =
      tool == sanitizers::Tool::kNone ? "" : Cat(", sanitizer ", sanitizers::ToolName(tool));
  text +=
      Cat("  seed ", plan.base.seed, sanitizer, "; again: ", RepeatCommand(plan, command), "\n\n");
  return text;
}

// A word is good or bad news only against what was promised.
Cell Against(std::string_view word, bool as_it_should_be) {
  return {std::string(word), as_it_should_be ? Ink::kPlain : Ink::kBad};
}

std::string FoundOf(const Outcome& outcome) {
  if (!outcome.found) return std::string(kNothing);
  if (!outcome.expected) return Figure(*outcome.found);
  return Cat(Figure(*outcome.found), " of ", Figure(*outcome.expected));
}

std::string Rate(const Outcome& outcome) {
  if (outcome.operations <= 0 || outcome.wall_ns <= 0) return std::string(kNothing);
  const double per_second =
      1e9 * static_cast<double>(outcome.operations) / static_cast<double>(outcome.wall_ns);
  return Thousands(static_cast<int64_t>(per_second));
}

std::string Milliseconds(const Outcome& outcome) {
  return outcome.wall_ns <= 0 ? std::string(kNothing)
                              : Cat(Figure(static_cast<double>(outcome.wall_ns / 100'000) / 10));
}

std::vector<Cell> Row(const Run& run) {
  const Outcome& outcome = run.outcome;
  std::vector<Cell> row = {{run.options.scheme}};
  if (outcome.arrived) {
    const bool result_judged = run.promise.result != Result::kNone;
    row.push_back(Against(Name(outcome.memory), outcome.memory == run.promise.memory));
    row.push_back(outcome.result == Result::kNone
                      ? Cell{std::string(kNothing)}
                      : Against(Name(outcome.result),
                                !result_judged || outcome.result == run.promise.result));
    row.push_back({FoundOf(outcome)});
    for (int64_t count : {outcome.leaked, outcome.early_frees, outcome.double_frees,
                          outcome.uses_after_free, outcome.drift}) {
      row.push_back({Thousands(count)});
    }
    row.push_back({Rate(outcome)});
    row.push_back({Milliseconds(outcome)});
  } else {
    row.insert(row.end(), 10, {std::string(kNothing)});
  }
  row.push_back({std::string(outcome.ReportTitle())});
  row.push_back({outcome.exit, outcome.exit == "ok" ? Ink::kPlain : Ink::kBad});
  row.push_back(run.verdict.as_promised ? Cell{"as promised", Ink::kGood}
                                        : Cell{"DIFFERS", Ink::kBad});
  return row;
}

std::string RunTable(const PlanResult& result, const Style& style) {
  Table table({{"scheme"},
               {"memory"},
               {"result"},
               {"found", true},
               {"leaked", true},
               {"early", true},
               {"double", true},
               {"after free", true},
               {"drift", true},
               {"ops/s", true},
               {"ms", true},
               {"report"},
               {"exit"},
               {"verdict"}});
  for (const Run& run : result.runs) table.Add(Row(run));
  for (const char* title : {"result", "found", "ops/s", "ms"}) table.DropIfAll(title, kNothing);
  table.DropIfAll("report", "");
  table.DropIfAll("exit", "ok");
  return table.Print(style, kIndent);
}

std::string Indented(std::string_view text, int indent, int most_lines) {
  std::string out;
  const std::vector<std::string> lines = Split(text, '\n');
  int shown = 0;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    if (shown++ == most_lines) {
      return Cat(out, std::string(static_cast<size_t>(indent), ' '), "…\n");
    }
    out += Cat(std::string(static_cast<size_t>(indent), ' '), line, "\n");
  }
  return out;
}

std::string Explained(const sanitizers::Finding& finding) {
  sanitizers::OutputOptions options;
  options.frames = kReportFrames;
  return sanitizers::ToText({finding}, options);
}

// What this run showed beyond its row.
std::string Details(const Run& run, bool excerpt, const Style& style) {
  const Outcome& outcome = run.outcome;
  std::string text;
  for (const std::string& line : outcome.lines) text += Cat("    ", line, "\n");
  for (size_t i = 0; i < std::min(outcome.incidents.size(), kIncidentsShown); ++i) {
    text += Cat("    first seen: ", outcome.incidents[i], "\n");
  }
  for (const std::string& note : outcome.notes) text += Wrap(Cat("note: ", note), kWidth, 4);
  if (FollowedPartly(outcome)) {
    text +=
        Wrap(Cat("schedule: followed ", outcome.schedule->followed, " of ", outcome.schedule->of,
                 " letters: ", outcome.schedule->reason, "; damage it was to force is not judged"),
             kWidth, 4);
  }
  if (!run.verdict.as_promised) {
    text += Wrap(Cat(style.Paint(Ink::kBad, "differs"), ": ", run.verdict.reason), kWidth, 4);
  }
  if (!outcome.findings.empty()) {
    text += Cat("    sanitizer report: ", outcome.ReportTitle(),
                excerpt ? " (explained; the report itself: --reports)\n" : " (whole, below)\n",
                excerpt ? Indented(Explained(outcome.findings.front()), 6, kReportLines) : "");
  }
  return text;
}

// As the sanitizer wrote them, unindented: other tools read them too.
std::string WholeReports(const PlanResult& result) {
  std::string text;
  for (const Run& run : result.runs) {
    if (run.outcome.findings.empty()) continue;
    text += Cat("\n  report of ", run.options.scheme, ", seed ", run.options.seed, ":\n",
                run.outcome.ReportText());
  }
  return text;
}

// Why, and what each run showed; runs with the same to say are named together.
std::string Explanations(const PlanResult& result, bool excerpts, const Style& style) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;  // text, schemes
  for (const Run& run : result.runs) {
    const std::string text = Cat(Wrap(run.promise.why, kWidth, 4), Details(run, excerpts, style));
    auto same = std::find_if(groups.begin(), groups.end(),
                             [&text](const auto& group) { return group.first == text; });
    if (same == groups.end()) same = groups.insert(groups.end(), {text, {}});
    same->second.push_back(run.options.scheme);
  }
  std::string out;
  for (const auto& [text, schemes] : groups) out += Cat("  ", Join(schemes, ", "), "\n", text);
  return out;
}

}  // namespace

std::string PlanAsText(const Plan& plan, const Command& command, const PlanResult& result,
                       const Style& style) {
  std::string text = Header(plan, command, style);
  if (!result.runs.empty()) {
    text += command.runs > 1
                ? CountedTable(result, style)
                : Cat(RunTable(result, style), "\n", Explanations(result, !command.reports, style));
    if (command.reports) text += WholeReports(result);
  }
  const size_t planned = plan.schemes.size() * static_cast<size_t>(command.runs);
  if (result.interrupted) {
    text += Cat("  ", style.Paint(Ink::kBad, "INTERRUPTED"), ": partial results, ",
                result.runs.size(), " of ", planned, " runs finished\n");
  }
  return text + "\n";
}

}  // namespace lab
