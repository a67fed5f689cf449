// bytes: how they are made, and what they and bytearray have in common.
//
// Thread safety: bytes never change.

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/int_bytes.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/codec.h"

namespace minipy {
namespace {

constexpr NativeSpec kBytes = {
    "bytes(cls, /, source=b'', encoding=None, errors=None)", [](Host& py, const Args& args) {
      if (args.Has(1) && !args.Has(2) && py.KindOf(args[1]) == Kind::kBytes &&
          args[0].Is(py.BuiltInClass("bytes"))) {
        return Ref(args[1]);
      }
      return Constructed(py, args[0],
                         py.Bytes(BytesFrom(py, args, "bytes", "bytes must be in range(0, 256)")));
    }};

constexpr NativeSpec kOwnMethods[] = {
    {"__bytes__(self, /)", [](Host& py, const Args& args) -> Ref { return py.Value(args[0]); }},
};

}  // namespace

bool IsBytesLike(Host& py, View object) {
  return ValueKind(py, object) == Kind::kBytes || IsByteArray(py, object);
}

std::string BytesArgument(Host& py, View object) {
  if (!IsBytesLike(py, object))
    FailType(py, "a bytes-like object is required, not '", py.NameOf(object), "'");
  return BytesIn(py, object);
}

std::optional<std::string> BytesOfObject(Host& py, View object) {
  const Ref method = SpecialMethod(py, object, "__bytes__");
  if (!method) return std::nullopt;
  const Ref made = py.Call(method, absl::Span<const View>());
  if (ValueKind(py, made) != Kind::kBytes)
    FailType(py, "__bytes__ returned non-bytes (type ", py.NameOf(made), ")");
  return BytesIn(py, made);
}

std::string BytesFrom(Host& py, const Args& args, std::string_view name, std::string_view range) {
  const View source = args[1];
  if (source && IsStr(py, source)) {
    if (!args.Has(2)) FailType(py, "string argument without an encoding");
    const std::string_view encoding =
        TextArgument(py, args[2], Cat(name, "() argument 'encoding'"));
    const std::string_view errors =
        args.Has(3) ? TextArgument(py, args[3], Cat(name, "() argument 'errors'")) : "strict";
    return Textual(py, [&] { return text::Encode(py.Text(source), encoding, errors); });
  }
  if (args.Has(2) || args.Has(3)) {
    FailType(py, args.Has(2) ? "encoding" : "errors", " without a string argument");
  }
  if (!source) return "";
  if (IsBytesLike(py, source)) return BytesIn(py, source);
  if (name == "bytes") {
    if (const std::optional<std::string> made = BytesOfObject(py, source)) return *made;
  }
  if (IsIndex(py, source)) {
    const int64_t count = py.AsInt64(source);
    if (count < 0) FailValue(py, "negative count");
    return std::string(static_cast<size_t>(count), '\0');
  }
  if (!IsIterable(py, source))
    FailType(py, "cannot convert '", py.NameOf(source), "' object to ", name);
  return BytesOfInts(py, source, range);
}

void InstallBytes(Host& py) {
  const View cls = py.BuiltInClass("bytes");
  DefineNew(py, cls, kBytes);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kSequenceMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kHashMethods);
  py.DefineMethods(cls, kOwnMethods);
  DefineBytesMethods(py, cls);
}

}  // namespace minipy
