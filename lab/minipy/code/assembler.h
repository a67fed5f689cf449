// Instructions while a function is being compiled: jumps go to labels, exception handlers cover
// regions, constants are numbered as they come. Assemble() drops what cannot be reached, shortens
// jumps that lead to jumps, counts the stack and lays out the words.
//
// Thread safety: one thread at a time.
//
// Invariants: instructions are laid out in the order in which they were emitted. Only unconditional
// jumps go back, so every loop has a JUMP_BACKWARD, where threads may switch.

#ifndef LAB_MINIPY_CODE_ASSEMBLER_H_
#define LAB_MINIPY_CODE_ASSEMBLER_H_

#include <optional>
#include <vector>

#include "lab/minipy/code/code.h"
#include "lab/minipy/code/constant_pool.h"

namespace minipy {

// A place in the code, bound once. Opaque outside the assembler.
struct Label {
  int number = -1;
};

// A stretch of code whose exceptions go to one handler.
struct Region {
  Label handler;
  int depth = 0;  // of the stack that the handler finds under the exception
};

struct Instruction {
  // kSetup is no instruction: here the region `argument` begins, and the stack is measured.
  enum class Kind : uint8_t { kPlain, kJump, kSetup };
  Kind kind = Kind::kPlain;
  Opcode opcode = Opcode::NOP;
  Word argument = 0;
  Label target;
  int region = -1;  // the innermost, or -1
  Position position;
};

class Assembler {
 public:
  Label NewLabel();
  void Bind(Label label);

  void Emit(Opcode opcode, Word argument, const Position& position);
  // JUMP_FORWARD stands for either direction.
  void EmitJump(Opcode opcode, Label target, const Position& position);
  void EmitConstant(ConstantValue constant, const Position& position);

  // What follows is covered by `handler`, which finds the stack as it is now less `less`
  // references, and the exception. Returns the region, to leave or to come back to.
  int OpenRegion(Label handler, int less);
  int region() const { return region_; }
  void set_region(int region) { region_ = region; }

  // The last `count` instructions load constants, and nothing jumps in between: their constants, in
  // order. These may be taken back.
  std::optional<std::vector<ConstantValue>> LastConstants(size_t count) const;
  const ConstantValue* LastConstant() const;
  // The last instruction, unless a label is bound behind it.
  Instruction* Last();
  // `… is None` or `… is not None` was emitted last, and nothing jumps in between.
  bool ComparesWithNone() const;
  void TakeBack(size_t count) { instructions_.resize(instructions_.size() - count); }

  // The first constant, used or not.
  void KeepConstant(ConstantValue constant) { kept_ = pool_.Add(std::move(constant)) + 1; }

  // Fills words, positions, exceptions, constants and stack_size. False if the code is larger than
  // arguments can say.
  bool Assemble(Code* code);

 private:
  size_t PlaceOf(Label label) const {
    return static_cast<size_t>(labels_[static_cast<size_t>(label.number)]);
  }
  size_t SkipSetups(size_t place) const;
  void ShortenJumps();
  bool ShortenJump(size_t i);
  void MarkReachable();
  void DropUnreachable();
  bool FindIdleJumps();
  int CountStack();
  void Enter(size_t place, int depth, std::vector<int>* depths, std::vector<size_t>* work);
  void NumberConstants(Code* code);
  void LayOut(Code* code);

  std::vector<Instruction> instructions_;
  std::vector<int> labels_;  // places of instructions, -1 until bound
  std::vector<Region> regions_;
  int region_ = -1;
  size_t last_label_ = 0;
  ConstantPool pool_;
  int kept_ = 0;
  std::vector<bool> reachable_;
};

}  // namespace minipy

#endif  // LAB_MINIPY_CODE_ASSEMBLER_H_
