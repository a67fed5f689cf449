// Who runs when: under a serial scheme one attached thread at a time, which changes at switch
// points and around waits; under the others, all of them at once.

#include <gtest/gtest.h>

#include <barrier>
#include <memory>

#include "objects/heap/world.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

template <class S>
class SchemeTurns : public testing::Test {
 protected:
  static constexpr bool kSerial = S::kInfo.promises.serial;
  Watchdog watchdog_;
  Told told_;
};
TYPED_TEST_SUITE(SchemeTurns, SchemesOnAllMemories);

// Two threads wait for each other inside the world, at no switch point and without saying that they
// wait. That can only end if they run at the same time; if it never does, the scheme is serial and
// should say so.
TYPED_TEST(SchemeTurns, AttachedThreadsMeetUnlessTheyTakeTurns) {
  if (this->kSerial) GTEST_SKIP() << "they would wait for ever";
  typename TypeParam::Shared shared(kBusy);
  std::barrier meeting(3);
  RunJittered(1, 0, 3, [&](int) {
    Member<TypeParam> member(shared, std::ref(this->told_));
    for (int i = 0; i < 100; ++i) meeting.arrive_and_wait();
  });
}

// One attached thread at a time: a plain counter touched between switch points misses nothing, and
// what one turn wrote the next one sees, or ThreadSanitizer says so.
TYPED_TEST(SchemeTurns, PlainCounterIsExactBetweenSwitchPoints) {
  if (!this->kSerial) GTEST_SKIP() << "not promised";
  typename TypeParam::Shared shared(kBusy);
  auto counter = std::make_unique<RealMem::Plain<int64_t>>();
  RunJittered(1, 8, 4, [&](int) {
    Member<TypeParam> member(shared, std::ref(this->told_));
    for (int i = 0; i < 20'000; ++i) {
      const int64_t seen = counter->Load();
      pace::Access();  // let others go first, if they can
      counter->Store(seen + 1);
      member.SwitchPoint();
    }
  });
  EXPECT_EQ(counter->Load(), 80'000);
}

// A scheme that did not let go around a wait would have the main thread wait for a thread that
// waits for it.
TYPED_TEST(SchemeTurns, OthersRunWhileAThreadWaits) {
  typename TypeParam::Shared shared(SchemeOptions{.switch_interval = std::chrono::minutes(10)});
  Member<TypeParam> main(shared, std::ref(this->told_));
  for (int i = 0; i < 100; ++i) {
    bool ran = false;
    main.BeginBlocking();
    std::thread([&] {
      Member<TypeParam> member(shared, std::ref(this->told_));
      ran = true;
    }).join();
    main.EndBlocking();
    ASSERT_TRUE(ran);
  }
}

// After a wait a thread runs alone again: it must be let back in, not just go on.
TYPED_TEST(SchemeTurns, PlainCounterIsExactAfterAWait) {
  if (!this->kSerial) GTEST_SKIP() << "not promised";
  typename TypeParam::Shared shared(kBusy);
  auto counter = std::make_unique<RealMem::Plain<int64_t>>();
  RunJittered(1, 8, 4, [&](int) {
    Member<TypeParam> member(shared, std::ref(this->told_));
    for (int i = 0; i < 5000; ++i) {
      member.BeginBlocking();
      member.EndBlocking();
      const int64_t seen = counter->Load();
      pace::Access();
      counter->Store(seen + 1);
    }
  });
  EXPECT_EQ(counter->Load(), 20'000);
}

// --- The two models of switch points, in a world -----------------------------------------------

// The main thread holds the world while another waits to be let in; it is let in when the main
// thread passes a switch point that the model has, and not before. The other asks after one switch
// interval, and `places` are tried after that.
template <class S>
class OneWaits {
 public:
  explicit OneWaits(SwitchPoints model)
      : world_(
            {.scheme = {.switch_points = model, .switch_interval = std::chrono::microseconds(200)},
             .heap = {}}) {}

  // True if the other has run after `times` passes of such a place, begun when it had been waiting
  // for many intervals.
  bool RunsAt(SwitchPointAt at, int times) {
    std::atomic<bool> ran{false};
    Thread<S> main(world_);
    std::atomic<bool> coming{false};
    std::thread other([&] {
      coming = true;
      Thread<S> thread(world_);
      ran = true;
    });
    while (!coming) continue;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
    bool has_run = false;
    int passes = 0;
    while (!has_run && (passes < times || std::chrono::steady_clock::now() < end)) {
      SwitchPoint(main, at);
      ++passes;
      has_run = ran;
    }
    {
      Blocking<S> joining(main);
      other.join();
    }
    return has_run;
  }

 private:
  World<S> world_;
};

TYPED_TEST(SchemeTurns, EveryOpIsASwitchPointUpTo39) {
  if (!this->kSerial) GTEST_SKIP() << "threads run when they like";
  OneWaits<TypeParam> world(SwitchPoints::kEveryOp);
  // As often as it takes: somebody who waits is let in sooner or later.
  EXPECT_TRUE(world.RunsAt(SwitchPointAt::kOp, 2'000'000'000));
  EXPECT_TRUE(world.RunsAt(SwitchPointAt::kCallOrLoop, 2'000'000'000));
}

TYPED_TEST(SchemeTurns, OnlyCallsAndLoopsAreSwitchPointsFrom310) {
  if (!this->kSerial) GTEST_SKIP() << "threads run when they like";
  OneWaits<TypeParam> world(SwitchPoints::kCallsAndLoops);
  EXPECT_FALSE(world.RunsAt(SwitchPointAt::kOp, 1'000'000));
  EXPECT_TRUE(world.RunsAt(SwitchPointAt::kCallOrLoop, 2'000'000'000));
}

}  // namespace
}  // namespace objects::test
