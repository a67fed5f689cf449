// Source to code in one call, for tests of the compiler.

#ifndef TESTS_MINIPY_CODE_COMPILE_H_
#define TESTS_MINIPY_CODE_COMPILE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lab/minipy/code/compiler.h"

namespace minipy {

Compiled CompileText(std::string_view source);

// The module's code; a failure of the test and null if it is refused or does not verify.
std::shared_ptr<const Code> CodeOf(std::string_view source);
// The first code object of this name, searched from the outside; null and a failure if none.
const Code* Inner(const Code& code, std::string_view name);
// "LOAD_FAST x", "POP_JUMP_IF_FALSE": names of opcodes, with what their argument names.
std::vector<std::string> Opcodes(const Code& code);
int CountOf(const Code& code, Opcode opcode);

}  // namespace minipy

#endif  // TESTS_MINIPY_CODE_COMPILE_H_
