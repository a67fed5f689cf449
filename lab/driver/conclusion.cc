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

// All the tour saw of one scheme.
struct Record {
  const SchemeCard* card = nullptr;
  Outcome damage;  // sums
  bool corrupt = false;
  bool lost = false;
  std::optional<double> cost, gain;  // see Story

  bool safe() const { return card->counts_exact && card->contents_guarded; }
};

std::vector<Record> Collect(const Catalogue& catalogue, const std::vector<PlanResult>& results) {
  std::vector<Record> records;
  for (const SchemeCard& card : catalogue.schemes) {
    Record record;
    record.card = &card;
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
        const auto metric = [&](const std::string& name, std::optional<double>& to) {
          if (auto it = outcome.metrics.find(name); it != outcome.metrics.end()) to = it->second;
        };
        metric(catalogue.story.cost_metric, record.cost);
        metric(catalogue.story.gain_metric, record.gain);
      }
    }
    records.push_back(std::move(record));
  }
  return records;
}

std::string Times(std::optional<double> ratio) {
  if (!ratio) return "-";
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f×", *ratio);
  return text;
}

// Of the schemes that `which` chooses: their names and one figure each, joined.
template <typename Which, typename Show>
std::string Each(const std::vector<Record>& records, Which which, Show show) {
  std::vector<std::string> parts;
  for (const Record& record : records) {
    if (which(record)) parts.push_back(show(record));
  }
  return parts.empty() ? "none" : Join(parts, ", ");
}

}  // namespace

std::string Conclusion(const Catalogue& catalogue, const std::vector<PlanResult>& results,
                       const Style& style, int number) {
  const std::vector<Record> records = Collect(catalogue, results);
  const auto cost = [](const Record& record) { return Times(record.cost); };
  const auto gain = [](const Record& record) { return Times(record.gain); };

  Table table({{"scheme"},
               {"memory"},
               {"x += 1 without a lock"},
               {"time of one thread", true},
               {"two threads do", true}});
  for (const Record& record : records) {
    table.Add({{record.card->name},
               record.corrupt ? Cell{"corrupt", Ink::kBad} : Cell{"safe", Ink::kGood},
               {record.lost ? "lost" : "exact"},
               {cost(record)},
               {gain(record)}});
  }

  const auto named = [](auto show) {
    return [show](const Record& record) { return Cat(record.card->name, " ", show(record)); };
  };
  const auto name = [](const Record& record) { return record.card->name; };
  const auto damage = [](const Record& record) { return Damage(record.damage); };
  const auto broken = [](const Record& record) { return !record.card->counts_exact; };
  const auto half = [](const Record& record) {
    return record.card->counts_exact && !record.card->contents_guarded;
  };
  const auto parallel = [](const Record& record) { return record.safe() && !record.card->serial; };
  const auto serial = [](const Record& record) { return record.safe() && record.card->serial; };

  std::string text = Cat(style.Paint(Ink::kBold, Cat(number, ". What it comes to")), "\n\n",
                         table.Print(style, 2), "\n");
  const auto line = [&text](const std::string& words) {
    std::string wrapped = Wrap(words, kWidth - 2, 4);
    wrapped[2] = '-';
    text += wrapped;
  };
  line(Cat("Counts with nothing around them break memory: ", Each(records, broken, named(damage)),
           "."));
  line(Cat("Making only the counts atomic takes ", Each(records, half, cost),
           " the time of one thread, and a reader of a shared container still meets the dead (",
           Each(records, half, damage), ")."));
  line(Cat("Protecting every object is safe and lets two threads do ",
           Each(records, parallel, named(gain)), " of one's work, but one thread alone takes ",
           Each(records, parallel, named(cost)), " the time: every program pays."));
  line(Cat("One lock for all counts (", Each(records, serial, name), ") is safe at ",
           Each(records, serial, cost), " the time of one thread; two threads do ",
           Each(records, serial, gain),
           ". CPython took that trade, and `x += 1` still needs a lock of its own."));
  return text;
}

}  // namespace lab
