// ascii, format, repr and exit.
//
// Thread safety: as Host.

#include "lab/minipy/library/library.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"

namespace minipy {
namespace {

Ref Format(Host& py, const Args& args) {
  if (!args.Has(1)) return FormatObject(py, args[0], "");
  return FormatObject(py, args[0], TextArgument(py, args[1], "format() argument 2"));
}

Ref Exit(Host& py, const Args& args) {
  py.RaiseWith(ErrorKind::kSystemExit, args.Has(0) ? args[0] : py.None());
}

constexpr NativeSpec kFunctions[] = {
    {"exit(code=None)", Exit},
    {"quit(code=None)", Exit},
    {"ascii(obj, /)", [](Host& py, const Args& args) { return AsciiOf(py, args[0]); }},
    {"format(value, format_spec='', /)", Format},
    {"repr(obj, /)", [](Host& py, const Args& args) { return py.Repr(args[0]); }},
};

}  // namespace

Ref AsciiOf(Host& py, View value) {
  Ref repr = py.Repr(value);
  const std::string_view text = py.Text(repr);
  return text::IsAscii(text) ? repr : py.Str(text::AsciiOnly(text));
}

void AddTextFunctions(Host& py, View builtins) { AddFunctions(py, builtins, kFunctions); }

}  // namespace minipy
