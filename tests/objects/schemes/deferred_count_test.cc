// deferred_count: what lies on a stack lives, though nothing counts it; what does not is freed at
// the next quiescent point, once, and whatever its end sets free with it.

#include "objects/schemes/deferred_count.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "objects/heap/audit.h"
#include "objects/heap/collector.h"
#include "objects/types/list.h"
#include "objects/types/runtime.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

using S = DeferredCount<ReplayMem>;
using Count = S::Count;

uintptr_t Uncounted(Count& count) { return reinterpret_cast<uintptr_t>(&count) | kUncounted; }

// A stack that a test fills by hand.
struct FakeStack {
  Stack shown() {
    return {this, [](void* self, const StackVisitor& visitor) {
              auto& stack = *static_cast<FakeStack*>(self);
              ++stack.looks;
              visitor(stack.words.data(), stack.words.size());
            }};
  }
  // By who holds a reference.
  void Push(Count& count) {
    S::Borrow(count);
    words.push_back(Uncounted(count));
  }
  std::vector<uintptr_t> words;
  int looks = 0;
};

// An attached thread, with a stack while it is connected, that writes down what it frees.
class Runner {
 public:
  explicit Runner(S::Shared& shared) : shared_(shared) { S::Attach(shared_, thread_); }
  ~Runner() { S::Detach(shared_, thread_, reaper()); }
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  void Connect() { S::Connect(thread_, stack.shown()); }
  void Disconnect() {
    stack.words.clear();
    S::Disconnect(thread_, reaper());
  }
  void Incref(Count& count) { S::Incref(thread_, count); }
  void Decref(Count& count) {
    if (S::Decref(thread_, count)) Free(&count);
  }
  bool TryIncref(Count& count) { return S::TryIncref(thread_, count); }
  bool Unique(const Count& count) { return S::Unique(thread_, count); }
  void Resurrect(Count& count) { S::Resurrect(thread_, count); }
  bool DecrefIsLast(Count& count) { return S::Decref(thread_, count); }
  void SwitchPoint() { S::SwitchPoint(shared_, thread_, reaper()); }
  void Wait() {
    S::BeginBlocking(shared_, thread_, reaper());
    S::EndBlocking(shared_, thread_);
  }
  // What another thread does while this one waits for it.
  void Elsewhere(const std::function<void(Runner&)>& act) {
    S::BeginBlocking(shared_, thread_, reaper());
    std::thread([&] {
      Runner other(shared_);
      act(other);
    }).join();
    S::EndBlocking(shared_, thread_);
  }
  int Freed(const Count& count) const {
    return static_cast<int>(std::count(freed.begin(), freed.end(), &count));
  }

  FakeStack stack;
  std::vector<const Count*> freed;
  std::function<void(Count*)> when_freed = [](Count*) {};

 private:
  void Free(Count* count) {
    freed.push_back(count);
    when_freed(count);
  }
  Reaper<Count> reaper() {
    return {this, [](void* self, Count* count) { static_cast<Runner*>(self)->Free(count); }};
  }

  S::Shared& shared_;
  S::Thread thread_;
};

class DeferredCounts : public testing::Test {
 protected:
  void SetUp() override { main_.Connect(); }
  void TearDown() override { main_.Disconnect(); }

  Watchdog watchdog_;
  S::Shared shared_{kBusy};
  Runner main_{shared_};
  Count object_;
};

TEST_F(DeferredCounts, WhatIsOnAStackOutlivesItsLastCountedReference) {
  main_.stack.Push(object_);
  main_.Decref(object_);
  EXPECT_EQ(S::Stored(object_), 0);
  main_.SwitchPoint();
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 0);
  main_.stack.words.pop_back();
  EXPECT_EQ(main_.Freed(object_), 0) << "to pop costs nothing, so it frees nothing";
  main_.SwitchPoint();
  EXPECT_EQ(main_.Freed(object_), 1);
  main_.SwitchPoint();
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 1) << "once";
}

TEST_F(DeferredCounts, AWaitFreesAsASwitchPointDoes) {
  main_.stack.Push(object_);
  main_.stack.words.pop_back();
  main_.Decref(object_);
  EXPECT_EQ(main_.Freed(object_), 0);
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 1);
}

TEST_F(DeferredCounts, WhatWasNeverBorrowedIsFreedAtOnce) {
  main_.stack.words.push_back(reinterpret_cast<uintptr_t>(&object_));  // counted
  main_.Decref(object_);
  EXPECT_EQ(main_.Freed(object_), 1);
}

TEST_F(DeferredCounts, WithoutAStackAnywhereEverythingIsFreedAtOnce) {
  S::Borrow(object_);
  main_.Disconnect();
  main_.Decref(object_);
  EXPECT_EQ(main_.Freed(object_), 1);
  main_.Connect();
}

TEST_F(DeferredCounts, WhatIsCountedAgainLives) {
  main_.stack.Push(object_);
  main_.Decref(object_);
  main_.Incref(object_);  // by who found it on the stack
  main_.stack.words.pop_back();
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 0);
  main_.Decref(object_);
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 1);
}

TEST_F(DeferredCounts, WhatDiesAgainBeforeTheLookIsListedOnce) {
  main_.stack.Push(object_);
  for (int i = 0; i < 3; ++i) {
    main_.Decref(object_);
    main_.Incref(object_);
  }
  main_.Decref(object_);
  main_.stack.words.pop_back();
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 1);
}

TEST_F(DeferredCounts, AWeakReferenceFindsWhatAStackHolds) {
  main_.stack.Push(object_);
  main_.Decref(object_);
  EXPECT_TRUE(main_.TryIncref(object_));
  EXPECT_EQ(S::Stored(object_), 1);
  main_.Decref(object_);
  main_.stack.words.pop_back();
  main_.Wait();
  ASSERT_EQ(main_.Freed(object_), 1);
  EXPECT_FALSE(main_.TryIncref(object_));
}

TEST_F(DeferredCounts, NobodyIsAloneWithWhatAStackHolds) {
  EXPECT_TRUE(main_.Unique(object_));
  main_.stack.Push(object_);
  EXPECT_FALSE(main_.Unique(object_));
  main_.stack.words.pop_back();
  EXPECT_TRUE(main_.Unique(object_));
  main_.Decref(object_);
}

TEST_F(DeferredCounts, AHundredThousandAreFreedButThoseOnTheStack) {
  std::vector<Count> many(100'000);
  for (size_t i = 0; i < many.size(); ++i) {
    main_.stack.Push(many[i]);
    if (i % 1000 != 0) main_.stack.words.pop_back();
  }
  for (Count& count : many) main_.Decref(count);
  main_.Wait();
  EXPECT_EQ(main_.freed.size(), many.size() - 100);
  for (size_t i = 0; i < many.size(); ++i) {
    if (i % 1000 == 0) ASSERT_TRUE(main_.TryIncref(many[i])) << i;
  }
  main_.stack.words.clear();
  for (size_t i = 0; i < many.size(); i += 1000) main_.Decref(many[i]);
  main_.Wait();
  EXPECT_EQ(main_.freed.size(), many.size());
  std::sort(main_.freed.begin(), main_.freed.end());
  EXPECT_EQ(std::adjacent_find(main_.freed.begin(), main_.freed.end()), main_.freed.end())
      << "one was freed twice";
}

// A chain, each of which holds the next: the end of one lists the next, and its finalizer passes a
// switch point of its own.
TEST_F(DeferredCounts, WhatTheDeadHeldIsFreedWithThem) {
  std::vector<Count> chain(1000);
  int deepest = 0, depth = 0;
  main_.when_freed = [&](Count* count) {
    deepest = std::max(deepest, ++depth);
    main_.SwitchPoint();
    if (count != &chain.back()) main_.Decref(count[1]);
    main_.SwitchPoint();
    --depth;
  };
  for (Count& count : chain) S::Borrow(count);
  main_.Decref(chain.front());
  main_.Wait();
  EXPECT_EQ(main_.freed.size(), chain.size());
  EXPECT_EQ(deepest, 1) << "a long chain would overflow the C++ stack";
}

// As a deep recursion has it that frees an object at each level: to look through the whole stack
// each time would take the square of its depth.
TEST_F(DeferredCounts, ADeepStackIsNotLookedThroughForEachObject) {
  main_.stack.words.assign(16'000, 0);
  std::vector<Count> many(4000);
  for (Count& count : many) {
    S::Borrow(count);
    main_.Decref(count);
    main_.SwitchPoint();
  }
  EXPECT_LE(main_.stack.looks, 16);
  EXPECT_GE(main_.freed.size(), many.size() - 1001) << "and yet they are freed";
  main_.Wait();
  EXPECT_EQ(main_.freed.size(), many.size());
}

TEST_F(DeferredCounts, AnotherThreadsStackHoldsItToo) {
  main_.stack.Push(object_);
  main_.Elsewhere([&](Runner& other) {
    other.Connect();
    other.Decref(object_);
    other.SwitchPoint();
    other.Wait();
    EXPECT_EQ(other.Freed(object_), 0);
    other.Disconnect();
    EXPECT_EQ(other.Freed(object_), 0);
  });
  main_.stack.words.pop_back();
  main_.Wait();
  EXPECT_EQ(main_.Freed(object_), 1);
}

// It may have to run a program's finalizer, for which a thread without a stack has no place.
TEST_F(DeferredCounts, AThreadWithoutAStackLeavesItToOneThatHas) {
  S::Borrow(object_);
  main_.Elsewhere([&](Runner& other) {
    other.Decref(object_);
    other.SwitchPoint();
    other.Wait();
    EXPECT_EQ(other.Freed(object_), 0);
  });
  main_.SwitchPoint();
  EXPECT_EQ(main_.Freed(object_), 1);
}

TEST_F(DeferredCounts, WhoLeavesFreesWhatItListed) {
  S::Borrow(object_);
  main_.Decref(object_);
  main_.Disconnect();
  EXPECT_EQ(main_.Freed(object_), 1);
  main_.Connect();
}

// The finalizer is a program's, so it had the object on its stack; that is gone when it returns.
TEST_F(DeferredCounts, AfterItsFinalizerTheObjectIsFreedUnlessAStackHoldsIt) {
  for (const bool kept : {false, true}) {
    Count object;
    main_.DecrefIsLast(object);
    main_.Resurrect(object);
    main_.stack.Push(object);
    if (!kept) main_.stack.words.pop_back();
    EXPECT_EQ(main_.DecrefIsLast(object), !kept);
    if (!kept) continue;
    main_.stack.words.pop_back();
    main_.Wait();
    EXPECT_EQ(main_.Freed(object), 1);
  }
}

// As a garbage collector does that is called by the finalizer of the first: it walks the heap and
// finds the others, which are still to be freed.
TEST_F(DeferredCounts, WhatIsFoundBeforeItsTurnLivesUntilItIsGivenBack) {
  Count others[2];
  S::Borrow(object_);
  for (Count& other : others) S::Borrow(other);
  main_.when_freed = [&](Count* count) {
    if (count != &object_) return;
    main_.Incref(others[0]);
    main_.Incref(others[1]);
    main_.stack.Push(others[1]);
    main_.Decref(others[1]);
  };
  main_.Decref(object_);
  for (Count& other : others) main_.Decref(other);
  main_.SwitchPoint();
  EXPECT_EQ(main_.Freed(object_), 1);
  EXPECT_EQ(main_.Freed(others[0]), 0) << "counted";
  EXPECT_EQ(main_.Freed(others[1]), 0) << "on the stack";
  main_.stack.words.clear();
  main_.Decref(others[0]);
  main_.Wait();
  EXPECT_EQ(main_.Freed(others[0]), 1);
  EXPECT_EQ(main_.Freed(others[1]), 1);
}

// A list that holds itself and is held by a stack alone: neither garbage nor leaked.
TEST(DeferredCountsInARuntime, TheCollectorSparesWhatAStackHolds) {
  Runtime<S> runtime;
  Thread<S>& main = runtime.main();
  FakeStack stack;
  S::Connect(main.scheme, stack.shown());
  Object<S>* list = ListApi<S>::ListNew(main);
  ASSERT_EQ(ListApi<S>::ListAppend(main, list, list), 0);
  stack.Push(list->count);
  objects::Decref(main, list);
  EXPECT_EQ(Collect(main), 0);
  EXPECT_EQ(ListApi<S>::ListSize(main, list), 1);
  EXPECT_TRUE(Audit<S>(main, {}).clean());
  stack.words.clear();
  EXPECT_EQ(Collect(main), 1);
  EXPECT_TRUE(Audit<S>(main, {}).clean());
  S::Disconnect(main.scheme, main.reaper());
}

}  // namespace
}  // namespace objects::test
