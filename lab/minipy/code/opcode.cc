// The table of opcodes.

#include "lab/minipy/code/code.h"

namespace minipy {

#define OPCODE(name, caches, argument) \
  static_assert(static_cast<int>(Opcode::name) < kEmittedOpcodes);
#define SPECIAL(name, generic)
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL

const OpcodeInfo& InfoOf(Opcode opcode) {
  static constexpr OpcodeInfo kInfo[] = {
#define OPCODE(name, caches, argument) {#name, caches, ArgumentKind::argument, Opcode::name},
#define SPECIAL(name, generic) {#name, 0, ArgumentKind::kNone, Opcode::generic},
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
  };
  return kInfo[static_cast<int>(opcode)];
}

}  // namespace minipy
