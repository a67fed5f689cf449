#include "lab/bench/output/svg.h"

#include <algorithm>
#include <optional>

#include "lab/bench/output/drawing.h"
#include "lab/bench/output/text.h"
#include "sanitizers/console/figure.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

constexpr int kWidth = 760;
constexpr double kTop = 80;
constexpr double kBelow = 85;  // for the axis' words and the line of where and when

// --- Bars that lie, one for each subject: what a pair costs

std::optional<Plot> Cost(const Results& results) {
  constexpr double kLeft = 170, kRight = kWidth - 80, kStep = 26, kThick = 16;
  const CaseResult* work = FindCase(results, "pair/64_objects");
  if (work == nullptr) return std::nullopt;
  std::vector<std::pair<const Row*, double>> bars;
  double most = 1;
  for (const Row& row : work->rows) {
    const std::optional<double> ratio = ToFloor(*work, row);
    if (!ratio.has_value()) continue;
    bars.emplace_back(&row, *ratio);
    // What is far off has no bar to its end: the others would have none to see.
    most = std::max(most, std::min(*ratio, 60.0));
  }
  if (bars.empty()) return std::nullopt;
  const double bottom = kTop + kStep * static_cast<double>(bars.size());
  Drawing drawing(kWidth, static_cast<int>(bottom + kBelow), "What counting a reference costs",
                  "one incref + decref over 64 objects by one thread, as a multiple of an addition "
                  "and a subtraction by hand",
                  results);
  const Scale scale = ScaleFor(most);
  const auto x = [&](double value) { return kLeft + value / scale.top * (kRight - kLeft); };
  for (double tick = 0; tick <= scale.top * 1.001; tick += scale.step) {
    drawing.Line(x(tick), kTop, x(tick), bottom, "grid");
    drawing.Text(x(tick), bottom + 16, Anchor::kMiddle, "tick", console::Figure(tick));
  }
  drawing.Text((kLeft + kRight) / 2, bottom + 34, Anchor::kMiddle, "note",
               "× the time of the plain floor");
  double y = kTop;
  for (const auto& [row, ratio] : bars) {
    const bool cut = ratio > scale.top;
    drawing.Text(kLeft - 8, y + 17, Anchor::kEnd, "name", row->subject);
    drawing.Bar(kLeft, y + 5, x(std::min(ratio, scale.top)) - kLeft, kThick,
                row->kind == Kind::kScheme ? "bar0" : "peer",
                Cat(row->subject, ": ", ThreeDigits(ratio), " × the plain floor, ",
                    Duration(Median(row->ns).value_or(0))));
    drawing.Text(x(std::min(ratio, scale.top)) + 6, y + 17, Anchor::kStart, "tick",
                 Cat(cut ? "→ " : "", ThreeDigits(ratio), " ×"));
    y += kStep;
  }
  drawing.Line(kLeft, kTop, kLeft, bottom, "axis");
  return Plot{"cost.svg", std::move(drawing).End()};
}

// --- Groups of bars that stand: gains of several threads

struct Group {
  std::string name;
  std::string more;  // below the name
  std::vector<std::pair<std::string, std::optional<double>>> gains;
};

// The gains of every scheme that was measured.
Group GroupOf(const Results& results, const CaseResult& work, std::string name, std::string more) {
  Group group{std::move(name), std::move(more), {}};
  for (const SchemeResult& scheme : results.schemes) {
    const Row* row = FindRow(work, scheme.name);
    group.gains.emplace_back(scheme.name,
                             row == nullptr ? std::nullopt : Gain(results, work, *row));
  }
  return group;
}

std::string Class(size_t scheme) { return Cat("bar", scheme % kBarClasses); }

// Names with their colours, in rows below each other; returns where the next thing may begin.
double DrawLegend(const Group& group, double y, Drawing* drawing) {
  double x = 70;
  for (size_t scheme = 0; scheme < group.gains.size(); ++scheme) {
    const std::string& name = group.gains[scheme].first;
    const double wide = 36 + 7.5 * static_cast<double>(name.size());
    if (x + wide > kWidth) x = 70, y += 20;
    drawing->Bar(x, y - 10, 12, 12, Class(scheme), name);
    drawing->Text(x + 18, y, Anchor::kStart, "tick", Cat(scheme + 1, " ", name));
    x += wide;
  }
  return y + 20;
}

std::optional<Plot> Gains(const Results& results, const std::vector<Group>& groups,
                          const std::string& file, const std::string& title,
                          const std::string& says, double ideal) {
  constexpr double kLeft = 70, kRight = kWidth - 30, kHigh = 240;
  if (groups.empty()) return std::nullopt;
  double most = ideal;
  for (const Group& group : groups) {
    for (const auto& [scheme, gain] : group.gains) most = std::max(most, gain.value_or(0));
  }
  const double rows = 20 * (1 + static_cast<double>(groups[0].gains.size()) / 5);
  const double top = kTop + rows, bottom = top + kHigh;
  Drawing drawing(kWidth, static_cast<int>(bottom + kBelow), title, says, results);
  DrawLegend(groups[0], kTop, &drawing);
  const Scale scale = ScaleFor(most);
  const auto y = [&](double value) { return bottom - value / scale.top * kHigh; };
  for (double tick = 0; tick <= scale.top * 1.001; tick += scale.step) {
    drawing.Line(kLeft, y(tick), kRight, y(tick), "grid");
    drawing.Text(kLeft - 8, y(tick) + 4, Anchor::kEnd, "tick", console::Figure(tick));
  }
  drawing.Upwards(24, (top + bottom) / 2, "× what one thread does alone");
  const double wide = (kRight - kLeft) / static_cast<double>(groups.size());
  for (size_t g = 0; g < groups.size(); ++g) {
    const Group& group = groups[g];
    const double left = kLeft + wide * static_cast<double>(g);
    const double bar = wide * 0.84 / static_cast<double>(group.gains.size());
    double x = left + wide * 0.08;
    for (size_t scheme = 0; scheme < group.gains.size(); ++scheme, x += bar) {
      const auto& [name, gain] = group.gains[scheme];
      if (gain.has_value()) {
        drawing.Bar(x, y(*gain), bar * 0.86, bottom - y(*gain), Class(scheme),
                    Cat(name, ", ", group.name, ": ", ThreeDigits(*gain)));
      }
      drawing.Text(x + bar * 0.43, bottom + 14, Anchor::kMiddle, "tick",
                   gain.has_value() ? Cat(scheme + 1) : "–");
    }
    drawing.Text(left + wide / 2, bottom + 34, Anchor::kMiddle, "name", group.name);
    drawing.Text(left + wide / 2, bottom + 50, Anchor::kMiddle, "note", group.more);
  }
  drawing.Line(kLeft, y(1), kRight, y(1), "mark");
  drawing.Line(kLeft, bottom, kRight, bottom, "axis");
  return Plot{file, std::move(drawing).End()};
}

std::optional<Plot> Scaling(const Results& results) {
  std::vector<Group> groups;
  double ideal = 1;
  for (const CaseResult& work : results.cases) {
    if (!work.name.starts_with("pair/") || work.alone.empty()) continue;
    groups.push_back(
        GroupOf(results, work, Cat(work.threads, " threads"), Cat("× ", work.threads, " at best")));
    ideal = std::max(ideal, static_cast<double>(work.threads));
  }
  return Gains(results, groups, "scaling.svg", "Several threads that count one object",
               "pairs of all threads together by those of one alone; the dashed line is one "
               "thread's; –: not measured",
               ideal);
}

std::optional<Plot> Ladder(const Results& results) {
  constexpr std::pair<std::string_view, std::string_view> kRungs[] = {
      {"nothing", "nothing"},
      {"none_and_small_ints", "None, small ints"},
      {"function", "a function"},
      {"container", "one list"},
      {"value", "one value"}};
  std::vector<Group> groups;
  for (const auto& [rung, shared] : kRungs) {
    const CaseResult* work = FindCase(results, Cat("ladder/", rung, "/2_threads"));
    if (work != nullptr) groups.push_back(GroupOf(results, *work, std::string(shared), ""));
  }
  return Gains(results, groups, "ladder.svg", "The ladder of what two threads share",
               "what two threads do together by what one does alone; the dashed line is one "
               "thread's; –: not measured",
               2);
}

}  // namespace

std::vector<Plot> Plots(const Results& results) {
  std::vector<Plot> plots;
  for (std::optional<Plot> plot : {Cost(results), Scaling(results), Ladder(results)}) {
    if (plot.has_value()) plots.push_back(*std::move(plot));
  }
  return plots;
}

}  // namespace lab::bench
