// What objects/scheme.h asks of a scheme's Guard, for every scheme there is and on both memories.

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

#include "objects/heap/object.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

template <class S>
class SchemeGuard : public OfScheme<S> {};
TYPED_TEST_SUITE(SchemeGuard, SchemesOnAllMemories);

// Guard: the counter inside is plain, and under ReplayMem its load and its store are jittered
// apart. Two threads inside at once lose an update, or are reported by ThreadSanitizer.
TYPED_TEST(SchemeGuard, LetsOneThreadInAtATime) {
  if constexpr (!SchemeGuard<TypeParam>::kPromises.contents_guarded) {
    GTEST_SKIP() << "not promised";
  } else {
    using Plain = typename TypeParam::Memory::template Plain<int64_t>;
    auto inside = std::make_unique<Plain>();
    RunJittered(1, 8, 4, [&](int) {
      Member<TypeParam> member(this->shared_, std::ref(this->told_));
      for (int i = 0; i < 5000; ++i) {
        {
          [[maybe_unused]] typename TypeParam::Guard guard = member.Inside(*this->count_);
          inside->Add(1);
        }
        member.SwitchPoint();
      }
    });
    EXPECT_EQ(inside->Load(), 20'000);
  }
}

// The same for containers that one thread has made and had for itself so far: when another comes to
// one, the first may be in the middle of it.
TYPED_TEST(SchemeGuard, LetsOneThreadInThatComesToWhatAnotherMade) {
  if constexpr (!SchemeGuard<TypeParam>::kPromises.contents_guarded) {
    GTEST_SKIP() << "not promised";
  } else {
    struct Box {
      typename TypeParam::Count count;
      typename TypeParam::Memory::template Plain<int64_t> inside;
    };
    constexpr int kBoxes = 2000;
    constexpr int kTimes = 4;
    std::vector<Box> boxes(kBoxes);
    Member<TypeParam> maker(this->shared_, std::ref(this->told_));
    for (Box& box : boxes) maker.Born(box.count);
    const auto work = [&](Member<TypeParam>& member) {
      for (Box& box : boxes) {
        for (int i = 0; i < kTimes; ++i) {
          [[maybe_unused]] typename TypeParam::Guard guard = member.Inside(box.count);
          box.inside.Add(1);
        }
        member.SwitchPoint();
      }
    };
    std::thread other([&] {
      PacedThread pace(/*seed=*/2, /*one_in=*/8);
      Member<TypeParam> member(this->shared_, std::ref(this->told_));
      work(member);
    });
    {
      PacedThread pace(/*seed=*/1, /*one_in=*/8);
      work(maker);
      maker.BeginBlocking();
    }
    other.join();
    maker.EndBlocking();
    int wrong = 0;
    for (Box& box : boxes) wrong += box.inside.Load() != 2 * kTimes;
    EXPECT_EQ(wrong, 0);
    for (Box& box : boxes) maker.Decref(box.count);
  }
}

// A container's guard takes references to its items while it is held, and a list may contain
// itself. A scheme with one lock for both would wait for itself here, until the watchdog barks.
TYPED_TEST(SchemeGuard, AllowsIncrefOfItemAndOfTheContainerItself) {
  typename TypeParam::Count item;
  {
    Member<TypeParam> member(this->shared_, std::ref(this->told_));
    member.Born(*this->count_);
    member.Born(item);
    {
      [[maybe_unused]] typename TypeParam::Guard guard = member.Inside(*this->count_);
      member.Incref(item);
      member.Incref(*this->count_);
    }
    EXPECT_EQ(TypeParam::Stored(item), 2);
    EXPECT_EQ(TypeParam::Stored(*this->count_), 2);
    for (int i = 0; i < 2; ++i) {
      member.Decref(item);
      member.Decref(*this->count_);
    }
  }
  EXPECT_EQ(this->told_.times(), 2);
}

// Two lists that contain each other: each thread guards one and takes a reference to the other.
TYPED_TEST(SchemeGuard, ContainersThatContainEachOtherDoNotDeadlock) {
  if constexpr (!SchemeGuard<TypeParam>::kPromises.counts_exact) {
    GTEST_SKIP() << "not promised";
  } else {
    typename TypeParam::Count lists[2];
    Member<TypeParam> main(this->shared_, std::ref(this->told_));
    main.Born(lists[0]);
    main.Born(lists[1]);
    main.BeginBlocking();
    RunJittered(1, 8, 2, [&](int index) {
      Member<TypeParam> member(this->shared_, std::ref(this->told_));
      for (int i = 0; i < 3000; ++i) {
        {
          [[maybe_unused]] typename TypeParam::Guard guard = member.Inside(lists[index]);
          member.Incref(lists[1 - index]);
        }
        member.Decref(lists[1 - index]);
        member.SwitchPoint();
      }
    });
    main.EndBlocking();
    EXPECT_EQ(TypeParam::Stored(lists[0]), 1);
    EXPECT_EQ(TypeParam::Stored(lists[1]), 1);
    main.Decref(lists[0]);
    main.Decref(lists[1]);
    EXPECT_EQ(this->told_.times(), 2);
  }
}

}  // namespace
}  // namespace objects::test
