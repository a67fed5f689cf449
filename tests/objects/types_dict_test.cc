// dict: Python's behaviour, keys whose comparison interferes, and who owns which reference.

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

using DictBehaviour = TypesTest<AnyScheme>;

TEST_F(DictBehaviour, KeepsTheOrderOfInsertion) {
  Obj* dict = Dict({});
  for (const char* key : {"z", "a", "m"}) {
    ASSERT_EQ(0, Py::DictSetItemString(thread_, dict, key, Int(1)));
  }
  ASSERT_EQ(0, Py::DictSetItemString(thread_, dict, "z", Int(2)));
  EXPECT_EQ("{'z': 2, 'a': 1, 'm': 1}", Repr(dict));
  ASSERT_EQ(0, Py::DictDelItem(thread_, dict, Str("z")));
  ASSERT_EQ(0, Py::DictSetItemString(thread_, dict, "z", Int(3)));
  EXPECT_EQ("{'a': 1, 'm': 1, 'z': 3}", Repr(dict));
  EXPECT_EQ("['a', 'm', 'z']", Result(Py::DictKeys(thread_, dict)));
  EXPECT_EQ("[1, 1, 3]", Result(Py::DictValues(thread_, dict)));
}

TEST_F(DictBehaviour, GrowsAndFindsEverything) {
  Obj* dict = Dict({});
  constexpr int kKeys = 1000;
  for (int i = 0; i < kKeys; ++i) ASSERT_EQ(0, Py::DictSetItem(thread_, dict, Int(i * 7), Int(i)));
  EXPECT_EQ(kKeys, Py::DictSize(thread_, dict));
  for (int i = 0; i < kKeys; ++i) {
    ASSERT_EQ(Py::IntAsInt64(thread_, Py::DictGetItem(thread_, dict, Int(i * 7))), i);
    ASSERT_EQ(0, Py::DictContains(thread_, dict, Int(i * 7 + 1)));
  }
  for (int i = 0; i < kKeys; i += 2) ASSERT_EQ(0, Py::DictDelItem(thread_, dict, Int(i * 7)));
  EXPECT_EQ(kKeys / 2, Py::DictSize(thread_, dict));
  for (int i = 0; i < kKeys; ++i) {
    ASSERT_EQ(i % 2, Py::DictContains(thread_, dict, Int(i * 7))) << i;
  }
}

TEST_F(DictBehaviour, DeletingAndInsertingForEverStaysSmall) {
  Obj* dict = Dict({{Int(-1), None()}});
  for (int i = 0; i < 10000; ++i) {
    Obj* key = Py::IntFromInt64(thread_, i);
    ASSERT_EQ(0, Py::DictSetItem(thread_, dict, key, key));
    ASSERT_EQ(0, Py::DictDelItem(thread_, dict, key));
    Decref(thread_, key);
  }
  EXPECT_EQ("{-1: None}", Repr(dict));
  EXPECT_LE(static_cast<DictObject<AnyScheme>*>(dict)->table.Load()->used(), 5);
}

TEST_F(DictBehaviour, EqualKeysAreOneKey) {
  Obj* dict = Dict({{Int(1), Str("int")}, {Float(1.0), Str("float")}, {Bool(true), Str("bool")}});
  EXPECT_EQ("{1: 'bool'}", Repr(dict)) << "the first key stays, the last value";
  Obj* tuples = Dict({{Tuple({Int(1)}), Str("a")}, {Tuple({Float(1)}), Str("b")}});
  EXPECT_EQ("{(1,): 'b'}", Repr(tuples));
  EXPECT_EQ("'b'", Result(Py::ObjectGetItem(thread_, tuples, Tuple({Bool(true)}))));
}

TEST_F(DictBehaviour, ANanIsFoundByIdentityOnly) {
  Obj* nan = Float(__builtin_nan(""));
  Obj* dict = Dict({{nan, None()}});
  EXPECT_EQ(1, Py::DictContains(thread_, dict, nan));
  EXPECT_EQ(0, Py::DictContains(thread_, dict, Float(__builtin_nan(""))));
}

TEST_F(DictBehaviour, MissingIsNoErrorUntilItIsAskedWithBrackets) {
  Obj* dict = Dict({});
  Obj* value = dict;
  EXPECT_EQ(nullptr, Py::DictGetItem(thread_, dict, Str("x")));
  EXPECT_EQ("", Pending());
  EXPECT_EQ(0, Py::DictGetItemRef(thread_, dict, Str("x"), &value));
  EXPECT_EQ(nullptr, value);
  EXPECT_EQ(0, Py::DictGetItemStringRef(thread_, dict, "x", &value));
  EXPECT_EQ("KeyError: 'x'", Result(Py::ObjectGetItem(thread_, dict, Str("x"))));
  EXPECT_EQ(-1, Py::DictDelItem(thread_, dict, Tuple({Int(1), Int(2)})));
  EXPECT_EQ("KeyError: (1, 2)", Pending());
}

TEST_F(DictBehaviour, ErrorsOfKeysAndOfWhatIsNoDict) {
  Obj* dict = Dict({});
  Obj* list = List({});
  Obj* value = dict;
  EXPECT_EQ(-1, Py::DictGetItemRef(thread_, dict, list, &value));
  EXPECT_EQ(nullptr, value);
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  EXPECT_EQ(nullptr, Py::DictGetItem(thread_, dict, list));
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  EXPECT_EQ(-1, Py::DictSetItem(thread_, dict, list, list));
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  EXPECT_EQ(-1, Py::DictDelItem(thread_, dict, list));
  EXPECT_EQ("TypeError: unhashable type: 'list'", Pending());
  EXPECT_EQ(-1, Py::DictSize(thread_, list));
  EXPECT_EQ("SystemError: expected a dict, not a list", Pending());
  EXPECT_EQ(-1, Py::DictSetItem(thread_, list, dict, dict));
  EXPECT_EQ("SystemError: expected a dict, not a list", Pending());
  EXPECT_EQ("SystemError: expected a dict, not a list", Result(Py::DictKeys(thread_, list)));
}

TEST_F(DictBehaviour, ComparedByContentWhateverTheOrder) {
  Obj* one = Int(1);
  Obj* two = Int(2);
  Obj* dict = Dict({{one, two}, {two, one}});
  EXPECT_EQ("True", Compared(dict, Dict({{two, one}, {one, two}}), Comparison::kEqual));
  EXPECT_EQ("True", Compared(dict, Dict({{two, one}, {one, one}}), Comparison::kNotEqual));
  EXPECT_EQ("False", Compared(dict, Dict({{two, one}}), Comparison::kEqual));
  EXPECT_EQ("False", Compared(Dict({{one, one}}), Dict({{two, one}}), Comparison::kEqual));
  EXPECT_EQ("TypeError: '<' not supported between instances of 'dict' and 'dict'",
            Compared(dict, dict, Comparison::kLess));
}

TEST_F(DictBehaviour, ADictThatContainsItselfIsPrintedOnce) {
  Obj* dict = Dict({});
  ASSERT_EQ(0, Py::DictSetItemString(thread_, dict, "me", dict));
  EXPECT_EQ("{'me': {...}}", Repr(dict));
  Py::DictClear(thread_, dict);
  EXPECT_EQ("{}", Repr(dict));
}

TEST_F(DictBehaviour, IterationYieldsKeysInOrder) {
  Obj* dict = Dict({{Int(3), None()}, {Int(1), None()}, {Int(2), None()}});
  ASSERT_EQ(0, Py::DictDelItem(thread_, dict, Int(1)));
  Obj* iterator = Keep(Py::ObjectGetIter(thread_, dict));
  EXPECT_EQ("3", Result(Py::IterNext(thread_, iterator)));
  EXPECT_EQ("2", Result(Py::IterNext(thread_, iterator)));
  EXPECT_EQ("", Result(Py::IterNext(thread_, iterator)));
  EXPECT_EQ("", Result(Py::IterNext(thread_, iterator)));
  EXPECT_EQ(iterator, Keep(Py::ObjectGetIter(thread_, iterator)));
}

TEST_F(DictBehaviour, IterationRefusesToGoOnWhenTheSizeChanged) {
  Obj* dict = Dict({{Int(3), None()}, {Int(1), None()}});
  Obj* iterator = Keep(Py::ObjectGetIter(thread_, dict));
  EXPECT_EQ("3", Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(0, Py::DictSetItem(thread_, dict, Int(5), None()));
  const char* changed = "RuntimeError: dictionary changed size during iteration";
  EXPECT_EQ(changed, Result(Py::IterNext(thread_, iterator)));
  ASSERT_EQ(0, Py::DictDelItem(thread_, dict, Int(5)));
  EXPECT_EQ(changed, Result(Py::IterNext(thread_, iterator))) << "once refused, always refused";
}

TEST_F(DictBehaviour, NextRefWalksByPosition) {
  Obj* dict = Dict({{Int(3), Str("c")}, {Int(1), Str("a")}});
  int64_t position = 0;
  Obj* key;
  Obj* value;
  ASSERT_EQ(1, Py::DictNextRef(thread_, dict, &position, &key, &value));
  EXPECT_EQ("3", Result(key));
  EXPECT_EQ("'c'", Result(value));
  ASSERT_EQ(1, Py::DictNextRef(thread_, dict, &position, nullptr, &value));
  EXPECT_EQ("'a'", Result(value));
  EXPECT_EQ(0, Py::DictNextRef(thread_, dict, &position, &key, &value));
  EXPECT_EQ(-1, Py::DictNextRef(thread_, key = Int(1), &position, &key, &value));
  EXPECT_EQ("SystemError: expected a dict, not a int", Pending());
}

// --- References and interference, under every scheme
// ----------------------------------------------

template <class S>
class DictReferences : public TypesTest<S> {};
TYPED_TEST_SUITE(DictReferences, EverySchemeAndMemory);

TYPED_TEST(DictReferences, GetItemBorrowsGetItemRefDoesNot) {
  using Py = Api<TypeParam>;
  auto* value = this->Fresh();
  auto* key = this->Str("key");
  auto* dict = this->Dict({{key, value}});
  EXPECT_EQ(2, this->Count(value));
  EXPECT_EQ(2, this->Count(key));
  EXPECT_EQ(value, Py::DictGetItem(this->thread_, dict, key));
  EXPECT_EQ(2, this->Count(value));
  Object<TypeParam>* found = nullptr;
  EXPECT_EQ(1, Py::DictGetItemRef(this->thread_, dict, key, &found));
  EXPECT_EQ(value, this->Keep(found));
  EXPECT_EQ(1, Py::DictGetItemStringRef(this->thread_, dict, "key", &found));
  EXPECT_EQ(value, this->Keep(found));
  EXPECT_EQ(4, this->Count(value));
  EXPECT_EQ(1, Py::DictContains(this->thread_, dict, key));
  EXPECT_EQ(2, this->Count(key));
}

TYPED_TEST(DictReferences, SetItemStealsNothingAndGivesTheOldValueBack) {
  using Py = Api<TypeParam>;
  auto* old_value = this->Fresh();
  auto* value = this->Fresh();
  auto* key = this->Str("key");
  auto* same_key = this->Str("key");
  auto* dict = this->Dict({{key, old_value}});
  EXPECT_EQ(0, Py::DictSetItem(this->thread_, dict, same_key, value));
  EXPECT_EQ(1, this->Count(old_value));
  EXPECT_EQ(2, this->Count(value));
  EXPECT_EQ(2, this->Count(key));
  EXPECT_EQ(1, this->Count(same_key)) << "the first key stays";
  EXPECT_EQ(0, Py::DictDelItem(this->thread_, dict, same_key));
  EXPECT_EQ(1, this->Count(value));
  EXPECT_EQ(1, this->Count(key));
}

TYPED_TEST(DictReferences, GrowthClearAndDeathKeepTheCounts) {
  using Py = Api<TypeParam>;
  auto* value = this->Fresh();
  auto* dict = Py::DictNew(this->thread_);
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(0, Py::DictSetItem(this->thread_, dict, this->Fresh(), value));
  }
  EXPECT_EQ(51, this->Count(value));
  Py::DictClear(this->thread_, dict);
  EXPECT_EQ(1, this->Count(value));
  EXPECT_EQ(0, Py::DictSetItem(this->thread_, dict, value, value));
  EXPECT_EQ(3, this->Count(value));
  Decref(this->thread_, dict);
  EXPECT_EQ(1, this->Count(value));
}

TYPED_TEST(DictReferences, KeysValuesReprComparisonAndIteration) {
  using Py = Api<TypeParam>;
  auto* value = this->Fresh();
  auto* key = this->Fresh();
  auto* dict = this->Dict({{key, value}});
  auto* other = this->Dict({{key, value}});
  EXPECT_EQ("True", this->Compared(dict, other, Comparison::kEqual));
  this->Repr(dict);
  EXPECT_EQ(3, this->Count(key));
  EXPECT_EQ(3, this->Count(value));
  this->Keep(Py::DictKeys(this->thread_, dict));
  this->Keep(Py::DictValues(this->thread_, dict));
  EXPECT_EQ(4, this->Count(key));
  EXPECT_EQ(4, this->Count(value));
  auto* iterator = this->Keep(Py::ObjectGetIter(this->thread_, dict));
  EXPECT_EQ(2, this->Count(dict));
  EXPECT_EQ(key, this->Keep(Py::IterNext(this->thread_, iterator)));
  EXPECT_EQ(5, this->Count(key));
  EXPECT_EQ(nullptr, Py::IterNext(this->thread_, iterator));
  EXPECT_EQ(1, this->Count(dict)) << "exhausted: the dict is given back";
}

// A key that hashes like every other of its type, and whose comparison runs what the test says.
template <class S>
struct Meddler {
  static inline void (*meddle)(Thread<S>&, Object<S>* dict) = nullptr;
  static inline Object<S>* dict = nullptr;
  static inline bool equal = false;
  static inline const Type<S> kType{
      .name = "meddler",
      .dealloc = [](Thread<S>& thread, Object<S>* object) { thread.Free(object); },
      .hash = [](Thread<S>&, Object<S>*, int64_t* out) -> int { return *out = 42, 0; },
      .compare = [](Thread<S>& thread, Object<S>*, Object<S>*, Comparison) -> Object<S>* {
        if (meddle == nullptr) return thread.Fail(ErrorKind::kValueError, "not now");
        meddle(thread, dict);
        return Api<S>::BoolFromBool(thread, equal);
      },
  };
};

template <class S>
class DictMeddling : public TypesTest<S> {
 protected:
  using M = Meddler<S>;
  Object<S>* Key() { return this->Keep(this->thread_.template New<Object<S>>(M::kType)); }
};
TYPED_TEST_SUITE(DictMeddling, EverySchemeAndMemory);

TYPED_TEST(DictMeddling, AComparisonMayEmptyTheDict) {
  using Py = Api<TypeParam>;
  using M = Meddler<TypeParam>;
  auto* value = this->Fresh();
  auto* dict = this->Dict({});
  // The dict holds the only reference to the key that is being compared when it goes away.
  auto* lonely = this->thread_.template New<Object<TypeParam>>(M::kType);
  EXPECT_EQ(0, Py::DictSetItem(this->thread_, dict, lonely, value));
  Decref<TypeParam>(this->thread_, lonely);
  M::dict = dict;
  M::equal = true;
  M::meddle = [](Thread<TypeParam>& thread, Object<TypeParam>* d) { Py::DictClear(thread, d); };
  auto* key = this->Key();
  EXPECT_EQ(0, Py::DictContains(this->thread_, dict, key)) << "it is empty by now";
  EXPECT_EQ(0, Py::DictSetItem(this->thread_, dict, key, value));
  EXPECT_EQ(1, Py::DictSize(this->thread_, dict));
  EXPECT_EQ(1, Py::DictContains(this->thread_, dict, key));
  EXPECT_EQ(2, this->Count(value));
}

TYPED_TEST(DictMeddling, AComparisonMayReplaceTheTable) {
  using Py = Api<TypeParam>;
  using M = Meddler<TypeParam>;
  auto* value = this->Fresh();
  auto* dict = this->Dict({{this->Key(), value}});
  M::dict = dict;
  M::equal = true;
  M::meddle = [](Thread<TypeParam>& thread, Object<TypeParam>* d) {
    for (int i = 0; i < 100; ++i) {
      auto* number = Py::IntFromInt64(thread, 100 + i);  // not 42, a meddler's hash
      EXPECT_EQ(0, Py::DictSetItem(thread, d, number, number));
      Decref(thread, number);
    }
  };
  EXPECT_EQ(value, Py::DictGetItem(this->thread_, dict, this->Key()));
  EXPECT_EQ(101, Py::DictSize(this->thread_, dict));
  M::equal = false;
  EXPECT_EQ(nullptr, Py::DictGetItem(this->thread_, dict, this->Key()));
  EXPECT_EQ("", this->Pending());
}

TYPED_TEST(DictMeddling, AComparisonThatFailsEndsTheLookup) {
  using Py = Api<TypeParam>;
  using M = Meddler<TypeParam>;
  auto* value = this->Fresh();
  auto* dict = this->Dict({{this->Key(), value}});
  M::meddle = nullptr;
  auto* key = this->Key();
  Object<TypeParam>* found = value;
  EXPECT_EQ(-1, Py::DictGetItemRef(this->thread_, dict, key, &found));
  EXPECT_EQ("ValueError: not now", this->Pending());
  EXPECT_EQ(nullptr, found);
  EXPECT_EQ(-1, Py::DictSetItem(this->thread_, dict, key, value));
  EXPECT_EQ("ValueError: not now", this->Pending());
  EXPECT_EQ(-1, Py::DictDelItem(this->thread_, dict, key));
  EXPECT_EQ("ValueError: not now", this->Pending());
  EXPECT_EQ(2, this->Count(value));
}

}  // namespace
}  // namespace objects
