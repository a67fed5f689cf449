// Arithmetic on constants happens while compiling, and only where it cannot go wrong.

#include "gtest/gtest.h"
#include "lab/minipy/code/disassemble.h"
#include "tests/minipy/code/compile.h"

namespace minipy {
namespace {

// The constant that `x = expression` loads; "" if it is computed at run time.
std::string Folded(const std::string& expression) {
  const auto code = CodeOf("x = " + expression + "\n");
  if (code == nullptr || CountOf(*code, Opcode::LOAD_CONST) != 2 || code->words.size() != 5)
    return "";
  return ReprOf(code->constants[ArgumentOf(code->words[1])]);
}

TEST(Fold, Arithmetic) {
  EXPECT_EQ(Folded("-1"), "-1");
  EXPECT_EQ(Folded("2 * 3 + 4"), "10");
  EXPECT_EQ(Folded("-7 // 2"), "-4");
  EXPECT_EQ(Folded("-7 % 3"), "2");
  EXPECT_EQ(Folded("7 % -3"), "-2");
  EXPECT_EQ(Folded("2 ** 10"), "1024");
  EXPECT_EQ(Folded("1 << 40 | 1"), "1099511627777");
  EXPECT_EQ(Folded("7 / 2"), "3.5");
  EXPECT_EQ(Folded("0.5 + 1"), "1.5");
  EXPECT_EQ(Folded("-0.0"), "-0.0");
  EXPECT_EQ(Folded("not 1"), "False");
  EXPECT_EQ(Folded("True + True"), "2");
  EXPECT_EQ(Folded("True & False"), "False");
  EXPECT_EQ(Folded("~5"), "-6");
  EXPECT_EQ(Folded("-9223372036854775808"), "-9223372036854775808");
}

TEST(Fold, TextAndTuples) {
  EXPECT_EQ(Folded("'a' * 3 + 'b'"), "'aaab'");
  EXPECT_EQ(Folded("(1, (2, 'x'), -3)"), "(1, (2, 'x'), -3)");
  EXPECT_EQ(Folded("(1,) + (2,)"), "(1, 2)");
  EXPECT_EQ(Folded("()"), "()");
}

TEST(Fold, LeavesErrorsAndLargeResultsToRunTime) {
  for (const char* expression :
       {"1 / 0", "1 // 0", "1 % 0", "2 ** 64", "9223372036854775807 + 1", "1 << 63", "1 << -1",
        "'a' * 5000", "'a' + 1", "-'a'", "2 ** -1", "1.0 / 0", "9007199254740993 / 1"}) {
    EXPECT_EQ(Folded(expression), "") << expression;
  }
}

TEST(Fold, EqualConstantsOfOneTypeAreOne) {
  const auto code = CodeOf("x = 1, a; y = 1, b; z = 'a', c; w = 'a', d\n");
  ASSERT_NE(code, nullptr);
  EXPECT_EQ(code->constants.size(), 3u);  // 1, 'a', None
}

TEST(Fold, WhatPythonTellsApartStaysApart) {
  const auto code = CodeOf("f(1, 1.0, True, 0.0, -0.0, 0, False, '1', b'1', (1,), (True,))\n");
  ASSERT_NE(code, nullptr);
  EXPECT_EQ(code->constants.size(), 12u);  // and None
}

TEST(Fold, ConditionsThatAreConstantLeaveNoJump) {
  const auto code = CodeOf("while True:\n  f()\n  if 0: g()\n  if not 0 and 1: h()\n");
  ASSERT_NE(code, nullptr);
  const std::vector<std::string> expected = {"RESUME",  "PUSH_NULL",    "LOAD_NAME f", "CALL",
                                             "POP_TOP", "PUSH_NULL",    "LOAD_NAME h", "CALL",
                                             "POP_TOP", "JUMP_BACKWARD"};
  EXPECT_EQ(Opcodes(*code), expected);
}

// The container of a membership test, wherever the comparison stands.
TEST(Fold, ContainersOfMembershipTestsAreConstants) {
  for (const char* source : {"x = a in [1, 2]\n", "x = a < b in [1, 2]\n", "if a in [1, 2]: f()\n",
                             "if a < b in [1, 2]: f()\n", "while not a < b in [1, 2]: f()\n",
                             "if a < b not in {1, 2}: f()\n"}) {
    const auto code = CodeOf(source);
    ASSERT_NE(code, nullptr);
    EXPECT_EQ(CountOf(*code, Opcode::BUILD_LIST), 0) << source;
    EXPECT_EQ(CountOf(*code, Opcode::BUILD_SET), 0) << source;
  }
}

TEST(Fold, NothingIsFoldedAcrossAPlaceThatIsJumpedTo) {
  const auto code = CodeOf("x = (a or 1) + 2\ny = (1 if a else 2) + 3\nz = -(a and 1)\n");
  ASSERT_NE(code, nullptr);
  EXPECT_EQ(CountOf(*code, Opcode::BINARY_OP), 2);
  EXPECT_EQ(CountOf(*code, Opcode::UNARY_NEGATIVE), 1);
}

}  // namespace
}  // namespace minipy
