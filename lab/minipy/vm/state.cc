#include "lab/minipy/vm/state.h"

#include <algorithm>

#include "lab/minipy/vm/bytecode.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

template <class S>
ThreadState<S>::ThreadState(Thread<S>& attached, Interpreter<S>& shared)
    : thread(attached),
      interpreter(shared),
      ident(shared.next_ident.fetch_add(1)),
      frames(new Frame<S>[shared.options.recursion_limit + kSpareFrames]),
      stack(static_cast<Obj**>(std::malloc(kStackSlots * sizeof(Obj*))), std::free) {
  objects::Check(stack != nullptr, "no memory for a thread's stack");
  frames_end = frames.get() + shared.options.recursion_limit + kSpareFrames;
  stack_end = stack.get() + kStackSlots;
  thread.tenant = this;
  thread.set_recursion_limit(shared.options.recursion_limit);
  host = MakeHost(*this);
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
  host.reset();
  thread.tenant = nullptr;
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

#define INSTANTIATE_THREADSTATE(S) template struct ThreadState<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_THREADSTATE)

}  // namespace minipy
