#include "lab/driver/counted_output.h"

#include <cstdint>
#include <map>
#include <vector>

#include "lab/driver/outcome_json.h"
#include "lab/driver/table.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Ink;
using console::Join;
using console::Style;

constexpr int kWidth = 100;

struct Tally {
  std::string scheme;
  int runs = 0, kept = 0, partly = 0;
  std::map<std::string, int> memory, result, reports, exits, notes;
  const Run* first_differing = nullptr;
};

// In the order of the runs, which go scheme by scheme.
std::vector<Tally> Count(const PlanResult& result) {
  std::vector<Tally> tallies;
  for (const Run& run : result.runs) {
    if (tallies.empty() || tallies.back().scheme != run.options.scheme) {
      tallies.push_back({run.options.scheme});
    }
    Tally& tally = tallies.back();
    const Outcome& outcome = run.outcome;
    ++tally.runs;
    tally.kept += run.verdict.as_promised ? 1 : 0;
    tally.partly += FollowedPartly(outcome) ? 1 : 0;
    if (outcome.arrived) ++tally.memory[std::string(Name(outcome.memory))];
    if (outcome.arrived && outcome.result != Result::kNone) {
      ++tally.result[std::string(Name(outcome.result))];
    }
    for (const std::string& note : outcome.notes) ++tally.notes[note];
    if (!outcome.findings.empty()) ++tally.reports[std::string(outcome.ReportTitle())];
    if (outcome.exit != "ok") ++tally.exits[outcome.exit];
    if (!run.verdict.as_promised && tally.first_differing == nullptr) {
      tally.first_differing = &run;
    }
  }
  return tallies;
}

std::string Counts(const std::map<std::string, int>& seen, int runs) {
  std::vector<std::string> parts;
  for (const auto& [word, count] : seen) parts.push_back(Cat(word, " ", count, " of ", runs));
  return Join(parts, ", ");
}

}  // namespace

std::string CountedTable(const PlanResult& result, const Style& style) {
  Table table(
      {{"scheme"}, {"memory"}, {"result"}, {"reports"}, {"exits"}, {"schedule"}, {"verdict"}});
  const std::vector<Tally> tallies = Count(result);
  for (const Tally& tally : tallies) {
    const bool all = tally.kept == tally.runs;
    table.Add({{tally.scheme},
               {Counts(tally.memory, tally.runs)},
               {Counts(tally.result, tally.runs)},
               {Counts(tally.reports, tally.runs)},
               {Counts(tally.exits, tally.runs), Ink::kBad},
               {tally.partly == 0 ? "" : Cat("partly ", tally.partly, " of ", tally.runs)},
               {Cat(all ? "" : "DIFFERS: ", "as promised ", tally.kept, " of ", tally.runs),
                all ? Ink::kGood : Ink::kBad}});
  }
  for (const char* title : {"memory", "result", "reports", "exits", "schedule"}) {
    table.DropIfAll(title, "");
  }
  std::string text = table.Print(style, 2);
  for (const Tally& tally : tallies) {
    for (const auto& [note, count] : tally.notes) {
      text +=
          Wrap(Cat(tally.scheme, ": note of ", count, " of ", tally.runs, ": ", note), kWidth, 2);
    }
    if (tally.first_differing == nullptr) continue;
    text +=
        Wrap(Cat(tally.scheme, ": differs, first with --seed=", tally.first_differing->options.seed,
                 ": ", tally.first_differing->verdict.reason),
             kWidth, 2);
  }
  return text;
}

}  // namespace lab
