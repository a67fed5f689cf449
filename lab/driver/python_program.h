// A Python program of lab/programs as the tour runs it: by minipy, in a process of its own, judged
// like an experiment by what it printed and by minipy's audit of its references.
//
// What a program promises to print stands in it, as in the programs of tests/minipy: a comment
// `# expect: TEXT` behind the line that prints TEXT. A program without such a comment ends by
// printing a line with two whole numbers: the one that is expected, and the one that was found.
//
// Thread safety: values; runs in a forked child, as every experiment.

#ifndef LAB_DRIVER_PYTHON_PROGRAM_H_
#define LAB_DRIVER_PYTHON_PROGRAM_H_

#include <string>

#include "lab/driver/experiment.h"

namespace lab {

struct PythonProgram {
  std::string file;   // in lab/programs, or a whole path
  std::string flags;  // of minipy, with blanks between them, besides those below
  // kNone: chance decides, and only memory is judged. kLost REQUIRES a schedule.
  Result promise = Result::kExact;
  std::string schedule;  // letters of --schedule, or empty: threads run free
  // With a schedule: a line of the program whose operations are shown, with the place at which the
  // schedule stops a thread in it.
  std::string statement;
};

// Not in the catalogue: `lab run` runs what is made of the object model alone.
extern const Experiment kPythonProgram;

// One line of the story: the program under a scheme.
StoryLine TellProgram(std::string says, const std::string& scheme, const PythonProgram& program);

}  // namespace lab

#endif  // LAB_DRIVER_PYTHON_PROGRAM_H_
