// The ladder of what two threads share: nothing, what every program shares, code, a container, one
// value. On each rung: what two threads do together, by what one does alone.

#include "lab/bench/cases/catalogue.h"
#include "lab/bench/cases/counters.h"
#include "lab/bench/cases/jobs.h"
#include "sanitizers/console/text.h"

namespace lab::bench {
namespace {

using console::Cat;

// None and ints that are made once for all, by the world's main thread.
template <class S>
class NoneAndSmallInts : public Job<S> {
 public:
  using typename Job<S>::Thread;

  void Prepare(Thread& thread, int member) override {
    Items<S>& items = Of(member);
    items[0] = objects::Api<S>::NoneNew(thread);
    for (size_t i = 1; i < items.size(); ++i) {
      items[i] = objects::Api<S>::IntFromInt64(thread, static_cast<int64_t>(i));
    }
  }
  void Work(Thread& thread, int member, int64_t times) override {
    PairOverMany(thread, Of(member), times);
  }
  void Finish(Thread& thread, int member) override { DropItems(thread, Of(member)); }

 private:
  Items<S>& Of(int member) { return items_[static_cast<size_t>(member)]; }

  std::array<Items<S>, 2> items_{};
};

// What a call counts: the function, and the constants that its code loads.
template <class S>
class Calls : public Job<S> {
 public:
  using typename Job<S>::Thread;
  using typename Job<S>::Obj;
  using Py = objects::Api<S>;

  void Prepare(Thread& thread, int member) override {
    if (member != 0) return;
    Obj* const constants[] = {Py::StrFromView(thread, "a constant"),
                              Py::IntFromInt64(thread, 1'000)};
    constants_ = Py::TupleFromSpanSteal(thread, constants);
    const auto body = [](Thread& in, Obj*, absl::Span<Obj* const>) { return Py::NoneNew(in); };
    function_ = Py::FunctionNew(thread, "called", body);
  }
  void Work(Thread& thread, int, int64_t times) override {
    Repeat(thread, times, [&](int) {
      objects::Incref(thread, function_);
      for (int64_t i = 0; i < 2; ++i) {
        Obj* const constant = Py::TupleTryItem(thread, constants_, i);
        PairOn(thread, constant);
      }
      objects::Decref(thread, function_);
    });
  }
  void Finish(Thread& thread, int member) override {
    if (member != 0) return;
    objects::Decref(thread, function_);
    objects::Decref(thread, constants_);
  }

 private:
  Obj* function_ = nullptr;
  Obj* constants_ = nullptr;
};

void AddRung(Case one, const std::string& shared, std::vector<Peer> peers_of_two, Needs needs,
             std::vector<Case>* cases) {
  Case two = BySeveral(one, 2, Cat("two threads share ", shared, ": ", one.says), needs,
                       std::move(peers_of_two));
  one.says = Cat("one thread: ", one.says);
  one.floor = one.peers.empty() ? "" : kPlain;
  cases->push_back(std::move(one));
  cases->push_back(std::move(two));
}

}  // namespace

void AddLadder(std::vector<Case>* cases) {
  const std::string pair = "incref + decref";
  const std::vector<Peer> many = PairsOverMany(1, Which::kFloors);
  AddRung({.name = "ladder/nothing",
           .says = "pairs over objects of their own",
           .operation = pair,
           .peers = many,
           .run = RunJob<OwnObjects>},
          "nothing", PairsOnOwn(), Needs::kNothing, cases);
  AddRung({.name = "ladder/none_and_small_ints",
           .says = "pairs over them",
           .operation = pair,
           .peers = many,
           .run = RunJob<NoneAndSmallInts>},
          "None and small ints", PairsOverMany(2, Which::kFloors), Needs::kExactCounts, cases);
  AddRung({.name = "ladder/function",
           .says = "what calls of it count",
           .operation = "incref + decref of a function and of two constants",
           .run = RunJob<Calls>},
          "a function and its constants", {}, Needs::kExactCounts, cases);
  AddRung({.name = "ladder/container",
           .says = "list[i]",
           .operation = "a new reference to an item, given back",
           .peers = many,
           .run = RunJob<ListRead>},
          "one list", PairsOverMany(2, Which::kFloors), Needs::kExactCounts, cases);
  AddRung({.name = "ladder/value",
           .says = "pairs on it",
           .operation = pair,
           .peers = PairsOnOne(1, Which::kFloors),
           .run = RunJob<OneObject>},
          "one value", PairsOnOne(2, Which::kFloors), Needs::kExactCounts, cases);
}

}  // namespace lab::bench
