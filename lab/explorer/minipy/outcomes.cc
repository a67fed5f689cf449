#include "lab/explorer/minipy/outcomes.h"

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "lab/explorer/model/model.h"
#include "lab/explorer/search/shortest.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using objects::AccessKind;

// What a history of one more access takes, about.
constexpr size_t kNodeBytes = 320;

// Follows a schedule of the model's for real.
class Rerun {
 public:
  Rerun(Model& model, Play& play, const Letters& letters) : machine_(model.machine()), play_(play) {
    machine_.Start();
    for (const uint8_t thread : letters) {
      const int before = StandsOf(thread);
      machine_.Step(thread);
      machine_.TakeDeeds(thread);
      const std::optional<Deed> next = machine_.Next(thread);
      if (next.has_value() && next->what.access.kind == AccessKind::kAcquire) ++waits_[thread];
      spelled_.append(static_cast<size_t>(StandsOf(thread) - before), LetterOf(thread));
    }
  }

  // Minipy's letters: one an operation, even where the model has many in one step.
  const std::string& spelled() const { return spelled_; }
  std::string Waiting() const {
    std::string who;
    for (int thread = 0; thread < machine_.threads(); ++thread) {
      if (!machine_.Next(thread).has_value()) continue;
      who += Cat(who.empty() ? "" : " and ", std::string(1, LetterOf(thread)));
    }
    return who;
  }

 private:
  // At how many places the thread has waited for a letter: switch points, locks that were held, and
  // where it ended.
  int StandsOf(int thread) const {
    return play_.points(thread) + waits_[thread] + (machine_.Next(thread).has_value() ? 0 : 1);
  }

  Machine& machine_;
  Play& play_;
  std::array<int, kMaxThreads> waits_{};
  std::string spelled_;
};

// How many schedules lead to each state: every step leads one deeper.
std::vector<double> SchedulesTo(const Graph& graph) {
  std::vector<double> schedules(graph.states(), 0);
  if (!schedules.empty()) schedules[0] = 1;
  for (StateId id = 0; id < graph.states(); ++id) {
    for (int thread = 0; thread < graph.threads; ++thread) {
      const StateId to = graph.next[static_cast<size_t>(id) * graph.threads + thread];
      if (to != kNoState) schedules[to] += schedules[id];
    }
  }
  return schedules;
}

}  // namespace

absl::StatusOr<Outcomes> FindOutcomes(Play& play, objects::SwitchPoints points, size_t memory_bytes,
                                      const std::function<Stopped(const Progress&)>& tell) {
  const auto begin = std::chrono::steady_clock::now();
  const Program program = Play::AsProgram();
  const Setup setup{
      .scheme = std::string(Play::scheme()), .threads = play.threads(), .switch_points = points};
  Model model(program, setup);
  // The one execution there was may have met it, and then no search is to be trusted.
  if (!Play::refusal().empty()) return absl::InvalidArgumentError(Play::refusal());
  SearchOptions options;
  options.find = Bit(Damage::kDeadlock);
  options.memory_bytes = memory_bytes;
  options.progress = [&](const Progress& progress) {
    if (!Play::refusal().empty()) return Stopped::kInterrupted;
    if (model.behaviour().nodes() * kNodeBytes > memory_bytes) return Stopped::kMemory;
    return tell ? tell(progress) : Stopped::kNo;
  };
  const ShortestResult found = SearchShortest(model, options);
  Outcomes outcomes{.switch_points = points,
                    .states = static_cast<int64_t>(found.graph.states()),
                    .executions = model.executions(),
                    .schedules = found.interleavings,
                    .stopped = found.stopped};

  std::map<std::string, double> schedules_of;
  double stuck = 0;
  const std::vector<double> schedules = SchedulesTo(found.graph);
  for (StateId id = 0; id < found.graph.states(); ++id) {
    const int ending = found.graph.ending[id];
    if (ending >= 0) schedules_of[model.endings()[ending].result] += schedules[id];
    if (ending == Graph::kDeadlocked) stuck += schedules[id];
  }
  for (const ResultWitness& result : found.results) {
    const Ending& ending = model.endings()[result.ending];
    Outcome outcome{.prints = ending.result, .schedules = schedules_of[ending.result]};
    if (ending.damages != 0) {
      outcome.prints.pop_back();
      outcome.deadlock = true;
      outcome.waits = "the main thread waits";
    }
    outcome.letters = Rerun(model, play, result.letters).spelled();
    outcomes.outcomes.push_back(std::move(outcome));
  }
  if (stuck > 0) {
    for (const Witness& witness : found.witnesses) {
      const Rerun rerun(model, play, witness.letters);
      if (rerun.Waiting().empty()) continue;  // it is the main thread that waits: said above
      if (play.main_could_go_on()) {
        return absl::InvalidArgumentError(
            "the main thread takes part before all threads have ended: it has no letter in a "
            "schedule, so its turns are not explored");
      }
      const std::string who = rerun.Waiting();
      outcomes.outcomes.push_back({.prints = play.printed(),
                                   .deadlock = true,
                                   .waits = Cat(who, who.size() > 1 ? " wait" : " waits"),
                                   .schedules = stuck,
                                   .letters = rerun.spelled()});
    }
  }
  if (!Play::refusal().empty()) return absl::InvalidArgumentError(Play::refusal());
  outcomes.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return outcomes;
}

}  // namespace lab::explorer
