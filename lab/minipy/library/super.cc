// super: the attributes an object would have if its class began after a given one. What it finds is
// bound to the object, so that a method it calls sees the whole of it.
//
// Thread safety: a super object is set once; the classes it searches are looked at one by one.

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

enum Fields { kAfter, kObject, kStart, kFields };

bool IsClass(Host& py, View object) { return py.KindOf(object) == Kind::kClass; }

// The class whose line is searched: the object's, or the object itself in a class method.
Ref StartOf(Host& py, View after, View object) {
  if (IsClass(py, object) && py.IsSubclass(object, after)) return object;
  const View cls = py.ClassOf(object);
  if (py.IsSubclass(cls, after)) return cls;
  FailType(py, "super(type, obj): obj must be an instance or subtype of type");
}

Ref Lookup(Host& py, View after, View start, View name) {
  const Ref line = py.ClassLine(start);
  const int64_t size = py.Size(line);
  int64_t i = 0;
  while (i < size && !py.Item(line, i).Is(after)) ++i;
  for (++i; i < size; ++i) {
    if (Ref found = py.DictGet(py.ClassDict(py.Item(line, i)), name)) return found;
  }
  return {};
}

Ref GetAttribute(Host& py, View self, View name) {
  const std::string_view text = py.Text(name);
  if (text == "__class__") return {};
  if (text == "__thisclass__") return py.Field(self, kAfter);
  const Ref object = py.Field(self, kObject);
  if (text == "__self__") return object ? object : Ref(py.None());
  const Ref start = py.Field(self, kStart);
  if (text == "__self_class__") return start ? start : Ref(py.None());
  if (!object) return {};
  const Ref found = Lookup(py, py.Field(self, kAfter), start, name);
  if (!found) return {};
  return py.Bind(found, object.Is(start) ? View() : View(object), start);
}

Ref Repr(Host& py, View self) {
  const Ref start = py.Field(self, kStart);
  return py.Str(Cat("<super: <class '", py.ClassName(py.Field(self, kAfter)), "'>, ",
                    start ? Cat("<", py.ClassName(start), " object>") : std::string("NULL"), ">"));
}

Ref Bind(Host& py, View self, View instance, View cls);

constexpr RecordKind kSuper = {
    .name = "super",
    .fields = kFields,
    .repr = Repr,
    .bind = Bind,
    .get_attr = GetAttribute,
};

Ref Make(Host& py, View after, View object) {
  if (!object || IsNone(py, object)) return py.Record(kSuper, {after});
  return py.Record(kSuper, {after, object, StartOf(py, after, object)});
}

// As an attribute of a class, unbound, it is bound to the instance it is read through.
Ref Bind(Host& py, View self, View instance, View) {
  if (!instance || py.Field(self, kObject)) return self;
  return Make(py, py.Field(self, kAfter), instance);
}

constexpr NativeSpec kConstruct = {
    "super(cls, type=None, object=None, /)", [](Host& py, const Args& args) {
      if (args.Has(1)) {
        if (!IsClass(py, args[1]))
          FailType(py, "super() argument 1 must be a type, not ", py.NameOf(args[1]));
        return Make(py, args[1], args[2]);
      }
      const auto [after, object] = py.SuperArguments();
      if (!after && object) Fail(py, ErrorKind::kRuntimeError, "super(): __class__ cell not found");
      if (!object) Fail(py, ErrorKind::kRuntimeError, "super(): no arguments");
      return Make(py, after, object);
    }};

}  // namespace

void InstallSuper(Host& py, View builtins) {
  AddTo(py, builtins, "super", py.DefineRecord(kSuper, &kConstruct));
}

}  // namespace minipy
