// The signatures of native functions are text; this is what is read out of it.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lab/minipy/host/native.h"

namespace minipy {
namespace {

using Names = std::vector<std::string>;

TEST(Signature, OfNoParametersIsPlain) {
  const Signature signature = ParseSignature("globals()");
  EXPECT_EQ(signature.name, "globals");
  EXPECT_TRUE(signature.names.empty());
  EXPECT_TRUE(signature.plain());
}

TEST(Signature, CountsSelfAsTheFirstParameter) {
  const Signature signature = ParseSignature("append(self, object, /)");
  EXPECT_EQ(signature.names, (Names{"self", "object"}));
  EXPECT_TRUE(signature.method);
  EXPECT_FALSE(signature.constructor);
  EXPECT_EQ(signature.positional_only, 2);
  EXPECT_EQ(signature.positional, 2);
  EXPECT_EQ(signature.required, 2);
  EXPECT_TRUE(signature.plain());
}

TEST(Signature, OfAConstructorBeginsWithTheClass) {
  const Signature signature = ParseSignature("list(cls, iterable=(), /)");
  EXPECT_TRUE(signature.constructor);
  EXPECT_FALSE(signature.method);
  EXPECT_EQ(signature.required, 1);
}

TEST(Signature, KnowsWhatIsOptionalAndWhatIsByNameOnly) {
  const Signature signature = ParseSignature("sorted(iterable, /, *, key=None, reverse=False)");
  EXPECT_EQ(signature.names, (Names{"iterable", "key", "reverse"}));
  EXPECT_EQ(signature.positional_only, 1);
  EXPECT_EQ(signature.positional, 1);
  EXPECT_EQ(signature.required, 1);
  EXPECT_EQ(signature.optional, (std::vector<bool>{false, true, true}));
  EXPECT_FALSE(signature.variadic);
  EXPECT_FALSE(signature.plain());
}

TEST(Signature, DefaultsMayHoldCommasAndBrackets) {
  const Signature signature = ParseSignature("f(a=',', b=(1, 2), c=\"),\", *rest, **named)");
  EXPECT_EQ(signature.names, (Names{"a", "b", "c"}));
  EXPECT_EQ(signature.required, 0);
  EXPECT_TRUE(signature.variadic);
  EXPECT_TRUE(signature.variadic_keywords);
}

TEST(Signature, ParametersBehindTheStarAreNotPositional) {
  const Signature signature = ParseSignature("print(*args, sep=' ', end='\\n')");
  EXPECT_EQ(signature.positional, 0);
  EXPECT_EQ(signature.names, (Names{"sep", "end"}));
  EXPECT_TRUE(signature.variadic);
}

TEST(Signature, WithADefaultIsNotPlain) {
  EXPECT_FALSE(ParseSignature("pop(self, index=-1, /)").plain());
  EXPECT_FALSE(ParseSignature("f(*args)").plain());
  EXPECT_FALSE(ParseSignature("f(**kwargs)").plain());
  EXPECT_TRUE(ParseSignature("f(a, b)").plain());
}

}  // namespace
}  // namespace minipy
