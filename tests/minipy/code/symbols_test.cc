// Whose name is that.

#include <algorithm>

#include "gtest/gtest.h"
#include "tests/minipy/code/compile.h"

namespace minipy {
namespace {

using Names = std::vector<std::string>;

bool Has(const Code& code, const std::string& instruction) {
  const std::vector<std::string> opcodes = Opcodes(code);
  return std::find(opcodes.begin(), opcodes.end(), instruction) != opcodes.end();
}

TEST(Symbols, ParametersComeFirstThenLocalsThenCellsThenFreeVariables) {
  const auto code = CodeOf(
      "def outer(o):\n"
      "  def f(a, /, b, *args, k, **kw):\n"
      "    x = o; y = 1; z = 2\n"
      "    def g(): return y, b, o\n"
      "    return g, z\n");
  const Code* f = Inner(*code, "f");
  EXPECT_EQ(f->locals, (Names{"a", "b", "k", "args", "kw", "x", "z", "g", "y", "o"}));
  EXPECT_EQ(f->cells, 1);
  EXPECT_EQ(f->free_variables, 1);
  EXPECT_EQ(f->positional, 2);
  EXPECT_EQ(f->positional_only, 1);
  EXPECT_EQ(f->keyword_only, 1);
  EXPECT_EQ(f->parameters(), 5);
  EXPECT_TRUE(Has(*f, "MAKE_CELL b"));  // a parameter that is a cell stays where it is
  EXPECT_TRUE(Has(*f, "MAKE_CELL y"));
  EXPECT_FALSE(Has(*f, "MAKE_CELL o"));
}

TEST(Symbols, AssignmentAnywhereMakesANameLocal) {
  const auto code = CodeOf("def f():\n  print(x)\n  x = 1\n");
  EXPECT_TRUE(Has(*Inner(*code, "f"), "LOAD_FAST x"));
}

TEST(Symbols, GlobalIsSeenByInnerFunctions) {
  const auto code = CodeOf("def f():\n  x = 1\n  def g():\n    global x\n    def h(): return x\n");
  EXPECT_TRUE(Has(*Inner(*code, "h"), "LOAD_GLOBAL x"));
  EXPECT_TRUE(Has(*Inner(*code, "f"), "STORE_FAST x"));
}

TEST(Symbols, MethodsDoNotSeeNamesOfTheirClass) {
  const auto code = CodeOf("def f():\n  x = 1\n  class A:\n    x = 2\n    def g(self): return x\n");
  EXPECT_TRUE(Has(*Inner(*code, "g"), "LOAD_DEREF x"));
  EXPECT_TRUE(Has(*Inner(*code, "A"), "STORE_NAME x"));
  EXPECT_TRUE(Has(*Inner(*code, "A"), "LOAD_CLOSURE x"));  // passes the outer one on
}

TEST(Symbols, AClassBodyAsksItsOwnNamesBeforeAnOuterFunctions) {
  const auto code = CodeOf("def f(x):\n  class A:\n    y = x\n");
  EXPECT_TRUE(Has(*Inner(*code, "A"), "LOAD_CLASSDEREF x"));
}

TEST(Symbols, NonlocalReachesThroughFunctionsThatDoNotUseTheName) {
  const auto code =
      CodeOf("def f():\n  x = 1\n  def g():\n    def h():\n      nonlocal x\n      x = 2\n");
  EXPECT_TRUE(Has(*Inner(*code, "f"), "STORE_DEREF x"));
  EXPECT_EQ(Inner(*code, "g")->free_variables, 1);
  EXPECT_TRUE(Has(*Inner(*code, "h"), "STORE_DEREF x"));
}

TEST(Symbols, ComprehensionsAreFunctionsWhoseFirstIterableIsOutside) {
  const auto code = CodeOf("def f(xs, y):\n  return [x + y for x in xs for _ in y]\n");
  EXPECT_TRUE(Has(*Inner(*code, "f"), "LOAD_FAST xs"));
  const Code* comprehension = Inner(*code, "<listcomp>");
  EXPECT_EQ(comprehension->locals, (Names{".0", "x", "_", "y"}));
  EXPECT_TRUE(Has(*comprehension, "LOAD_DEREF y"));
}

TEST(Symbols, TheWalrusInAComprehensionBindsAround) {
  const auto code = CodeOf("def f(xs):\n  [y := x for x in xs]\n  return y\n");
  EXPECT_TRUE(Has(*Inner(*code, "f"), "LOAD_DEREF y"));
  EXPECT_TRUE(Has(*Inner(*code, "<listcomp>"), "STORE_DEREF y"));
  const auto module = CodeOf("[y := x for x in xs]\n");
  EXPECT_TRUE(Has(*Inner(*module, "<listcomp>"), "STORE_GLOBAL y"));
}

TEST(Symbols, SuperNeedsTheCellOfItsClass) {
  const auto code = CodeOf("class A:\n  def f(self): return super().f()\n");
  const Code* body = Inner(*code, "A");
  EXPECT_EQ(body->locals, (Names{"__class__"}));
  EXPECT_TRUE(Has(*body, "STORE_NAME __classcell__"));
  EXPECT_EQ(Inner(*code, "f")->locals, (Names{"self", "__class__"}));
  EXPECT_EQ(Inner(*code, "f")->free_variables, 1);
}

TEST(Symbols, PrivateNamesBelongToTheirClass) {
  const auto code = CodeOf(
      "class _A:\n"
      "  __x = 1\n"
      "  def f(self, __p):\n"
      "    self.__y = __p\n"
      "    return __p.__z__, f(__k=1)\n");
  EXPECT_TRUE(Has(*Inner(*code, "_A"), "STORE_NAME _A__x"));
  const Code* f = Inner(*code, "f");
  EXPECT_EQ(f->locals, (Names{"self", "_A__p"}));
  EXPECT_TRUE(Has(*f, "STORE_ATTR _A__y"));
  EXPECT_TRUE(Has(*f, "LOAD_ATTR __z__"));
}

TEST(Symbols, QualifiedNamesSayWhereAFunctionIs) {
  const auto code = CodeOf(
      "class A:\n  def f(self):\n    def g(): return lambda: 0\n"
      "def h():\n  global k\n  def k(): pass\n");
  EXPECT_EQ(Inner(*code, "f")->qualified_name, "A.f");
  EXPECT_EQ(Inner(*code, "g")->qualified_name, "A.f.<locals>.g");
  EXPECT_EQ(Inner(*code, "<lambda>")->qualified_name, "A.f.<locals>.g.<locals>.<lambda>");
  EXPECT_EQ(Inner(*code, "k")->qualified_name, "k");
}

}  // namespace
}  // namespace minipy
