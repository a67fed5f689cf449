// The attributes of functions, methods, native functions, code, cells and generators, by name.

#include "lab/minipy/vm/host_world.h"
#include "lab/minipy/vm/worlds.h"

namespace minipy {
namespace {

struct NamedField {
  std::string_view name;
  int field;
  bool or_none;  // None where it is not set
};
constexpr NamedField kFields[] = {
    {"__name__", kFunctionName, false},        {"__qualname__", kFunctionQualifiedName, false},
    {"__module__", kFunctionModule, true},     {"__doc__", kFunctionDoc, true},
    {"__defaults__", kFunctionDefaults, true}, {"__kwdefaults__", kFunctionKeywordDefaults, true},
    {"__closure__", kFunctionClosure, true},   {"__code__", kFunctionCode, false},
    {"__globals__", kFunctionGlobals, false},
};

const NamedField* FieldNamed(std::string_view name) {
  for (const NamedField& field : kFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

Ref NamesOf(Host& py, const Code& code, size_t first, size_t last) {
  std::vector<Ref> names;
  for (size_t i = first; i < last; ++i) names.push_back(py.Str(code.locals[i]));
  return py.Tuple(std::vector<View>(names.begin(), names.end()));
}

// The variables that inner functions use: each is made a cell on entry.
Ref CellNames(Host& py, const Code& code) {
  std::vector<bool> is_cell(code.locals.size());
  for (size_t i = 0; i < code.words.size(); ++i) {
    const Opcode opcode = OpcodeOf(code.words[i]);
    if (opcode == Opcode::MAKE_CELL) is_cell[ArgumentOf(code.words[i])] = true;
    i += static_cast<size_t>(InfoOf(opcode).caches);
  }
  std::vector<Ref> names;
  for (size_t i = 0; i < is_cell.size(); ++i) {
    if (is_cell[i]) names.push_back(py.Str(code.locals[i]));
  }
  return py.Tuple(std::vector<View>(names.begin(), names.end()));
}

Ref OfCode(Host& py, const Code& code, std::string_view name) {
  if (name == "co_name") return py.Str(code.name);
  if (name == "co_qualname") return py.Str(code.qualified_name);
  if (name == "co_filename") return py.Str(code.filename);
  if (name == "co_firstlineno") return py.Int(code.first_line);
  if (name == "co_argcount") return py.Int(code.positional);
  if (name == "co_posonlyargcount") return py.Int(code.positional_only);
  if (name == "co_kwonlyargcount") return py.Int(code.keyword_only);
  if (name == "co_stacksize") return py.Int(code.stack_size);
  const size_t free = code.locals.size() - static_cast<size_t>(code.free_variables);
  const size_t own = free - static_cast<size_t>(code.cells);
  if (name == "co_nlocals") return py.Int(static_cast<int64_t>(own));
  if (name == "co_varnames") return NamesOf(py, code, 0, own);
  if (name == "co_freevars") return NamesOf(py, code, free, code.locals.size());
  if (name == "co_cellvars") return CellNames(py, code);
  return Ref();
}

}  // namespace

template <class S>
Ref HostWorld<S>::FunctionAttribute(View function, std::string_view name) {
  Obj* raw = Of(function);
  if (CodeApi<S>::CodeCheck(raw)) {
    return OfCode(*this, *static_cast<CodeObject<S>*>(raw)->code, name);
  }
  if (TracebackApi<S>::TracebackCheck(raw)) {
    auto* traceback = static_cast<TracebackObject<S>*>(raw);
    if (name == "tb_next")
      return traceback->next != nullptr ? this->Borrow(traceback->next) : this->None();
    if (name == "tb_code") return this->Borrow(traceback->code);
    if (name != "tb_lineno") return Ref();
    return this->Int(
        static_cast<CodeObject<S>*>(traceback->code)->code->positions[traceback->word].line);
  }
  if (CellApi<S>::CellCheck(raw)) {
    Ref content = Steal(CellApi<S>::CellGet(thread_, raw));
    if (!content) this->Raise(ErrorKind::kValueError, "Cell is empty");
    return content;
  }
  if (Py::MethodCheck(raw)) {
    if (name == "__self__") return this->Borrow(Py::MethodSelf(raw));
    if (name == "__func__") return this->Borrow(Py::MethodFunction(raw));
    return FunctionAttribute(Seen(Py::MethodFunction(raw)), name);
  }
  if (NativeApi<S>::NativeCheck(raw)) {
    auto* native = static_cast<NativeObject<S>*>(raw);
    if (name == "__name__" || name == "__qualname__")
      return this->Str(native->entry->signature.name);
    if (name == "__self__" && native->self != nullptr) return this->Borrow(native->self);
    return Ref();
  }
  if (GeneratorApi<S>::GeneratorCheck(raw)) {
    auto* generator = static_cast<GeneratorObject<S>*>(raw);
    const auto state = static_cast<GeneratorState>(generator->state.Load());
    if (name == "gi_running") return this->Bool(state == GeneratorState::kRunning);
    if (name == "gi_suspended") return this->Bool(state == GeneratorState::kSuspended);
    if (generator->function == nullptr) return Ref();
    if (name == "gi_code") return FunctionAttribute(Seen(generator->function), "__code__");
    return FunctionAttribute(Seen(generator->function), name);
  }
  if (!PyFunctionApi<S>::PyFunctionCheck(raw)) return Ref();
  if (name == "__annotations__" || name == "__dict__") {
    const int field = name == "__dict__" ? kFunctionDict : kFunctionAnnotations;
    Ref dict = Steal(PyFunctionApi<S>::PyFunctionField(thread_, raw, field));
    if (dict) return dict;
    dict = this->Dict();
    PyFunctionApi<S>::PyFunctionSetField(thread_, raw, field, this->New(dict));
    return dict;
  }
  if (const NamedField* field = FieldNamed(name)) {
    Obj* value = PyFunctionApi<S>::PyFunctionField(thread_, raw, field->field);
    if (value == nullptr && field->or_none) return this->None();
    return Steal(value);
  }
  const Ref dict = Steal(PyFunctionApi<S>::PyFunctionField(thread_, raw, kFunctionDict));
  return dict ? this->DictGet(dict, this->Intern(name)) : Ref();
}

template <class S>
bool HostWorld<S>::SetFunctionAttribute(View function, std::string_view name, View value) {
  Obj* raw = Of(function);
  if (!PyFunctionApi<S>::PyFunctionCheck(raw)) return false;
  const bool none = !value || value.Is(this->None());
  if (name == "__annotations__" || name == "__dict__") {
    PyFunctionApi<S>::PyFunctionSetField(thread_, raw,
                                         name == "__dict__" ? kFunctionDict : kFunctionAnnotations,
                                         none ? nullptr : this->New(value));
    return true;
  }
  if (const NamedField* field = FieldNamed(name)) {
    if (field->field == kFunctionCode || field->field == kFunctionGlobals ||
        field->field == kFunctionClosure) {
      this->Raise(ErrorKind::kAttributeError, "readonly attribute");
    }
    if (!field->or_none && (!value || !Py::StrCheck(Of(value)))) {
      this->Raise(ErrorKind::kTypeError, std::string(name) + " must be set to a string object");
    }
    PyFunctionApi<S>::PyFunctionSetField(thread_, raw, field->field,
                                         none ? nullptr : this->New(value));
    return true;
  }
  const Ref dict = FunctionAttribute(function, "__dict__");
  const Ref key = this->Intern(name);
  if (value) {
    this->DictSet(dict, key, value);
    return true;
  }
  return this->DictDelete(dict, key);
}

#define INSTANTIATE(S)                                                  \
  template Ref HostWorld<S>::FunctionAttribute(View, std::string_view); \
  template bool HostWorld<S>::SetFunctionAttribute(View, std::string_view, View);
MINIPY_FOR_EACH_WORLD(INSTANTIATE)

}  // namespace minipy
