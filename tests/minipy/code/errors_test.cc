// Programs that the parser takes and the compiler refuses. Messages and places are python3's.

#include <string>

#include "gtest/gtest.h"
#include "tests/minipy/code/compile.h"

namespace minipy {
namespace {

struct Refusal {
  const char* source;
  const char* message;
  int line, column, end_line, end_column;
};

constexpr Refusal kRefusals[] = {
    {"def f(a, a): pass\n", "duplicate argument 'a' in function definition", 1, 10, 1, 11},
    {"def f():\n  x=1\n  global x\n", "name 'x' is assigned to before global declaration", 3, 3, 3,
     11},
    {"def f():\n  print(x)\n  global x\n", "name 'x' is used prior to global declaration", 3, 3, 3,
     11},
    {"def f(x):\n  global x\n", "name 'x' is parameter and global", 2, 3, 2, 11},
    {"def f():\n  nonlocal x\n", "no binding for nonlocal 'x' found", 2, 3, 2, 13},
    {"nonlocal x\n", "nonlocal declaration not allowed at module level", 1, 1, 1, 11},
    {"class A:\n  nonlocal y\n", "no binding for nonlocal 'y' found", 2, 3, 2, 13},
    {"return 1\n", "'return' outside function", 1, 1, 1, 9},
    {"x=1; break\n", "'break' outside loop", 1, 6, 1, 11},
    {"if 1:\n  continue\n", "'continue' not properly in loop", 2, 3, 2, 11},
    {"yield 1\n", "'yield' outside function", 1, 1, 1, 8},
    {"class A:\n  yield\n", "'yield' outside function", 2, 3, 2, 8},
    {"def f():\n  from a import *\n", "import * only allowed at module level", 2, 17, 2, 18},
    {"[(yield 1) for x in y]\n", "'yield' inside list comprehension", 1, 3, 1, 10},
    {"{(yield 1) for x in y}\n", "'yield' inside set comprehension", 1, 3, 1, 10},
    {"{1: (yield) for x in y}\n", "'yield' inside dict comprehension", 1, 6, 1, 11},
    {"((yield 1) for x in y)\n", "'yield' inside generator expression", 1, 3, 1, 10},
    {"*a, *b = c\n", "multiple starred expressions in assignment", 1, 1, 1, 7},
    {"*a = c\n", "starred assignment target must be in a list or tuple", 1, 1, 1, 3},
    {"f(a=1, a=2)\n", "keyword argument repeated: a", 1, 8, 1, 11},
    {"[x := 1 for x in y]\n",
     "assignment expression cannot rebind comprehension iteration variable 'x'", 1, 2, 1, 3},
    {"[y for x in (z := 1)]\n",
     "assignment expression cannot be used in a comprehension iterable expression", 1, 14, 1, 20},
    {"class A:\n  [y := 1 for x in z]\n",
     "assignment expression within a comprehension cannot be used in a class body", 2, 4, 2, 5},
    {"[[(j := 1) for j in a] for i in b]\n",
     "assignment expression cannot rebind comprehension iteration variable 'j'", 1, 4, 1, 5},
    {"[(j:=0) for i in a for j in b]\n",
     "assignment expression cannot rebind comprehension iteration variable 'j'", 1, 3, 1, 4},
    {"[i for i in [j := 1 for k in l]]\n",
     "assignment expression cannot be used in a comprehension iterable expression", 1, 14, 1, 20},
    {"def f():\n  x: int = 1\n  global x\n", "annotated name 'x' can't be global", 3, 3, 3, 11},
    {"def f():\n  global x\n  x: int = 1\n", "annotated name 'x' can't be global", 3, 3, 3, 13},
    {"def f():\n  x = 1\n  def g():\n    nonlocal x\n    x: int = 1\n",
     "annotated name 'x' can't be nonlocal", 5, 5, 5, 15},
    {"__debug__ = 1\n", "cannot assign to __debug__", 1, 1, 1, 10},
    {"def f(__debug__): pass\n", "cannot assign to __debug__", 1, 1, 1, 23},
    {"del __debug__\n", "cannot delete __debug__", 1, 5, 1, 14},
    {"f(__debug__=1)\n", "cannot assign to __debug__", 1, 1, 1, 15},
    {"x.__debug__ = 1\n", "cannot assign to __debug__", 1, 1, 1, 12},
    {"from __future__ import foo\n", "future feature foo is not defined", 1, 1, 1, 0},
    {"x=1\nfrom __future__ import annotations\n",
     "from __future__ imports must occur at the beginning of the file", 2, 1, 2, 35},
    {"*a\n", "can't use starred expression here", 1, 1, 1, 3},
    {"a = *b\n", "can't use starred expression here", 1, 5, 1, 7},
    {"x = (yield)\n", "'yield' outside function", 1, 6, 1, 11},
    {"lambda x, x: 1\n", "duplicate argument 'x' in function definition", 1, 11, 1, 12},
    {"def f():\n  global x\n  nonlocal x\n", "name 'x' is nonlocal and global", 2, 3, 2, 11},
    {"def f(x):\n  nonlocal x\n", "name 'x' is parameter and nonlocal", 2, 3, 2, 13},
    {"def f():\n  x = 1\n  nonlocal x\n", "name 'x' is assigned to before nonlocal declaration", 3,
     3, 3, 13},
    {"def f():\n é = 1; nonlocal q\n", "no binding for nonlocal 'q' found", 2, 10, 2, 20},
    {"import __debug__\n", "cannot assign to __debug__", 1, 1, 1, 17},
    {"import a as __debug__\n", "cannot assign to __debug__", 1, 1, 1, 22},
    {"from a import __debug__\n", "cannot assign to __debug__", 1, 1, 1, 24},
    {"for __debug__ in x: pass\n", "cannot assign to __debug__", 1, 5, 1, 14},
    {"with a as __debug__: pass\n", "cannot assign to __debug__", 1, 11, 1, 20},
    {"try: pass\nexcept E as __debug__: pass\n", "cannot assign to __debug__", 2, 1, 2, 28},
    {"def __debug__(): pass\n", "cannot assign to __debug__", 1, 1, 1, 22},
    {"class __debug__: pass\n", "cannot assign to __debug__", 1, 1, 1, 22},
    {"while 1:\n  def f():\n    break\n", "'break' outside loop", 3, 5, 3, 10},
    {"return\n", "'return' outside function", 1, 1, 1, 7},
    {"try:\n pass\nexcept:\n pass\nexcept E:\n pass\n", "default 'except:' must be last", 3, 1, 4,
     6},
    {"class A:\n  return 1\n", "'return' outside function", 2, 3, 2, 11},
    {"a, *b, *c = 1\n", "multiple starred expressions in assignment", 1, 1, 1, 10},
    {"class C(a=1,a=2): pass\n", "keyword argument repeated: a", 1, 13, 1, 16},
    {"from __future__ import braces\n", "not a chance", 1, 1, 1, 0},
    {"def f():\n  from __future__ import annotations\n",
     "from __future__ imports must occur at the beginning of the file", 2, 3, 2, 37},
    {"def f():\n  try: pass\n  finally:\n    continue\n", "'continue' not properly in loop", 4, 5,
     4, 13},
    {"for x in y:\n  class A:\n    continue\n", "'continue' not properly in loop", 3, 5, 3, 13},
    {"yield from f()\n", "'yield' outside function", 1, 1, 1, 15},
    {"class A:\n  x = yield from f()\n", "'yield' outside function", 2, 7, 2, 21},
    {"__debug__ += 1\n", "cannot assign to __debug__", 1, 1, 1, 10},
    {"__debug__: int = 1\n", "cannot assign to __debug__", 1, 1, 1, 10},
    {"(__debug__ := 1)\n", "cannot assign to __debug__", 1, 2, 1, 11},
    {"lambda __debug__: 1\n", "cannot assign to __debug__", 1, 1, 1, 20},
    {"def f(*__debug__): pass\n", "cannot assign to __debug__", 1, 1, 1, 24},
    {"def f(*, __debug__=1): pass\n", "cannot assign to __debug__", 1, 1, 1, 28},
    {"if 0: yield\n", "'yield' outside function", 1, 7, 1, 12},
    {"if 0:\n  break\n", "'break' outside loop", 2, 3, 2, 8},
    {"def f():\n  return\n  nonlocal x\n", "no binding for nonlocal 'x' found", 3, 3, 3, 13},
    {"def f():\n  x = x\n  global x\n", "name 'x' is used prior to global declaration", 3, 3, 3,
     11},
    {"def f(a):\n  def g():\n    nonlocal a, b\n", "no binding for nonlocal 'b' found", 3, 5, 3,
     18},
    {"print(*a, *b, c=1, c=2)\n", "keyword argument repeated: c", 1, 20, 1, 23},
    {"'doc'\nfrom __future__ import division\nx=1\nfrom __future__ import annotations\n",
     "from __future__ imports must occur at the beginning of the file", 4, 1, 4, 35},
    {"with a: return\n", "'return' outside function", 1, 9, 1, 15},
    {"def f(a, *a): pass\n", "duplicate argument 'a' in function definition", 1, 11, 1, 12},
    {"def f(a, *, a): pass\n", "duplicate argument 'a' in function definition", 1, 13, 1, 14},
    {"def f(a, **a): pass\n", "duplicate argument 'a' in function definition", 1, 12, 1, 13},
    {"class A:\n  def f(self, __x, _A__x): pass\n",
     "duplicate argument '_A__x' in function definition", 2, 20, 2, 25},
    {"print(a, b=1, *c, b=2)\n", "keyword argument repeated: b", 1, 19, 1, 22},
    {"f(**{}, a=1, a=1)\n", "keyword argument repeated: a", 1, 14, 1, 17},
};

TEST(CompileErrors, AreWordedAndPlacedAsByPython) {
  for (const Refusal& refusal : kRefusals) {
    const Compiled compiled = CompileText(refusal.source);
    const auto* error = std::get_if<SyntaxError>(&compiled);
    ASSERT_NE(error, nullptr) << refusal.source;
    EXPECT_EQ(error->kind, SyntaxErrorKind::kSyntaxError) << refusal.source;
    EXPECT_EQ(error->message, refusal.message) << refusal.source;
    EXPECT_EQ(error->filename, "test.py");
    EXPECT_EQ(error->line, refusal.line) << refusal.source;
    EXPECT_EQ(error->column, refusal.column) << refusal.source;
    EXPECT_EQ(error->end_line, refusal.end_line) << refusal.source;
    EXPECT_EQ(error->end_column, refusal.end_column) << refusal.source;
  }
}

TEST(CompileErrors, ShowTheLine) {
  const Compiled compiled = CompileText("x = 1\ndef f():\n    é = 1; nonlocal q\n");
  const auto* error = std::get_if<SyntaxError>(&compiled);
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->text, "    é = 1; nonlocal q");
  EXPECT_EQ(error->column, 13);  // bytes, as CPython's
}

TEST(CompileErrors, TwentyNestedBlocksAreTheMost) {
  const auto nested = [](int blocks) {
    std::string source;
    for (int i = 0; i < blocks; ++i)
      source += std::string(static_cast<size_t>(i), ' ') + "while x:\n";
    return source + std::string(static_cast<size_t>(blocks), ' ') + "pass\n";
  };
  EXPECT_TRUE(std::holds_alternative<std::shared_ptr<const Code>>(CompileText(nested(20))));
  const Compiled compiled = CompileText(nested(21));
  const auto* error = std::get_if<SyntaxError>(&compiled);
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->message, "too many statically nested blocks");
  EXPECT_EQ(error->line, 21);
}

// Each finally body is compiled once for every way out, so levels multiply.
TEST(CompileErrors, FinallyBodiesThatWouldNeverEndAreRefused) {
  std::string source;
  for (size_t i = 0; i < 19; ++i) {
    source += std::string(i, ' ') + "try: f()\n" + std::string(i, ' ') + "finally:\n";
    source += std::string(i + 1, ' ') + "a.b.c.d(e, f, g)(h, i, j)(k, l, m)\n";
  }
  source += std::string(19, ' ') + "pass\n";
  const Compiled compiled = CompileText(source);
  const auto* error = std::get_if<SyntaxError>(&compiled);
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->message, "too much code");
}

}  // namespace
}  // namespace minipy
