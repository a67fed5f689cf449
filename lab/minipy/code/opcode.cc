// The table of opcodes.

#include "lab/minipy/code/code.h"

namespace minipy {

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
