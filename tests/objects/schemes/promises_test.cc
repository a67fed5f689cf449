// Promises are neither too bold nor too modest. Every schedule of two threads with at most two
// forced changes is tried: where a scheme promises, none may break it; where it does not, one must.
// So a scheme that got better than it says fails as well, and the table of schemes stays true.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "objects/types/int.h"
#include "objects/types/list.h"
#include "objects/types/runtime.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

// What the schedules showed, all together.
struct Shown {
  int schedules = 0;
  int broken = 0;
  std::string first_broken;

  void Add(const std::string& letters, const Followed& followed, bool broke) {
    ++schedules;
    if (!broke) return;
    if (++broken == 1) first_broken = letters.substr(0, followed.letters);
  }
};

void ExpectAsPromised(const Shown& shown, bool promised) {
  EXPECT_GT(shown.schedules, 2);
  if (promised) {
    EXPECT_EQ(shown.broken, 0) << "promised, and broken by the schedule " << shown.first_broken;
  } else {
    EXPECT_GT(shown.broken, 0) << "not promised, and kept under all " << shown.schedules
                               << " schedules";
  }
}

template <class S>
class SchemePromisesTest : public testing::Test {
 protected:
  static constexpr SchemePromises kPromises = S::kInfo.promises;
  Watchdog watchdog_;
};
TYPED_TEST_SUITE(SchemePromisesTest, ReplayedSchemes);

// Two threads own a reference each, take and drop another, and give theirs back. Exactly one must
// be told, when no reference is left, and the count must end at 0.
TYPED_TEST(SchemePromisesTest, CountsAreExactIfAndOnlyIfPromised) {
  using S = TypeParam;
  constexpr bool kPromised = SchemePromisesTest<S>::kPromises.counts_exact;
  if (kThreadSanitizer && !kPromised) GTEST_SKIP() << "races on purpose";
  Shown shown;
  ForEachSchedule([&](const std::string& letters) {
    typename S::Shared shared{SchemeOptions()};
    auto count = std::make_unique<typename S::Count>();
    std::atomic<int> references{2};
    std::atomic<int> told{0};
    std::atomic<bool> early{false};
    const auto when_last = [&](void*) {
      told.fetch_add(1, std::memory_order_relaxed);
      if (references.load(std::memory_order_relaxed) > 0) early = true;
    };
    Followed followed;
    {
      Member<S> main(shared, when_last);
      main.Born(*count);
      main.Incref(*count);
      main.BeginBlocking();
      followed = RunScheduled(letters, 2, [&](int) {
        Member<S> member(shared, when_last);
        member.SwitchPoint();
        references.fetch_add(1, std::memory_order_relaxed);
        member.Incref(*count);
        member.SwitchPoint();
        references.fetch_sub(1, std::memory_order_relaxed);
        member.Decref(*count);
        member.SwitchPoint();
        references.fetch_sub(1, std::memory_order_relaxed);
        member.Decref(*count);
      });
      main.EndBlocking();
    }
    shown.Add(letters, followed, told != 1 || early || S::Stored(*count) != 0);
    return followed;
  });
  ExpectAsPromised(shown, kPromised);
}

// One thread reads list[0], the other replaces it and thereby drops the item's only reference. If
// reading the pointer and taking the reference are not one step, the reader takes its reference to
// a dead object. Exact counts do not help; and without them the count is broken too.
TYPED_TEST(SchemePromisesTest, ReadOfAListTouchesTheDeadUnlessContentsAreGuarded) {
  using S = TypeParam;
  constexpr bool kPromised = SchemePromisesTest<S>::kPromises.contents_guarded;
  if (kSystemHeap && !kPromised) GTEST_SKIP() << "touches freed memory on purpose";
  Shown shown;
  Runtime<S> runtime;
  ForEachSchedule([&](const std::string& letters) {
    Thread<S>& main = runtime.main();
    const int64_t before = runtime.ledger().uses_after_free;
    Object<S>* list = ListApi<S>::ListNew(main);
    Object<S>* item = IntApi<S>::IntFromInt64(main, 1'000'000);
    EXPECT_EQ(ListApi<S>::ListAppend(main, list, item), 0);
    Decref(main, item);
    Followed followed;
    {
      Blocking<S> joining(main);
      followed = RunScheduled(letters, 2, [&](int index) {
        Thread<S> thread(runtime.world());
        SwitchPoint(thread, SwitchPointAt::kOp);
        if (index == 0) {
          XDecref(thread, ListApi<S>::ListGetItemRef(thread, list, 0));
        } else {
          ListApi<S>::ListSetItem(thread, list, 0, IntApi<S>::IntFromInt64(thread, 2'000'000));
        }
      });
    }
    Decref(main, list);
    shown.Add(letters, followed, runtime.ledger().uses_after_free > before);
    return followed;
  });
  ExpectAsPromised(shown, kPromised);
  if (kPromised) EXPECT_TRUE(Audit<S>(runtime.main(), {}).clean());
}

// The counter is plain, and touched between switch points only. Under a scheme that runs one thread
// at a time that is enough; also right after a wait, when the thread has to be let in again.
TYPED_TEST(SchemePromisesTest, ThreadsTakeTurnsIfAndOnlyIfPromised) {
  using S = TypeParam;
  constexpr bool kPromised = SchemePromisesTest<S>::kPromises.serial;
  if (kThreadSanitizer && !kPromised) GTEST_SKIP() << "races on purpose";
  for (const bool after_a_wait : {false, true}) {
    Shown shown;
    ForEachSchedule([&](const std::string& letters) {
      typename S::Shared shared{SchemeOptions()};
      typename ReplayMem::Plain<int64_t> counter;
      const Followed followed = RunScheduled(letters, 2, [&](int) {
        Member<S> member(shared, [](void*) {});
        member.SwitchPoint();
        for (int i = 0; i < 2; ++i) {
          if (after_a_wait) {
            member.BeginBlocking();
            member.EndBlocking();
          }
          counter.Add(1);
          if (!after_a_wait) member.SwitchPoint();
        }
      });
      shown.Add(letters, followed, counter.Load() != 4);
      return followed;
    });
    ExpectAsPromised(shown, kPromised);
  }
}

}  // namespace
}  // namespace objects::test
