// A world and its threads: memory that runs out on demand, chains too deep for the stack, errors
// that wait, and several worlds side by side.

#include "objects/heap/world.h"

#include "objects/types/list.h"
#include "objects/types/runtime.h"
#include "tests/objects/heap/heap_fixture.h"

namespace objects::test {
namespace {

template <class S>
class WorldTest : public HeapFixture<S> {};
TYPED_TEST_SUITE(WorldTest, SchemesOnAllMemories);

TYPED_TEST(WorldTest, NewObjectIsOneReferenceOnTheLedger) {
  Object<TypeParam>* node = MakeNode(this->thread_);
  EXPECT_EQ(TypeParam::Stored(node->count), 1);
  EXPECT_EQ(node->type, &kNodeType<TypeParam>);
  EXPECT_EQ(this->LedgerSoFar().live(), 1);
  Decref(this->thread_, node);
  EXPECT_EQ(this->LedgerSoFar().live(), 0);
  EXPECT_EQ(this->LedgerSoFar().allocated, 1);
}

TYPED_TEST(WorldTest, BuffersAreOnTheLedger) {
  void* buffer = this->thread_.NewBuffer(1000);
  std::memset(buffer, 1, 1000);
  EXPECT_EQ(this->LedgerSoFar().buffers_allocated, 1);
  this->thread_.FreeBuffer(buffer, 1000);
  this->thread_.FreeBuffer(nullptr, 0);
  EXPECT_EQ(this->LedgerSoFar().buffers_freed, 1);
  EXPECT_EQ(this->LedgerSoFar().allocated, 0);
}

TYPED_TEST(WorldTest, PagesArriveWhenThreadsDetach) {
  {
    Blocking<TypeParam> joining(this->thread_);
    std::thread([&] {
      Thread<TypeParam> thread(this->world_);
      Decref(thread, MakeNode(thread));
      EXPECT_EQ(this->world_.ledger().allocated, 0);
    }).join();
  }
  EXPECT_EQ(this->world_.ledger().allocated, 1);
  EXPECT_EQ(this->world_.ledger().freed, 1);
}

// Each death drops the next: recursion would need a hundred thousand frames.
TYPED_TEST(WorldTest, ChainOfAHundredThousandDiesWithoutOverflowingTheStack) {
  Object<TypeParam>* chain = nullptr;
  for (int i = 0; i < 100'000; ++i) chain = MakeNode(this->thread_, chain);
  Decref(this->thread_, chain);
  EXPECT_EQ(this->LedgerSoFar().freed, 100'000);
  EXPECT_TRUE(this->AuditWith({}).clean());
}

// Postponed deaths drop further references, some of them shared, some deep again.
TYPED_TEST(WorldTest, BushOfDeepChainsDiesCompletely) {
  Object<TypeParam>* shared = MakeNode(this->thread_);
  Object<TypeParam>* trunk = nullptr;
  int made = 1;
  for (int i = 0; i < 300; ++i) {
    Object<TypeParam>* branch = NewRef(this->thread_, shared);
    for (int depth = 0; depth < 200; ++depth, ++made) branch = MakeNode(this->thread_, branch);
    trunk = MakeNode(this->thread_, trunk, branch);
    ++made;
  }
  Decref(this->thread_, trunk);
  EXPECT_EQ(this->LedgerSoFar().freed, made - 1);
  EXPECT_TRUE(this->AuditWith({shared}).clean());
  Decref(this->thread_, shared);
}

TYPED_TEST(WorldTest, ListsNestedAHundredThousandDeepDieToo) {
  Blocking<TypeParam> elsewhere(this->thread_);
  Runtime<TypeParam> runtime;
  Thread<TypeParam>& main = runtime.main();
  const int64_t live = runtime.ledger().live();
  Object<TypeParam>* outer = ListApi<TypeParam>::ListNew(main);
  for (int i = 1; i < 100'000; ++i) {
    Object<TypeParam>* list = ListApi<TypeParam>::ListNew(main);
    ASSERT_EQ(ListApi<TypeParam>::ListAppend(main, list, outer), 0);
    Decref(main, outer);
    outer = list;
  }
  EXPECT_EQ(runtime.ledger().live() - live, 100'000);
  Decref(main, outer);
  EXPECT_EQ(runtime.ledger().live(), live);
  EXPECT_EQ(runtime.ledger().buffers_allocated, runtime.ledger().buffers_freed);
}

// Two worlds have two of everything: heap, ledger, GIL. A thread may be in one while it waits in
// the other's eyes.
TYPED_TEST(WorldTest, WorldsLiveSideBySide) {
  World<TypeParam> other({});
  Object<TypeParam>* here = MakeNode(this->thread_);
  {
    Blocking<TypeParam> elsewhere(this->thread_);
    Thread<TypeParam> thread(other);
    Object<TypeParam>* there = MakeNode(thread);
    const std::vector<Object<TypeParam>*> roots = {there};
    EXPECT_EQ(Audit<TypeParam>(thread, absl::MakeConstSpan(roots)).live, 1);
    EXPECT_TRUE(Audit<TypeParam>(thread, absl::MakeConstSpan(roots)).clean());
    Decref(thread, there);
  }
  EXPECT_EQ(other.ledger().allocated, 1);
  EXPECT_TRUE(this->AuditWith({here}).clean());
  Decref(this->thread_, here);
  EXPECT_EQ(this->LedgerSoFar().allocated, 1);
}

TYPED_TEST(WorldTest, AllocationFailsAtTheCallNumberOrderedAndOnce) {
  if constexpr (!TypeParam::Memory::kChecked) {
    GTEST_SKIP() << "checked memories only";
  }
  for (int fails_at = 1; fails_at <= 4; ++fails_at) {
    this->thread_.FailAllocation(fails_at);
    for (int call = 1; call <= 6; ++call) {
      EXPECT_EQ(this->thread_.failure_pending(), call <= fails_at);
      Object<TypeParam>* node = MakeNode(this->thread_);
      if (call == fails_at) {
        EXPECT_EQ(node, nullptr);
        EXPECT_EQ(this->thread_.TakeError().kind, ErrorKind::kMemoryError);
      } else {
        ASSERT_NE(node, nullptr);
        EXPECT_FALSE(this->thread_.failed());
        Decref(this->thread_, node);
      }
    }
  }
  EXPECT_TRUE(this->AuditWith({}).clean());
}

TYPED_TEST(WorldTest, BuffersCountAsAllocations) {
  if constexpr (!TypeParam::Memory::kChecked) {
    GTEST_SKIP() << "checked memories only";
  }
  this->thread_.FailAllocation(2);
  Object<TypeParam>* node = MakeNode(this->thread_);
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(this->thread_.NewBuffer(16), nullptr);
  EXPECT_TRUE(this->thread_.failed());
  this->thread_.ClearError();
  EXPECT_EQ(this->LedgerSoFar().buffers_allocated, 0);
  Decref(this->thread_, node);
}

TYPED_TEST(WorldTest, OrderedFailureCanBeCalledOff) {
  this->thread_.FailAllocation(1);
  this->thread_.FailAllocation(0);
  EXPECT_FALSE(this->thread_.failure_pending());
  Object<TypeParam>* node = MakeNode(this->thread_);
  ASSERT_NE(node, nullptr);
  Decref(this->thread_, node);
}

TYPED_TEST(WorldTest, ErrorIsPendingUntilTakenOrCleared) {
  EXPECT_FALSE(this->thread_.failed());
  EXPECT_EQ(this->thread_.Fail(ErrorKind::kIndexError, "out of range"), nullptr);
  EXPECT_TRUE(this->thread_.failed());
  EXPECT_EQ(this->thread_.error().message, "out of range");
  EXPECT_EQ(this->thread_.TakeError().kind, ErrorKind::kIndexError);
  EXPECT_FALSE(this->thread_.failed());
  this->thread_.Fail(ErrorKind::kTypeError, "no");
  this->thread_.ClearError();
  EXPECT_FALSE(this->thread_.failed());
  EXPECT_STREQ(ErrorName(ErrorKind::kTypeError), "TypeError");
  EXPECT_STREQ(ErrorName(ErrorKind::kNone), "");
}

TYPED_TEST(WorldTest, CallsNestAThousandDeepAndNoDeeper) {
  const std::function<int(int)> nest = [&](int depth) {
    Recursion<TypeParam> recursion(this->thread_, " in a test");
    return recursion.ok() ? nest(depth + 1) : depth;
  };
  EXPECT_EQ(nest(0), 1000);
  EXPECT_EQ(this->thread_.TakeError().message, "maximum recursion depth exceeded in a test");
  EXPECT_EQ(nest(0), 1000) << "all calls have been left";
  this->thread_.ClearError();
}

}  // namespace
}  // namespace objects::test
