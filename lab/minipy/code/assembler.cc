#include "lab/minipy/code/assembler.h"

#include <algorithm>
#include <utility>

#include "lab/minipy/code/effects.h"

namespace minipy {

Label Assembler::NewLabel() {
  labels_.push_back(-1);
  return {static_cast<int>(labels_.size()) - 1};
}

void Assembler::Bind(Label label) {
  labels_[static_cast<size_t>(label.number)] = static_cast<int>(instructions_.size());
  last_label_ = instructions_.size();
}

void Assembler::Emit(Opcode opcode, Word argument, const Position& position) {
  instructions_.push_back({Instruction::Kind::kPlain, opcode, argument, {}, region_, position});
}

void Assembler::EmitJump(Opcode opcode, Label target, const Position& position) {
  instructions_.push_back({Instruction::Kind::kJump, opcode, 0, target, region_, position});
}

void Assembler::EmitConstant(ConstantValue constant, const Position& position) {
  Emit(Opcode::LOAD_CONST, static_cast<Word>(pool_.Add(std::move(constant))), position);
}

int Assembler::OpenRegion(Label handler, int less) {
  regions_.push_back({handler, -less});
  const int region = static_cast<int>(regions_.size()) - 1;
  instructions_.push_back(
      {Instruction::Kind::kSetup, Opcode::NOP, static_cast<Word>(region), handler, region_, {}});
  region_ = region;
  return region;
}

Instruction* Assembler::Last() {
  if (instructions_.empty() || last_label_ == instructions_.size()) return nullptr;
  return &instructions_.back();
}

const ConstantValue* Assembler::LastConstant() const {
  if (instructions_.empty() || last_label_ == instructions_.size()) return nullptr;
  const Instruction& last = instructions_.back();
  return last.opcode == Opcode::LOAD_CONST ? &pool_[static_cast<int>(last.argument)] : nullptr;
}

std::optional<std::vector<ConstantValue>> Assembler::LastConstants(size_t count) const {
  if (instructions_.size() < last_label_ + count) return std::nullopt;
  const size_t first = instructions_.size() - count;
  for (size_t i = first; i < instructions_.size(); ++i) {
    if (instructions_[i].opcode != Opcode::LOAD_CONST) return std::nullopt;
  }
  std::vector<ConstantValue> constants;
  for (size_t i = first; i < instructions_.size(); ++i) {
    constants.push_back(pool_[static_cast<int>(instructions_[i].argument)]);
  }
  return constants;
}

bool Assembler::ComparesWithNone() const {
  const size_t size = instructions_.size();
  if (size < last_label_ + 2 || instructions_[size - 1].opcode != Opcode::IS_OP) return false;
  const Instruction& operand = instructions_[size - 2];
  return operand.opcode == Opcode::LOAD_CONST &&
         std::holds_alternative<std::monostate>(pool_[static_cast<int>(operand.argument)]);
}

size_t Assembler::SkipSetups(size_t place) const {
  while (place < instructions_.size() && instructions_[place].kind == Instruction::Kind::kSetup) {
    ++place;
  }
  return place;
}

// A jump to a jump goes to where that one goes. Conditional ones may not go back.
void Assembler::ShortenJumps() {
  for (size_t i = 0; i < instructions_.size(); ++i) {
    if (instructions_[i].kind != Instruction::Kind::kJump) continue;
    // Endless loops of jumps exist: `while True: pass`.
    for (int hops = 0; hops < 16 && ShortenJump(i); ++hops) continue;
  }
}

// True if the jump goes elsewhere now.
bool Assembler::ShortenJump(size_t i) {
  Instruction& jump = instructions_[i];
  const size_t place = SkipSetups(PlaceOf(jump.target));
  if (place >= instructions_.size()) return false;
  const Instruction& next = instructions_[place];
  if (next.kind != Instruction::Kind::kJump || next.target.number == jump.target.number) {
    return false;
  }
  if (next.opcode == Opcode::JUMP_FORWARD) {
    if (jump.opcode != Opcode::JUMP_FORWARD && PlaceOf(next.target) <= i) return false;
    jump.target = next.target;
    return true;
  }
  // The value that jumped is on the stack and is asked for its truth again.
  const bool on_true = jump.opcode == Opcode::JUMP_IF_TRUE_OR_POP;
  if (!on_true && jump.opcode != Opcode::JUMP_IF_FALSE_OR_POP) return false;
  if (next.opcode == jump.opcode) {
    jump.target = next.target;
    return true;
  }
  const Opcode popping = on_true ? Opcode::POP_JUMP_IF_TRUE : Opcode::POP_JUMP_IF_FALSE;
  const bool opposite =
      next.opcode == (on_true ? Opcode::JUMP_IF_FALSE_OR_POP : Opcode::JUMP_IF_TRUE_OR_POP);
  const bool falls_through =
      next.opcode == (on_true ? Opcode::POP_JUMP_IF_FALSE : Opcode::POP_JUMP_IF_TRUE);
  if (next.opcode == popping) {
    jump.target = next.target;
  } else if (opposite || falls_through) {
    jump.target = NewLabel();
    labels_.back() = static_cast<int>(place) + 1;
  } else {
    return false;
  }
  jump.opcode = popping;
  return true;
}

// A handler is reached from what it covers. Its region may be left empty: `try: pass`.
void Assembler::MarkReachable() {
  reachable_.assign(instructions_.size(), false);
  std::vector<size_t> work = {0};
  while (!work.empty()) {
    size_t i = work.back();
    work.pop_back();
    for (; i < instructions_.size() && !reachable_[i]; ++i) {
      reachable_[i] = true;
      const Instruction& instruction = instructions_[i];
      if (instruction.kind == Instruction::Kind::kSetup || instruction.opcode == Opcode::NOP) {
        continue;
      }
      if (instruction.kind == Instruction::Kind::kJump) work.push_back(PlaceOf(instruction.target));
      if (instruction.region >= 0) {
        work.push_back(PlaceOf(regions_[static_cast<size_t>(instruction.region)].handler));
      }
      if (EndsFlow(instruction.opcode)) break;
    }
  }
}

void Assembler::DropUnreachable() {
  MarkReachable();
  // moved[i]: where what was at i, or the next that stays, is now.
  std::vector<int> moved(instructions_.size() + 1);
  size_t kept = 0;
  for (size_t i = 0; i < instructions_.size(); ++i) {
    moved[i] = static_cast<int>(kept);
    const bool idle = instructions_[i].kind == Instruction::Kind::kPlain &&
                      instructions_[i].opcode == Opcode::NOP;
    if (reachable_[i] && !idle) instructions_[kept++] = instructions_[i];
  }
  moved[instructions_.size()] = static_cast<int>(kept);
  instructions_.resize(kept);
  for (int& label : labels_) {
    if (label >= 0) label = moved[static_cast<size_t>(label)];
  }
}

// An unconditional jump to what comes next anyway becomes a NOP, which DropUnreachable() drops.
bool Assembler::FindIdleJumps() {
  bool found = false;
  size_t next = instructions_.size();  // the first behind i that will be laid out
  for (size_t i = instructions_.size(); i-- > 0;) {
    Instruction& instruction = instructions_[i];
    if (instruction.kind == Instruction::Kind::kSetup) continue;
    const size_t target =
        instruction.opcode == Opcode::JUMP_FORWARD ? PlaceOf(instruction.target) : 0;
    if (target > i && target <= next) {
      instruction.kind = Instruction::Kind::kPlain;
      instruction.opcode = Opcode::NOP;
      found = true;
    } else {
      next = i;
    }
  }
  return found;
}

void Assembler::Enter(size_t place, int depth, std::vector<int>* depths,
                      std::vector<size_t>* work) {
  if (place >= depths->size() || (*depths)[place] >= 0) return;
  (*depths)[place] = depth;
  work->push_back(place);
}

// The deepest that the stack becomes; the depths of handlers on the way.
int Assembler::CountStack() {
  std::vector<int> depths(instructions_.size(), -1);
  std::vector<size_t> work;
  int deepest = 0;
  Enter(0, 0, &depths, &work);
  while (!work.empty()) {
    const size_t i = work.back();
    work.pop_back();
    const Instruction& instruction = instructions_[i];
    const int depth = depths[i];
    if (instruction.kind == Instruction::Kind::kSetup) {
      regions_[instruction.argument].depth += depth;
      Enter(i + 1, depth, &depths, &work);
      continue;
    }
    if (instruction.region >= 0) {
      const Region& region = regions_[static_cast<size_t>(instruction.region)];
      deepest = std::max(deepest, region.depth + 1);
      Enter(PlaceOf(region.handler), region.depth + 1, &depths, &work);
    }
    const auto after = [&](bool jumps) {
      const StackEffect effect = EffectOf(instruction.opcode, instruction.argument, jumps);
      return depth - effect.pops + effect.pushes;
    };
    if (instruction.kind == Instruction::Kind::kJump) {
      deepest = std::max(deepest, after(true));
      Enter(PlaceOf(instruction.target), after(true), &depths, &work);
    }
    if (!EndsFlow(instruction.opcode)) {
      deepest = std::max(deepest, after(false));
      Enter(i + 1, after(false), &depths, &work);
    }
  }
  return deepest;
}

}  // namespace minipy
