// bytes. Searching and cutting are str's: bytes are looked at as text in Latin-1, where each byte
// is a code point, and turned back.
//
// Thread safety: bytes never change.

#include "lab/minipy/library/int_bytes.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/codec.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"

namespace minipy {
namespace {

std::string_view Self(Host& py, const Args& args) { return py.BytesOf(args[0]); }

std::string Text(std::string_view bytes) { return text::Decode(bytes, "latin-1"); }
Ref FromText(Host& py, std::string_view text) { return py.Bytes(text::Encode(text, "latin-1")); }

std::string_view BytesArgument(Host& py, View object) {
  if (ValueKind(py, object) != Kind::kBytes)
    FailType(py, "a bytes-like object is required, not '", py.NameOf(object), "'");
  return py.BytesOf(object);
}

// What is looked for: bytes, or an int that is one.
std::string Needle(Host& py, View object) {
  if (!py.IsInt(object)) {
    if (ValueKind(py, object) != Kind::kBytes)
      FailType(py, "argument should be integer or bytes-like object, not '", py.NameOf(object),
               "'");
    return Text(py.BytesOf(object));
  }
  const int64_t byte = py.AsClamped(object);
  if (byte < 0 || byte > 255) FailValue(py, "byte must be in range(0, 256)");
  const char c = static_cast<char>(byte);
  return Text(std::string_view(&c, 1));
}

Ref BytesFrom(Host& py, const Args& args) {
  const View source = args[1];
  if (IsStr(py, source)) {
    if (!args.Has(2)) FailType(py, "string argument without an encoding");
    const std::string_view encoding = TextArgument(py, args[2], "bytes() argument 'encoding'");
    const std::string_view errors =
        args.Has(3) ? TextArgument(py, args[3], "bytes() argument 'errors'") : "strict";
    return py.Bytes(Textual(py, [&] { return text::Encode(py.Text(source), encoding, errors); }));
  }
  if (args.Has(2)) FailType(py, "encoding without a string argument");
  if (ValueKind(py, source) == Kind::kBytes) return py.Value(source);
  if (const Ref method = SpecialMethod(py, source, "__bytes__"))
    return py.Call(method, absl::Span<const View>());
  if (py.IsInt(source)) {
    const int64_t count = py.AsInt64(source);
    if (count < 0) FailValue(py, "negative count");
    return py.Bytes(std::string(static_cast<size_t>(count), '\0'));
  }
  if (!SpecialMethod(py, source, "__iter__") && !SpecialMethod(py, source, "__getitem__"))
    FailType(py, "cannot convert '", py.NameOf(source), "' object to bytes");
  return py.Bytes(BytesOfInts(py, source));
}

constexpr NativeSpec kBytes = {
    "bytes(cls, /, source=b'', encoding=None, errors=None)", [](Host& py, const Args& args) {
      return Constructed(py, args[0], args.Has(1) ? BytesFrom(py, args) : py.Bytes(""));
    }};

Ref Decode(Host& py, const Args& args) {
  const std::string_view encoding =
      args.Has(1) ? TextArgument(py, args[1], "decode() argument 'encoding'") : "utf-8";
  const std::string_view errors =
      args.Has(2) ? TextArgument(py, args[2], "decode() argument 'errors'") : "strict";
  return py.Str(Textual(py, [&] { return text::Decode(Self(py, args), encoding, errors); }));
}

Ref Hex(Host& py, const Args& args) {
  constexpr char kDigits[] = "0123456789abcdef";
  const std::string_view sep = args.Has(1) ? py.Text(args[1]) : "";
  std::string hex;
  for (const char byte : Self(py, args)) {
    if (!hex.empty()) hex.append(sep);
    hex.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    hex.push_back(kDigits[byte & 0xF]);
  }
  return py.Str(hex);
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Ref FromHex(Host& py, const Args& args) {
  const std::string_view text = TextArgument(py, args[1], "fromhex() argument");
  std::string bytes;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    const int high = HexValue(text[i]);
    const int low = i + 1 < text.size() ? HexValue(text[i + 1]) : -1;
    if (high < 0 || low < 0)
      FailValue(py, "non-hexadecimal number found in fromhex() arg at position ",
                high < 0 ? i : i + 1);
    bytes.push_back(static_cast<char>(high << 4 | low));
    i += 2;
  }
  return Constructed(py, args[0], py.Bytes(bytes));
}

using Search = int64_t (*)(std::string_view, std::string_view, int64_t, int64_t);
template <Search search>
Ref Searched(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  const int64_t start = Bound(py, args, 2, 0);
  const int64_t end = Bound(py, args, 3, text::kEnd);
  const int64_t found = search(text, Needle(py, args[1]), start, end);
  return py.Int(found);
}
template <Search search>
Ref Indexed(Host& py, const Args& args) {
  Ref found = Searched<search>(py, args);
  if (py.AsInt64(found) < 0) FailValue(py, "subsection not found");
  return found;
}

using EndTest = bool (*)(std::string_view, std::string_view, int64_t, int64_t);
template <EndTest test>
Ref TestEnd(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  const int64_t start = Bound(py, args, 2, 0);
  const int64_t end = Bound(py, args, 3, text::kEnd);
  if (ValueKind(py, args[1]) != Kind::kTuple)
    return py.Bool(test(text, Text(BytesArgument(py, args[1])), start, end));
  for (int64_t i = 0; i < py.Size(args[1]); ++i) {
    if (test(text, Text(BytesArgument(py, py.Item(args[1], i))), start, end)) return py.Bool(true);
  }
  return py.Bool(false);
}

Ref ListOfParts(Host& py, const std::vector<std::string_view>& parts) {
  Ref list = py.List();
  for (const std::string_view part : parts) py.ListAppend(list, FromText(py, part));
  return list;
}

using SplitText = std::vector<std::string_view> (*)(std::string_view,
                                                    std::optional<std::string_view>, int64_t);
template <SplitText split>
Ref SplitMethod(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  std::string separator;
  if (!args.IsNone(1)) separator = Text(BytesArgument(py, args[1]));
  const int64_t most = args.Has(2) ? py.AsInt64(args[2]) : -1;
  return ListOfParts(py, Textual(py, [&] {
                       return args.IsNone(1) ? split(text, std::nullopt, most)
                                             : split(text, separator, most);
                     }));
}

using Strip = std::string_view (*)(std::string_view, std::optional<std::string_view>);
template <Strip strip>
Ref Stripped(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  if (args.IsNone(1)) return FromText(py, strip(text, " \t\n\r\f\v"));
  return FromText(py, strip(text, Text(BytesArgument(py, args[1]))));
}

Ref Join(Host& py, const Args& args) {
  std::string bytes;
  int64_t count = 0;
  ForEach(py, args[1], [&](const Ref& item) {
    if (ValueKind(py, item) != Kind::kBytes)
      FailType(py, "sequence item ", count, ": expected a bytes-like object, ", py.NameOf(item),
               " found");
    if (count++ > 0) bytes.append(Self(py, args));
    bytes.append(py.BytesOf(item));
  });
  return py.Bytes(bytes);
}

Ref Replace(Host& py, const Args& args) {
  const int64_t count = args.Has(3) ? py.AsInt64(args[3]) : -1;
  return FromText(py, text::Replace(Text(Self(py, args)), Text(BytesArgument(py, args[1])),
                                    Text(BytesArgument(py, args[2])), count));
}

// ASCII letters only, whatever Latin-1 has besides.
template <char first, char last>
Ref CaseChanged(Host& py, const Args& args) {
  std::string bytes(Self(py, args));
  for (char& c : bytes) {
    if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
  }
  return py.Bytes(bytes);
}

constexpr NativeSpec kMethods[] = {
    {"decode(self, /, encoding='utf-8', errors='strict')", Decode},
    {"hex(self, sep='', /)", Hex},
    {"find(self, sub, start=None, end=None, /)", Searched<text::Find>},
    {"rfind(self, sub, start=None, end=None, /)", Searched<text::RFind>},
    {"count(self, sub, start=None, end=None, /)", Searched<text::Count>},
    {"index(self, sub, start=None, end=None, /)", Indexed<text::Find>},
    {"rindex(self, sub, start=None, end=None, /)", Indexed<text::RFind>},
    {"startswith(self, prefix, start=None, end=None, /)", TestEnd<text::StartsWith>},
    {"endswith(self, suffix, start=None, end=None, /)", TestEnd<text::EndsWith>},
    {"join(self, iterable_of_bytes, /)", Join},
    {"split(self, /, sep=None, maxsplit=-1)", SplitMethod<text::Split>},
    {"rsplit(self, /, sep=None, maxsplit=-1)", SplitMethod<text::RSplit>},
    {"strip(self, bytes=None, /)", Stripped<text::Strip>},
    {"lstrip(self, bytes=None, /)", Stripped<text::LStrip>},
    {"rstrip(self, bytes=None, /)", Stripped<text::RStrip>},
    {"replace(self, old, new, count=-1, /)", Replace},
    {"upper(self, /)", CaseChanged<'a', 'z'>},
    {"lower(self, /)", CaseChanged<'A', 'Z'>},
};

constexpr NativeSpec kClassMethods[] = {{"fromhex(cls, string, /)", FromHex}};

}  // namespace

void InstallBytes(Host& py) {
  const View cls = py.BuiltInClass("bytes");
  DefineNew(py, cls, kBytes);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kSequenceMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kHashMethods);
  py.DefineMethods(cls, kMethods);
  DefineClassMethods(py, cls, kClassMethods);
}

}  // namespace minipy
