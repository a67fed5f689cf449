#include "lab/minipy/vm/syntax_errors.h"

#include <algorithm>

namespace minipy {
namespace {

std::string TextOf(Host& py, View exception, std::string_view name) {
  const Ref value = py.FindAttr(exception, py.Intern(name));
  return value && py.KindOf(value) == Kind::kStr ? std::string(py.Text(value)) : "";
}

int NumberOf(Host& py, View exception, std::string_view name) {
  const Ref value = py.FindAttr(exception, py.Intern(name));
  constexpr int64_t kMost = 1 << 30;
  return value && py.IsInt(value)
             ? static_cast<int>(std::clamp<int64_t>(py.AsClamped(value), -1, kMost))
             : 0;
}

SyntaxErrorKind KindOf(Host& py, View exception) {
  for (const SyntaxErrorKind kind :
       {SyntaxErrorKind::kTabError, SyntaxErrorKind::kIndentationError}) {
    if (py.IsInstance(exception, py.BuiltInClass(NameOf(kind)))) return kind;
  }
  return SyntaxErrorKind::kSyntaxError;
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

std::optional<SyntaxError> SyntaxErrorOf(Host& py, View exception) {
  if (!py.IsInstance(exception, py.BuiltInClass("SyntaxError"))) return std::nullopt;
  SyntaxError error;
  error.line = NumberOf(py, exception, "lineno");
  if (error.line <= 0) return std::nullopt;
  error.kind = KindOf(py, exception);
  error.message = TextOf(py, exception, "msg");
  error.filename = TextOf(py, exception, "filename");
  if (error.filename.empty()) error.filename = "<string>";
  error.column = NumberOf(py, exception, "offset");
  error.end_line = NumberOf(py, exception, "end_lineno");
  error.end_column = NumberOf(py, exception, "end_offset");
  error.text = TextOf(py, exception, "text");
  while (error.text.ends_with('\n')) error.text.pop_back();
  error.carets_in_bytes = false;
  return error;
}

}  // namespace minipy
