#include "lab/minipy/library/method_kinds.h"

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

enum Fields { kFunction, kFields };

Ref BindStatic(Host& py, View self, View, View) { return py.Field(self, kFunction); }

Ref BindClass(Host& py, View self, View instance, View cls) {
  const View owner = cls ? cls : py.ClassOf(instance);
  const Ref function = py.Field(self, kFunction);
  // A native function does not bind by itself.
  if (py.KindOf(function) == Kind::kNative) return py.Method(function, owner);
  return py.Bind(function, owner, py.ClassOf(owner));
}

Ref CallStatic(Host& py, View self, absl::Span<const View> arguments, View names) {
  return py.Call(py.Field(self, kFunction), arguments, names);
}

Ref ReprStatic(Host& py, View self) {
  return py.Str(Cat("<staticmethod(", py.ReprText(py.Field(self, kFunction)), ")>"));
}
Ref ReprClass(Host& py, View self) {
  return py.Str(Cat("<classmethod(", py.ReprText(py.Field(self, kFunction)), ")>"));
}

// The function's name, docstring and mark of abstractness show through.
Ref GetAttribute(Host& py, View self, View name) {
  const std::string_view text = py.Text(name);
  if (text == "__func__" || text == "__wrapped__") return py.Field(self, kFunction);
  if (text == "__name__" || text == "__qualname__" || text == "__doc__" || text == "__module__" ||
      text == "__isabstractmethod__")
    return py.FindAttr(py.Field(self, kFunction), name);
  return {};
}

constexpr RecordKind kStaticMethod = {
    .name = "staticmethod",
    .fields = kFields,
    .call = CallStatic,
    .repr = ReprStatic,
    .bind = BindStatic,
    .get_attr = GetAttribute,
};
constexpr RecordKind kClassMethod = {
    .name = "classmethod",
    .fields = kFields,
    .repr = ReprClass,
    .bind = BindClass,
    .get_attr = GetAttribute,
};

constexpr NativeSpec kMakeStatic = {
    "staticmethod(cls, function, /)",
    [](Host& py, const Args& args) { return StaticMethod(py, args[1]); }};
constexpr NativeSpec kMakeClass = {"classmethod(cls, function, /)", [](Host& py, const Args& args) {
                                     return ClassMethod(py, args[1]);
                                   }};

constexpr NativeSpec kStaticMethods[] = {
    {"__get__(self, instance, owner=None, /)",
     [](Host& py, const Args& args) { return py.Field(args[0], kFunction); }},
};
constexpr NativeSpec kClassMethods[] = {
    {"__get__(self, instance, owner=None, /)",
     [](Host& py, const Args& args) {
       return BindClass(py, args[0], args[1], args.IsNone(2) ? View() : args[2]);
     }},
};

}  // namespace

Ref StaticMethod(Host& py, View function) { return py.Record(kStaticMethod, {function}); }
Ref ClassMethod(Host& py, View function) { return py.Record(kClassMethod, {function}); }

void DefineNew(Host& py, View cls, const NativeSpec& construct) {
  py.DefineConstructor(cls, construct);
  py.DefineAttribute(cls, "__new__", StaticMethod(py, py.Native(construct)));
}

void DefineClassMethods(Host& py, View cls, absl::Span<const NativeSpec> methods) {
  for (const NativeSpec& spec : methods)
    py.DefineAttribute(cls, NameOf(spec), ClassMethod(py, py.Native(spec)));
}

void DefineStaticMethods(Host& py, View cls, absl::Span<const NativeSpec> methods) {
  for (const NativeSpec& spec : methods)
    py.DefineAttribute(cls, NameOf(spec), StaticMethod(py, py.Native(spec)));
}

void InstallMethodKinds(Host& py, View builtins) {
  const View statics = py.DefineRecord(kStaticMethod, &kMakeStatic);
  py.DefineMethods(statics, kStaticMethods);
  AddTo(py, builtins, "staticmethod", statics);
  const View classes = py.DefineRecord(kClassMethod, &kMakeClass);
  py.DefineMethods(classes, kClassMethods);
  AddTo(py, builtins, "classmethod", classes);
}

}  // namespace minipy
