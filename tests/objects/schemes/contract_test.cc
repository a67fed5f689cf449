// What objects/scheme.h asks of every scheme, for every scheme there is and on both memories: a new
// file in objects/schemes/ is held to it without an edit here. What a scheme does not promise is
// not asked of it; promises_test.cc shows that it does not promise too little.

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <set>
#include <string>
#include <thread>

#include "objects/heap/object.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

template <class S>
class SchemeContract : public OfScheme<S> {};
TYPED_TEST_SUITE(SchemeContract, SchemesOnAllMemories);

TYPED_TEST(SchemeContract, ObjectIsBornWithOneReference) {
  Member<TypeParam> member(this->shared_, std::ref(this->told_));
  member.Born(*this->count_);
  EXPECT_EQ(TypeParam::Stored(*this->count_), 1);
  member.Decref(*this->count_);
}

TYPED_TEST(SchemeContract, IncrefAndDecrefMoveTheStoredCountByOne) {
  Member<TypeParam> member(this->shared_, std::ref(this->told_));
  member.Born(*this->count_);
  for (int references = 2; references <= 1000; ++references) {
    member.Incref(*this->count_);
    ASSERT_EQ(TypeParam::Stored(*this->count_), references);
  }
  for (int references = 999; references >= 1; --references) {
    member.Decref(*this->count_);
    ASSERT_EQ(TypeParam::Stored(*this->count_), references);
  }
  EXPECT_EQ(this->told_.times(), 0);
  member.Decref(*this->count_);
}

TYPED_TEST(SchemeContract, LastDecrefAsksForDeallocationAndOnlyTheLast) {
  for (int extra = 0; extra < 5; ++extra) {
    typename TypeParam::Count count;
    Told told;
    {
      Member<TypeParam> member(this->shared_, std::ref(told));
      member.Born(count);
      for (int i = 0; i < extra; ++i) member.Incref(count);
      for (int i = 0; i < extra; ++i) member.Decref(count);
      EXPECT_EQ(told.times(), 0);
      member.Decref(count);
    }
    EXPECT_EQ(told.times(), 1) << extra;
  }
}

TYPED_TEST(SchemeContract, TheDeadGiveNoReferenceAndTheLivingDo) {
  Member<TypeParam> member(this->shared_, std::ref(this->told_));
  member.Born(*this->count_);
  TypeParam::Watch(*this->count_);
  EXPECT_TRUE(member.TryIncref(*this->count_));
  EXPECT_EQ(TypeParam::Stored(*this->count_), 2);
  member.Elsewhere([&](Member<TypeParam>& other) {
    EXPECT_TRUE(other.TryIncref(*this->count_));
    other.Decref(*this->count_);
  });
  member.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 0);
  member.Decref(*this->count_);
  member.SwitchPoint();
  ASSERT_EQ(this->told_.times(), 1);
  EXPECT_FALSE(member.TryIncref(*this->count_));
}

TYPED_TEST(SchemeContract, WhoHoldsTheOnlyReferenceIsToldSo) {
  Member<TypeParam> member(this->shared_, std::ref(this->told_));
  member.Born(*this->count_);
  EXPECT_TRUE(member.Unique(*this->count_));
  member.Incref(*this->count_);
  EXPECT_FALSE(member.Unique(*this->count_));
  member.Decref(*this->count_);
  EXPECT_TRUE(member.Unique(*this->count_));
  member.Decref(*this->count_);
}

// Where there is immortality nothing that threads do ends it, and afterwards the object is counted
// as if it had been all the time.
TYPED_TEST(SchemeContract, WhatIsImmortalDiesWhenItIsMortalAgain) {
  Member<TypeParam> member(this->shared_, std::ref(this->told_));
  member.Born(*this->count_);
  TypeParam::SetImmortal(*this->count_);
  if (!TypeParam::IsImmortal(*this->count_)) {
    member.Decref(*this->count_);
    GTEST_SKIP() << "every object is counted";
  }
  for (int i = 0; i < 3; ++i) member.Decref(*this->count_);
  member.Elsewhere([&](Member<TypeParam>& other) {
    EXPECT_TRUE(other.TryIncref(*this->count_));
    for (int i = 0; i < 3; ++i) other.Decref(*this->count_);
  });
  EXPECT_TRUE(TypeParam::IsImmortal(*this->count_));
  EXPECT_EQ(TypeParam::Stored(*this->count_), kStoredOfImmortal);
  EXPECT_FALSE(member.Unique(*this->count_));
  TypeParam::SetMortal(*this->count_, 2);
  EXPECT_EQ(TypeParam::Stored(*this->count_), 2);
  member.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 0);
  member.Decref(*this->count_);
  EXPECT_EQ(this->told_.times(), 1);
}

// References wander: one thread's may be given back by another, which must then be told.
TYPED_TEST(SchemeContract, ReferenceMayBeGivenBackByAnotherThread) {
  typename TypeParam::Shared& shared = this->shared_;
  Member<TypeParam>(shared, std::ref(this->told_)).Born(*this->count_);
  for (int i = 0; i < 3; ++i) {
    std::thread([&] {
      Member<TypeParam>(shared, std::ref(this->told_)).Incref(*this->count_);
    }).join();
  }
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(this->told_.times(), 0);
    std::thread([&] {
      Member<TypeParam>(shared, std::ref(this->told_)).Decref(*this->count_);
    }).join();
  }
  EXPECT_EQ(this->told_.times(), 1);
}

TYPED_TEST(SchemeContract, HeaderHasThePromisedSize) {
  if constexpr (TypeParam::Memory::kChecked) {
    GTEST_SKIP() << "headers of checked objects are larger";
  }
  const int bytes = sizeof(Object<TypeParam>);
  EXPECT_LE(bytes, TypeParam::kInfo.header_bytes);
  EXPECT_GT(bytes, TypeParam::kInfo.header_bytes - 8) << "promise less: it is smaller";
}

// Threads come and go while others run: none is forgotten and none holds up the rest.
TYPED_TEST(SchemeContract, ThreadsAttachAndDetachAtWill) {
  typename TypeParam::Shared& shared = this->shared_;
  std::atomic<int> visits{0};
  std::atomic<int> told{0};
  // They outlive their threads: the last reference to one may be found gone by another's.
  std::array<typename TypeParam::Count, 8> counts;
  RunJittered(1, 16, 8, [&](int index) {
    typename TypeParam::Count& own = counts[index];
    for (int i = 0; i < 200; ++i) {
      Member<TypeParam> member(shared, [&](void*) { ++told; });
      if (i == 0) member.Born(own);
      member.Incref(own);
      member.SwitchPoint();
      member.Decref(own);
      if (i == 199) member.Decref(own);
      ++visits;
    }
  });
  EXPECT_EQ(visits, 1600);
  EXPECT_EQ(told, 8);
}

// Each of four threads owns a reference, takes and drops others, and gives its own back. Whatever
// the order, the count is what it was before each gives its own back, and exactly one is the last.
TYPED_TEST(SchemeContract, FreeRunningThreadsLoseNoUpdateAndOneIsTold) {
  if constexpr (!SchemeContract<TypeParam>::kPromises.counts_exact) {
    GTEST_SKIP() << "not promised";
  } else {
    constexpr int kThreads = 4;
    for (uint64_t seed = 1; seed <= 3; ++seed) {
      typename TypeParam::Shared shared(kBusy);
      auto count = std::make_unique<typename TypeParam::Count>();
      Told told;
      std::atomic<int> own{kThreads};
      Member<TypeParam> main(shared, std::ref(told));
      main.Born(*count);
      for (int i = 0; i < kThreads; ++i) main.Incref(*count);
      main.BeginBlocking();
      const auto work = [&](int) {
        Member<TypeParam> member(shared, std::ref(told));
        for (int i = 0; i < 20'000; ++i) {
          member.Incref(*count);
          member.SwitchPoint();
          member.Decref(*count);
          member.SwitchPoint();
        }
      };
      RunJittered(seed, 64, kThreads, work);
      main.EndBlocking();
      EXPECT_EQ(TypeParam::Stored(*count), kThreads + 1) << "seed " << seed;
      EXPECT_EQ(told.times(), 0);
      main.Decref(*count);
      main.BeginBlocking();
      RunJittered(seed, 64, kThreads, [&](int) {
        Member<TypeParam> member(shared, std::ref(told));
        for (int i = 0; i < 1000; ++i) {
          member.Incref(*count);
          member.SwitchPoint();
          member.Decref(*count);
        }
        own.fetch_sub(1, std::memory_order_relaxed);
        member.Decref(*count);
      });
      main.EndBlocking();
      main.SwitchPoint();
      EXPECT_EQ(told.times(), 1) << "seed " << seed;
    }
  }
}

// Every thread writes into the object under its own reference, in a place of its own, and gives the
// reference back. Whoever is told to deallocate then reads all of it, as a dealloc slot does, and
// frees it. Nothing else orders the writes before those reads and the free: a decrement that is not
// both release and acquire is a race here, which ThreadSanitizer reports however the threads were
// timed.
TYPED_TEST(SchemeContract, LastDecrefSeesWhatOthersWroteUnderTheirReferences) {
  if constexpr (!SchemeContract<TypeParam>::kPromises.counts_exact) {
    GTEST_SKIP() << "not promised";
  } else {
    constexpr int kThreads = 3;
    struct Payload {
      typename TypeParam::Count count;  // first, as in Object
      int64_t written[kThreads];
    };
    for (int round = 0; round < 100; ++round) {
      auto* payload = new Payload();
      std::atomic<int64_t> sum{0};
      const auto when_last = [&](typename TypeParam::Count* count) {
        auto* last = reinterpret_cast<Payload*>(count);
        int64_t read = 0;
        for (const int64_t value : last->written) read += value;
        sum.fetch_add(read, std::memory_order_relaxed);
        delete last;
      };
      Member<TypeParam> main(this->shared_, when_last);
      main.Born(payload->count);
      for (int i = 0; i < kThreads; ++i) main.Incref(payload->count);
      main.Decref(payload->count);
      main.BeginBlocking();
      RunJittered(round, 4, kThreads, [&](int index) {
        Member<TypeParam> member(this->shared_, when_last);
        payload->written[index] = 100 + index;
        member.SwitchPoint();
        member.Decref(payload->count);
      });
      main.EndBlocking();
      main.SwitchPoint();
      ASSERT_EQ(sum, 303) << "round " << round;
    }
  }
}

// Who holds a reference and reads that it is the only one may change the object (StrAppend does):
// the others have had their last look. Nothing else orders those looks before the change: to read
// the count without receiving what came with its decrements is a race here, which ThreadSanitizer
// reports however the threads were timed.
TYPED_TEST(SchemeContract, WhoReadsOneReferenceOwnsTheObjectAlone) {
  if constexpr (!SchemeContract<TypeParam>::kPromises.counts_exact) {
    GTEST_SKIP() << "not promised";
  } else {
    for (int64_t round = 1; round <= 100; ++round) {
      auto count = std::make_unique<typename TypeParam::Count>();
      auto text = std::make_unique<int64_t>(round);
      Told told;
      Member<TypeParam> main(this->shared_, std::ref(told));
      main.Born(*count);
      main.Incref(*count);
      main.BeginBlocking();
      RunJittered(round, 4, 2, [&](int index) {
        Member<TypeParam> member(this->shared_, std::ref(told));
        if (index == 0) {
          EXPECT_EQ(*text, round);
        } else {
          while (!member.Unique(*count)) member.SwitchPoint();
          *text = 0;
        }
        member.Decref(*count);
      });
      main.EndBlocking();
      main.SwitchPoint();
      ASSERT_EQ(told.times(), 1) << "round " << round;
    }
  }
}

TEST(SchemeList, NamesAndPlacesAreUniqueAndSummariesAreOneLine) {
  std::set<std::string_view> names;
  std::set<int> places;
#define LOOK(S)                                                                        \
  {                                                                                    \
    constexpr const SchemeInfo& info = S<RealMem>::kInfo;                              \
    EXPECT_FALSE(info.name.empty());                                                   \
    EXPECT_TRUE(names.insert(info.name).second) << info.name << " twice";              \
    EXPECT_TRUE(places.insert(info.order).second) << info.name << "'s place is taken"; \
    EXPECT_FALSE(info.summary.empty()) << info.name;                                   \
    EXPECT_LE(info.summary.size(), 90u) << info.name;                                  \
    EXPECT_EQ(info.summary.find('\n'), std::string_view::npos) << info.name;           \
  }
  OBJECTS_FOR_EACH_SCHEME(LOOK)
#undef LOOK
  EXPECT_GE(names.size(), 1u);
}

}  // namespace
}  // namespace objects::test
