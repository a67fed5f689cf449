// The cycle collector frees what only its own members refer to, nothing else, and every count is
// right afterwards (the fixture audits).

#include "objects/heap/collector.h"

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

template <class S>
class Collector : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;

  int64_t Live() { return Audit<S>(this->thread_, {}).live; }
  // New list with one item, which it steals.
  Obj* ListWith(Obj* item) {
    Obj* list = Py::ListNew(this->thread_);
    EXPECT_EQ(0, Py::ListAppendSteal(this->thread_, list, item));
    return list;
  }
  // `count` new lists, each in the one before, the first in the last; the first is returned.
  Obj* Ring(int count) {
    Obj* last = Py::ListNew(this->thread_);
    Obj* first = NewRef(this->thread_, last);
    for (int i = 1; i < count; ++i) first = ListWith(first);
    EXPECT_EQ(0, Py::ListAppend(this->thread_, last, first));
    Decref(this->thread_, last);
    return first;
  }
};
TYPED_TEST_SUITE(Collector, EverySchemeAndMemory);

TYPED_TEST(Collector, WhatCountingFreesIsNotFound) {
  using Py = Api<TypeParam>;
  this->List({this->Fresh(), this->Tuple({this->Fresh()})});
  this->Dict({{this->Str("key"), this->Fresh()}});
  this->Keep(Py::ObjectGetIter(this->thread_, this->List({})));
  const int64_t live = this->Live();
  EXPECT_EQ(0, Collect(this->thread_));
  EXPECT_EQ(live, this->Live());
}

TYPED_TEST(Collector, AListThatContainsItself) {
  const int64_t live = this->Live();
  auto* list = this->Ring(1);
  Decref(this->thread_, list);
  EXPECT_EQ(live + 1, this->Live()) << "counting does not see it";
  EXPECT_EQ(1, Collect(this->thread_));
  EXPECT_EQ(live, this->Live());
  EXPECT_EQ(0, Collect(this->thread_));
}

TYPED_TEST(Collector, ACycleThroughEveryContainer) {
  using Py = Api<TypeParam>;
  auto& thread = this->thread_;
  const int64_t live = this->Live();
  auto* list = Py::ListNew(thread);
  auto* tuple = Py::TuplePack(thread, {list});
  auto* dict = Py::DictNew(thread);
  auto* number = Py::IntFromInt64(thread, 1000);
  EXPECT_EQ(0, Py::DictSetItem(thread, dict, number, tuple));
  auto* set = Py::SetNew(thread);
  EXPECT_EQ(0, Py::SetAdd(thread, set, number));
  auto* iterator = Py::ObjectGetIter(thread, dict);
  for (auto* object : {dict, set, iterator}) {
    EXPECT_EQ(0, Py::ListAppend(thread, list, object));
  }
  for (auto* object : {list, tuple, dict, number, set, iterator}) Decref(thread, object);
  EXPECT_EQ(5, Collect(thread)) << "the int refers to nothing and is not counted";
  EXPECT_EQ(live, this->Live());
}

TYPED_TEST(Collector, AClassAndItsInstances) {
  using Py = Api<TypeParam>;
  auto& thread = this->thread_;
  auto* cls = Py::ClassNew(thread, "Node");
  auto* instance = Py::InstanceNew(thread, cls);
  EXPECT_EQ(0, Py::ObjectSetAttrString(thread, instance, "itself", instance));
  EXPECT_EQ(0, Py::ObjectSetAttrString(thread, cls, "instance", instance));
  Decref(thread, instance);
  Decref(thread, cls);
  EXPECT_GE(Collect(thread), 2);
  EXPECT_EQ(0, Collect(thread));
}

TYPED_TEST(Collector, WhatIsReachedFromOutsideStays) {
  using Py = Api<TypeParam>;
  auto& thread = this->thread_;
  auto* inside = this->Fresh();
  auto* ring = this->Ring(3);
  auto* kept = this->Keep(Py::ListGetItemRef(thread, ring, 0));
  EXPECT_EQ(0, Py::ListAppend(thread, kept, inside));
  Decref(thread, ring);
  EXPECT_EQ(0, Collect(thread));
  EXPECT_EQ(2, this->Count(inside));
  Py::ListClear(thread, kept);
  EXPECT_EQ(1, this->Count(inside));
}

TYPED_TEST(Collector, GarbageThatRefersToTheLivingGivesItsReferencesBack) {
  using Py = Api<TypeParam>;
  auto& thread = this->thread_;
  auto* living = this->List({});
  auto* ring = this->Ring(2);
  EXPECT_EQ(0, Py::ListAppend(thread, ring, living));
  Decref(thread, ring);
  EXPECT_EQ(2, this->Count(living));
  EXPECT_EQ(2, Collect(thread));
  EXPECT_EQ(1, this->Count(living));
}

// Puts the object into the list that is its `haven`.
template <class S>
Object<S>* Rescue(Thread<S>& thread, Object<S>*, absl::Span<Object<S>* const> arguments) {
  Object<S>* haven = Api<S>::ObjectGetAttrString(thread, arguments[0], "haven");
  if (haven == nullptr) return nullptr;
  const int added = Api<S>::ListAppend(thread, haven, arguments[0]);
  Decref(thread, haven);
  return added == 0 ? Api<S>::NoneNew(thread) : nullptr;
}

TYPED_TEST(Collector, AFinalizerRunsOnceAndMayBringItsObjectBack) {
  using Py = Api<TypeParam>;
  auto& thread = this->thread_;
  auto* rescued = this->List({});
  auto* cls = this->Keep(Py::ClassNew(thread, "Node"));
  auto* finalizer = Py::FunctionNew(thread, "__del__", Rescue<TypeParam>);
  EXPECT_EQ(0, Py::ObjectSetAttrString(thread, cls, "__del__", finalizer));
  Decref(thread, finalizer);
  auto* instance = Py::InstanceNew(thread, cls);
  auto* ring = this->Ring(2);
  EXPECT_EQ(0, Py::ListAppend(thread, ring, instance));
  EXPECT_EQ(0, Py::ObjectSetAttrString(thread, instance, "ring", ring));
  EXPECT_EQ(0, Py::ObjectSetAttrString(thread, instance, "haven", rescued));
  Decref(thread, ring);
  Decref(thread, instance);

  EXPECT_EQ(3, Collect(thread));
  EXPECT_EQ(1, Py::ListSize(thread, rescued)) << "the instance is back";
  auto* back = this->Keep(Py::ObjectGetAttrString(thread, instance, "ring"));
  EXPECT_EQ(2, Py::ListSize(thread, back)) << "with all it reaches";
  Py::ListClear(thread, rescued);
  this->Keep(NewRef(thread, back));
  Py::ListClear(thread, back);
  EXPECT_EQ(0, Py::ListSize(thread, rescued)) << "it was finalized before";
}

using LargeCollector = Collector<Gil<RealMem>>;

TEST_F(LargeCollector, ARingOfManyNeedsNoDeepStack) {
  constexpr int kMany = 100000;
  const int64_t live = Live();
  Decref(thread_, Ring(kMany));
  EXPECT_EQ(live + kMany, Live());
  EXPECT_EQ(kMany, Collect(thread_));
  EXPECT_EQ(live, Live());
}

}  // namespace
}  // namespace objects
