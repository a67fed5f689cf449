// Random calls, the same every time, put to the room and to the python3 of the machine: what no
// table thought of. Skipped where python3 is not of the version that is imitated, since messages
// change between versions.

#include <cstring>
#include <random>
#include <sstream>
#include <vector>

#include "gtest/gtest.h"
#include "lab/minipy/text/points.h"
#include "tests/minipy/text/call.h"
#include "tests/shell/shell.h"

namespace minipy::text {
namespace {

class Dice {
 public:
  int64_t Below(int64_t n) { return static_cast<int64_t>(engine_() % n); }
  bool Often() { return Below(3) > 0; }
  bool Rarely() { return Below(8) == 0; }
  uint64_t Bits() { return engine_(); }
  template <class T>
  const T& Of(const std::vector<T>& choices) {
    return choices[Below(static_cast<int64_t>(choices.size()))];
  }
  // Up to `most` of the points of an alphabet.
  std::string Text(std::u32string_view alphabet, int64_t most) {
    std::string text;
    for (int64_t left = Below(most + 1); left > 0; --left) {
      AppendPoint(alphabet[Below(static_cast<int64_t>(alphabet.size()))], &text);
    }
    return text;
  }
  Json Double() {
    double value;
    const uint64_t bits = Bits();
    std::memcpy(&value, &bits, sizeof(value));
    if (Often()) value = static_cast<double>(Below(2000001) - 1000000) / Of<int>({1, 8, 10, 1000});
    if (Rarely()) value *= 1e12;
    std::ostringstream text;
    text.precision(17);
    text << value;
    return {{"float", text.str()}};
  }
  Json Integer() {
    if (Often()) return Below(Of<int64_t>({10, 200, 100000})) - Below(100);
    if (Often()) return static_cast<int64_t>(Bits());
    std::string hex = Below(2) == 0 ? "-" : "";
    hex += '1';
    for (int64_t i = Below(30) + 16; i > 0; --i) hex += "0123456789abcdef"[Below(16)];
    return {{"int", hex}};
  }

 private:
  std::mt19937_64 engine_{20240311};
};

bool HasPython() {
  const std::string ask = "import sys; sys.exit(sys.version_info[:2] != (3, 11))";
  return shell::Started("exec python3 -c '" + ask + "'").Wait().exit == 0;
}

// One python3 answers all calls.
void Compare(const std::vector<Json>& calls) {
  if (!HasPython()) GTEST_SKIP() << "no python3 of version 3.11";
  std::string lines;
  for (const Json& call : calls) lines += call.dump() + "\n";
  const shell::Folder folder;
  const std::string path = folder.Write("calls", lines);
  const shell::Shown python =
      shell::Started(std::string("exec python3 -B ") + ORACLE + " " + path).Wait();
  ASSERT_EQ(python.exit, 0) << python.err;
  std::istringstream answers(python.out);
  std::string line;
  int differ = 0;
  for (const Json& call : calls) {
    ASSERT_TRUE(std::getline(answers, line)) << "Python answered too few";
    const Json ours = Answer(call);
    if (ours == Json::parse(line)) continue;
    ADD_FAILURE() << call.dump().substr(0, 500) << "\nhere   " << ours.dump().substr(0, 500)
                  << "\npython " << line.substr(0, 500);
    if (++differ == 20) FAIL() << "and maybe more";
  }
}

template <class Make>
void CompareRandom(int count, Make make) {
  Dice dice;
  std::vector<Json> calls;
  for (int i = 0; i < count; ++i) calls.push_back(make(dice));
  Compare(calls);
}

constexpr std::u32string_view kLetters =
    U"abzABZ019 _-'.\t\u00df\u00e9\u00c9\u00aa\u0130\u0131\u0149\u01c4\u01c5\u01c6\u02b0\u0345"
    U"\u0391\u03a3\u03c3\u03c2\u0410\u0434\u0663\u00b2\u00bd\u1e9e\u1f88\u1fb3\u2160\u24d0\u2003"
    U"\u4e00\ufb01\U00010400\U00010428\U0001d7d8\U0001f600\u00ad\u200b\u0301";

TEST(TextAgainstPython, EveryCodePoint) {
  // Above these no point is assigned, but for private ones, and none has a property.
  std::vector<Json> calls;
  const std::vector<std::string> asks = {"isalpha", "isdecimal",   "isdigit",     "isnumeric",
                                         "isspace", "isupper",     "islower",     "istitle",
                                         "isalnum", "isprintable", "isidentifier"};
  for (char32_t block = 0; block < 0xE1000; block += 0x1000) {
    if (block >= 0x33000 && block < 0xE0000) continue;
    std::string points, spaced;
    for (char32_t point = block; point < block + 0x1000; ++point) {
      if (point >= 0xD800 && point <= 0xDFFF) continue;
      AppendPoint(point, &points);
      AppendPoint(point, &spaced);
      spaced += ' ';
    }
    if (points.empty()) continue;
    for (const std::string& ask : asks) calls.push_back({"points", points, ask});
    calls.push_back({"identifier_points", points});
    for (const char* map : {"upper", "lower", "title", "casefold", "swapcase"}) {
      calls.push_back({map, spaced});
    }
  }
  Compare(calls);
}

TEST(TextAgainstPython, MethodsOfOneText) {
  const std::vector<std::string> names = {
      "upper",     "lower",   "title",   "capitalize", "swapcase", "casefold",
      "isupper",   "islower", "istitle", "isalnum",    "isalpha",  "isidentifier",
      "isnumeric", "repr",    "ascii",   "splitlines", "isspace",  "isprintable"};
  CompareRandom(6000, [&](Dice& dice) -> Json {
    return {dice.Of(names), dice.Text(kLetters, dice.Often() ? 6 : 30)};
  });
}

TEST(TextAgainstPython, Search) {
  const std::vector<std::string> names = {"find",  "rfind",      "index",   "rindex",
                                          "count", "startswith", "endswith"};
  CompareRandom(6000, [&](Dice& dice) -> Json {
    const std::u32string_view alphabet = dice.Often() ? U"ab" : U"ab\u00e9\u20ac";
    Json call = {dice.Of(names), dice.Text(alphabet, 12), dice.Text(alphabet, 3)};
    if (dice.Often()) call.push_back(dice.Below(30) - 15);
    if (call.size() == 4 && dice.Often()) call.push_back(dice.Below(30) - 15);
    return call;
  });
}

TEST(TextAgainstPython, ReplaceAndParts) {
  const std::vector<std::string> names = {"replace", "partition", "rpartition", "removeprefix",
                                          "removesuffix"};
  CompareRandom(4000, [&](Dice& dice) -> Json {
    const std::u32string_view alphabet = U"aab\u00e9";
    Json call = {dice.Of(names), dice.Text(alphabet, 12), dice.Text(alphabet, 2)};
    if (call[0] != "replace") return call;
    call.push_back(dice.Text(alphabet, 3));
    if (dice.Often()) call.push_back(dice.Below(8) - 2);
    return call;
  });
}

TEST(TextAgainstPython, Splitting) {
  CompareRandom(6000, [&](Dice& dice) -> Json {
    const std::u32string_view alphabet = U"ab  \t\n\r\x1c\u2003\u2028\u00e9";
    const std::string name =
        dice.Of<std::string>({"split", "rsplit", "strip", "lstrip", "rstrip", "splitlines"});
    Json call = {name, dice.Text(alphabet, 14)};
    if (name == "splitlines") {
      call.push_back(dice.Below(2));
      return call;
    }
    const bool none = dice.Often();
    call.push_back(none ? Json() : Json(dice.Text(alphabet, 2)));
    if (name.ends_with("split") && dice.Often()) call.push_back(dice.Below(6) - 1);
    return call;
  });
}

TEST(TextAgainstPython, Layout) {
  CompareRandom(4000, [&](Dice& dice) -> Json {
    const std::string text = dice.Text(U"ab\t\n\r\u00e9+-", 8);
    const std::string name =
        dice.Of<std::string>({"center", "ljust", "rjust", "zfill", "expandtabs"});
    Json call = {name, text, dice.Below(14) - 2};
    if (name.find("just") != name.npos && dice.Often()) call.push_back(dice.Text(U"*\u20ac", 2));
    return call;
  });
}

TEST(TextAgainstPython, Codecs) {
  const std::vector<std::string> encodings = {"utf-8", "ascii", "latin-1", "UTF8", "iso-8859-1"};
  const std::vector<std::string> handlers = {"strict", "ignore", "replace", "backslashreplace"};
  CompareRandom(6000, [&](Dice& dice) -> Json {
    if (dice.Below(3) == 0) {
      return {"encode", dice.Text(U"ab\u00e9\u00ff\u20ac\U0001f600", 6), dice.Of(encodings),
              dice.Of(handlers)};
    }
    const std::vector<std::string> bytes = {"61", "80", "a0", "9f", "bf", "c2", "c3", "e0",
                                            "e2", "ed", "f0", "f4", "8f", "90", "ff", "c1"};
    std::string hex;
    for (int64_t left = dice.Below(8); left > 0; --left) hex += dice.Of(bytes);
    if (dice.Rarely()) return {"bytes_repr", hex};
    return {"decode", hex, dice.Of(encodings), dice.Of(handlers)};
  });
}

TEST(TextAgainstPython, ReadingNumbers) {
  CompareRandom(8000, [&](Dice& dice) -> Json {
    if (dice.Below(2) == 0) {
      const std::string text = dice.Text(U"0011279_xXbBoOafz+- \u0663\x1f", dice.Often() ? 5 : 12);
      return {"int", text, dice.Of<int>({10, 10, 0, 16, 2, 8, 36, 7})};
    }
    if (dice.Often()) return {"float", dice.Text(U"012579..eE+-__ \u0663\x1f", 9)};
    return {"float", dice.Text(U"0123456789", 30) + "." + dice.Text(U"0123456789", 30) + "e" +
                         std::to_string(dice.Below(700) - 350)};
  });
}

TEST(TextAgainstPython, ReprOfFloats) {
  CompareRandom(6000, [&](Dice& dice) -> Json { return {"float_repr", dice.Double()}; });
}

std::string Spec(Dice& dice, std::u32string_view types) {
  if (dice.Rarely()) return dice.Text(U"0123,._+-<>=^*#z eEfgdxs%n\u20ac", 6);
  std::string spec;
  if (dice.Below(3) == 0) {
    if (dice.Often()) spec += dice.Text(U"*0\u20ac{", 1);
    spec += dice.Of<std::string>({"<", ">", "=", "^"});
  }
  if (dice.Below(3) == 0) spec += dice.Of<std::string>({"+", "-", " "});
  if (dice.Rarely()) spec += 'z';
  if (dice.Below(4) == 0) spec += '#';
  if (dice.Below(3) == 0) spec += '0';
  if (dice.Often()) spec += std::to_string(dice.Below(25));
  if (dice.Below(3) == 0) spec += dice.Of<std::string>({",", "_"});
  if (dice.Below(3) == 0) spec += "." + std::to_string(dice.Below(dice.Often() ? 8 : 40));
  return spec + dice.Text(types, 1);
}

TEST(TextAgainstPython, FormatOfText) {
  CompareRandom(4000, [&](Dice& dice) -> Json {
    return {"format", dice.Text(U"ab\u00e9\u20ac", 8), Spec(dice, U"ssssd")};
  });
}

TEST(TextAgainstPython, FormatOfIntegers) {
  CompareRandom(8000, [&](Dice& dice) -> Json {
    Json value = dice.Rarely() ? Json(dice.Below(2) == 0) : dice.Integer();
    std::string spec = Spec(dice, U"dbxXoncfeg%");
    // A lone surrogate is a str of Python's that UTF-8 cannot hold.
    if (spec.ends_with("c") && value.is_number() && (value > 0xD7FF && value < 0xE000)) value = 97;
    return {"format", value, spec};
  });
}

TEST(TextAgainstPython, FormatOfFloats) {
  CompareRandom(10000, [&](Dice& dice) -> Json {
    return {"format", dice.Double(), Spec(dice, U"eEfFgGn%")};
  });
}

TEST(TextAgainstPython, PercentFormatting) {
  CompareRandom(10000, [&](Dice& dice) -> Json {
    const auto value = [&]() -> Json {
      switch (dice.Below(6)) {
        case 0:
          return dice.Text(U"a\u00e9'\n", 3);
        case 1:
          return nullptr;
        case 2:
          return {{"float", dice.Of<std::string>({"1.5", "-0.25", "1e+15", "-0.0", "0.0001"})}};
        default:
          return dice.Below(300) - 50;
      }
    };
    std::string text = dice.Text(U"ab %", 2);
    for (int64_t left = dice.Below(3) + 1; left > 0; --left) {
      text += "%" + dice.Text(U"(a)", dice.Rarely() ? 3 : 0) + dice.Text(U"-+ #0", 2);
      if (dice.Below(2) == 0) text += dice.Of<std::string>({"5", "12", "*", "1"});
      if (dice.Below(3) == 0) text += "." + dice.Of<std::string>({"", "0", "3", "*"});
      text += dice.Text(U"dixXosracefgEGu%ly", dice.Rarely() ? 0 : 1) + dice.Text(U"| ", 1);
    }
    if (dice.Rarely()) return {"percent", text, value()};
    if (dice.Rarely()) return {"percent", text, {{"a", value()}, {"", 1}}};
    Json items = Json::array();
    for (int64_t left = dice.Below(5); left > 0; --left) items.push_back(value());
    return {"percent", text, {{"tuple", items}}};
  });
}

TEST(TextAgainstPython, Templates) {
  CompareRandom(10000, [&](Dice& dice) -> Json {
    std::string text;
    for (int64_t left = dice.Below(3) + 1; left > 0; --left) {
      if (dice.Below(4) == 0) {
        text += dice.Text(U"{}{}a01!:[].rs<5", 8);
        continue;
      }
      text +=
          "x{" + dice.Of<std::string>({"", "", "0", "1", "a", "b", "c", "a[0]", "c[k]", "0.real"});
      if (dice.Below(3) == 0) text += dice.Of<std::string>({"!r", "!s", "!a", "!x"});
      if (dice.Below(2) == 0) {
        text += ":" + dice.Of<std::string>({"", "5", "<6", "{}", "{0}", "*^{b}", "{b}.{b}", "x"});
      }
      text += "}";
    }
    const Json named = {{"a", {1, "\u00e9"}}, {"b", 3}, {"c", {{"k", "v"}}}};
    return {"template", text, {3, "q"}, named};
  });
}

}  // namespace
}  // namespace minipy::text
