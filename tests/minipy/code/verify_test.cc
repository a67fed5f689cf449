// Verify() finds what is broken, and nothing in what the compiler makes of the test programs.

#include "lab/minipy/code/verify.h"

#include <filesystem>

#include "gtest/gtest.h"
#include "lab/minipy/code/effects.h"
#include "tests/minipy/code/compile.h"
#include "tests/shell/shell.h"

namespace minipy {
namespace {

// return None, by hand.
Code Smallest() {
  Code code;
  code.qualified_name = "f";
  code.constants = {std::monostate()};
  code.words = {MakeWord(Opcode::RESUME, 0), MakeWord(Opcode::LOAD_CONST, 0),
                MakeWord(Opcode::RETURN_VALUE, 0)};
  code.positions.resize(3);
  code.stack_size = 1;
  return code;
}

void ExpectWrong(Code code, const std::string& what) {
  code.positions.resize(code.words.size());
  EXPECT_EQ(Verify(code).value_or("nothing"), "f: " + what);
}

TEST(Verify, TakesWhatIsRight) { EXPECT_EQ(Verify(Smallest()), std::nullopt); }

// Specialised instructions are for a thread's own copy.
TEST(Verify, TakesNoOpcodeThatTheCompilerDoesNotEmit) {
  Code code = Smallest();
  for (int opcode = kEmittedOpcodes; opcode < 256; ++opcode) {
    code.words[0] = MakeWord(static_cast<Opcode>(opcode), 0);
    ExpectWrong(code, "has words that are no instructions");
  }
}

TEST(Effects, OfSpecialisedInstructionsAreThoseOfTheGenericOnes) {
  const StackEffect effect = EffectOf(Opcode::BINARY_ADD_INT, 0, false);
  EXPECT_EQ(effect.pops, 2);
  EXPECT_EQ(effect.pushes, 1);
  EXPECT_EQ(EffectOf(Opcode::FOR_ITER_LIST, 0, true).pushes, 0);
}

TEST(Verify, FindsArgumentsOutOfRange) {
  Code code = Smallest();
  code.words[1] = MakeWord(Opcode::LOAD_CONST, 1);
  ExpectWrong(code, "LOAD_CONST at word 1 has an argument out of range");
  code.words[1] = MakeWord(Opcode::LOAD_FAST, 0);
  ExpectWrong(code, "LOAD_FAST at word 1 has no such local");
  code.words[1] = MakeWord(Opcode::LOAD_NAME, 0);
  ExpectWrong(code, "LOAD_NAME at word 1 needs a dict of names in a function");
}

TEST(Verify, FindsJumpsIntoCaches) {
  Code code = Smallest();
  code.names = {"x"};
  code.words = {MakeWord(Opcode::LOAD_GLOBAL, 0), 0, 0, 0, MakeWord(Opcode::JUMP_BACKWARD, 2)};
  ExpectWrong(code, "JUMP_BACKWARD at word 4 jumps to no instruction");
}

TEST(Verify, FindsConditionalJumpsThatGoBack) {
  Code code = Smallest();
  code.words = {MakeWord(Opcode::RESUME, 0), MakeWord(Opcode::LOAD_CONST, 0),
                MakeWord(Opcode::POP_JUMP_IF_TRUE, 0)};
  ExpectWrong(code, "POP_JUMP_IF_TRUE at word 2 jumps the wrong way");
}

TEST(Verify, FindsAnEmptyStack) {
  Code code = Smallest();
  code.words[1] = MakeWord(Opcode::RESUME, 0);
  ExpectWrong(code, "RETURN_VALUE at word 2 takes more from the stack than there is");
}

TEST(Verify, FindsReferencesThatAReturnLeavesBehind) {
  Code code = Smallest();
  code.words[0] = MakeWord(Opcode::LOAD_CONST, 0);
  ExpectWrong(code, "RETURN_VALUE at word 2 leaves references behind");
}

TEST(Verify, FindsPathsThatMeetAtDifferentDepths) {
  Code code = Smallest();
  code.words = {MakeWord(Opcode::LOAD_CONST, 0), MakeWord(Opcode::POP_JUMP_IF_TRUE, 3),
                MakeWord(Opcode::LOAD_CONST, 0), MakeWord(Opcode::LOAD_CONST, 0),
                MakeWord(Opcode::RETURN_VALUE, 0)};
  ExpectWrong(code, "LOAD_CONST at word 3 is reached with 0 and with 1 on the stack");
}

TEST(Verify, FindsAnEndThatIsNone) {
  Code code = Smallest();
  code.words[2] = MakeWord(Opcode::POP_TOP, 0);
  ExpectWrong(code, "POP_TOP at word 2 runs over the end");
}

TEST(Verify, FindsWhatIsOutOfReach) {
  Code code = Smallest();
  code.words.push_back(MakeWord(Opcode::RESUME, 0));
  ExpectWrong(code, "RESUME at word 3 is out of reach");
}

TEST(Verify, FindsAWrongStackSize) {
  Code code = Smallest();
  code.stack_size = 2;
  ExpectWrong(code, "says its stack is 2 deep, it is 1");
}

TEST(Verify, FindsEntriesThatOverlap) {
  Code code = Smallest();
  code.words = {MakeWord(Opcode::RESUME, 0),       MakeWord(Opcode::RESUME, 0),
                MakeWord(Opcode::RESUME, 0),       MakeWord(Opcode::LOAD_CONST, 0),
                MakeWord(Opcode::RETURN_VALUE, 0), MakeWord(Opcode::RERAISE, 0)};
  code.exceptions = {{0, 2, 5, 0}, {1, 3, 5, 0}};
  ExpectWrong(code, "has exception entries that are not nested");
  code.exceptions = {{1, 2, 5, 0}, {0, 3, 5, 0}};
  code.positions.resize(6);
  EXPECT_EQ(Verify(code), std::nullopt);
  code.exceptions = {{1, 2, 5, 1}};
  ExpectWrong(code, "RESUME at word 1 has less on the stack than its handler needs");
}

TEST(Verify, FindsTroubleInInnerCode) {
  Code inner = Smallest();
  inner.stack_size = 7;
  Code code = Smallest();
  code.constants.push_back(std::make_shared<const Code>(inner));
  ExpectWrong(code, "says its stack is 7 deep, it is 1");
}

TEST(Verify, EveryTestProgramCompilesToCodeThatMayRun) {
  int compiled = 0, refused = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(PROGRAMS)) {
    if (entry.path().extension() != ".py") continue;
    const Compiled result = CompileText(shell::Contents(entry.path()));
    if (const auto* code = std::get_if<std::shared_ptr<const Code>>(&result)) {
      EXPECT_EQ(Verify(**code).value_or(""), "") << entry.path();
      ++compiled;
    } else {
      // Some are about being refused, some about what minipy leaves out.
      const std::string& message = std::get<SyntaxError>(result).message;
      EXPECT_TRUE(entry.path().parent_path().filename() == "uncaught" ||
                  message.starts_with("minipy does not support"))
          << entry.path() << ": " << message;
      ++refused;
    }
  }
  EXPECT_GT(compiled, 500);
  EXPECT_LT(refused, compiled / 10);
}

}  // namespace
}  // namespace minipy
