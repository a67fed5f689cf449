// eval, exec and compile: source text at run time. Its variables are in dicts; those of a function
// that calls are there to be read only, as a copy.
//
// Thread safety: as Host.

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/codec.h"

namespace minipy {
namespace {

// Source as text; bytes are UTF-8.
std::string SourceText(Host& py, View source, const char* function, const char* what) {
  if (IsStr(py, source)) return std::string(py.Text(source));
  if (!IsBytesLike(py, source))
    FailType(py, function, "() arg 1 must be a string, bytes or ", what);
  return Textual(py, [&] { return text::Decode(BytesIn(py, source), "utf-8"); });
}

bool IsCode(Host& py, View object) { return py.ClassOf(object).Is(py.BuiltInClass("code")); }

// The dicts that code runs with. A dict of a program's own learns where the built-ins are.
struct Names {
  Ref globals;
  Ref locals;
};

Names NamesFrom(Host& py, const Args& args, const char* function) {
  Names names;
  if (args.IsNone(1)) {
    names.globals = py.Globals();
    names.locals = args.IsNone(2) ? py.Locals() : Ref(args[2]);
  } else {
    if (ValueKind(py, args[1]) != Kind::kDict)
      FailType(py, function, "globals must be a dict",
               *function != 0 ? ", not " + py.NameOf(args[1]) : "");
    names.globals = py.Value(args[1]);
    names.locals = args.IsNone(2) ? names.globals : Ref(args[2]);
    const Ref builtins = py.Intern("__builtins__");
    if (!py.DictGet(names.globals, builtins))
      py.DictSet(names.globals, builtins, py.ModuleDict(py.Import("builtins")));
  }
  if (ValueKind(py, names.locals) != Kind::kDict) FailType(py, "locals must be a mapping");
  names.locals = py.Value(names.locals);
  return names;
}

Ref Eval(Host& py, const Args& args) {
  const Names names = NamesFrom(py, args, "");
  if (IsCode(py, args[0])) return py.RunCode(args[0], names.globals, names.locals);
  std::string text = SourceText(py, args[0], "eval", "code object");
  text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
  return py.RunCode(py.Compile(text, "<string>", true), names.globals, names.locals);
}

Ref Exec(Host& py, const Args& args) {
  const Names names = NamesFrom(py, args, "exec() ");
  const Ref code = IsCode(py, args[0]) ? Ref(args[0])
                                       : py.Compile(SourceText(py, args[0], "exec", "code object"),
                                                    "<string>", false);
  py.RunCode(code, names.globals, names.locals);
  return {};
}

Ref Compile(Host& py, const Args& args) {
  const std::string text = SourceText(py, args[0], "compile", "AST object");
  const std::string_view filename = TextArgument(py, args[1], "compile() argument 'filename'");
  const std::string_view mode = TextArgument(py, args[2], "compile() argument 'mode'");
  if (mode == "single")
    Fail(py, ErrorKind::kNotImplementedError, "minipy does not compile single statements");
  if (mode != "exec" && mode != "eval")
    FailValue(py, "compile() mode must be 'exec', 'eval' or 'single'");
  return py.Compile(text, filename, mode == "eval");
}

constexpr NativeSpec kFunctions[] = {
    {"eval(source, globals=None, locals=None, /)", Eval},
    {"exec(source, globals=None, locals=None, /)", Exec},
    {"compile(source, filename, mode, *args, **kwargs)", Compile},
};

}  // namespace

void AddEvaluation(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
