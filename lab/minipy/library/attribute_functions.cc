// getattr, setattr, delattr, hasattr, dir, vars, globals, locals.
//
// Thread safety: as Host; hasattr and getattr may differ when another thread comes between.

#include "lab/minipy/library/attributes.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/sort.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

void CheckName(Host& py, View name) {
  if (!IsStr(py, name)) FailType(py, "attribute name must be string, not '", py.NameOf(name), "'");
}

Ref GetAttribute(Host& py, const Args& args) {
  CheckName(py, args[1]);
  if (!args.Has(2)) return py.GetAttr(args[0], args[1]);
  Ref value = py.FindAttr(args[0], args[1]);
  return value ? value : Ref(args[2]);
}

Ref HasAttribute(Host& py, const Args& args) {
  CheckName(py, args[1]);
  return py.Bool(static_cast<bool>(py.FindAttr(args[0], args[1])));
}

Ref Sorted(Host& py, View names) {
  const Ref list = py.List();
  py.ListExtend(list, names);
  SortList(py, list, {}, false);
  return list;
}

Ref Dir(Host& py, const Args& args) {
  if (!args.Has(0)) return Sorted(py, py.Locals());
  const Ref method = SpecialMethod(py, args[0], "__dir__");
  if (!method) FailType(py, "object does not provide __dir__");
  return Sorted(py, py.Call(method, absl::Span<const View>()));
}

Ref Vars(Host& py, const Args& args) {
  if (!args.Has(0)) return py.Locals();
  Ref dict = py.FindAttr(args[0], py.Intern("__dict__"));
  if (!dict) FailType(py, "vars() argument must have __dict__ attribute");
  return dict;
}

constexpr NativeSpec kFunctions[] = {
    {"getattr(object, name, default=None, /)", GetAttribute},
    {"hasattr(obj, name, /)", HasAttribute},
    {"setattr(obj, name, value, /)",
     [](Host& py, const Args& args) -> Ref {
       CheckName(py, args[1]);
       py.SetAttr(args[0], args[1], args[2]);
       return {};
     }},
    {"delattr(obj, name, /)",
     [](Host& py, const Args& args) -> Ref {
       CheckName(py, args[1]);
       py.DelAttr(args[0], args[1]);
       return {};
     }},
    {"dir(object=None, /)", Dir},
    {"vars(object=None, /)", Vars},
    {"globals()", [](Host& py, const Args&) { return py.Globals(); }},
    {"locals()", [](Host& py, const Args&) { return py.Locals(); }},
    {"__import__(name, globals=None, locals=None, fromlist=(), level=0)",
     [](Host& py, const Args& args) {
       return py.Import(TextArgument(py, args[0], "__import__() argument 1"));
     }},
};

}  // namespace

Ref NamesOf(Host& py, View object) {
  const Ref names = py.Dict();
  const auto add = [&](View dict) {
    ForEach(py, dict, [&](const Ref& name) { py.DictSet(names, name, py.None()); });
  };
  const bool is_class = py.KindOf(object) == Kind::kClass;
  if (py.KindOf(object) == Kind::kModule) {
    add(py.ModuleDict(object));
  } else {
    const Ref name = py.Intern("__dict__");
    const Ref dict = is_class ? Ref() : py.FindAttr(object, name);
    if (dict) add(dict);
    const Ref line = py.ClassLine(is_class ? object : py.ClassOf(object));
    for (int64_t i = 0; i < py.Size(line); ++i) add(py.ClassDict(py.Item(line, i)));
    // object has the descriptor, for whichever of its heirs has a dict.
    if (!dict && !is_class) py.DictDelete(names, name);
  }
  const Ref list = py.List();
  py.ListExtend(list, names);
  return list;
}

void AddAttributeFunctions(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
