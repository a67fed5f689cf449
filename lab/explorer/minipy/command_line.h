// What the user asked to be explored.
//
// Thread safety: pure functions over values.

#ifndef LAB_EXPLORER_MINIPY_COMMAND_LINE_H_
#define LAB_EXPLORER_MINIPY_COMMAND_LINE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "objects/scheme.h"

namespace lab::explorer {

struct PythonCommand {
  bool help = false;
  std::string path;
  std::vector<objects::SwitchPoints> models;
  double time_limit_s = 0;  // of each model; 0: none
  size_t memory_bytes = size_t{2} << 30;
  bool json = false;
  bool quiet = false;
};

// `args`: the words after the program's name. InvalidArgument: one line for people.
absl::StatusOr<PythonCommand> ParsePythonCommand(const std::vector<std::string>& args);
std::string PythonHelp();

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_MINIPY_COMMAND_LINE_H_
