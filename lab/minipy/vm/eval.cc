// The interpreter loop: one C++ function that runs the innermost frame and every Python function it
// calls, without recursion. The instructions are in ops_….inc, by topic.
//
// Where other threads may run: at RESUME, JUMP_BACKWARD and after CALL, as CPython 3.10 and later;
// or, in the every-op model, before each instruction. The second costs nothing when it is off: it
// swaps the table of labels for one that leads to `every_op` first.
//
// Counting. The stack owns its values: LOAD_FAST takes a reference, POP_TOP gives one back. An
// instruction gives its operands back when it has made its result. Where the scheme defers
// (vm/stack_ref.h) what is only pushed to be looked at is not counted, and every instruction that
// may run others' code begins by saving how far the stack reaches: up to there it is kept alive,
// the instruction's own operands included.

#include "lab/minipy/vm/attributes.h"
#include "lab/minipy/vm/bytecode.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/cell.h"
#include "lab/minipy/vm/fast.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/iterators.h"
#include "lab/minipy/vm/state.h"
#include "lab/minipy/vm/switches.h"
#include "lab/minipy/vm/unwind.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

using objects::BinaryOperator;
using objects::Comparison;
using objects::ErrorKind;
using objects::SwitchPointAt;

#define PUSH(value) (*sp++ = (value))
#define POP() (*--sp)
#define TOP() (sp[-1])
#define SECOND() (sp[-2])
#define THIRD() (sp[-3])
#define ARGUMENT() (ArgumentOf(word))
#define NEXT()                                           \
  do {                                                   \
    word = *ip++;                                        \
    goto* targets[static_cast<uint8_t>(OpcodeOf(word))]; \
  } while (0)
// Where the stack ends, for whoever looks through it.
#define SAVE()                                      \
  do {                                              \
    if constexpr (S::kInfo.defers) frame->top = sp; \
  } while (0)
#define OP(name) op_##name : SAVE();
// An instruction that runs no code of the program's, not even a finalizer, and has no switch point.
#define QUICK(name) op_##name:
// Runs `name` for an instruction that was specialised too early; puts it back.
#define GENERIC(name)                                         \
  do {                                                        \
    ip[-1] = word = MakeWord(Opcode::name, ArgumentOf(word)); \
    goto op_##name;                                           \
  } while (0)
#define ENTER(pushed)       \
  do {                      \
    frame = (pushed);       \
    ip = frame->next;       \
    locals = frame->locals; \
    sp = frame->top;        \
  } while (0)
// Others may run here.
#define SWITCH_POINT()                                                                \
  do {                                                                                \
    SAVE();                                                                           \
    objects::SwitchPoint(thread, SwitchPointAt::kCallOrLoop);                         \
    if (state.interpreter.interrupted.load(std::memory_order_relaxed)) [[unlikely]] { \
      if (TakeInterrupt(state)) goto error;                                           \
    }                                                                                 \
  } while (0)

// The loop keeps its state in registers: nothing else may be inlined around it.
template <class S>
Object<S>* Run(ThreadState<S>& state) {
  using Obj = Object<S>;
  using Slot = StackRef<S>;
  using Py = objects::Api<S>;
  static const void* const kEach[] = {
#define OPCODE(name, caches, argument) &&op_##name,
#define SPECIAL(name, generic) &&op_##name,
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
  };
  static const void* const kEveryOp[] = {
#define OPCODE(name, caches, argument) &&every_op,
#define SPECIAL(name, generic) &&every_op,
#include "lab/minipy/code/opcodes.def"
#undef OPCODE
#undef SPECIAL
  };
  Thread<S>& thread = state.thread;
  const void* const* const targets = SwitchesEveryOp(state) ? kEveryOp : kEach;
  Frame<S>* frame;
  Word* ip;
  Slot* locals;
  Slot* sp;
  Word word;
  Obj* exception = nullptr;
  ENTER(state.frame);
  if (thread.failed()) goto error;  // a generator that is thrown into
  NEXT();

every_op:
  frame->next = ip;
  SAVE();
  if (!SwitchBefore(state, frame)) goto error;
  goto* kEach[static_cast<uint8_t>(OpcodeOf(word))];

#include "lab/minipy/vm/ops_attributes.inc"
#include "lab/minipy/vm/ops_build.inc"
#include "lab/minipy/vm/ops_call.inc"
#include "lab/minipy/vm/ops_control.inc"
#include "lab/minipy/vm/ops_exceptions.inc"
#include "lab/minipy/vm/ops_names.inc"
#include "lab/minipy/vm/ops_operators.inc"
#include "lab/minipy/vm/ops_stack.inc"

error:
  SAVE();
  // Something failed in this frame: the exception remembers where.
  frame->next = ip;
  exception = RaisedHere(state, frame, static_cast<int>(ip - frame->words) - 1);
  goto unwind_with;

reraise:
  exception = Owned(thread, POP());
  frame->next = ip;

unwind_with:
  for (;;) {
    const int word_number = static_cast<int>(ip - frame->words) - 1;
    if (const ExceptionEntry* handler = FindHandler(*frame->code->code, word_number)) {
      while (sp > frame->stack + handler->depth) XGive(thread, POP());
      PUSH(exception);
      ip = frame->words + handler->target;
      NEXT();
    }
    while (sp > frame->stack) XGive(thread, POP());
    const bool entry = frame->entry;
    Slot* below = frame->below;
    if (frame->generator != nullptr) {
      FinishGenerator(state, frame->generator);
    } else {
      PopFrame(state);
    }
    if (entry) {
      thread.Raise(exception);
      return nullptr;
    }
    frame = state.frame;
    ip = frame->next;
    locals = frame->locals;
    sp = below;
    Give(thread, Called<S>(below));
    AddTraceback(state, frame, static_cast<int>(ip - frame->words) - 1, exception);
  }
}

#define INSTANTIATE(S) template Object<S>* Run(ThreadState<S>&);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
