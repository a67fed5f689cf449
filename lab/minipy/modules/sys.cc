// sys: the interpreter as its program sees it.

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/sys_info.h"
#include "objects/types/instance.h"

namespace minipy {
namespace {

Ref Exit(Host& py, const Args& args) {
  const View cls = py.BuiltInClass("SystemExit");
  if (!args.Has(0)) py.RaiseObject(cls);
  py.RaiseObject(py.Call(cls, {args[0]}));
}

// The caller's stack holds a reference while the call lasts: the "one more" people ask about.
Ref GetRefCount(Host& py, const Args& args) { return py.Int(py.RefCount(args[0])); }

Ref GetSwitchInterval(Host& py, const Args&) { return py.Float(py.SwitchInterval()); }
Ref SetSwitchInterval(Host& py, const Args& args) {
  const double seconds = py.AsDouble(args[0]);
  if (!(seconds > 0)) {
    py.Raise(ErrorKind::kValueError, "switch interval must be strictly positive");
  }
  py.SetSwitchInterval(seconds);
  return None(py);
}
Ref IsGilEnabled(Host& py, const Args&) { return Ref(py.Bool(py.IsSerial())); }

Ref GetRecursionLimit(Host& py, const Args&) { return py.Int(py.RecursionLimit()); }
Ref SetRecursionLimit(Host& py, const Args& args) {
  const int64_t limit = py.AsInt64(args[0]);
  if (limit < 1) {
    py.Raise(ErrorKind::kValueError, "recursion limit must be greater or equal than 1");
  }
  if (limit > INT32_MAX) {
    py.Raise(ErrorKind::kOverflowError, "Python int too large to convert to C int");
  }
  py.SetRecursionLimit(static_cast<int>(limit));
  return None(py);
}

Ref ExceptionInfo(Host& py, const Args&) {
  const Ref exception = py.HandledException();
  if (!exception) return py.Tuple({py.None(), py.None(), py.None()});
  const Ref traceback = py.ExceptionField(exception, objects::kExceptionTraceback);
  return py.Tuple({py.ClassOf(exception), exception, traceback ? View(traceback) : py.None()});
}
Ref Exception(Host& py, const Args&) {
  const Ref exception = py.HandledException();
  return exception ? exception : None(py);
}
Ref ExceptHook(Host& py, const Args& args) {
  py.Write(2, py.FormatException(args[1], true));
  return None(py);
}

Ref Intern(Host& py, const Args& args) {
  if (py.KindOf(args[0]) != Kind::kStr) {
    py.Raise(ErrorKind::kTypeError, "intern() argument must be str, not " + py.NameOf(args[0]));
  }
  return py.Intern(py.Text(args[0]));
}

// What CPython's objects of this kind take, roughly: programs print it to compare sizes.
int64_t SizeOf(Host& py, View object) {
  switch (py.KindOf(py.Value(object))) {
    case Kind::kNone:
    case Kind::kNotImplemented:
    case Kind::kEllipsis:
      return 16;
    case Kind::kBool:
    case Kind::kInt: {
      const int64_t digits = (py.IntBitLength(py.Value(object)) + 29) / 30;
      return 24 + 4 * (digits > 1 ? digits : 1);
    }
    case Kind::kFloat:
      return 24;
    case Kind::kStr:
      return 49 + static_cast<int64_t>(py.Text(py.Value(object)).size());
    case Kind::kBytes:
      return 33 + static_cast<int64_t>(py.BytesOf(py.Value(object)).size());
    case Kind::kTuple:
      return 40 + 8 * py.Size(py.Value(object));
    case Kind::kList:
      return 56 + 8 * py.Size(py.Value(object));
    case Kind::kDict:
      return 64 + 40 * py.DictSize(py.Value(object));
    case Kind::kSet:
    case Kind::kFrozenSet:
      return 216 + 16 * py.SetSize(py.Value(object));
    case Kind::kFunction:
      return 136;
    case Kind::kClass:
      return 1064;
    default:
      return 48;
  }
}
Ref GetSizeOf(Host& py, const Args& args) { return py.Int(SizeOf(py, args[0])); }

Ref Utf8(Host& py, const Args&) { return py.Str("utf-8"); }
Ref False(Host& py, const Args&) { return Ref(py.Bool(false)); }
Ref MaxStrDigits(Host& py, const Args&) { return py.Int(4300); }
Ref GetFrame(Host& py, const Args&) {
  py.Raise(ErrorKind::kNotImplementedError, "minipy does not support sys._getframe()");
}
Ref SetMaxStrDigits(Host& py, const Args&) {
  py.Raise(ErrorKind::kNotImplementedError,
           "minipy does not support sys.set_int_max_str_digits(): the limit is 4300");
}
Ref SetTrace(Host& py, const Args& args) {
  if (!args.IsNone(0)) {
    py.Raise(ErrorKind::kNotImplementedError,
             "minipy does not support sys.settrace() and sys.setprofile()");
  }
  return None(py);
}
Ref GetTrace(Host& py, const Args&) { return None(py); }

constexpr NativeSpec kFunctions[] = {
    {"exit(status=None, /)", Exit},
    {"getrefcount(object, /)", GetRefCount},
    {"getswitchinterval()", GetSwitchInterval},
    {"setswitchinterval(interval, /)", SetSwitchInterval},
    {"_is_gil_enabled()", IsGilEnabled},
    {"getrecursionlimit()", GetRecursionLimit},
    {"setrecursionlimit(limit, /)", SetRecursionLimit},
    {"exc_info()", ExceptionInfo},
    {"exception()", Exception},
    {"excepthook(exctype, value, traceback, /)", ExceptHook},
    {"intern(string, /)", Intern},
    {"getsizeof(object, default=None)", GetSizeOf},
    {"getdefaultencoding()", Utf8},
    {"getfilesystemencoding()", Utf8},
    {"get_int_max_str_digits()", MaxStrDigits},
    {"set_int_max_str_digits(maxdigits)", SetMaxStrDigits},
    {"is_finalizing()", False},
    {"_getframe(depth=0, /)", GetFrame},
    {"settrace(function, /)", SetTrace},
    {"setprofile(function, /)", SetTrace},
    {"gettrace()", GetTrace},
    {"getprofile()", GetTrace},
};

void DefineArguments(Host& py, View module_dict) {
  const Ref argv = py.List();
  for (const std::string& argument : py.Arguments()) py.ListAppend(argv, py.Str(argument));
  // Modules are looked for beside the program, as python3 does; "" is the current folder.
  const std::string program = py.Arguments().empty() ? "" : py.Arguments().front();
  const size_t slash = program.rfind('/');
  const Ref path = py.List();
  py.ListAppend(path, py.Str(slash == std::string::npos ? "" : program.substr(0, slash)));
  AddTo(py, module_dict, "argv", argv);
  AddTo(py, module_dict, "orig_argv", argv);
  AddTo(py, module_dict, "path", path);
}

}  // namespace

void InitSys(Host& py, View module_dict) {
  AddFunctions(py, module_dict, kFunctions);
  DefineArguments(py, module_dict);
  AddTo(py, module_dict, "modules", py.Modules());
  AddTo(py, module_dict, "__excepthook__", py.DictGet(module_dict, py.Intern("excepthook")));
  const char* const names[] = {"stdin", "stdout", "stderr"};
  for (int fd = 0; fd < 3; ++fd) {
    const Ref stream = py.Stream(fd);
    AddTo(py, module_dict, names[fd], stream);
    AddTo(py, module_dict, std::string("__") + names[fd] + "__", stream);
  }
  DefineSysInfo(py, module_dict);
}

}  // namespace minipy
