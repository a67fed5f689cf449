// What a caller holds: a module that owns all it points to, and an error that says where.

#include <memory>
#include <variant>

#include "gtest/gtest.h"
#include "lab/minipy/syntax/parse.h"
#include "tests/minipy/syntax/dump.h"

namespace minipy {
namespace {

TEST(Module, OutlivesTheTextItWasMadeOf) {
  auto source = std::make_unique<std::string>("name = 'text' + f'{other}'\n");
  auto filename = std::make_unique<std::string>("prog.py");
  Parsed parsed = Parse(*source, *filename);
  const std::string tree = Dump(std::get<Module>(parsed));
  source->assign(source->size(), 'x');
  filename->assign(filename->size(), 'x');
  source.reset();
  filename.reset();
  const Module moved = std::move(std::get<Module>(parsed));
  EXPECT_EQ(Dump(moved), tree);
  EXPECT_EQ(moved.filename, "prog.py");
  EXPECT_EQ(moved.source, "name = 'text' + f'{other}'\n");
}

TEST(Module, NodesSayWhereTheyStand) {
  const Parsed parsed = Parse("a = (b +\n  \u00E9.c)\n", "prog.py");
  const Module& module = std::get<Module>(parsed);
  const Assign& assign = As<Assign>(*module.body[0]);
  EXPECT_EQ(assign.span.line, 1);
  EXPECT_EQ(assign.span.end_line, 2);
  EXPECT_EQ(assign.span.end_column, 7);
  const BinOp& sum = As<BinOp>(*assign.value);
  EXPECT_EQ(sum.span.column, 5);
  EXPECT_EQ(sum.right->span.line, 2);
  EXPECT_EQ(sum.right->span.column, 2);
  // Columns are bytes: the letter has two.
  EXPECT_EQ(sum.right->span.end_column, 6);
}

TEST(Module, HeightIsOneMoreThanTheChildrens) {
  const Parsed parsed = Parse("def f(a=lambda: -b):\n    pass\n", "prog.py");
  const Stmt& def = *std::get<Module>(parsed).body[0];
  // FunctionDef, Lambda, UnaryOp, Name
  EXPECT_EQ(def.height, 4);
}

TEST(Error, KnowsItsPlaceInCharacters) {
  const Parsed parsed = Parse("x = 1\n'\u00E9' + foo bar\n", "prog.py");
  const SyntaxError& error = std::get<SyntaxError>(parsed);
  EXPECT_EQ(error.kind, SyntaxErrorKind::kSyntaxError);
  EXPECT_EQ(error.filename, "prog.py");
  EXPECT_EQ(error.line, 2);
  EXPECT_EQ(error.column, 11);
  EXPECT_EQ(error.end_line, 2);
  EXPECT_EQ(error.end_column, 14);
  EXPECT_EQ(error.text, "'\u00E9' + foo bar");
}

}  // namespace
}  // namespace minipy
