#include <cstdio>
#include <chrono>
#include <fstream>
#include <iterator>
#include "lab/explorer/minipy/play.h"
#include "lab/explorer/search/shortest.h"
using namespace lab::explorer;
int main(int, char** argv) {
  std::ifstream f(argv[1]);
  std::string src(std::istreambuf_iterator<char>(f), {});
  auto play = Play::Prepare(argv[1], src);
  if (!play.ok()) { fprintf(stderr, "%s\n", std::string(play.status().message()).c_str()); return 2; }
  printf("%d threads\n", (*play)->threads());
  for (auto points : {objects::SwitchPoints::kCallsAndLoops, objects::SwitchPoints::kEveryOp}) {
    Program program = Play::AsProgram("x", "");
    Setup setup{.scheme = "gil", .threads = (*play)->threads(), .switch_points = points};
    auto t = std::chrono::steady_clock::now();
    Model model(program, setup);
    SearchOptions o;
    o.progress = [&](const Progress& p) { fprintf(stderr, "%ld depth %d exec %ld nodes %zu\n", p.done, p.depth, model.executions(), model.behaviour().nodes()); return Stopped::kNo; };
    auto r = SearchShortest(model, o);
    printf("states %zu steps %ld schedules %.0f depth %d executions %ld nodes %zu places %zu endings %zu %.0f ms %s\n", r.graph.states(), r.steps, r.interleavings, r.depth, model.executions(), model.behaviour().nodes(), model.behaviour().initial().size(), model.endings().size(), std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - t).count(), Play::refusal().c_str());
    for (auto& w : r.results) printf("  %s  %s\n", model.endings()[w.ending].result.c_str(), Spelled(w.letters).c_str());
    for (auto& w : r.witnesses) printf("  %s %s\n", std::string(NameOf(w.damage)).c_str(), Spelled(w.letters).c_str());
  }
}
