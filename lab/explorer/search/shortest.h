// Breadth-first search over all states, each visited once: the first witness of each kind of damage
// is the shortest there is, and when none is found none exists. With a bound on preemptions it goes
// by their number first: then the first witness is one with the fewest.
//
// Two executions that reach the same state have the same future, so the search is exhaustive with
// far fewer steps than there are interleavings; those are counted all the same.
//
// A search for races must also tell states apart by what orders them (Clocks), and is made apart.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_SEARCH_SHORTEST_H_
#define LAB_EXPLORER_SEARCH_SHORTEST_H_

#include <array>
#include <cstdint>
#include <vector>

#include "lab/explorer/search/search.h"

namespace lab::explorer {

using StateId = uint32_t;
inline constexpr StateId kNoState = ~StateId{0};

// All states that can be reached, and the steps between them.
struct Graph {
  int threads = 0;
  // By state, and within it by thread: where its step leads; kNoState if it can take none, or if
  // the step is where damage ends the execution.
  std::vector<StateId> next;
  // Likewise: what the step does.
  std::vector<uint8_t> damage;
  // By state: what it can still end in, kFine among it.
  std::vector<Damages> can_end_in;
  // By state: the ending, if all threads have ended, or one of these.
  static constexpr int kGoesOn = -1;
  static constexpr int kDeadlocked = -2;
  std::vector<int> ending;

  // By state: which of its threads is which of the first state found that is like it. Empty: none
  // has changed places.
  std::vector<std::array<uint8_t, kMaxThreads>> order;
  // By step, as `next`: the order of the state it leads to, before that was taken for another.
  std::vector<std::array<uint8_t, kMaxThreads>> turned;

  size_t states() const { return can_end_in.size(); }
};

// Walks a graph along a schedule.
class Walk {
 public:
  explicit Walk(const Graph& graph);
  // False: the execution ends with this step, or the search has not been here.
  bool Step(int thread);
  StateId at() const { return at_; }

 private:
  const Graph& graph_;
  StateId at_ = 0;
  std::array<uint8_t, kMaxThreads> as_{};  // thread i of the schedule is thread as_[i] of at_
};

// A result that executions end with, and the first of the shortest that does.
struct ResultWitness {
  int ending = 0;  // of Model::endings
  Letters letters;
};

struct ShortestResult {
  std::vector<Witness> witnesses;  // at most one of each kind, in the order of Damage
  // Each result once, the one met first first.
  std::vector<ResultWitness> results;
  Graph graph;
  int64_t steps = 0;  // between states
  // Complete schedules, exact below 2^53; 0 under a bound on preemptions, where states do not say
  // how many of theirs keep it.
  double interleavings = 0;
  int depth = 0;  // of the longest execution
  Stopped stopped = Stopped::kNo;
};

ShortestResult SearchShortest(Model& model, const SearchOptions& options);
// For Damage::kRace only.
ShortestResult SearchRaces(Model& model, const SearchOptions& options);

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_SEARCH_SHORTEST_H_
