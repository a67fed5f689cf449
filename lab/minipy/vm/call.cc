#include "lab/minipy/vm/call.h"

#include <algorithm>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/state.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {

template <class S>
Frame<S>* PushFrame(ThreadState<S>& state, FunctionObject<S>* function, StackRef<S>* locals,
                    StackRef<S>* below) {
  CodeObject<S>* code = function->code();
  StackRef<S>* const stack = locals + code->local_count;
  Frame<S>* frame = state.EnterFrame(function, locals, stack + code->code->stack_size, below);
  if (frame != nullptr) [[likely]]
    return frame;
  for (StackRef<S>* slot = locals; slot < stack; ++slot) XGive(state.thread, *slot);
  return nullptr;
}

template <class S>
void PopFrame(ThreadState<S>& state) {
  Frame<S>* frame = state.frame;
  // The frame is left before its locals die: a finalizer that runs here must not see it. The frame
  // itself may be taken by that finalizer; its locals may not, while some of them are still to go.
  Object<S>* const names = frame->names;
  StackRef<S>* const end = frame->stack;
  StackRef<S>* const outer = std::exchange(state.floor, std::max(state.floor, frame->limit));
  state.LeaveFrame();
  for (StackRef<S>* slot = frame->locals; slot < end; ++slot) {
    StackRef<S> local = *slot;
    if (local != nullptr) Give(state.thread, local);
  }
  if (names != nullptr) Decref(state.thread, names);
  state.floor = outer;
}

namespace {

template <class S>
Object<S>* RunFunction(Thread<S>& thread, FunctionObject<S>* function,
                       absl::Span<Object<S>* const> arguments, Object<S>* keyword_names,
                       Object<S>* names) {
  ThreadState<S>& state = ThreadState<S>::Of(thread);
  StackRef<S>* locals = state.FreeSlots();
  CodeObject<S>* code = function->code();
  const size_t room = std::max<size_t>(arguments.size(), static_cast<size_t>(code->local_count));
  if (locals + room + code->code->stack_size >= state.stack_end) {
    return thread.Fail(objects::ErrorKind::kRecursionError, "maximum recursion depth exceeded");
  }
  // The function must outlive its frame, whatever becomes of the variable it was read from.
  Incref<S>(thread, function);
  int count = 0;
  for (Object<S>* argument : arguments) locals[count++] = NewRef(thread, argument);
  Object<S>* result = nullptr;
  if (BindArguments(thread, function, locals, count, keyword_names)) {
    if (Frame<S>* frame = PushFrame<S>(state, function, locals, nullptr)) {
      frame->entry = true;
      if (names != nullptr) frame->names = NewRef(thread, names);
      result = Run(state);
    }
  }
  Decref<S>(thread, function);
  return result;
}

}  // namespace

template <class S>
Object<S>* CallFunction(Thread<S>& thread, Object<S>* function,
                        absl::Span<Object<S>* const> arguments, Object<S>* names) {
  return RunFunction<S>(thread, static_cast<FunctionObject<S>*>(function), arguments, names,
                        nullptr);
}

template <class S>
Object<S>* RunBody(Thread<S>& thread, FunctionObject<S>* function, Object<S>* names) {
  return RunFunction<S>(thread, function, {}, nullptr, names);
}

template <class S>
Object<S>* CallObject(Thread<S>& thread, Object<S>* callable,
                      absl::Span<Object<S>* const> arguments, Object<S>* names) {
  return objects::ProtocolApi<S>::ObjectCall(thread, callable, arguments, names);
}

#define INSTANTIATE(S)                                                                           \
  template Object<S>* CallFunction(Thread<S>&, Object<S>*, absl::Span<Object<S>* const>,         \
                                   Object<S>*);                                                  \
  template Frame<S>* PushFrame(ThreadState<S>&, FunctionObject<S>*, StackRef<S>*, StackRef<S>*); \
  template void PopFrame(ThreadState<S>&);                                                       \
  template Object<S>* RunBody(Thread<S>&, FunctionObject<S>*, Object<S>*);                       \
  template Object<S>* CallObject(Thread<S>&, Object<S>*, absl::Span<Object<S>* const>, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
