// int, bool and float: what CPython 3.11 says of the same expression, above all around 64 bits, and
// who owns which reference under every scheme.

#include <sstream>

#include "tests/objects/failing_allocations.h"
#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

constexpr const char kHuge[] = "100000000000000000000";

template <class S>
class NumberTest : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;

  Obj* Number(const std::string& text) {
    if (text == "True" || text == "False") return this->Bool(text == "True");
    const bool is_float = text.find_first_of(".en") != std::string::npos;
    if (is_float) return this->Float(std::strtod(text.c_str(), nullptr));
    const bool negative = text.front() == '-';
    return this->Keep(Py::IntFromDigits(this->thread_, text.substr(negative), 10, negative));
  }
  // "1 + 2" and its like: two numbers around an operator, whatever Python would make of the minus.
  std::string Evaluate(const std::string& expression) {
    std::string left, sign, right;
    std::istringstream(expression) >> left >> sign >> right;
    Obj* a = Number(left);
    Obj* b = Number(right);
    if (sign == "**")
      return this->Result(Py::NumberBinary(this->thread_, BinaryOperator::kPower, a, b));
    for (int op = 0; op < kBinaryOperators; ++op) {
      if (sign != Sign(static_cast<BinaryOperator>(op))) continue;
      return this->Result(Py::NumberBinary(this->thread_, static_cast<BinaryOperator>(op), a, b));
    }
    constexpr const char* kComparisons[] = {"==", "!=", "<", "<=", ">", ">="};
    for (int how = 0; how < 6; ++how) {
      if (sign == kComparisons[how]) return this->Compared(a, b, static_cast<Comparison>(how));
    }
    return "no such operator";
  }
  int64_t HashOf(const std::string& text) {
    int64_t hash = 0;
    EXPECT_EQ(0, Py::ObjectHash(this->thread_, Number(text), &hash));
    return hash;
  }
};

using Numbers = NumberTest<AnyScheme>;

TEST_F(Numbers, OperatorsSayWhatPythonSays) {
  constexpr struct {
    const char* expression;
    const char* result;
  } kCases[] = {
      {"9223372036854775807 + 1", "9223372036854775808"},
      {"-9223372036854775808 - 1", "-9223372036854775809"},
      {"9223372036854775808 - 1", "9223372036854775807"},
      {"-9223372036854775808 * -1", "9223372036854775808"},
      {"4294967296 * 4294967296", "18446744073709551616"},
      {"4294967296 * -4294967296", "-18446744073709551616"},
      {"-9223372036854775808 // -1", "9223372036854775808"},
      {"-9223372036854775808 % -1", "0"},
      {"7 // -2", "-4"},
      {"7 % -2", "-1"},
      {"-7 // 2", "-4"},
      {"-7 % 2", "1"},
      {"100000000000000000000 // 7", "14285714285714285714"},
      {"-100000000000000000000 // 7", "-14285714285714285715"},
      {"-100000000000000000000 % 7", "5"},
      {"100000000000000000000 % -7", "-5"},
      {"100000000000000000000 // 100000000000000000000", "1"},
      {"5 // 100000000000000000000", "0"},
      {"-5 // 100000000000000000000", "-1"},
      {"-5 % 100000000000000000000", "99999999999999999995"},
      {"1 // 0", "ZeroDivisionError: integer division or modulo by zero"},
      {"1 % 0", "ZeroDivisionError: integer modulo by zero"},
      {"100000000000000000000 % 0", "ZeroDivisionError: integer modulo by zero"},
      {"1 / 0", "ZeroDivisionError: division by zero"},
      {"1 / 3", "0.3333333333333333"},
      {"100000000000000000000 / 3", "3.333333333333333e+19"},
      {"9007199254740993 / 1", "9007199254740992.0"},
      {"-0.0 / 5", "-0.0"},
      {"0 / -100000000000000000000", "-0.0"},
      {"2 ** 10", "1024"},
      {"2 ** 62", "4611686018427387904"},
      {"2 ** 63", "9223372036854775808"},
      {"-2 ** 63", "-9223372036854775808"},
      {"3 ** 100", "515377520732011331036461129765621272702107522001"},
      {"0 ** 0", "1"},
      {"-1 ** 100000000000000000001", "-1"},
      {"2 ** -1", "0.5"},
      {"0 ** -1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
      {"1 << 62", "4611686018427387904"},
      {"1 << 63", "9223372036854775808"},
      {"-1 << 63", "-9223372036854775808"},
      {"-1 << 64", "-18446744073709551616"},
      {"0 << 100000000000000000000", "0"},
      {"1 << 100000000000000000000", "OverflowError: too many digits in integer"},
      {"1 << -1", "ValueError: negative shift count"},
      {"1 >> -1", "ValueError: negative shift count"},
      {"-5 >> 1", "-3"},
      {"-1 >> 100000000000000000000", "-1"},
      {"36893488147419103232 >> 65", "1"},
      {"-36893488147419103233 >> 1", "-18446744073709551617"},
      {"-36893488147419103233 >> 65", "-2"},
      {"-1 & 18446744073709551615", "18446744073709551615"},
      {"-18446744073709551616 & 18446744073709551615", "0"},
      {"-18446744073709551617 | 1", "-18446744073709551617"},
      {"18446744073709551616 ^ -1", "-18446744073709551617"},
      {"True & False", "False"},
      {"True | False", "True"},
      {"True ^ True", "False"},
      {"True & 1", "1"},
      {"True + True", "2"},
      {"True - True", "0"},
      {"2 * True", "2"},
      {"9007199254740993 == 9007199254740992.0", "False"},
      {"9007199254740993 > 9007199254740992.0", "True"},
      {"9007199254740992.0 < 9007199254740993", "True"},
      {"9223372036854775807 < 9223372036854775808.0", "True"},
      {"18446744073709551616 == 18446744073709551616.0", "True"},
      {"100000000000000000000 < inf", "True"},
      {"100000000000000000000 > nan", "False"},
      {"100000000000000000000 != nan", "True"},
      {"100000000000000000000 == 100000000000000000000", "True"},
      {"100000000000000000000 > -100000000000000000000", "True"},
      {"1 == True", "True"},
      {"0.1 + 0.2", "0.30000000000000004"},
      {"1e16 + 1", "1e+16"},
      {"1e15 + 1", "1000000000000001.0"},
      {"1 * 1e-05", "1e-05"},
      {"1 * 1e22", "1e+22"},
      {"1.5 - 0.5", "1.0"},
      {"-0.0 + 0", "0.0"},
      {"inf - inf", "nan"},
      {"5.0 // -0.3", "-17.0"},
      {"5.0 % -0.3", "-0.09999999999999981"},
      {"-1 % 3.0", "2.0"},
      {"3.0 % -1", "-0.0"},
      {"inf % 2", "nan"},
      {"-2 % inf", "inf"},
      {"-2 // inf", "-1.0"},
      {"1.0 // 0.1", "9.0"},
      {"1.0 // 0", "ZeroDivisionError: float floor division by zero"},
      {"1.0 % 0", "ZeroDivisionError: float modulo"},
      {"1.0 / 0", "ZeroDivisionError: float division by zero"},
      {"2.0 ** 0.5", "1.4142135623730951"},
      {"2.0 ** 10000", "OverflowError: (34, 'Numerical result out of range')"},
      {"-8 ** 3.0", "-512.0"},
      {"0.0 ** -1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
      {"0.0 ** -inf", "inf"},
      {"nan ** 0", "1.0"},
      {"1 ** nan", "1.0"},
      {"1 // 2.5", "0.0"},
  };
  for (const auto& [expression, result] : kCases)
    EXPECT_EQ(result, Evaluate(expression)) << expression;
}

TEST_F(Numbers, WhatWouldNotFitInMemoryIsRefusedBeforeItIsComputed) {
  EXPECT_EQ("MemoryError: ", Evaluate("1 << 1099511627776"));
  EXPECT_EQ("MemoryError: ", Evaluate("3 ** 100000000000"));
  EXPECT_EQ("MemoryError: ", Evaluate("3 ** 100000000000000000000"));
}

TEST_F(Numbers, WhatFits64BitsIsNeverABigInt) {
  for (const char* expression : {"9223372036854775808 - 1", "-9223372036854775809 + 1",
                                 "100000000000000000000 - 100000000000000000000",
                                 "100000000000000000000 // 100", "18446744073709551617 & 3"}) {
    std::string left, sign, right;
    std::istringstream(expression) >> left >> sign >> right;
    BinaryOperator op{};
    for (int i = 0; i < kBinaryOperators; ++i) {
      if (sign == Sign(static_cast<BinaryOperator>(i))) op = static_cast<BinaryOperator>(i);
    }
    Obj* result = Keep(Py::NumberBinary(thread_, op, Number(left), Number(right)));
    EXPECT_EQ(&Py::kIntType, result->type) << expression;
  }
  EXPECT_EQ(&Py::kBigIntType, Number("18446744073709551615")->type);
  EXPECT_TRUE(Py::IntCheck(Number(kHuge)));
  EXPECT_FALSE(Py::IntFits64(Number(kHuge)));
}

TEST_F(Numbers, EqualNumbersHashAlikeAndAsInPython) {
  EXPECT_EQ(-2, HashOf("-1"));
  EXPECT_EQ(0, HashOf("2305843009213693951"));
  EXPECT_EQ(1, HashOf("2305843009213693952"));
  EXPECT_EQ(-4, HashOf("-9223372036854775808"));
  EXPECT_EQ(1152921504606846977, HashOf("1.5"));
  EXPECT_EQ(1224995262755759164, HashOf("1e300"));
  EXPECT_EQ(314159, HashOf("inf"));
  EXPECT_EQ(HashOf("18446744073709551616"), HashOf("18446744073709551616.0"));
  Obj* dict = Dict({{Number(kHuge), Int(1)}});
  EXPECT_EQ("1", Result(Py::ObjectGetItem(thread_, dict, Number("1e20"))));
  EXPECT_EQ("1", Result(Py::ObjectGetItem(thread_, dict, Number(kHuge))));
}

TEST_F(Numbers, UnaryOperators) {
  EXPECT_EQ("9223372036854775808", Result(Py::NumberNegative(thread_, Int(INT64_MIN))));
  EXPECT_EQ("-9223372036854775808",
            Result(Py::NumberNegative(thread_, Number("9223372036854775808"))));
  EXPECT_EQ("-100000000000000000001", Result(Py::NumberInvert(thread_, Number(kHuge))));
  EXPECT_EQ("-2", Result(Py::NumberInvert(thread_, Bool(true))));
  EXPECT_EQ("1", Result(Py::NumberPositive(thread_, Bool(true))));
  EXPECT_EQ("-0.0", Result(Py::NumberNegative(thread_, Float(0))));
  EXPECT_EQ("TypeError: bad operand type for unary ~: 'float'",
            Result(Py::NumberInvert(thread_, Float(1))));
}

TEST_F(Numbers, DivmodAndThreeArgumentPow) {
  EXPECT_EQ("(-14285714285714285715, 5)",
            Result(Py::IntDivmod(thread_, Number("-100000000000000000000"), Int(7))));
  EXPECT_EQ("ZeroDivisionError: integer division or modulo by zero",
            Result(Py::IntDivmod(thread_, Int(1), Int(0))));
  EXPECT_EQ("(-17.0, -0.09999999999999981)",
            Result(Py::FloatDivmod(thread_, Float(5), Float(-0.3))));
  EXPECT_EQ("ZeroDivisionError: float divmod()",
            Result(Py::FloatDivmod(thread_, Float(5), Int(0))));
  EXPECT_EQ("-2", Result(Py::IntPowMod(thread_, Int(3), Int(5), Int(-7))));
  EXPECT_EQ("3", Result(Py::IntPowMod(thread_, Int(2), Int(-1), Int(5))));
  EXPECT_EQ("0", Result(Py::IntPowMod(thread_, Int(2), Int(0), Int(1))));
  EXPECT_EQ("ValueError: base is not invertible for the given modulus",
            Result(Py::IntPowMod(thread_, Int(2), Int(-1), Int(4))));
  EXPECT_EQ("ValueError: pow() 3rd argument cannot be 0",
            Result(Py::IntPowMod(thread_, Int(2), Int(3), Int(0))));
}

TEST_F(Numbers, IntsAreReadInAnyBase) {
  constexpr struct {
    const char* text;
    int base;
    const char* result;
  } kCases[] = {
      {"12", 10, "12"},
      {"-1F", 16, "-31"},
      {"101", 2, "5"},
      {"17", 8, "15"},
      {"00", 10, "0"},
      {"zz", 36, "1295"},
      {"9223372036854775807", 10, "9223372036854775807"},
      {"9223372036854775808", 10, "9223372036854775808"},
      {"-9223372036854775808", 10, "-9223372036854775808"},
      {"ffffffffffffffffffff", 16, "1208925819614629174706175"},
  };
  for (const auto& [text, base, result] : kCases) {
    std::string_view digits = text;
    const bool negative = digits.front() == '-';
    digits.remove_prefix(negative);
    EXPECT_EQ(result, Result(Py::IntFromDigits(thread_, digits, base, negative))) << text;
  }
  EXPECT_EQ("'-1ffffffffffffffff'",
            Result(Py::IntToText(thread_, Number("-36893488147419103231"), 16)));
  EXPECT_EQ("'100'", Result(Py::IntToText(thread_, Int(4), 2)));
}

TEST_F(Numbers, TooManyDigitsAreNotConverted) {
  const std::string nines(4300, '9');
  EXPECT_EQ(nines, Repr(Number(nines)));
  Obj* longer = Keep(Py::NumberAdd(thread_, Number(nines), Int(1)));
  EXPECT_EQ(
      "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use "
      "sys.set_int_max_str_digits() to increase the limit",
      Repr(longer));
  EXPECT_EQ(
      "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has "
      "4301 digits; use sys.set_int_max_str_digits() to increase the limit",
      Result(Py::IntFromDigits(thread_, nines + "9", 10)));
}

TEST_F(Numbers, ConversionsBetweenIntAndFloat) {
  EXPECT_EQ("100000000000000000000", Result(Py::IntFromDouble(thread_, 1e20)));
  EXPECT_EQ("-3", Result(Py::IntFromDouble(thread_, -3.9)));
  EXPECT_EQ("OverflowError: cannot convert float infinity to integer",
            Result(Py::IntFromDouble(thread_, HUGE_VAL)));
  EXPECT_EQ("ValueError: cannot convert float NaN to integer",
            Result(Py::IntFromDouble(thread_, std::nan(""))));
  EXPECT_EQ(1e20, Py::FloatAsDouble(thread_, Number(kHuge)));
  // Halfway between two doubles but for one bit at the very end.
  EXPECT_EQ("1.8446744073709556e+19",
            Result(Py::NumberMultiply(thread_, Number("18446744073709553665"), Float(1))));
  Obj* too_large = Number("1" + std::string(400, '0'));
  EXPECT_EQ(-1, Py::FloatAsDouble(thread_, too_large));
  EXPECT_EQ("OverflowError: int too large to convert to float", Pending());
  EXPECT_EQ("OverflowError: integer division result too large for a float",
            Result(Py::NumberTrueDivide(thread_, too_large, Int(1))));
  EXPECT_EQ(-1, Py::IntAsInt64(thread_, too_large));
  EXPECT_EQ("OverflowError: Python int too large to convert to C ssize_t", Pending());
  int64_t clamped;
  EXPECT_EQ(0, Py::NumberAsClamped(thread_, too_large, &clamped));
  EXPECT_EQ(INT64_MAX, clamped);
}

template <class S>
class NumberReferences : public NumberTest<S> {};
TYPED_TEST_SUITE(NumberReferences, EverySchemeAndMemory);

TYPED_TEST(NumberReferences, BigIntsAreMadeAndGivenBack) {
  EXPECT_EQ("200000000000000000000", this->Evaluate("100000000000000000000 * 2"));
  EXPECT_EQ("1", this->Evaluate("100000000000000000001 - 100000000000000000000"));
  auto* big = this->Number(kHuge);
  EXPECT_EQ(big, this->Keep(Api<TypeParam>::NumberPositive(this->thread_, big)));
  EXPECT_EQ(2, this->Count(big));
}

TEST(NumberMemory, BigIntsThatDoNotFitInMemory) {
  using Py = Api<AnyScheme>;
  const int failures = ForEachFailingAllocation<AnyScheme>(
      [](Thread<AnyScheme>& thread, Props<AnyScheme>& props) {
        props.push_back(Py::IntFromDigits(thread, kHuge, 10));
      },
      [](Thread<AnyScheme>& thread, const Props<AnyScheme>& props) {
        return Py::IntDivmod(thread, props[0], props[0]);
      });
  EXPECT_EQ(1, failures) << "only the pair is new: its parts are small";
}

}  // namespace
}  // namespace objects
