// A lab binary made of fakes, for the command-line tests. With FAKE_ONLY=NAME in the environment it
// is the binary of that one experiment instead.
//
// Thread safety: one thread.

#include <cstdlib>
#include <string_view>

#include "lab/driver/main.h"
#include "tests/driver/fakes.h"

int main(int argc, char** argv) {
  const lab::Catalogue catalogue = lab::FakeCatalogue();
  const char* only = std::getenv("FAKE_ONLY");
  for (const lab::Experiment* experiment : catalogue.experiments) {
    if (only != nullptr && experiment->name == std::string_view(only)) {
      return lab::ExperimentMain(argc, argv, catalogue, *experiment);
    }
  }
  return lab::Main(argc, argv, catalogue);
}
