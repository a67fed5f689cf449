// What `minipy` was told to do.
//
// Thread safety: a value.

#ifndef LAB_MINIPY_COMMAND_LINE_H_
#define LAB_MINIPY_COMMAND_LINE_H_

#include <optional>
#include <string>
#include <vector>

#include "lab/minipy/vm/interpreter.h"

namespace minipy {

struct CommandLine {
  std::optional<int> exit_code;  // all is said and done: --help, --version, a mistake
  std::string program;           // path; "-" is stdin
  std::string source;            // of -c
  bool has_source = false;
  std::string scheme = "gil";
  bool contained = false;  // checked memory, in a child
  bool disassemble = false;
  std::string schedule;
  RunOptions run;
};

// Prints what is to be said about a mistake, or help.
CommandLine ParseCommandLine(int argc, char** argv);

// The schemes there are, by name, in the order of the story.
std::vector<const objects::SchemeInfo*> Schemes();

}  // namespace minipy

#endif  // LAB_MINIPY_COMMAND_LINE_H_
