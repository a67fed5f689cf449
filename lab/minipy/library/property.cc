// property: an attribute that functions of the class read, set and delete.
//
// Thread safety: getter, setter and deleter make new properties; only __set_name__ and __doc__
// change one.

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

enum Fields { kGet, kSet, kDelete, kDoc, kName, kFields };

Ref Bind(Host& py, View self, View instance, View);
void BindSet(Host& py, View self, View instance, View value);
Ref GetAttribute(Host& py, View self, View name);
bool SetAttribute(Host& py, View self, View name, View value);

constexpr RecordKind kProperty = {
    .name = "property",
    .fields = kFields,
    .bind = Bind,
    .bind_set = BindSet,
    .get_attr = GetAttribute,
    .set_attr = SetAttribute,
};

Ref Make(Host& py, View get, View set, View remove, View doc) {
  Ref property = py.Record(kProperty, {});
  py.SetField(property, kGet, get);
  py.SetField(property, kSet, set);
  py.SetField(property, kDelete, remove);
  py.SetField(property, kDoc, doc);
  return property;
}

View GivenOrNothing(const Args& args, size_t i) { return args.IsNone(i) ? View() : args[i]; }

constexpr NativeSpec kConstruct = {
    "property(cls, /, fget=None, fset=None, fdel=None, doc=None)", [](Host& py, const Args& args) {
      Ref doc = GivenOrNothing(args, 4);
      if (!doc && !args.IsNone(1)) doc = py.FindAttr(args[1], py.Intern("__doc__"));
      return Make(py, GivenOrNothing(args, 1), GivenOrNothing(args, 2), GivenOrNothing(args, 3),
                  doc);
    }};

// The same property with another function in a field.
Ref With(Host& py, View self, int field, View function) {
  Ref copy = Make(py, py.Field(self, kGet), py.Field(self, kSet), py.Field(self, kDelete),
                  py.Field(self, kDoc));
  py.SetField(copy, field, function);
  py.SetField(copy, kName, py.Field(self, kName));
  if (field == kGet) {
    if (const Ref doc = py.FindAttr(function, py.Intern("__doc__"))) py.SetField(copy, kDoc, doc);
  }
  return copy;
}

// "property 'x' of 'C' object has no setter"
[[noreturn]] void FailAccess(Host& py, View self, View instance, std::string_view what) {
  const Ref name = py.Field(self, kName);
  Fail(py, ErrorKind::kAttributeError, "property ",
       name ? Cat(py.ReprText(name), " of '", py.NameOf(instance), "' object ")
            : Cat("of '", py.NameOf(instance), "' object "),
       "has no ", what);
}

Ref Bind(Host& py, View self, View instance, View) {
  if (!instance) return self;
  const Ref get = py.Field(self, kGet);
  if (!get) FailAccess(py, self, instance, "getter");
  return py.Call(get, {instance});
}

void BindSet(Host& py, View self, View instance, View value) {
  const Ref function = py.Field(self, value ? kSet : kDelete);
  if (!function) FailAccess(py, self, instance, value ? "setter" : "deleter");
  if (value) {
    py.Call(function, {instance, value});
  } else {
    py.Call(function, {instance});
  }
}

Ref FieldOrNone(Host& py, View self, int field) {
  Ref value = py.Field(self, field);
  return value ? value : Ref(py.None());
}

// Is one of its functions abstract?
Ref IsAbstract(Host& py, View self) {
  for (int field : {kGet, kSet, kDelete}) {
    const Ref function = py.Field(self, field);
    if (!function) continue;
    const Ref mark = py.FindAttr(function, py.Intern("__isabstractmethod__"));
    if (mark && py.IsTrue(mark)) return py.Bool(true);
  }
  return py.Bool(false);
}

Ref GetAttribute(Host& py, View self, View name) {
  const std::string_view text = py.Text(name);
  if (text == "fget") return FieldOrNone(py, self, kGet);
  if (text == "fset") return FieldOrNone(py, self, kSet);
  if (text == "fdel") return FieldOrNone(py, self, kDelete);
  if (text == "__doc__") return FieldOrNone(py, self, kDoc);
  if (text == "__isabstractmethod__") return IsAbstract(py, self);
  return {};
}

bool SetAttribute(Host& py, View self, View name, View value) {
  if (py.Text(name) != "__doc__") return false;
  py.SetField(self, kDoc, value);
  return true;
}

constexpr NativeSpec kMethods[] = {
    {"getter(self, function, /)",
     [](Host& py, const Args& args) { return With(py, args[0], kGet, args[1]); }},
    {"setter(self, function, /)",
     [](Host& py, const Args& args) { return With(py, args[0], kSet, args[1]); }},
    {"deleter(self, function, /)",
     [](Host& py, const Args& args) { return With(py, args[0], kDelete, args[1]); }},
    {"__get__(self, instance, owner=None, /)",
     [](Host& py, const Args& args) { return Bind(py, args[0], GivenOrNothing(args, 1), {}); }},
    {"__set__(self, instance, value, /)",
     [](Host& py, const Args& args) -> Ref {
       BindSet(py, args[0], args[1], args[2]);
       return {};
     }},
    {"__delete__(self, instance, /)",
     [](Host& py, const Args& args) -> Ref {
       BindSet(py, args[0], args[1], {});
       return {};
     }},
    {"__set_name__(self, owner, name, /)",
     [](Host& py, const Args& args) -> Ref {
       py.SetField(args[0], kName, args[2]);
       return {};
     }},
};

}  // namespace

void InstallProperty(Host& py, View builtins) {
  const View cls = py.DefineRecord(kProperty, &kConstruct);
  py.DefineMethods(cls, kMethods);
  AddTo(py, builtins, "property", cls);
}

}  // namespace minipy
