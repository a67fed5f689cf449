// The assembler's last step: instructions become words.

#include <utility>

#include "lab/minipy/code/assembler.h"
#include "lab/minipy/code/effects.h"

namespace minipy {

bool Assembler::Assemble(Code* code) {
  ShortenJumps();
  do {
    DropUnreachable();
  } while (FindIdleJumps());
  code->stack_size = CountStack();
  NumberConstants(code);
  size_t words = 0;
  for (const Instruction& instruction : instructions_) {
    if (instruction.argument > kLargestArgument) return false;
    words += 1 + static_cast<size_t>(InfoOf(instruction.opcode).caches);
  }
  if (words > kLargestArgument) return false;
  LayOut(code);
  return true;
}

// Constants that folding has used up are left out.
void Assembler::NumberConstants(Code* code) {
  std::vector<int> numbers(static_cast<size_t>(pool_.size()), -1);
  const auto number = [&](int old) {
    int& renumbered = numbers[static_cast<size_t>(old)];
    if (renumbered < 0) {
      renumbered = static_cast<int>(code->constants.size());
      code->constants.push_back(pool_[old]);
    }
    return renumbered;
  };
  for (int kept = 0; kept < kept_; ++kept) number(kept);
  for (Instruction& instruction : instructions_) {
    if (instruction.kind != Instruction::Kind::kPlain) continue;
    if (InfoOf(instruction.opcode).argument != ArgumentKind::kConstant) continue;
    instruction.argument = static_cast<Word>(number(static_cast<int>(instruction.argument)));
  }
}

void Assembler::LayOut(Code* code) {
  std::vector<int> offsets(instructions_.size() + 1);
  int offset = 0;
  for (size_t i = 0; i < instructions_.size(); ++i) {
    offsets[i] = offset;
    const Instruction& instruction = instructions_[i];
    if (instruction.kind == Instruction::Kind::kSetup || instruction.opcode == Opcode::NOP)
      continue;
    offset += 1 + InfoOf(instruction.opcode).caches;
  }
  offsets[instructions_.size()] = offset;

  code->words.reserve(static_cast<size_t>(offset));
  code->positions.reserve(static_cast<size_t>(offset));
  for (size_t i = 0; i < instructions_.size(); ++i) {
    const Instruction& instruction = instructions_[i];
    if (offsets[i] == offsets[i + 1]) continue;
    Opcode opcode = instruction.opcode;
    Word argument = instruction.argument;
    if (instruction.kind == Instruction::Kind::kJump) {
      argument = static_cast<Word>(offsets[PlaceOf(instruction.target)]);
      const bool back = static_cast<int>(argument) <= offsets[i];
      if (opcode == Opcode::JUMP_FORWARD && back) opcode = Opcode::JUMP_BACKWARD;
    }
    code->words.push_back(MakeWord(opcode, argument));
    code->words.resize(static_cast<size_t>(offsets[i + 1]), 0);
    code->positions.resize(static_cast<size_t>(offsets[i + 1]), instruction.position);
    if (instruction.region < 0) continue;
    const Region& region = regions_[static_cast<size_t>(instruction.region)];
    const ExceptionEntry entry = {offsets[i], offsets[i + 1], offsets[PlaceOf(region.handler)],
                                  region.depth};
    ExceptionEntry* last = code->exceptions.empty() ? nullptr : &code->exceptions.back();
    if (last != nullptr && last->end == entry.start && last->target == entry.target &&
        last->depth == entry.depth) {
      last->end = entry.end;
    } else {
      code->exceptions.push_back(entry);
    }
  }
}

}  // namespace minipy
