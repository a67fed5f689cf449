// Running what the command line asks for.
//
// Thread safety: called once, by main.

#ifndef LAB_MINIPY_RUN_H_
#define LAB_MINIPY_RUN_H_

#include "lab/minipy/command_line.h"

namespace minipy {

// The exit status.
int RunMain(const CommandLine& line);

}  // namespace minipy

#endif  // LAB_MINIPY_RUN_H_
