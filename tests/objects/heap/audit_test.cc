// The audit is what the lab's verdicts stand on: it must find each kind of wrong count that it
// names, and nothing where nothing is wrong.

#include "objects/heap/audit.h"

#include "tests/objects/heap/heap_fixture.h"

namespace objects::test {
namespace {

template <class S>
class AuditTest : public HeapFixture<S> {};
TYPED_TEST_SUITE(AuditTest, SchemesOnAllMemories);

TYPED_TEST(AuditTest, EmptyWorldIsClean) {
  const AuditReport report = this->AuditWith({});
  EXPECT_TRUE(report.clean());
  EXPECT_EQ(report.live, 0);
}

// A diamond: two references to the bottom, one to each side, one root.
TYPED_TEST(AuditTest, WorldInOrderIsClean) {
  Object<TypeParam>* bottom = MakeNode(this->thread_);
  Object<TypeParam>* left = MakeNode(this->thread_, NewRef(this->thread_, bottom));
  Object<TypeParam>* top = MakeNode(this->thread_, left, MakeNode(this->thread_, bottom));
  const AuditReport report = this->AuditWith({top});
  EXPECT_TRUE(report.clean()) << report.findings.size();
  EXPECT_EQ(report.live, 4);
  EXPECT_TRUE(report.findings.empty());
  Decref(this->thread_, top);
  EXPECT_EQ(this->AuditWith({}).live, 0);
}

TYPED_TEST(AuditTest, EachMentionOfARootIsOneReference) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Incref(this->thread_, node);
  EXPECT_TRUE(this->AuditWith({node, node}).clean());
  const AuditReport report = this->AuditWith({node});
  EXPECT_EQ(report.drifting, 1);
  EXPECT_EQ(report.drift, 1);
  EXPECT_EQ(report.leaked, 0);
  Decref(this->thread_, node);
  Decref(this->thread_, node);
}

TYPED_TEST(AuditTest, ObjectThatNobodyRefersToIsALeak) {
  Object<TypeParam>* child = MakeNode(this->thread_);
  Object<TypeParam>* parent = MakeNode(this->thread_, child);
  const AuditReport report = this->AuditWith({});
  EXPECT_FALSE(report.clean());
  EXPECT_EQ(report.leaked, 2) << "what a leaked object refers to leaks with it";
  EXPECT_EQ(report.drift, 1) << "the parent's count says 1, nobody has it";
  EXPECT_EQ(report.findings.size(), 2u);
  for (const std::string& finding : report.findings) {
    EXPECT_TRUE(finding.starts_with("leak of a node: stored count 1, references that exist "))
        << finding;
  }
  Decref(this->thread_, parent);
}

// Every count is right and nobody will ever free it: what CPython has a cycle collector for.
TYPED_TEST(AuditTest, CycleThatNoRootReachesIsALeakWithoutDrift) {
  Object<TypeParam>* first = MakeNode(this->thread_);
  Object<TypeParam>* second = MakeNode(this->thread_, first);
  AsNode(first)->left = second;
  const AuditReport report = this->AuditWith({});
  EXPECT_EQ(report.leaked, 2);
  EXPECT_EQ(report.drifting, 0);
  EXPECT_EQ(report.dangling, 0);
  AsNode(first)->left = nullptr;
  Decref(this->thread_, second);
  EXPECT_TRUE(this->AuditWith({}).clean());
}

TYPED_TEST(AuditTest, CycleThatARootReachesIsClean) {
  Object<TypeParam>* first = MakeNode(this->thread_);
  Object<TypeParam>* second = MakeNode(this->thread_, NewRef(this->thread_, first));
  AsNode(first)->left = NewRef(this->thread_, second);
  EXPECT_TRUE(this->AuditWith({first, second}).clean());
  Decref(this->thread_, std::exchange(AsNode(first)->left, nullptr));
  Decref(this->thread_, first);
  Decref(this->thread_, second);
}

// What a lost decrement leaves: the count says more than there is.
TYPED_TEST(AuditTest, CountTooHighIsPositiveDrift) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  this->CountOneMore(node);
  const AuditReport report = this->AuditWith({node});
  EXPECT_EQ(report.drifting, 1);
  EXPECT_EQ(report.drift, 1);
  EXPECT_EQ(report.leaked, 0);
  EXPECT_EQ(report.findings,
            std::vector<std::string>{"drift of a node: stored count 2, references that exist 1"});
  this->CountOneLess(node);
  Decref(this->thread_, node);
}

// And a lost increment: the object will be freed while somebody still holds it.
TYPED_TEST(AuditTest, CountTooLowIsNegativeDrift) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Incref(this->thread_, node);
  this->CountOneLess(node);
  const AuditReport report = this->AuditWith({node, node});
  EXPECT_EQ(report.drifting, 1);
  EXPECT_EQ(report.drift, -1);
  this->CountOneMore(node);
  Decref(this->thread_, node);
  Decref(this->thread_, node);
}

// Drifts of opposite sign do not hide each other.
TYPED_TEST(AuditTest, DriftThatAddsUpToNothingIsStillFound) {
  Object<TypeParam>* high = MakeNode(this->thread_);
  Object<TypeParam>* low = MakeNode(this->thread_);
  Incref(this->thread_, low);
  this->CountOneMore(high);
  this->CountOneLess(low);
  const AuditReport report = this->AuditWith({high, low, low});
  EXPECT_EQ(report.drift, 0);
  EXPECT_EQ(report.drifting, 2);
  EXPECT_FALSE(report.clean());
  this->CountOneLess(high);
  this->CountOneMore(low);
  for (Object<TypeParam>* object : {high, low, low}) Decref(this->thread_, object);
}

TYPED_TEST(AuditTest, ReferenceToTheDeadIsDangling) {
  Object<TypeParam>* child = MakeNode(this->thread_);
  Object<TypeParam>* parent = MakeNode(this->thread_, child);
  Decref(this->thread_, child);  // it was the parent's
  const AuditReport report = this->AuditWith({parent});
  EXPECT_EQ(report.live, 1);
  EXPECT_EQ(report.dangling, 1);
  EXPECT_FALSE(report.clean());
  AsNode(parent)->left = nullptr;
  Decref(this->thread_, parent);
}

TYPED_TEST(AuditTest, DeadRootIsDangling) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  Decref(this->thread_, node);
  EXPECT_EQ(this->AuditWith({node}).dangling, 1);
}

TYPED_TEST(AuditTest, AllocatedMustBeFreedPlusLive) {
  EXPECT_TRUE(this->AuditWith({}).balanced);
  ++this->thread_.page().allocated;
  EXPECT_FALSE(this->AuditWith({}).balanced);
  EXPECT_FALSE(this->AuditWith({}).clean());
  --this->thread_.page().allocated;
}

TYPED_TEST(AuditTest, OnlyTheFirstFewFindingsAreNamed) {
  std::vector<Object<TypeParam>*> nodes;
  for (int i = 0; i < 100; ++i) nodes.push_back(MakeNode(this->thread_));
  const AuditReport report = this->AuditWith({});
  EXPECT_EQ(report.leaked, 100);
  EXPECT_EQ(report.findings.size(), 8u);
  for (Object<TypeParam>* node : nodes) Decref(this->thread_, node);
}

// The audit sees what other threads made, freed and left, once they are gone.
TYPED_TEST(AuditTest, ObjectsOfThreadsThatEndedAreAudited) {
  Object<TypeParam>* kept = nullptr;
  {
    Blocking<TypeParam> joining(this->thread_);
    std::thread([&] {
      Thread<TypeParam> thread(this->world_);
      kept = MakeNode(thread, MakeNode(thread));
      for (int i = 0; i < 500; ++i) Decref(thread, MakeNode(thread));
    }).join();
  }
  const AuditReport report = this->AuditWith({kept});
  EXPECT_TRUE(report.clean());
  EXPECT_EQ(report.live, 2);
  EXPECT_EQ(this->LedgerSoFar().allocated, 502);
  Decref(this->thread_, kept);
  EXPECT_TRUE(this->AuditWith({}).clean());
}

}  // namespace
}  // namespace objects::test
