// print, input, and the standard streams behind sys.stdout and sys.stderr.
//
// Thread safety: what print can turn into text without calling anything, strs and numbers, is one
// write, so that such lines of several threads do not mix. Anything else may call a program's code,
// which finds written what stood before it; and if sys.stdout is a program's object, each piece is
// a write: as CPython does it.

#include <unistd.h>

#include "lab/minipy/library/library.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

int FdOf(Host& py, View stream) { return static_cast<int>(py.Number(stream, 0)); }

constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
const char* ModeOf(int fd) { return fd == 0 ? "r" : "w"; }

Ref GetAttribute(Host& py, View self, View name) {
  const int fd = FdOf(py, self);
  const std::string_view text = py.Text(name);
  if (text == "encoding") return py.Str("utf-8");
  if (text == "errors") return py.Str(fd == 2 ? "backslashreplace" : "strict");
  if (text == "name") return py.Str(kNames[fd]);
  if (text == "mode") return py.Str(ModeOf(fd));
  if (text == "closed") return py.Bool(false);
  if (text == "line_buffering") return py.Bool(isatty(fd) != 0);
  return {};
}

// io.UnsupportedOperation is a ValueError in CPython, too.
void CheckReadable(Host& py, View self) {
  if (FdOf(py, self) != 0) FailValue(py, "not readable");
}
Ref NextLine(Host& py, View self) {
  CheckReadable(py, self);
  const std::string line = py.ReadLine();
  return line.empty() ? Ref() : py.Str(line);
}

constexpr RecordKind kStream = {
    .name = "TextIOWrapper",
    .numbers = 1,  // file descriptor
    .iter = [](Host&, View self) { return Ref(self); },
    .next = NextLine,
    .repr =
        [](Host& py, View self) {
          const int fd = FdOf(py, self);
          return py.Str(Cat("<_io.TextIOWrapper name='", kNames[fd], "' mode='", ModeOf(fd),
                            "' encoding='utf-8'>"));
        },
    .get_attr = GetAttribute,
};

Ref Write(Host& py, const Args& args) {
  const std::string_view text = TextArgument(py, args[1], "write() argument");
  const int fd = FdOf(py, args[0]);
  if (fd == 0) FailValue(py, "not writable");
  py.Write(fd, text);
  return py.Int(py.Length(py.Value(args[1])));
}
Ref Read(Host& py, const Args& args) {
  CheckReadable(py, args[0]);
  std::string all;
  for (std::string line = py.ReadLine(); !line.empty(); line = py.ReadLine()) all += line;
  return py.Str(all);
}
Ref ReadLines(Host& py, const Args& args) {
  Ref lines = py.List();
  while (const Ref line = NextLine(py, args[0])) py.ListAppend(lines, line);
  return lines;
}

constexpr NativeSpec kStreamMethods[] = {
    {"write(self, text, /)", Write},
    {"writelines(self, lines, /)",
     [](Host& py, const Args& args) -> Ref {
       ForEach(py, args[1], [&](const Ref& line) { py.CallMethod(args[0], "write", {line}); });
       return {};
     }},
    {"flush(self, /)",
     [](Host& py, const Args& args) -> Ref {
       if (FdOf(py, args[0]) != 0) py.Flush(FdOf(py, args[0]));
       return {};
     }},
    {"isatty(self, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(isatty(FdOf(py, args[0])) != 0); }},
    {"fileno(self, /)", [](Host& py, const Args& args) { return py.Int(FdOf(py, args[0])); }},
    {"readable(self, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(FdOf(py, args[0]) == 0); }},
    {"writable(self, /)",
     [](Host& py, const Args& args) -> Ref { return py.Bool(FdOf(py, args[0]) != 0); }},
    {"readline(self, /)",
     [](Host& py, const Args& args) {
       CheckReadable(py, args[0]);
       return py.Str(py.ReadLine());
     }},
    {"read(self, /)", Read},
    {"readlines(self, /)", ReadLines},
    {"reconfigure(self, **kwargs)", [](Host&, const Args&) { return Ref(); }},
};

// What sys.stdout is now; empty if nobody has imported sys, so that it is what it was.
Ref CurrentOutput(Host& py) {
  const Ref sys = py.DictGet(py.Modules(), py.Intern("sys"));
  if (!sys) return {};
  return py.DictGet(py.ModuleDict(sys), py.Intern("stdout"));
}

void AppendText(Host& py, View object, std::string* text) {
  if (py.KindOf(object) == Kind::kStr) {
    text->append(py.Text(object));
  } else {
    text->append(py.Text(py.StrOf(object)));
  }
}

// sep and end.
std::string_view Piece(Host& py, const View& given, std::string_view fallback, const char* name) {
  if (!given || IsNone(py, given)) return fallback;
  if (!IsStr(py, given)) FailType(py, name, " must be None or a string, not ", py.NameOf(given));
  return py.Text(given);
}

void PrintTo(Host& py, View file, absl::Span<const View> objects, std::string_view sep,
             std::string_view end) {
  const Ref write = py.GetAttr(file, "write");
  for (size_t i = 0; i < objects.size(); ++i) {
    if (i > 0) py.Call(write, {py.Str(sep)});
    py.Call(write, {py.StrOf(objects[i])});
  }
  py.Call(write, {py.Str(end)});
}

// Does its text come without calling anything?
bool IsPlain(Host& py, View item) {
  switch (py.KindOf(item)) {
    case Kind::kStr:
    case Kind::kInt:
    case Kind::kFloat:
    case Kind::kBool:
    case Kind::kNone:
      return py.IsBuiltIn(py.ClassOf(item));
    default:
      return false;
  }
}

Ref Print(Host& py, const Args& args) {
  enum { kSep, kEnd, kFile, kFlush };
  const std::string_view sep = Piece(py, args[kSep], " ", "sep");
  const std::string_view end = Piece(py, args[kEnd], "\n", "end");
  const Ref file = args.IsNone(kFile) ? CurrentOutput(py) : Ref(args[kFile]);
  if (file && IsNone(py, file)) return {};
  const bool flush = args.Has(kFlush) && py.IsTrue(args[kFlush]);
  if (file && !py.IsRecord(file, kStream)) {
    PrintTo(py, file, args.rest(), sep, end);
    if (flush) py.CallMethod(file, "flush");
    return {};
  }
  const int fd = file ? FdOf(py, file) : 1;
  std::string text;
  for (size_t i = 0; i < args.rest().size(); ++i) {
    if (i > 0) text.append(sep);
    const View item = args.rest()[i];
    if (!text.empty() && !IsPlain(py, item)) {  // its __str__ may print, or raise
      py.Write(fd, text);
      text.clear();
    }
    AppendText(py, item, &text);
  }
  py.Write(fd, text.append(end));
  if (flush) py.Flush(fd);
  return {};
}

Ref Input(Host& py, const Args& args) {
  if (args.Has(0)) py.Write(1, py.StrText(args[0]));
  py.Flush(1);
  std::string line = py.ReadLine();
  if (line.empty()) Fail(py, ErrorKind::kEOFError, "EOF when reading a line");
  if (line.ends_with('\n')) line.pop_back();
  return py.Str(line);
}

constexpr NativeSpec kFunctions[] = {
    {"print(*args, sep=' ', end='\\n', file=None, flush=False)", Print},
    {"input(prompt='', /)", Input},
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
     [](Host& py, const Args&) -> Ref {
       Fail(py, ErrorKind::kNotImplementedError, "minipy has no files: open() is not supported");
     }},
};

}  // namespace

Ref StandardStream(Host& py, int fd) {
  Ref stream = py.Record(kStream, {});
  py.SetNumber(stream, 0, fd);
  return stream;
}

void InstallStreams(Host& py) {
  const View cls = py.DefineRecord(kStream, nullptr);
  DefineIterator(py, cls);
  py.DefineMethods(cls, kStreamMethods);
}

void AddInputAndOutput(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
