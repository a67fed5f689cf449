#include "lab/driver/conclusion.h"

#include <cstdio>
#include <optional>

#include "lab/driver/table.h"
#include "lab/driver/verdict.h"
#include "sanitizers/console/text.h"

namespace lab {
namespace {

using console::Cat;
using console::Ink;
using console::Join;
using console::Style;

constexpr int kWidth = 98;
constexpr std::string_view kNone = "-";

// All the tour saw of one scheme.
struct Record {
  const SchemeCard* card = nullptr;
  Outcome damage;  // sums
  bool corrupt = false;
  bool lost = false;
  SchemeCost cost;

  bool safe() const { return card->counts_exact && card->contents_guarded; }
};

std::vector<Record> Collect(const Catalogue& catalogue, const std::vector<PlanResult>& results,
                            const Costs& costs) {
  std::vector<Record> records;
  for (const SchemeCard& card : catalogue.schemes) {
    Record record;
    record.card = &card;
    if (const SchemeCost* cost = FindCost(costs, card.name)) record.cost = *cost;
    for (const PlanResult& result : results) {
      for (const Run& run : result.runs) {
        if (run.options.scheme != card.name) continue;
        const Outcome& outcome = run.outcome;
        record.corrupt |= outcome.memory == Memory::kCorrupt || !outcome.arrived;
        record.lost |= outcome.result == Result::kLost;
        record.damage.leaked += outcome.leaked;
        record.damage.early_frees += outcome.early_frees;
        record.damage.double_frees += outcome.double_frees;
        record.damage.uses_after_free += outcome.uses_after_free;
      }
    }
    records.push_back(std::move(record));
  }
  return records;
}

std::string Times(std::optional<double> ratio) {
  if (!ratio) return std::string(kNone);
  char text[32];
  std::snprintf(text, sizeof(text), *ratio < 9.95 ? "%.2f×" : "%.0f×", *ratio);
  return text;
}

// Of the schemes that `which` chooses: their names, each with what there is to show of it.
template <typename Which, typename Show>
std::string Each(const std::vector<Record>& records, Which which, Show show) {
  std::vector<std::string> parts;
  for (const Record& record : records) {
    if (!which(record)) continue;
    const std::string shown = show(record);
    if (shown != kNone) parts.push_back(Cat(record.card->name, shown.empty() ? "" : " ", shown));
  }
  return parts.empty() ? "none" : Join(parts, ", ");
}

std::string TableOf(const std::vector<Record>& records, const Costs& costs, const Style& style) {
  Table table({{"scheme"},
               {"memory"},
               {"x += 1"},
               {"reference", true},
               {"program", true},
               {"2 threads", true},
               {"history, one thread"}});
  for (const Record& record : records) {
    const std::string& name = record.card->name;
    const std::string history = HistoryOf(costs, name);
    table.Add({{name},
               record.corrupt ? Cell{"corrupt", Ink::kBad} : Cell{"safe", Ink::kGood},
               {record.lost ? "lost" : "exact"},
               {Times(record.cost.reference)},
               {Times(record.cost.program)},
               {Times(record.cost.gain)},
               {history.empty() ? std::string(kNone) : history}});
  }
  if (costs.schemes.empty()) {  // a busy machine's have a place all the same
    for (const char* title : {"reference", "program", "2 threads", "history, one thread"}) {
      table.DropIfAll(title, kNone);
    }
  }
  return table.Print(style, 2);
}

// What the columns say, and where what was not measured here comes from.
std::string LegendOf(const Costs& costs) {
  if (costs.schemes.empty()) return "";
  std::string text =
      Wrap(Cat("reference, program: what one thread needs to take and drop a reference, and for "
               "whole Python programs, × ",
               costs.serial, ". 2 threads: what both do on data of their own, by what one does."),
           kWidth, 2);
  for (const Reported& reported : costs.history) {
    text += Wrap(Cat(reported.year, ", ", reported.scheme, ", ", reported.figure, ": ",
                     reported.who, "; ", reported.source),
                 kWidth, 2);
  }
  for (const std::string& note : costs.notes) text += Wrap(Cat("note: ", note), kWidth, 2);
  return text + "\n";
}

}  // namespace

std::string Conclusion(const Catalogue& catalogue, const std::vector<PlanResult>& results,
                       const Costs& costs, const Style& style, int number) {
  const std::vector<Record> records = Collect(catalogue, results, costs);
  const auto reference = [](const Record& record) { return Times(record.cost.reference); };
  const auto program = [](const Record& record) { return Times(record.cost.program); };
  const auto gain = [](const Record& record) { return Times(record.cost.gain); };
  const auto name = [](const Record&) { return std::string(); };
  const auto damage = [](const Record& record) { return Damage(record.damage); };
  const auto broken = [](const Record& record) { return !record.card->counts_exact; };
  const auto half = [](const Record& record) {
    return record.card->counts_exact && !record.card->contents_guarded;
  };
  const auto parallel = [](const Record& record) { return record.safe() && !record.card->serial; };
  const auto serial = [](const Record& record) { return record.safe() && record.card->serial; };

  std::string text = Cat(style.Paint(Ink::kBold, Cat(number, ". What it comes to")), "\n\n",
                         TableOf(records, costs, style), "\n", LegendOf(costs));
  const auto line = [&text](const std::string& words) {
    std::string wrapped = Wrap(words, kWidth - 2, 4);
    wrapped[2] = '-';
    text += wrapped;
  };
  line(Cat("Counts with nothing around them break memory: ", Each(records, broken, damage), "."));
  line(Cat("Making only the counts atomic takes ", Each(records, half, reference),
           " the time at every reference, and a reader of a shared container still meets the dead "
           "(",
           Each(records, half, damage), ")."));
  line(Cat("Protecting every object is safe and lets two threads do ",
           Each(records, parallel, gain), " of one's work, but a program of one thread takes ",
           Each(records, parallel, program), " the time: everybody pays."));
  line(Cat("One lock for all counts (", Each(records, serial, name), ") is safe at ",
           Each(records, serial, program), " the time of one thread; two threads do ",
           Each(records, serial, gain),
           ". CPython took that trade, and `x += 1` still needs a lock of its own."));
  return text;
}

}  // namespace lab
