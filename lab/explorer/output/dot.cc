#include "lab/explorer/output/dot.h"

#include <ostream>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "lab/explorer/output/replay.h"
#include "lab/explorer/output/words.h"

namespace lab::explorer {
namespace {

std::string Quoted(const std::string& text) {
  return absl::StrCat("\"", absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"\"", "\\\""}}), "\"");
}

// (state, thread) of the steps that witnesses take.
std::set<std::pair<StateId, int>> WitnessSteps(const Exploration& exploration) {
  const Graph& graph = exploration.shortest->graph;
  std::set<std::pair<StateId, int>> steps;
  for (const Telling& telling : exploration.tellings) {
    if (telling.witness.damage == Damage::kRace) continue;  // of another graph
    StateId at = 0;
    for (const uint8_t thread : telling.witness.letters) {
      if (at == kNoState || thread >= graph.threads) break;
      steps.insert({at, thread});
      at = graph.next[static_cast<size_t>(at) * graph.threads + thread];
    }
  }
  return steps;
}

class Printer {
 public:
  Printer(const Exploration& exploration, std::ostream& out)
      : exploration_(exploration),
        graph_(exploration.shortest->graph),
        bold_(WitnessSteps(exploration)),
        out_(out) {}

  void Print() {
    out_ << "digraph " << Quoted(std::string(exploration_.program->name)) << " {\n"
         << "  label="
         << Quoted(absl::StrCat(std::string(exploration_.program->name), " under ",
                                exploration_.setup.scheme))
         << ";\n  rankdir=TB;\n  node [shape=box, fontname=\"monospace\"];\n";
    for (StateId id = 0; id < graph_.states(); ++id) {
      State(id);
      for (int thread = 0; thread < graph_.threads; ++thread) Step(id, thread);
    }
    out_ << "}\n";
  }

 private:
  void State(StateId id) {
    std::string label = absl::StrCat(id);
    Damages damages = 0;
    if (graph_.ending[id] >= 0 &&
        static_cast<size_t>(graph_.ending[id]) < exploration_.endings.size()) {
      const Ending& ending = exploration_.endings[graph_.ending[id]];
      damages = ending.damages;
      label = absl::StrCat(label, ": ", damages == 0 ? ending.result : Listed(damages));
    } else if (graph_.ending[id] != Graph::kGoesOn) {
      damages = Bit(Damage::kDeadlock);
      label = absl::StrCat(label, ": deadlock");
    }
    out_ << "  s" << id << " [label=" << Quoted(label);
    if (damages != 0) {
      out_ << ", color=red, fontcolor=red";
    } else if (graph_.ending[id] != Graph::kGoesOn) {
      out_ << ", peripheries=2";
    } else if (graph_.can_end_in[id] != 0 && (graph_.can_end_in[id] & kFine) == 0) {
      out_ << ", style=dashed, color=red";  // damage is inevitable
    }
    out_ << "];\n";
  }

  void Step(StateId id, int thread) {
    const size_t at = static_cast<size_t>(id) * graph_.threads + thread;
    const Damages damages = graph_.damage[at];
    std::string to = absl::StrCat("s", graph_.next[at]);
    if (graph_.next[at] == kNoState) {
      if (damages == 0) return;
      to = absl::StrCat("d", id, "_", thread);
      out_ << "  " << to << " [label=" << Quoted(Listed(damages))
           << ", color=red, fontcolor=red];\n";
    }
    std::string label(1, LetterOf(thread));
    if (damages != 0) label = absl::StrCat(label, ": ", Listed(damages));
    out_ << "  s" << id << " -> " << to << " [label=" << Quoted(label);
    if (damages != 0) out_ << ", color=red, fontcolor=red";
    if (bold_.contains({id, thread})) out_ << ", style=bold, penwidth=3";
    out_ << "];\n";
  }

  const Exploration& exploration_;
  const Graph& graph_;
  const std::set<std::pair<StateId, int>> bold_;
  std::ostream& out_;
};

}  // namespace

bool PrintDot(const Exploration& exploration, std::ostream& out, std::string* why_not) {
  if (!exploration.shortest.has_value()) {
    *why_not = absl::StrCat("--format=dot shows a state graph, which --engine=shortest makes and ",
                            exploration.engine, " does not");
    return false;
  }
  const size_t states = exploration.shortest->graph.states();
  if (states > kMostDotStates) {
    *why_not = absl::StrCat("--format=dot: nobody can read a picture of ", states,
                            " states (at most ", kMostDotStates, "); --format=json has them all");
    return false;
  }
  Printer(exploration, out).Print();
  return true;
}

}  // namespace lab::explorer
