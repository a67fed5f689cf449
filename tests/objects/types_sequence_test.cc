// list, tuple and iterator: Python's behaviour, and who owns which reference, under every scheme.

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

using Sequence = TypesTest<AnyScheme>;

TEST_F(Sequence, Reprs) {
  EXPECT_EQ("[]", Repr(List({})));
  EXPECT_EQ("[1, 'a', [None]]", Repr(List({Int(1), Str("a"), List({None()})})));
  EXPECT_EQ("()", Repr(Tuple({})));
  EXPECT_EQ("(1,)", Repr(Tuple({Int(1)})));
  EXPECT_EQ("(1, 2)", Repr(Tuple({Int(1), Int(2)})));
}

TEST_F(Sequence, WhatContainsItselfIsPrintedOnce) {
  Obj* list = List({Int(1)});
  ASSERT_EQ(0, Py::ListAppend(thread_, list, list));
  EXPECT_EQ("[1, [...]]", Repr(list));
  EXPECT_EQ("[1, [...]]", Repr(list)) << "the stack of what is being printed is empty again";
  Obj* tuple = Tuple({list});
  ASSERT_EQ(0, Py::ListAppend(thread_, list, tuple));
  EXPECT_EQ("([1, [...], (...)],)", Repr(tuple));
  Py::ListClear(thread_, list);
}

TEST_F(Sequence, ComparedItemByItemThenByLength) {
  Obj* one = Int(1);
  Obj* two = Int(2);
  EXPECT_EQ("True", Compared(List({one, two}), List({one, two}), Comparison::kEqual));
  EXPECT_EQ("True", Compared(List({one}), List({one, two}), Comparison::kNotEqual));
  EXPECT_EQ("True", Compared(List({one}), List({one, two}), Comparison::kLess));
  EXPECT_EQ("False", Compared(List({two}), List({one, two}), Comparison::kLess));
  EXPECT_EQ("True", Compared(Tuple({one, two}), Tuple({one, one}), Comparison::kGreater));
  EXPECT_EQ("True", Compared(Tuple({}), Tuple({}), Comparison::kLessEqual));
  EXPECT_EQ("False", Compared(Tuple({one}), List({one}), Comparison::kEqual));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'tuple' and 'list'",
            Compared(Tuple({one}), List({one}), Comparison::kLess));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'int' and 'NoneType'",
            Compared(List({one}), List({None()}), Comparison::kLess));
}

TEST_F(Sequence, EqualTuplesHashAlike) {
  int64_t left, right, swapped;
  ASSERT_EQ(0, Py::ObjectHash(thread_, Tuple({Int(1), Str("a")}), &left));
  ASSERT_EQ(0, Py::ObjectHash(thread_, Tuple({Float(1), Str("a")}), &right));
  ASSERT_EQ(0, Py::ObjectHash(thread_, Tuple({Str("a"), Int(1)}), &swapped));
  EXPECT_EQ(left, right);
  EXPECT_NE(left, swapped);
}

TEST_F(Sequence, AListOfSmallIntsIsBytes) {
  std::string bytes = "<";
  EXPECT_EQ(0, Py::ListBytes(thread_, List({Int(0), Int(97), Int(255)}), &bytes));
  EXPECT_EQ(std::string("<\0a\xff", 4), bytes);
  EXPECT_EQ(0, Py::ListBytes(thread_, List({}), &bytes));
  EXPECT_EQ(4, bytes.size());
}

TEST_F(Sequence, AListGrowsAndShrinks) {
  Obj* list = List({});
  for (int i = 0; i < 100; ++i) ASSERT_EQ(0, Py::ListInsert(thread_, list, 0, Int(i)));
  EXPECT_EQ(100, Py::ListSize(thread_, list));
  EXPECT_EQ("99", Result(Py::ListGetItemRef(thread_, list, 0)));
  EXPECT_EQ("0", Result(Py::ListPop(thread_, list)));
  EXPECT_EQ(0, Py::ListDelItem(thread_, list, 0));
  EXPECT_EQ("98", Result(Py::ListGetItemRef(thread_, list, 0)));
  EXPECT_EQ(0, Py::ListInsert(thread_, list, 1000, None())) << "clamped to the end";
  EXPECT_EQ(0, Py::ListInsert(thread_, list, -1000, None())) << "clamped to the start";
  EXPECT_EQ(100, Py::ListSize(thread_, list));
  Py::ListClear(thread_, list);
  EXPECT_EQ(0, Py::ListSize(thread_, list));
}

TEST_F(Sequence, WrongTypesAreSystemErrors) {
  Obj* one = Int(1);
  EXPECT_EQ(-1, Py::ListSize(thread_, one));
  EXPECT_EQ("SystemError: expected a list, not a int", Pending());
  EXPECT_EQ("SystemError: expected a list, not a int", Result(Py::ListPop(thread_, one)));
  EXPECT_EQ(-1, Py::TupleSize(thread_, one));
  EXPECT_EQ("SystemError: expected a tuple, not a int", Pending());
  EXPECT_EQ("SystemError: expected a sequence, not a int", Result(Py::IteratorNew(thread_, one)));
  EXPECT_EQ("SystemError: a tuple of negative size", Result(Py::TupleNew(thread_, -1)));
}

TEST_F(Sequence, ATupleItemThatIsNotSetIsASystemError) {
  Obj* tuple = Keep(Py::TupleNew(thread_, 1));
  EXPECT_EQ(nullptr, Py::TupleGetItem(thread_, tuple, 0));
  EXPECT_EQ("SystemError: a tuple item that is not set", Pending());
}

TEST_F(Sequence, AnIteratorSeesWhatIsAppendedMeanwhileUntilItIsExhausted) {
  Obj* list = List({Int(1)});
  Obj* iterator = Keep(Py::ObjectGetIter(thread_, list));
  EXPECT_EQ("1", Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(0, Py::ListAppend(thread_, list, Int(2)));
  EXPECT_EQ("2", Result(Py::IterNext(thread_, iterator)));
  EXPECT_EQ("", Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(0, Py::ListAppend(thread_, list, Int(3)));
  EXPECT_EQ("", Result(Py::IterNext(thread_, iterator))) << "for good";
}

TEST_F(Sequence, AnIteratorIsItsOwnIterator) {
  Obj* iterator = Keep(Py::ObjectGetIter(thread_, Str("ab")));
  EXPECT_EQ(iterator, Keep(Py::ObjectGetIter(thread_, iterator)));
  EXPECT_EQ("'a'", Result(Py::IterNext(thread_, iterator)));
}

template <class S>
class SequenceReferences : public TypesTest<S> {};
TYPED_TEST_SUITE(SequenceReferences, EverySchemeAndMemory);

TYPED_TEST(SequenceReferences, ListGetItemBorrowsListGetItemRefDoesNot) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = this->List({item});
  EXPECT_EQ(2, this->Count(item));
  EXPECT_EQ(item, Py::ListGetItem(this->thread_, list, 0));
  EXPECT_EQ(2, this->Count(item));
  EXPECT_EQ(item, this->Keep(Py::ListGetItemRef(this->thread_, list, 0)));
  EXPECT_EQ(3, this->Count(item));
  for (int64_t index : {-1, 1}) {
    EXPECT_EQ(nullptr, Py::ListGetItem(this->thread_, list, index));
    EXPECT_EQ("IndexError: list index out of range", this->Pending());
    EXPECT_EQ(nullptr, Py::ListGetItemRef(this->thread_, list, index));
    EXPECT_EQ("IndexError: list index out of range", this->Pending());
  }
}

TYPED_TEST(SequenceReferences, ListSetItemStealsAndGivesTheOldItemBack) {
  using Py = Api<TypeParam>;
  auto* old_item = this->Fresh();
  auto* item = this->Fresh();
  auto* list = this->List({old_item});
  EXPECT_EQ(0, Py::ListSetItem(this->thread_, list, 0, NewRef(this->thread_, item)));
  EXPECT_EQ(1, this->Count(old_item));
  EXPECT_EQ(2, this->Count(item));
  EXPECT_EQ(-1, Py::ListSetItem(this->thread_, list, 1, NewRef(this->thread_, item)));
  EXPECT_EQ("IndexError: list assignment index out of range", this->Pending());
  EXPECT_EQ(2, this->Count(item)) << "stolen on error, too";
  EXPECT_EQ(-1, Py::ListSetItem(this->thread_, item, 0, NewRef(this->thread_, item)));
  EXPECT_EQ("SystemError: expected a list, not a int", this->Pending());
  EXPECT_EQ(2, this->Count(item));
}

TYPED_TEST(SequenceReferences, ListAppendInsertPopDeleteClear) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = this->List({});
  EXPECT_EQ(0, Py::ListAppend(this->thread_, list, item));
  EXPECT_EQ(0, Py::ListInsert(this->thread_, list, 0, item));
  EXPECT_EQ(3, this->Count(item)) << "neither steals";
  auto* popped = Py::ListPop(this->thread_, list);
  EXPECT_EQ(item, popped);
  EXPECT_EQ(3, this->Count(item)) << "the list's reference is the caller's now";
  Decref(this->thread_, popped);
  EXPECT_EQ(0, Py::ListDelItem(this->thread_, list, 0));
  EXPECT_EQ(1, this->Count(item));
  EXPECT_EQ(nullptr, Py::ListPop(this->thread_, list));
  EXPECT_EQ("IndexError: pop from empty list", this->Pending());
  EXPECT_EQ(-1, Py::ListDelItem(this->thread_, list, 0));
  EXPECT_EQ("IndexError: list assignment index out of range", this->Pending());
  for (int i = 0; i < 20; ++i) EXPECT_EQ(0, Py::ListAppend(this->thread_, list, item));
  EXPECT_EQ(21, this->Count(item));
  Py::ListClear(this->thread_, list);
  EXPECT_EQ(1, this->Count(item));
}

TYPED_TEST(SequenceReferences, AContainerThatDiesGivesItsItemsBack) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = Py::ListNew(this->thread_);
  EXPECT_EQ(0, Py::ListAppend(this->thread_, list, item));
  auto* tuple = Py::TuplePack(this->thread_, {item, list});
  Decref(this->thread_, list);
  EXPECT_EQ(3, this->Count(item));
  Decref(this->thread_, tuple);
  EXPECT_EQ(1, this->Count(item));
}

TYPED_TEST(SequenceReferences, TuplePackTakesTupleSetItemStealsTupleGetItemBorrows) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* tuple = this->Tuple({item, item});
  EXPECT_EQ(3, this->Count(item));
  EXPECT_EQ(item, Py::TupleGetItem(this->thread_, tuple, 1));
  EXPECT_EQ(3, this->Count(item));
  EXPECT_EQ(nullptr, Py::TupleGetItem(this->thread_, tuple, 2));
  EXPECT_EQ("IndexError: tuple index out of range", this->Pending());

  auto* filled = this->Keep(Py::TupleNew(this->thread_, 1));
  EXPECT_EQ(0, Py::TupleSetItem(this->thread_, filled, 0, NewRef(this->thread_, item)));
  EXPECT_EQ(4, this->Count(item));
  EXPECT_EQ(0, Py::TupleSetItem(this->thread_, filled, 0, NewRef(this->thread_, item)));
  EXPECT_EQ(4, this->Count(item)) << "the old item is given back";
  EXPECT_EQ(-1, Py::TupleSetItem(this->thread_, filled, 1, NewRef(this->thread_, item)));
  EXPECT_EQ("IndexError: tuple assignment index out of range", this->Pending());
  EXPECT_EQ(4, this->Count(item)) << "stolen on error, too";
}

TYPED_TEST(SequenceReferences, ConcatenationTakesReferences) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  this->Keep(Py::NumberAdd(this->thread_, this->List({item}), this->List({item})));
  EXPECT_EQ(5, this->Count(item));
  this->Keep(Py::NumberAdd(this->thread_, this->Tuple({item}), this->Tuple({item})));
  EXPECT_EQ(9, this->Count(item));
}

TYPED_TEST(SequenceReferences, AnExhaustedIteratorGivesItsSequenceBack) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = this->List({item});
  auto* iterator = this->Keep(Py::ObjectGetIter(this->thread_, list));
  EXPECT_EQ(2, this->Count(list));
  EXPECT_EQ(item, this->Keep(Py::IterNext(this->thread_, iterator)));
  EXPECT_EQ(3, this->Count(item));
  EXPECT_EQ(2, this->Count(list));
  EXPECT_EQ(nullptr, Py::IterNext(this->thread_, iterator));
  EXPECT_EQ("", this->Pending());
  EXPECT_EQ(1, this->Count(list));
  EXPECT_EQ(nullptr, Py::IterNext(this->thread_, iterator));
  EXPECT_EQ(1, this->Count(list));
}

TYPED_TEST(SequenceReferences, ReprComparisonAndSearchLeaveCountsAlone) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = this->List({item, this->Str("x")});
  auto* other = this->List({item, this->Str("y")});
  EXPECT_EQ(3, this->Count(item));
  this->Repr(list);
  EXPECT_EQ("True", this->Compared(list, other, Comparison::kLess));
  EXPECT_EQ("False", this->Compared(list, other, Comparison::kEqual));
  EXPECT_EQ(1, Py::ObjectContains(this->thread_, list, item));
  EXPECT_EQ(0, Py::ObjectContains(this->thread_, list, other));
  EXPECT_EQ(3, this->Count(item));
}

}  // namespace
}  // namespace objects
