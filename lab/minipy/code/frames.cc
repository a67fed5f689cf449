// Ways out of statements: what return, break and continue undo. The finally body is compiled anew
// on each way out, so that no way has to be remembered at run time. (CPython:
// compiler_unwind_fblock)

#include "lab/minipy/code/compilation.h"

namespace minipy {
namespace {

constexpr size_t kMostFrames = 20;  // CPython's limit, which a program may see as a SyntaxError

}  // namespace

void Compilation::Push(FrameBlock frame) {
  if (unit_->frames.size() >= kMostFrames) Refuse(at_, "too many statically nested blocks");
  unit_->frames.push_back(frame);
}

void Compilation::Unwind(const FrameBlock& frame, bool keep_top) {
  const auto drop = [&] {
    if (keep_top) Emit(Opcode::SWAP, 2);
    Emit(Opcode::POP_TOP);
  };
  const auto forget_exception = [&] {
    assembler().set_region(frame.outer_region);
    if (keep_top) Emit(Opcode::SWAP, 2);
    Emit(Opcode::POP_EXCEPT);
  };
  switch (frame.kind) {
    case FrameBlock::Kind::kWhile:
    case FrameBlock::Kind::kHandler:
      return;
    case FrameBlock::Kind::kFor:
    case FrameBlock::Kind::kReturnValue:
      return drop();
    case FrameBlock::Kind::kTryExcept:
      return assembler().set_region(frame.outer_region);
    case FrameBlock::Kind::kFinallyTry:
      assembler().set_region(frame.outer_region);
      if (keep_top) Push({.kind = FrameBlock::Kind::kReturnValue});
      VisitBody(frame.finally);
      if (keep_top) Pop();
      return;
    case FrameBlock::Kind::kFinallyEnd:
      drop();
      return forget_exception();
    case FrameBlock::Kind::kWith: {
      const At at(*this, frame.span);
      assembler().set_region(frame.outer_region);
      if (keep_top) Emit(Opcode::SWAP, 2);
      CallExit();
      return Emit(Opcode::POP_TOP);
    }
    case FrameBlock::Kind::kHandlerCleanup:
      forget_exception();
      if (!frame.name.empty()) UnbindName(frame.name);
      return;
  }
}

std::optional<FrameBlock> Compilation::UnwindAll(bool to_loop, bool keep_top) {
  std::vector<FrameBlock> left;
  std::optional<FrameBlock> loop;
  std::vector<FrameBlock>& frames = unit_->frames;
  while (!frames.empty() && !error_) {
    const FrameBlock top = frames.back();
    if (to_loop && (top.kind == FrameBlock::Kind::kWhile || top.kind == FrameBlock::Kind::kFor)) {
      loop = top;
      break;
    }
    // A return inside its finally body must not run that body again.
    frames.pop_back();
    left.push_back(top);
    Unwind(top, keep_top);
  }
  frames.insert(frames.end(), left.rbegin(), left.rend());
  return loop;
}

}  // namespace minipy
