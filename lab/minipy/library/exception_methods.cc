// Exceptions: arguments, causes, notes, and what each kind calls its arguments.
//
// Thread safety: an exception is one thread's, as a rule.

#include <cerrno>

#include "lab/minipy/library/descriptors.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"
#include "objects/types/instance.h"

namespace minipy {
namespace {

Ref Arguments(Host& py, View self) {
  Ref arguments = py.ExceptionField(self, objects::kExceptionArgs);
  return arguments ? arguments : py.Tuple({});
}

// The argument of a number, or None.
Ref Argument(Host& py, View self, int64_t index) {
  const Ref arguments = Arguments(py, self);
  return index < py.Size(arguments) ? py.Item(arguments, index) : Ref(py.None());
}

bool IsA(Host& py, View self, std::string_view name) {
  return py.IsInstance(self, py.BuiltInClass(name));
}

Ref Init(Host& py, const Args& args) {
  if (args.keywords()) FailType(py, py.NameOf(args[0]), "() takes no keyword arguments");
  py.SetExceptionField(args[0], objects::kExceptionArgs, py.Tuple(args.rest()));
  return {};
}

constexpr NativeSpec kNew[] = {{"__new__(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
                                  RequireSubtype(py, args[0], py.BuiltInClass("BaseException"));
                                  Ref exception = py.NewInstance(args[0]);
                                  py.SetExceptionField(exception, objects::kExceptionArgs,
                                                       py.Tuple(args.rest()));
                                  return exception;
                                }}};

Ref Repr(Host& py, const Args& args) {
  const Ref arguments = Arguments(py, args[0]);
  const std::string name = py.NameOf(args[0]);
  if (py.Size(arguments) == 1)
    return py.Str(Cat(name, "(", py.ReprText(py.Item(arguments, 0)), ")"));
  return py.Str(Cat(name, py.ReprText(arguments)));
}

Ref WithTraceback(Host& py, const Args& args) {
  py.SetExceptionField(args[0], objects::kExceptionTraceback, args.IsNone(1) ? View() : args[1]);
  return args[0];
}

Ref AddNote(Host& py, const Args& args) {
  if (!IsStr(py, args[1])) FailType(py, "note must be a str, not '", py.NameOf(args[1]), "'");
  const Ref name = py.Intern("__notes__");
  Ref notes = py.FindAttr(args[0], name);
  if (!notes) {
    notes = py.List();
    py.SetAttr(args[0], name, notes);
  }
  py.ListAppend(notes, args[1]);
  return {};
}

constexpr NativeSpec kMethods[] = {
    {"__init__(self, /, *args, **kwargs)", Init},
    {"__str__(self, /)", [](Host& py, const Args& args) { return py.ExceptionText(args[0]); }},
    {"__repr__(self, /)", Repr},
    {"with_traceback(self, tb, /)", WithTraceback},
    {"add_note(self, note, /)", AddNote},
};

template <int field>
Ref GetField(Host& py, View self, const Getset&) {
  Ref value = py.ExceptionField(self, field);
  return value ? value : Ref(py.None());
}

template <int field>
void SetField(Host& py, View self, View value, const Getset&) {
  py.SetExceptionField(self, field, value && IsNone(py, value) ? View() : value);
}

// A cause or context: an exception or None. A cause hides the context.
template <int field>
void SetLink(Host& py, View self, View value, const Getset& getset) {
  const std::string_view which = field == objects::kExceptionCause ? "cause" : "context";
  if (!value) FailType(py, getset.name, " may not be deleted");
  if (!IsNone(py, value) && !IsA(py, value, "BaseException"))
    FailType(py, "exception ", which, " must be None or derive from BaseException");
  SetField<field>(py, self, value, getset);
  if (field == objects::kExceptionCause)
    py.SetExceptionField(self, objects::kExceptionSuppress, py.Bool(true));
}

constexpr Getset kAttributes[] = {
    {"args", [](Host& py, View self, const Getset&) { return Arguments(py, self); },
     [](Host& py, View self, View value, const Getset&) {
       py.SetExceptionField(self, objects::kExceptionArgs, ToTuple(py, value));
     }},
    {"__cause__", GetField<objects::kExceptionCause>, SetLink<objects::kExceptionCause>},
    {"__context__", GetField<objects::kExceptionContext>, SetLink<objects::kExceptionContext>},
    {"__traceback__", GetField<objects::kExceptionTraceback>,
     SetField<objects::kExceptionTraceback>},
    {"__suppress_context__",
     [](Host& py, View self, const Getset&) -> Ref {
       const Ref suppress = py.ExceptionField(self, objects::kExceptionSuppress);
       return py.Bool(suppress && py.IsTrue(suppress));
     },
     [](Host& py, View self, View value, const Getset&) {
       py.SetExceptionField(self, objects::kExceptionSuppress, py.Bool(py.IsTrue(value)));
     }},
};

template <int index>
Ref GetArgument(Host& py, View self, const Getset&) {
  return Argument(py, self, index);
}
// Of an OSError: set only if there are two arguments at least.
template <int index>
Ref GetOsArgument(Host& py, View self, const Getset&) {
  return py.Size(Arguments(py, self)) < 2 ? Ref(py.None()) : Argument(py, self, index);
}
// SystemExit(1, 2).code is the tuple.
Ref GetCode(Host& py, View self, const Getset&) {
  const Ref arguments = Arguments(py, self);
  return py.Size(arguments) > 1 ? arguments : Argument(py, self, 0);
}

constexpr Getset kStopIteration[] = {{"value", GetArgument<0>}};
constexpr Getset kSystemExit[] = {{"code", GetCode}};
constexpr Getset kOsError[] = {
    {"errno", GetOsArgument<0>}, {"strerror", GetOsArgument<1>}, {"filename", GetOsArgument<2>}};
// Which class an errno is of: OSError(2, "…") is a FileNotFoundError. (PEP 3151)
constexpr struct {
  int number;
  const char* name;
} kErrnoClasses[] = {
    {EAGAIN, "BlockingIOError"},
    {EALREADY, "BlockingIOError"},
    {EINPROGRESS, "BlockingIOError"},
    {ECHILD, "ChildProcessError"},
    {EPIPE, "BrokenPipeError"},
    {ESHUTDOWN, "BrokenPipeError"},
    {ECONNABORTED, "ConnectionAbortedError"},
    {ECONNREFUSED, "ConnectionRefusedError"},
    {ECONNRESET, "ConnectionResetError"},
    {EEXIST, "FileExistsError"},
    {ENOENT, "FileNotFoundError"},
    {EINTR, "InterruptedError"},
    {EISDIR, "IsADirectoryError"},
    {ENOTDIR, "NotADirectoryError"},
    {EACCES, "PermissionError"},
    {EPERM, "PermissionError"},
    {ESRCH, "ProcessLookupError"},
    {ETIMEDOUT, "TimeoutError"},
};

View ClassOfErrno(Host& py, View cls, const Args& args) {
  if (!cls.Is(py.BuiltInClass("OSError")) || args.rest().size() < 2 || !py.IsInt(args.rest()[0]))
    return cls;
  const int64_t number = py.AsClamped(args.rest()[0]);
  for (const auto& known : kErrnoClasses) {
    if (known.number == number) return py.BuiltInClass(known.name);
  }
  return cls;
}

constexpr NativeSpec kMakeOsError = {
    "OSError(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
      Ref exception = py.NewInstance(ClassOfErrno(py, args[0], args));
      py.SetExceptionField(exception, objects::kExceptionArgs, py.Tuple(args.rest()));
      return exception;
    }};

// name and path of an ImportError, name and obj of others, are set by keyword.
void SetNames(Host& py, View exception, View keywords) {
  if (!keywords) return;
  const bool import = IsA(py, exception, "ImportError");
  const bool attribute = IsA(py, exception, "AttributeError");
  int64_t position = 0;
  for (Ref name, value; py.DictNext(keywords, &position, &name, &value);) {
    const std::string_view text = py.Text(name);
    if (text != "name" && !(import && text == "path") && !(attribute && text == "obj"))
      FailType(py, "'", text, "' is an invalid keyword argument for ", py.NameOf(exception), "()");
    py.SetAttr(exception, name, value);
  }
}

constexpr NativeSpec kNamed[] = {
    {"__init__(self, /, *args, **kwargs)", [](Host& py, const Args& args) -> Ref {
       py.SetExceptionField(args[0], objects::kExceptionArgs, py.Tuple(args.rest()));
       SetNames(py, args[0], args.keywords());
       return {};
     }}};

// A derived class's own `__init__` sees to the keywords itself.
constexpr NativeSpec kMakeNamed = {
    "ImportError(cls, /, *args, **kwargs)", [](Host& py, const Args& args) {
      Ref exception = py.NewInstance(args[0]);
      py.SetExceptionField(exception, objects::kExceptionArgs, py.Tuple(args.rest()));
      if (!Overrides(py, args[0], "__init__")) SetNames(py, exception, args.keywords());
      return exception;
    }};

}  // namespace

void InstallExceptions(Host& py) {
  const View base = py.BuiltInClass("BaseException");
  py.DefineMethods(base, kMethods);
  DefineStaticMethods(py, base, kNew);
  DefineGetsets(py, base, kAttributes);
  DefineGetsets(py, py.BuiltInClass("StopIteration"), kStopIteration);
  DefineGetsets(py, py.BuiltInClass("SystemExit"), kSystemExit);
  DefineGetsets(py, py.BuiltInClass("OSError"), kOsError);
  py.DefineConstructor(py.BuiltInClass("OSError"), kMakeOsError);
  for (const char* name : {"ImportError", "NameError", "AttributeError"}) {
    const View cls = py.BuiltInClass(name);
    py.DefineMethods(cls, kNamed);
    py.DefineAttribute(cls, "name", py.None());
  }
  for (const char* name :
       {"ImportError", "ModuleNotFoundError", "NameError", "UnboundLocalError", "AttributeError"}) {
    py.DefineConstructor(py.BuiltInClass(name), kMakeNamed);
  }
  py.DefineAttribute(py.BuiltInClass("AttributeError"), "obj", py.None());
  py.DefineAttribute(py.BuiltInClass("ImportError"), "path", py.None());
}

}  // namespace minipy
