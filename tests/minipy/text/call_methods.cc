// The str methods, by name.

#include <optional>

#include "lab/minipy/text/case.h"
#include "lab/minipy/text/classify.h"
#include "lab/minipy/text/layout.h"
#include "lab/minipy/text/points.h"
#include "lab/minipy/text/search.h"
#include "lab/minipy/text/split.h"
#include "lab/minipy/text/unicode/properties.h"
#include "tests/minipy/text/call.h"

namespace minipy::text {
namespace {

using View = std::string_view;

std::string Text(const Json& arguments, size_t i = 0) { return arguments[i].get<std::string>(); }

int64_t Integer(const Json& arguments, size_t i, int64_t otherwise) {
  return i < arguments.size() && !arguments[i].is_null() ? arguments[i].get<int64_t>() : otherwise;
}

std::optional<std::string> Optional(const Json& arguments, size_t i) {
  if (i >= arguments.size() || arguments[i].is_null()) return std::nullopt;
  return Text(arguments, i);
}

template <class Views>
Json List(const Views& views) {
  Json list = Json::array();
  for (View view : views) list.push_back(std::string(view));
  return list;
}

template <class Result>
Function OfText(Result (*function)(View)) {
  return [=](const Json& arguments) -> Json { return function(Text(arguments)); };
}

template <class Result>
Function Within(Result (*function)(View, View, int64_t, int64_t)) {
  return [=](const Json& arguments) -> Json {
    return function(Text(arguments), Text(arguments, 1), Integer(arguments, 2, 0),
                    Integer(arguments, 3, kEnd));
  };
}

Function OfTwo(View (*function)(View, View)) {
  return [=](const Json& arguments) -> Json {
    const std::string text = Text(arguments);
    return std::string(function(text, Text(arguments, 1)));
  };
}

Function Trims(View (*function)(View, std::optional<View>)) {
  return [=](const Json& arguments) -> Json {
    const std::string text = Text(arguments);
    return std::string(function(text, Optional(arguments, 1)));
  };
}

Function Parts(std::array<View, 3> (*function)(View, View)) {
  return [=](const Json& arguments) -> Json {
    const std::string text = Text(arguments);
    const std::string separator = Text(arguments, 1);
    return List(function(text, separator));
  };
}

Function Splits(std::vector<View> (*function)(View, std::optional<View>, int64_t)) {
  return [=](const Json& arguments) -> Json {
    const std::string text = Text(arguments);
    const std::optional<std::string> separator = Optional(arguments, 1);
    return List(function(text, separator, Integer(arguments, 2, -1)));
  };
}

Function Fills(std::string (*function)(View, int64_t, char32_t)) {
  return [=](const Json& arguments) -> Json {
    const char32_t fill = FillPoint(Optional(arguments, 2).value_or(" "));
    return function(Text(arguments), Integer(arguments, 1, 0), fill);
  };
}

Json Translated(const Json& arguments) {
  const Json& table = arguments[1];
  return Translate(Text(arguments), [&](char32_t point) -> std::optional<std::string> {
    const std::string key = PointText(point);
    if (!table.contains(key)) return std::nullopt;
    return table[key].is_null() ? "" : table[key].get<std::string>();
  });
}

// One digit per point: the answer of the method for it.
Json OfPoints(const Json& arguments) {
  const std::string text = Text(arguments);
  const Function method = StrMethods().at(Text(arguments, 1));
  std::string answers;
  for (Points points(text); points.More();) {
    answers += method(Json::array({PointText(points.Next())})).get<bool>() ? '1' : '0';
  }
  return answers;
}

Json IdentifierPoints(const Json& arguments) {
  const std::string text = Text(arguments);
  std::string answers;
  for (Points points(text); points.More();) {
    answers += unicode::ContinuesIdentifier(points.Next()) ? '1' : '0';
  }
  return answers;
}

}  // namespace

Functions StrMethods() {
  return {
      {"upper", OfText(Upper)},
      {"lower", OfText(Lower)},
      {"title", OfText(Title)},
      {"capitalize", OfText(Capitalize)},
      {"swapcase", OfText(SwapCase)},
      {"casefold", OfText(CaseFold)},
      {"isalpha", OfText(IsAlpha)},
      {"isdecimal", OfText(IsDecimal)},
      {"isdigit", OfText(IsDigit)},
      {"isnumeric", OfText(IsNumeric)},
      {"isalnum", OfText(IsAlnum)},
      {"isspace", OfText(IsSpace)},
      {"isupper", OfText(IsUpper)},
      {"islower", OfText(IsLower)},
      {"istitle", OfText(IsTitle)},
      {"isidentifier", OfText(IsIdentifier)},
      {"isprintable", OfText(IsPrintable)},
      {"isascii", OfText(IsAscii)},
      {"find", Within(Find)},
      {"rfind", Within(RFind)},
      {"index", Within(Index)},
      {"rindex", Within(RIndex)},
      {"count", Within(Count)},
      {"startswith", Within(StartsWith)},
      {"endswith", Within(EndsWith)},
      {"removeprefix", OfTwo(RemovePrefix)},
      {"removesuffix", OfTwo(RemoveSuffix)},
      {"replace",
       [](const Json& arguments) -> Json {
         return Replace(Text(arguments), Text(arguments, 1), Text(arguments, 2),
                        Integer(arguments, 3, -1));
       }},
      {"partition", Parts(Partition)},
      {"rpartition", Parts(RPartition)},
      {"split", Splits(Split)},
      {"rsplit", Splits(RSplit)},
      {"splitlines",
       [](const Json& arguments) -> Json {
         const std::string text = Text(arguments);
         return List(SplitLines(text, Integer(arguments, 1, 0) != 0));
       }},
      {"strip", Trims(Strip)},
      {"lstrip", Trims(LStrip)},
      {"rstrip", Trims(RStrip)},
      {"center", Fills(Center)},
      {"ljust", Fills(LJust)},
      {"rjust", Fills(RJust)},
      {"zfill",
       [](const Json& arguments) -> Json {
         return ZFill(Text(arguments), Integer(arguments, 1, 0));
       }},
      {"expandtabs",
       [](const Json& arguments) -> Json {
         return ExpandTabs(Text(arguments), Integer(arguments, 1, 8));
       }},
      {"translate", Translated},
      {"points", OfPoints},
      {"identifier_points", IdentifierPoints},
  };
}

}  // namespace minipy::text
