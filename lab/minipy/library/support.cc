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

}  // namespace minipy
