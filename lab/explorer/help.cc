// What `lab explore` says of itself: --help and --list.

#include <nlohmann/json.hpp>

#include "lab/explorer/catalogue.h"
#include "lab/explorer/command_line.h"
#include "lab/explorer/output/words.h"
#include "sanitizers/console/text.h"

namespace lab::explorer {
namespace {

using console::Cat;
using console::Join;

std::vector<std::string> Names(const std::vector<std::string_view>& names) {
  return {names.begin(), names.end()};
}

std::string Padded(std::string_view text, size_t width) {
  return Cat(text, std::string(width > text.size() ? width - text.size() : 1, ' '));
}

std::string Listing() {
  std::string text;
  for (const Program* program : Programs()) {
    text += Cat("  ", Padded(program->name, 22), program->summary, "\n");
  }
  return text;
}

}  // namespace

std::string Help() {
  std::vector<std::string> schemes;
  for (const objects::SchemeInfo* scheme : Schemes()) schemes.emplace_back(scheme->name);
  return Cat(
      R"(Usage: lab explore PROGRAM…|all [FLAG…]
       lab explore --list
       lab explore --merge FILE…
       lab explore --minipy FILE.py [FLAG…]     a Python program: --help says more

Runs a small program in every order its threads can take, on the code that ships, and prints the
shortest way to each kind of damage, or that there is none.

  --scheme=NAME|all        one, several with commas, or all (default): )",
      Join(schemes, ", "), R"(
  --threads=N              how many (default: the program's, mostly 2)
  --iterations=N           how often each does what it does (default 1)
  --switch-points=MODEL    every-op (default) or calls-and-loops, under a GIL
  --engine=ENGINE          shortest  every state once, breadth first: the shortest witness, or proof (default)
                           classes   every execution up to swapping steps that do not touch each other
                           random    executions drawn by chance
                           pct       the same, with a bound on the chance to miss a bug (--depth)
  --preemptions=N          shortest: at most N, and witnesses with the fewest first
  --find=DAMAGE,…          what to look for (default: all of )",
      Join(WordsOf(kAllDamages), ", "), R"()
  --schedule=LETTERS       this execution only, told step by step
  --executions=N --seed=N  random, pct: how many (default 100000), which (default 1)
  --depth=N                pct: of the bugs looked for (default 3)
  --shard=I/N              classes: the I-th of N parts, to be added up with --merge (with --format=json)
  --time-limit=SECONDS     of each program and scheme (default: none)
  --memory=MB              for states (default 2048)
  --format=text|json|dot   json: one document with all states; dot: a drawing of them, for Graphviz
  --color=auto|always|never, --quiet, --help, --version

Programs:
)",
      Listing(), R"(
Exit code: 0 as the schemes promise, 1 a scheme broke its promise, 2 usage, 70 a bug in the lab, 74 output
error, 124 time, memory or an execution without end ended the search, 130 interrupted.
)");
}

std::string ListAsText() { return Listing(); }

std::string ListAsJson() {
  nlohmann::ordered_json programs = nlohmann::ordered_json::array();
  for (const Program* program : Programs()) {
    nlohmann::ordered_json excluded = nlohmann::ordered_json::object();
    for (const std::string_view scheme : SchemesOf(*program)) {
      excluded[std::string(scheme)] = WordsOf(ExcludedUnder(*program, scheme));
    }
    nlohmann::ordered_json variants = nlohmann::ordered_json::object();
    for (const Variant& variant : program->variants) {
      variants[std::string(variant.name)] = variant.summary;
    }
    programs.push_back({{"name", program->name},
                        {"summary", program->summary},
                        {"lesson", program->lesson},
                        {"threads", program->threads},
                        {"max_threads", program->max_threads},
                        {"iterates", program->iterates},
                        {"schemes", Names(SchemesOf(*program))},
                        {"variants", variants},
                        {"excluded", excluded},
                        {"experiment", program->experiment}});
  }
  return nlohmann::ordered_json{{"programs", programs}}.dump(2) + "\n";
}

}  // namespace lab::explorer
