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

};

TEST(CompileErrors, AreWordedAndPlacedAsByPython) {
  for (const Refusal& refusal : kRefusals) {
    const Compiled compiled = CompileText(refusal.source);
    const auto* error = std::get_if<SyntaxError>(&compiled);
    ASSERT_NE(error, nullptr) << refusal.source;
    EXPECT_EQ(error->kind, ErrorKind::kSyntaxError) << refusal.source;
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
  EXPECT_EQ(error->column, 12);  // characters, not bytes
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
