#include "lab/explorer/model/behaviour.h"

#include <algorithm>
#include <string_view>

#include "absl/hash/hash.h"
#include "objects/base/check.h"

namespace lab::explorer {
namespace {

using objects::AccessKind;
using objects::Check;
using objects::EventKind;

bool Writes(const Deed& deed) {
  switch (deed.what.access.kind) {
    case AccessKind::kStore:
    case AccessKind::kUpdate:
    case AccessKind::kCount:
    case AccessKind::kAcquire:
      return true;
    case AccessKind::kCompareExchange:
      return deed.observed == deed.what.access.expected;
    case AccessKind::kTryAcquire:
      return deed.observed == 0;
    default:
      return false;
  }
}

}  // namespace

Behaviour::Behaviour(int threads, bool symmetric, const MainHolds& main_holds)
    : held_by_main_(main_holds) {
  Check(ValueOf(0) == kAlive && ValueOf(1) == kDead, "the first two values");
  held_.emplace_back();
  for (int i = 0; i < threads; ++i) {
    if (!symmetric || i == 0) nodes_.emplace_back();
    roots_.push_back(static_cast<NodeId>(nodes_.size() - 1));
  }
}

int Behaviour::holds(NodeId id, Place life) const {
  for (const auto& [object, references] : held_[nodes_[id].held]) {
    if (object == life) return references;
  }
  return 0;
}

Value Behaviour::ValueOf(uint64_t raw) {
  auto [it, added] = value_ids_.try_emplace(raw, static_cast<Value>(values_.size()));
  if (added) values_.push_back(raw);
  return it->second;
}

Place Behaviour::PlaceOf(const volatile void* word, uint64_t holds) {
  auto [it, added] = places_.try_emplace(word, static_cast<Place>(initial_.size()));
  if (added) {
    initial_.push_back(ValueOf(holds));
    main_holds_.push_back(0);
  }
  return it->second;
}

Place Behaviour::LifeOf(const objects::LifeWord* life) {
  if (life == nullptr) return kNowhere;
  auto [it, added] = places_.try_emplace(life, static_cast<Place>(initial_.size()));
  if (added) {
    initial_.push_back(kAlive);
    const auto held = held_by_main_.find(life);
    main_holds_.push_back(held != held_by_main_.end() ? held->second : 0);
  }
  return it->second;
}

void Behaviour::Describe(const Deed& deed, Node* node) {
  const objects::Access& access = deed.what.access;
  node->boundary = deed.what.boundary;
  node->kind = access.kind;
  node->atomic = access.atomic;
  node->order = access.order;
  node->failure = access.failure;
  if (access.kind == AccessKind::kCount) node->delta = access.expected;
  if (access.kind == AccessKind::kRetire) {
    node->life = LifeOf(static_cast<const objects::LifeWord*>(access.word));
  } else {
    if (access.word != nullptr) node->place = PlaceOf(access.word, deed.observed);
    node->life = LifeOf(deed.what.object);
  }
}

std::vector<Effect> Behaviour::EffectsOf(const Deed& deed, Held* held, Footprint* footprint) {
  std::vector<Effect> effects;
  for (const auto& [event, value] : deed.after) {
    Effect effect{.kind = event.kind, .order = event.order};
    switch (event.kind) {
      case EventKind::kConstructed:
        effect.place = PlaceOf(event.place, value);
        effect.value = ValueOf(value);
        break;
      case EventKind::kReleased:
        effect.place = PlaceOf(event.place, 0);
        break;
      case EventKind::kBorn:
      case EventKind::kTook:
      case EventKind::kGave: {
        const Place life = LifeOf(static_cast<const objects::LifeWord*>(event.place));
        const int change = event.kind == EventKind::kGave ? -1 : 1;
        auto at = std::ranges::lower_bound(*held, std::pair(life, INT_MIN));
        if (at == held->end() || at->first != life) at = held->insert(at, {life, 0});
        at->second += change;
        if (event.kind != EventKind::kBorn) {
          footprint->Read(life);  // whether its death comes too early depends on it
          continue;
        }
        effect.place = life;
        effect.value = kAlive;
        break;
      }
      default:
        break;
    }
    effects.push_back(effect);
  }
  // What is in a new block besides shared words does not change any more.
  for (const Arena::Block& block : deed.blocks) {
    const uint64_t content = absl::HashOf(std::string_view(block.begin, block.size));
    const auto [it, added] =
        places_.try_emplace(block.begin + 1, static_cast<Place>(initial_.size()));
    if (added) {
      initial_.push_back(0);
      main_holds_.push_back(0);
    }
    effects.push_back(
        {.kind = EventKind::kConstructed, .place = it->second, .value = ValueOf(content)});
  }
  return effects;
}

NodeId Behaviour::Child(const Deed* next) {
  const auto id = static_cast<NodeId>(nodes_.size());
  Node node;
  node.end = next == nullptr;
  if (next != nullptr) Describe(*next, &node);
  nodes_.push_back(std::move(node));
  return id;
}

Edge& Behaviour::EdgeFor(NodeId from, const Deed& deed, const Deed* next) {
  const bool counts = deed.what.access.kind == AccessKind::kCount;
  const Value observed =
      ValueOf(counts ? Node::Left(deed.observed, deed.what.access.expected) : deed.observed);
  for (Edge& edge : nodes_[from].edges) {
    if (edge.observed != observed) continue;
    Check(counts || !edge.writes || edge.written == ValueOf(deed.written),
          "the explored program is deterministic: it wrote something else after the same history");
    return edge;
  }
  Edge edge;
  edge.observed = observed;
  edge.writes = Writes(deed);
  edge.written = edge.writes ? ValueOf(deed.written) : observed;
  Held held = held_[nodes_[from].held];
  edge.effects = EffectsOf(deed, &held, &edge.footprint);
  edge.child = Child(next);
  if (held != held_[nodes_[from].held]) {
    nodes_[edge.child].held = static_cast<uint32_t>(held_.size());
    held_.push_back(std::move(held));
  } else {
    nodes_[edge.child].held = nodes_[from].held;
  }
  const Node& node = nodes_[from];
  if (node.place != kNowhere) {
    edge.writes ? edge.footprint.Write(node.place) : edge.footprint.Read(node.place);
  }
  if (node.life != kNowhere) {
    node.kind == AccessKind::kRetire ? edge.footprint.Write(node.life)
                                     : edge.footprint.Read(node.life);
  }
  for (const Effect& effect : edge.effects) {
    if (effect.place != kNowhere) edge.footprint.Write(effect.place);
  }
  return nodes_[from].edges.emplace_back(std::move(edge));
}

NodeId Behaviour::Learn(NodeId node, absl::Span<const Deed> deeds, const Deed* next) {
  for (size_t i = 0; i < deeds.size(); ++i) {
    const Deed* following = i + 1 < deeds.size() ? &deeds[i + 1] : next;
    const Edge& edge = EdgeFor(node, deeds[i], following);
    node = edge.child;
    const Node& reached = nodes_[node];
    Check(reached.end == (following == nullptr) &&
              (reached.end || reached.kind == following->what.access.kind),
          "the explored program is deterministic: it did something else after the same history");
  }
  return node;
}

}  // namespace lab::explorer
