// The binary `lab`: every experiment, the list, the tour, the explorer, the benchmarks.

#include <cstdio>
#include <string_view>

#include "lab/bench/costs.h"
#include "lab/bench/main.h"
#include "lab/driver/host.h"
#include "lab/driver/main.h"
#include "lab/experiments/support/catalogue.h"
#include "sanitizers/console/exit_codes.h"
#if LAB_HAS_EXPLORER
#include "lab/explorer/main.h"
#endif

namespace {

int Explore([[maybe_unused]] int argc, [[maybe_unused]] char** argv) {
#if LAB_HAS_EXPLORER
  return lab::explorer::Main({argv + 2, argv + argc}, lab::VersionLine());
#else
  std::fputs(
      "lab explore: a build with this sanitizer has no explorer, which is its own checker: use one "
      "without (preset dev or release)\n",
      stderr);
  return console::kExitUsage;
#endif
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "explore") return Explore(argc, argv);
  if (argc > 1 && std::string_view(argv[1]) == "bench") {
    return lab::bench::Main({argv + 2, argv + argc}, lab::VersionLine());
  }
  lab::Catalogue catalogue = lab::MakeCatalogue();
  catalogue.story.measure = lab::bench::MeasureCosts;
  return lab::Main(argc, argv, catalogue);
}
