// format() of any object: what f-strings, str.format and the % operator have in common is here and
// in percent.cc and template.cc, which ask objects what the text room wants to know.
//
// Thread safety: as Host.

#include "lab/minipy/library/format.h"

#include "lab/minipy/library/library.h"
#include "lab/minipy/library/numbers.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/format_value.h"

namespace minipy {
namespace {

Ref CallFormat(Host& py, View value, std::string_view spec) {
  const Ref method = SpecialMethod(py, value, "__format__");
  if (!method)
    FailType(py, "unsupported format string passed to ", py.NameOf(value), ".__format__");
  Ref result = py.Call(method, {py.Str(spec)});
  if (!IsStr(py, result)) FailType(py, "__format__ must return a str, not ", py.NameOf(result));
  return result;
}

}  // namespace

Ref FormatBuiltIn(Host& py, View value, std::string_view spec) {
  const View plain = py.Value(value);
  const Kind kind = py.KindOf(plain);
  if (spec.empty()) return py.StrOf(value);
  const std::string name = py.NameOf(value);
  switch (kind) {
    case Kind::kStr:
      return py.Str(Textual(py, [&] { return text::FormatText(py.Text(plain), spec, name); }));
    case Kind::kBool:
      return py.Str(Textual(py, [&] { return text::FormatBool(py.IsTrue(plain), spec); }));
    case Kind::kInt:
      return py.Str(Textual(py, [&] {
        if (!py.FitsInt64(plain)) return text::FormatInteger(HostInteger(py, plain), spec, name);
        return text::FormatInteger(text::SmallInteger(py.AsInt64(plain)), spec, name);
      }));
    case Kind::kFloat:
      return py.Str(Textual(py, [&] { return text::FormatFloat(py.AsDouble(plain), spec, name); }));
    default:
      FailType(py, "unsupported format string passed to ", name, ".__format__");
  }
}

Ref FormatObject(Host& py, View value, std::string_view spec) {
  switch (py.KindOf(value)) {
    case Kind::kStr:
      if (spec.empty()) return value;
      return FormatBuiltIn(py, value, spec);
    case Kind::kInt:
    case Kind::kBool:
    case Kind::kFloat:
    case Kind::kNone:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
      return FormatBuiltIn(py, value, spec);
    default:
      return CallFormat(py, value, spec);
  }
}

}  // namespace minipy
