// In a contained world damage is counted and named, not suffered: early frees, double frees and
// uses after free by hand, one after the other, each recorded as what it is. (Under a sanitizer
// objects are malloc's and the sanitizer says it: those are verdict tests.)

#include "objects/heap/life.h"

#include "objects/base/check.h"
#include "tests/objects/heap/heap_fixture.h"

namespace objects::test {
namespace {

TEST(Life, FirstToAskIsTheOneWhoTakesItApart) {
  Life life;
  EXPECT_TRUE(life.alive());
  EXPECT_TRUE(life.BeginDeath());
  EXPECT_FALSE(life.alive());
  EXPECT_FALSE(life.BeginDeath());
  life.Die();
  EXPECT_FALSE(life.BeginDeath());
  EXPECT_TRUE(life.intact());
}

TEST(Life, OneOfManyThreadsTakesItApart) {
  for (int round = 0; round < 100; ++round) {
    Life life;
    std::atomic<int> first{0};
    RunJittered(round, 0, 4, [&](int) { first += life.BeginDeath() ? 1 : 0; });
    ASSERT_EQ(first, 1);
  }
}

// Kept beside the scheme's count, and right whatever the scheme does.
TEST(Life, ReferencesThatExistAreCountedExactly) {
  Life life;
  RunJittered(1, 0, 4, [&](int) {
    for (int i = 0; i < 10'000; ++i) {
      life.Took();
      life.Took();
      life.Gave();
    }
  });
  EXPECT_EQ(life.references(), 40'001);
}

template <class S>
class Damaged : public HeapFixture<S> {
 protected:
  void SetUp() override {
    if (kSystemHeap) GTEST_SKIP() << "the sanitizer's to say";
  }
};
TYPED_TEST_SUITE(Damaged, ReplayedSchemes);

TYPED_TEST(Damaged, FreeWhileAReferenceExistsIsAnEarlyFree) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Incref(this->thread_, node);
  this->CountOneLess(node);
  Decref(this->thread_, node);  // 0 by the count, and one reference is left
  const Ledger ledger = this->LedgerSoFar();
  EXPECT_EQ(ledger.early_frees, 1);
  EXPECT_EQ(ledger.double_frees, 0);
  EXPECT_EQ(ledger.uses_after_free, 0);
  EXPECT_EQ(ledger.freed, 1);
  EXPECT_EQ(ledger.incidents, std::vector<std::string>{
                                  "early free of a node: stored count 0, references that exist 1"});
}

TYPED_TEST(Damaged, HolderOfThatReferenceMeetsTheDead) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Incref(this->thread_, node);
  this->CountOneLess(node);
  Decref(this->thread_, node);
  Incref(this->thread_, node);
  EXPECT_EQ(this->LedgerSoFar().uses_after_free, 1);
  Decref(this->thread_, node);
  const Ledger ledger = this->LedgerSoFar();
  EXPECT_GE(ledger.uses_after_free, 2);
  EXPECT_EQ(ledger.freed, 1) << "a dead object dies once";
  EXPECT_TRUE(std::ranges::any_of(ledger.incidents, [](const std::string& incident) {
    return incident.starts_with("use after free of a node: ");
  }));
}

TYPED_TEST(Damaged, SecondFreeIsRecordedAndNotDone) {
  Object<TypeParam>* child = MakeNode(this->thread_);
  Object<TypeParam>* node = MakeNode(this->thread_, NewRef(this->thread_, child));
  Decref(this->thread_, node);
  Deallocate(this->thread_, node);
  const Ledger ledger = this->LedgerSoFar();
  EXPECT_EQ(ledger.double_frees, 1);
  EXPECT_EQ(ledger.early_frees, 0);
  EXPECT_EQ(ledger.freed, 1);
  EXPECT_EQ(TypeParam::Stored(child->count), 1) << "given back once";
  EXPECT_TRUE(ledger.incidents[0].starts_with("double free of a node: "));
  Decref(this->thread_, child);
}

TYPED_TEST(Damaged, OperationOnTheDeadIsAUseAfterFree) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  {
    Operation<TypeParam> operation(this->thread_, node);
    EXPECT_FALSE(operation.dead());
  }
  EXPECT_EQ(this->LedgerSoFar().uses_after_free, 0);
  Decref(this->thread_, node);
  {
    Reading<TypeParam> reading(this->thread_, node);
    pace::Access();
    EXPECT_TRUE(reading.dead());
  }
  EXPECT_EQ(this->LedgerSoFar().uses_after_free, 1);
}

// What followed the header is poison: a stale read shows.
TYPED_TEST(Damaged, DeadObjectIsPoisonedBehindItsHeader) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Decref(this->thread_, node);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(AsNode(node)->left), 0xDBDBDBDBDBDBDBDBu);
  EXPECT_STREQ(node->type->name, "node") << "the dead keep their name";
}

TYPED_TEST(Damaged, BlockThatLeftTheQuarantineIsCounted) {
  typename World<TypeParam>::Options options;
  if constexpr (requires { options.heap.quarantine_bytes; }) {
    options.heap.quarantine_bytes = 10 * sizeof(Node<TypeParam>);
  }
  World<TypeParam> world(options);
  {
    Blocking<TypeParam> elsewhere(this->thread_);
    Thread<TypeParam> thread(world);
    for (int i = 0; i < 13; ++i) Decref(thread, MakeNode(thread));
    EXPECT_EQ(thread.evicted(), 3);
  }
  EXPECT_EQ(world.ledger().evicted, 3);
}

template <class S>
class CanaryDeathTest : public HeapFixture<S> {};
TYPED_TEST_SUITE(CanaryDeathTest, ReplayedSchemes);

// A header that says neither alive, dying nor dead was overwritten: the lab's own fault, or a
// contained run that was not contained.
TYPED_TEST(CanaryDeathTest, OverwrittenHeaderIsABugInTheLab) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  EXPECT_EXIT(
      {
        *const_cast<LifeWord*>(node->life.word()) = 0x12345678;
        Incref(this->thread_, node);
      },
      testing::ExitedWithCode(kExitBug), "canary");
  Decref(this->thread_, node);
}

}  // namespace
}  // namespace objects::test
