// Python that is not minipy's: each form of the table is refused in its words, and nothing beside
// it is.

#include "lab/minipy/syntax/refused.h"

#include <string>

#include "gtest/gtest.h"
#include "tests/minipy/syntax/corpus.h"

namespace minipy {
namespace {

TEST(Refused, TheTableIsInTheOrderOfItsNames) {
  int next = 0;
  for (const RefusedForm& form : kRefusedForms) EXPECT_EQ(static_cast<int>(form.form), next++);
}

TEST(Refused, EachExampleIsRefusedInTheWordsOfTheTable) {
  for (const RefusedForm& form : kRefusedForms) {
    if (form.example == nullptr) continue;
    EXPECT_EQ(MessageFor(form.example), Refusal(form.form)) << form.example;
  }
  const std::string huge(5000, 'f');
  EXPECT_EQ(MessageFor("x = 0x" + huge), Refusal(Form::kHugeInteger));
  EXPECT_EQ(MessageFor("x = 0x" + std::string(100'000, 'f')), Refusal(Form::kHugeInteger));
}

TEST(Refused, ARefusalLooksLikeAnError) {
  EXPECT_EQ(Shown("def f():\n    x = await g()\n"),
            "  File \"prog.py\", line 2\n"
            "    x = await g()\n"
            "        ^^^^^\n"
            "SyntaxError: minipy does not support 'await' (coroutines)\n");
}

TEST(Refused, EveryPlaceOfAFormIsKnown) {
  for (const char* const source :
       {"async for x in y: pass", "async with x: pass", "@a\nasync def f(): pass",
        "[x async for x in y]", "f(x for a in b async for x in y)"}) {
    EXPECT_EQ(MessageFor(source), Refusal(Form::kAsync)) << source;
  }
  for (const char* const source : {"1j", "1.5J", "1e5j", ".5j", "0j", "1_0j"}) {
    EXPECT_EQ(MessageFor(source), Refusal(Form::kComplex)) << source;
  }
  EXPECT_EQ(MessageFor("f'\\N{BULLET}{x}'"), Refusal(Form::kNamedEscape));
  EXPECT_EQ(MessageFor("'\\U0000DFFF'"), Refusal(Form::kSurrogate));
  EXPECT_EQ(MessageFor("match x, *y:\n  case _: pass"), Refusal(Form::kMatch));
}

TEST(Refused, NeighboursOfAFormAreFine) {
  for (const char* const source :
       {"match = case = type = 1", "match(x)", "match[x]", "match.x", "match: int", "match, x = y",
        "r'\\N{BULLET}'", "b'\\N{BULLET}'", "b'\\ud800'", "'\\ud7ff\\ue000'"}) {
    EXPECT_EQ(MessageFor(source), "") << source;
  }
  EXPECT_EQ(MessageFor("x = 0x" + std::string(3000, 'f')), "");
  EXPECT_EQ(MessageFor("x = " + std::string(4300, '9')), "");
  EXPECT_TRUE(MessageFor("x = " + std::string(4301, '9')).starts_with("Exceeds the limit"));
}

}  // namespace
}  // namespace minipy
