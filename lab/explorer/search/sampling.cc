#include "lab/explorer/search/sampling.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lab::explorer {
namespace {

constexpr int64_t kBetweenProgress = 1 << 10;
// A program that spins can go on for ever.
constexpr size_t kLongest = 100'000;

class Sampler {
 public:
  Sampler(Model& model, const SearchOptions& options, const SamplingOptions& sampling)
      : model_(model), options_(options), sampling_(sampling), random_(sampling.seed) {}

  SamplingResult Run() {
    while (result_.executions < sampling_.executions && result_.stopped == Stopped::kNo) {
      Draw();
      One();
      if (++result_.executions % kBetweenProgress == 0 && options_.progress) {
        const double share =
            static_cast<double>(result_.executions) / static_cast<double>(sampling_.executions);
        result_.stopped = options_.progress({result_.executions, result_.longest, share});
      }
    }
    for (Witness& witness : shortest_) {
      if (witness.letters.empty()) continue;
      witness.preemptions = Preemptions(model_, witness.letters);
      result_.witnesses.push_back(std::move(witness));
    }
    if (sampling_.pct && result_.longest > 0) {
      result_.at_least = 1 / (model_.threads() * std::pow(result_.longest, sampling_.depth - 1));
    }
    return std::move(result_);
  }

 private:
  // The choices of one execution that are made before it begins.
  void Draw() {
    if (!sampling_.pct) return;
    priorities_.resize(model_.threads());
    std::iota(priorities_.begin(), priorities_.end(), sampling_.depth);
    std::ranges::shuffle(priorities_, random_);
    changes_.clear();
    std::uniform_int_distribution<int> any(0, std::max(result_.longest, 1) - 1);
    for (int i = 1; i < sampling_.depth; ++i) changes_.push_back(any(random_));
  }

  int Next(const State& state) {
    int chosen = -1;
    int ready = 0;
    for (int thread = 0; thread < model_.threads(); ++thread) {
      if (!model_.Ready(state, thread)) continue;
      ++ready;
      if (sampling_.pct) {
        if (chosen < 0 || priorities_[thread] > priorities_[chosen]) chosen = thread;
      } else if (std::uniform_int_distribution<int>(1, ready)(random_) == 1) {
        chosen = thread;
      }
    }
    return chosen;
  }

  void One() {
    Letters letters;
    Clocks clocks(model_.threads());
    State state = model_.Begin(&clocks);
    Model::Done done;
    Damages damages = 0;
    for (;;) {
      const int thread = Next(state);
      if (thread < 0 || letters.size() >= kLongest) break;
      model_.Take(&state, thread, &done, &clocks, letters);
      letters.push_back(static_cast<uint8_t>(thread));
      ++result_.steps;
      Found(done.damages & ~damages, letters);
      damages |= done.damages;
      if (damages & kEndsExecution) break;
      if (sampling_.pct) Change(thread, static_cast<int>(letters.size()) - 1);
    }
    result_.longest = std::max(result_.longest, static_cast<int>(letters.size()));
    Finish(state, letters, damages, (damages & kEndsExecution) != 0);
  }

  // At the i-th change point the thread that runs falls to priority i.
  void Change(int thread, int step) {
    for (size_t i = 0; i < changes_.size(); ++i) {
      if (changes_[i] == step) priorities_[thread] = static_cast<int>(i);
    }
  }

  void Finish(const State& state, const Letters& letters, Damages damages, bool broken) {
    bool ended = true;
    for (int thread = 0; thread < model_.threads(); ++thread) {
      ended = ended && model_.Ended(state, thread);
    }
    std::string result = "damaged";
    if (!broken && ended) {
      const Ending& ending = model_.endings()[model_.End(state, letters)];
      result = ending.result;
      Found(ending.damages & ~damages, letters);
      damages |= ending.damages;
    } else if (!broken && letters.size() >= kLongest) {
      result = "unfinished";
    } else if (!broken) {
      result = "deadlock";
      Found(Bit(Damage::kDeadlock), letters);
      damages |= Bit(Damage::kDeadlock);
    }
    ++result_.results[result];
    for (int kind = 0; kind < kDamages; ++kind) {
      if (damages & (Damages{1} << kind)) ++result_.damaged[kind];
    }
  }

  void Found(Damages damages, const Letters& letters) {
    for (int kind = 0; kind < kDamages; ++kind) {
      if ((damages & options_.find & (Damages{1} << kind)) == 0) continue;
      Witness& shortest = shortest_[kind];
      if (!shortest.letters.empty() && shortest.letters.size() <= letters.size()) continue;
      shortest.damage = static_cast<Damage>(kind);
      shortest.letters = letters;
    }
  }

  Model& model_;
  const SearchOptions& options_;
  const SamplingOptions& sampling_;
  std::mt19937_64 random_;
  std::vector<int> priorities_;  // by thread
  std::vector<int> changes_;     // at which steps
  std::array<Witness, kDamages> shortest_;
  SamplingResult result_;
};

}  // namespace

SamplingResult Sample(Model& model, const SearchOptions& options, const SamplingOptions& sampling) {
  return Sampler(model, options, sampling).Run();
}

}  // namespace lab::explorer
