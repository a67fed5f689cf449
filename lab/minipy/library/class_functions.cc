// callable, isinstance, issubclass.
//
// Thread safety: as Host.

#include "lab/minipy/library/classes.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

// What a class answers for itself, in place of a metaclass: `hook` bound to it, or nothing.
Ref ClassHook(Host& py, View cls, std::string_view hook) {
  if (py.IsBuiltIn(cls)) return {};
  const Ref found = py.ClassLookup(cls, py.Intern(hook));
  return found ? py.Bind(found, {}, cls) : Ref();
}

struct Question {
  const char* method;      // of what is no class but can be asked
  const char* class_hook;  // asked when inheritance says no
  const char* complaint;
  bool (*holds)(Host& py, View object, View cls);
};

// Asks of a class, or of any in a tuple of classes and tuples.
bool Ask(Host& py, const Question& question, View object, View classes) {
  switch (py.KindOf(classes)) {
    case Kind::kClass:
      if (question.holds(py, object, classes)) return true;
      if (const Ref hook = ClassHook(py, classes, question.class_hook))
        return py.IsTrue(py.Call(hook, {object}));
      return false;
    case Kind::kTuple:
      for (int64_t i = 0; i < py.Size(classes); ++i) {
        if (Ask(py, question, object, py.Item(classes, i))) return true;
      }
      return false;
    default:
      break;
  }
  if (const Ref method = SpecialMethod(py, classes, question.method))
    return py.IsTrue(py.Call(method, {object}));
  py.Raise(ErrorKind::kTypeError, question.complaint);
}

constexpr Question kInstance = {
    "__instancecheck__", "__class_instancecheck__",
    "isinstance() arg 2 must be a type, a tuple of types, or a union",
    [](Host& py, View object, View cls) { return py.IsInstance(object, cls); }};
constexpr Question kSubclass = {
    "__subclasscheck__", "__class_subclasscheck__",
    "issubclass() arg 2 must be a class, a tuple of classes, or a union",
    [](Host& py, View object, View cls) { return py.IsSubclass(object, cls); }};

Ref IsSubclass(Host& py, const Args& args) {
  if (py.KindOf(args[0]) != Kind::kClass) FailType(py, "issubclass() arg 1 must be a class");
  return py.Bool(IsSubclassOf(py, args[0], args[1]));
}

constexpr NativeSpec kFunctions[] = {
    {"callable(obj, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(py.IsCallable(args[0])); }},
    {"isinstance(obj, class_or_tuple, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(IsInstanceOf(py, args[0], args[1])); }},
    {"issubclass(cls, class_or_tuple, /)", IsSubclass},
};

}  // namespace

bool IsInstanceOf(Host& py, View object, View classes) {
  return Ask(py, kInstance, object, classes);
}

bool IsSubclassOf(Host& py, View cls, View classes) { return Ask(py, kSubclass, cls, classes); }

void AddClassFunctions(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
