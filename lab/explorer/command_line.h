// What the user asked to be explored, checked whole before anything runs.
//
// Thread safety: pure functions over values.

#ifndef LAB_EXPLORER_COMMAND_LINE_H_
#define LAB_EXPLORER_COMMAND_LINE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/explorer/program.h"
#include "lab/explorer/search/classes.h"
#include "lab/explorer/search/sampling.h"
#include "sanitizers/console/style.h"

namespace lab::explorer {

enum class Action : uint8_t { kExplore, kList, kMerge, kHelp, kVersion };
enum class Engine : uint8_t { kShortest, kClasses, kRandom, kPct };
enum class Format : uint8_t { kText, kJson, kDot };

// One program under one scheme or variant.
struct Plan {
  const Program* program = nullptr;
  Setup setup;
};

struct Command {
  Action action = Action::kExplore;
  std::vector<Plan> plans;
  Engine engine = Engine::kShortest;
  Damages find = kAllDamages;
  int preemptions = -1;  // -1: no bound
  Letters schedule;      // not empty: this one only
  SamplingOptions sampling;
  Shard shard;
  double time_limit_s = 0;  // of each plan; 0: none
  size_t memory_bytes = size_t{2} << 30;
  std::vector<std::string> files;  // kMerge
  Format format = Format::kText;
  console::Color color = console::Color::kAuto;
  bool quiet = false;
};

std::string_view NameOf(Engine engine);

// `args`: what follows `lab explore`. InvalidArgument: one line for people.
absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args);

// The text of `lab explore --help` and of `lab explore --list`.
std::string Help();
std::string ListAsText();
std::string ListAsJson();

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_COMMAND_LINE_H_
