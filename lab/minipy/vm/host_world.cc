#include "lab/minipy/vm/host_world.h"

#include <time.h>

#include <cerrno>
#include <cstring>
#include <iostream>

#include "lab/minipy/code/disassemble.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/vm/director.h"
#include "lab/minipy/vm/import.h"
#include "lab/minipy/vm/source.h"
#include "lab/minipy/vm/syntax_errors.h"
#include "lab/minipy/vm/threads.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/heap/collector.h"

namespace minipy {

template <class S>
Ref HostWorld<S>::Set(bool frozen) {
  return Made(frozen ? Py::FrozenSetNew(thread_) : Py::SetNew(thread_));
}

template <class S>
void HostWorld<S>::SetAdd(View set, View item) {
  CheckDone(Py::SetAdd(thread_, Base::Unwrapped(set), Of(item)));
}

template <class S>
void HostWorld<S>::SetUpdate(View set, View iterable) {
  CheckDone(Py::SetUpdate(thread_, Base::Unwrapped(set), Of(iterable)));
}

template <class S>
void HostWorld<S>::SetRemoveAll(View set, View iterable) {
  CheckDone(Py::SetRemoveAll(thread_, Base::Unwrapped(set), Of(iterable)));
}

template <class S>
bool HostWorld<S>::SetDiscard(View set, View item) {
  const int found = Py::SetDiscard(thread_, Base::Unwrapped(set), Of(item));
  CheckDone(found);
  return found != 0;
}

template <class S>
bool HostWorld<S>::SetNext(View set, int64_t* position, Ref* item) {
  Obj* raw = nullptr;
  const int found = Py::SetNextRef(thread_, Base::Unwrapped(set), position, &raw);
  CheckDone(found);
  if (found == 0) return false;
  *item = Steal(raw);
  return true;
}

template <class S>
int64_t HostWorld<S>::SetSize(View set) {
  return this->CheckSize(Py::SetSize(thread_, Base::Unwrapped(set)));
}

template <class S>
void HostWorld<S>::SetAdopt(View set, View from) {
  Py::SetAdopt(thread_, Base::Unwrapped(set), Of(from));
}

template <class S>
Ref HostWorld<S>::SetPop(View set) {
  return Made(Py::SetPop(thread_, Base::Unwrapped(set)));
}

template <class S>
void HostWorld<S>::SetClear(View set) {
  Py::SetClear(thread_, Base::Unwrapped(set));
}

template <class S>
Ref HostWorld<S>::GeneratorSend(View generator, View value, Ref* returned) {
  Obj* raw = nullptr;
  Obj* yielded = GeneratorApi<S>::GeneratorResume(thread_, Of(generator), this->New(value), &raw);
  *returned = Steal(raw);
  if (yielded == nullptr && raw == nullptr) throw Raised{};
  return Steal(yielded);
}

template <class S>
Ref HostWorld<S>::GeneratorThrow(View generator, View exception, Ref* returned) {
  Obj* raw = nullptr;
  RaiseFrom<S>(state_, this->New(exception), nullptr);
  Obj* instance = Py::ErrorTake(thread_);
  Obj* yielded = GeneratorApi<S>::GeneratorThrow(thread_, Of(generator), instance, &raw);
  *returned = Steal(raw);
  if (yielded == nullptr && raw == nullptr) throw Raised{};
  return Steal(yielded);
}

template <class S>
void HostWorld<S>::GeneratorClose(View generator) {
  CheckDone(GeneratorApi<S>::GeneratorClose(thread_, Of(generator)));
}

template <class S>
Ref HostWorld<S>::Globals() {
  Frame<S>* frame = state_.frame;
  if (frame == nullptr) return this->Dict();
  return this->Borrow(frame->function->field(kFunctionGlobals));
}

template <class S>
Ref HostWorld<S>::Locals() {
  Frame<S>* frame = state_.frame;
  if (frame == nullptr) return this->Dict();
  if (frame->names != nullptr) return this->Borrow(frame->names);
  if (frame->code->code->uses_names) return Globals();
  Ref dict = this->Dict();
  for (int i = 0; i < frame->code->local_count; ++i) {
    Obj* value = frame->locals[i];
    if (value == nullptr) continue;
    const Ref held = CellApi<S>::CellCheck(value) ? Steal(CellApi<S>::CellGet(thread_, value))
                                                  : this->Borrow(value);
    if (held) this->DictSet(dict, Seen(frame->code->locals[i]), held);
  }
  return dict;
}

template <class S>
std::pair<Ref, Ref> HostWorld<S>::SuperArguments() {
  Frame<S>* frame = state_.frame;
  if (frame == nullptr || frame->code->code->positional == 0) return {};
  Ref cls;
  for (int i = 0; i < frame->code->local_count; ++i) {
    if (frame->code->code->locals[i] != "__class__") continue;
    Obj* cell = frame->locals[i];
    if (cell != nullptr && CellApi<S>::CellCheck(cell))
      cls = Steal(CellApi<S>::CellGet(thread_, cell));
  }
  Obj* self = frame->locals[0];
  if (self == nullptr) return {cls, Ref()};
  return {cls, CellApi<S>::CellCheck(self) ? Steal(CellApi<S>::CellGet(thread_, self))
                                           : this->Borrow(self)};
}

template <class S>
void HostWorld<S>::SetRecursionLimit(int limit) {
  state_.interpreter.recursion_limit.store(std::min(limit, ThreadState<S>::kMostFrames));
}

template <class S>
std::string HostWorld<S>::Disassembly(View object) {
  Obj* raw = Of(object);
  if (Py::MethodCheck(raw)) raw = Py::MethodFunction(raw);
  if (PyFunctionApi<S>::PyFunctionCheck(raw)) {
    raw = static_cast<FunctionObject<S>*>(raw)->code();
  }
  if (CodeApi<S>::CodeCheck(raw)) return Disassemble(*static_cast<CodeObject<S>*>(raw)->code);
  if (Py::ClassCheck(raw)) {
    std::string text;
    const Ref dict = this->ClassDict(object);
    int64_t position = 0;
    Ref key, value;
    while (this->DictNext(dict, &position, &key, &value)) {
      if (!PyFunctionApi<S>::PyFunctionCheck(Of(value))) continue;
      absl::StrAppend(&text, "Disassembly of ", std::string(this->Text(key)), ":\n",
                      Disassembly(value), "\n");
    }
    return text;
  }
  this->Raise(ErrorKind::kTypeError, absl::StrCat("don't know how to disassemble ",
                                                  Py::ClassNameOf(thread_, raw), " objects"));
}

template <class S>
void HostWorld<S>::RunClassBody(View function, View names) {
  Made(RunBody<S>(thread_, static_cast<FunctionObject<S>*>(Of(function)), Of(names)));
}

template <class S>
Ref HostWorld<S>::Compile(std::string_view source, std::string_view filename, bool expression) {
  const CompiledSource compiled = CompileText(source, filename, expression);
  if (const auto* error = std::get_if<SyntaxError>(&compiled)) RaiseSyntaxError(*this, *error);
  return Made(CodeApi<S>::CodeNew(thread_, std::get<std::shared_ptr<const Code>>(compiled),
                                  &state_.interpreter.next_code));
}

template <class S>
Ref HostWorld<S>::RunCode(View code, View globals, View locals) {
  if (static_cast<CodeObject<S>*>(Of(code))->code->free_variables > 0) {
    this->Raise(ErrorKind::kTypeError,
                "code object passed to exec() may not contain free variables");
  }
  const Ref function = Made(PyFunctionApi<S>::PyFunctionNew(thread_, Of(code), Of(globals)));
  return Made(RunBody<S>(thread_, static_cast<FunctionObject<S>*>(Of(function)), Of(locals)));
}

template <class S>
std::vector<TracebackLine> HostWorld<S>::Traceback(View exception) {
  std::vector<TracebackLine> lines;
  const Ref first = this->ExceptionField(exception, objects::kExceptionTraceback);
  Obj* at = first && TracebackApi<S>::TracebackCheck(Of(first)) ? Of(first) : nullptr;
  while (at != nullptr) {
    auto* traceback = static_cast<TracebackObject<S>*>(at);
    const Code& code = *static_cast<CodeObject<S>*>(traceback->code)->code;
    const Position& position = code.positions[traceback->word];
    // The word may be one of the instruction's caches.
    int start = traceback->word;
    while (start > 0 && code.words[start] == 0) --start;
    const Opcode opcode = OpcodeOf(code.words[start]);
    lines.push_back({code.filename, code.name, position.line, position.end_line, position.column,
                     position.end_column,
                     opcode == Opcode::BINARY_OP || opcode == Opcode::BINARY_SUBSCR});
    at = traceback->next;
  }
  return lines;
}

template <class S>
Ref HostWorld<S>::Import(std::string_view name) {
  return Made(ImportModule<S>(state_, name));
}

template <class S>
int64_t HostWorld<S>::StartThread(View callable, View arguments, View keywords, bool daemon) {
  return StartPythonThread<S>(state_, Of(callable), Of(arguments),
                              keywords ? Of(keywords) : nullptr, daemon);
}

template <class S>
bool HostWorld<S>::LockAcquire(View lock, std::chrono::nanoseconds timeout) {
  using Clock = std::chrono::steady_clock;
  const int taken = Py::LockAcquire(thread_, Of(lock), false);
  CheckDone(taken);
  if (taken > 0 || timeout.count() == 0) return taken > 0;
  const bool for_ever = timeout.count() < 0;
  const auto deadline = Clock::now() + timeout;
  for (;;) {
    const auto left =
        for_ever ? std::chrono::nanoseconds(-1) : std::chrono::nanoseconds(deadline - Clock::now());
    if (!for_ever && left.count() <= 0) return false;
    if (Py::LockWait(thread_, Of(lock), left)) return true;
    if (TakeInterrupt(state_)) throw Raised{};
  }
}

template <class S>
void HostWorld<S>::Sleep(std::chrono::nanoseconds time) {
  if (state_.interpreter.options.director != nullptr) return;  // others may be slow without that
  timespec left{static_cast<time_t>(time.count() / 1000000000), time.count() % 1000000000};
  for (;;) {
    int result;
    {
      objects::Blocking<S> waiting(thread_);
      result = nanosleep(&left, &left);
    }
    if (TakeInterrupt(state_)) throw Raised{};
    if (result == 0 || errno != EINTR) return;
  }
}

template <class S>
Ref HostWorld<S>::Stream(int fd) {
  return StandardStream(*this, fd);
}

template <class S>
void HostWorld<S>::Write(int fd, std::string_view text) {
  if (Director* director = state_.interpreter.options.director) {
    director->Write(fd, text);
    return;
  }
  Output& output = fd == 1 ? state_.interpreter.out : state_.interpreter.err;
  if (const int error = output.Write(text); error != 0) {
    this->Raise(ErrorKind::kOSError, absl::StrCat("[Errno ", error, "] ", std::strerror(error)));
  }
}

template <class S>
void HostWorld<S>::Flush(int fd) {
  Output& output = fd == 1 ? state_.interpreter.out : state_.interpreter.err;
  if (const int error = output.Flush(); error != 0) {
    this->Raise(ErrorKind::kOSError, absl::StrCat("[Errno ", error, "] ", std::strerror(error)));
  }
}

template <class S>
std::string HostWorld<S>::ReadLine() {
  std::string line;
  objects::Blocking<S> waiting(thread_);
  objects::MutexLock lock(state_.interpreter.input_mutex);
  if (std::getline(std::cin, line) && !std::cin.eof()) line += '\n';
  return line;
}

template <class S>
double HostWorld<S>::SwitchInterval() {
  return std::chrono::duration<double>(thread_.world().switch_interval()).count();
}

template <class S>
void HostWorld<S>::SetSwitchInterval(double seconds) {
  thread_.world().SetSwitchInterval(std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::duration<double>(seconds)));
}

template <class S>
int64_t HostWorld<S>::Collect() {
  // Without a GIL other threads may be in the middle of anything: only alone may we look.
  if (!S::kInfo.promises.serial && state_.interpreter.threads.load() > 0) return 0;
  return objects::Collect(thread_);
}

template <class S>
void* HostWorld<S>::State(const void* key, const std::function<std::shared_ptr<void>()>& make) {
  objects::MutexLock lock(state_.interpreter.mutex);
  auto& entry = state_.interpreter.library_state[key];
  if (entry == nullptr) entry = make();
  return entry.get();
}

template <class S>
std::unique_ptr<Host> MakeHost(ThreadState<S>& state) {
  return std::make_unique<HostWorld<S>>(state);
}

#define INSTANTIATE(S) template std::unique_ptr<Host> MakeHost(ThreadState<S>&);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
