// What str finds in itself, replaces and cuts off.
//
// Thread safety: text never changes.

#include "lab/minipy/library/str_methods.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"

namespace minipy {
namespace {

std::string_view Self(Host& py, const Args& args) { return py.Text(args[0]); }

std::string_view Part(Host& py, View object) {
  if (!IsStr(py, object)) FailType(py, "must be str, not ", py.NameOf(object));
  return py.Text(object);
}

using Search = int64_t (*)(std::string_view, std::string_view, int64_t, int64_t);
template <Search search>
Ref Searched(Host& py, const Args& args) {
  const std::string_view part = Part(py, args[1]);
  const int64_t start = Bound(py, args, 2, 0);
  const int64_t end = Bound(py, args, 3, text::kEnd);
  return py.Int(Textual(py, [&] { return search(Self(py, args), part, start, end); }));
}

using EndTest = bool (*)(std::string_view, std::string_view, int64_t, int64_t);

// startswith and endswith: of a str, or of any in a tuple.
Ref TestEnd(Host& py, const Args& args, EndTest test, const char* name) {
  const std::string_view text = Self(py, args);
  const int64_t start = Bound(py, args, 2, 0);
  const int64_t end = Bound(py, args, 3, text::kEnd);
  if (ValueKind(py, args[1]) != Kind::kTuple) {
    if (!IsStr(py, args[1]))
      FailType(py, name, " first arg must be str or a tuple of str, not ", py.NameOf(args[1]));
    return py.Bool(test(text, py.Text(args[1]), start, end));
  }
  for (int64_t i = 0; i < py.Size(args[1]); ++i) {
    const Ref part = py.Item(args[1], i);
    if (!IsStr(py, part))
      FailType(py, "tuple for ", name, " must only contain str, not ", py.NameOf(part));
    if (test(text, py.Text(part), start, end)) return py.Bool(true);
  }
  return py.Bool(false);
}

using Strip = std::string_view (*)(std::string_view, std::optional<std::string_view>);
template <Strip strip>
Ref Stripped(Host& py, const Args& args, const char* name) {
  std::optional<std::string_view> chars;
  if (!args.IsNone(1)) {
    if (!IsStr(py, args[1])) FailType(py, name, " arg must be None or str");
    chars = py.Text(args[1]);
  }
  const std::string_view text = Self(py, args);
  const std::string_view stripped = strip(text, chars);
  return stripped.size() == text.size() ? Ref(py.Value(args[0])) : py.Str(stripped);
}

Ref Replace(Host& py, const Args& args) {
  const std::string_view from = TextArgument(py, args[1], "replace() argument 1");
  const std::string_view to = TextArgument(py, args[2], "replace() argument 2");
  const int64_t count = args.Has(3) ? py.AsInt64(args[3]) : -1;
  return py.Str(text::Replace(Self(py, args), from, to, count));
}

constexpr NativeSpec kMethods[] = {
    {"find(self, sub, start=None, end=None, /)", Searched<text::Find>},
    {"rfind(self, sub, start=None, end=None, /)", Searched<text::RFind>},
    {"index(self, sub, start=None, end=None, /)", Searched<text::Index>},
    {"rindex(self, sub, start=None, end=None, /)", Searched<text::RIndex>},
    {"count(self, sub, start=None, end=None, /)", Searched<text::Count>},
    {"startswith(self, prefix, start=None, end=None, /)",
     [](Host& py, const Args& args) { return TestEnd(py, args, text::StartsWith, "startswith"); }},
    {"endswith(self, suffix, start=None, end=None, /)",
     [](Host& py, const Args& args) { return TestEnd(py, args, text::EndsWith, "endswith"); }},
    {"strip(self, chars=None, /)",
     [](Host& py, const Args& args) { return Stripped<text::Strip>(py, args, "strip"); }},
    {"lstrip(self, chars=None, /)",
     [](Host& py, const Args& args) { return Stripped<text::LStrip>(py, args, "lstrip"); }},
    {"rstrip(self, chars=None, /)",
     [](Host& py, const Args& args) { return Stripped<text::RStrip>(py, args, "rstrip"); }},
    {"replace(self, old, new, count=-1, /)", Replace},
    {"removeprefix(self, prefix, /)",
     [](Host& py, const Args& args) {
       return py.Str(text::RemovePrefix(Self(py, args),
                                        TextArgument(py, args[1], "removeprefix() argument")));
     }},
    {"removesuffix(self, suffix, /)",
     [](Host& py, const Args& args) {
       return py.Str(text::RemoveSuffix(Self(py, args),
                                        TextArgument(py, args[1], "removesuffix() argument")));
     }},
};

}  // namespace

void DefineStrSearch(Host& py, View cls) { py.DefineMethods(cls, kMethods); }

}  // namespace minipy
