#include "lab/explorer/model/model.h"

#include <algorithm>
#include <optional>

#include "objects/base/check.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;
using objects::Check;
using objects::EventKind;

// An execution that was learned from goes on to its end; one that does not end in so many steps is
// given up.
constexpr int kMostSteps = 20'000;

}  // namespace

std::string Spelled(const Letters& letters) {
  std::string text;
  for (const uint8_t thread : letters) text += LetterOf(thread);
  return text;
}

Model::Model(const Program& program, const Setup& setup)
    : program_(program),
      setup_(setup),
      threads_(setup.threads),
      machine_(program, setup),
      symmetric_(program.symmetric && !machine_.execution().ThreadsDiffer()),
      behaviour_(setup.threads, symmetric_, machine_.main_holds()) {
  Learn({}, -1);
}

bool Model::LearnStep(int thread) {
  const std::vector<Deed> deeds = machine_.TakeDeeds(thread);
  const auto dead = std::ranges::find_if(deeds, &Deed::dead);
  if (dead != deeds.end()) {  // as far as it went
    const auto before = absl::MakeConstSpan(deeds).first(dead - deeds.begin());
    at_[thread] = behaviour_.Learn(at_[thread], before, &*dead);
    return false;
  }
  const std::optional<Deed> next = machine_.Next(thread);
  at_[thread] = behaviour_.Learn(at_[thread], deeds, next.has_value() ? &*next : nullptr);
  return true;
}

void Model::Replay(const Letters& letters) {
  ++executions_;
  machine_.Start();
  at_.clear();
  for (int thread = 0; thread < threads_; ++thread) {
    at_.push_back(behaviour_.root(thread));
    LearnStep(thread);
  }
  for (const uint8_t thread : letters) {
    machine_.Step(thread);
    Check(LearnStep(thread), "no search goes on from a use after free");
  }
}

void Model::Learn(const Letters& letters, int thread) {
  Replay(letters);
  // The execution has to come to its end anyway: what follows is learned on the way. What a thread
  // does with a dead object depends on more than what it has read, so it ends there.
  int next = thread;
  bool learning = true;
  for (int steps = 0; steps < kMostSteps; ++steps) {
    while (next < threads_ && (next < 0 || !machine_.Ready(next))) ++next;
    if (next == threads_) return;
    machine_.Step(next);
    if (learning) {
      learning = LearnStep(next);
    } else {
      machine_.TakeDeeds(next);
    }
    next = 0;
  }
}

int Model::End(const State& state, const Letters& letters) {
  const absl::Span<const uint32_t> memory = absl::MakeConstSpan(state.row).subspan(threads_);
  const auto it = ending_of_.find(memory);
  if (it != ending_of_.end()) return it->second;
  Replay(letters);
  const auto id = static_cast<int>(endings_.size());
  endings_.push_back(machine_.End());
  ending_of_.try_emplace(std::vector<uint32_t>(memory.begin(), memory.end()), id);
  return id;
}

State Model::Begin(Clocks* clocks) {
  State state;
  for (int thread = 0; thread < threads_; ++thread) state.row.push_back(behaviour_.root(thread));
  Widen(&state);
  Done done;
  for (int thread = 0; thread < threads_; ++thread) {
    Check(Run(&state, thread, /*first=*/true, &done, clocks), "the beginning was learned");
    done.Clear();
  }
  return state;
}

bool Model::Step(State* state, int thread, Done* done, Clocks* clocks) {
  Widen(state);
  return Run(state, thread, /*first=*/false, done, clocks);
}

void Model::Take(State* state, int thread, Done* done, Clocks* clocks, const Letters& so_far) {
  std::optional<Clocks> before;
  if (clocks != nullptr) before = *clocks;
  done->Clear();
  if (Step(state, thread, done, clocks)) return;
  Learn(so_far, thread);
  if (clocks != nullptr) *clocks = *std::move(before);  // the step had begun to move them
  Check(Step(state, thread, done, clocks),
        "the explored program is deterministic: it went elsewhere after the same schedule");
}

bool Model::Run(State* state, int thread, bool first, Done* done, Clocks* clocks) {
  NodeId at = state->row[thread];
  for (bool begun = false;; begun = true) {
    const Node& node = behaviour_.node(at);
    if (node.end) break;
    if (begun && node.boundary == Boundary::kAlways) break;
    if (begun && node.boundary == Boundary::kIfHeld && Blocked(node, *state)) {
      done->footprint.Read(node.place);  // that somebody holds it is why the step ends here
      break;
    }
    if (node.life != kNowhere && state->row[threads_ + node.life] == kDead) {
      // The execution ends here, whatever the thread would do with it.
      done->damages |=
          Bit(node.kind == AccessKind::kRetire ? Damage::kDoubleFree : Damage::kUseAfterFree);
      done->footprint.Write(node.life);
      break;
    }
    Value observed = node.place == kNowhere ? 0 : state->row[threads_ + node.place];
    if (node.kind == AccessKind::kCount) {
      observed = behaviour_.ValueOf(Node::Left(behaviour_.value(observed), node.delta));
    }
    const Edge* edge = behaviour_.Find(at, observed);
    if (edge == nullptr) {
      Check(!first, "the beginning was learned");
      Undo(state, *done);
      done->Clear();
      return false;
    }
    Apply(at, *edge, state, thread, done, clocks);
    at = edge->child;
  }
  Set(state, thread, at, done);
  return true;
}

void Model::Apply(NodeId at, const Edge& edge, State* state, int thread, Done* done,
                  Clocks* clocks) {
  const Node& node = behaviour_.node(at);
  done->footprint.Add(edge.footprint);
  if (node.kind == AccessKind::kRetire) {
    int references = behaviour_.main_holds(node.life);
    for (int i = 0; i < threads_; ++i) {
      references += behaviour_.holds(i == thread ? at : state->row[i], node.life);
    }
    if (references > 0 && !program_.trusts_counts) done->damages |= Bit(Damage::kEarlyFree);
    Set(state, threads_ + node.life, kDead, done);
  }
  if (node.kind == AccessKind::kCount) {
    const uint64_t count = behaviour_.value(state->row[threads_ + node.place]) + node.delta;
    Set(state, threads_ + node.place, behaviour_.ValueOf(count), done);
  } else if (edge.writes) {
    Set(state, threads_ + node.place, edge.written, done);
  }
  for (const Effect& effect : edge.effects) {
    if (effect.place != kNowhere) Set(state, threads_ + effect.place, effect.value, done);
  }
  if (clocks != nullptr && !Note(node, edge, thread, clocks)) done->damages |= Bit(Damage::kRace);
}

// static
bool Model::Note(const Node& node, const Edge& edge, int thread, Clocks* clocks) {
  bool ordered = true;
  switch (node.kind) {
    case AccessKind::kNone:
    case AccessKind::kTurn:
      break;
    case AccessKind::kRetire:
      ordered = clocks->Retire(thread, node.life);
      break;
    case AccessKind::kAcquire:
      clocks->Acquire(thread, node.place);
      break;
    case AccessKind::kTryAcquire:
      if (edge.writes) clocks->Acquire(thread, node.place);
      break;
    default:
      if (node.life != kNowhere) clocks->Use(thread, node.life);
      if (node.atomic) {
        const bool failed = node.kind == AccessKind::kCompareExchange && !edge.writes;
        ordered = clocks->Atomic(thread, node.place, node.kind != AccessKind::kStore, edge.writes,
                                 failed ? node.failure : node.order);
      } else {
        ordered = clocks->Plain(thread, node.place, edge.writes);
      }
  }
  for (const Effect& effect : edge.effects) {
    if (effect.kind == EventKind::kReleased) clocks->Release(thread, effect.place);
    if (effect.kind == EventKind::kFence) clocks->Fence(thread, effect.order);
    if (effect.kind == EventKind::kEntered) clocks->EnterExclusive(thread);
    if (effect.kind == EventKind::kLeft) clocks->LeaveExclusive(thread);
  }
  return ordered;
}

}  // namespace lab::explorer
