// What `lab bench` says of itself: --help and --list.

#include <nlohmann/json.hpp>

#include "lab/bench/command_line.h"
#include "lab/driver/table.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;
using console::Join;

std::string Padded(std::string_view text, size_t width) {
  return Cat(text, std::string(width > text.size() ? width - text.size() : 1, ' '));
}

}  // namespace

std::string Help() {
  std::vector<std::string> schemes;
  for (const objects::SchemeInfo* scheme : Schemes()) schemes.emplace_back(scheme->name);
  return Cat(
      R"(Usage: lab bench [FLAG…]
       lab bench --list
       lab bench --from=FILE.json [--svg=DIR] [--format=text|json|markdown]

Measures what each scheme costs, on the code that ships: beside the same by hand (the floor) and by
what others would use, in interleaved rounds, so that ratios are those of one moment.

  --full                   every case (default: a set that takes less than two minutes)
  --smoke                  each case once, as little as shows that it works: figures mean nothing
  --filter=REGEX           cases with a name in which it is found: --filter='^pair/'
  --scheme=NAME|all        one, several with commas or given again (default: all of
                           )",
      Join(schemes, ", "), R"()
  --repetitions=N          rounds, of which medians are taken (default 9)
  --threads=N              at most this many on one object (default: as many as there are cores)
  --list                   the cases, and how many threads each has; measures nothing
  --from=FILE.json         shows what an earlier run wrote with --format=json; measures nothing
  --format=text|json|markdown
                           json: one document with every round of every case; markdown: what each
                           scheme costs and gains, as README shows it (default text)
  --output=FILE            where to (default stdout); written whole or not at all
  --svg=DIR                plots into this folder: cost.svg, scaling.svg, ladder.svg
  --color=auto|always|never, --quiet, --help, --version

A row is one incref + decref (or what the case says), in time for each with all threads at work. A
scheme that would be damaged by a case does not run it: the row says why.

Exit code: 0 measured, whatever the figures; 2 usage, 70 a bug in the lab, 74 output error, 130
interrupted.
)");
}

std::string ListAsText(const Command& command) {
  std::string text;
  for (const Case& work : command.cases) {
    text += Cat(Padded(work.name, 38), work.threads_in_all,
                work.threads_in_all == 1 ? " thread   " : " threads  ", work.says, "\n");
  }
  return text;
}

std::string ListAsJson(const Command& command) {
  nlohmann::ordered_json cases = nlohmann::ordered_json::array();
  for (const Case& work : command.cases) {
    cases.push_back({{"name", work.name},
                     {"says", work.says},
                     {"operation", work.operation},
                     {"threads", work.threads_in_all},
                     {"curated", work.curated}});
  }
  return Cat(nlohmann::ordered_json{{"cases", cases}, {"schemes", command.schemes}}.dump(2), "\n");
}

}  // namespace lab::bench
