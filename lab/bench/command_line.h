// What the user asked to be measured, checked whole before anything runs.
//
// Thread safety: pure functions over values.

#ifndef LAB_BENCH_COMMAND_LINE_H_
#define LAB_BENCH_COMMAND_LINE_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lab/bench/cases/case.h"
#include "sanitizers/console/style.h"

namespace lab::bench {

enum class Action : uint8_t { kMeasure, kList, kHelp, kVersion };
enum class Set : uint8_t { kCurated, kFull, kSmoke };
enum class Format : uint8_t { kText, kJson, kMarkdown };

struct Command {
  Action action = Action::kMeasure;
  std::vector<std::string> args;
  std::vector<Case> cases;           // in the order of tables
  std::vector<std::string> schemes;  // the same
  Set set = Set::kCurated;
  int rounds = 9;
  std::chrono::seconds patience{20};  // with rounds that are rejected, in all
  int threads = 2;                    // at most, on one object
  std::string from;    // not empty: a file to read results from, instead of measuring
  std::string output;  // a file for the result; empty: stdout
  std::string svg;     // a folder for plots, or empty
  Format format = Format::kText;
  console::Color color = console::Color::kAuto;
  bool quiet = false;
};

std::string_view NameOf(Set set);

// `args`: what follows `lab bench`. InvalidArgument: one line for people.
absl::StatusOr<Command> ParseCommandLine(const std::vector<std::string>& args);

// The text of `lab bench --help` and of `lab bench --list`.
std::string Help();
std::string ListAsText(const Command& command);
std::string ListAsJson(const Command& command);

}  // namespace lab::bench

#endif  // LAB_BENCH_COMMAND_LINE_H_
