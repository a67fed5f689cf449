// The abstract API: which operand is asked, what is tried next, and CPython's words when nothing
// helps. Values do not depend on the scheme, so one scheme will do.

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

using Protocol = TypesTest<AnyScheme>;

TEST_F(Protocol, ReprAndStrOfValues) {
  EXPECT_EQ("7", Repr(Int(7)));
  EXPECT_EQ("True", Repr(Bool(true)));
  EXPECT_EQ("None", Repr(None()));
  EXPECT_EQ("1.5", Repr(Float(1.5)));
  EXPECT_EQ("'it'", Repr(Str("it")));
  EXPECT_EQ("it", StrOf(Str("it")));
  EXPECT_EQ("7", StrOf(Int(7)));
  auto* iterator = Keep(Py::ObjectGetIter(thread_, List({})));
  EXPECT_EQ("<" + Located("list_iterator object", iterator) + ">", Repr(iterator));
}

TEST_F(Protocol, ReprThatIsNoStrIsATypeError) {
  Type<AnyScheme> odd = Py::kListType;
  odd.repr = [](Thread<AnyScheme>& thread, Obj*) { return Py::NoneNew(thread); };
  Obj* list = List({});
  list->type = &odd;
  EXPECT_EQ("TypeError: __repr__ returned non-string (type NoneType)", Repr(list));
  list->type = &Py::kListType;
}

TEST_F(Protocol, EqualValuesHashAlike) {
  int64_t of_int, of_float, of_bool;
  ASSERT_EQ(0, Py::ObjectHash(thread_, Int(1), &of_int));
  ASSERT_EQ(0, Py::ObjectHash(thread_, Float(1.0), &of_float));
  ASSERT_EQ(0, Py::ObjectHash(thread_, Bool(true), &of_bool));
  EXPECT_EQ(of_int, of_float);
  EXPECT_EQ(of_int, of_bool);
}

TEST_F(Protocol, UnhashableTypesSaySo) {
  int64_t hash;
  EXPECT_EQ(-1, Py::ObjectHash(thread_, List({}), &hash));
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  EXPECT_EQ(-1, Py::ObjectHash(thread_, Tuple({Dict({})}), &hash));
  EXPECT_EQ("TypeError: unhashable type: 'dict'", Pending());
}

TEST_F(Protocol, TheRightOperandIsAskedWhenTheLeftCannotTell) {
  EXPECT_EQ("True", Compared(Int(1), Float(1.0), Comparison::kEqual));
  EXPECT_EQ("True", Compared(Int(1), Float(1.5), Comparison::kLess));
  EXPECT_EQ("False", Compared(Int(2), Float(1.5), Comparison::kLessEqual));
  EXPECT_EQ("True", Compared(Int(2), Float(1.5), Comparison::kGreater));
  EXPECT_EQ("True", Compared(Float(1.5), Int(1), Comparison::kGreaterEqual));
}

TEST_F(Protocol, EqualityFallsBackToIdentityAndOrderingToTypeError) {
  Obj* one = Int(1);
  Obj* text = Str("1");
  EXPECT_EQ("False", Compared(one, text, Comparison::kEqual));
  EXPECT_EQ("True", Compared(one, text, Comparison::kNotEqual));
  EXPECT_EQ("True", Compared(None(), None(), Comparison::kEqual));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'int' and 'str'",
            Compared(one, text, Comparison::kLess));
  EXPECT_EQ("TypeError: '>=' not supported between instances of 'NoneType' and 'int'",
            Compared(None(), one, Comparison::kGreaterEqual));
}

TEST_F(Protocol, AnObjectEqualsItselfWithoutBeingAsked) {
  Obj* nan = Float(__builtin_nan(""));
  EXPECT_EQ(1, Py::ObjectRichCompareBool(thread_, nan, nan, Comparison::kEqual));
  EXPECT_EQ(0, Py::ObjectRichCompareBool(thread_, nan, nan, Comparison::kNotEqual));
  EXPECT_EQ("False", Compared(nan, nan, Comparison::kEqual));
  EXPECT_EQ(-1, Py::ObjectRichCompareBool(thread_, nan, None(), Comparison::kLess));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'float' and 'NoneType'", Pending());
}

TEST_F(Protocol, TruthIsAskedOfNumbersThenOfLengths) {
  for (Obj* no : {Int(0), Bool(false), None(), Float(0), Str(""), List({}), Tuple({}), Dict({})}) {
    EXPECT_EQ(0, Py::ObjectIsTrue(thread_, no)) << Repr(no);
  }
  Obj* one = Int(1);
  for (Obj* yes : {one, Bool(true), Float(0.5), Str("x"), List({one}), Tuple({one}),
                   Dict({{one, one}}), Keep(Py::LockNew(thread_))}) {
    EXPECT_EQ(1, Py::ObjectIsTrue(thread_, yes)) << Repr(yes);
  }
}

TEST_F(Protocol, ArithmeticOfIntsAndFloats) {
  Obj* seven = Int(7);
  Obj* minus_two = Int(-2);
  Obj* half = Float(0.5);
  EXPECT_EQ("5", Result(Py::NumberAdd(thread_, seven, minus_two)));
  EXPECT_EQ("9", Result(Py::NumberSubtract(thread_, seven, minus_two)));
  EXPECT_EQ("-14", Result(Py::NumberMultiply(thread_, seven, minus_two)));
  EXPECT_EQ("-3.5", Result(Py::NumberTrueDivide(thread_, seven, minus_two)));
  EXPECT_EQ("-4", Result(Py::NumberFloorDivide(thread_, seven, minus_two)));
  EXPECT_EQ("-1", Result(Py::NumberRemainder(thread_, seven, minus_two)));
  EXPECT_EQ("-7", Result(Py::NumberNegative(thread_, seven)));
  EXPECT_EQ("7.5", Result(Py::NumberAdd(thread_, seven, half)));
  EXPECT_EQ("-6.5", Result(Py::NumberSubtract(thread_, half, seven)));
  EXPECT_EQ("2", Result(Py::NumberAdd(thread_, Bool(true), Bool(true))));
}

TEST_F(Protocol, ArithmeticErrorsAreTheTypes) {
  Obj* zero = Int(0);
  Obj* one = Int(1);
  EXPECT_EQ("ZeroDivisionError: division by zero",
            Result(Py::NumberTrueDivide(thread_, one, zero)));
  EXPECT_EQ("ZeroDivisionError: integer modulo by zero",
            Result(Py::NumberRemainder(thread_, one, zero)));
}

TEST_F(Protocol, UnsupportedOperandsAreNamed) {
  Obj* one = Int(1);
  Obj* text = Str("x");
  EXPECT_EQ("TypeError: unsupported operand type(s) for +: 'int' and 'str'",
            Result(Py::NumberAdd(thread_, one, text)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for -: 'str' and 'int'",
            Result(Py::NumberSubtract(thread_, text, one)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'",
            Result(Py::NumberMultiply(thread_, None(), one)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for /: 'int' and 'list'",
            Result(Py::NumberTrueDivide(thread_, one, List({}))));
  EXPECT_EQ("TypeError: unsupported operand type(s) for //: 'list' and 'int'",
            Result(Py::NumberFloorDivide(thread_, List({}), one)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for %: 'dict' and 'dict'",
            Result(Py::NumberRemainder(thread_, Dict({}), Dict({}))));
  EXPECT_EQ("TypeError: bad operand type for unary -: 'str'",
            Result(Py::NumberNegative(thread_, text)));
}

TEST_F(Protocol, PlusConcatenatesSequences) {
  Obj* one = Int(1);
  EXPECT_EQ("'ab'", Result(Py::NumberAdd(thread_, Str("a"), Str("b"))));
  EXPECT_EQ("[1, 1]", Result(Py::NumberAdd(thread_, List({one}), List({one}))));
  EXPECT_EQ("(1, 1)", Result(Py::NumberAdd(thread_, Tuple({one}), Tuple({one}))));
  EXPECT_EQ("[1, 1]", Result(Py::SequenceConcat(thread_, List({one}), List({one}))));
  EXPECT_EQ("TypeError: can only concatenate str (not \"int\") to str",
            Result(Py::NumberAdd(thread_, Str("a"), one)));
  EXPECT_EQ("TypeError: can only concatenate list (not \"tuple\") to list",
            Result(Py::NumberAdd(thread_, List({}), Tuple({}))));
  EXPECT_EQ("TypeError: can only concatenate tuple (not \"list\") to tuple",
            Result(Py::NumberAdd(thread_, Tuple({}), List({}))));
  EXPECT_EQ("TypeError: 'int' object can't be concatenated",
            Result(Py::SequenceConcat(thread_, one, one)));
}

TEST_F(Protocol, ItemsByIndexAndByKey) {
  Obj* one = Int(1);
  Obj* minus_one = Int(-1);
  Obj* list = List({Int(10), Int(11)});
  EXPECT_EQ("11", Result(Py::ObjectGetItem(thread_, list, one)));
  EXPECT_EQ("11", Result(Py::ObjectGetItem(thread_, list, minus_one)));
  EXPECT_EQ("IndexError: list index out of range",
            Result(Py::ObjectGetItem(thread_, list, Int(-3))));
  EXPECT_EQ("'c'", Result(Py::ObjectGetItem(thread_, Str("abc"), minus_one)));
  EXPECT_EQ("IndexError: string index out of range",
            Result(Py::ObjectGetItem(thread_, Str("abc"), Int(-4))));
  EXPECT_EQ("10", Result(Py::ObjectGetItem(thread_, Tuple({Int(10)}), minus_one)));
  EXPECT_EQ("'one'", Result(Py::ObjectGetItem(thread_, Dict({{one, Str("one")}}), one)));
  EXPECT_EQ("KeyError: 'x'", Result(Py::ObjectGetItem(thread_, Dict({}), Str("x"))));
}

TEST_F(Protocol, AssigningAndDeletingItems) {
  Obj* list = List({Int(10), Int(11), Int(12)});
  EXPECT_EQ(0, Py::ObjectSetItem(thread_, list, Int(-1), None()));
  EXPECT_EQ(0, Py::ObjectDelItem(thread_, list, Int(0)));
  EXPECT_EQ("[11, None]", Repr(list));
  EXPECT_EQ(-1, Py::ObjectSetItem(thread_, list, Int(2), None()));
  EXPECT_EQ("IndexError: list assignment index out of range", Pending());
  EXPECT_EQ(-1, Py::ObjectDelItem(thread_, list, Int(-3)));
  EXPECT_EQ("IndexError: list assignment index out of range", Pending());
  Obj* dict = Dict({});
  EXPECT_EQ(0, Py::ObjectSetItem(thread_, dict, Str("a"), Int(1)));
  EXPECT_EQ("{'a': 1}", Repr(dict));
  EXPECT_EQ(0, Py::ObjectDelItem(thread_, dict, Str("a")));
  EXPECT_EQ("{}", Repr(dict));
}

TEST_F(Protocol, WhatCannotBeDoneIsATypeError) {
  Obj* one = Int(1);
  EXPECT_EQ("TypeError: 'int' object is not subscriptable",
            Result(Py::ObjectGetItem(thread_, one, one)));
  EXPECT_EQ("TypeError: list indices must be integers or slices, not str",
            Result(Py::ObjectGetItem(thread_, List({}), Str("x"))));
  EXPECT_EQ(-1, Py::ObjectSetItem(thread_, Tuple({one}), one, one));
  EXPECT_EQ("TypeError: 'tuple' object does not support item assignment", Pending());
  EXPECT_EQ(-1, Py::ObjectDelItem(thread_, Str("x"), one));
  EXPECT_EQ("TypeError: 'str' object doesn't support item deletion", Pending());
  EXPECT_EQ(-1, Py::ObjectLength(thread_, one));
  EXPECT_EQ("TypeError: object of type 'int' has no len()", Pending());
  EXPECT_EQ("TypeError: 'int' object is not callable", Result(Py::ObjectCall(thread_, one, {})));
  EXPECT_EQ("TypeError: 'int' object is not iterable", Result(Py::ObjectGetIter(thread_, one)));
  EXPECT_EQ("TypeError: 'list' object is not an iterator", Result(Py::IterNext(thread_, List({}))));
  EXPECT_EQ(-1, Py::ObjectContains(thread_, one, one));
  EXPECT_EQ("TypeError: argument of type 'int' is not iterable", Pending());
}

TEST_F(Protocol, AttributesOfWhatHasNone) {
  Obj* one = Int(1);
  EXPECT_EQ("AttributeError: 'int' object has no attribute 'x'",
            Result(Py::ObjectGetAttrString(thread_, one, "x")));
  EXPECT_EQ(-1, Py::ObjectSetAttrString(thread_, one, "x", one));
  EXPECT_EQ("AttributeError: 'int' object has no attribute 'x'", Pending());
  EXPECT_EQ(-1, Py::ObjectDelAttr(thread_, one, Str("x")));
  EXPECT_EQ("AttributeError: 'int' object has no attribute 'x'", Pending());
  EXPECT_EQ("TypeError: attribute name must be string, not 'int'",
            Result(Py::ObjectGetAttr(thread_, one, one)));
  EXPECT_EQ(-1, Py::ObjectSetAttr(thread_, one, one, one));
  EXPECT_EQ("TypeError: attribute name must be string, not 'int'", Pending());
}

TEST_F(Protocol, LengthsOfContainers) {
  EXPECT_EQ(2, Py::ObjectLength(thread_, Str("h\xC3\xA9")));
  EXPECT_EQ(1, Py::ObjectLength(thread_, Tuple({None()})));
  EXPECT_EQ(0, Py::ObjectLength(thread_, List({})));
  EXPECT_EQ(1, Py::ObjectLength(thread_, Dict({{None(), None()}})));
}

TEST_F(Protocol, MembershipInContainers) {
  Obj* two = Int(2);
  EXPECT_EQ(1, Py::ObjectContains(thread_, List({Int(1), Float(2.0)}), two));
  EXPECT_EQ(0, Py::ObjectContains(thread_, Tuple({Int(1)}), two));
  EXPECT_EQ(1, Py::ObjectContains(thread_, Dict({{two, None()}}), two));
  EXPECT_EQ(1, Py::ObjectContains(thread_, Str("abc"), Str("bc")));
  EXPECT_EQ(-1, Py::ObjectContains(thread_, Str("abc"), two));
  EXPECT_EQ("TypeError: 'in <string>' requires string as left operand, not int", Pending());
}

TEST_F(Protocol, WhatIsNestedTooDeeplyIsARecursionErrorNotACrash) {
  Obj* left = List({});
  Obj* right = List({});
  ASSERT_EQ(0, Py::ListAppend(thread_, left, left));
  ASSERT_EQ(0, Py::ListAppend(thread_, right, right));
  EXPECT_EQ("RecursionError: maximum recursion depth exceeded in comparison",
            Compared(left, right, Comparison::kEqual));
  Obj* deep = Tuple({});
  for (int i = 0; i < 2000; ++i) deep = Tuple({deep});
  int64_t hash;
  EXPECT_EQ(-1, Py::ObjectHash(thread_, deep, &hash));
  EXPECT_EQ("RecursionError: maximum recursion depth exceeded while hashing an object", Pending());
  EXPECT_EQ("RecursionError: maximum recursion depth exceeded while getting the text of an object",
            Repr(deep));
  Py::ListClear(thread_, left);
  Py::ListClear(thread_, right);
}

}  // namespace
}  // namespace objects
