// What minipy prints of a program's operations (--dis, --trace-switches), read for the tour: which
// of them one statement is made of, and where in it a thread was stopped for another.
//
// Thread safety: pure functions over values.

#ifndef LAB_DRIVER_BYTECODE_H_
#define LAB_DRIVER_BYTECODE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

struct Instruction {
  std::string operation;  // LOAD_ATTR
  std::string meaning;    // of its argument: "(count)", or empty
  std::string text;       // as the disassembler lays it out, from the offset on
};

// Those of a source line, in order, up to its last store: what stands behind that (the jump of a
// loop, a return) is not the statement's. Empty if the line has no operations.
std::vector<Instruction> InstructionsOf(std::string_view disassembly, int line);

// A thread that had begun `operation` last when another one ran, and how far that one got: to the
// operation it had begun last, or to its end (empty).
struct Stop {
  std::string operation, meaning;
  std::string other;
};

// The first on the source line; none if no thread was stopped there. The main thread is left out on
// both sides: it only starts the others and waits.
std::optional<Stop> FirstStop(std::string_view trace, int line);

// The instructions, and a line of words behind the one at which the thread was stopped. Empty if it
// is none of them.
std::vector<std::string> Marked(const std::vector<Instruction>& instructions, const Stop& stop);

}  // namespace lab

#endif  // LAB_DRIVER_BYTECODE_H_
