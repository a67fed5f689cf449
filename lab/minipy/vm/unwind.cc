#include "lab/minipy/vm/unwind.h"

#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

using objects::ErrorKind;

// Nothing that leads from the exception that is being handled back to the one raised may be its
// context, or the chain would be a ring.
template <class S>
void SetContext(Thread<S>& thread, Object<S>* exception, Object<S>* handled) {
  using Exceptions = objects::ExceptionApi<S>;
  if (handled == nullptr || handled == exception) return;
  Object<S>* at = NewRef(thread, handled);
  while (at != nullptr) {
    Object<S>* next = Exceptions::ExceptionField(thread, at, objects::kExceptionContext);
    if (next == exception) {
      Exceptions::ExceptionSetField(thread, at, objects::kExceptionContext, nullptr);
    }
    Decref(thread, at);
    if (next == exception) XDecref(thread, std::exchange(next, nullptr));
    at = next;
  }
  Exceptions::ExceptionSetField(thread, exception, objects::kExceptionContext,
                                NewRef(thread, handled));
}

// An instance of what is raised, new: the class is called. Steals. Null with an error.
template <class S>
Object<S>* Instance(Thread<S>& thread, Object<S>* raised) {
  using Exceptions = objects::ExceptionApi<S>;
  if (Exceptions::ExceptionCheck(thread, raised)) return raised;
  Object<S>* made = nullptr;
  if (objects::ClassApi<S>::ClassCheck(raised) &&
      static_cast<objects::ClassObject<S>*>(raised)->exception) {
    made = CallObject<S>(thread, raised, {});
    if (made != nullptr && !Exceptions::ExceptionCheck(thread, made)) {
      Decref(thread, std::exchange(made, nullptr));
      thread.Fail(ErrorKind::kTypeError,
                  "calling an exception class should have returned an instance of BaseException");
    }
  } else {
    thread.Fail(ErrorKind::kTypeError, "exceptions must derive from BaseException");
  }
  Decref(thread, raised);
  return made;
}

}  // namespace

const ExceptionEntry* FindHandler(const Code& code, int word) {
  for (const ExceptionEntry& entry : code.exceptions) {
    if (word >= entry.start && word < entry.end) return &entry;
  }
  return nullptr;
}

template <class S>
void AddTraceback(ThreadState<S>& state, Frame<S>* frame, int word, Object<S>* exception) {
  using Exceptions = objects::ExceptionApi<S>;
  Thread<S>& thread = state.thread;
  Object<S>* next = Exceptions::ExceptionField(thread, exception, objects::kExceptionTraceback);
  Object<S>* traceback = TracebackApi<S>::TracebackNew(thread, frame->code, word, next);
  if (traceback == nullptr) {
    thread.ClearError();
    return;
  }
  Exceptions::ExceptionSetField(thread, exception, objects::kExceptionTraceback, traceback);
}

template <class S>
Object<S>* RaisedHere(ThreadState<S>& state, Frame<S>* frame, int word) {
  Object<S>* exception = objects::ExceptionApi<S>::ErrorTake(state.thread);
  objects::Check(exception != nullptr, "an instruction failed without an error");
  if (!objects::ExceptionApi<S>::ExceptionCheck(state.thread, exception)) return exception;
  SetContext(state.thread, exception, state.handled);
  AddTraceback(state, frame, word, exception);
  return exception;
}

template <class S>
void RaiseFrom(ThreadState<S>& state, Object<S>* exception, Object<S>* cause) {
  using Exceptions = objects::ExceptionApi<S>;
  Thread<S>& thread = state.thread;
  exception = Instance(thread, exception);
  if (exception == nullptr) {
    XDecref(thread, cause);
    return;
  }
  if (cause != nullptr) {
    const bool none = objects::NoneApi<S>::NoneCheck(cause);
    if (none) {
      Decref(thread, std::exchange(cause, nullptr));
    } else if (!Exceptions::ExceptionCheck(thread, cause)) {
      cause = Instance(thread, cause);
      if (cause == nullptr) {
        if (objects::ExceptionApi<S>::ErrorMatches(thread, ErrorKind::kTypeError)) {
          thread.Fail(ErrorKind::kTypeError, "exception causes must derive from BaseException");
        }
        Decref(thread, exception);
        return;
      }
    }
    Exceptions::ExceptionSetField(thread, exception, objects::kExceptionCause, cause);
    Exceptions::ExceptionSetField(thread, exception, objects::kExceptionSuppress,
                                  objects::IntApi<S>::BoolFromBool(thread, true));
  }
  thread.Raise(exception);
}

template <class S>
int ExceptionMatches(ThreadState<S>& state, Object<S>* exception, Object<S>* cls) {
  using Classes = objects::ClassApi<S>;
  Thread<S>& thread = state.thread;
  if (objects::TupleApi<S>::TupleCheck(cls)) {
    const int64_t count = objects::TupleApi<S>::TupleSize(thread, cls);
    for (int64_t i = 0; i < count; ++i) {
      const int matches =
          ExceptionMatches(state, exception, objects::TupleApi<S>::TupleGetItem(thread, cls, i));
      if (matches != 0) return matches;
    }
    return 0;
  }
  if (!Classes::ClassCheck(cls) || !static_cast<objects::ClassObject<S>*>(cls)->exception) {
    thread.Fail(ErrorKind::kTypeError,
                "catching classes that do not inherit from BaseException is not allowed");
    return -1;
  }
  return Classes::ClassIsInstance(thread, exception, cls);
}

template <class S>
void RestoreHandled(ThreadState<S>& state, Object<S>* previous) {
  Object<S>* handled = std::exchange(state.handled, nullptr);
  if (objects::NoneApi<S>::NoneCheck(previous)) {
    Decref(state.thread, previous);
  } else {
    state.handled = previous;
  }
  XDecref(state.thread, handled);
}

template <class S>
bool TakeInterrupt(ThreadState<S>& state) {
  if (!state.is_main || !state.interpreter.interrupted.exchange(false)) return false;
  state.thread.Fail(ErrorKind::kKeyboardInterrupt, "");
  return true;
}

#define INSTANTIATE(S)                                                     \
  template Object<S>* RaisedHere(ThreadState<S>&, Frame<S>*, int);         \
  template void AddTraceback(ThreadState<S>&, Frame<S>*, int, Object<S>*); \
  template void RaiseFrom(ThreadState<S>&, Object<S>*, Object<S>*);        \
  template int ExceptionMatches(ThreadState<S>&, Object<S>*, Object<S>*);  \
  template void RestoreHandled(ThreadState<S>&, Object<S>*);               \
  template bool TakeInterrupt(ThreadState<S>&);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
