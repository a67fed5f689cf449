// biased: who counts a reference that the owner took and another gives back, and when.

#include "objects/schemes/biased.h"

#include <gtest/gtest.h>

#include <latch>
#include <memory>
#include <thread>

#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

template <class S>
class BiasedQueue : public testing::Test {
 protected:
  // Another thread, from attaching to detaching.
  void Elsewhere(const std::function<void(Member<S>&)>& act) {
    std::thread([&] {
      Member<S> member(shared_, std::ref(told_));
      act(member);
    }).join();
  }

  Watchdog watchdog_;
  Told told_;
  typename S::Shared shared_{SchemeOptions()};
  std::unique_ptr<typename S::Count> count_ = std::make_unique<typename S::Count>();
};
using BothMemories = testing::Types<Biased<RealMem>, Biased<ReplayMem>>;
TYPED_TEST_SUITE(BiasedQueue, BothMemories);

// Both references are counted by the owner; the other's is left to it, uncounted.
TYPED_TEST(BiasedQueue, IsEmptiedAtTheOwnersNextSwitchPoint) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  owner.Incref(*this->count_);
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(TypeParam::Stored(*this->count_), 2) << "the queue holds it";
  owner.SwitchPoint();
  EXPECT_EQ(TypeParam::Stored(*this->count_), 1);
  EXPECT_TRUE(owner.Unique(*this->count_));
  EXPECT_EQ(this->told_.times(), 0);
  owner.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 1);
}

TYPED_TEST(BiasedQueue, HoldsTheLastReferenceUntilThen) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(this->told_.times(), 0);
  owner.SwitchPoint();
  EXPECT_EQ(this->told_.times(), 1);
}

TYPED_TEST(BiasedQueue, IsEmptiedBeforeTheOwnerWaits) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  owner.BeginBlocking();
  EXPECT_EQ(this->told_.times(), 1);
  owner.EndBlocking();
}

TYPED_TEST(BiasedQueue, IsEmptiedBeforeTheOwnerGoes) {
  {
    Member<TypeParam> owner(this->shared_, std::ref(this->told_));
    owner.Born(*this->count_);
    this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
    EXPECT_EQ(this->told_.times(), 0);
  }
  EXPECT_EQ(this->told_.times(), 1);
}

// CPython issue 157838: else it would live for as long as its owner sleeps.
TYPED_TEST(BiasedQueue, KeepsNothingForAnOwnerThatWaits) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  owner.BeginBlocking();
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(this->told_.times(), 1);
  owner.EndBlocking();
}

// Else it would be merged under the owner's eyes.
TYPED_TEST(BiasedQueue, IsTheOwnersAgainAfterItsWait) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  owner.Incref(*this->count_);
  owner.BeginBlocking();
  owner.EndBlocking();
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(TypeParam::Stored(*this->count_), 2) << "the queue holds it";
  owner.SwitchPoint();
  EXPECT_EQ(TypeParam::Stored(*this->count_), 1);
  owner.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 1);
}

TYPED_TEST(BiasedQueue, KeepsNothingForAnOwnerThatIsGone) {
  this->Elsewhere([&](auto& owner) { owner.Born(*this->count_); });
  // Not the first to attach after the owner, who would own it now.
  Member<TypeParam> heir(this->shared_, std::ref(this->told_));
  heir.BeginBlocking();
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(this->told_.times(), 1);
  heir.EndBlocking();
}

// A queue is not one thread's: who attaches next counts what the last owner left behind.
TYPED_TEST(BiasedQueue, IsInheritedWithItsObjects) {
  this->Elsewhere([&](auto& owner) { owner.Born(*this->count_); });
  Member<TypeParam> heir(this->shared_, std::ref(this->told_));
  heir.Incref(*this->count_);
  EXPECT_EQ(this->count_->local.Load(std::memory_order_relaxed), 2u);
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  EXPECT_EQ(TypeParam::Stored(*this->count_), 2) << "the queue holds it: its owner is there";
  heir.SwitchPoint();
  heir.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 1);
}

// Whatever is called while the queue is emptied may wait, and must find what is left in its place.
TYPED_TEST(BiasedQueue, KeepsNothingWhileWhatItFreedWaits) {
  typename TypeParam::Count counts[2];
  Member<TypeParam>* emptying = nullptr;
  int told = 0;
  int told_during_wait = 0;
  Member<TypeParam> owner(this->shared_, [&](auto*) {
    if (++told != 1) return;
    emptying->BeginBlocking();
    told_during_wait = told;
    emptying->EndBlocking();
  });
  emptying = &owner;
  for (auto& count : counts) owner.Born(count);
  this->Elsewhere([&](auto& other) {
    for (auto& count : counts) other.Decref(count);
  });
  owner.SwitchPoint();
  EXPECT_EQ(told, 2);
  EXPECT_EQ(told_during_wait, 2);
}

// What the queue holds may be given up by its owner meanwhile: then it is just one more reference.
TYPED_TEST(BiasedQueue, HoldsWhatItsOwnerGivesUp) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  owner.Incref(*this->count_);
  this->Elsewhere([&](auto& other) {
    other.Decref(*this->count_);  // left
    other.Incref(*this->count_);  // the other's own now, of which the owner's guards the object
  });
  owner.Decref(*this->count_);
  owner.Decref(*this->count_);  // the last in its own word: given up
  EXPECT_EQ(TypeParam::Stored(*this->count_), 1);
  EXPECT_EQ(this->told_.times(), 0);
  owner.SwitchPoint();
  EXPECT_EQ(this->told_.times(), 1);
}

TYPED_TEST(BiasedQueue, AnOwnersCountThatWouldWrapIsCountedNoMore) {
  Member<TypeParam> owner(this->shared_, std::ref(this->told_));
  owner.Born(*this->count_);
  this->count_->local.Store(0xFFFFFFFF, std::memory_order_relaxed);
  owner.Incref(*this->count_);
  EXPECT_TRUE(TypeParam::IsImmortal(*this->count_));
  for (int i = 0; i < 3; ++i) owner.Decref(*this->count_);
  this->Elsewhere([&](auto& other) { other.Decref(*this->count_); });
  owner.SwitchPoint();
  EXPECT_EQ(this->told_.times(), 0);
}

}  // namespace
}  // namespace objects::test
