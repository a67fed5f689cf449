#include "lab/minipy/modules/standard_stream.h"

#include <unistd.h>

#include <string>

#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

enum { kFd, kNumbers };

int Fd(Host& py, View self) { return static_cast<int>(py.Number(self, kFd)); }
const char* Name(int fd) { return fd == 0 ? "<stdin>" : fd == 1 ? "<stdout>" : "<stderr>"; }

Ref Repr(Host& py, View self) {
  const int fd = Fd(py, self);
  return py.Str(std::string("<_io.TextIOWrapper name='") + Name(fd) + "' mode='" +
                (fd == 0 ? "r" : "w") + "' encoding='utf-8'>");
}
Ref GetAttr(Host& py, View self, View name) {
  const int fd = Fd(py, self);
  const std::string_view text = py.Text(name);
  if (text == "encoding") return py.Str("utf-8");
  if (text == "errors") return py.Str(fd == 2 ? "backslashreplace" : "strict");
  if (text == "name") return py.Str(Name(fd));
  if (text == "mode") return py.Str(fd == 0 ? "r" : "w");
  if (text == "closed") return Ref(py.Bool(false));
  if (text == "line_buffering") return Ref(py.Bool(isatty(fd) != 0));
  return {};
}

// io.UnsupportedOperation is a ValueError in CPython, too.
void CheckReadable(Host& py, View self) {
  if (Fd(py, self) != 0) py.Raise(ErrorKind::kValueError, "not readable");
}
Ref Next(Host& py, View self) {
  CheckReadable(py, self);
  const std::string line = py.ReadLine();
  if (line.empty()) return {};
  return py.Str(line);
}
Ref Iter(Host&, View self) { return Ref(self); }

constexpr RecordKind StreamKind() {
  RecordKind kind = {"TextIOWrapper", 0, kNumbers};
  kind.repr = Repr;
  kind.get_attr = GetAttr;
  kind.iter = Iter;
  kind.next = Next;
  return kind;
}
constexpr RecordKind kStream = StreamKind();

Ref Write(Host& py, const Args& args) {
  if (py.KindOf(py.Value(args[1])) != Kind::kStr) {
    py.Raise(ErrorKind::kTypeError, "write() argument must be str, not " + py.NameOf(args[1]));
  }
  if (Fd(py, args[0]) == 0) py.Raise(ErrorKind::kValueError, "not writable");
  const View text = py.Value(args[1]);
  py.Write(Fd(py, args[0]), py.Text(text));
  return py.Int(py.Length(text));
}
Ref WriteLines(Host& py, const Args& args) {
  const Ref lines = py.Iter(args[1]);
  while (Ref line = py.Next(lines)) py.CallMethod(args[0], "write", {line});
  return None(py);
}
Ref Flush(Host& py, const Args& args) {
  if (Fd(py, args[0]) != 0) py.Flush(Fd(py, args[0]));
  return None(py);
}
Ref IsATty(Host& py, const Args& args) { return Ref(py.Bool(isatty(Fd(py, args[0])) != 0)); }
Ref FileNo(Host& py, const Args& args) { return py.Int(Fd(py, args[0])); }
Ref Readable(Host& py, const Args& args) { return Ref(py.Bool(Fd(py, args[0]) == 0)); }
Ref Writable(Host& py, const Args& args) { return Ref(py.Bool(Fd(py, args[0]) != 0)); }
Ref ReadLine(Host& py, const Args& args) {
  CheckReadable(py, args[0]);
  return py.Str(py.ReadLine());
}
Ref Read(Host& py, const Args& args) {
  CheckReadable(py, args[0]);
  std::string all;
  for (std::string line = py.ReadLine(); !line.empty(); line = py.ReadLine()) all += line;
  return py.Str(all);
}
Ref ReadLines(Host& py, const Args& args) {
  Ref lines = py.List();
  while (Ref line = Next(py, args[0])) py.ListAppend(lines, line);
  return lines;
}
Ref Ignore(Host& py, const Args&) { return None(py); }

constexpr NativeSpec kMethods[] = {
    {"write(self, text, /)", Write},
    {"writelines(self, lines, /)", WriteLines},
    {"flush(self)", Flush},
    {"isatty(self)", IsATty},
    {"fileno(self)", FileNo},
    {"readable(self)", Readable},
    {"writable(self)", Writable},
    {"readline(self)", ReadLine},
    {"read(self)", Read},
    {"readlines(self)", ReadLines},
    {"reconfigure(self, **kwargs)", Ignore},
};

}  // namespace

void DefineStandardStream(Host& py) {
  py.DefineMethods(py.DefineRecord(kStream, nullptr), kMethods);
}

Ref NewStandardStream(Host& py, int fd) {
  Ref stream = py.Record(kStream, {});
  py.SetNumber(stream, kFd, fd);
  return stream;
}

int StandardStreamOf(Host& py, View object) {
  return py.IsRecord(object, kStream) ? Fd(py, object) : -1;
}

}  // namespace minipy
