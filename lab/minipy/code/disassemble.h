// Compiled code as text, laid out as Python 3.11's dis.dis lays it out: source line, `>>` where
// jumps land, offset in bytes as if a word had two, opcode, argument and what it means.
// Differences: caches take room but are not shown, jump arguments are words from the start, and
// code objects have no addresses, so that two runs print the same.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_CODE_DISASSEMBLE_H_
#define LAB_MINIPY_CODE_DISASSEMBLE_H_

#include <string>

#include "lab/minipy/code/code.h"

namespace minipy {

// With its exception table, where there is one, and the code objects among its constants.
std::string Disassemble(const Code& code);

// As Python's repr() would print it.
std::string ReprOf(const ConstantValue& constant);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_DISASSEMBLE_H_
