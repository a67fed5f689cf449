"""Writes ranges.cc and mappings.cc: what this Python's str methods say of every code point.

Run it with the CPython whose answers are wanted (3.11 has Unicode 14.0); the build never does.
    python3 lab/minipy/text/unicode/make_tables.py
"""

import pathlib
import sys
import textwrap
import unicodedata

HERE = pathlib.Path(__file__).parent
POINTS = [chr(i) for i in range(sys.maxunicode + 1) if not 0xD800 <= i <= 0xDFFF]
NOTE = f"""\
// Made by make_tables.py with Python {sys.version.split()[0]} (Unicode {unicodedata.unidata_version}); not to be edited.
"""


def case_ignorable(c):
    return f"A{c}\u03a3".lower().endswith("\u03c2") and f" {c}\u03a3".lower().endswith("\u03c3")


PROPERTIES = {
    "Alpha": str.isalpha,
    "Decimal": str.isdecimal,
    "Digit": str.isdigit,
    "Numeric": str.isnumeric,
    "Space": str.isspace,
    "Upper": str.isupper,
    "Lower": str.islower,
    "Title": lambda c: c.istitle() and not c.isupper(),
    "Printable": str.isprintable,
    "CaseIgnorable": case_ignorable,
    # Both are nearly the letters; where they are not is a shorter list.
    "IdentifierStartUnlikeAlpha": lambda c: c.isidentifier() != c.isalpha(),
    "IdentifierContinueUnlikeAlpha": lambda c: ("a" + c).isidentifier() != c.isalpha(),
}


def boundaries(holds):
    """Where the answer changes, beginning with no, as distances."""
    steps, last, before = [], 0, False
    for c in POINTS:
        if holds(c) != before:
            steps.append(ord(c) - last)
            last, before = ord(c), not before
    return steps


def wrapped(values):
    return textwrap.fill(", ".join(map(str, values)), 98, initial_indent="    ",
                         subsequent_indent="    ")


def ranges():
    out = ['#include "lab/minipy/text/unicode/ranges.h"\n', NOTE,
           "// clang-format off\nnamespace minipy::text::unicode {\n"]
    for name, holds in PROPERTIES.items():
        steps = boundaries(holds)
        out.append(f"constexpr uint32_t k{name}Array[] = {{\n{wrapped(steps)}}};")
        out.append(f"const Steps k{name}(k{name}Array);\n")
    out.append("}  // namespace minipy::text::unicode")
    return "\n".join(out) + "\n"


def runs(change):
    """[first, last, stride, delta] for the points that become one other."""
    found = []
    for c in POINTS:
        to = change(c)
        if len(to) != 1 or to == c:
            continue
        at, delta = ord(c), ord(to) - ord(c)
        if found and found[-1][3] == delta and found[-1][1] + found[-1][2] == at:
            found[-1][1] = at
        elif (found and found[-1][3] == delta and found[-1][0] == found[-1][1]
              and at - found[-1][0] in (1, 2)):
            found[-1][1], found[-1][2] = at, at - found[-1][0]
        else:
            found.append([at, at, 1, delta])
    return found


def escaped(text):
    return '"' + "".join(f"\\x{b:02x}" for b in text.encode()) + '"'


def mappings():
    changes = {
        "Upper": str.upper,
        "Lower": str.lower,
        "Title": lambda c: c if c.title() == c.upper() else c.title(),
        "Fold": lambda c: c if c.casefold() == c.lower() else c.casefold(),
    }
    # A title or fold that is the point itself, where upper or lower is another, says so.
    keeps = {"Title": (str.title, str.upper), "Fold": (str.casefold, str.lower)}
    out = ['#include "lab/minipy/text/unicode/mappings.h"\n', NOTE,
           "// clang-format off\nnamespace minipy::text::unicode {\n"]
    for name, change in changes.items():
        listed = ["{%d,%d,%d,%d}" % tuple(run) for run in runs(change)]
        for c in POINTS if name in keeps else ():
            own, other = keeps[name]
            if own(c) == c != other(c):
                listed.append("{%d,%d,1,0}" % (ord(c), ord(c)))
        listed.sort(key=lambda run: int(run[1:].split(",")[0]))
        out.append(f"constexpr Run k{name}Array[] = {{\n{wrapped(listed)}}};")
        out.append(f"const Runs k{name}Runs(k{name}Array);\n")
        listed = ["{%d,%s}" % (ord(c), escaped(change(c))) for c in POINTS if len(change(c)) > 1]
        out.append(f"constexpr Expansion k{name}Long[] = {{\n{wrapped(listed)}}};")
        out.append(f"const Expansions k{name}Expansions(k{name}Long);\n")
    out.append("}  // namespace minipy::text::unicode")
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    (HERE / "ranges.cc").write_text(ranges())
    (HERE / "mappings.cc").write_text(mappings())
