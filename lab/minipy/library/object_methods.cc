// object: what every class inherits.
//
// Thread safety: as Host.

#include <algorithm>
#include <vector>

#include "lab/minipy/library/attributes.h"
#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

bool HasArguments(const Args& args) { return !args.rest().empty() || args.keywords(); }

// Arguments beyond the instance are wrong unless the class takes them in its other constructor.
Ref Init(Host& py, const Args& args) {
  if (!HasArguments(args)) return {};
  const View cls = py.ClassOf(args[0]);
  if (Overrides(py, cls, "__init__"))
    FailType(py, "object.__init__() takes exactly one argument (the instance to initialize)");
  if (!Overrides(py, cls, "__new__")) FailType(py, py.ClassName(cls), "() takes no arguments");
  return {};
}

// An instance that a built-in class should have made would stand for no value, and what is native
// takes the value for granted.
void RequireOwnNew(Host& py, View cls) {
  const View object = py.BuiltInClass("object");
  RequireSubtype(py, cls, object);
  const std::vector<Ref> line = Collect(py, py.ClassLine(cls));
  const auto built_in =
      std::find_if(line.begin(), line.end(), [&](const Ref& each) { return py.IsBuiltIn(each); });
  if (built_in->Is(object)) return;
  const Ref name = py.Intern("__new__");
  const Ref native = py.ClassLookup(*built_in, name);
  const auto safe = std::find_if(line.begin(), line.end(), [&](const Ref& each) {
    return py.ClassLookup(each, name).Is(native);
  });
  FailType(py, "object.__new__(", py.ClassName(cls), ") is not safe, use ", py.ClassName(*safe),
           ".__new__()");
}

constexpr NativeSpec kNew[] = {
    {"__new__(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
       RequireOwnNew(py, args[0]);
       if (HasArguments(args)) {
         if (Overrides(py, args[0], "__new__"))
           FailType(py, "object.__new__() takes exactly one argument (the type to instantiate)");
         if (!Overrides(py, args[0], "__init__"))
           FailType(py, py.ClassName(args[0]), "() takes no arguments");
       }
       return py.NewInstance(args[0]);
     }}};

Ref NotEqual(Host& py, const Args& args) {
  // As the object's own `__eq__` says, turned round.
  const Ref method = SpecialMethod(py, args[0], "__eq__");
  const Ref equal = py.Call(method, {args[1]});
  if (equal.Is(py.NotImplemented())) return equal;
  return py.Bool(!py.IsTrue(equal));
}

Ref IdentityRepr(Host& py, const Args& args) { return py.DefaultRepr(args[0]); }

Ref Unordered(Host& py, const Args&) { return py.NotImplemented(); }

Ref Format(Host& py, const Args& args) {
  const std::string_view spec = TextArgument(py, args[1], "__format__() argument");
  if (!spec.empty())
    FailType(py, "unsupported format string passed to ", py.NameOf(args[0]), ".__format__");
  return py.StrOf(args[0]);
}

// As CPython hashes an address: turned, because its low bits are all alike.
Ref IdentityHash(Host& py, const Args& args) {
  const auto address = reinterpret_cast<uint64_t>(args[0].raw());
  return py.Int(static_cast<int64_t>(address >> 4 | address << 60));
}

constexpr NativeSpec kMethods[] = {
    {"__init__(self, /, *args, **kwargs)", Init},
    {"__repr__(self, /)", IdentityRepr},
    {"__str__(self, /)", [](Host& py, const Args& args) { return py.Repr(args[0]); }},
    {"__hash__(self, /)", IdentityHash},
    {"__eq__(self, value, /)",
     [](Host& py, const Args& args) -> Ref {
       return args[0].Is(args[1]) ? py.Bool(true) : py.NotImplemented();
     }},
    {"__ne__(self, value, /)", NotEqual},
    {"__lt__(self, value, /)", Unordered},
    {"__le__(self, value, /)", Unordered},
    {"__gt__(self, value, /)", Unordered},
    {"__ge__(self, value, /)", Unordered},
    {"__getattribute__(self, name, /)",
     [](Host& py, const Args& args) { return py.GenericGetAttr(args[0], args[1]); }},
    {"__setattr__(self, name, value, /)",
     [](Host& py, const Args& args) -> Ref {
       py.GenericSetAttr(args[0], args[1], args[2]);
       return {};
     }},
    {"__delattr__(self, name, /)",
     [](Host& py, const Args& args) -> Ref {
       py.GenericSetAttr(args[0], args[1], {});
       return {};
     }},
    {"__format__(self, format_spec, /)", Format},
    {"__dir__(self, /)", [](Host& py, const Args& args) { return NamesOf(py, args[0]); }},
    {"__sizeof__(self, /)", [](Host& py, const Args&) { return py.Int(16); }},
};

Ref NoKeywords(Host& py, const Args& args) {
  if (args.keywords())
    FailType(py, py.ClassName(args[0]), ".__init_subclass__() takes no keyword arguments");
  return {};
}

constexpr NativeSpec kClassMethods[] = {
    {"__init_subclass__(cls, /, **kwargs)", NoKeywords},
    {"__subclasshook__(cls, subclass, /)",
     [](Host& py, const Args&) -> Ref { return py.NotImplemented(); }},
};

void SetClass(Host& py, View, View, const Getset&) {
  FailType(py, "__class__ assignment is not supported by minipy");
}

// An instance's `__dict__` is its own dict and stays so: assigning replaces what is in it.
void SetDict(Host& py, View self, View value, const Getset&) {
  const Ref dict = py.InstanceDict(self);
  if (!dict || !value)
    Fail(py, ErrorKind::kAttributeError, "'", py.NameOf(self),
         "' object has no attribute '__dict__'");
  if (ValueKind(py, value) != Kind::kDict)
    FailType(py, "__dict__ must be set to a dictionary, not a '", py.NameOf(value), "'");
  const Ref copy = py.DictCopy(value);
  py.DictClear(dict);
  py.DictUpdate(dict, copy);
}

constexpr Getset kAttributes[] = {
    {"__class__", [](Host& py, View self, const Getset&) { return Ref(py.ClassOf(self)); },
     SetClass},
    {"__dict__", [](Host& py, View self, const Getset&) { return py.InstanceDict(self); }, SetDict},
};

// type(None)() is None, and so for the other single values.
constexpr NativeSpec kNone = {"NoneType(cls, /)",
                              [](Host& py, const Args&) -> Ref { return py.None(); }};
constexpr NativeSpec kNotImplemented = {
    "NotImplementedType(cls, /)", [](Host& py, const Args&) -> Ref { return py.NotImplemented(); }};
constexpr NativeSpec kEllipsis = {"ellipsis(cls, /)",
                                  [](Host& py, const Args&) -> Ref { return py.Ellipsis(); }};

}  // namespace

void InstallObject(Host& py) {
  py.DefineConstructor(py.BuiltInClass("NoneType"), kNone);
  py.DefineConstructor(py.BuiltInClass("NotImplementedType"), kNotImplemented);
  py.DefineConstructor(py.BuiltInClass("ellipsis"), kEllipsis);
  const View cls = py.BuiltInClass("object");
  py.DefineMethods(cls, kMethods);
  DefineStaticMethods(py, cls, kNew);
  DefineClassMethods(py, cls, kClassMethods);
  DefineGetsets(py, cls, kAttributes);
  py.DefineAttribute(cls, "__doc__", py.None());
}

}  // namespace minipy
