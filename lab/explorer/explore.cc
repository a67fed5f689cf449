#include "lab/explorer/explore.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/status/status.h"
#include "lab/explorer/catalogue.h"
#include "lab/explorer/output/telling.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

// A certificate counts classes too, if that takes seconds at most.
constexpr double kInterleavingsToClassify = 1e9;
constexpr size_t kStatesToTidy = 500'000;
constexpr int64_t kMostClasses = 20'000'000;

class Explorer {
 public:
  Explorer(const Command& command, const Plan& plan,
           const std::function<Stopped(const Progress&)>& tell)
      : command_(command), model_(*plan.program, plan.setup) {
    options_.find = command.find;
    options_.preemptions = command.preemptions;
    options_.memory_bytes = command.memory_bytes;
    options_.symmetry = command.format == Format::kText;
    options_.progress = tell;
    found_.program = plan.program;
    found_.setup = plan.setup;
    found_.engine = NameOf(command.engine);
    found_.excluded = ExcludedUnder(*plan.program, plan.setup.scheme);
    found_.find = command.find;
    found_.preemptions = command.preemptions;
    found_.shard = command.shard;
  }

  absl::StatusOr<Exploration> Run() {
    const auto begin = std::chrono::steady_clock::now();
    if (!command_.schedule.empty()) {
      const absl::Status status = Follow();
      if (!status.ok()) return status;
    } else if (command_.engine == Engine::kShortest) {
      Shortest();
    } else if (command_.engine == Engine::kClasses) {
      found_.classes = SearchClasses(model_, options_, command_.shard);
      found_.stopped = found_.classes->stopped;
      TellAll(found_.classes->witnesses, nullptr);
    } else {
      found_.sampled = command_.sampling;
      found_.sampling = Sample(model_, options_, command_.sampling);
      found_.stopped = found_.sampling->stopped;
      TellAll(found_.sampling->witnesses, nullptr);
    }
    found_.endings = model_.endings();
    found_.executions = model_.executions();
    found_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return std::move(found_);
  }

 private:
  void Shortest() {
    found_.shortest = SearchShortest(model_, options_);
    found_.stopped = found_.shortest->stopped;
    Tidy();
    TellAll(found_.shortest->witnesses, GraphOf(*found_.shortest));
    if (found_.stopped == Stopped::kNo && (command_.find & Bit(Damage::kRace))) {
      found_.races = SearchRaces(model_, options_);
      found_.stopped = found_.races->stopped;
      TellAll(found_.races->witnesses, GraphOf(*found_.races));
    }
    const bool certificate = found_.tellings.empty() && command_.preemptions < 0;
    if (found_.stopped == Stopped::kNo && certificate &&
        found_.shortest->interleavings <= kInterleavingsToClassify) {
      Classify();
    }
  }

  // Under a bound a state stands for what can be done from it by the execution that got there with
  // the fewest preemptions: of another it says too much.
  const Graph* GraphOf(const ShortestResult& result) const {
    return command_.preemptions < 0 ? &result.graph : nullptr;
  }

  // Of witnesses of the same length a person follows the one best that switches least and soonest.
  void Tidy() {
    std::vector<Witness>& witnesses = found_.shortest->witnesses;
    if (command_.preemptions >= 0 || found_.stopped != Stopped::kNo || witnesses.empty() ||
        found_.shortest->graph.states() > kStatesToTidy) {
      return;
    }
    SearchOptions options = options_;
    options.tidy = true;
    for (const Witness& witness : witnesses) {
      options.most_steps = std::max(options.most_steps, static_cast<int>(witness.letters.size()));
    }
    ShortestResult tidy = SearchShortest(model_, options);
    if (tidy.stopped == Stopped::kNo) witnesses = std::move(tidy.witnesses);
  }

  // How many executions differ at all. Given up when it takes too long: the proof stands without.
  void Classify() {
    SearchOptions options = options_;
    options.progress = [&](const Progress& progress) {
      if (progress.done >= kMostClasses) return Stopped::kMemory;
      return options_.progress ? options_.progress(progress) : Stopped::kNo;
    };
    ClassesResult classes = SearchClasses(model_, options, {});
    if (classes.stopped == Stopped::kNo) found_.classes = std::move(classes);
  }

  void TellAll(const std::vector<Witness>& witnesses, const Graph* graph) {
    for (const Witness& witness : witnesses) {
      found_.tellings.push_back(Tell(model_, witness, graph));
    }
  }

  // The one schedule that was given, then the first thread that can go on; and whatever damage
  // that does.
  absl::Status Follow() {
    Clocks clocks(model_.threads());
    State state = model_.Begin(&clocks);
    Letters letters;
    Damages damages = 0;
    const auto over = [&] { return (damages & kEndsExecution) != 0; };
    for (const uint8_t thread : command_.schedule) {
      if (over()) break;
      if (!model_.Ready(state, thread)) return Refused(state, letters.size(), thread);
      damages |= Go(&state, &clocks, thread, &letters);
    }
    for (int thread = 0; thread < model_.threads() && !over();) {
      const bool ready = model_.Ready(state, thread);
      if (ready) damages |= Go(&state, &clocks, thread, &letters);
      thread = ready ? 0 : thread + 1;
    }
    if (!over()) damages |= EndOf(state, letters);
    damages &= command_.find;
    Witness witness{.letters = letters, .preemptions = Preemptions(model_, letters)};
    for (int kind = kDamages; kind-- > 0;) {
      if (damages & (Damages{1} << kind)) witness.damage = static_cast<Damage>(kind);
    }
    found_.followed = Tell(model_, witness, nullptr);
    found_.followed_into = damages;
    return absl::OkStatus();
  }

  Damages Go(State* state, Clocks* clocks, int thread, Letters* letters) {
    model_.Take(state, thread, &done_, clocks, *letters);
    letters->push_back(static_cast<uint8_t>(thread));
    return done_.damages;
  }

  Damages EndOf(const State& state, const Letters& letters) {
    for (int thread = 0; thread < model_.threads(); ++thread) {
      if (!model_.Ended(state, thread)) return Bit(Damage::kDeadlock);
    }
    return model_.endings()[model_.End(state, letters)].damages;
  }

  absl::Status Refused(const State& state, size_t at, int thread) const {
    const char letter = LetterOf(thread);
    return absl::InvalidArgumentError(
        console::Cat("--schedule: letter ", at + 1, " asks for ", letter, ", which ",
                     model_.Ended(state, thread) ? "has ended" : "waits for a lock", " by then (",
                     found_.program->name, ", ", found_.setup.scheme, ")"));
  }

  const Command& command_;
  Model model_;
  SearchOptions options_;
  Model::Done done_;
  Exploration found_;
};

}  // namespace

absl::StatusOr<Exploration> Explore(const Command& command, const Plan& plan,
                                    const std::function<Stopped(const Progress&)>& tell) {
  return Explorer(command, plan, tell).Run();
}

}  // namespace lab::explorer
