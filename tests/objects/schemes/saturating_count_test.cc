// saturating_count: before a count wraps, and when it is given back once too often, it is pinned,
// which is said once and is for ever.

#include "objects/schemes/saturating_count.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "objects/types/api.h"
#include "objects/types/runtime.h"
#include "tests/objects/base/paced_team.h"
#include "tests/objects/schemes/member.h"

namespace objects::test {
namespace {

using S = SaturatingCount<ReplayMem>;
constexpr int32_t kMost = std::numeric_limits<int32_t>::max();

// A runtime and an object whose count is set by hand.
class SaturatingCounts : public testing::Test {
 protected:
  void SetCount(int32_t count) { S::SetMortal(object_->count, count); }
  void ExpectPinned() {
    EXPECT_TRUE(S::IsImmortal(object_->count));
    const Ledger ledger = runtime_.ledger();
    EXPECT_EQ(S::Stored(object_->count), kStoredOfImmortal);
    EXPECT_EQ(ledger.pinned, 1) << "said once";
    ASSERT_EQ(ledger.incidents.size(), 1u);
    EXPECT_TRUE(ledger.incidents[0].starts_with("pinned count of a int: ")) << ledger.incidents[0];
    EXPECT_EQ(ledger.early_frees + ledger.double_frees, 0);
  }
  // It is freed, so that the test leaves nothing behind.
  void TearDown() override {
    S::SetMortal(object_->count, 1);
    objects::Decref(main_, object_);
  }

  Runtime<S> runtime_;
  Thread<S>& main_ = runtime_.main();
  Object<S>* object_ = IntApi<S>::IntFromInt64(main_, 1'000'000);
};

TEST_F(SaturatingCounts, ThereIsRoomUpToTheLast) {
  SetCount(kMost - 1);
  S::Incref(main_.scheme, object_->count);
  EXPECT_EQ(S::Stored(object_->count), kMost);
  EXPECT_FALSE(S::IsImmortal(object_->count));
  EXPECT_FALSE(S::Decref(main_.scheme, object_->count));
  EXPECT_EQ(S::Stored(object_->count), kMost - 1);
  EXPECT_EQ(runtime_.ledger().pinned, 0);
}

TEST_F(SaturatingCounts, OneMoreIsPinnedAndNothingFreesIt) {
  SetCount(kMost);
  S::Incref(main_.scheme, object_->count);
  for (int i = 0; i < 1000; ++i) EXPECT_FALSE(S::Decref(main_.scheme, object_->count));
  for (int i = 0; i < 1000; ++i) S::Incref(main_.scheme, object_->count);
  ExpectPinned();
}

TEST_F(SaturatingCounts, AWeakReferenceTooManyIsPinned) {
  SetCount(kMost);
  EXPECT_TRUE(S::TryIncref(main_.scheme, object_->count));
  EXPECT_TRUE(S::TryIncref(main_.scheme, object_->count));
  ExpectPinned();
}

TEST_F(SaturatingCounts, AnIncrementOfNothingIsPinned) {
  SetCount(0);
  S::Incref(main_.scheme, object_->count);
  ExpectPinned();
}

TEST_F(SaturatingCounts, ADecrementOfNothingIsPinned) {
  SetCount(0);
  EXPECT_FALSE(S::Decref(main_.scheme, object_->count));
  ExpectPinned();
}

TEST_F(SaturatingCounts, ThreadsThatPassTheEndTogetherDoNotWrap) {
  SetCount(kMost - 2);
  {
    const Blocking<S> joining(main_);
    RunJittered(1, 2, 4, [&](int) {
      Thread<S> thread(runtime_.world());
      for (int i = 0; i < 1000; ++i) {
        S::Incref(thread.scheme, object_->count);
        S::Incref(thread.scheme, object_->count);
        EXPECT_FALSE(S::Decref(thread.scheme, object_->count));
      }
    });
  }
  ExpectPinned();
}

}  // namespace
}  // namespace objects::test
