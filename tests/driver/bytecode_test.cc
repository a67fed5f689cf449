// Operations and stops, read out of what minipy prints.

#include "lab/driver/bytecode.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace lab {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kDisassembly[] = R"(              0 RESUME                   0

 11           2 LOAD_CONST               1 (1)
              4 STORE_NAME               1 (a)

Disassembly of <code object f, file "f.py", line 3>:
  3           0 RESUME                   0

  4           2 LOAD_FAST                0 (counter)
        >>    4 LOAD_ATTR                0 (count)
             14 LOAD_CONST               1 (1)
             16 BINARY_OP               13 (+=)
             18 STORE_ATTR               0 (count)
             24 LOAD_CONST               0 (None)
             26 RETURN_VALUE
)";

std::vector<std::string> TextsOf(const std::vector<Instruction>& instructions) {
  std::vector<std::string> texts;
  for (const Instruction& instruction : instructions) texts.push_back(instruction.operation);
  return texts;
}

TEST(Bytecode, AStatementEndsWithItsLastStore) {
  EXPECT_THAT(TextsOf(InstructionsOf(kDisassembly, 4)),
              ElementsAre("LOAD_FAST", "LOAD_ATTR", "LOAD_CONST", "BINARY_OP", "STORE_ATTR"));
  EXPECT_THAT(TextsOf(InstructionsOf(kDisassembly, 11)), ElementsAre("LOAD_CONST", "STORE_NAME"));
  EXPECT_THAT(InstructionsOf(kDisassembly, 1), IsEmpty());
}

constexpr char kTrace[] = R"(-- switch to thread 1
thread 1  Thread.start:102 CALL
-- switch to thread 2
thread 2  f:4 LOAD_FAST (counter)
-- switch to thread 1
thread 1  Thread.join:153 CALL
-- switch to thread 2
thread 2  f:4 LOAD_ATTR (count)
-- switch to thread 3
thread 3  f:4 STORE_ATTR (count)
-- switch to thread 2
thread 2  Thread._bootstrap:120 RETURN_VALUE
)";

TEST(Bytecode, TheMainThreadStopsNobody) {
  const std::optional<Stop> stop = FirstStop(kTrace, 4);
  ASSERT_TRUE(stop);
  EXPECT_EQ(stop->operation, "LOAD_ATTR");
  EXPECT_EQ(stop->meaning, "(count)");
}

TEST(Bytecode, HowFarTheOtherGotIsItsLastOperationOrItsEnd) {
  EXPECT_EQ(FirstStop(kTrace, 4)->other, "");
  const std::string more = std::string(kTrace) + "-- switch to thread 3\nthread 3  g:9 POP_TOP\n";
  EXPECT_EQ(FirstStop(more, 4)->other, "STORE_ATTR (count)");
}

TEST(Bytecode, WhereNoThreadWasStoppedThereIsNoStop) {
  EXPECT_FALSE(FirstStop(kTrace, 5));
  EXPECT_FALSE(FirstStop("", 4));
}

TEST(Bytecode, TheMarkStandsBehindTheOperation) {
  const std::vector<std::string> lines =
      Marked(InstructionsOf(kDisassembly, 4), {"LOAD_ATTR", "(count)", ""});
  ASSERT_EQ(lines.size(), 6u);
  EXPECT_EQ(lines[1], "   4 LOAD_ATTR                0 (count)");
  EXPECT_EQ(lines[2], "   -- stopped here; the other thread comes between, to its end");
  EXPECT_EQ(lines[3], "  14 LOAD_CONST               1 (1)");
  EXPECT_THAT(Marked(InstructionsOf(kDisassembly, 4), {"POP_TOP", "", ""}), IsEmpty());
}

}  // namespace
}  // namespace lab
