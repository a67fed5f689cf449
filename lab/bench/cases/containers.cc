// Containers, read and changed: a look at an item takes a reference to it inside the container's
// guard, if the scheme has one.

#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/counters.h"
#include "lab/bench/cases/jobs.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

// All put items of their own into one list.
template <class S>
class ListReplace : public Job<S> {
 public:
  using typename Job<S>::Thread;

  void Prepare(Thread& thread, int member) override {
    if (member == 0) list_ = NewListOfItems(thread);
    Of(member) = NewItems(thread);
  }
  void Work(Thread& thread, int member, int64_t times) override {
    const Items<S>& items = Of(member);
    Repeat(thread, times, [&](int i) {
      objects::Object<S>* const item = items[static_cast<size_t>(i % kItems)];
      objects::Api<S>::ListSetItem(thread, list_, i % kItems, objects::NewRef(thread, item));
    });
  }
  void Finish(Thread& thread, int member) override {
    DropItems(thread, Of(member));
    if (member == 0) objects::Decref(thread, list_);
  }

 private:
  Items<S>& Of(int member) { return items_[static_cast<size_t>(member)]; }

  objects::Object<S>* list_ = nullptr;
  std::array<Items<S>, 2> items_{};  // no case of this kind has more threads
};

// All look items up in one dict, by keys that were used before.
template <class S>
class DictRead : public Job<S> {
 public:
  using typename Job<S>::Thread;
  using Py = objects::Api<S>;

  void Prepare(Thread& thread, int member) override {
    if (member != 0) return;
    dict_ = Py::DictNew(thread);
    const Items<S> items = NewItems(thread);
    for (size_t i = 0; i < items.size(); ++i) {
      keys_[i] = Py::StrFromView(thread, Cat("name_", i));
      Py::DictSetItem(thread, dict_, keys_[i], items[i]);
    }
    DropItems(thread, items);
  }
  void Work(Thread& thread, int, int64_t times) override {
    Repeat(thread, times, [&](int i) {
      objects::Object<S>* value = nullptr;
      Py::DictGetItemRef(thread, dict_, keys_[static_cast<size_t>(i % kItems)], &value);
      objects::Decref(thread, value);
    });
  }
  void Finish(Thread& thread, int member) override {
    if (member != 0) return;
    DropItems(thread, keys_);
    objects::Decref(thread, dict_);
  }

 private:
  objects::Object<S>* dict_ = nullptr;
  Items<S> keys_{};
};

// One thread, then two on the same container.
void AddBoth(Case one, Needs needs, std::vector<Case>* cases) {
  one.floor = kPlain;
  one.peers = PairsOverMany(1, Which::kFloors);
  Case two = BySeveral(one, 2, Cat(one.says, ", by two threads on the same container"), needs,
                       PairsOverMany(2, Which::kFloors));
  cases->push_back(std::move(one));
  cases->push_back(std::move(two));
}

}  // namespace

void AddContainers(std::vector<Case>* cases) {
  AddBoth({.name = "container/list_read",
           .says = "list[i]",
           .operation = "a new reference to an item, given back",
           .run = RunJob<ListRead>},
          Needs::kExactCounts, cases);
  AddBoth({.name = "container/list_replace",
           .says = "list[i] = x",
           .operation = "a reference to x, the item replaced, the old one's reference given back",
           .run = RunJob<ListReplace>},
          Needs::kGuardedContents, cases);
  AddBoth({.name = "container/dict_read",
           .says = "dict[name]",
           .operation = "a look-up, a new reference to the value, given back",
           .run = RunJob<DictRead>},
          Needs::kExactCounts, cases);
}

}  // namespace lab::bench
