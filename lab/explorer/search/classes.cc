#include "lab/explorer/search/classes.h"

#include <algorithm>
#include <deque>

namespace lab::explorer {
namespace {

constexpr int64_t kBetweenProgress = 1 << 20;
// Prefixes of this length are dealt out to shards: enough of them, soon enough.
constexpr int kPrefix = 6;

class Search {
 public:
  Search(Model& model, const SearchOptions& options, Shard shard)
      : model_(model), options_(options), shard_(shard), threads_(model.threads()) {}

  ClassesResult Run() {
    state_ = model_.Begin(nullptr);
    Visit(0);
    result_.exact = model_.behaviour().initial().size() <= Footprint::kPlaces;
    for (size_t i = 0; i < counts_.size(); ++i) {
      const Ending& ending = model_.endings()[i];
      if (counts_[i] == 0) continue;
      result_.results[ending.result] += counts_[i];
      Add(ending.damages, counts_[i]);
    }
    return std::move(result_);
  }

 private:
  struct Level {
    Model::Done done;
    Damages damages = 0;  // that was done on the way here
    uint32_t asleep = 0;  // threads whose next step was taken by an earlier sibling
    std::array<Footprint, kMaxThreads> footprints;  // of those
  };

  // The level's sleep set is filled in. Levels are reused: nothing is allocated per step.
  void Visit(size_t depth) {
    if (levels_.size() < depth + 2) levels_.resize(depth + 2);
    if (depth == kPrefix && shard_.count > 1) {
      if (prefix_++ % shard_.count != shard_.index) return;
    }
    if (depth > kMostStepsOfOne) {
      result_.stopped = Stopped::kSteps;
      return;
    }
    bool ended = true;
    bool stuck = true;
    for (int thread = 0; thread < threads_; ++thread) {
      ended = ended && model_.Ended(state_, thread);
      if (!model_.Ready(state_, thread)) continue;
      stuck = false;
      if (levels_[depth].asleep & (1u << thread)) continue;
      Go(depth, thread);
      if (result_.stopped != Stopped::kNo) return;
      levels_[depth].footprints[thread] = levels_[depth].done.footprint;
      levels_[depth].asleep |= 1u << thread;
    }
    if (!ended && !stuck) return;
    if (depth < kPrefix && shard_.index != 0) return;
    if (ended) {
      Complete(model_.End(state_, path_), levels_[depth].damages);
    } else {
      Found(Bit(Damage::kDeadlock));
      Broken(levels_[depth].damages | Bit(Damage::kDeadlock), "deadlock");
    }
  }

  void Go(size_t depth, int thread) {
    Model::Done* done = &levels_[depth].done;
    model_.Take(&state_, thread, done, nullptr, path_);
    ++result_.steps;
    path_.push_back(static_cast<uint8_t>(thread));
    if (done->damages != 0) Found(done->damages);
    if (done->damages & kEndsExecution) {
      if (depth >= kPrefix || shard_.index == 0)
        Broken(levels_[depth].damages | done->damages, "damaged");
    } else {
      // Who slept goes on sleeping unless this step touches what its step does.
      Level& here = levels_[depth];
      Level& below = levels_[depth + 1];
      below.damages = here.damages | done->damages;
      below.asleep = 0;
      for (int other = 0; other < threads_; ++other) {
        if ((here.asleep & (1u << other)) == 0) continue;
        if (here.footprints[other].Conflicts(done->footprint)) continue;
        below.asleep |= 1u << other;
        below.footprints[other] = here.footprints[other];
      }
      Visit(depth + 1);
    }
    path_.pop_back();
    Model::Undo(&state_, levels_[depth].done);
  }

  // An ending's own damages are added up when all is over.
  void Complete(int ending, Damages before) {
    if (static_cast<size_t>(ending) >= counts_.size()) counts_.resize(ending + 1);
    const Damages at_end = model_.endings()[ending].damages;
    if (++counts_[ending] == 1) Found(at_end);
    if (before & ~at_end) Add(before & ~at_end, 1);
    Count();
  }
  void Broken(Damages damages, const char* result) {
    Add(damages, 1);
    ++result_.results[result];
    Count();
  }
  void Add(Damages damages, int64_t times) {
    for (int kind = 0; kind < kDamages; ++kind) {
      if (damages & (Damages{1} << kind)) result_.damaged[kind] += times;
    }
  }
  void Count() {
    if (++result_.classes % kBetweenProgress == 0 && options_.progress) {
      result_.stopped = options_.progress({result_.classes, static_cast<int>(path_.size()), 0});
    }
  }
  void Found(Damages damages) {
    damages &= options_.find & ~found_;
    found_ |= damages;
    for (int kind = 0; kind < kDamages; ++kind) {
      if ((damages & (Damages{1} << kind)) == 0) continue;
      result_.witnesses.push_back({static_cast<Damage>(kind), path_, Preemptions(model_, path_)});
    }
  }

  Model& model_;
  const SearchOptions& options_;
  const Shard shard_;
  const int threads_;
  State state_;
  Letters path_;
  std::deque<Level> levels_;
  std::vector<int64_t> counts_;  // by ending
  int64_t prefix_ = 0;
  Damages found_ = 0;
  ClassesResult result_;
};

}  // namespace

ClassesResult SearchClasses(Model& model, const SearchOptions& options, Shard shard) {
  return Search(model, options, shard).Run();
}

}  // namespace lab::explorer
