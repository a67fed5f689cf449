// Slices of every sequence, ranges, iterators in both directions, and the list operations that move
// many items at once: what CPython 3.11 does, and who owns which reference.

#include <optional>

#include "absl/strings/str_cat.h"
#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

constexpr int64_t kNone = INT64_MAX - 1;  // stands for None in tables

template <class S>
class SliceTest : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;

  Obj* Part(int64_t value) { return value == kNone ? this->None() : this->Int(value); }
  Obj* Slice(int64_t start, int64_t stop, int64_t step) {
    return this->Keep(Py::SliceNew(this->thread_, Part(start), Part(stop), Part(step)));
  }
  Obj* Range(int64_t start, int64_t stop, int64_t step = 1) {
    return this->Keep(Py::RangeNew(this->thread_, start, stop, step));
  }
  // A list of what can be iterated.
  Obj* Listed(Obj* iterable) { return this->Keep(Py::ListFromIterable(this->thread_, iterable)); }
  std::string Sliced(Obj* sequence, Obj* slice) {
    return this->Result(Py::ObjectGetItem(this->thread_, sequence, slice));
  }
  std::string Reversed(Obj* sequence) {
    Obj* iterator = Py::IteratorReversed(this->thread_, sequence);
    return iterator != nullptr ? this->Repr(Listed(this->Keep(iterator))) : this->Pending();
  }
};

using Slices = SliceTest<AnyScheme>;

// The indices a slice selects, straight from the language reference: from start, by step, as long
// as they are inside.
std::vector<int64_t> Walk(int64_t length, int64_t start, int64_t stop, int64_t step) {
  if (step == kNone) step = 1;
  const auto bound = [&](int64_t value, int64_t otherwise) {
    if (value == kNone) return otherwise;
    if (value < 0) value += length;
    return step > 0 ? std::clamp<int64_t>(value, 0, length)
                    : std::clamp<int64_t>(value, -1, length - 1);
  };
  const int64_t first = bound(start, step > 0 ? 0 : length - 1);
  const int64_t last = bound(stop, step > 0 ? length : -1);
  std::vector<int64_t> indices;
  for (int64_t i = first; step > 0 ? i < last : i > last; i += step) indices.push_back(i);
  return indices;
}

TEST_F(Slices, OfEverySequenceSelectTheSameItems) {
  const std::string_view letters = "abcd";
  for (int64_t length = 0; length <= 4; ++length) {
    const std::string_view text = letters.substr(0, length);
    Obj* str = Str(text);
    Obj* wide =
        Str(std::string(text == "" ? "" : "é") + std::string(text.substr(text.empty() ? 0 : 1)));
    Obj* bytes = Keep(Py::BytesFromView(thread_, text));
    Obj* list = Listed(str);
    Obj* tuple = Keep(Py::TupleFromIterable(thread_, str));
    Obj* range = Range(0, length);
    for (int64_t start : {kNone, -6L, -2L, -1L, 0L, 1L, 3L, 5L}) {
      for (int64_t stop : {kNone, -6L, -3L, -1L, 0L, 2L, 4L, INT64_MAX, INT64_MIN}) {
        for (int64_t step : {kNone, 1L, 2L, 7L, -1L, -2L}) {
          std::string expected, indices, items, numbers;
          for (int64_t i : Walk(length, start, stop, step)) {
            expected += letters[i];
            absl::StrAppend(&indices, indices.empty() ? "" : ", ", i);
            absl::StrAppend(&numbers, numbers.empty() ? "" : ", ", int{letters[i]});
            absl::StrAppend(&items, items.empty() ? "'" : ", '", std::string(1, letters[i]), "'");
          }
          Obj* slice = Slice(start, stop, step);
          SCOPED_TRACE(Repr(slice));
          EXPECT_EQ("'" + expected + "'", Sliced(str, slice));
          std::string widened = "'" + expected + "'";
          if (const size_t at = widened.find('a'); at != widened.npos) widened.replace(at, 1, "é");
          EXPECT_EQ(widened, Sliced(wide, slice));
          EXPECT_EQ("b'" + expected + "'", Sliced(bytes, slice));
          EXPECT_EQ("[" + items + "]", Sliced(list, slice));
          EXPECT_EQ("(" + items + (expected.size() == 1 ? ",)" : ")"), Sliced(tuple, slice));
          EXPECT_EQ("[" + indices + "]",
                    Repr(Listed(Keep(Py::ObjectGetItem(thread_, range, slice)))));
        }
      }
    }
  }
}

TEST_F(Slices, AreAssignedAndDeletedAsInPython) {
  constexpr struct {
    int64_t length, start, stop, step;
    int64_t values;  // how many, from 10 on; -1: deleted
    const char* result;
  } kCases[] = {
      {6, 1, 3, kNone, 3, "[0, 10, 11, 12, 3, 4, 5]"},
      {6, 1, 5, kNone, 1, "[0, 10, 5]"},
      {6, 2, 2, kNone, 1, "[0, 1, 10, 2, 3, 4, 5]"},
      {6, 4, 1, kNone, 1, "[0, 1, 2, 3, 10, 4, 5]"},
      {6, kNone, kNone, kNone, 0, "[]"},
      {6, -2, kNone, kNone, 4, "[0, 1, 2, 3, 10, 11, 12, 13]"},
      {6, 0, kNone, 2, 3, "[10, 1, 11, 3, 12, 5]"},
      {6, kNone, kNone, -2, 3, "[0, 12, 2, 11, 4, 10]"},
      {6, 0, 6, 3, 2, "[10, 1, 2, 11, 4, 5]"},
      {6, 0, 6, 3, 1,
       "ValueError: attempt to assign sequence of size 1 to extended slice of size 2"},
      {6, 5, 0, -2, 2,
       "ValueError: attempt to assign sequence of size 2 to extended slice of size 3"},
      {6, 1, 3, kNone, -1, "[0, 3, 4, 5]"},
      {6, kNone, kNone, 2, -1, "[1, 3, 5]"},
      {6, kNone, kNone, -3, -1, "[0, 1, 3, 4]"},
      {6, 1, kNone, 2, -1, "[0, 2, 4]"},
      {6, 10, 20, 2, -1, "[0, 1, 2, 3, 4, 5]"},
      {6, -1, -7, -5, -1, "[1, 2, 3, 4]"},
      {3, 5, 9, kNone, 1, "[0, 1, 2, 10]"},
  };
  for (const auto& [length, start, stop, step, values, result] : kCases) {
    Obj* list = Listed(Range(0, length));
    Obj* slice = Slice(start, stop, step);
    const int done = values < 0 ? Py::ObjectDelItem(thread_, list, slice)
                                : Py::ObjectSetItem(thread_, list, slice, Range(10, 10 + values));
    EXPECT_EQ(result, done < 0 ? Pending() : Repr(list)) << Repr(slice);
  }
}

TEST_F(Slices, AListMayBeAssignedToItsOwnSlice) {
  Obj* list = List({Int(1), Int(2), Int(3)});
  EXPECT_EQ(0, Py::ObjectSetItem(thread_, list, Slice(1, 1, kNone), list));
  EXPECT_EQ("[1, 1, 2, 3, 2, 3]", Repr(list));
  EXPECT_EQ(0, Py::ListExtend(thread_, list, list));
  EXPECT_EQ("[1, 1, 2, 3, 2, 3, 1, 1, 2, 3, 2, 3]", Repr(list));
}

TEST_F(Slices, WhatASliceCannotBe) {
  Obj* list = List({Int(1), Int(2)});
  EXPECT_EQ("ValueError: slice step cannot be zero", Sliced(list, Slice(0, 1, 0)));
  EXPECT_EQ("TypeError: slice indices must be integers or None or have an __index__ method",
            Sliced(list, Keep(Py::SliceNew(thread_, Str("a"), nullptr, nullptr))));
  EXPECT_EQ(-1, Py::ObjectSetItem(thread_, list, Slice(0, 1, kNone), Int(5)));
  EXPECT_EQ("TypeError: can only assign an iterable", Pending());
  EXPECT_EQ(-1, Py::ObjectSetItem(thread_, list, Slice(0, 2, 2), Int(5)));
  EXPECT_EQ("TypeError: must assign iterable to extended slice", Pending());
  Obj* huge = Keep(Py::IntFromDigits(thread_, "100000000000000000000", 10));
  EXPECT_EQ("IndexError: cannot fit 'int' into an index-sized integer",
            Result(Py::ObjectGetItem(thread_, list, huge)));
  EXPECT_EQ("[1, 2]", Sliced(list, Keep(Py::SliceNew(thread_, nullptr, huge, nullptr))));
  EXPECT_EQ("TypeError: string indices must be integers, not 'str'",
            Result(Py::ObjectGetItem(thread_, Str("ab"), Str("a"))));
  EXPECT_EQ("TypeError: byte indices must be integers or slices, not str",
            Result(Py::ObjectGetItem(thread_, Keep(Py::BytesFromView(thread_, "a")), Str("a"))));
  int64_t hash;
  EXPECT_EQ(-1, Py::ObjectHash(thread_, Slice(1, 2, 3), &hash));
  EXPECT_EQ("TypeError: unhashable type: 'slice'", Pending());
  EXPECT_EQ("True", Compared(Slice(1, 2, 3), Slice(1, 2, 3), Comparison::kEqual));
  EXPECT_EQ("slice(1, None, None)", Repr(Slice(1, kNone, kNone)));
}

TEST_F(Slices, Ranges) {
  EXPECT_EQ("range(0, 10)", Repr(Range(0, 10)));
  EXPECT_EQ("range(0, 10, 3)", Repr(Range(0, 10, 3)));
  EXPECT_EQ("[10, 7, 4]", Repr(Listed(Range(10, 1, -3))));
  EXPECT_EQ("[4, 7, 10]", Reversed(Range(10, 1, -3)));
  EXPECT_EQ("range(9, -3, -3)", Sliced(Range(0, 10, 3), Slice(kNone, kNone, -1)));
  EXPECT_EQ("True", Compared(Range(0, 3, 2), Range(0, 4, 2), Comparison::kEqual));
  EXPECT_EQ("True", Compared(Range(5, 1), Range(7, 7), Comparison::kEqual));
  int64_t one, other;
  ASSERT_EQ(0, Py::ObjectHash(thread_, Range(0, 3, 2), &one));
  ASSERT_EQ(0, Py::ObjectHash(thread_, Range(0, 4, 2), &other));
  EXPECT_EQ(one, other);
  EXPECT_EQ(1, Py::ObjectContains(thread_, Range(0, 10, 3), Int(9)));
  EXPECT_EQ(1, Py::ObjectContains(thread_, Range(0, 10, 3), Float(9)));
  EXPECT_EQ(0, Py::ObjectContains(thread_, Range(0, 10, 3), Int(10)));
  EXPECT_EQ(0, Py::ObjectContains(thread_, Range(0, 10), Str("a")));
  EXPECT_EQ("-1",
            Result(Py::ObjectGetItem(thread_, Range(INT64_MIN, INT64_MAX, INT64_MAX), Int(1))));
  EXPECT_EQ("IndexError: range object index out of range",
            Result(Py::ObjectGetItem(thread_, Range(0, 3), Int(3))));
  EXPECT_EQ("ValueError: range() arg 3 must not be zero", Result(Py::RangeNew(thread_, 0, 1, 0)));
  EXPECT_EQ("OverflowError: Python int too large to convert to C ssize_t",
            Result(Py::RangeNew(thread_, INT64_MIN, INT64_MAX, 1)));
}

TEST_F(Slices, IteratorsOfEverySequence) {
  const auto name = [&](Obj* sequence) {
    return std::string(Keep(Py::ObjectGetIter(thread_, sequence))->type->name);
  };
  EXPECT_EQ("list_iterator", name(List({})));
  EXPECT_EQ("tuple_iterator", name(Tuple({})));
  EXPECT_EQ("str_iterator", name(Str("é")));
  EXPECT_EQ("bytes_iterator", name(Keep(Py::BytesFromView(thread_, ""))));
  EXPECT_EQ("range_iterator", name(Range(0, 1)));
  EXPECT_EQ("['a', 'é', '€', '😀']", Repr(Listed(Str("aé€😀"))));
  EXPECT_EQ("['😀', '€', 'é', 'a']", Reversed(Str("aé€😀")));
  EXPECT_EQ("[97, 255]", Repr(Listed(Keep(Py::BytesFromView(thread_, "a\xFF")))));
  EXPECT_EQ("[2, 1]", Reversed(List({Int(1), Int(2)})));
  EXPECT_EQ("[]", Reversed(Tuple({})));
  EXPECT_EQ("TypeError: 'int' object is not reversible", Reversed(Int(1)));
}

TEST_F(Slices, RearrangingAList) {
  Obj* list = List({Int(1), Float(2), Int(1), None()});
  Py::ListReverse(thread_, list);
  EXPECT_EQ("[None, 1, 2.0, 1]", Repr(list));
  EXPECT_EQ("2.0", Result(Py::ListPopAt(thread_, list, -2)));
  EXPECT_EQ("IndexError: pop index out of range", Result(Py::ListPopAt(thread_, list, 3)));
}

TEST_F(Slices, RepetitionAndWhatChangesInPlace) {
  Obj* list = List({Int(1), Int(2)});
  EXPECT_EQ("[1, 2, 1, 2]", Result(Py::NumberMultiply(thread_, list, Int(2))));
  EXPECT_EQ("[]", Result(Py::NumberMultiply(thread_, Int(-1), list)));
  EXPECT_EQ("(1, 1, 1)", Result(Py::NumberMultiply(thread_, Tuple({Int(1)}), Int(3))));
  EXPECT_EQ("'ababab'", Result(Py::NumberMultiply(thread_, Str("ab"), Int(3))));
  EXPECT_EQ("'---'", Result(Py::NumberMultiply(thread_, Str("-"), Int(3))));
  EXPECT_EQ("b'abab'",
            Result(Py::NumberMultiply(thread_, Keep(Py::BytesFromView(thread_, "ab")), Int(2))));
  EXPECT_EQ("TypeError: can't multiply sequence by non-int of type 'str'",
            Result(Py::NumberMultiply(thread_, list, Str("a"))));
  EXPECT_EQ("MemoryError: out of memory", Result(Py::NumberMultiply(thread_, list, Int(1L << 61))));
  EXPECT_EQ(list, Keep(Py::NumberInplace(thread_, BinaryOperator::kAdd, list, Str("ab"))));
  EXPECT_EQ(list, Keep(Py::NumberInplace(thread_, BinaryOperator::kMultiply, list, Int(2))));
  EXPECT_EQ("[1, 2, 'a', 'b', 1, 2, 'a', 'b']", Repr(list));
  EXPECT_EQ(list, Keep(Py::NumberInplace(thread_, BinaryOperator::kMultiply, list, Int(0))));
  EXPECT_EQ("[]", Repr(list));
  EXPECT_EQ("TypeError: 'int' object is not iterable",
            Result(Py::NumberInplace(thread_, BinaryOperator::kAdd, list, Int(1))));
}

template <class S>
class SliceReferences : public SliceTest<S> {};
TYPED_TEST_SUITE(SliceReferences, EverySchemeAndMemory);

TYPED_TEST(SliceReferences, SlicesTakeReferencesAndGiveThemBack) {
  using Py = Api<TypeParam>;
  auto* item = this->Fresh();
  auto* list = this->List({item, item, item, item});
  auto* part = this->Keep(Py::ObjectGetItem(this->thread_, list, this->Slice(1, 3, kNone)));
  EXPECT_EQ(7, this->Count(item));
  EXPECT_EQ(0, Py::ObjectSetItem(this->thread_, list, this->Slice(0, 1, kNone), part));
  EXPECT_EQ(8, this->Count(item));
  EXPECT_EQ(0, Py::ObjectDelItem(this->thread_, list, this->Slice(kNone, kNone, 2)));
  EXPECT_EQ(5, this->Count(item));
  EXPECT_EQ(-1, Py::ObjectSetItem(this->thread_, list, this->Slice(kNone, kNone, -1), list) +
                    Py::ObjectSetItem(this->thread_, list, this->Slice(kNone, kNone, 3), list));
  EXPECT_EQ("ValueError: attempt to assign sequence of size 2 to extended slice of size 1",
            this->Pending());
  EXPECT_EQ(5, this->Count(item)) << "a failed assignment changes nothing";
  auto* span = this->Keep(Py::ListFromSpan(this->thread_, {item, item}));
  EXPECT_EQ(7, this->Count(item));
  this->Keep(Py::TupleFromIterable(this->thread_, span));
  EXPECT_EQ(9, this->Count(item));
  EXPECT_EQ(0, Py::ListAppendSteal(this->thread_, list, NewRef(this->thread_, item)));
  EXPECT_EQ(10, this->Count(item));
}

TYPED_TEST(SliceReferences, AListIsEmptyWhileItIsSorted) {
  using Py = Api<TypeParam>;
  auto* first = this->Fresh();
  auto* second = this->Fresh();
  auto* list = this->List({first, second});
  ListLoan<TypeParam> loan;
  ASSERT_TRUE(Py::ListTakeItems(this->thread_, list, &loan));
  EXPECT_EQ(0, Py::ListSize(this->thread_, list));
  std::swap(loan.items[0], loan.items[1]);
  EXPECT_EQ(0, Py::ListPutItems(this->thread_, list, &loan));
  EXPECT_EQ(second, Py::ListGetItem(this->thread_, list, 0));
  EXPECT_EQ(2, this->Count(first));

  ASSERT_TRUE(Py::ListTakeItems(this->thread_, list, &loan));
  EXPECT_EQ(0, Py::ListAppend(this->thread_, list, first));
  EXPECT_EQ(3, this->Count(first));
  EXPECT_EQ(-1, Py::ListPutItems(this->thread_, list, &loan));
  EXPECT_EQ("ValueError: list modified during sort", this->Pending());
  EXPECT_EQ(2, this->Count(first));
  EXPECT_EQ(2, Py::ListSize(this->thread_, list));
}

}  // namespace
}  // namespace objects
