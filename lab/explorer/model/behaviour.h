// What the threads of a program do, learned from real executions: for each thread a tree whose
// nodes are histories. A node says which access comes next; an edge, by the value that is observed
// there, what the word holds afterwards and which node follows. A thread is deterministic, so a
// history that was seen once never has to be run again, and a search can walk the trees instead of
// the program: a step costs nanoseconds, and going back costs nothing.
//
// Words, objects' lives and locks are places, numbered as they are met; what they hold are values,
// numbered too (0 is the number 0). A place that holds the life of an object is kAlive or kDead.
//
// Thread safety: one thread.

#ifndef LAB_EXPLORER_MODEL_BEHAVIOUR_H_
#define LAB_EXPLORER_MODEL_BEHAVIOUR_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "lab/explorer/machine/machine.h"
#include "lab/explorer/model/footprint.h"

namespace lab::explorer {

using Place = uint32_t;
using Value = uint32_t;
using NodeId = uint32_t;
inline constexpr Place kNowhere = ~Place{0};
inline constexpr Value kAlive = 0;
inline constexpr Value kDead = 1;

// What happens between one access and the next.
struct Effect {
  objects::EventKind kind;
  std::memory_order order = std::memory_order_relaxed;
  Place place = kNowhere;
  Value value = 0;  // written there, if kind writes
};

struct Edge {
  Value observed = 0;
  Value written = 0;
  NodeId child = 0;
  bool writes = false;
  std::vector<Effect> effects;
  Footprint footprint;  // of the access and the effects
};

struct Node {
  bool end = false;  // the thread has ended: nothing comes next
  Boundary boundary = Boundary::kNever;
  objects::AccessKind kind = objects::AccessKind::kNone;
  bool atomic = false;
  std::memory_order order = std::memory_order_relaxed;
  std::memory_order failure = std::memory_order_relaxed;
  Place place = kNowhere;
  Place life = kNowhere;  // of the object operated on, or about to die
  uint64_t delta = 0;     // of kCount
  uint32_t held = 0;      // references the thread holds: an index into Behaviour::held
  std::vector<Edge> edges;

  // What a thread sees of a count that it adds to: is nothing left?
  static uint64_t Left(uint64_t count, uint64_t delta) { return count + delta == 0 ? 0 : 1; }
};

class Behaviour {
 public:
  // (life, references taken less those given back), sorted; objects born here count one.
  using Held = std::vector<std::pair<Place, int>>;

  // How many references to an object the main thread holds when the others begin.
  using MainHolds = absl::flat_hash_map<const objects::LifeWord*, int>;

  // `symmetric`: one tree serves all threads.
  Behaviour(int threads, bool symmetric, const MainHolds& main_holds);

  NodeId root(int thread) const { return roots_[thread]; }
  const Node& node(NodeId id) const { return nodes_[id]; }
  size_t nodes() const { return nodes_.size(); }
  // Null: nobody has seen yet what comes of it.
  const Edge* Find(NodeId id, Value observed) const {
    for (const Edge& edge : nodes_[id].edges) {
      if (edge.observed == observed) return &edge;
    }
    return nullptr;
  }
  // What each place holds before the threads' first accesses.
  const std::vector<Value>& initial() const { return initial_; }
  // The references to an object that the main thread holds.
  int main_holds(Place life) const { return main_holds_[life]; }
  int holds(NodeId id, Place life) const;

  // Adds what the thread did from `node` on, and what it is about to do (null: it has ended);
  // returns the node that it stands at now.
  NodeId Learn(NodeId node, absl::Span<const Deed> deeds, const Deed* next);

  uint64_t value(Value id) const { return values_[id]; }
  Value ValueOf(uint64_t raw);

 private:
  // `holds`: what it holds before anybody has touched it, should it be new.
  Place PlaceOf(const volatile void* word, uint64_t holds);
  Place LifeOf(const objects::LifeWord* life);
  NodeId Child(const Deed* next);
  Edge& EdgeFor(NodeId node, const Deed& deed, const Deed* next);
  // Adds to the footprint what else the step depends on.
  std::vector<Effect> EffectsOf(const Deed& deed, Held* held, Footprint* footprint);
  void Describe(const Deed& deed, Node* node);

  const MainHolds& held_by_main_;
  std::vector<NodeId> roots_;
  std::vector<Node> nodes_;
  std::vector<Held> held_;
  std::vector<Value> initial_;
  std::vector<int> main_holds_;  // by life
  absl::flat_hash_map<const volatile void*, Place> places_;
  absl::flat_hash_map<uint64_t, Value> value_ids_;
  std::vector<uint64_t> values_;
};

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MODEL_BEHAVIOUR_H_
