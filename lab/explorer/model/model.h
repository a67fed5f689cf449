// A state of the program and its steps, on what was learned of its threads. A state is a row of
// numbers: the node where each thread stands, then what each place holds. Two executions that reach
// the same row can go on in the same ways.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_MODEL_MODEL_H_
#define LAB_EXPLORER_MODEL_MODEL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/hash/hash.h"
#include "absl/types/span.h"
#include "lab/explorer/machine/machine.h"
#include "lab/explorer/model/behaviour.h"
#include "lab/explorer/model/clocks.h"

namespace lab::explorer {

// A schedule: the thread of each step.
using Letters = std::vector<uint8_t>;
std::string Spelled(const Letters& letters);

struct State {
  std::vector<uint32_t> row;  // nodes, then values
};

class Model {
 public:
  Model(const Program& program, const Setup& setup);

  int threads() const { return threads_; }
  const Program& program() const { return program_; }
  const Setup& setup() const { return setup_; }
  // May threads change places? See Program::symmetric.
  bool symmetric() const { return symmetric_; }
  const Behaviour& behaviour() const { return behaviour_; }
  Machine& machine() { return machine_; }
  // Real executions so far.
  int64_t executions() const { return executions_; }

  // Where every execution begins: each thread before its first step. With the clocks of what
  // happened before, unless null.
  State Begin(Clocks* clocks);
  // Places may have been met since the state was made.
  void Widen(State* state) const {
    const size_t before = state->row.size() - threads_;
    const std::vector<Value>& initial = behaviour_.initial();
    if (before < initial.size()) {
      state->row.insert(state->row.end(), initial.begin() + before, initial.end());
    }
  }

  bool Ended(const State& state, int thread) const {
    return behaviour_.node(state.row[thread]).end;
  }
  bool Ready(const State& state, int thread) const {
    const Node& node = behaviour_.node(state.row[thread]);
    return !node.end && !Blocked(node, state);
  }

  // What a step did, and how to take it back.
  struct Done {
    Damages damages = 0;
    Footprint footprint;
    struct Old {
      uint32_t index;
      uint32_t value;
    };
    std::vector<Old> old;  // innermost last
    void Clear() {
      damages = 0;
      footprint = {};
      old.clear();
    }
  };
  // The thread's next step. False, and nothing is changed, if nobody has seen yet what comes of it:
  // Learn(), then again. `clocks` may be null. REQUIRES: Ready.
  bool Step(State* state, int thread, Done* done, Clocks* clocks);
  // The same, learned first where need be. `so_far`: the schedule that led to the state.
  void Take(State* state, int thread, Done* done, Clocks* clocks, const Letters& so_far);
  static void Undo(State* state, const Done& done) {
    for (size_t i = done.old.size(); i-- > 0;) state->row[done.old[i].index] = done.old[i].value;
  }

  // Runs the program for real: this schedule, then on to the end. The state it reaches after the
  // schedule can take a step of `thread` afterwards.
  void Learn(const Letters& letters, int thread);
  // How the execution that follows this schedule to this state ends: the number of an ending.
  // REQUIRES: all threads have ended. Executions that leave the same memory end alike.
  int End(const State& state, const Letters& letters);
  const std::vector<Ending>& endings() const { return endings_; }

 private:
  bool Blocked(const Node& node, const State& state) const {
    return node.kind == objects::AccessKind::kAcquire && state.row[threads_ + node.place] != 0;
  }
  bool Run(State* state, int thread, bool first, Done* done, Clocks* clocks);
  void Apply(NodeId at, const Edge& edge, State* state, int thread, Done* done, Clocks* clocks);
  static bool Note(const Node& node, const Edge& edge, int thread, Clocks* clocks);
  void Set(State* state, uint32_t index, uint32_t value, Done* done) {
    done->old.push_back({index, state->row[index]});
    state->row[index] = value;
  }
  // The machine stands after this schedule.
  void Replay(const Letters& letters);
  // False if the thread has met a dead object: what came before is learned.
  bool LearnStep(int thread);

  const Program& program_;
  const Setup setup_;
  const int threads_;
  Machine machine_;
  const bool symmetric_;
  Behaviour behaviour_;
  std::vector<NodeId> at_;  // where the machine's threads stand
  // By what the places hold.
  struct MemoryHash {
    using is_transparent = void;
    size_t operator()(absl::Span<const uint32_t> memory) const { return absl::HashOf(memory); }
  };
  struct MemoryEq {
    using is_transparent = void;
    bool operator()(absl::Span<const uint32_t> a, absl::Span<const uint32_t> b) const {
      return a == b;
    }
  };
  absl::flat_hash_map<std::vector<uint32_t>, int, MemoryHash, MemoryEq> ending_of_;
  std::vector<Ending> endings_;
  int64_t executions_ = 0;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MODEL_MODEL_H_
