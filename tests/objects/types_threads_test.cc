// Containers shared by threads that run freely, under every scheme that promises exact counts and
// guarded contents: whatever the interleaving, each operation is one step, so that at the end every
// reference is accounted for. On checked memory a seeded jitter widens the windows.
//
// Under the other schemes counts and contents go wrong, which the experiments show; here, that on
// contained memory nothing worse happens: every access stays in bounds and the run ends.

#include <array>
#include <atomic>
#include <barrier>
#include <latch>
#include <thread>

#include "absl/functional/function_ref.h"
#include "objects/base/pace.h"
#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

constexpr int kThreads = 3;
constexpr int kRounds = 500;

template <class S>
class Racing : public testing::Test {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;

  static typename World<S>::Options Options() {
    typename World<S>::Options options;
    options.scheme.switch_interval = std::chrono::microseconds(20);
    return options;
  }

  Obj* Keep(Obj* object) {
    roots_.push_back(object);
    return object;
  }

  // Runs body(thread, index) on threads of their own, kRounds times each, and joins them.
  void Race(absl::FunctionRef<void(Thread<S>&, int)> body) {
    Blocking<S> waiting(main_);
    std::latch start(kThreads);
    std::vector<std::thread> threads;
    for (int index = 0; index < kThreads; ++index) {
      threads.emplace_back([&, index] {
        start.arrive_and_wait();
        PacedThread pace(static_cast<uint64_t>(index) + 1, 32);
        Thread<S> thread(runtime_.world());
        for (int round = 0; round < kRounds; ++round) {
          body(thread, index);
          SwitchPoint(thread, SwitchPointAt::kOp);
        }
        if (kPromises<S>) EXPECT_FALSE(thread.failed()) << thread.error().message;
      });
    }
    for (std::thread& thread : threads) thread.join();
  }

  // An error that others may cause is fine; any other is not.
  static void Allow(Thread<S>& thread, ErrorKind kind) {
    if (thread.error().kind == kind) thread.ClearError();
  }

  Runtime<S> runtime_{Options()};
  Thread<S>& main_ = runtime_.main();
  std::vector<Obj*> roots_;
};

template <class S>
class SharedTypes : public Racing<S> {
 protected:
  void TearDown() override {
    ExpectClean(this->runtime_, this->roots_);
    for (Object<S>* root : this->roots_) Decref(this->main_, root);
    ExpectClean(this->runtime_);
  }
};
using PromisingSchemes = Schemes<true, EverySchemeAndMemory>::type;
TYPED_TEST_SUITE(SharedTypes, PromisingSchemes);

TYPED_TEST(SharedTypes, AListThatAllChange) {
  using Py = Api<TypeParam>;
  auto* list = this->Keep(Py::ListNew(this->main_));
  this->Race([&](Thread<TypeParam>& thread, int index) {
    auto* item = Py::IntFromInt64(thread, 1000 + index);
    EXPECT_EQ(0, Py::ListAppend(thread, list, item));
    EXPECT_EQ(0, Py::ListInsert(thread, list, 0, item));
    Py::ListSetItem(thread, list, 1, item);  // steals
    this->Allow(thread, ErrorKind::kIndexError);
    XDecref(thread, Py::ListGetItemRef(thread, list, 0));
    this->Allow(thread, ErrorKind::kIndexError);
    XDecref(thread, Py::ListPop(thread, list));
    this->Allow(thread, ErrorKind::kIndexError);
    Py::ListDelItem(thread, list, 0);
    this->Allow(thread, ErrorKind::kIndexError);
    XDecref(thread, Py::ObjectRepr(thread, list));
    if (index == 0) Py::ListClear(thread, list);
  });
}

TYPED_TEST(SharedTypes, ADictThatAllChange) {
  using Py = Api<TypeParam>;
  auto* dict = this->Keep(Py::DictNew(this->main_));
  this->Race([&](Thread<TypeParam>& thread, int index) {
    static thread_local int64_t turn = 0;
    auto* number = Py::IntFromInt64(thread, 1000 + ++turn % 16);
    auto* tuple = Py::TuplePack(thread, {number});  // compared outside the guard
    for (auto* key : {number, tuple}) {
      EXPECT_EQ(0, Py::DictSetItem(thread, dict, key, number));
      Object<TypeParam>* value;
      EXPECT_LE(0, Py::DictGetItemRef(thread, dict, key, &value));
      XDecref(thread, value);
      if (turn % 3 == index) Py::DictDelItem(thread, dict, key);
      this->Allow(thread, ErrorKind::kKeyError);
    }
    XDecref(thread, Py::DictKeys(thread, dict));
    XDecref(thread, Py::ObjectRepr(thread, dict));
    if (turn % 64 == 0) Py::DictClear(thread, dict);
    Decref(thread, tuple);
    Decref(thread, number);
  });
  EXPECT_LE(Py::DictSize(this->main_, dict), 32);
}

TYPED_TEST(SharedTypes, OneIteratorHandsOutEachItemOnce) {
  using Py = Api<TypeParam>;
  constexpr int64_t kItems = kRounds;
  auto* list = this->Keep(Py::ListNew(this->main_));
  for (int64_t i = 1; i <= kItems; ++i) {
    auto* item = Py::IntFromInt64(this->main_, i);
    EXPECT_EQ(0, Py::ListAppend(this->main_, list, item));
    Decref(this->main_, item);
  }
  auto* iterator = this->Keep(Py::ObjectGetIter(this->main_, list));
  std::atomic<int64_t> sum{0};
  this->Race([&](Thread<TypeParam>& thread, int) {
    auto* item = Py::IterNext(thread, iterator);
    if (item == nullptr) return;
    sum.fetch_add(Py::IntAsInt64(thread, item));
    Decref(thread, item);
  });
  EXPECT_EQ(kItems * (kItems + 1) / 2, sum.load());
  EXPECT_EQ(1, TypeParam::Stored(list->count)) << "exhausted: given back, once";
}

TYPED_TEST(SharedTypes, AnInstanceWhoseAttributesAllSet) {
  using Py = Api<TypeParam>;
  auto* cls = this->Keep(Py::ClassNew(this->main_, "Counter"));
  auto* function =
      this->Keep(Py::FunctionNew(this->main_, "get",
                                 [](Thread<TypeParam>& thread, Object<TypeParam>*,
                                    absl::Span<Object<TypeParam>* const> arguments) {
                                   return Py::ObjectGetAttrString(thread, arguments[0], "x");
                                 }));
  EXPECT_EQ(0, Py::ObjectSetAttrString(this->main_, cls, "get", function));
  auto* counter = this->Keep(Py::ObjectCall(this->main_, cls, {}));
  EXPECT_EQ(0, Py::ObjectSetAttrString(this->main_, counter, "x", cls));
  this->Race([&](Thread<TypeParam>& thread, int index) {
    auto* value = Py::IntFromInt64(thread, 1000 + index);
    EXPECT_EQ(0, Py::ObjectSetAttrString(thread, counter, "x", value));
    Decref(thread, value);
    auto* method = Py::ObjectGetAttrString(thread, counter, "get");
    auto* got = Py::ObjectCall(thread, method, {});
    EXPECT_NE(nullptr, got);
    XDecref(thread, got);
    Decref(thread, method);
    Decref(thread, Py::ObjectCall(thread, cls, {}));
  });
}

// One thread sets an attribute, another asks for `__dict__`, into which all attributes move: what
// was set is there, in the slot or in the dict.
TYPED_TEST(SharedTypes, AnAttributeSetWhileAllMoveIntoTheDictIsNotLost) {
  using Py = Api<TypeParam>;
  auto* cls = this->Keep(Py::ClassNew(this->main_, "Counter"));
  auto* x = this->Keep(Py::StrIntern(this->main_, "x"));
  auto* y = this->Keep(Py::StrIntern(this->main_, "y"));
  std::vector<Object<TypeParam>*> counters;
  for (int round = 0; round < kRounds; ++round) {
    counters.push_back(this->Keep(Py::ObjectCall(this->main_, cls, {})));
  }
  std::barrier together(kThreads);
  std::array<int, kThreads> rounds{};
  this->Race([&](Thread<TypeParam>& thread, int index) {
    const int round = rounds[index]++;
    auto* counter = counters[round];
    {
      Blocking<TypeParam> waiting(thread);
      together.arrive_and_wait();
    }
    if (index == 0) {
      EXPECT_NE(nullptr, Py::InstanceDict(thread, counter));
      return;
    }
    auto* name = index == 1 ? x : y;
    auto* value = Py::IntFromInt64(thread, 1000 + round);
    for (int i = 0; i < 2; ++i) {
      EXPECT_EQ(0, Py::InstanceSet(thread, counter, name, value));
      Object<TypeParam>* got;
      EXPECT_EQ(1, Py::InstanceGet(thread, counter, name, &got));
      EXPECT_EQ(value, got);
      XDecref(thread, got);
      EXPECT_EQ(0, Py::InstanceSet(thread, counter, name, nullptr)) << "deleted";
    }
    EXPECT_EQ(0, Py::InstanceSet(thread, counter, name, value));
    Decref(thread, value);
  });
  for (int round = 0; round < kRounds; ++round) {
    for (auto* name : {x, y}) {
      Object<TypeParam>* got;
      EXPECT_EQ(1, Py::InstanceGet(this->main_, counters[round], name, &got)) << round;
      XDecref(this->main_, got);
    }
  }
}

// A class is given special methods while its instances are asked for them; builtins are looked up
// by the number of a dict's keys; strs of one character are interned.
TYPED_TEST(SharedTypes, WhatIsReadWithoutAGuardMayChange) {
  using Py = Api<TypeParam>;
  auto* cls = this->Keep(Py::ClassNew(this->main_, "Counter"));
  auto* counter = this->Keep(Py::ObjectCall(this->main_, cls, {}));
  auto* dict = this->Keep(Py::DictNew(this->main_));
  auto* name = this->Keep(Py::StrIntern(this->main_, "__len__"));
  auto* length = this->Keep(Py::FunctionNew(
      this->main_, "__len__",
      [](Thread<TypeParam>& thread, Object<TypeParam>*, absl::Span<Object<TypeParam>* const>) {
        return Py::IntFromInt64(thread, 3);
      }));
  this->Race([&](Thread<TypeParam>& thread, int index) {
    if (index == 0) {
      EXPECT_EQ(0, Py::ObjectSetAttr(thread, cls, name, length));
      EXPECT_EQ(0, Py::ObjectDelAttr(thread, cls, name));
      EXPECT_EQ(0, Py::DictSetItem(thread, dict, name, length));
      EXPECT_EQ(0, Py::DictDelItem(thread, dict, name));
      Decref(thread, Py::StrIntern(thread, "q"));
      thread.world().SetSwitchInterval(std::chrono::microseconds(30));
      return;
    }
    const int64_t known = Py::ObjectLength(thread, counter);
    EXPECT_TRUE(known == 3 || known == -1);
    this->Allow(thread, ErrorKind::kTypeError);
    EXPECT_EQ(1, Py::ObjectIsTrue(thread, counter)) << "with a length of 3, and without one";
    Py::DictKeysVersion(dict);
    auto* character = Py::StrFromView(thread, "q");
    EXPECT_TRUE(Py::StrIsInterned(character));
    Decref(thread, character);
    EXPECT_LT(0, thread.world().switch_interval().count());
  });
}

// Keys come and go behind those that stay.
TYPED_TEST(SharedTypes, AWalkOverASetFindsWhatStays) {
  using Py = Api<TypeParam>;
  constexpr int64_t kStay = 3;
  auto* set = this->Keep(Py::SetNew(this->main_));
  for (int64_t key = 0; key < kStay; ++key) {
    auto* staying = this->Keep(Py::IntFromInt64(this->main_, key));
    EXPECT_EQ(0, Py::SetAdd(this->main_, set, staying));
  }
  this->Race([&](Thread<TypeParam>& thread, int index) {
    if (index == 0) {
      int64_t position = 0;
      int64_t found = 0;
      Object<TypeParam>* key;
      while (Py::SetNextRef(thread, set, &position, &key) > 0) {
        found += Py::IntAsInt64(thread, key) < kStay;
        Decref(thread, key);
      }
      EXPECT_EQ(kStay, found);
      return;
    }
    auto* key = Py::IntFromInt64(thread, 1000 + index);
    EXPECT_EQ(0, Py::SetAdd(thread, set, key));
    EXPECT_EQ(1, Py::SetDiscard(thread, set, key));
    Decref(thread, key);
  });
}

TYPED_TEST(SharedTypes, ALockMakesSeveralOperationsOne) {
  using Py = Api<TypeParam>;
  auto* lock = this->Keep(Py::LockNew(this->main_));
  auto* list = this->Keep(Py::ListNew(this->main_));
  auto* zero = Py::IntFromInt64(this->main_, 0);
  EXPECT_EQ(0, Py::ListAppend(this->main_, list, zero));
  auto* one = this->Keep(Py::IntFromInt64(this->main_, 1));
  Decref(this->main_, zero);
  this->Race([&](Thread<TypeParam>& thread, int) {
    EXPECT_EQ(1, Py::LockAcquire(thread, lock, true));
    auto* x = Py::ListGetItemRef(thread, list, 0);
    SwitchPoint(thread, SwitchPointAt::kOp);  // others may run, and wait for the lock
    auto* sum = Py::NumberAdd(thread, x, one);
    Decref(thread, x);
    EXPECT_EQ(0, Py::ListSetItem(thread, list, 0, sum));
    EXPECT_EQ(0, Py::LockRelease(thread, lock));
  });
  EXPECT_EQ(kThreads * kRounds, Py::IntAsInt64(this->main_, Py::ListGetItem(this->main_, list, 0)));
}

TYPED_TEST(SharedTypes, ALockMayBeReleasedByAnotherThread) {
  using Py = Api<TypeParam>;
  auto* lock = this->Keep(Py::LockNew(this->main_));
  EXPECT_EQ(1, Py::LockAcquire(this->main_, lock, true));
  std::atomic<int> released{0};
  // Everybody releases what somebody else took: of all releases one per acquisition succeeds.
  this->Race([&](Thread<TypeParam>& thread, int) {
    if (Py::LockRelease(thread, lock) < 0) return this->Allow(thread, ErrorKind::kRuntimeError);
    released.fetch_add(1);
    EXPECT_LE(0, Py::LockAcquire(thread, lock, false));
  });
  EXPECT_LE(1, released.load());
}

// Who waits for a lock lets the others run: they could never release it otherwise.
TYPED_TEST(SharedTypes, AWaitForALockEndsWithItsReleaseOrWithItsTime) {
  using Py = Api<TypeParam>;
  using std::chrono::nanoseconds;
  auto* lock = this->Keep(Py::LockNew(this->main_));
  EXPECT_TRUE(Py::LockWait(this->main_, lock, nanoseconds(0))) << "it was free";
  EXPECT_FALSE(Py::LockWait(this->main_, lock, nanoseconds(0)));
  EXPECT_FALSE(Py::LockWait(this->main_, lock, nanoseconds(1'000'000)));
  EXPECT_EQ(0, Py::LockRelease(this->main_, lock));
  int64_t inside = 0;
  this->Race([&](Thread<TypeParam>& thread, int) {
    while (!Py::LockWait(thread, lock, nanoseconds(-1))) {
    }
    ++inside;
    SwitchPoint(thread, SwitchPointAt::kOp);
    EXPECT_EQ(0, Py::LockRelease(thread, lock));
  });
  EXPECT_EQ(kThreads * kRounds, inside);
}

#if !OBJECTS_SYSTEM_HEAP  // a sanitizer would report each of these accesses, and rightly

template <class S>
class UnguardedTypes : public Racing<S> {};
using OtherSchemes = Schemes<false, EveryCheckedScheme>::type;
TYPED_TEST_SUITE(UnguardedTypes, OtherSchemes);

TYPED_TEST(UnguardedTypes, WhateverRacesStaysInBounds) {
  using Py = Api<TypeParam>;
  auto* list = Py::ListNew(this->main_);
  auto* dict = Py::DictNew(this->main_);
  auto* cls = Py::ClassNew(this->main_, "Counter");
  auto* counter = Py::ObjectCall(this->main_, cls, {});
  auto* iterator = Py::ObjectGetIter(this->main_, list);
  auto* x = Py::StrIntern(this->main_, "x");
  EXPECT_TRUE(Py::StrIsInterned(x));
  this->Race([&](Thread<TypeParam>& thread, int index) {
    auto* number = Py::IntFromInt64(thread, 1000 + index);
    auto* tuple = Py::TuplePack(thread, {number});
    Py::ListAppend(thread, list, tuple);
    Py::ListInsert(thread, list, 0, number);
    XDecref(thread, Py::ListGetItemRef(thread, list, 0));
    XDecref(thread, Py::ListPop(thread, list));
    Py::ListDelItem(thread, list, 0);
    thread.ClearError();
    XDecref(thread, Py::IterNext(thread, iterator));
    thread.ClearError();
    Object<TypeParam>* value;
    for (auto* key : {number, tuple, x}) {
      Py::DictSetItem(thread, dict, key, tuple);
      if (Py::DictGetItemRef(thread, dict, key, &value) > 0) Decref(thread, value);
      Py::DictDelItem(thread, dict, key);
      thread.ClearError();
    }
    Py::ObjectSetAttr(thread, counter, x, tuple);
    XDecref(thread, Py::ObjectGetAttr(thread, counter, x));
    thread.ClearError();
    XDecref(thread, Py::ObjectRepr(thread, dict));
    thread.ClearError();
    XDecref(thread, Py::ObjectRepr(thread, list));
    thread.ClearError();
    if (index == 0) Py::ListClear(thread, list);
    if (index == 1) Py::DictClear(thread, dict);
    Decref(thread, tuple);
    Decref(thread, number);
  });
  // What is left cannot be given back, not even be audited with an outcome known beforehand.
  EXPECT_GT(this->runtime_.ledger().allocated, kThreads * kRounds);
}

#endif  // !OBJECTS_SYSTEM_HEAP

}  // namespace
}  // namespace objects
