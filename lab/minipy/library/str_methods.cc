#include "lab/minipy/library/str_methods.h"

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/format.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/library/method_kinds.h"
#include "lab/minipy/library/parts.h"
#include "lab/minipy/library/wrappers.h"
#include "lab/minipy/text/case.h"
#include "lab/minipy/text/classify.h"
#include "lab/minipy/text/codec.h"
#include "lab/minipy/text/layout.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/quote.h"

namespace minipy {
namespace {

std::string_view Self(Host& py, const Args& args) { return py.Text(args[0]); }

// The name of an encoding or of an error handler.
std::string_view Name(Host& py, const Args& args, size_t i, const char* what,
                      std::string_view fallback) {
  return args.Has(i) ? TextArgument(py, args[i], what) : fallback;
}

Ref StrFromBytes(Host& py, const Args& args) {
  if (IsStr(py, args[1])) FailType(py, "decoding str is not supported");
  if (!IsBytesLike(py, args[1]))
    FailType(py, "decoding to str: need a bytes-like object, ", py.NameOf(args[1]), " found");
  const std::string_view encoding = Name(py, args, 2, "str() argument 'encoding'", "utf-8");
  const std::string_view errors = Name(py, args, 3, "str() argument 'errors'", "strict");
  return py.Str(Textual(py, [&] { return text::Decode(BytesIn(py, args[1]), encoding, errors); }));
}

constexpr NativeSpec kStr = {"str(cls, /, object='', encoding='utf-8', errors='strict')",
                             [](Host& py, const Args& args) {
                               Ref value = !args.Has(1)                 ? py.Str("")
                                           : args.Has(2) || args.Has(3) ? StrFromBytes(py, args)
                                                                        : py.StrOf(args[1]);
                               if (args[0].Is(py.BuiltInClass("str"))) return value;
                               return Constructed(py, args[0], py.Value(value));
                             }};

Ref Encode(Host& py, const Args& args) {
  const std::string_view encoding = Name(py, args, 1, "encode() argument 'encoding'", "utf-8");
  const std::string_view errors = Name(py, args, 2, "encode() argument 'errors'", "strict");
  return py.Bytes(Textual(py, [&] { return text::Encode(Self(py, args), encoding, errors); }));
}

using Change = std::string (*)(std::string_view);
template <Change change>
Ref Changed(Host& py, const Args& args) {
  return py.Str(change(Self(py, args)));
}

using Test = bool (*)(std::string_view);
template <Test test>
Ref Tested(Host& py, const Args& args) {
  return py.Bool(test(Self(py, args)));
}

using Padding = std::string (*)(std::string_view, int64_t, char32_t);
template <Padding pad>
Ref Padded(Host& py, const Args& args) {
  const int64_t width = py.AsInt64(args[1]);
  char32_t fill = ' ';
  if (args.Has(2)) {
    if (!IsStr(py, args[2]))
      FailType(py, "The fill character must be a unicode character, not ", py.NameOf(args[2]));
    fill = Textual(py, [&] { return text::FillPoint(py.Text(args[2])); });
  }
  return py.Str(pad(Self(py, args), width, fill));
}

// The object itself, as a str and no more: str(x) of an instance of a derived class.
Ref Plain(Host& py, const Args& args) { return py.Value(args[0]); }

constexpr NativeSpec kMethods[] = {
    {"capitalize(self, /)", Changed<text::Capitalize>},
    {"casefold(self, /)", Changed<text::CaseFold>},
    {"lower(self, /)", Changed<text::Lower>},
    {"swapcase(self, /)", Changed<text::SwapCase>},
    {"title(self, /)", Changed<text::Title>},
    {"upper(self, /)", Changed<text::Upper>},
    {"isalnum(self, /)", Tested<text::IsAlnum>},
    {"isalpha(self, /)", Tested<text::IsAlpha>},
    {"isascii(self, /)", Tested<text::IsAscii>},
    {"isdecimal(self, /)", Tested<text::IsDecimal>},
    {"isdigit(self, /)", Tested<text::IsDigit>},
    {"isidentifier(self, /)", Tested<text::IsIdentifier>},
    {"islower(self, /)", Tested<text::IsLower>},
    {"isnumeric(self, /)", Tested<text::IsNumeric>},
    {"isprintable(self, /)", Tested<text::IsPrintable>},
    {"isspace(self, /)", Tested<text::IsSpace>},
    {"istitle(self, /)", Tested<text::IsTitle>},
    {"isupper(self, /)", Tested<text::IsUpper>},
    {"center(self, width, fillchar=' ', /)", Padded<text::Center>},
    {"ljust(self, width, fillchar=' ', /)", Padded<text::LJust>},
    {"rjust(self, width, fillchar=' ', /)", Padded<text::RJust>},
    {"zfill(self, width, /)",
     [](Host& py, const Args& args) {
       return py.Str(text::ZFill(Self(py, args), py.AsInt64(args[1])));
     }},
    {"expandtabs(self, /, tabsize=8)",
     [](Host& py, const Args& args) {
       return py.Str(text::ExpandTabs(Self(py, args), args.Has(1) ? py.AsInt64(args[1]) : 8));
     }},
    {"encode(self, /, encoding='utf-8', errors='strict')", Encode},
    {"format(self, /, *args, **kwargs)",
     [](Host& py, const Args& args) {
       return FormatTemplateObjects(py, args[0], args.rest(), args.keywords());
     }},
    {"format_map(self, mapping, /)",
     [](Host& py, const Args& args) { return FormatMapObjects(py, args[0], args[1]); }},
    {"__format__(self, format_spec, /)",
     [](Host& py, const Args& args) {
       const std::string_view spec = TextArgument(py, args[1], "__format__() argument");
       return spec.empty() ? Plain(py, args) : FormatBuiltIn(py, args[0], spec);
     }},
    {"__mod__(self, value, /)",
     [](Host& py, const Args& args) { return PercentFormatObjects(py, args[0], args[1]); }},
    {"__str__(self, /)", Plain},
    {"__getnewargs__(self, /)",
     [](Host& py, const Args& args) { return py.Tuple({py.Value(args[0])}); }},
};

}  // namespace

void InstallStr(Host& py) {
  const View cls = py.BuiltInClass("str");
  DefineNew(py, cls, kStr);
  py.DefineMethods(cls, kContainerMethods);
  py.DefineMethods(cls, kSequenceMethods);
  py.DefineMethods(cls, kEqualityMethods);
  py.DefineMethods(cls, kOrderMethods);
  py.DefineMethods(cls, kHashMethods);
  py.DefineMethods(cls, kMethods);
  DefineStrSearch(py, cls);
  DefineStrParts(py, cls);
  DefineStrTables(py, cls);
}

}  // namespace minipy
