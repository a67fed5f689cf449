#include "lab/minipy/vm/interpreter.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/vm/build_class.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/cell.h"
#include "lab/minipy/vm/director.h"
#include "lab/minipy/vm/generator.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/import.h"
#include "lab/minipy/vm/interrupt.h"
#include "lab/minipy/vm/module.h"
#include "lab/minipy/vm/switches.h"
#include "lab/minipy/vm/threads.h"
#include "lab/minipy/vm/traceback.h"
#include "lab/minipy/vm/worlds.h"
#include "objects/heap/collector.h"

namespace minipy {
namespace {

using objects::ErrorKind;

std::atomic<void (*)(const std::string&)> damage_listener{nullptr};

// Makes the class of a built-in type and registers it under its name.
template <class S>
void DefineClass(Thread<S>& thread, Interpreter<S>& interpreter, const char* name,
                 const Type<S>* type, Object<S>* base) {
  using Classes = objects::ClassApi<S>;
  Object<S>* cls = Classes::ClassBuiltIn(
      thread, name, base != nullptr ? base : thread.builtins().object_class, type);
  objects::Check(cls != nullptr, "no memory for the built-in classes");
  if (type != nullptr) Classes::ClassRegister(thread, *type, cls);
  interpreter.class_names[name] = cls;
  interpreter.own_classes.push_back(cls);
}

template <class S>
void DefineClasses(Thread<S>& thread, Interpreter<S>& interpreter) {
  using Py = objects::Api<S>;
  auto& names = interpreter.class_names;
  names["object"] = thread.builtins().object_class;
  for (int i = 1; i < objects::kErrorKinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    names[objects::ErrorName(kind)] = Py::ClassOfError(thread, kind);
  }
  const auto define = [&](const char* name, const Type<S>& type, Object<S>* base = nullptr) {
    DefineClass(thread, interpreter, name, &type, base);
  };
  define("type", Py::kClassType);
  define("NoneType", Py::kNoneType);
  define("NotImplementedType", Py::kNotImplementedType);
  define("ellipsis", Py::kEllipsisType);
  define("int", Py::kIntType);
  Py::ClassRegister(thread, Py::kBigIntType, names["int"]);
  define("bool", Py::kBoolType, names["int"]);
  define("float", Py::kFloatType);
  define("str", Py::kStrType);
  define("bytes", Py::kBytesType);
  define("tuple", Py::kTupleType);
  define("list", Py::kListType);
  define("dict", Py::kDictType);
  define("set", Py::kSetType);
  define("frozenset", Py::kFrozenSetType);
  define("slice", Py::kSliceType);
  define("range", Py::kRangeType);
  define("lock", Py::kLockType);
  define("method", Py::kMethodType);
  define("iterator", Py::kIteratorType);
  define("list_iterator", Py::kListIteratorType);
  define("tuple_iterator", Py::kTupleIteratorType);
  define("str_ascii_iterator", Py::kStrIteratorType);
  define("bytes_iterator", Py::kBytesIteratorType);
  define("list_reverseiterator", Py::kListReverseIteratorType);
  define("reversed_iterator", Py::kReversedType);
  define("range_iterator", Py::kRangeIteratorType);
  define("set_iterator", Py::kSetIteratorType);
  define("dict_keyiterator", Py::kDictIteratorType);
  define("dict_valueiterator", Py::kDictValueIteratorType);
  define("dict_itemiterator", Py::kDictItemIteratorType);
  define("function", PyFunctionApi<S>::kPyFunctionType);
  define("builtin_function_or_method", NativeApi<S>::kNativeType);
  define("method_descriptor", NativeApi<S>::kNativeMethodType);
  define("generator", GeneratorApi<S>::kGeneratorType);
  define("code", CodeApi<S>::kCodeType);
  define("cell", CellApi<S>::kCellType);
  define("module", ModuleApi<S>::kModuleType);
  define("traceback", TracebackApi<S>::kTracebackType);
}

// An error that has nowhere to go is told on stderr. (sys.unraisablehook)
template <class S>
void TellUnraisable(Thread<S>& thread, Object<S>* source) {
  Host& py = HostOf(thread);
  const Ref error = py.TakeError();
  try {
    const Ref shown = View(py, reinterpret_cast<Raw>(source));
    std::string what;
    if (objects::InstanceApi<S>::InstanceCheck(source)) {
      what = absl::StrCat("<function ", py.NameOf(shown), ".__del__>");
    } else {
      what = py.ReprText(shown);
    }
    py.Write(2,
             absl::StrCat("Exception ignored in: ", what, "\n", py.FormatException(error, false)));
  } catch (const Raised&) {
    py.ClearError();
  }
}

// Says in which function the thread was.
template <class S>
void TellDamaged(Thread<S>& thread, const std::string& incident) {
  std::string where;
  if (thread.tenant != nullptr && ThreadState<S>::Of(thread).frame != nullptr) {
    const ThreadState<S>& state = ThreadState<S>::Of(thread);
    where = absl::StrCat(", met by thread ", state.ident, " in ",
                         state.frame->code->code->qualified_name);
  }
  damage_listener.load()(incident + where);
}

// The % operator of str.
template <class S>
Object<S>* Percent(Thread<S>& thread, Object<S>* format, Object<S>* arguments) {
  Host& py = HostOf(thread);
  const auto view = [&](Object<S>* object) { return View(py, reinterpret_cast<Raw>(object)); };
  try {
    Ref text = PercentFormatObjects(py, view(format), view(arguments));
    return reinterpret_cast<Object<S>*>(text.Release());
  } catch (const Raised&) {
    return nullptr;
  }
}

// The modules that exist from the start: builtins and __main__. New; null with an error.
template <class S>
Object<S>* MakeMain(ThreadState<S>& state) {
  Thread<S>& thread = state.thread;
  using Dicts = objects::DictApi<S>;
  Object<S>* builtins = ModuleApi<S>::ModuleNew(thread, "builtins");
  state.interpreter.builtins = NewRef(thread, ModuleApi<S>::ModuleDict(builtins));
  Dicts::DictSetItemString(thread, state.interpreter.modules, "builtins", builtins);
  Decref(thread, builtins);
  Host& py = HostOf(state);
  InstallBuiltIns(py, ViewOf(state, state.interpreter.builtins));
  state.interpreter.build_class = reinterpret_cast<Object<S>*>(py.Native(kBuildClass).Release());
  Object<S>* main = ModuleApi<S>::ModuleNew(thread, "__main__");
  Dicts::DictSetItemString(thread, state.interpreter.modules, "__main__", main);
  const View dict = ViewOf(state, ModuleApi<S>::ModuleDict(main));
  py.DictSet(dict, py.Intern("__doc__"), py.None());
  py.DictSet(dict, py.Intern("__file__"), py.Str(state.interpreter.options.program));
  return main;
}

// The exit code a pending error stands for; what has to be said of it is said.
template <class S>
int ExitCodeOf(ThreadState<S>& state) {
  using Py = objects::Api<S>;
  Host& py = HostOf(state);
  const bool exits = Py::ErrorMatches(state.thread, ErrorKind::kSystemExit);
  const bool interrupt = Py::ErrorMatches(state.thread, ErrorKind::kKeyboardInterrupt);
  const Ref error = py.TakeError();
  try {
    if (!exits) {
      py.Flush(1);
      py.Write(2, py.FormatException(error, true));
      return interrupt ? 130 : 1;
    }
    const Ref code = py.GetAttr(error, "code");
    if (code.Is(py.None())) return 0;
    if (py.IsInt(code)) return static_cast<int>(py.AsInt64(code) & 0xFF);
    py.Flush(1);
    py.Write(2, py.StrText(code) + "\n");
  } catch (const Raised&) {
    py.ClearError();
  }
  return 1;
}

// Waits for the threads that are no daemons; then atexit's functions run. An error of it is told.
// False: Ctrl-C, nobody is to be waited for.
template <class S>
bool JoinThreads(ThreadState<S>& state) {
  Host& py = HostOf(state);
  try {
    const Ref threading = py.DictGet(py.Modules(), py.Intern("threading"));
    if (threading) py.CallMethod(threading, "_shutdown");
    const Ref atexit = py.DictGet(py.Modules(), py.Intern("atexit"));
    if (atexit) py.CallMethod(atexit, "_run_exitfuncs");
  } catch (const Raised&) {
    const bool interrupted =
        objects::Api<S>::ErrorMatches(state.thread, ErrorKind::kKeyboardInterrupt);
    TellUnraisable<S>(state.thread, state.thread.builtins().none);
    return !interrupted;
  }
  return true;
}

template <class S>
int Flushed(Interpreter<S>& interpreter, int exit_code) {
  const bool failed = interpreter.out.Flush() != 0;
  interpreter.err.Flush();
  return failed && exit_code == 0 ? 120 : exit_code;  // as CPython's
}

// Takes the program apart: main's variables first, so that finalizers still find everything else.
template <class S>
void TakeApart(ThreadState<S>& state) {
  using Py = objects::Api<S>;
  Thread<S>& thread = state.thread;
  Interpreter<S>& interpreter = state.interpreter;
  Object<S>* main = nullptr;
  Py::DictGetItemStringRef(thread, interpreter.modules, "__main__", &main);
  if (main != nullptr) Py::DictClear(thread, ModuleApi<S>::ModuleDict(main));
  XDecref(thread, main);
  objects::Collect(thread);
  Py::DictClear(thread, interpreter.modules);
  objects::Collect(thread);
}

}  // namespace

template <class S>
RunResult RunProgram(const RunOptions& options, std::shared_ptr<const Code> code) {
  RunResult result;
  Director* const director = options.interpreter.director;
  typename objects::World<S>::Options world{options.scheme, {}};
  if constexpr (requires { world.heap.source; }) {
    if (director != nullptr) world.heap.source = director->memory();
  }
  auto runtime = std::make_unique<objects::Runtime<S>>(world);
  Thread<S>& thread = runtime->main();
  auto interpreter = std::make_unique<Interpreter<S>>();
  interpreter->world = &runtime->world();
  interpreter->options = options.interpreter;
  if (const std::string& letters = options.interpreter.schedule; !letters.empty()) {
    const int threads = *std::max_element(letters.begin(), letters.end()) - 'A' + 1;
    interpreter->baton =
        std::make_unique<objects::Baton>(letters, threads, objects::Baton::Others::kBeside);
  }
  std::unique_ptr<Switches> switches;
  if (options.interpreter.trace_switches) {
    switches = std::make_unique<Switches>();
    interpreter->switches = switches.get();
  }
  runtime->world().unraisable = TellUnraisable<S>;
  damage_listener.store(options.damaged);
  if (options.damaged != nullptr) runtime->world().damaged = TellDamaged<S>;
  thread.builtins().percent = Percent<S>;
  std::optional<InterruptsSet> interrupts;
  if (director == nullptr) interrupts.emplace(interpreter->interrupted);
  {
    ThreadState<S> state(thread, *interpreter, interpreter->next_ident.fetch_add(1));
    state.is_main = true;
    DefineClasses(thread, *interpreter);
    interpreter->modules = objects::DictApi<S>::DictNew(thread);
    Object<S>* main = MakeMain(state);
    if (!RunModule(state, main, std::move(code))) result.exit_code = ExitCodeOf(state);
    Decref(thread, main);
    if (JoinThreads(state)) WaitForThreads(state);
    result.exit_code = Flushed(*interpreter, result.exit_code);
    if (interpreter->threads.load() > 0 || interpreter->joinable.load() > 0) {
      // Daemons, or others that nobody waits for after Ctrl-C: they may be anywhere, so everything
      // stays as it is until the process ends.
      result.threads_left = true;
      interrupts.reset();
      (void)interpreter.release();
      (void)runtime.release();
      (void)switches.release();
      return result;
    }
    TakeApart(state);
    XDecref(thread, interpreter->build_class);
    XDecref(thread, interpreter->builtins);
    XDecref(thread, interpreter->modules);
    for (const auto& [kind, cls] : interpreter->record_classes) Decref(thread, cls);
    for (Object<S>* cls : interpreter->own_classes) Decref(thread, cls);
  }
  result.exit_code = Flushed(*interpreter, result.exit_code);
  interrupts.reset();
  objects::Collect(thread);  // the built-in classes, their methods, and what those hold
  if (options.audit) {
    result.audited = true;
    result.audit = objects::Audit<S>(thread, {});
  }
  result.ledger = runtime->ledger();
  return result;
}

#define INSTANTIATE(S) \
  template RunResult RunProgram<S>(const RunOptions&, std::shared_ptr<const Code>);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
