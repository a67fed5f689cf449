// How an instruction moves the stack: opcodes.def's comments as numbers, for those who count
// (assembler.cc, verify.cc).
//
// Thread safety: functions of their arguments.

#ifndef LAB_MINIPY_CODE_EFFECTS_H_
#define LAB_MINIPY_CODE_EFFECTS_H_

#include "lab/minipy/code/code.h"

namespace minipy {

// It needs `pops` references on the stack, takes them off and leaves `pushes` in their place.
struct StackEffect {
  int pops;
  int pushes;
};

// `jumps`: of an instruction with a target, when it goes there.
StackEffect EffectOf(Opcode opcode, Word argument, bool jumps);

// It may go on at its target.
bool HasTarget(Opcode opcode);
// It never goes on at the next instruction.
bool EndsFlow(Opcode opcode);

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_EFFECTS_H_
