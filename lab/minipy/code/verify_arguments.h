// The part of Verify() that looks at each instruction by itself.
//
// Thread safety: a function of its arguments.

#ifndef LAB_MINIPY_CODE_VERIFY_ARGUMENTS_H_
#define LAB_MINIPY_CODE_VERIFY_ARGUMENTS_H_

#include <vector>

#include "lab/minipy/code/code.h"

namespace minipy {

// Null if the instruction at `place` may stand there. begins[i]: word i begins an instruction.
const char* WrongArgument(const Code& code, const std::vector<bool>& begins, size_t place);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_VERIFY_ARGUMENTS_H_
