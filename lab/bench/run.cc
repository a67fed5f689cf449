#include "lab/bench/run.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "lab/bench/cases/loop.h"
#include "lab/bench/measure/rounds.h"
#include "lab/driver/host.h"
#include "sanitizers/console/interrupt.h"
#include "sanitizers/console/status_line.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

constexpr double kAloneLasts = 2e6;   // ns of a round: long enough to begin and end in it
constexpr double kTeamLasts = 1.5e6;  // short enough for no thread to lose its core, mostly
// Whose threads take turns must have several of them in a round: an interval is 5 ms.
constexpr double kTurnsLast = 25e6;
// Threads that run at once do most of their work at the same time; what is not is waking up.
constexpr double kTogether = 0.7;
// How often a round that was disturbed is measured again: rounds of turns are long.
constexpr int kTries = 12;
constexpr int kTriesOfTurns = 3;
constexpr int kBar = 20;

double Lasts(const Case& work, bool serial) {
  if (work.threads_in_all == 1) return kAloneLasts;
  return serial ? kTurnsLast / work.threads_in_all : kTeamLasts;
}

// What is measured for each row that is, in the order of rows.
class Plan {
 public:
  Plan(const Command& command, Results* results)
      : command_(command), results_(results), runtimes_(MakeRuntimes(command.schemes)) {
    for (const Case& work : command.cases) Add(work);
  }

  const std::vector<Measurement>& measurements() const { return measurements_; }
  std::string NameOf(size_t which) const {
    return Cat(results_->cases[places_[which].first].name, " ", RowOf(which).subject);
  }
  void Take(size_t which, Series series) {
    Row& row = RowOf(which);
    row.iterations = series.iterations;
    row.ns = std::move(series.ns);
    row.rejected = series.rejected;
    row.voluntary = series.voluntary;
    row.why_not = std::move(series.failed);
  }

 private:
  Row& RowOf(size_t which) const {
    return results_->cases[places_[which].first].rows[places_[which].second];
  }

  void Add(const Case& work) {
    results_->cases.push_back({.name = work.name,
                               .says = work.says,
                               .operation = work.operation,
                               .threads = work.threads,
                               .timed_by = work.clock == Clock::kCore ? "core" : "wall",
                               .floor = work.floor,
                               .alone = work.alone});
    Amount amount{work.threads, 1, work.clock, command_.set == Set::kSmoke};
    for (const Peer& peer : work.peers) {
      AddRow(work,
             {.subject = peer.name,
              .kind = peer.floor ? Kind::kFloor : Kind::kPeer,
              .why_not = peer.why_not},
             false, [run = peer.run, amount](int64_t times) mutable -> absl::StatusOr<Timing> {
               amount.times = times;
               return run(amount);
             });
    }
    for (const auto& runtime : runtimes_) {
      const objects::SchemeInfo& scheme = runtime->info();
      AddRow(work, {.subject = std::string(scheme.name), .why_not = WhyNot(work, scheme)},
             scheme.promises.serial,
             [run = work.run, &scheme = *runtime, amount](int64_t times) mutable {
               amount.times = times;
               return run(scheme, amount);
             });
    }
  }

  void AddRow(const Case& work, Row row, bool serial,
              std::function<absl::StatusOr<Timing>(int64_t)> run) {
    std::vector<Row>& rows = results_->cases.back().rows;
    rows.push_back(std::move(row));
    if (!rows.back().why_not.empty()) return;
    places_.emplace_back(results_->cases.size() - 1, rows.size() - 1);
    measurements_.push_back({.run = std::move(run),
                             .rejects = work.clock == Clock::kWall && !work.whole_run,
                             .together = serial ? 0 : kTogether,
                             .step = work.whole_run ? 1 : kOperationsPerTurn,
                             .lasts_ns = work.whole_run ? 0 : Lasts(work, serial),
                             .most_rounds = command_.set == Set::kCurated ? work.most_rounds : 0,
                             .tries = serial ? kTriesOfTurns : kTries});
  }

  const Command& command_;
  Results* const results_;
  std::vector<std::unique_ptr<AnyRuntime>> runtimes_;
  std::vector<Measurement> measurements_;
  std::vector<std::pair<size_t, size_t>> places_;  // case and row of each measurement
};

std::string Drawn(int done, int of, const std::string& what) {
  const int full = of == 0 ? kBar : kBar * done / of;
  return Cat("[", std::string(static_cast<size_t>(full), '#'),
             std::string(static_cast<size_t>(kBar - full), '.'), "] ", done + 1, " of ", of, "  ",
             what);
}

void AddSchemes(const Command& command, Results* results) {
  for (const objects::SchemeInfo* scheme : Schemes()) {
    if (std::ranges::find(command.schemes, scheme->name) == command.schemes.end()) continue;
    results->schemes.push_back({std::string(scheme->name), std::string(scheme->summary),
                                scheme->promises.counts_exact, scheme->promises.contents_guarded,
                                scheme->promises.serial});
  }
}

void AddNotes(Results* results) {
  if (const std::string why = WhyNotToTrust(results->machine); !why.empty()) {
    results->notes.push_back(why);
  }
  int disturbed = 0;
  for (const CaseResult& work : results->cases) {
    for (const Row& row : work.rows)
      disturbed += row.why_not.empty() && !Median(row.ns).has_value();
  }
  if (disturbed > 0) {
    results->notes.push_back(Cat("the machine was busy: ", disturbed,
                                 disturbed == 1 ? " row has no round" : " rows have no round",
                                 " in which every thread kept its core"));
  }
  if (results->set == NameOf(Set::kSmoke)) {
    results->notes.push_back("--smoke: each figure is of one short round, and means nothing");
  }
}

}  // namespace

absl::StatusOr<Results> Run(const Command& command) {
  Results results{.version = Version(),
                  .date = DateNow(),
                  .command_line = command.args,
                  .set = std::string(NameOf(command.set)),
                  .rounds = command.set == Set::kSmoke ? 1 : command.rounds,
                  .threads = command.threads,
                  .machine = ThisMachine()};
  AddSchemes(command, &results);
  Plan plan(command, &results);
  console::StatusLine line;
  std::vector<Series> found = MeasureInRounds(
      plan.measurements(),
      {.rounds = command.rounds, .smoke = command.set == Set::kSmoke, .patience = command.patience},
      [&](int done, int of, size_t which) {
        if (!command.quiet && line.Due()) line.Draw(Drawn(done, of, plan.NameOf(which)));
        return console::InterruptedBy() == 0;
      });
  line.Clear();
  if (console::InterruptedBy() != 0) return absl::CancelledError("interrupted");
  for (size_t which = 0; which < found.size(); ++which) plan.Take(which, std::move(found[which]));
  AddNotes(&results);
  return results;
}

}  // namespace lab::bench
