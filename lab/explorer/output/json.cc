#include "lab/explorer/output/json.h"

#include "lab/explorer/output/replay.h"
#include "lab/explorer/output/words.h"
#include "nlohmann/json.hpp"

namespace lab::explorer {
namespace {

using Json = nlohmann::ordered_json;

std::string Letter(int thread) { return thread < 0 ? "main" : std::string(1, LetterOf(thread)); }

template <class T>
Json OrNull(const std::optional<T>& value) {
  return value.has_value() ? Json(*value) : Json();
}

Json Exactly(double count) {
  return count < kExact ? Json(static_cast<int64_t>(count)) : Json(count);
}

Json ToJson(const Row& row) {
  return {{"thread", Letter(row.thread)},
          {"step", row.step < 0 ? Json() : Json(row.step)},
          {"what", row.what},
          {"name", row.name},
          {"values", row.values},
          {"stale", row.stale},
          {"stored", OrNull(row.stored)},
          {"references", OrNull(row.references)},
          {"damage", WordsOf(row.damage)},
          {"can_end_in", WordsOf(row.can_end_in)}};
}

Json ToJson(const Telling& telling) {
  Json rows = Json::array();
  for (const Row& row : telling.rows) rows.push_back(ToJson(row));
  return {
      {"damage", NameOf(telling.witness.damage)},
      {"schedule", telling.schedule},
      {"steps", telling.witness.letters.size()},
      {"preemptions", telling.witness.preemptions},
      {"can_end_in", WordsOf(telling.can_end_in)},
      {"rows", rows},
      {"inevitable_after", telling.inevitable_after < 0 ? Json() : Json(telling.inevitable_after)},
      {"why", telling.why},
      {"replay", telling.replay}};
}

Json EndingOf(const Graph& graph, StateId id, const std::vector<Ending>& endings) {
  const int ending = graph.ending[id];
  if (ending >= 0 && static_cast<size_t>(ending) < endings.size()) {
    return {{"result", endings[ending].result}, {"damage", WordsOf(endings[ending].damages)}};
  }
  // Nobody can go on, and not all have ended.
  return {{"result", "deadlock"}, {"damage", WordsOf(Bit(Damage::kDeadlock))}};
}

void AddGraph(const Exploration& exploration, Json* json) {
  Json states = Json::array();
  Json edges = Json::array();
  const Graph none;
  const Graph& graph = exploration.shortest.has_value() ? exploration.shortest->graph : none;
  for (StateId id = 0; id < graph.states(); ++id) {
    Json state = {{"id", id}, {"can_end_in", WordsOf(graph.can_end_in[id])}};
    if (graph.ending[id] != Graph::kGoesOn)
      state["ending"] = EndingOf(graph, id, exploration.endings);
    states.push_back(std::move(state));
    for (int thread = 0; thread < graph.threads; ++thread) {
      const size_t at = static_cast<size_t>(id) * graph.threads + thread;
      const bool ends = graph.next[at] == kNoState;
      if (ends && graph.damage[at] == 0) continue;
      edges.push_back(Json::array(
          {id, Letter(thread), ends ? Json() : Json(graph.next[at]), WordsOf(graph.damage[at])}));
    }
  }
  (*json)["states"] = std::move(states);
  (*json)["edges"] = std::move(edges);
}

Json Damaged(const std::array<int64_t, kDamages>& counts) {
  Json damaged = Json::object();
  for (int kind = 0; kind < kDamages; ++kind) {
    if (counts[kind] != 0) damaged[std::string(kDamageNames[kind])] = counts[kind];
  }
  return damaged;
}

Json Totals(const Exploration& exploration) {
  Json totals;
  const auto& shortest = exploration.shortest;
  const auto& races = exploration.races;
  const auto& classes = exploration.classes;
  totals["states"] = shortest.has_value() ? Json(shortest->graph.states()) : Json();
  totals["steps"] = shortest.has_value()  ? Json(shortest->steps)
                    : classes.has_value() ? Json(classes->steps)
                                          : Json();
  const bool counted = shortest.has_value() && exploration.preemptions < 0;
  totals["interleavings"] = counted ? Exactly(shortest->interleavings) : Json();
  totals["race_states"] = races.has_value() ? Json(races->graph.states()) : Json();
  totals["race_steps"] = races.has_value() ? Json(races->steps) : Json();
  totals["classes"] = classes.has_value() ? Json(classes->classes) : Json();
  totals["classes_exact"] = classes.has_value() ? Json(classes->exact) : Json();
  // In classes, or in executions drawn; where neither was counted, null.
  Json results = Json::object();
  for (const Ending& ending : exploration.endings) results[ending.result] = Json();
  Json damaged = Json::object();
  if (classes.has_value()) {
    results = classes->results;
    damaged = Damaged(classes->damaged);
  }
  totals["drawn"] = Json();
  if (const auto& sampling = exploration.sampling) {
    totals["drawn"] = {
        {"executions", sampling->executions},
        {"steps", sampling->steps},
        {"seed", exploration.sampled.seed},
        {"depth", exploration.sampled.pct ? Json(exploration.sampled.depth) : Json()},
        {"at_least", sampling->at_least}};
    results = sampling->results;
    damaged = Damaged(sampling->damaged);
  }
  totals["results"] = std::move(results);
  totals["damaged"] = std::move(damaged);
  totals["executions"] = exploration.executions;
  totals["seconds"] = exploration.seconds;
  totals["stopped"] = WordOf(exploration.stopped);
  return totals;
}

}  // namespace

Json ToJson(const Exploration& exploration) {
  const bool calls = exploration.setup.switch_points == objects::SwitchPoints::kCallsAndLoops;
  const int preemptions = exploration.preemptions;
  Json json = {
      {"program", exploration.program->name},
      {"scheme", exploration.setup.scheme},
      {"threads", exploration.setup.threads},
      {"iterations", exploration.setup.iterations},
      {"engine", exploration.engine},
      {"bounds",
       {{"preemptions", preemptions < 0 ? Json() : Json(preemptions)},
        {"switch_points", calls ? "calls-and-loops" : "every-op"}}},
      {"looked_for", WordsOf(exploration.find)},
      {"excluded", WordsOf(exploration.excluded)},
      {"found", WordsOf(exploration.found())},
      {"none_exists", WordsOf(NoneExists(exploration))},
      {"as_promised", exploration.as_promised()},
      {"shard", Json()},
      {"witnesses", Json::array()},
  };
  if (exploration.shard.count > 1) {
    json["shard"] = {{"index", exploration.shard.index + 1}, {"count", exploration.shard.count}};
  }
  for (const Telling& telling : exploration.tellings) json["witnesses"].push_back(ToJson(telling));
  json["followed"] = Json();
  if (exploration.followed.has_value()) {
    json["followed"] = ToJson(*exploration.followed);
    json["followed"]["damage"] = WordsOf(exploration.followed_into);
  }
  AddGraph(exploration, &json);
  json["totals"] = Totals(exploration);
  return json;
}

Json Document(Json explorations) {
  return {{"lab", "explore"}, {"version", 1}, {"explorations", std::move(explorations)}};
}

std::string Dump(const Json& document) {
  return document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string JsonText(absl::Span<const Exploration> explorations) {
  Json all = Json::array();
  for (const Exploration& exploration : explorations) all.push_back(ToJson(exploration));
  return Dump(Document(std::move(all)));
}

}  // namespace lab::explorer
