// What a file may be made of: line ends, marks, encodings, tabs.

#include "gtest/gtest.h"
#include "tests/minipy/syntax/corpus.h"

namespace minipy {
namespace {

using std::string_literals::operator""s;

TEST(Bytes, EveryLineEndIsOne) {
  const std::string tree = Shown("if a:\n    b\nc\n");
  EXPECT_EQ(Shown("if a:\r\n    b\r\nc\r\n"), tree);
  EXPECT_EQ(Shown("if a:\r    b\rc\r"), tree);
  EXPECT_EQ(Shown("if a:\r\n    b\nc"), tree);
  EXPECT_EQ(Shown("'''a\r\nb'''"), Shown("'''a\nb'''"));
}

TEST(Bytes, TheLastLineNeedsNoEnd) {
  EXPECT_EQ(Shown("a"), Shown("a\n"));
  EXPECT_EQ(Shown("if a:\n  b"), Shown("if a:\n  b\n"));
  EXPECT_EQ(Shown("if a:\n  b\n  "), Shown("if a:\n  b\n"));
  EXPECT_EQ(Shown("a  # b"), Shown("a\n"));
}

TEST(Bytes, NothingIsAProgram) {
  for (const char* const source : {"", "\n", "\n\n", "# a", "  ", "\t# a\n\f\n"}) {
    EXPECT_EQ(Shown(source), "Module(body=[], type_ignores=[])\n");
  }
}

TEST(Bytes, AMarkAtTheStartIsSkipped) {
  EXPECT_EQ(Shown("\xEF\xBB\xBF"
                  "a = 1"),
            Shown("a = 1"));
}

TEST(Bytes, AFormFeedStartsALineAnew) {
  EXPECT_EQ(Shown("if a:\n    b\n\f    c\n"), Shown("if a:\n    b\n    c\n"));
  EXPECT_EQ(Shown("a\n    \fb\n"), Shown("a\nb\n"));
}

TEST(Bytes, ZerosAreRefused) {
  EXPECT_EQ(
      Shown("a\nb\0c\n"s),
      "  File \"prog.py\", line 2\n    b\nSyntaxError: source code cannot contain null bytes\n");
}

TEST(Bytes, WhatIsNotUtf8IsRefused) {
  const std::string start = "SyntaxError: Non-UTF-8 code starting with '";
  const std::string rest =
      "' in file prog.py on line 2, but no encoding declared; see "
      "https://peps.python.org/pep-0263/ for details\n";
  EXPECT_EQ(Shown("a\n# \xFF"), start + "\\xff" + rest);
  EXPECT_EQ(Shown("a\n'\xC3'"), start + "\\xc3" + rest);
  EXPECT_EQ(Shown("a\n'\xED\xA0\x80'"), start + "\\xed" + rest);
  EXPECT_EQ(Shown("a\n'\xC0\xAF'"), start + "\\xc0" + rest);
}

TEST(Bytes, Utf8MayBeDeclared) {
  const std::string tree = Shown("a");
  EXPECT_EQ(Shown("# -*- coding: utf-8 -*-\na"), tree);
  EXPECT_EQ(Shown("#!/usr/bin/python\n# vim: set fileencoding=UTF_8 :\na"), tree);
  EXPECT_EQ(Shown("a  # coding: latin-1\n"), tree);
  EXPECT_EQ(Shown("a\n# coding: latin-1\n"), tree);
}

TEST(Bytes, TabsAndSpacesMustAgree) {
  EXPECT_EQ(Shown("if a:\n        b\n\tc\n"),
            "  File \"prog.py\", line 3\n    c\n"
            "TabError: inconsistent use of tabs and spaces in indentation\n");
  EXPECT_EQ(Shown("if a:\n\tif b:\n\t\tc\n\td\n"), Shown("if a:\n if b:\n  c\n d\n"));
}

TEST(Bytes, NamesMayBeOfAnyScript) {
  EXPECT_EQ(MessageFor("\u00E9t\u00E9 = \u65E5\u672C + \u03C0 + \u0434\u0430 + \u05D0"), "");
  EXPECT_EQ(MessageFor("a = \u20AC"), "invalid character '\u20AC' (U+20AC)");
  EXPECT_EQ(MessageFor("a\u2014b"), "invalid character '\u2014' (U+2014)");
  EXPECT_EQ(MessageFor("a = \U0001F600"), "invalid character '\U0001F600' (U+1F600)");
  EXPECT_EQ(MessageFor("a =\u00A01"), "invalid non-printable character U+00A0");
  EXPECT_EQ(MessageFor("a = \u200B1"), "invalid non-printable character U+200B");
  EXPECT_EQ(MessageFor("a = \x01"), "invalid non-printable character U+0001");
}

}  // namespace
}  // namespace minipy
