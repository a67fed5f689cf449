// type: attributes and methods of classes, and type() itself.
//
// Thread safety: as Host.

#include "lab/minipy/library/attributes.h"
#include "lab/minipy/library/class_making.h"
#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/mapping_proxy.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

void CheckArgument(Host& py, View argument, Kind kind, int number, const char* name) {
  if (ValueKind(py, argument) != kind)
    FailType(py, "type.__new__() argument ", number, " must be ", name, ", not ",
             py.NameOf(argument));
}

// type(name, bases, dict, **keywords) is what the class statement comes to.
Ref MakeClass(Host& py, absl::Span<const View> arguments, View keywords) {
  CheckArgument(py, arguments[0], Kind::kStr, 1, "str");
  CheckArgument(py, arguments[1], Kind::kTuple, 2, "tuple");
  CheckArgument(py, arguments[2], Kind::kDict, 3, "dict");
  std::vector<Ref> bases;
  for (int64_t i = 0; i < py.Size(arguments[1]); ++i) bases.push_back(py.Item(arguments[1], i));
  const std::vector<View> views(bases.begin(), bases.end());
  const Ref names = py.DictCopy(arguments[2]);
  const Ref caller = py.DictGet(py.Globals(), py.Intern("__name__"));
  if (caller) py.DictSetDefault(names, py.Intern("__module__"), caller);
  py.DictSetDefault(names, py.Intern("__qualname__"), arguments[0]);
  PrepareClass(py, names);
  Ref cls = py.NewClass(arguments[0], views, names);
  FinishClass(py, cls, keywords);
  return cls;
}

constexpr NativeSpec kType = {"type(cls, /, *args, **kwargs)",
                              [](Host& py, const Args& args) -> Ref {
                                if (args.rest().size() == 1 && py.IsBuiltIn(args[0]))
                                  return py.ClassOf(args.rest()[0]);
                                if (args.rest().size() != 3)
                                  FailType(py, "type() takes 1 or 3 arguments");
                                if (!args[0].Is(py.BuiltInClass("type"))) RefuseMetaclass(py);
                                return MakeClass(py, args.rest(), args.keywords());
                              }};

// What a class's own dict says; else `fallback`.
Ref OwnOr(Host& py, View cls, std::string_view name, View fallback) {
  Ref value = py.DictGet(py.ClassDict(cls), py.Intern(name));
  return value ? value : Ref(fallback);
}

Ref Name(Host& py, View self, const Getset&) { return py.Str(py.ClassName(self)); }
Ref QualifiedName(Host& py, View self, const Getset&) {
  const Ref name = OwnOr(py, self, "__qualname__", {});
  return name && IsStr(py, name) ? name : py.Str(py.ClassName(self));
}
Ref Module(Host& py, View self, const Getset&) {
  return OwnOr(py, self, "__module__", py.Str("builtins"));
}
Ref Doc(Host& py, View self, const Getset&) { return OwnOr(py, self, "__doc__", py.None()); }
Ref Annotations(Host& py, View self, const Getset&) {
  if (py.IsBuiltIn(self)) return {};
  return py.DictSetDefault(py.ClassDict(self), py.Intern("__annotations__"), py.Dict());
}
Ref AbstractMethods(Host& py, View self, const Getset&) {
  return OwnOr(py, self, "__abstractmethods__", {});
}

// Writes to the class's own dict, which these attributes live in.
void SetOwn(Host& py, View self, View value, const Getset& getset) {
  if (py.IsBuiltIn(self))
    FailType(py, "cannot set '", getset.name, "' attribute of immutable type '", py.ClassName(self),
             "'");
  const Ref dict = py.ClassDict(self);
  if (value) {
    py.DictSet(dict, py.Intern(getset.name), value);
  } else {
    py.DictDelete(dict, py.Intern(getset.name));
  }
}

constexpr Getset kAttributes[] = {
    {"__name__", Name},
    {"__qualname__", QualifiedName, SetOwn},
    {"__module__", Module, SetOwn},
    {"__doc__", Doc, SetOwn},
    {"__annotations__", Annotations, SetOwn},
    {"__abstractmethods__", AbstractMethods, SetOwn},
    {"__bases__", [](Host& py, View self, const Getset&) { return py.ClassBases(self); }},
    {"__mro__", [](Host& py, View self, const Getset&) { return py.ClassLine(self); }},
    {"__base__",
     [](Host& py, View self, const Getset&) {
       const Ref bases = py.ClassBases(self);
       return py.Size(bases) > 0 ? py.Item(bases, 0) : Ref(py.None());
     }},
    {"__dict__",
     [](Host& py, View self, const Getset&) { return MappingProxy(py, py.ClassDict(self)); }},
};

Ref CallClass(Host& py, const Args& args) {
  return CallWith(py, args[0], args.rest(), args.keywords());
}

constexpr NativeSpec kMethods[] = {
    {"mro(self, /)",
     [](Host& py, const Args& args) {
       const Ref line = py.List();
       py.ListExtend(line, py.ClassLine(args[0]));
       return line;
     }},
    {"__subclasses__(self, /)",
     [](Host& py, const Args& args) { return py.ClassSubclasses(args[0]); }},
    {"__call__(self, /, *args, **kwargs)", CallClass},
    {"__init__(self, /, *args, **kwargs)", [](Host&, const Args&) { return Ref(); }},
    {"__instancecheck__(self, instance, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.IsInstance(args[1], args[0])); }},
    {"__subclasscheck__(self, subclass, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.IsSubclass(args[1], args[0])); }},
    {"__dir__(self, /)", [](Host& py, const Args& args) { return NamesOf(py, args[0]); }},
};

constexpr NativeSpec kClassMethods[] = {
    {"__prepare__(cls, /, *args, **kwargs)", [](Host& py, const Args&) { return py.Dict(); }}};

}  // namespace

void InstallType(Host& py) {
  const View cls = py.BuiltInClass("type");
  DefineNew(py, cls, kType);
  py.DefineMethods(cls, kMethods);
  DefineClassMethods(py, cls, kClassMethods);
  DefineGetsets(py, cls, kAttributes);
}

}  // namespace minipy
