// What `minipy` was told to do.
//
// Thread safety: a value.

#ifndef LAB_MINIPY_COMMAND_LINE_H_
#define LAB_MINIPY_COMMAND_LINE_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "lab/minipy/vm/interpreter.h"

namespace minipy {

struct CommandLine {
  std::optional<int> exit_code;       // all is said and done: --help, --version, a mistake
  std::optional<std::string> source;  // of -c
  std::string path;                   // else: of a file, or "-": stdin
  std::string scheme;
  bool contained = false;                   // checked memory, in a child
  std::chrono::milliseconds time_limit{0};  // 0: none
  bool disassemble = false;
  RunOptions run;
};

// Prints what is to be said about a mistake, or help.
CommandLine ParseCommandLine(int argc, char** argv);

std::string DefaultScheme();
// The schemes there are, by name, in the order of the story.
std::vector<const objects::SchemeInfo*> Schemes();

}  // namespace minipy

#endif  // LAB_MINIPY_COMMAND_LINE_H_
