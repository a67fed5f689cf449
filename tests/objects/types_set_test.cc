// set and frozenset, and the dict operations that take, merge and remember entries: what
// CPython 3.11 does (the order of a set of ints included), and who owns
// which reference.

#include "tests/objects/failing_allocations.h"
#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

template <class S>
class SetTest : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;
  Obj* Set(std::initializer_list<Obj*> keys) {
    return this->Keep(Py::SetNew(this->thread_, this->List(keys)));
  }
  Obj* Frozen(std::initializer_list<Obj*> keys) {
    return this->Keep(Py::FrozenSetNew(this->thread_, this->List(keys)));
  }
  int64_t HashOf(Obj* object) {
    int64_t hash = 0;
    EXPECT_EQ(0, Py::ObjectHash(this->thread_, object, &hash));
    return hash;
  }
};

using Sets = SetTest<AnyScheme>;

TEST_F(Sets, Reprs) {
  EXPECT_EQ("set()", Repr(Set({})));
  EXPECT_EQ("{'a'}", Repr(Set({Str("a"), Str("a")})));
  EXPECT_EQ("{8, 1, 2, 5}", Repr(Set({Int(5), Int(2), Int(8), Int(1), Int(2)})));
  EXPECT_EQ("frozenset()", Repr(Frozen({})));
  EXPECT_EQ("frozenset({1})", Repr(Frozen({Int(1)})));
  EXPECT_EQ("{frozenset({1})}", Repr(Set({Frozen({Int(1)})})));
}

TEST_F(Sets, KeysAreAddedTakenOutAndFound) {
  Obj* set = Set({});
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(0, Py::SetAdd(thread_, set, Int(i)));
  EXPECT_EQ(1000, Py::ObjectLength(thread_, set));
  EXPECT_EQ(1, Py::ObjectContains(thread_, set, Float(7)));
  EXPECT_EQ(1, Py::SetDiscard(thread_, set, Int(7)));
  EXPECT_EQ(0, Py::SetDiscard(thread_, set, Int(7)));
  EXPECT_EQ(0, Py::ObjectContains(thread_, set, Int(7)));
  EXPECT_EQ(-1, Py::SetAdd(thread_, set, List({})));
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  for (int i = 0; i < 999; ++i) Keep(Py::SetPop(thread_, set));
  EXPECT_EQ("KeyError: 'pop from an empty set'", Result(Py::SetPop(thread_, set)));
  EXPECT_EQ(0, Py::ObjectIsTrue(thread_, set));
}

TEST_F(Sets, OperatorsNeedSets) {
  Obj* left = Set({Int(1), Int(2), Int(3)});
  Obj* right = Frozen({Int(3), Int(4)});
  const auto operate = [&](BinaryOperator op) {
    return Result(Py::NumberBinary(thread_, op, left, right));
  };
  EXPECT_EQ("{1, 2, 3, 4}", operate(BinaryOperator::kBitOr));
  EXPECT_EQ("{3}", operate(BinaryOperator::kBitAnd));
  EXPECT_EQ("{1, 2}", operate(BinaryOperator::kSubtract));
  EXPECT_EQ("{1, 2, 4}", operate(BinaryOperator::kBitXor));
  EXPECT_EQ("frozenset({4})",
            Result(Py::NumberBinary(thread_, BinaryOperator::kSubtract, right, left)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for |: 'set' and 'list'",
            Result(Py::NumberBinary(thread_, BinaryOperator::kBitOr, left, List({}))));
}

TEST_F(Sets, InPlaceASetChangesItselfAFrozensetIsReplaced) {
  Obj* set = Set({Int(1), Int(2)});
  const auto change = [&](BinaryOperator op, Obj* other) {
    EXPECT_EQ(set, Keep(Py::NumberInplace(thread_, op, set, other)));
    return Repr(set);
  };
  EXPECT_EQ("{1, 2, 3}", change(BinaryOperator::kBitOr, Set({Int(2), Int(3)})));
  EXPECT_EQ("{2, 3, 4}", change(BinaryOperator::kBitXor, Set({Int(1), Int(4)})));
  EXPECT_EQ("{2, 4}", change(BinaryOperator::kSubtract, Set({Int(3)})));
  EXPECT_EQ("{4}", change(BinaryOperator::kBitAnd, Set({Int(4), Int(5)})));
  EXPECT_EQ("set()", change(BinaryOperator::kSubtract, set));
  Obj* frozen = Frozen({Int(1)});
  EXPECT_EQ("frozenset({1, 2})",
            Result(Py::NumberInplace(thread_, BinaryOperator::kBitOr, frozen, Set({Int(2)}))));
  EXPECT_EQ("frozenset({1})", Repr(frozen));
}

TEST_F(Sets, ComparisonIsInclusion) {
  Obj* small = Set({Int(1)});
  Obj* large = Frozen({Int(2), Int(1)});
  EXPECT_EQ("True", Compared(small, large, Comparison::kLess));
  EXPECT_EQ("True", Compared(large, small, Comparison::kGreaterEqual));
  EXPECT_EQ("False", Compared(large, large, Comparison::kLess));
  EXPECT_EQ("True", Compared(large, large, Comparison::kLessEqual));
  EXPECT_EQ("False", Compared(Set({Int(3)}), large, Comparison::kLess));
  EXPECT_EQ("True", Compared(Set({Int(1), Int(2)}), large, Comparison::kEqual));
  EXPECT_EQ("True", Compared(Set({Int(1), Int(3)}), large, Comparison::kNotEqual));
  EXPECT_EQ("False", Compared(small, List({}), Comparison::kEqual));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'set' and 'list'",
            Compared(small, List({}), Comparison::kLess));
}

TEST_F(Sets, AFrozensetHashesWhateverItsOrder) {
  EXPECT_EQ(-1826646154956904602, HashOf(Frozen({Int(1), Int(2)}))) << "as in CPython";
  EXPECT_EQ(HashOf(Frozen({Int(1), Int(2)})), HashOf(Frozen({Int(2), Float(1)})));
  EXPECT_EQ("1", Result(Py::ObjectGetItem(thread_, Dict({{Frozen({Str("a")}), Int(1)}}),
                                          Frozen({Str("a")}))));
  int64_t hash;
  EXPECT_EQ(-1, Py::ObjectHash(thread_, Set({}), &hash));
  EXPECT_EQ("TypeError: unhashable type: 'set'", Pending());
  Obj* frozen = Frozen({Int(1)});
  EXPECT_EQ(frozen, Keep(Py::FrozenSetNew(thread_, frozen)));
}

TEST_F(Sets, AnIteratorRefusesASetThatChangedItsSize) {
  Obj* set = Set({Int(1), Int(2)});
  Obj* iterator = Keep(Py::ObjectGetIter(thread_, set));
  EXPECT_EQ("1", Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(0, Py::SetAdd(thread_, set, Int(3)));
  EXPECT_EQ("RuntimeError: Set changed size during iteration",
            Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(1, Py::SetDiscard(thread_, set, Int(3)));
  EXPECT_EQ("RuntimeError: Set changed size during iteration",
            Result(Py::IterNext(thread_, iterator)))
      << "once refused, always refused";
}

TEST_F(Sets, DictsAreMerged) {
  Obj* left = Dict({{Str("a"), Int(1)}, {Str("b"), Int(2)}});
  Obj* right = Dict({{Str("b"), Int(3)}, {Str("c"), Int(4)}});
  EXPECT_EQ("{'a': 1, 'b': 3, 'c': 4}",
            Result(Py::NumberBinary(thread_, BinaryOperator::kBitOr, left, right)));
  EXPECT_EQ("TypeError: unsupported operand type(s) for |: 'dict' and 'list'",
            Result(Py::NumberBinary(thread_, BinaryOperator::kBitOr, left, List({}))));
  Obj* copy = Keep(Py::DictCopy(thread_, left));
  EXPECT_EQ(0, Py::DictMerge(thread_, copy, right, false));
  EXPECT_EQ("{'a': 1, 'b': 2, 'c': 4}", Repr(copy));
  EXPECT_EQ(left, Keep(Py::NumberInplace(thread_, BinaryOperator::kBitOr, left,
                                         List({Tuple({Str("x"), Int(9)}), Str("yz")}))));
  EXPECT_EQ("{'a': 1, 'b': 2, 'x': 9, 'y': 'z'}", Repr(left));
  EXPECT_EQ(-1, Py::DictMergePairs(thread_, left, List({Str("ab"), Str("abc")})));
  EXPECT_EQ("ValueError: dictionary update sequence element #1 has length 3; 2 is required",
            Pending());
  EXPECT_EQ(-1, Py::DictMergePairs(thread_, left, List({Int(1)})));
  EXPECT_EQ("TypeError: cannot convert dictionary update sequence element #0 to a sequence",
            Pending());
  EXPECT_EQ("[('b', 3), ('c', 4)]", Result(Py::DictItems(thread_, right)));
}

TEST_F(Sets, EntriesAreTakenOutOfADict) {
  Obj* dict = Dict({{Str("a"), Int(1)}, {Str("b"), Int(2)}, {Str("c"), Int(3)}});
  Obj *key, *value;
  EXPECT_EQ(1, Py::DictPop(thread_, dict, Str("a"), &value));
  EXPECT_EQ(Int(1), Keep(value));
  EXPECT_EQ(0, Py::DictPop(thread_, dict, Str("a"), &value));
  EXPECT_EQ(1, Py::DictPopItem(thread_, dict, &key, &value));
  EXPECT_EQ("'c'", Repr(Keep(key)));
  EXPECT_EQ("3", Repr(Keep(value)));
  EXPECT_EQ("2", Result(Py::DictSetDefault(thread_, dict, Str("b"), Int(7))));
  EXPECT_EQ("7", Result(Py::DictSetDefault(thread_, dict, Str("d"), Int(7))));
  EXPECT_EQ("{'b': 2, 'd': 7}", Repr(dict));
  for (int i = 0; i < 2; ++i) {
    ASSERT_EQ(1, Py::DictPopItem(thread_, dict, &key, &value));
    Keep(key), Keep(value);
  }
  EXPECT_EQ(0, Py::DictPopItem(thread_, dict, &key, &value));
}

TEST_F(Sets, PoppingTheLastOfManyDoesNotSearchTheDeletedOnes) {
  constexpr int kMany = 200000;
  Obj* dict = Py::DictNew(thread_);
  for (int i = 0; i < kMany; ++i) {
    Obj* key = Py::IntFromInt64(thread_, i);
    ASSERT_EQ(0, Py::DictSetItem(thread_, dict, key, key));
    Decref(thread_, key);
  }
  // Quadratic, this would take minutes.
  for (int i = 0; i < kMany; ++i) {
    Obj *key, *value;
    ASSERT_EQ(1, Py::DictPopItem(thread_, dict, &key, &value));
    Decref(thread_, key);
    Decref(thread_, value);
  }
  Decref(thread_, dict);
}

TEST_F(Sets, DictIteratorsSeeWhatChangedUnderThem) {
  Obj* dict = Dict({{Str("a"), Int(1)}, {Str("b"), Int(2)}});
  Obj* values = Keep(Py::DictIteratorOver(thread_, dict, DictPart::kValues));
  Obj* items = Keep(Py::DictIteratorOver(thread_, dict, DictPart::kItems));
  EXPECT_EQ("1", Result(Py::IterNext(thread_, values)));
  EXPECT_EQ("2", Result(Py::IterNext(thread_, values)));
  EXPECT_EQ("('a', 1)", Result(Py::IterNext(thread_, items)));
  ASSERT_EQ(0, Py::DictDelItem(thread_, dict, Str("a")));
  EXPECT_EQ("RuntimeError: dictionary changed size during iteration",
            Result(Py::IterNext(thread_, items)));
  ASSERT_EQ(0, Py::DictSetItem(thread_, dict, Str("c"), Int(3)));
  EXPECT_EQ("RuntimeError: dictionary keys changed during iteration",
            Result(Py::IterNext(thread_, values)));
}

TEST_F(Sets, AHintFindsTheSameKeyObjectInItsPlaceOnly) {
  Obj* name = Keep(Py::StrIntern(thread_, "a name"));
  Obj* dict = Dict({{Str("first"), None()}, {name, Int(1)}});
  const int64_t hint = Py::DictFindHint(thread_, dict, name);
  ASSERT_EQ(1, hint);
  const auto place = static_cast<uint32_t>(hint);
  Obj* value;
  ASSERT_TRUE(Py::DictGetHint(thread_, dict, name, place, &value));
  EXPECT_EQ("1", Result(value));
  EXPECT_FALSE(Py::DictGetHint(thread_, dict, Str("a name"), place, &value)) << "another object";
  EXPECT_FALSE(Py::DictGetHint(thread_, dict, name, 0, &value));
  EXPECT_FALSE(Py::DictGetHint(thread_, dict, name, UINT32_MAX, &value));
  EXPECT_EQ(-1, Py::DictFindHint(thread_, dict, Str("missing")));
  ASSERT_EQ(0, Py::DictDelItem(thread_, dict, name));
  EXPECT_FALSE(Py::DictGetHint(thread_, dict, name, place, &value));
}

template <class S>
class SetReferences : public SetTest<S> {};
TYPED_TEST_SUITE(SetReferences, EverySchemeAndMemory);

TYPED_TEST(SetReferences, ASetHoldsEachKeyOnce) {
  using Py = Api<TypeParam>;
  auto* key = this->Fresh();
  auto* set = Py::SetNew(this->thread_);
  EXPECT_EQ(0, Py::SetAdd(this->thread_, set, key));
  EXPECT_EQ(0, Py::SetAdd(this->thread_, set, key));
  EXPECT_EQ(2, this->Count(key));
  this->Keep(Py::SetNew(this->thread_, set));
  EXPECT_EQ(3, this->Count(key));
  EXPECT_EQ(1, Py::SetDiscard(this->thread_, set, key));
  EXPECT_EQ(2, this->Count(key));
  EXPECT_EQ(0, Py::SetAdd(this->thread_, set, key));
  this->Keep(Py::SetPop(this->thread_, set));
  EXPECT_EQ(3, this->Count(key)) << "the set's reference is the caller's now";
  EXPECT_EQ(0, Py::SetAdd(this->thread_, set, key));
  Decref(this->thread_, set);
  EXPECT_EQ(3, this->Count(key));
}

TYPED_TEST(SetReferences, DictOperationsGiveAndTake) {
  using Py = Api<TypeParam>;
  auto* key = this->Fresh();
  auto* value = this->Fresh();
  auto* dict = this->Dict({{key, value}});
  this->Keep(Py::DictCopy(this->thread_, dict));
  EXPECT_EQ(3, this->Count(key));
  Object<TypeParam>* out;
  ASSERT_EQ(1, Py::DictPop(this->thread_, dict, key, &out));
  EXPECT_EQ(2, this->Count(key));
  EXPECT_EQ(value, this->Keep(out));
  EXPECT_EQ(3, this->Count(value));
  this->Keep(Py::DictSetDefault(this->thread_, dict, key, value));
  EXPECT_EQ(5, this->Count(value)) << "one for the dict, one for the caller";
}

TEST(SetMemory, SetsThatDoNotFitInMemory) {
  using Py = Api<AnyScheme>;
  const int failures = ForEachFailingAllocation<AnyScheme>(
      [](Thread<AnyScheme>& thread, Props<AnyScheme>& props) {
        for (int set = 0; set < 2; ++set) {
          props.push_back(Py::SetNew(thread));
          for (int i = 0; i < 20; ++i) {
            Object<AnyScheme>* key = Py::IntFromInt64(thread, 1000 * set + 1000 + i);
            Py::SetAdd(thread, props[set], key);
            Decref(thread, key);
          }
        }
      },
      [](Thread<AnyScheme>& thread, const Props<AnyScheme>& props) {
        return Py::SetOperate(thread, SetOperator::kUnion, props[0], props[1]);
      });
  EXPECT_GE(failures, 3);
}

}  // namespace
}  // namespace objects
