// Checks of compiled code that a VM does not make while it runs: it trusts arguments, jumps and the
// depth of the stack. Tests and the fuzzer send everything the compiler makes through here.
//
// Thread safety: a function of its argument.

#ifndef LAB_MINIPY_CODE_VERIFY_H_
#define LAB_MINIPY_CODE_VERIFY_H_

#include <optional>
#include <string>

#include "lab/minipy/code/code.h"

namespace minipy {

// What is wrong with the code or with code inside it; nothing if it may be run:
//  - arguments are within their tables and fit their opcode;
//  - jumps and handlers lead to where instructions begin, and only JUMP_BACKWARD goes back;
//  - wherever paths meet the stack is equally high, never below empty, at most stack_size, and once
//    that much; a function returns with nothing but its result on it;
//  - no path leaves the end, no instruction is out of reach;
//  - exception entries are nested, and none finds less on the stack than it promises its handler.
std::optional<std::string> Verify(const Code& code);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_VERIFY_H_
