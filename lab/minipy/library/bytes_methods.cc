// The methods that bytes and bytearray share. Searching, cutting and padding are str's: bytes are
// looked at as text in Latin-1, where each byte is a code point, and turned back.
//
// Thread safety: as bytes_like.h.

#include <algorithm>

#include "absl/strings/ascii.h"
#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/codec.h"
#include "lab/minipy/text/layout.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"

namespace minipy {
namespace {

std::string Self(Host& py, const Args& args) { return BytesIn(py, args[0]); }

std::string Text(std::string_view bytes) { return text::Decode(bytes, "latin-1"); }
// Of the type of self.
Ref FromText(Host& py, const Args& args, std::string_view text) {
  return BytesLike(py, args[0], text::Encode(text, "latin-1"));
}

// What is looked for: bytes, or an int that is one.
std::string Needle(Host& py, View object) {
  if (IsBytesLike(py, object)) return Text(BytesIn(py, object));
  if (!IsIndex(py, object))
    FailType(py, "argument should be integer or bytes-like object, not '", py.NameOf(object), "'");
  const int64_t byte = py.AsClamped(object);
  if (byte < 0 || byte > 255) FailValue(py, "byte must be in range(0, 256)");
  const char c = static_cast<char>(byte);
  return Text(std::string_view(&c, 1));
}

Ref Decode(Host& py, const Args& args) {
  const std::string_view encoding =
      args.Has(1) ? TextArgument(py, args[1], "decode() argument 'encoding'") : "utf-8";
  const std::string_view errors =
      args.Has(2) ? TextArgument(py, args[2], "decode() argument 'errors'") : "strict";
  return py.Str(Textual(py, [&] { return text::Decode(Self(py, args), encoding, errors); }));
}

// A separator stands after every so many bytes, counted from the right, or from the left if the
// number is negative.
Ref Hex(Host& py, const Args& args) {
  constexpr char kDigits[] = "0123456789abcdef";
  const std::string bytes = Self(py, args);
  const std::string sep = !args.Has(1)         ? ""
                          : IsStr(py, args[1]) ? std::string(py.Text(args[1]))
                                               : BytesArgument(py, args[1]);
  if (args.Has(1) && sep.size() != 1) FailValue(py, "sep must be length 1.");
  const int64_t group = args.Has(2) ? py.AsInt64(args[2]) : 1;
  const size_t size = group < 0 ? static_cast<size_t>(-group) : static_cast<size_t>(group);
  std::string hex;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const size_t before = group < 0 ? i : bytes.size() - i;
    if (i > 0 && size > 0 && before % size == 0) hex.append(sep);
    hex.push_back(kDigits[static_cast<unsigned char>(bytes[i]) >> 4]);
    hex.push_back(kDigits[bytes[i] & 0xF]);
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
    if (absl::ascii_isspace(static_cast<unsigned char>(text[i]))) {
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
  return py.Call(args[0], {py.Bytes(bytes)});
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
  if (ValueKind(py, args[1]) != Kind::kTuple) {
    if (!IsBytesLike(py, args[1]))
      FailType(py, test == text::StartsWith ? "startswith" : "endswith",
               " first arg must be bytes or a tuple of bytes, not ", py.NameOf(args[1]));
    return py.Bool(test(text, Text(BytesIn(py, args[1])), start, end));
  }
  for (int64_t i = 0; i < py.Size(args[1]); ++i) {
    if (test(text, Text(BytesArgument(py, py.Item(args[1], i))), start, end)) return py.Bool(true);
  }
  return py.Bool(false);
}

Ref ListOfParts(Host& py, const Args& args, const std::vector<std::string_view>& parts) {
  Ref list = py.List();
  for (const std::string_view part : parts) py.ListAppend(list, FromText(py, args, part));
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
  return ListOfParts(py, args, Textual(py, [&] {
                       return args.IsNone(1) ? split(text, std::nullopt, most)
                                             : split(text, separator, most);
                     }));
}

// Lines end with \n, \r or both, and with nothing else that ends lines of text.
Ref SplitLines(Host& py, const Args& args) {
  const bool keep = args.Has(1) && py.IsTrue(args[1]);
  const std::string bytes = Self(py, args);
  Ref list = py.List();
  for (size_t at = 0; at < bytes.size();) {
    const size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const size_t width = bytes.compare(end, 2, "\r\n") == 0 ? 2 : end < bytes.size() ? 1 : 0;
    py.ListAppend(list, BytesLike(py, args[0], bytes.substr(at, end - at + (keep ? width : 0))));
    at = end + width;
  }
  return list;
}

using Cut = std::array<std::string_view, 3> (*)(std::string_view, std::string_view);
template <Cut cut>
Ref Partition(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  const std::string separator = Text(BytesArgument(py, args[1]));
  const auto parts = Textual(py, [&] { return cut(text, separator); });
  // What was found is the separator itself, in the type of self only where that can change.
  const bool itself = !parts[1].empty() && !IsByteArray(py, args[0]);
  const Ref middle = itself ? Ref(args[1]) : FromText(py, args, parts[1]);
  return py.Tuple({FromText(py, args, parts[0]), middle, FromText(py, args, parts[2])});
}

using Strip = std::string_view (*)(std::string_view, std::optional<std::string_view>);
template <Strip strip>
Ref Stripped(Host& py, const Args& args) {
  const std::string text = Text(Self(py, args));
  if (args.IsNone(1)) return FromText(py, args, strip(text, " \t\n\r\f\v"));
  return FromText(py, args, strip(text, Text(BytesArgument(py, args[1]))));
}

using Trim = std::string_view (*)(std::string_view, std::string_view);
template <Trim trim>
Ref Trimmed(Host& py, const Args& args) {
  return BytesLike(py, args[0], trim(Self(py, args), BytesArgument(py, args[1])));
}

Ref Join(Host& py, const Args& args) {
  if (!IsIterable(py, args[1])) FailType(py, "can only join an iterable");
  const std::string separator = Self(py, args);
  std::string bytes;
  int64_t count = 0;
  ForEach(py, args[1], [&](const Ref& item) {
    if (!IsBytesLike(py, item))
      FailType(py, "sequence item ", count, ": expected a bytes-like object, ", py.NameOf(item),
               " found");
    if (count++ > 0) bytes.append(separator);
    bytes.append(BytesIn(py, item));
  });
  return BytesLike(py, args[0], bytes);
}

Ref Replace(Host& py, const Args& args) {
  const int64_t count = args.Has(3) ? py.AsInt64(args[3]) : -1;
  return FromText(py, args,
                  text::Replace(Text(Self(py, args)), Text(BytesArgument(py, args[1])),
                                Text(BytesArgument(py, args[2])), count));
}

using Padding = std::string (*)(std::string_view, int64_t, char32_t);
constexpr const char* NameOfPadding(Padding pad) {
  return pad == text::Center ? "center" : pad == text::LJust ? "ljust" : "rjust";
}
template <Padding pad>
Ref Padded(Host& py, const Args& args) {
  const int64_t width = py.AsInt64(args[1]);
  std::string fill = " ";
  if (args.Has(2)) {
    if (IsBytesLike(py, args[2])) fill = BytesIn(py, args[2]);
    if (!IsBytesLike(py, args[2]) || fill.size() != 1)
      FailType(py, NameOfPadding(pad), "() argument 2 must be a byte string of length 1, not ",
               py.NameOf(args[2]));
  }
  return FromText(py, args, pad(Text(Self(py, args)), width, static_cast<unsigned char>(fill[0])));
}

// A table has a byte for each of 256; None stands for the one that changes nothing.
Ref Translate(Host& py, const Args& args) {
  std::string table;
  if (!args.IsNone(1)) {
    table = BytesArgument(py, args[1]);
    if (table.size() != 256) FailValue(py, "translation table must be 256 characters long");
  }
  const std::string gone = args.Has(2) ? BytesArgument(py, args[2]) : "";
  std::string bytes;
  for (const char c : Self(py, args)) {
    if (gone.find(c) != gone.npos) continue;
    bytes.push_back(table.empty() ? c : table[static_cast<unsigned char>(c)]);
  }
  return BytesLike(py, args[0], bytes);
}

Ref MakeTable(Host& py, const Args& args) {
  const std::string from = BytesArgument(py, args[0]);
  const std::string to = BytesArgument(py, args[1]);
  if (from.size() != to.size()) FailValue(py, "maketrans arguments must have same length");
  std::string table(256, '\0');
  for (int i = 0; i < 256; ++i) table[i] = static_cast<char>(i);
  for (size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
  return py.Bytes(table);
}

// ASCII letters only, whatever Latin-1 has besides. `first`: no letter stands before.
char Upper(char c, bool) { return absl::ascii_toupper(static_cast<unsigned char>(c)); }
char Lower(char c, bool) { return absl::ascii_tolower(static_cast<unsigned char>(c)); }
char Swapped(char c, bool) {
  return absl::ascii_isupper(static_cast<unsigned char>(c)) ? Lower(c, false) : Upper(c, false);
}
char Titled(char c, bool first) { return first ? Upper(c, true) : Lower(c, false); }

template <char (*change)(char, bool)>
Ref CaseChanged(Host& py, const Args& args) {
  std::string bytes = Self(py, args);
  bool first = true;
  for (char& c : bytes) {
    c = change(c, first);
    first = !absl::ascii_isalpha(static_cast<unsigned char>(c));
  }
  return BytesLike(py, args[0], bytes);
}
Ref Capitalize(Host& py, const Args& args) {
  std::string bytes = absl::AsciiStrToLower(Self(py, args));
  if (!bytes.empty()) bytes[0] = Upper(bytes[0], true);
  return BytesLike(py, args[0], bytes);
}

template <bool (*test)(unsigned char)>
Ref All(Host& py, const Args& args) {
  const std::string bytes = Self(py, args);
  return py.Bool(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), test));
}
// Some letter, and none of the other case.
template <bool (*wanted)(unsigned char), bool (*other)(unsigned char)>
Ref OneCase(Host& py, const Args& args) {
  const std::string bytes = Self(py, args);
  return py.Bool(std::any_of(bytes.begin(), bytes.end(), wanted) &&
                 std::none_of(bytes.begin(), bytes.end(), other));
}
Ref IsTitle(Host& py, const Args& args) {
  const std::string bytes = Self(py, args);
  bool first = true;
  bool letters = false;
  for (const char c : bytes) {
    if (c != Titled(c, first)) return py.Bool(false);
    first = !absl::ascii_isalpha(static_cast<unsigned char>(c));
    letters = letters || !first;
  }
  return py.Bool(letters);
}

constexpr NativeSpec kMethods[] = {
    {"decode(self, /, encoding='utf-8', errors='strict')", Decode},
    {"hex(self, sep='', bytes_per_sep=1)", Hex},
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
    {"splitlines(self, /, keepends=False)", SplitLines},
    {"partition(self, sep, /)", Partition<text::Partition>},
    {"rpartition(self, sep, /)", Partition<text::RPartition>},
    {"strip(self, bytes=None, /)", Stripped<text::Strip>},
    {"lstrip(self, bytes=None, /)", Stripped<text::LStrip>},
    {"rstrip(self, bytes=None, /)", Stripped<text::RStrip>},
    {"removeprefix(self, prefix, /)", Trimmed<text::RemovePrefix>},
    {"removesuffix(self, suffix, /)", Trimmed<text::RemoveSuffix>},
    {"replace(self, old, new, count=-1, /)", Replace},
    {"center(self, width, fillchar=b' ', /)", Padded<text::Center>},
    {"ljust(self, width, fillchar=b' ', /)", Padded<text::LJust>},
    {"rjust(self, width, fillchar=b' ', /)", Padded<text::RJust>},
    {"zfill(self, width, /)",
     [](Host& py, const Args& args) {
       return FromText(py, args, text::ZFill(Text(Self(py, args)), py.AsInt64(args[1])));
     }},
    {"expandtabs(self, /, tabsize=8)",
     [](Host& py, const Args& args) {
       const int64_t size = args.Has(1) ? py.AsInt64(args[1]) : 8;
       return FromText(py, args, text::ExpandTabs(Text(Self(py, args)), size));
     }},
    {"translate(self, table, /, delete=b'')", Translate},
    {"upper(self, /)", CaseChanged<Upper>},
    {"lower(self, /)", CaseChanged<Lower>},
    {"swapcase(self, /)", CaseChanged<Swapped>},
    {"title(self, /)", CaseChanged<Titled>},
    {"capitalize(self, /)", Capitalize},
    {"isalnum(self, /)", All<absl::ascii_isalnum>},
    {"isalpha(self, /)", All<absl::ascii_isalpha>},
    {"isdigit(self, /)", All<absl::ascii_isdigit>},
    {"isspace(self, /)", All<absl::ascii_isspace>},
    {"islower(self, /)", OneCase<absl::ascii_islower, absl::ascii_isupper>},
    {"isupper(self, /)", OneCase<absl::ascii_isupper, absl::ascii_islower>},
    {"istitle(self, /)", IsTitle},
    {"isascii(self, /)",
     [](Host& py, const Args& args) -> Ref {
       const std::string bytes = Self(py, args);
       return py.Bool(std::all_of(bytes.begin(), bytes.end(), absl::ascii_isascii));
     }},
    {"__mod__(self, value, /)",
     [](Host& py, const Args& args) {
       return BytesLike(py, args[0],
                        py.BytesOf(PercentFormatObjects(py, py.Bytes(Self(py, args)), args[1])));
     }},
};

constexpr NativeSpec kClassMethods[] = {{"fromhex(cls, string, /)", FromHex}};
constexpr NativeSpec kStaticMethods[] = {{"maketrans(frm, to, /)", MakeTable}};

}  // namespace

void DefineBytesMethods(Host& py, View cls) {
  py.DefineMethods(cls, kMethods);
  DefineClassMethods(py, cls, kClassMethods);
  DefineStaticMethods(py, cls, kStaticMethods);
}

}  // namespace minipy
