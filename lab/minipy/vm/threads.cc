#include "lab/minipy/vm/threads.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "lab/minipy/vm/director.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

void* RunBody(void* body) {
  const std::unique_ptr<std::function<void()>> owned(static_cast<std::function<void()>*>(body));
  (*owned)();
  return nullptr;
}

bool Create(pthread_t* thread, std::function<void()> body) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kThreadStackBytes);
  auto owned = std::make_unique<std::function<void()>>(std::move(body));
  const bool created = pthread_create(thread, &attributes, RunBody, owned.get()) == 0;
  pthread_attr_destroy(&attributes);
  if (created) owned.release();
  return created;
}

// What a new thread is to call, held by references of its own.
template <class S>
struct Start {
  Object<S>* callable;
  Object<S>* arguments;
  Object<S>* keywords;  // may be null
};

// SystemExit ends a thread quietly; anything else is told on stderr.
template <class S>
void TellError(ThreadState<S>& state) {
  using Py = objects::Api<S>;
  if (Py::ErrorMatches(state.thread, objects::ErrorKind::kSystemExit)) {
    state.thread.ClearError();
    return;
  }
  Host& py = HostOf(state);
  const Ref error = py.TakeError();
  try {
    py.Write(2, "Exception ignored in thread:\n" + py.FormatException(error, true));
  } catch (const Raised&) {
    py.ClearError();
  }
}

// The letter of the schedule for the next thread that is started; -1: it has none.
template <class S>
int NextLetter(Interpreter<S>& interpreter) {
  if (interpreter.baton == nullptr) return -1;
  const std::string& letters = interpreter.options.schedule;
  const int letter = interpreter.scheduled.fetch_add(1);
  return letter <= *std::max_element(letters.begin(), letters.end()) - 'A' ? letter : -1;
}

template <class S>
void RunThread(Interpreter<S>& interpreter, int64_t ident, int letter, const Start<S>& start) {
  Thread<S> thread(*interpreter.world);
  ThreadState<S> state(thread, interpreter, ident);
  state.letter = letter;
  Object<S>* result = CallSpread(thread, start.callable, start.arguments, start.keywords);
  XDecref(thread, result);
  if (state.pace != nullptr) {
    objects::Blocking<S> waiting(thread);  // the next one may wait for a lock of the main thread's
    state.pace.reset();
  }
  if (result == nullptr) TellError(state);
  Decref(thread, start.callable);
  Decref(thread, start.arguments);
  XDecref(thread, start.keywords);
}

}  // namespace

bool StartSystemThread(std::function<void()> body) {
  // The new thread inherits the mask: SIGINT goes to whoever does not block it.
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupt, &before);
  pthread_t thread;
  const bool created = Create(&thread, std::move(body));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (created) pthread_detach(thread);
  return created;
}

void RunOnDeepStack(const std::function<void()>& body) {
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_t thread;
  objects::Check(Create(&thread, body), "no memory for the main thread's stack");
  pthread_sigmask(SIG_BLOCK, &interrupt, &before);
  pthread_join(thread, nullptr);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

template <class S>
int64_t StartPythonThread(ThreadState<S>& state, Object<S>* callable, Object<S>* arguments,
                          Object<S>* keywords, bool daemon) {
  Thread<S>& thread = state.thread;
  Interpreter<S>& interpreter = state.interpreter;
  const Start<S> start = {NewRef(thread, callable), NewRef(thread, arguments),
                          keywords != nullptr ? NewRef(thread, keywords) : nullptr};
  const int64_t ident = interpreter.next_ident.fetch_add(1);
  const int letter = NextLetter(interpreter);
  interpreter.threads.fetch_add(1);
  if (!daemon) interpreter.joinable.fetch_add(1);
  const auto body = [&interpreter, ident, letter, start, daemon] {
    RunThread(interpreter, ident, letter, start);
    interpreter.threads.fetch_sub(1);
    if (!daemon) interpreter.joinable.fetch_sub(1);
  };
  Director* const director = interpreter.options.director;
  if (director != nullptr ? director->Start(body) : StartSystemThread(body)) return ident;
  interpreter.threads.fetch_sub(1);
  if (!daemon) interpreter.joinable.fetch_sub(1);
  Decref(thread, start.callable);
  Decref(thread, start.arguments);
  XDecref(thread, start.keywords);
  thread.Fail(objects::ErrorKind::kRuntimeError, "can't start new thread");
  return -1;
}

template <class S>
void WaitForThreads(ThreadState<S>& state) {
  objects::Blocking<S> waiting(state.thread);
  if (Director* director = state.interpreter.options.director) director->AwaitThreads();
  std::atomic<int64_t>& joinable = state.interpreter.joinable;
  // By naps: a wait on the number would not end at Ctrl-C.
  while (joinable.load() > 0 && !state.interpreter.interrupted.load()) usleep(1000);
}

#define INSTANTIATE(S)                                                                           \
  template int64_t StartPythonThread(ThreadState<S>&, Object<S>*, Object<S>*, Object<S>*, bool); \
  template void WaitForThreads(ThreadState<S>&);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
