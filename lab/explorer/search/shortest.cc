#include "lab/explorer/search/shortest.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "lab/explorer/search/state_table.h"

namespace lab::explorer {
namespace {

constexpr Damages kEndsThere = kEndsExecution | Bit(Damage::kRace);
constexpr int64_t kBetweenProgress = 1 << 16;
constexpr int64_t kExecutions = 256;

// Which thread of an execution stands in each place of a row.
using Order = std::array<uint8_t, kMaxThreads>;
constexpr Order kInPlace = {0, 1, 2, 3, 4, 5, 6, 7};
static_assert(kMaxThreads == 8, "each has its place");

// What it takes to reach a state: steps; of these, preemptions; and how late they come. By
// preemptions: those first.
struct Cost {
  int first = 0;
  int second = 0;
  int lateness = 0;
  auto operator<=>(const Cost&) const = default;
};

class Search {
 public:
  Search(Model& model, const SearchOptions& options, bool with_clocks)
      : model_(model),
        options_(options),
        with_clocks_(with_clocks),
        threads_(model.threads()),
        by_preemptions_(options.preemptions >= 0),
        knows_last_(by_preemptions_ || options.tidy),
        symmetric_(options.symmetry && model.symmetric()) {}

  ShortestResult Run() {
    std::optional<Clocks> clocks;
    if (with_clocks_) clocks.emplace(threads_);
    const State begin = model_.Begin(clocks.has_value() ? &*clocks : nullptr);
    Reach(begin, clocks, -1, kNoState, -1, {});
    while (!queue_.empty() && result_.stopped == Stopped::kNo) {
      const Cost cost = queue_.begin()->first;
      const std::vector<StateId> level = std::move(queue_.begin()->second);
      queue_.erase(queue_.begin());
      result_.depth = std::max(result_.depth, StepsOf(cost));
      if (result_.depth > kMostStepsOfOne) result_.stopped = Stopped::kSteps;
      for (const StateId id : level) {
        if (settled_[id]) continue;
        settled_[id] = true;
        Expand(id);
        // Where much is new, real executions take the time.
        if (++expanded_ % kBetweenProgress == 0 || model_.executions() - told_at_ >= kExecutions) {
          told_at_ = model_.executions();
          Tell();
        }
        if (result_.stopped != Stopped::kNo) break;
      }
    }
    Finish();
    return std::move(result_);
  }

 private:
  // A state as a row: nodes, (who went last,) how many places follow, what they hold, clocks.
  StateId Reach(const State& state, std::optional<Clocks> clocks, int last, StateId parent,
                int thread, Cost cost) {
    // Threads that do the same are told apart by where they stand only.
    Order order = kInPlace;
    if (symmetric_) {
      std::sort(order.begin(), order.begin() + threads_,
                [&](uint8_t a, uint8_t b) { return state.row[a] < state.row[b]; });
    }
    row_.clear();
    for (int i = 0; i < threads_; ++i) row_.push_back(state.row[order[i]]);
    if (knows_last_) {
      const auto place = std::find(order.begin(), order.begin() + threads_, last);
      row_.push_back(last < 0 ? 0 : static_cast<uint32_t>(place - order.begin() + 1));
    }
    // Places that are met later hold what they held at first.
    const std::vector<Value>& initial = model_.behaviour().initial();
    size_t places = state.row.size() - threads_;
    while (places > 0 && state.row[threads_ + places - 1] == initial[places - 1]) --places;
    row_.push_back(static_cast<uint32_t>(places));
    row_.insert(row_.end(), state.row.begin() + threads_,
                state.row.begin() + static_cast<int64_t>(threads_ + places));
    if (clocks.has_value()) {
      if (symmetric_) clocks = clocks->Permuted(absl::MakeConstSpan(order.data(), threads_));
      size_t size = clocks->all().size();
      while (size > 0 && clocks->all()[size - 1] == 0) --size;
      row_.insert(row_.end(), clocks->all().begin(), clocks->all().begin() + size);
    }
    const auto [id, added] = table_.Add(row_);
    if (added) {
      if (symmetric_) order_.push_back(order);
      parent_.push_back(parent);
      by_.push_back(static_cast<uint8_t>(thread));
      cost_.push_back(cost);
      settled_.push_back(false);
      result_.graph.ending.push_back(Graph::kGoesOn);
      result_.graph.next.resize(result_.graph.next.size() + threads_, kNoState);
      result_.graph.damage.resize(result_.graph.damage.size() + threads_, 0);
      queue_[cost].push_back(id);
    } else if (cost < cost_[id]) {
      if (symmetric_) order_[id] = order;
      cost_[id] = cost;
      parent_[id] = parent;
      by_[id] = static_cast<uint8_t>(thread);
      queue_[cost].push_back(id);
    }
    reached_order_ = order;
    return id;
  }
  void Load(StateId id, State* state, std::optional<Clocks>* clocks, int* last) const {
    absl::Span<const uint32_t> row = table_.row(id);
    const Order& order = symmetric_ ? order_[id] : kInPlace;
    state->row.resize(threads_);
    for (int i = 0; i < threads_; ++i) state->row[order[i]] = row[i];
    row.remove_prefix(threads_);
    *last = -1;
    if (knows_last_) {
      if (row.front() > 0) *last = order[row.front() - 1];
      row.remove_prefix(1);
    }
    const uint32_t places = row.front();
    row.remove_prefix(1);
    state->row.insert(state->row.end(), row.begin(), row.begin() + places);
    row.remove_prefix(places);
    model_.Widen(state);
    if (with_clocks_) {
      clocks->emplace(threads_, row);
      if (symmetric_) {
        Order back;
        for (int i = 0; i < threads_; ++i) back[order[i]] = static_cast<uint8_t>(i);
        *clocks = (*clocks)->Permuted(absl::MakeConstSpan(back.data(), threads_));
      }
    }
  }

  Letters LettersTo(StateId id) const {
    Letters letters;
    for (; parent_[id] != kNoState; id = parent_[id]) letters.push_back(by_[id]);
    std::ranges::reverse(letters);
    return letters;
  }
  Letters LettersTo(StateId id, int thread) const {
    Letters letters = LettersTo(id);
    letters.push_back(static_cast<uint8_t>(thread));
    return letters;
  }

  int StepsOf(const Cost& cost) const { return by_preemptions_ ? cost.second : cost.first; }
  // One step more.
  Cost After(Cost cost, bool preempts) const {
    const int lateness = preempts ? StepsOf(cost) : 0;
    (by_preemptions_ ? cost.second : cost.first) += 1;
    (by_preemptions_ ? cost.first : cost.second) += preempts ? 1 : 0;
    cost.lateness += lateness;
    return cost;
  }

  // --- The search
  // ---------------------------------------------------------------------------------
  void Expand(StateId id) {
    int last;
    Load(id, &state_, &clocks_, &last);
    bool ended = true;
    bool stuck = true;
    for (int thread = 0; thread < threads_; ++thread) {
      ended = ended && model_.Ended(state_, thread);
      if (!model_.Ready(state_, thread)) continue;
      stuck = false;
      const bool preempts =
          knows_last_ && last >= 0 && last != thread && model_.Ready(state_, last);
      const Cost cost = After(cost_[id], preempts);
      if (by_preemptions_ && cost.first > options_.preemptions) continue;
      if (options_.most_steps > 0 && StepsOf(cost) > options_.most_steps) continue;
      Go(id, thread, cost);
    }
    if (ended) {
      const int ending = model_.End(state_, LettersTo(id));
      result_.graph.ending[id] = ending;
      const std::string& text = model_.endings()[ending].result;
      if (results_.insert(text).second) result_.results.push_back({ending, LettersTo(id)});
      Found(model_.endings()[ending].damages, cost_[id], id, -1);
    } else if (stuck) {
      result_.graph.ending[id] = Graph::kDeadlocked;
      Found(Bit(Damage::kDeadlock), cost_[id], id, -1);
    }
  }

  void Go(StateId id, int thread, Cost cost) {
    ++result_.steps;
    done_.Clear();
    if (with_clocks_) {
      after_ = clocks_;
      while (!model_.Step(&state_, thread, &done_, &*after_)) {
        model_.Learn(LettersTo(id), thread);
        after_ = clocks_;  // the step had begun to move them
      }
    } else if (!model_.Step(&state_, thread, &done_, nullptr)) {
      model_.Take(&state_, thread, &done_, nullptr, LettersTo(id));
    }
    const Damages damages = done_.damages & kAllDamages;
    Found(damages, cost, id, thread);
    result_.graph.damage[static_cast<size_t>(id) * threads_ + thread] =
        static_cast<uint8_t>(damages);
    if ((damages & kEndsThere) == 0) {
      const StateId to = Reach(state_, after_, thread, id, thread, cost);
      const size_t at = static_cast<size_t>(id) * threads_ + thread;
      result_.graph.next[at] = to;
      if (symmetric_) {
        result_.graph.turned.resize(result_.graph.next.size());
        result_.graph.turned[at] = reached_order_;
      }
    }
    Model::Undo(&state_, done_);
  }

  void Found(Damages damages, Cost cost, StateId id, int thread) {
    for (int kind = 0; kind < kDamages; ++kind) {
      if ((damages & options_.find & (Damages{1} << kind)) == 0) continue;
      auto& [found, best] = best_[kind];
      if (found && best <= cost) continue;
      found = true;
      best = cost;
      witnesses_[kind] = thread < 0 ? LettersTo(id) : LettersTo(id, thread);
    }
  }

  void Tell() {
    // Beside the rows: what Reach adds for each state, and what LookBack will.
    const size_t each = 60 + threads_ * (symmetric_ ? 5 + sizeof(Order) : 5);
    const size_t bytes = table_.bytes() + table_.size() * each;
    if (bytes > options_.memory_bytes) {
      result_.stopped = Stopped::kMemory;
    } else if (options_.progress) {
      result_.stopped = options_.progress({static_cast<int64_t>(table_.size()), result_.depth, 0});
    }
  }

  void Finish() {
    for (int kind = 0; kind < kDamages; ++kind) {
      if (!best_[kind].first) continue;
      result_.witnesses.push_back(
          {static_cast<Damage>(kind), witnesses_[kind], Preemptions(model_, witnesses_[kind])});
    }
    result_.graph.threads = threads_;
    result_.graph.order = std::move(order_);
    result_.graph.turned.resize(symmetric_ ? result_.graph.next.size() : 0);
    LookBack();
  }

  // From the ends backwards: every step leads one deeper, so states in order of depth will do.
  void LookBack() {
    Graph& graph = result_.graph;
    const size_t states = table_.size();
    graph.can_end_in.assign(states, 0);
    std::vector<double> schedules(states, 0);
    std::vector<StateId> order(states);
    for (StateId id = 0; id < states; ++id) order[id] = id;
    if (by_preemptions_) {
      std::ranges::sort(order, {}, [&](StateId id) { return cost_[id].second; });
    }
    for (size_t i = states; i-- > 0;) {
      const StateId id = order[i];
      if (graph.ending[id] >= 0) {
        const Damages damages = model_.endings()[graph.ending[id]].damages;
        graph.can_end_in[id] = damages == 0 ? kFine : damages;
        schedules[id] = 1;
      } else if (graph.ending[id] == Graph::kDeadlocked) {
        graph.can_end_in[id] = Bit(Damage::kDeadlock);
        schedules[id] = 1;
      }
      for (int thread = 0; thread < threads_; ++thread) {
        const size_t at = static_cast<size_t>(id) * threads_ + thread;
        graph.can_end_in[id] |= graph.damage[at];
        if (graph.next[at] != kNoState) {
          graph.can_end_in[id] |= graph.can_end_in[graph.next[at]];
          schedules[id] += schedules[graph.next[at]];
        } else if (graph.damage[at] != 0) {
          schedules[id] += 1;
        }
      }
    }
    result_.interleavings = states > 0 && !by_preemptions_ ? schedules[0] : 0;
  }

  Model& model_;
  const SearchOptions& options_;
  const bool with_clocks_;
  const int threads_;
  const bool by_preemptions_;
  const bool knows_last_;  // states tell who went last
  const bool symmetric_;

  StateTable table_;
  std::vector<StateId> parent_;
  std::vector<uint8_t> by_;
  std::vector<Cost> cost_;
  std::vector<Order> order_;  // of the threads of a row: those of the execution that led there
  Order reached_order_{};     // of the state that was reached last
  std::vector<bool> settled_;
  std::map<Cost, std::vector<StateId>> queue_;
  std::array<std::pair<bool, Cost>, kDamages> best_{};
  std::array<Letters, kDamages> witnesses_;
  absl::flat_hash_set<std::string> results_;
  int64_t expanded_ = 0;
  int64_t told_at_ = 0;
  ShortestResult result_;

  // Of the step being made.
  std::vector<uint32_t> row_;
  State state_;
  std::optional<Clocks> clocks_;
  std::optional<Clocks> after_;
  Model::Done done_;
};

}  // namespace

int Preemptions(Model& model, const Letters& letters) {
  State state = model.Begin(nullptr);
  Model::Done done;
  int last = -1;
  int preemptions = 0;
  Letters so_far;
  for (const uint8_t thread : letters) {
    if (last >= 0 && last != thread && model.Ready(state, last)) ++preemptions;
    model.Take(&state, thread, &done, nullptr, so_far);
    so_far.push_back(thread);
    last = thread;
  }
  return preemptions;
}

Walk::Walk(const Graph& graph) : graph_(graph), as_(kInPlace) {}

bool Walk::Step(int thread) {
  const size_t edge = static_cast<size_t>(at_) * graph_.threads + as_[thread];
  const StateId to = graph_.next[edge];
  if (to == kNoState) return false;
  if (!graph_.order.empty()) {
    // Both orders say what stands in a place of the row they share.
    const Order& turned = graph_.turned[edge];
    Order becomes = kInPlace;
    for (int i = 0; i < graph_.threads; ++i) becomes[turned[i]] = graph_.order[to][i];
    for (int i = 0; i < graph_.threads; ++i) as_[i] = becomes[as_[i]];
  }
  at_ = to;
  return true;
}

ShortestResult SearchShortest(Model& model, const SearchOptions& options) {
  return Search(model, options, /*with_clocks=*/false).Run();
}

ShortestResult SearchRaces(Model& model, const SearchOptions& options) {
  SearchOptions races = options;
  races.find &= Bit(Damage::kRace);
  return Search(model, races, /*with_clocks=*/true).Run();
}

}  // namespace lab::explorer
