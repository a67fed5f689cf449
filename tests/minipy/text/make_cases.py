"""Writes cases/*.inc: calls and what this Python answers, the expectations of cases_test.cc.

    python3 tests/minipy/text/make_cases.py
"""

import json
import pathlib
from itertools import product

from oracle import answer

INF, NAN, NEG0 = {"float": "inf"}, {"float": "nan"}, {"float": "-0.0"}
BIG = {"int": "-123456789abcdef0123456789"}
HUGE = {"int": "f" * 300}


def F(text):
    return {"float": text}


def T(*items):
    return {"tuple": list(items)}


def each(names, *choices):
    return [[name, *some] for name in names.split() for some in product(*choices)]


def calls(name, *some):
    return [[name, *arguments] for arguments in some]


LIMIT = "9" * 4301

FAMILIES = {
    "case": each("upper lower title capitalize swapcase casefold",
                 ["", "hello World", "it's a 2nd", "stra\u00dfe", "\ufb01n", "\u01c6x \u01c5",
                  "\u039f\u0394\u039f\u03a3", "\u0391\u03a3.\u0391 \u03a3", "A'\u03a3", "\u0130I\u0131",
                  "\u041f\u0440\u0438\u0432\u0435\u0442", "\u0149\u00b5\u00ff", "\U00010400\U00010428",
                  "\u1f88\u1fb3", "\u02b0\u2160\u24d0"]),
    "classify": each("isalpha isdecimal isdigit isnumeric isalnum isspace isupper islower istitle"
                     " isidentifier isprintable isascii",
                     ["", "a", "Ab c", "ABC1", "abc_1", "1a", "12", "\u00b2", "\u00bd", "\u0663", "\u4e00",
                      " \t\x1f", "\u00a0\u2003", "\u01c5", "Title Case'S", "\u00e9", "\x7f", "\u2028"]),
    "search": each("find rfind index count", ["banana", "b\u00e4n\u00e4n\u00e4"], ["an", "\u00e4", "", "x"],
                   [0, 2, -3], [None, 5])
    + each("startswith endswith", ["banana"], ["", "ba", "na", "banana!"], [0, 2, 7], [None, 4, -2])
    + calls("replace", ("aaa", "a", "bb"), ("aaa", "a", "bb", 2), ("aaa", "a", "bb", 0),
            ("a\u00e9b", "", "-"), ("a\u00e9b", "", "-", 2), ("", "", "x"), ("", "", "x", 0),
            ("abc", "x", "y"), ("abcabc", "bc", ""))
    + each("partition rpartition", ["a,b,c", "abc", ""], [",", "", "b,"])
    + each("removeprefix removesuffix", ["abab", "", "ab"], ["ab", "", "x"]),
    "split": each("split rsplit", ["  a b\u2003 c ", "a,b,,c", ",", "", "   "], [None, ",", ",,"],
                  [-1, 0, 1, 2])
    + calls("split", ("a", ""), ("a\x1cb\x85c",), ("aaa", "aa")) + calls("rsplit", ("a", ""), ("aaa", "aa"))
    + each("splitlines", ["a\nb\r\nc\rd", "a\n\nb\n", "", "\n", "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029x",
                          "a\n\r"], [0, 1])
    + each("strip lstrip rstrip", ["  a b \t\u2003", "xyaxy", "\u00e9x\u00e9", ""], [None, "xy", "\u00e9", ""]),
    "layout": each("center ljust rjust", ["ab", "abc", "\u00e9"], [-1, 3, 4, 7], ["*", "\u20ac"])
    + calls("center", ("a", 5, ""), ("a", 5, "xy"))
    + each("zfill", ["", "5", "-5", "+", "--1", "\u00e9"], [-1, 1, 5])
    + each("expandtabs", ["a\tb\n\tc", "\u00e9\u00e9\tx\r\ty", "\t\t"], [8, 4, 1, 0, -1])
    + calls("translate", ("abc\u00e9", {"a": "xx", "b": None, "\u00e9": "e"}), ("", {"a": "b"}), ("aa", {})),
    "quote": each("repr ascii", ["", "a'b", 'a"b', "a'\"b", "\\\n\r\t\x00\x1f\x7f", "\u00e9\u20ac\U0001f600",
                                 "\u00a0\u00ad\u200b\u2028\ue000\U000e0001", "\u0378"])
    + calls("bytes_repr", ("",), ("612762",), ("61226227",), ("0a0d095c00ff7f41",)),
    "codec": each("encode", ["abc", "a\u00e9\u20acb\u20ac", "\u00e9", "\U0001f600x"], ["utf-8", "ascii", "latin-1"],
                  ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "odd"])
    + each("encode", ["\u00e9"], ["UTF8", "U8", "us-ascii", "ISO_8859-1", "latin", "foo", "", "utf.8",
                                  " l1 ", "ANSI_X3.4-1968"], ["strict"])
    + each("decode", ["616263", "61c3", "e28278", "e282", "ff", "eda080", "f09f98", "f09f9880", "c080",
                      "f4908080", "e9e9", "61e2", "f08080"], ["utf-8", "ascii", "latin-1"],
           ["strict", "ignore", "replace"])
    + calls("decode", ("ff", "utf-8", "backslashreplace"), ("ff", "utf-8", "xmlcharrefreplace"),
            ("ff", "ascii", "odd"), ("61", "nope", "strict")),
    "integer": each("int", ["0", " -12_3 ", "+7", "", "-", "1__0", "_1", "1_", "0x1f", "0X_1F", "0b1", "0o17",
                            "017", "00", "0_0", "z", "\u0663\u0664", "+ 1", "1 2", "1\x00", "\u2003 5\x1f",
                            " 5\x1f", "9223372036854775807", "-9223372036854775808", "9223372036854775808"],
                    [10, 0, 16])
    + each("int", ["10", "zz"], [2, 8, 36, 1, 37, -1])
    + calls("int", (LIMIT, 10), (LIMIT[1:], 10), ("1" * 5000, 16), (LIMIT + "x", 10),
            ("\u00e9" * 250, 10), ("0" * 4301, 10), ("1_" * 4300 + "1", 10), ("1" * 5000, 3)),
    "float": each("float", ["1", " 1_0.5e3 ", "-.5", "5.", ".", "", "e5", "1e", "1e+", "1__0", "_1", "1_.5",
                            "1._5", "1e_5", "inf", "-Infinity", "+nan", "infi", "\u0663.\u0665", "1e400",
                            "-1e-400", "0x1", "1\x00", " \x1f1", "\u2003 1\x1f", "4.9e-324", "2e-324",
                            "1.7976931348623159e308", "0." + "0" * 330 + "1e331", "1" + "0" * 320 + "e-320",
                            "0e999999999999999999999", "1e999999999999999999999",
                            "1e-999999999999999999999", "9007199254740993", "\u00e9", "1 2", "+-1"])
    + each("float_repr", [F(t) for t in ["0.0", "-0.0", "1e16", "9999999999999998.0", "1e-4", "1e-5",
                                         "123456789.125", "1e22", "5e-324", "1.7976931348623157e308",
                                         "0.1", "1e100", "inf", "-inf", "nan", "-2.5"]]),
    "format_text": each("format", ["caf\u00e9", ""],
                        ["", "6", "<6", ">6", "^7", "*^8", "\u20ac>6", "06", ".2", "6.2s", "s", "d", "+", " ", "z",
                         "#", "=6", ",", "_", ",_", "_,", "5.", "xyz", "\u00e9", "\x01", "99999999999999999999",
                         "{<6", "\u0663"]),
    "format_integer": each("format", [0, 42, -1234567, BIG],
                           ["", "d", "5", "<12", "^12", "*=12", "+", " ", "012", "012,", "07,", ",", "_", "x",
                            "#x", "#X", "#010x", "_x", "_b", "#o", "b", "n", "e", ".2f", ",.1f", "%"])
    + each("format", [97, -1, {"int": "ffffffffffffffffffff"}, True],
           ["c", "5c", "<5c", "+c", "#c", ",c", "_c", "s", "z", "zf", ".3", ".3c", ",x", ",n", "_n",
            "\u00e9", "05d"])
    + each("format", [HUGE], ["f", "x", "c"]) + each("format", [True, False], ["", "5", "d", "s"]),
    "format_float": each("format", [F("0.0"), NEG0, F("1234567.891"), F("-0.00012345"), F("2.5"), INF, NAN],
                         ["", "f", ".0f", "#.0f", "e", ".0e", "#.0e", "g", ".3g", "#.3g", ".3", "#.3", ".0",
                          "E", "G", "%", ".1%", "n", "+", " ", "z.0f", "zg", "012", "012,.1f", ",", "_.2f",
                          "*^15.2f", "<12.1e", "=+12.1f"])
    + each("format", [F("1.5")], ["d", "s", "x", ".2147483648", ",n", "c", ".", "5.3z"])
    + each("format", [F("0.5"), F("1.5"), F("0.125"), F("2.675"), F("1e300"), F("999999.5"), F("9.995e-5")],
           [".0f", ".2f", "g", ".3", ".2e", ",.0f"]),
    "percent": each("percent", ["%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%+.5d", "%x", "%#X",
                                "%#010x", "%o", "%#o", "%s", "%5.1s|", "%r", "%c", "%e", "%g", "%i", "%u"],
                    [T(42), T(-3), "x", T(F("2.5")), BIG])
    + each("percent", ["%f", "%.0f", "%#.0f", "%+010.3e", "% g", "%G", "%F", "%05f"],
           [F("0.5"), NEG0, INF, NAN, F("1e300"), 7, "x", None])
    + each("percent", ["%", "%(", "%(a", "%(a)s", "%(a)s%(a)d", "%(a)s %s", "%s %(a)s", "%(b)s", "%(a(b)c)s",
                       "%5", "%.", "%y", "\u00e9%\u00e9", "%\x01", "%*d", "%.*f", "%%", "%5%", "%ld", "%lld",
                       "plain", "%s", "%s %s", "%a", "%99999999999999999999d", "%.99999999999d"],
           [T(), T(3), T(3, 4), {"a": 5, "a(b)c": 6}, "\u00e9x", [1], 1])
    + calls("percent", ("%*d|%-*d|", T(-5, 1, 5, 2)), ("%*d", T(BIG, 1)), ("%.*f", T(BIG, 1)), ("%*d", T("a", 1)),
            ("%.*d", T(-1, 5)), ("%c", "ab"), ("%c", ""), ("%c", -1), ("%c", 0x110000), ("%5c|%-3c|", T("\u00e9", 66)),
            ("%c", None), ("%x", F("1.5")), ("%.3c", "a"), ("%.500f", F("0.1")), ("%(a)*d", {"a": 3})),
    "template": each("template", ["", "{}", "{} {}", "{0}{1}", "{}{0}", "{0}{}", "{a}", "{b}", "{2}", "{{}}", "{", "}",
                                  "{!r}", "{!", "{!r", "{!}", "{!x}", "{!\u00e9}", "{!rx}", "{!r:>6}", "{:", "{:{", "{:{}}",
                                  "{:{}", "{0:{1}}", "{:{:{}}}", "{a[0]}", "{a[x]}", "{a[]}", "{a[0]b}", "{a.real}",
                                  "{0.real}", "{0.odd}", "{.real}", "{[0]}", "{a.}", "{a[0", "{a{}", "{ 0}", "{-1}", "{a]}",
                                  "{c[k]}", "{c[0]}", "{c[a]b]}", "{99999999999999999999}", "{0[99999999999999999999]}",
                                  "{0!}}", "{0:}}", "}{", "{}}", "{{}", "x{0:*^{1}}y", "{0!s:5}|", "{a!a}", "{\u0660}",
                                  "{0:{1}{a}}", "{a[9]}", "{a[-1]}", "{0:5}{0:<5}|", "{c}"],
                     [[3, 7]], [{"a": [1, "\u00e9"], "c": {"k": "v"}}])
    + each("template_map", ["{a}", "{}", "{0}", "{b}"], [{"a": 1}]),
}


def literal(told):
    text = json.dumps(told)
    # A string literal may have 65536 characters; none of ours comes near.
    return f'R"~({text})~"'


if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent / "cases"
    folder.mkdir(exist_ok=True)
    for family, listed in FAMILIES.items():
        lines = ["// Made by make_cases.py; not to be edited."]
        lines += [f"{{{literal(call)}, {literal(answer(call))}}}," for call in listed]
        (folder / f"{family}.inc").write_text("\n".join(lines) + "\n")
