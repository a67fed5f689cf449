#include "lab/minipy/library/generators.h"

#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/function_attributes.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

Ref Send(Host& py, View generator, View value) {
  Ref returned;
  Ref item = py.GeneratorSend(generator, value, &returned);
  if (!item) StopIteration(py, returned);
  return item;
}

// throw(exception), or the older throw(class, value).
Ref Throw(Host& py, const Args& args) {
  Ref exception = args[1];
  if (py.KindOf(exception) == Kind::kClass) {
    if (args.IsNone(2)) {
      exception = py.Call(exception, absl::Span<const View>());
    } else {
      const bool made = py.IsInstance(args[2], exception);
      exception = made ? Ref(args[2]) : py.Call(exception, {args[2]});
    }
  }
  if (!py.IsInstance(exception, py.BuiltInClass("BaseException")))
    FailType(py, "exceptions must be classes or instances deriving from BaseException, not ",
             py.NameOf(args[1]));
  Ref returned;
  Ref item = py.GeneratorThrow(args[0], exception, &returned);
  if (!item) StopIteration(py, returned);
  return item;
}

constexpr NativeSpec kMethods[] = {
    {"__iter__(self, /)", [](Host&, const Args& args) { return Ref(args[0]); }},
    {"__next__(self, /)", [](Host& py, const Args& args) { return Send(py, args[0], py.None()); }},
    {"send(self, value, /)", [](Host& py, const Args& args) { return Send(py, args[0], args[1]); }},
    {"throw(self, type, value=None, traceback=None, /)", Throw},
    {"close(self, /)",
     [](Host& py, const Args& args) -> Ref {
       py.GeneratorClose(args[0]);
       return {};
     }},
};

constexpr Getset kAttributes[] = {
    {"__name__", GetFunctionAttribute},     {"__qualname__", GetFunctionAttribute},
    {"gi_code", GetFunctionAttribute},      {"gi_running", GetFunctionAttribute},
    {"gi_suspended", GetFunctionAttribute},
};

}  // namespace

Ref NextOrStop(Host& py, View iterator) {
  switch (py.KindOf(iterator)) {
    case Kind::kGenerator:
      return Send(py, iterator, py.None());
    case Kind::kInstance:
      // Its own StopIteration may carry a value.
      return py.Call(SpecialMethod(py, iterator, "__next__"), absl::Span<const View>());
    default:
      break;
  }
  Ref item = py.Next(iterator);
  if (!item) StopIteration(py);
  return item;
}

void InstallGenerators(Host& py) {
  const View cls = py.BuiltInClass("generator");
  py.DefineMethods(cls, kMethods);
  DefineGetsets(py, cls, kAttributes);
}

}  // namespace minipy
