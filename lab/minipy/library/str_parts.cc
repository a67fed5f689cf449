// Text in parts: split, join, partition; and character tables: maketrans, translate.
//
// Thread safety: text never changes.

#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/str_methods.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/layout.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"

namespace minipy {
namespace {

std::string_view Self(Host& py, const Args& args) { return py.Text(args[0]); }

Ref ListOfParts(Host& py, const std::vector<std::string_view>& parts) {
  Ref list = py.List();
  for (const std::string_view part : parts) py.ListAppend(list, py.Str(part));
  return list;
}

using Split = std::vector<std::string_view> (*)(std::string_view, std::optional<std::string_view>,
                                                int64_t);
template <Split split>
Ref SplitMethod(Host& py, const Args& args) {
  std::optional<std::string_view> separator;
  if (!args.IsNone(1)) {
    if (!IsStr(py, args[1])) FailType(py, "must be str or None, not ", py.NameOf(args[1]));
    separator = py.Text(args[1]);
  }
  const int64_t most = args.Has(2) ? py.AsInt64(args[2]) : -1;
  return ListOfParts(py, Textual(py, [&] { return split(Self(py, args), separator, most); }));
}

using Partition = std::array<std::string_view, 3> (*)(std::string_view, std::string_view);
template <Partition partition>
Ref PartitionMethod(Host& py, const Args& args) {
  if (!IsStr(py, args[1])) FailType(py, "must be str, not ", py.NameOf(args[1]));
  const auto parts = Textual(py, [&] { return partition(Self(py, args), py.Text(args[1])); });
  return py.Tuple({py.Str(parts[0]), py.Str(parts[1]), py.Str(parts[2])});
}

// One str in the end, and none on the way: the text is put together in one buffer.
Ref Join(Host& py, const Args& args) {
  const std::string_view separator = Self(py, args);
  if (!IsIterable(py, args[1])) FailType(py, "can only join an iterable");
  std::string text;
  int64_t count = 0;
  ForEach(py, args[1], [&](const Ref& item) {
    if (!IsStr(py, item))
      FailType(py, "sequence item ", count, ": expected str instance, ", py.NameOf(item), " found");
    if (count++ > 0) text.append(separator);
    text.append(py.Text(item));
  });
  return py.Str(text);
}

constexpr NativeSpec kMethods[] = {
    {"join(self, iterable, /)", Join},
    {"split(self, /, sep=None, maxsplit=-1)", SplitMethod<text::Split>},
    {"rsplit(self, /, sep=None, maxsplit=-1)", SplitMethod<text::RSplit>},
    {"splitlines(self, /, keepends=False)",
     [](Host& py, const Args& args) {
       return ListOfParts(py, text::SplitLines(Self(py, args), args.Has(1) && py.IsTrue(args[1])));
     }},
    {"partition(self, sep, /)", PartitionMethod<text::Partition>},
    {"rpartition(self, sep, /)", PartitionMethod<text::RPartition>},
};

// --- Tables
// --------------------------------------------------------------------------------------- What a
// table says of a point; a LookupError means that the point stays.
std::optional<std::string> Becomes(Host& py, View table, char32_t point) {
  Ref value;
  try {
    value = py.GetItem(table, py.Int(point));
  } catch (const Raised&) {
    if (!py.ErrorMatches(ErrorKind::kLookupError)) throw;
    py.ClearError();
    return std::nullopt;
  }
  if (IsNone(py, value)) return std::string();
  if (IsStr(py, value)) return std::string(py.Text(value));
  if (!py.IsInt(value)) FailType(py, "character mapping must return integer, None or str");
  const int64_t other = py.AsClamped(value);
  if (other < 0 || other > 0x10FFFF) FailValue(py, "character mapping must be in range(0x110000)");
  return text::PointText(static_cast<char32_t>(other));
}

Ref Translate(Host& py, const Args& args) {
  return py.Str(
      text::Translate(Self(py, args), [&](char32_t point) { return Becomes(py, args[1], point); }));
}

Ref TableFromDict(Host& py, View dict) {
  if (ValueKind(py, dict) != Kind::kDict)
    FailType(py, "if you give only one argument to maketrans it must be a dict");
  Ref table = py.Dict();
  int64_t position = 0;
  for (Ref key, value; py.DictNext(dict, &position, &key, &value);) {
    if (IsStr(py, key)) {
      const std::string_view text = py.Text(key);
      if (text::Length(text) != 1)
        FailValue(py, "string keys in translate table must be of length 1");
      size_t at = 0;
      key = py.Int(text::NextPoint(text, &at));
    } else if (!py.IsInt(key)) {
      FailType(py, "keys in translate table must be strings or integers");
    }
    py.DictSet(table, key, value);
  }
  return table;
}

Ref MakeTable(Host& py, const Args& args) {
  if (!args.Has(1)) return TableFromDict(py, args[0]);
  const std::string_view from =
      TextArgument(py, args[0],
                   "first maketrans argument must be a string if there is a second "
                   "argument; it");
  const std::string_view to = TextArgument(py, args[1], "maketrans() argument 2");
  if (text::Length(from) != text::Length(to))
    FailValue(py, "the first two maketrans arguments must have equal length");
  Ref table = py.Dict();
  for (text::Points left(from), right(to); left.More();) {
    const char32_t point = left.Next();
    py.DictSet(table, py.Int(point), py.Int(right.Next()));
  }
  if (args.Has(2)) {
    for (text::Points gone(TextArgument(py, args[2], "maketrans() argument 3")); gone.More();)
      py.DictSet(table, py.Int(gone.Next()), py.None());
  }
  return table;
}

constexpr NativeSpec kTableMethods[] = {{"translate(self, table, /)", Translate}};
constexpr NativeSpec kStaticMethods[] = {{"maketrans(x, y=None, z=None, /)", MakeTable}};

}  // namespace

void DefineStrParts(Host& py, View cls) { py.DefineMethods(cls, kMethods); }

void DefineStrTables(Host& py, View cls) {
  py.DefineMethods(cls, kTableMethods);
  DefineStaticMethods(py, cls, kStaticMethods);
}

}  // namespace minipy
