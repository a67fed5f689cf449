#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

ErrorKind KindOfText(text::Kind kind) {
  switch (kind) {
    case text::Kind::kTypeError:
      return ErrorKind::kTypeError;
    case text::Kind::kValueError:
      return ErrorKind::kValueError;
    case text::Kind::kKeyError:
      return ErrorKind::kKeyError;
    case text::Kind::kIndexError:
      return ErrorKind::kIndexError;
    case text::Kind::kLookupError:
      return ErrorKind::kLookupError;
    case text::Kind::kOverflowError:
      return ErrorKind::kOverflowError;
    case text::Kind::kUnicodeEncodeError:
      return ErrorKind::kUnicodeEncodeError;
    case text::Kind::kUnicodeDecodeError:
      return ErrorKind::kUnicodeDecodeError;
  }
  return ErrorKind::kSystemError;
}

}  // namespace

void StopIteration(Host& py, View value) {
  if (value && !IsNone(py, value)) py.RaiseWith(ErrorKind::kStopIteration, value);
  py.RaiseObject(py.BuiltInClass("StopIteration"));
}

namespace {

// str() of it is the message; what the codec knows besides are attributes.
[[noreturn]] void RaiseCodecError(Host& py, ErrorKind kind, const text::CodecError& error) {
  const View cls = py.BuiltInClass(objects::ErrorName(kind));
  const Ref exception = py.Call(cls, {py.Str(error.message())});
  py.SetAttr(exception, py.Intern("encoding"), py.Str(error.encoding));
  py.SetAttr(exception, py.Intern("start"), py.Int(error.start));
  py.SetAttr(exception, py.Intern("end"), py.Int(error.end));
  py.SetAttr(exception, py.Intern("reason"), py.Str(error.reason));
  py.RaiseObject(exception);
}

}  // namespace

void RaiseTextError(Host& py, const text::Error& error) {
  const ErrorKind kind = KindOfText(error.kind);
  if (const auto* codec = dynamic_cast<const text::CodecError*>(&error))
    RaiseCodecError(py, kind, *codec);
  if (kind == ErrorKind::kKeyError) py.RaiseWith(kind, py.Str(error.message()));
  py.Raise(kind, error.message());
}

std::vector<Ref> Collect(Host& py, View iterable) {
  std::vector<Ref> items;
  ForEach(py, iterable, [&](const Ref& item) { items.push_back(item); });
  return items;
}

Ref ListOf(Host& py, const std::vector<Ref>& items) {
  const std::vector<View> views(items.begin(), items.end());
  return py.List(views);
}

Ref TupleOf(Host& py, const std::vector<Ref>& items) {
  const std::vector<View> views(items.begin(), items.end());
  return py.Tuple(views);
}

Ref ToTuple(Host& py, View iterable) {
  if (py.KindOf(iterable) == Kind::kTuple) return iterable;
  const Ref list = py.List({});
  py.ListExtend(list, iterable);  // asks for the length first, as CPython's tuple does
  return TupleOf(py, Collect(py, list));
}

int64_t Bound(Host& py, const Args& args, size_t i, int64_t fallback) {
  if (i >= args.size() || args.IsNone(i)) return fallback;
  const View value = args[i];
  if (!py.IsInt(value) && !SpecialMethod(py, value, "__index__"))
    FailType(py, "slice indices must be integers or None or have an __index__ method");
  return py.AsClamped(value);
}

std::string_view TextArgument(Host& py, View object, std::string_view what) {
  if (!IsStr(py, object)) FailType(py, what, " must be str, not ", py.NameOf(object));
  return py.Text(object);
}

Ref Constructed(Host& py, View cls, Ref value) {
  if (py.IsBuiltIn(cls)) return value;
  Ref instance = py.NewInstance(cls);
  py.SetValue(instance, value);
  return instance;
}

bool Overrides(Host& py, View cls, std::string_view method) {
  if (py.IsBuiltIn(cls)) return false;
  const Ref found = py.ClassLookup(cls, py.Intern(method));
  return found && py.KindOf(found) == Kind::kFunction;
}

Ref SpecialMethod(Host& py, View object, std::string_view name) {
  const View cls = py.ClassOf(object);
  const Ref found = py.ClassLookup(cls, py.Intern(name));
  if (!found) return {};
  return py.Bind(found, object, cls);
}

}  // namespace minipy
