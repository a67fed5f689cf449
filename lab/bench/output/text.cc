#include "lab/bench/output/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "lab/bench/output/aims.h"
#include "lab/driver/table.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;
using console::Ink;
using console::Style;

constexpr int kWidth = 100;
constexpr int kIndent = 2;
constexpr int kBarWidth = 28;
constexpr char kNone[] = "-";

std::string OrNone(const std::optional<double>& value) {
  return value.has_value() ? ThreeDigits(*value) : kNone;
}

// What stands in place of a bar where nothing was measured.
std::string WhyNone(const Row& row) {
  if (!row.why_not.empty()) return row.why_not;
  return "every round was disturbed";
}

// Bars are for schemes: what a peer needs beyond them is cut off, or theirs would be too short to
// compare.
double LongestBar(const CaseResult& work) {
  double of_schemes = 0, of_all = 0;
  for (const Row& row : work.rows) {
    const double median = Median(row.ns).value_or(0);
    of_all = std::max(of_all, median);
    if (row.kind == Kind::kScheme) of_schemes = std::max(of_schemes, median);
  }
  return of_schemes > 0 ? of_schemes : of_all;
}

std::string CaseAsText(const Results& results, const CaseResult& work, const Style& style) {
  const double most = LongestBar(work);
  Table table({{""},
               {"each", true},
               {"× floor", true},
               {"× serial", true},
               {"gain", true},
               {"rejected", true},
               {""}});
  for (const Row& row : work.rows) {
    const std::optional<double> median = Median(row.ns);
    const Ink ink = row.kind == Kind::kScheme ? Ink::kPlain : Ink::kDim;
    table.Add({{row.subject, ink},
               {median.has_value() ? Duration(*median) : kNone, ink},
               {OrNone(ToFloor(work, row)), ink},
               {OrNone(ToSerial(results, work, row)), ink},
               {OrNone(Gain(results, work, row)), ink},
               {row.rejected > 0 ? std::to_string(row.rejected) : kNone, ink},
               median.has_value() ? Cell{Bar(*median, most, kBarWidth), ink}
                                  : Cell{WhyNone(row), Ink::kDim}});
  }
  for (const char* title : {"× floor", "× serial", "gain", "rejected"}) {
    table.DropIfAll(title, kNone);
  }
  return Cat(style.Paint(Ink::kBold, work.name), "\n", Wrap(work.says, kWidth, kIndent),
             Wrap(Cat("each: ", work.operation), kWidth, kIndent), table.Print(style, kIndent),
             "\n");
}

std::string AimsAsText(const Results& results, const Style& style) {
  const std::vector<Judged> all = JudgeAims(results);
  if (all.empty()) return "";
  std::string text = Cat(style.Paint(Ink::kBold, "Aims"), "\n");
  Table table({{""}, {""}});
  for (const Judged& judged : all) {
    const std::optional<bool> met = judged.Met();
    const Ink ink = !met.has_value() ? Ink::kDim : *met ? Ink::kGood : Ink::kBad;
    table.Add({{judged.what}, {judged.Verdict(), ink}});
  }
  const std::string rows = table.Print(style, kIndent);
  return Cat(text, rows.substr(rows.find('\n') + 1));  // without a line for titles: there are none
}

std::string Legend(const Results& results) {
  const std::string serial = SerialScheme(results);
  return Cat(
      Wrap(Cat(results.set, " set, medians of at most ", results.rounds,
               " interleaved rounds; ratios are taken within a round. × floor: by the first row, "
               "the same by hand. × serial: by ",
               serial.empty() ? "the scheme whose threads take turns" : serial,
               ". gain: what all threads do, by what one does alone. rejected: rounds in which a "
               "thread lost its core, measured again."),
           kWidth, 0),
      "\n");
}

}  // namespace

std::string Bar(double value, double most, int width) {
  constexpr double kRounding = 1 + 1e-9;
  static constexpr const char* kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (most <= 0 || value <= 0) return "";
  const int eighths =
      std::clamp(static_cast<int>(std::lround(value / most * width * 8)), 1, width * 8);
  const bool cut = value > most * kRounding;
  std::string bar;
  for (int full = cut ? 1 : 0; full < eighths / 8; ++full) bar += "█";
  return cut ? bar + "▶" : bar + kEighths[eighths % 8];
}

std::string ThreeDigits(double value) {
  const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string Duration(double nanoseconds) {
  if (nanoseconds < 999.5) return Cat(ThreeDigits(nanoseconds), " ns");
  if (nanoseconds < 999.5e3) return Cat(ThreeDigits(nanoseconds / 1e3), " µs");
  if (nanoseconds < 999.5e6) return Cat(ThreeDigits(nanoseconds / 1e6), " ms");
  return Cat(ThreeDigits(nanoseconds / 1e9), " s");
}

std::string ToText(const Results& results, const Style& style) {
  std::string text = Cat(results.date, "  ", OneLine(results.machine), "\n", Legend(results));
  for (const CaseResult& work : results.cases) text += CaseAsText(results, work, style);
  text += AimsAsText(results, style);
  for (const std::string& note : results.notes) text += Wrap(Cat("note: ", note), kWidth, 0);
  return text;
}

}  // namespace lab::bench
