#include "lab/bench/output/markdown.h"

#include <optional>

#include "lab/bench/output/answer.h"
#include "lab/bench/output/drawing.h"
#include "lab/bench/output/text.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

std::string Times(const std::optional<double>& ratio) {
  return ratio.has_value() ? Cat(ThreeDigits(*ratio), " ×") : "–";
}

std::string Small(const std::string& text) {
  return Cat("<p><sub>", Escaped(text), "</sub></p>\n");
}

}  // namespace

std::string ToMarkdown(const Results& results) {
  const Costs costs = Answer(results);
  std::string text =
      "| scheme | a reference | whole programs | two threads do | history, one thread |\n"
      "|---|--:|--:|--:|---|\n";
  for (const SchemeCost& cost : costs.schemes) {
    text += Cat("| `", cost.scheme, "` | ", Times(cost.reference), " | ", Times(cost.program),
                " | ", Times(cost.gain), " | ", HistoryOf(costs, cost.scheme), " |\n");
  }
  text += Small(Cat(results.date.substr(0, results.date.find('T')), ", ", OneLine(results.machine),
                    ", lab ", results.version, ": ", results.set, " set, medians of ",
                    results.rounds, " rounds."));
  for (const std::string& note : costs.notes) text += Small(Cat("Note: ", note, "."));
  for (const Reported& reported : costs.history) {
    text += Small(Cat(reported.year, ": ", reported.who, ". ", reported.source));
  }
  return text;
}

}  // namespace lab::bench
