#include "lab/minipy/library/function_attributes.h"

#include "lab/minipy/library/generators.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref BindTo(Host& py, const Args& args) {
  return py.Bind(args[0], args.IsNone(1) ? View() : args[1],
                 args.IsNone(2) ? py.ClassOf(args[1]) : args[2]);
}

Ref CallIt(Host& py, const Args& args) {
  return CallWith(py, args[0], args.rest(), args.keywords());
}

constexpr NativeSpec kMakeMethod = {"method(cls, function, instance, /)",
                                    [](Host& py, const Args& args) {
                                      if (!py.IsCallable(args[1]))
                                        FailType(py, "first argument must be callable");
                                      if (IsNone(py, args[2]))
                                        FailType(py, "self must not be None");
                                      return py.Method(args[1], args[2]);
                                    }};

constexpr NativeSpec kMethods[] = {
    {"__get__(self, instance, owner=None, /)", BindTo},
    {"__call__(self, /, *args, **kwargs)", CallIt},
};

constexpr Getset kFunction[] = {
    {"__name__", GetFunctionAttribute, SetFunctionAttribute},
    {"__qualname__", GetFunctionAttribute, SetFunctionAttribute},
    {"__doc__", GetFunctionAttribute, SetFunctionAttribute},
    {"__module__", GetFunctionAttribute, SetFunctionAttribute},
    {"__defaults__", GetFunctionAttribute, SetFunctionAttribute},
    {"__kwdefaults__", GetFunctionAttribute, SetFunctionAttribute},
    {"__annotations__", GetFunctionAttribute, SetFunctionAttribute},
    {"__dict__", GetFunctionAttribute, SetFunctionAttribute},
    {"__code__", GetFunctionAttribute, SetFunctionAttribute},
    {"__globals__", GetFunctionAttribute},
    {"__closure__", GetFunctionAttribute},
};
constexpr Getset kMethod[] = {
    {"__name__", GetFunctionAttribute},     {"__qualname__", GetFunctionAttribute},
    {"__doc__", GetFunctionAttribute},      {"__module__", GetFunctionAttribute},
    {"__defaults__", GetFunctionAttribute}, {"__dict__", GetFunctionAttribute},
    {"__code__", GetFunctionAttribute},     {"__annotations__", GetFunctionAttribute},
    {"__self__", GetFunctionAttribute},     {"__func__", GetFunctionAttribute},
};
Ref NoText(Host& py, View, const Getset&) { return py.None(); }
Ref Builtins(Host& py, View, const Getset&) { return py.Str("builtins"); }

constexpr Getset kNative[] = {
    {"__name__", GetFunctionAttribute}, {"__qualname__", GetFunctionAttribute},
    {"__self__", GetFunctionAttribute}, {"__doc__", NoText},
    {"__module__", Builtins},
};
constexpr Getset kCode[] = {
    {"co_name", GetFunctionAttribute},           {"co_qualname", GetFunctionAttribute},
    {"co_filename", GetFunctionAttribute},       {"co_firstlineno", GetFunctionAttribute},
    {"co_argcount", GetFunctionAttribute},       {"co_posonlyargcount", GetFunctionAttribute},
    {"co_kwonlyargcount", GetFunctionAttribute}, {"co_varnames", GetFunctionAttribute},
    {"co_freevars", GetFunctionAttribute},       {"co_cellvars", GetFunctionAttribute},
    {"co_stacksize", GetFunctionAttribute},      {"co_nlocals", GetFunctionAttribute},
};
// What is left of a frame once it has been left: where it was.
enum { kFrameCode, kFrameLine, kFrameFields };

Ref FrameAttribute(Host& py, View self, View name) {
  if (py.Text(name) == "f_code") return py.Field(self, kFrameCode);
  return py.Text(name) == "f_lineno" ? py.Field(self, kFrameLine) : Ref();
}

constexpr RecordKind kFrame = {
    .name = "frame",
    .fields = kFrameFields,
    .get_attr = FrameAttribute,
};

constexpr Getset kTraceback[] = {
    {"tb_next", GetFunctionAttribute},
    {"tb_lineno", GetFunctionAttribute},
    {"tb_frame",
     [](Host& py, View self, const Getset&) {
       return py.Record(kFrame, {py.FunctionAttribute(self, "tb_code"),
                                 py.FunctionAttribute(self, "tb_lineno")});
     }},
};
constexpr Getset kCell[] = {{"cell_contents", GetFunctionAttribute}};
constexpr Getset kModule[] = {
    {"__dict__", [](Host& py, View self, const Getset&) { return py.ModuleDict(self); }}};

}  // namespace

Ref GetFunctionAttribute(Host& py, View self, const Getset& getset) {
  return py.FunctionAttribute(self, getset.name);
}

void SetFunctionAttribute(Host& py, View self, View value, const Getset& getset) {
  if (!py.SetFunctionAttribute(self, getset.name, value))
    Fail(py, ErrorKind::kAttributeError, "attribute '", getset.name, "' of '", py.NameOf(self),
         "' objects is not writable");
}

void InstallFunctions(Host& py) {
  const View function = py.BuiltInClass("function");
  py.DefineMethods(function, kMethods);
  DefineGetsets(py, function, kFunction);
  const View method = py.BuiltInClass("method");
  DefineNew(py, method, kMakeMethod);
  py.DefineMethods(method, kMethods);
  DefineGetsets(py, method, kMethod);
  for (const char* name : {"builtin_function_or_method", "method_descriptor"}) {
    const View native = py.BuiltInClass(name);
    py.DefineMethods(native, kMethods);
    DefineGetsets(py, native, kNative);
  }
  DefineGetsets(py, py.BuiltInClass("code"), kCode);
  DefineGetsets(py, py.BuiltInClass("cell"), kCell);
  py.DefineRecord(kFrame, nullptr);
  DefineGetsets(py, py.BuiltInClass("traceback"), kTraceback);
  DefineGetsets(py, py.BuiltInClass("module"), kModule);
  InstallGenerators(py);
}

}  // namespace minipy
