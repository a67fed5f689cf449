#include "lab/minipy/vm/state.h"

#include <algorithm>
#include <new>

#include "lab/minipy/vm/bytecode.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

template <class S>
ThreadState<S>::ThreadState(Thread<S>& attached, Interpreter<S>& shared, int64_t number)
    : thread(attached),
      interpreter(shared),
      ident(number),
      frames(static_cast<Frame<S>*>(::operator new(kMostFrames * sizeof(Frame<S>), std::nothrow)),
             ::operator delete),
      stack(static_cast<Slot*>(::operator new(kStackSlots * sizeof(Slot), std::nothrow)),
            ::operator delete) {
  objects::Check(frames != nullptr && stack != nullptr, "no memory for a thread's stack");
  stack_end = stack.get() + kStackSlots;
  thread.tenant = this;
  host = MakeHost(*this);
  if constexpr (S::kInfo.defers) {
    S::Connect(thread.scheme, {this, [](void* state, const objects::StackVisitor& visitor) {
                                 static_cast<ThreadState*>(state)->ShowSlots(visitor);
                               }});
  }
}

template <class S>
ThreadState<S>::~ThreadState() {
  for (CodeObject<S>* code : copied) {
    Word* own = words[code->number].get();
    const size_t size = code->code->words.size();
    for (size_t i = 0; i < size; ++i) {
      const Opcode opcode = OpcodeOf(own[i]);
      if (const int owned = OwnedCacheOf(opcode)) ForgetCached<S>(thread, own + i + owned);
      i += InfoOf(InfoOf(opcode).generic).caches;
    }
    Decref<S>(thread, code);
  }
  if constexpr (S::kInfo.defers) S::Disconnect(thread.scheme, thread.reaper());
  host.reset();
  thread.tenant = nullptr;
}

template <class S>
Frame<S>* ThreadState<S>::EnterFrame(FunctionObject<S>* function, Slot* locals, Slot* limit,
                                     Slot* below) {
  Frame<S>* const next = frame != nullptr ? frame + 1 : frames.get();
  const int most = interpreter.recursion_limit.load(std::memory_order_relaxed);
  if (next - frames.get() >= most || limit >= stack_end) [[unlikely]] {
    thread.Fail(objects::ErrorKind::kRecursionError, "maximum recursion depth exceeded");
    return nullptr;
  }
  CodeObject<S>* const code = function->code();
  Word* const begin = WordsOf(code);
  Slot* const above = locals + code->local_count;
  frame = new (next) Frame<S>{.code = code,
                              .function = function,
                              .words = begin,
                              .next = begin,
                              .locals = locals,
                              .stack = above,
                              .top = above,
                              .limit = limit,
                              .below = below};
  return frame;
}

template <class S>
Word* ThreadState<S>::CopyWords(CodeObject<S>* code) {
  const size_t number = static_cast<size_t>(code->number);
  if (number >= words.size()) words.resize(number + 16);
  const std::vector<Word>& original = code->code->words;
  words[number].reset(new Word[original.size()]);
  std::copy(original.begin(), original.end(), words[number].get());
  Incref<S>(thread, code);
  copied.push_back(code);
  return words[number].get();
}

template <class S>
void ThreadState<S>::ShowSlots(const objects::StackVisitor& visitor) const {
  // A slot of such a scheme is one word; of the others nobody wants to see any.
  static_assert(sizeof(Slot) == sizeof(uintptr_t));
  if (frame == nullptr) return;
  for (const Frame<S>* each = frames.get(); each <= frame; ++each) {
    visitor(reinterpret_cast<const uintptr_t*>(each->locals),
            static_cast<size_t>(each->top - each->locals));
  }
}

#define INSTANTIATE_THREADSTATE(S) template struct ThreadState<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_THREADSTATE)

}  // namespace minipy
