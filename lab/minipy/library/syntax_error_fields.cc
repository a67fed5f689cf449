// What a SyntaxError knows besides its arguments: attributes that its __init__ takes from them, and
// that a program may set.
//
// Thread safety: as Host.

#include <array>

#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"
#include "objects/types/instance.h"

namespace minipy {
namespace {

// Of the place, in the order in which a tuple says them.
constexpr std::array kPlace = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
constexpr int64_t kLeast = 4;
constexpr int64_t kMost = kPlace.size();

void SetPlace(Host& py, View exception, View place) {
  const Ref parts = ToTuple(py, place);
  const int64_t count = py.Size(parts);
  if (count < kLeast || count > kMost) {
    FailType(py, "function takes at ", count < kLeast ? "least " : "most ",
             count < kLeast ? kLeast : kMost, " arguments (", count, " given)");
  }
  for (int64_t i = 0; i < kMost; ++i) {
    const Ref part = i < count ? py.Item(parts, i) : Ref(py.None());
    py.SetAttr(exception, py.Intern(kPlace[static_cast<size_t>(i)]), part);
  }
  if (count == kMost - 1) FailType(py, "end_offset must be provided when end_lineno is provided");
}

void SetFields(Host& py, View exception, absl::Span<const View> arguments) {
  if (!arguments.empty()) py.SetAttr(exception, py.Intern("msg"), arguments[0]);
  if (arguments.size() == 2) SetPlace(py, exception, arguments[1]);
}

constexpr NativeSpec kInit[] = {
    {"__init__(self, /, *args, **kwargs)", [](Host& py, const Args& args) -> Ref {
       if (args.keywords()) FailType(py, py.NameOf(args[0]), "() takes no keyword arguments");
       py.SetExceptionField(args[0], objects::kExceptionArgs, py.Tuple(args.rest()));
       SetFields(py, args[0], args.rest());
       return {};
     }}};

// A class with an `__init__` of its own sets them there.
constexpr NativeSpec kMake = {
    "SyntaxError(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
      Ref exception = py.NewInstance(args[0]);
      py.SetExceptionField(exception, objects::kExceptionArgs, py.Tuple(args.rest()));
      if (Overrides(py, args[0], "__init__")) return exception;
      if (args.keywords()) FailType(py, py.ClassName(args[0]), "() takes no keyword arguments");
      SetFields(py, exception, args.rest());
      return exception;
    }};

}  // namespace

void InstallSyntaxErrors(Host& py) {
  const View cls = py.BuiltInClass("SyntaxError");
  py.DefineMethods(cls, kInit);
  py.DefineAttribute(cls, "msg", py.None());
  for (const char* name : kPlace) py.DefineAttribute(cls, name, py.None());
  py.DefineAttribute(cls, "print_file_and_line", py.None());
  for (const char* name : {"SyntaxError", "IndentationError", "TabError"})
    py.DefineConstructor(py.BuiltInClass(name), kMake);
}

}  // namespace minipy
