#include "lab/minipy/vm/import.h"

#include <fstream>
#include <sstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/python/embedded_module.h"
#include "lab/minipy/vm/call.h"
#include "lab/minipy/vm/director.h"
#include "lab/minipy/vm/helpers.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/module.h"
#include "lab/minipy/vm/source.h"
#include "lab/minipy/vm/syntax_errors.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

using objects::ErrorKind;

// A file beside the program: a.b is a/b.py or a/b/__init__.py.
bool ReadBeside(const std::string& folder, std::string name, std::string* path, std::string* text) {
  for (char& c : name) {
    if (c == '.') c = '/';
  }
  for (const std::string& candidate :
       {absl::StrCat(folder, name, ".py"), absl::StrCat(folder, name, "/__init__.py")}) {
    std::ifstream file(candidate, std::ios::binary);
    if (!file) continue;
    std::ostringstream content;
    content << file.rdbuf();
    *path = candidate;
    *text = content.str();
    return true;
  }
  return false;
}

// Compiles and runs what was found. False with an error.
template <class S>
bool RunSource(ThreadState<S>& state, Object<S>* module, std::string_view source,
               const std::string& path) {
  CompiledSource compiled = CompileSource(source, path);
  if (const auto* error = std::get_if<SyntaxError>(&compiled)) {
    try {
      RaiseSyntaxError(HostOf(state), *error);
    } catch (const Raised&) {
      return false;
    }
  }
  return RunModule(state, module, std::get<std::shared_ptr<const Code>>(std::move(compiled)));
}

// Fills a new module. 1; 0: there is none of that name; -1 with an error.
template <class S>
int Fill(ThreadState<S>& state, Object<S>* module, std::string_view name) {
  if (const auto native = FindNativeModule(name)) {
    try {
      native->init(HostOf(state), ViewOf(state, ModuleApi<S>::ModuleDict(module)));
      return 1;
    } catch (const Raised&) {
      return -1;
    }
  }
  if (const std::string_view source = EmbeddedModule(name); source.data() != nullptr) {
    return RunSource(state, module, source,
                     absl::StrCat(std::string(kLibraryFile), std::string(name), ">"))
               ? 1
               : -1;
  }
  const std::string& program = state.interpreter.options.program;
  const std::string folder = program.substr(0, program.rfind('/') + 1);
  std::string path, text;
  if (!ReadBeside(folder, std::string(name), &path, &text)) return 0;
  return RunSource(state, module, text, path) ? 1 : -1;
}

// The error knows the name, besides its message.
template <class S>
void FailNotFound(ThreadState<S>& state, std::string_view name) {
  Host& py = HostOf(state);
  try {
    const std::string message = absl::StrCat("No module named '", std::string(name), "'");
    const Ref error = py.Call(py.BuiltInClass("ModuleNotFoundError"), {py.Str(message)});
    py.SetAttr(error, py.Intern("name"), py.Str(name));
    py.RaiseObject(error);
  } catch (const Raised&) {
  }
}

// Holds the right to import while it lives. A thread that has it may take it again.
template <class S>
class Importing {
 public:
  explicit Importing(ThreadState<S>& state)
      : interpreter_(state.interpreter), nested_(interpreter_.importer.load() == state.ident) {
    if (nested_) return;
    if (interpreter_.options.director != nullptr) return;  // one thread at a time, and no other
    objects::Blocking<S> waiting(state.thread);
    interpreter_.import_mutex.Lock();
    interpreter_.importer.store(state.ident);
  }
  ~Importing() {
    if (nested_ || interpreter_.options.director != nullptr) return;
    interpreter_.importer.store(0);
    interpreter_.import_mutex.Unlock();
  }
  Importing(const Importing&) = delete;
  Importing& operator=(const Importing&) = delete;

 private:
  Interpreter<S>& interpreter_;
  const bool nested_;
};

template <class S>
Object<S>* ImportOne(ThreadState<S>& state, std::string_view name) {
  using Dicts = objects::DictApi<S>;
  Thread<S>& thread = state.thread;
  Object<S>* module;
  int found = Dicts::DictGetItemStringRef(thread, state.interpreter.modules, name, &module);
  if (found < 0 || (found > 0 && !ModuleApi<S>::ModuleIsUnfinished(module))) return module;
  XDecref(thread, module);
  if (Director* director = state.interpreter.options.director) director->Import(name);
  const Importing<S> importing(state);
  found = Dicts::DictGetItemStringRef(thread, state.interpreter.modules, name, &module);
  if (found != 0) return module;
  module = ModuleApi<S>::ModuleNew(thread, name);
  if (module != nullptr) ModuleApi<S>::ModuleSetUnfinished(module, true);
  // A module is known before it has run: it may be imported again by what it imports.
  if (module == nullptr ||
      Dicts::DictSetItemString(thread, state.interpreter.modules, name, module) < 0) {
    XDecref(thread, module);
    return nullptr;
  }
  const int filled = Fill(state, module, name);
  if (filled > 0) {
    ModuleApi<S>::ModuleSetUnfinished(module, false);
    return module;
  }
  Decref(thread, module);
  Object<S>* key = objects::StrApi<S>::StrIntern(thread, name);
  if (filled == 0) {
    Dicts::DictDelItem(thread, state.interpreter.modules, key);
    FailNotFound(state, name);
  } else {
    Object<S>* error = objects::ExceptionApi<S>::ErrorTake(thread);
    Dicts::DictDelItem(thread, state.interpreter.modules, key);
    thread.ClearError();
    thread.Raise(error);
  }
  XDecref(thread, key);
  return nullptr;
}

}  // namespace

template <class S>
bool RunModule(ThreadState<S>& state, Object<S>* module, std::shared_ptr<const Code> code) {
  Thread<S>& thread = state.thread;
  Object<S>* object = CodeApi<S>::CodeNew(thread, std::move(code), &state.interpreter.next_code);
  if (object == nullptr) return false;
  Object<S>* dict = ModuleApi<S>::ModuleDict(module);
  Object<S>* function = PyFunctionApi<S>::PyFunctionNew(thread, object, dict);
  Decref(thread, object);
  if (function == nullptr) return false;
  Object<S>* result = CallObject<S>(thread, function, {});
  Decref(thread, function);
  XDecref(thread, result);
  return result != nullptr;
}

template <class S>
Object<S>* ImportModule(ThreadState<S>& state, std::string_view name) {
  Thread<S>& thread = state.thread;
  Object<S>* parent = nullptr;
  for (size_t end = 0; end != std::string_view::npos;) {
    end = name.find('.', end == 0 ? 0 : end + 1);
    const std::string_view prefix = name.substr(0, end);
    Object<S>* module = ImportOne(state, prefix);
    if (module != nullptr && parent != nullptr) {
      const std::string_view last = prefix.substr(prefix.rfind('.') + 1);
      if (objects::ProtocolApi<S>::ObjectSetAttrString(thread, parent, last, module) < 0) {
        Decref(thread, std::exchange(module, nullptr));
      }
    }
    XDecref(thread, parent);
    parent = module;
    if (module == nullptr) return nullptr;
  }
  return parent;
}

template <class S>
Object<S>* ImportName(ThreadState<S>& state, Object<S>* name, Object<S>* names, Object<S>* level) {
  if (objects::IntApi<S>::IntAsInt64(state.thread, level) > 0) {
    return state.thread.Fail(ErrorKind::kImportError,
                             "attempted relative import with no known parent package");
  }
  const std::string full(objects::StrApi<S>::StrAsView(state.thread, name));
  Object<S>* module = ImportModule<S>(state, full);
  // `import a.b` binds a; `from a.b import c` looks into a.b.
  if (module == nullptr || !objects::NoneApi<S>::NoneCheck(names)) return module;
  if (full.find('.') == std::string::npos) return module;
  Decref(state.thread, module);
  return ImportOne<S>(state, full.substr(0, full.find('.')));
}

template <class S>
Object<S>* ImportFrom(ThreadState<S>& state, Object<S>* module, Object<S>* name) {
  using Py = objects::Api<S>;
  Thread<S>& thread = state.thread;
  Object<S>* value = Py::ObjectGetAttr(thread, module, name);
  if (value != nullptr || !Py::ErrorMatches(thread, ErrorKind::kAttributeError)) return value;
  thread.ClearError();
  Object<S>* own_name = Py::ObjectGetAttrString(thread, module, "__name__");
  if (own_name == nullptr) return nullptr;
  const std::string text(Py::StrAsView(thread, name));
  const std::string of(Py::StrAsView(thread, own_name));
  Decref(thread, own_name);
  value = ImportModule<S>(state, absl::StrCat(of, ".", text));  // perhaps a submodule
  if (value != nullptr || !Py::ErrorMatches(thread, ErrorKind::kModuleNotFoundError)) return value;
  return thread.Fail(ErrorKind::kImportError, absl::StrCat("cannot import name '", text, "' from '",
                                                           of, "' (unknown location)"));
}

template <class S>
bool ImportStar(ThreadState<S>& state, Frame<S>* frame, Object<S>* module) {
  try {
    Host& py = HostOf(state);
    const View view = ViewOf(state, module);
    Object<S>* into =
        frame->names != nullptr ? frame->names : frame->function->field(kFunctionGlobals);
    const Ref all = py.FindAttr(view, py.Intern("__all__"));
    const Ref dict = py.ModuleDict(view);
    const Ref iterator = py.Iter(all ? all : dict);
    while (const Ref name = py.Next(iterator)) {
      if (!all && py.Text(name).substr(0, 1) == "_") continue;
      py.DictSet(ViewOf(state, into), name, py.GetAttr(view, name));
    }
    return true;
  } catch (const Raised&) {
    return false;
  }
}

#define INSTANTIATE(S)                                                                 \
  template Object<S>* ImportModule(ThreadState<S>&, std::string_view);                 \
  template bool RunModule(ThreadState<S>&, Object<S>*, std::shared_ptr<const Code>);   \
  template Object<S>* ImportName(ThreadState<S>&, Object<S>*, Object<S>*, Object<S>*); \
  template Object<S>* ImportFrom(ThreadState<S>&, Object<S>*, Object<S>*);             \
  template bool ImportStar(ThreadState<S>&, Frame<S>*, Object<S>*);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
