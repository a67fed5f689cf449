// Work that more than one case is made of, and what it is done with.
//
// Thread safety: of Job. Objects are shared as the members of a team do: the first makes them.

#ifndef LAB_BENCH_CASES_JOBS_H_
#define LAB_BENCH_CASES_JOBS_H_

#include <array>
#include <string>

#include "lab/bench/cases/loop.h"
#include "lab/bench/cases/runtime_of.h"
#include "objects/types/api.h"

namespace lab::bench {

template <class S>
using Items = std::array<objects::Object<S>*, kItems>;

// Objects that nobody else knows of: each new, with one reference, which is the caller's. Long
// strs, so that no two counts are in one cache line: the heap gives a thread slots beside those of
// others, and threads with small objects of their own would be in each other's way all the same.
template <class S>
Items<S> NewItems(objects::Thread<S>& thread) {
  constexpr size_t kLong = 100;
  Items<S> items;
  char letter = ' ';
  for (objects::Object<S>*& item : items) {
    item = objects::Api<S>::StrFromView(thread, std::string(kLong, ++letter));
  }
  return items;
}

template <class S>
void DropItems(objects::Thread<S>& thread, const Items<S>& items) {
  for (objects::Object<S>* item : items) objects::Decref(thread, item);
}

template <class S>
[[gnu::always_inline]] inline void PairOn(objects::Thread<S>& thread, objects::Object<S>* object) {
  objects::Incref(thread, object);
  objects::Decref(thread, object);
}

template <class S>
void PairOnOne(objects::Thread<S>& thread, objects::Object<S>* object, int64_t times) {
  Repeat(thread, times, [&](int) { PairOn(thread, object); });
}

template <class S>
void PairOverMany(objects::Thread<S>& thread, const Items<S>& items, int64_t times) {
  Repeat(thread, times, [&](int i) { PairOn(thread, items[static_cast<size_t>(i % kItems)]); });
}

// All pair on one object.
template <class S>
class OneObject : public Job<S> {
 public:
  using typename Job<S>::Thread;

  void Prepare(Thread& thread, int member) override {
    if (member == 0) object_ = objects::Api<S>::IntFromInt64(thread, 1'000);
  }
  void Work(Thread& thread, int, int64_t times) override { PairOnOne(thread, object_, times); }
  void Finish(Thread& thread, int member) override {
    if (member == 0) objects::Decref(thread, object_);
  }

 private:
  objects::Object<S>* object_ = nullptr;
};

// Each pairs over objects of its own.
template <class S>
class OwnObjects : public Job<S> {
 public:
  using typename Job<S>::Thread;

  void Prepare(Thread& thread, int member) override { Of(member) = NewItems(thread); }
  void Work(Thread& thread, int member, int64_t times) override {
    PairOverMany(thread, Of(member), times);
  }
  void Finish(Thread& thread, int member) override { DropItems(thread, Of(member)); }

 private:
  Items<S>& Of(int member) { return items_[static_cast<size_t>(member)]; }

  std::array<Items<S>, 2> items_{};  // no case of this kind has more threads
};

// A list of items that nobody holds besides.
template <class S>
objects::Object<S>* NewListOfItems(objects::Thread<S>& thread) {
  const Items<S> items = NewItems(thread);
  return objects::Api<S>::ListFromSpanSteal(thread, absl::MakeConstSpan(items));
}

// All read the items of one list: a new reference each, given back.
template <class S>
class ListRead : public Job<S> {
 public:
  using typename Job<S>::Thread;

  void Prepare(Thread& thread, int member) override {
    if (member == 0) list_ = NewListOfItems(thread);
  }
  void Work(Thread& thread, int, int64_t times) override {
    Repeat(thread, times, [&](int i) {
      objects::Decref(thread, objects::Api<S>::ListGetItemRef(thread, list_, i % kItems));
    });
  }
  void Finish(Thread& thread, int member) override {
    if (member == 0) objects::Decref(thread, list_);
  }

 private:
  objects::Object<S>* list_ = nullptr;
};

}  // namespace lab::bench

#endif  // LAB_BENCH_CASES_JOBS_H_
