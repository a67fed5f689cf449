#include "lab/minipy/vm/generator.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/state.h"
#include "lab/minipy/vm/unwind.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

using objects::ErrorKind;

template <class S>
GeneratorObject<S>* AsGenerator(Object<S>* object) {
  return static_cast<GeneratorObject<S>*>(object);
}

template <class S, class Visit>
void ForEachReference(GeneratorObject<S>* self, const Visit& visit) {
  for (int i = 0; i < self->top; ++i) {
    if (self->slots[i] != nullptr) visit(self->slots[i]);
  }
  for (Object<S>* owned : {self->function, self->handled, self->returned}) {
    if (owned != nullptr) visit(owned);
  }
}

// Gives back what a finished generator's frame still holds.
template <class S>
void Empty(Thread<S>& thread, GeneratorObject<S>* self) {
  const int top = std::exchange(self->top, 0);
  for (int i = 0; i < top; ++i) XGive(thread, std::exchange(self->slots[i], nullptr));
  XDecref(thread, std::exchange(self->handled, nullptr));
  XDecref(thread, std::exchange(self->function, nullptr));
}

// What it was: if created or suspended, the caller runs it now.
template <class S>
GeneratorState Claim(Thread<S>& thread, GeneratorObject<S>* self) {
  objects::Operation<S> operation(thread, self);
  const auto state = static_cast<GeneratorState>(self->state.Load());
  if (state == GeneratorState::kCreated || state == GeneratorState::kSuspended) {
    self->state.Store(static_cast<int>(GeneratorState::kRunning));
  }
  return state;
}

template <class S>
void SetState(Thread<S>& thread, GeneratorObject<S>* self, GeneratorState state) {
  objects::Operation<S> operation(thread, self);
  self->state.Store(static_cast<int>(state));
}

// Runs the claimed generator: `value` (stolen) is sent, or null: the pending error is thrown in.
template <class S>
Object<S>* RunClaimed(ThreadState<S>& state, GeneratorObject<S>* self, Object<S>* value,
                      bool created) {
  Thread<S>& thread = state.thread;
  objects::Recursion<S> recursion(thread, "");
  auto* function = static_cast<FunctionObject<S>*>(self->function);
  Frame<S>* frame = recursion.ok()
                        ? state.EnterFrame(function, self->slots, state.FreeSlots(), nullptr)
                        : nullptr;
  if (frame == nullptr) {
    XDecref(thread, value);
    SetState(thread, self, created ? GeneratorState::kCreated : GeneratorState::kSuspended);
    return nullptr;
  }
  frame->next = frame->words + self->next;
  frame->top = self->slots + self->top;
  frame->generator = self;
  frame->entry = true;
  if (value != nullptr) *frame->top++ = value;
  // While it runs, what it was handling when it was left is being handled.
  Object<S>* outer = state.handled;
  if (self->handled != nullptr) {
    state.handled = std::exchange(self->handled, nullptr);
  } else if (outer != nullptr) {
    Incref(thread, outer);
  }
  self->top = 0;  // the frame owns them now
  Object<S>* result = Run(state);
  if (state.handled != nullptr && result != nullptr && state.handled != outer) {
    self->handled = std::exchange(state.handled, nullptr);
  }
  XDecref(thread, state.handled);
  state.handled = outer;
  return result;
}

template <class S>
Object<S>* TakeReturned(GeneratorObject<S>* self) {
  return std::exchange(self->returned, nullptr);
}

// Goes on with a value, or with the pending error. See GeneratorResume.
template <class S>
Object<S>* GoOn(Thread<S>& thread, Object<S>* generator, Object<S>* value, Object<S>** returned) {
  auto* self = AsGenerator(generator);
  *returned = nullptr;
  const GeneratorState state = Claim(thread, self);
  if (state == GeneratorState::kRunning) {
    XDecref(thread, value);
    return thread.Fail(ErrorKind::kValueError, "generator already executing");
  }
  if (state == GeneratorState::kFinished) {
    if (value == nullptr) return nullptr;  // what is thrown in comes straight out
    Decref(thread, value);
    *returned = objects::NoneApi<S>::NoneNew(thread);
    return nullptr;
  }
  const bool created = state == GeneratorState::kCreated;
  if (created && value != nullptr && !objects::NoneApi<S>::NoneCheck(value)) {
    Decref(thread, value);
    SetState(thread, self, GeneratorState::kCreated);
    return thread.Fail(ErrorKind::kTypeError,
                       "can't send non-None value to a just-started generator");
  }
  Incref(thread, generator);  // it must outlive its own run
  Object<S>* yielded = RunClaimed(ThreadState<S>::Of(thread), self, value, created);
  if (yielded == nullptr) {
    *returned = TakeReturned(self);
    // StopIteration that escapes a generator would end a loop around it (PEP 479).
    if (*returned == nullptr &&
        objects::ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kStopIteration)) {
      Object<S>* cause = objects::ExceptionApi<S>::ErrorTake(thread);
      thread.Fail(ErrorKind::kRuntimeError, "generator raised StopIteration");
      Object<S>* error = objects::ExceptionApi<S>::ErrorTake(thread);
      objects::ExceptionApi<S>::ExceptionSetField(thread, error, objects::kExceptionContext,
                                                  NewRef(thread, cause));
      RaiseFrom(ThreadState<S>::Of(thread), error, cause);
    }
  }
  Decref(thread, generator);
  return yielded;
}

// What the generator waits for in `yield from`: new; null if it does not.
template <class S>
Object<S>* Delegate(Thread<S>& thread, GeneratorObject<S>* self) {
  if (static_cast<GeneratorState>(self->state.Load()) != GeneratorState::kSuspended) return nullptr;
  const Code& code = *static_cast<FunctionObject<S>*>(self->function)->code()->code;
  const bool delegates = self->next >= 2 && self->top > 0 &&
                         OpcodeOf(code.words[self->next - 1]) == Opcode::YIELD_VALUE &&
                         OpcodeOf(code.words[self->next - 2]) == Opcode::SEND;
  return delegates ? NewRef<S>(thread, self->slots[self->top - 1]) : nullptr;
}

// The inner iterator has ended with a value (stolen): the generator goes on behind its SEND.
template <class S>
Object<S>* GoOnBehindDelegate(Thread<S>& thread, Object<S>* generator, Object<S>* value,
                              Object<S>** returned) {
  auto* self = AsGenerator(generator);
  const Code& code = *static_cast<FunctionObject<S>*>(self->function)->code()->code;
  self->next = static_cast<int>(ArgumentOf(code.words[self->next - 2]));
  Give(thread, std::exchange(self->slots[self->top - 1], nullptr));
  --self->top;
  return GoOn(thread, generator, value, returned);
}

// Steals the exception.
template <class S>
Object<S>* ThrowIntoDelegate(Thread<S>& thread, Object<S>* generator, Object<S>* inner,
                             Object<S>* exception, Object<S>** returned) {
  using Py = objects::Api<S>;
  Object<S>* yielded = nullptr;
  Object<S>* inner_value = nullptr;
  if (GeneratorApi<S>::GeneratorCheck(inner)) {
    yielded = GeneratorApi<S>::GeneratorThrow(thread, inner, exception, &inner_value);
  } else {
    Object<S>* method = Py::ObjectGetAttrString(thread, inner, "throw");
    if (method == nullptr) {
      thread.ClearError();
      thread.Raise(exception);
    } else {
      yielded = CallObject<S>(thread, method, {exception});
      Decref(thread, method);
      Decref(thread, exception);
    }
  }
  if (yielded != nullptr) return yielded;
  if (inner_value != nullptr) {
    return GoOnBehindDelegate(thread, generator, inner_value, returned);
  }
  return GoOn<S>(thread, generator, nullptr, returned);
}

// 0, or -1 with an error.
template <class S>
int CloseDelegate(Thread<S>& thread, Object<S>* inner) {
  using Py = objects::Api<S>;
  if (GeneratorApi<S>::GeneratorCheck(inner)) return GeneratorApi<S>::GeneratorClose(thread, inner);
  Object<S>* close = Py::ObjectGetAttrString(thread, inner, "close");
  if (close == nullptr) {
    thread.ClearError();
    return 0;
  }
  Object<S>* result = CallObject<S>(thread, close, {});
  Decref(thread, close);
  XDecref(thread, result);
  return result != nullptr ? 0 : -1;
}

template <class S>
Object<S>* Next(Thread<S>& thread, Object<S>* generator) {
  Object<S>* returned;
  Object<S>* yielded = GoOn(thread, generator, objects::NoneApi<S>::NoneNew(thread), &returned);
  XDecref(thread, returned);
  return yielded;
}

template <class S>
void Dealloc(Thread<S>& thread, Object<S>* object) {
  Empty(thread, AsGenerator(object));
  XDecref(thread, AsGenerator(object)->returned);
  thread.Free(AsGenerator(object), AsGenerator(object)->capacity * sizeof(StackRef<S>));
}

// A generator that is dropped in the middle runs its finally clauses.
template <class S>
void Finalize(Thread<S>& thread, Object<S>* object) {
  auto* self = AsGenerator(object);
  if (static_cast<GeneratorState>(self->state.Load()) != GeneratorState::kSuspended) return;
  Object<S>* value =
      thread.error_value() != nullptr ? NewRef(thread, thread.error_value()) : nullptr;
  const objects::Error pending = thread.TakeError();
  if (GeneratorApi<S>::GeneratorClose(thread, object) < 0 && thread.world().unraisable != nullptr) {
    thread.world().unraisable(thread, object);
  }
  thread.ClearError();
  if (pending.kind != ErrorKind::kNone) thread.FailWith(pending.kind, pending.message, value);
}

template <class S>
Object<S>* Repr(Thread<S>& thread, Object<S>* object) {
  Object<S>* function = AsGenerator(object)->function;
  std::string name;
  if (function != nullptr) {
    Object<S>* text = static_cast<FunctionObject<S>*>(function)->field(kFunctionQualifiedName);
    name = absl::StrCat(" ", std::string(objects::StrApi<S>::StrAsView(thread, text)));
  }
  return objects::StrApi<S>::StrFromView(
      thread, absl::StrCat("<", objects::Located("generator object" + name, object), ">"));
}

}  // namespace

template <class S>
const Type<S> GeneratorApi<S>::kGeneratorType{
    .name = "generator",
    .dealloc = Dealloc<S>,
    .finalize = Finalize<S>,
    .traverse =
        [](Object<S>* object, absl::FunctionRef<void(Object<S>*)> visit) {
          ForEachReference(AsGenerator(object), visit);
        },
    .clear =
        [](Thread<S>& thread, Object<S>* object) {
          if (Claim(thread, AsGenerator(object)) == GeneratorState::kRunning) return;
          SetState(thread, AsGenerator(object), GeneratorState::kFinished);
          Empty(thread, AsGenerator(object));
        },
    .repr = Repr<S>,
    .hash = objects::ProtocolApi<S>::ObjectHashPointer,
    .iter = [](Thread<S>& thread, Object<S>* object) { return NewRef(thread, object); },
    .next = Next<S>,
    .leaf = true,
};

template <class S>
Object<S>* GeneratorApi<S>::GeneratorNew(Thread<S>& thread, Frame<S>& frame) {
  const int capacity = frame.code->local_count + frame.code->code->stack_size;
  auto* self =
      thread.template New<GeneratorObject<S>>(kGeneratorType, capacity * sizeof(StackRef<S>));
  if (self == nullptr) return nullptr;
  self->state.Store(static_cast<int>(GeneratorState::kCreated));
  self->function = NewRef<S>(thread, frame.function);
  self->handled = self->returned = nullptr;
  self->next = static_cast<int>(frame.next - frame.words);
  self->capacity = capacity;
  self->top = frame.code->local_count;
  OwnAll<S>(thread, frame.locals, frame.stack - frame.locals);
  std::copy(frame.locals, frame.stack, self->slots);
  return self;
}

template <class S>
void SuspendGenerator(ThreadState<S>& state, Frame<S>* frame) {
  GeneratorObject<S>* self = frame->generator;
  self->next = static_cast<int>(frame->next - frame->words);
  self->top = static_cast<int>(frame->top - self->slots);
  OwnAll<S>(state.thread, self->slots, self->top);
  state.LeaveFrame();
  SetState(state.thread, self, GeneratorState::kSuspended);
}

template <class S>
void FinishGenerator(ThreadState<S>& state, GeneratorObject<S>* self) {
  Frame<S>* frame = state.frame;
  self->top = frame->code->local_count;
  state.LeaveFrame();
  SetState(state.thread, self, GeneratorState::kFinished);
  Empty(state.thread, self);
}

template <class S>
void ReturnFromGenerator(ThreadState<S>& state, GeneratorObject<S>* self, Object<S>* result) {
  FinishGenerator(state, self);
  self->returned = result;
}

template <class S>
Object<S>* GeneratorApi<S>::GeneratorResume(Thread<S>& thread, Obj* generator, Obj* value,
                                            Obj** returned) {
  return GoOn(thread, generator, value, returned);
}

template <class S>
Object<S>* GeneratorApi<S>::GeneratorThrow(Thread<S>& thread, Obj* generator, Obj* exception,
                                           Obj** returned) {
  auto* self = AsGenerator(generator);
  if (Obj* inner = Delegate(thread, self)) {
    Obj* result = ThrowIntoDelegate(thread, generator, inner, exception, returned);
    Decref(thread, inner);
    return result;
  }
  thread.Raise(exception);
  if (static_cast<GeneratorState>(self->state.Load()) == GeneratorState::kCreated) {
    // It has nothing that could catch it: it is over.
    SetState(thread, self, GeneratorState::kFinished);
    Empty(thread, self);
  }
  return GoOn<S>(thread, generator, nullptr, returned);
}

template <class S>
int GeneratorApi<S>::GeneratorClose(Thread<S>& thread, Obj* generator) {
  auto* self = AsGenerator(generator);
  const auto state = static_cast<GeneratorState>(self->state.Load());
  if (state == GeneratorState::kFinished) return 0;
  if (state == GeneratorState::kCreated) {
    SetState(thread, self, GeneratorState::kFinished);
    Empty(thread, self);
    return 0;
  }
  if (Obj* inner = Delegate(thread, self)) {
    const int closed = CloseDelegate(thread, inner);
    Decref(thread, inner);
    if (closed < 0) {
      // What closing the inner one raised goes on in the outer one.
      Obj* returned;
      XDecref(thread, GoOn<S>(thread, generator, nullptr, &returned));
      XDecref(thread, returned);
      return -1;
    }
  }
  thread.Fail(ErrorKind::kGeneratorExit, "");
  Obj* returned;
  Obj* yielded = GoOn<S>(thread, generator, nullptr, &returned);
  if (yielded != nullptr) {
    Decref(thread, yielded);
    thread.Fail(ErrorKind::kRuntimeError, "generator ignored GeneratorExit");
    return -1;
  }
  XDecref(thread, returned);
  if (returned != nullptr) return 0;
  using Exceptions = objects::ExceptionApi<S>;
  if (Exceptions::ErrorMatches(thread, ErrorKind::kGeneratorExit) ||
      Exceptions::ErrorMatches(thread, ErrorKind::kStopIteration)) {
    thread.ClearError();
    return 0;
  }
  return -1;
}

#define INSTANTIATE(S)                                                 \
  template void SuspendGenerator(ThreadState<S>&, Frame<S>*);          \
  template void FinishGenerator(ThreadState<S>&, GeneratorObject<S>*); \
  template void ReturnFromGenerator(ThreadState<S>&, GeneratorObject<S>*, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)
#define INSTANTIATE_GENERATORAPI(S) template struct GeneratorApi<S>;
MINIPY_FOR_EACH_WORLD(INSTANTIATE_GENERATORAPI)

}  // namespace minipy
