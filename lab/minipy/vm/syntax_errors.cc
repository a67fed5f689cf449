#include "lab/minipy/vm/syntax_errors.h"

#include <algorithm>

namespace minipy {
namespace {

Ref Field(Host& py, View exception, std::string_view name) {
  const Ref value = py.FindAttr(exception, py.Intern(name));
  return value && value.Is(py.None()) ? Ref() : value;
}

std::optional<int> NumberOf(Host& py, View exception, std::string_view name) {
  const Ref value = Field(py, exception, name);
  if (!value || !py.IsInt(value)) return std::nullopt;
  constexpr int64_t kMost = 1 << 30;
  return static_cast<int>(std::clamp(py.AsClamped(value), -kMost, kMost));
}

std::optional<std::string> Place(Host& py, View exception) {
  const std::optional<int> line = NumberOf(py, exception, "lineno");
  if (!line) return std::nullopt;
  SyntaxError error;
  error.line = *line;
  const Ref filename = Field(py, exception, "filename");
  error.filename = filename ? py.StrText(filename) : "<string>";
  const Ref text = Field(py, exception, "text");
  if (!text || py.KindOf(text) != Kind::kStr) return FormatPlace(error);
  error.text = py.Text(text);
  while (error.text.ends_with('\n')) error.text.pop_back();
  error.column = NumberOf(py, exception, "offset").value_or(0);
  error.end_line = NumberOf(py, exception, "end_lineno").value_or(0);
  error.end_column = NumberOf(py, exception, "end_offset").value_or(0);
  error.carets_in_bytes = false;
  return FormatPlace(error) + FormatSource(error);
}

}  // namespace

void RaiseSyntaxError(Host& py, const SyntaxError& error) {
  const View cls = py.BuiltInClass(NameOf(error.kind));
  const Ref message = py.Str(error.message);
  if (error.kind == SyntaxErrorKind::kRecursionError) {
    py.RaiseObject(py.Call(cls, {message}));
  }
  const Ref place =
      py.Tuple({py.Str(error.filename), py.Int(error.line), py.Int(error.column),
                py.Str(error.text), py.Int(error.end_line), py.Int(error.end_column)});
  py.RaiseObject(py.Call(cls, {message, place}));
}

std::optional<std::string> SyntaxErrorPlace(Host& py, View exception) {
  if (!py.IsInstance(exception, py.BuiltInClass("SyntaxError"))) return std::nullopt;
  try {
    return Place(py, exception);
  } catch (const Raised&) {
    py.ClearError();
    return std::nullopt;
  }
}

}  // namespace minipy
