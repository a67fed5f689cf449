// minipy: runs a Python program on the miniature object model, under a scheme of one's choice.
//
// A scheme that keeps its word runs the program on plain memory. One that may corrupt memory, or a run
// whose order is given by a schedule, uses checked memory: objects know whether they are alive, and what
// goes wrong is counted and named instead of crashing at random.

#include "lab/minipy/command_line.h"
#include "lab/minipy/run.h"

int main(int argc, char** argv) {
  const minipy::CommandLine command_line = minipy::ParseCommandLine(argc, argv);
  if (command_line.exit_code) return *command_line.exit_code;
  return minipy::RunMain(command_line);
}
